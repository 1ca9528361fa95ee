"""One question asked of many cases, as one test: what pytest does around a test takes longer than a short answer."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any

import pytest

Test = Callable[..., None]


def for_each(
    names: str | Sequence[str], cases: Iterable[Any], *, ids: Callable[[Any], str] = str
) -> Callable[[Test], Test]:
    """Ask a test of every case. It is written as `pytest.mark.parametrize` is, and is one test.

    Every case is tried, and those that failed are named. They share whatever fixtures the test has, so that it is for
    tests that change nothing.
    """
    listed = list(cases)

    def asked(test: Test) -> Test:
        @wraps(test)
        def every(**shared: Any) -> None:
            assert listed, "there is no case"
            failed = [fault for case in listed if (fault := _fault(test, {**_given(names, case), **shared}, ids(case)))]
            if failed:
                raise BaseExceptionGroup(f"{len(failed)} of {len(listed)} cases failed", failed)

        own = inspect.signature(test)
        left = [parameter for name, parameter in own.parameters.items() if name not in _given_names(names)]
        every.__signature__ = own.replace(parameters=left)  # type: ignore[attr-defined]
        return every

    return asked


def _fault(test: Test, given: dict[str, Any], case: str) -> BaseException | None:
    try:
        test(**given)
    except (Exception, pytest.fail.Exception) as fault:
        fault.add_note(f"with {case}")
        return fault
    return None


def _given(names: str | Sequence[str], case: Any) -> dict[str, Any]:
    return {names: case} if isinstance(names, str) else dict(zip(names, case, strict=True))


def _given_names(names: str | Sequence[str]) -> Sequence[str]:
    return (names,) if isinstance(names, str) else names
