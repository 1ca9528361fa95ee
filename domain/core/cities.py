"""Cities by their names in any language, each with the IANA time zone of its clock: data of GeoNames (decision 18).

They help to fill in a form. What a visit uses, the name and the zone, is copied into it and never looked up here later.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.packaged import packaged

MOST_LOOKED_AT = 40
_ACCENTS = late_pattern("[\u0300-\u036f]")
_BETWEEN_WORDS = late_pattern("['’ʼ‘`.|-]+")


class City(msgspec.Struct, frozen=True):
    """A city: its usual name, the IANA zone of its clock, the ISO 3166 code of its territory."""

    name: str
    zone: str
    territory: str


class _Table(msgspec.Struct, frozen=True):
    """A line is a city: zone, territory, name, and all names folded between bars; the largest come first."""

    text: str
    ends: list[int]

    def found(self, wanted: str, most: int) -> Iterator[City]:
        """The cities in whose line a text stands, each once."""
        at = -1
        for _ in range(most):
            at = self.text.find(wanted, at + 1)
            if at < 0:
                return
            line = bisect_right(self.ends, at)
            start = self.ends[line - 1] + 1 if line else 0
            zone, territory, name, _names = self.text[start : self.ends[line]].split("\t")
            yield City(name, zone, territory)
            at = self.ends[line]


def cities_named(typed: str, limit: int = 8) -> list[City]:
    """The cities of which a name in any language begins with what is typed; less than two letters find none.

    First those of just that name, then those whose usual name begins with it, then the others; of each the largest.
    """
    wanted = folded_city(typed)
    if len(wanted) < 2:
        return []
    just = _just_named(wanted)
    begun = list(_table().found(f"|{wanted}", MOST_LOOKED_AT))
    usual = sorted(begun, key=lambda city: not folded_city(city.name).startswith(wanted))
    return list(dict.fromkeys([*just, *usual]))[:limit]


def zone_of_city(typed: str) -> str:
    """The zone of the largest city of just that name, in any language; empty where none is known.

    A capital that is usually called so goes before larger cities that bear its name too: Islamabad before Chattogram.
    """
    wanted = folded_city(typed)
    found = _just_named(wanted) if len(wanted) > 1 else []
    return found[0].zone if found else ""


def _just_named(wanted: str) -> list[City]:
    """The cities of just that name, the largest first, but a capital that is usually called so before all others."""
    found = _table().found(f"|{wanted}|", MOST_LOOKED_AT)
    return sorted(found, key=lambda city: folded_city(city.name) != wanted or not _is_capital(city))


def _is_capital(city: City) -> bool:
    return _capitals().get(city.territory, [""])[0] == city.name


class Capital(msgspec.Struct, frozen=True):
    """The capital of a state, with its names by language where no time zone bears them."""

    city: City
    names: dict[str, str]


def capital_of(territory: str) -> Capital | None:
    """The capital of a state by its ISO 3166 code; None where none is known, or it is disputed."""
    name, *others = _capitals().get(territory, ("",))
    found = re.search(rf"^([^\t\n]+)\t{territory}\t{re.escape(name)}\t", _table().text, re.MULTILINE) if name else None
    if found is None:
        return None
    return Capital(City(name, found[1], territory), dict(zip(("fr", "ru", "kk"), others, strict=False)))


def states_with_capital() -> tuple[str, ...]:
    """The ISO 3166 codes of the states whose capital is known, in their order."""
    return tuple(_capitals())


def folded_city(name: str) -> str:
    """A name as the table has it: in small letters without accents, with a blank for hyphens, dots and apostrophes."""
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", name.casefold()))
    return " ".join(_BETWEEN_WORDS.sub(" ", plain).split())


@cache
def _table() -> _Table:
    # Kept, as it is asked at every keystroke.
    text = packaged("cities", "cities.txt").read_text(encoding="utf-8").rstrip("\n")
    return _Table(text, [*(found.start() for found in re.finditer("\n", text)), len(text)])


@cache
def _capitals() -> dict[str, list[str]]:
    """By the code of a state the name of its capital, and those in further languages."""
    lines = packaged("cities", "capitals.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {code: names for code, *names in rows}
