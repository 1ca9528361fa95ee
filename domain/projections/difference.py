"""One difference between two moments of a visit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec


class Difference(msgspec.Struct, frozen=True):
    """One difference: `code` says what kind, such as `item-moved`; `what` is the words of its subject."""

    code: str
    subject: str
    what: Any
    before: Any = None
    after: Any = None
    beside: dict[str, Any] = {}
    """Further values its sentence needs: `who`, `unit`, `before_unit`."""


def difference_in(code: str, subject: str, what: Any, old: Any, new: Any, **beside: Any) -> Iterator[Difference]:
    """The difference of a value, if there is one."""
    if old != new:
        yield Difference(code, subject, what, old, new, beside)
