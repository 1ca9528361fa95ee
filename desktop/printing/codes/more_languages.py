"""Whether facts differ by words in further languages alone, so that a sheet printed in those it had says the same."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec

from domain.core.languages import SPOKEN_LANGUAGES
from domain.core.text import NO_LANGUAGE
from domain.projections.paper.facts import Facts


def languages_added(before: Facts, after: Facts) -> tuple[str, ...]:
    """The languages in which words were added, where nothing else differs; none where something does."""
    added: dict[str, None] = {}
    alike = _alike(msgspec.to_builtins(before), msgspec.to_builtins(after), added)
    return tuple(added) if alike else ()


def _alike(before: Any, after: Any, added: dict[str, None]) -> bool:
    if isinstance(before, dict) and isinstance(after, dict):
        more = [key for key in after if key not in before]
        added.update(dict.fromkeys(more))
        # Who was called nothing and is called something now is called otherwise in every language.
        words = bool(before) and all(map(_is_language, (*more, *before)))
        return (not more or words) and all(key in after and _alike(before[key], after[key], added) for key in before)
    if isinstance(before, list | tuple) and isinstance(after, list | tuple):
        return len(before) == len(after) and all(
            _alike(one, other, added) for one, other in zip(before, after, strict=True)
        )
    return bool(before == after)


def _is_language(key: Any) -> bool:
    return isinstance(key, str) and (key == NO_LANGUAGE or key.partition("-")[0] in _spoken())


@cache
def _spoken() -> frozenset[str]:
    return frozenset(SPOKEN_LANGUAGES)
