"""The words of a calendar as officers type them: months, days of the week, tomorrow, noon.

Months and days of the week are those of CLDR, the rest stands in the catalogues. Words of the window's language
come first; English ones are understood beside them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from datetime import time
from functools import cache, lru_cache
from typing import TYPE_CHECKING, TypeVar

import msgspec

from desktop.wording.catalogue import catalogue
from domain.core.late import late

if TYPE_CHECKING:
    import babel
else:
    babel = late("babel")

RELATIVE = {
    "typed.before-yesterday": -2,
    "typed.yesterday": -1,
    "typed.today": 0,
    "typed.tomorrow": 1,
    "typed.after-tomorrow": 2,
}
HOURS = {"typed.noon": time(12), "typed.midnight": time(0)}
Meaning = TypeVar("Meaning")

REMEMBERED = 1_000
"""Of so many typed texts it is remembered how they are compared: a form reads all its fields at each key."""
SHORTEST = 3
"""Letters of a month or a day of the week that are typed at least, unless it has a shorter form of its own."""


class CalendarWords(msgspec.Struct, frozen=True):
    """Words without accents, capitals and stops, and what they mean."""

    months: Mapping[str, int] = msgspec.field(default_factory=dict)
    """From 1."""
    weekdays: Mapping[str, int] = msgspec.field(default_factory=dict)
    """From 0, a Monday."""
    relative: Mapping[str, int] = msgspec.field(default_factory=dict)
    """Days from today."""
    hours: Mapping[str, time] = msgspec.field(default_factory=dict)

    def month(self, typed: str) -> int | None:
        """The month of a name, whole or begun; None if there is none or more than one."""
        return _begun(typed, self.months)

    def weekday(self, typed: str) -> int | None:
        """The day of the week of a name, whole or begun; None if there is none or more than one."""
        return _begun(typed, self.weekdays)


@cache
def calendar_words(language: str) -> CalendarWords:
    """The words of a language, and the English ones where they mean nothing else in it."""
    languages = dict.fromkeys(("en", language))
    return CalendarWords(
        _merged(_named(babel.Locale.parse(each).months) for each in languages),
        _merged(_named(babel.Locale.parse(each).days) for each in languages),
        _merged(_listed(RELATIVE, each) for each in languages),
        _merged(_listed(HOURS, each) for each in languages),
    )


@lru_cache(REMEMBERED)
def plain(typed: str) -> str:
    """Letters as they are compared: without accents, capitals, stops and apostrophes."""
    apart = unicodedata.normalize("NFKD", typed.casefold())
    kept = "".join(each for each in apart if not unicodedata.combining(each) and each not in ".'’-")
    return " ".join(kept.split())


def _named(widths: Mapping[str, Mapping[str, Mapping[int, str]]]) -> dict[str, int]:
    return {
        plain(name): number
        for use in ("format", "stand-alone")
        for width in ("wide", "abbreviated")
        for number, name in widths[use][width].items()
    }


def _listed(codes: Mapping[str, Meaning], language: str) -> dict[str, Meaning]:
    messages = catalogue(language).messages
    return {
        plain(word): meant for code, meant in codes.items() for word in str(messages.get(code, "")).split("|") if word
    }


def _merged(dictionaries: Iterable[Mapping[str, Meaning]]) -> dict[str, Meaning]:
    merged: dict[str, Meaning] = {}
    for each in dictionaries:
        merged |= each
    return merged


def _begun(typed: str, names: Mapping[str, int]) -> int | None:
    word = plain(typed)
    if word in names:
        return names[word]
    found = {number for name, number in names.items() if name.startswith(word)} if len(word) >= SHORTEST else set()
    return found.pop() if len(found) == 1 else None
