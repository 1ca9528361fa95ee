"""The variants of a sentence of the journal: the endings the code of its event may have, and when each is meant.

`event.item.placed.cleared` tells an `item.placed` that took a place back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Values = Mapping[str, Any]
"""What an entry can be told with: the fields of its event, and the values the event gives its sentence."""

Holds = Callable[[Values], bool]

Endings = Mapping[str, Holds]
"""Each ending with when it is meant, the most particular first."""


def absent(value: Any) -> bool:
    """Whether a value says nothing."""
    return value is None or value in ("", {}, ())


def given(field: str) -> Holds:
    """Whether a value is said."""
    return lambda values: not absent(values.get(field))


def lacking(field: str) -> Holds:
    """Whether a value is not said."""
    return lambda values: absent(values.get(field))


def both(first: Holds, second: Holds) -> Holds:
    """Whether one and the other holds."""
    return lambda values: first(values) and second(values)


def cleared(field: str) -> Endings:
    """The ending where an event takes back what was said: it bears no new value."""
    return {"cleared": lacking(field)}


FIRST: Endings = {"first": lambda values: "before" in values and absent(values["before"])}
"""The ending of any event that says what stood before it, where nothing did."""

IN_OTHER_LANGUAGES = "in-other-languages"
"""The ending of any event whose wording reads as before in the reader's language: it names the languages changed."""

IN_MORE_LANGUAGES = "in-more-languages"
"""The ending of any event that words in more languages what stays as it was in those it had: it names the new ones."""

UNCHANGED = "unchanged"
"""The ending of any event whose wording is the same in every language."""
