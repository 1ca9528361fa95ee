"""In which house an item is: by its room of the registry, else by the words of its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from domain.core.late_pattern import late_pattern
from domain.core.text import Wording
from domain.programme.programme import Item
from domain.visit.visit import Visit

_BETWEEN_PARTS = late_pattern(r"\s*[,;:·()/]\s*|\s+[–—-]\s+")
_BETWEEN_WORDS = late_pattern(r"[\s'’]+")


class House(NamedTuple):
    """What an item's house is known by. Nothing, where its place is not known or is a whole city."""

    venue: str | None = None
    """Its key in the registry."""
    called: tuple[str, ...] = ()
    """What its place is called, room and house apart where a comma parts them, folded to compare."""

    def is_that_of(self, other: House) -> bool:
        """Whether both are one house.

        In words it is one where a part of one place is a part of the other, or what it ends in: "Green Hall, Kremlin"
        and "Kremlin", "salon Murat de l'Élysée" and "Élysée".
        """
        if self.venue is not None and other.venue is not None:
            return self.venue == other.venue
        ours, theirs = set(self.called), set(other.called)
        return not (ours.isdisjoint(theirs | ends_of(theirs)) and theirs.isdisjoint(ends_of(ours)))


def called_alike(named: Iterable[Wording]) -> Mapping[str, frozenset[str]]:
    """By each name of a place, in whichever language, all its names, folded to compare."""
    found: dict[str, set[str]] = {}
    for names in named:
        folded = {*map(_folded, names.values())}
        for each in folded:
            found.setdefault(each, set()).update(folded)
    return {each: frozenset(names) for each, names in found.items()}


def house_of(item: Item, cities: Collection[str], alike: Mapping[str, frozenset[str]] | None = None) -> House:
    """The house an item is in; the names of cities name none.

    Args:
        alike: what places are called in other languages, by each name, so that words in two languages name one house.
    """
    venue = item.room.venue if item.room is not None else None
    called = {*_called(item.place.values(), cities)}
    called.update(*(alike.get(each, ()) for each in called) if alike else ())
    return House(venue, tuple(sorted(called)))


def cities_of(visit: Visit) -> frozenset[str]:
    """What the cities of a visit and the capitals of its parties are called, folded to compare."""
    called = (*(place.name for place in visit.places), *(party.capital for party in visit.parties.values()))
    return frozenset(_folded(words) for names in called for words in names.values())


def apart(one: Item, other: Item, cities: Collection[str]) -> bool:
    """Whether two items are in two houses: of the registry, else called otherwise in a language that both have."""
    if one.room is not None and other.room is not None:
        return one.room.venue != other.room.venue
    common = one.place.keys() & other.place.keys()
    here, there = ([*_called((item.place[key] for key in common), cities)] for item in (one, other))
    return bool(here and there) and not House(None, tuple(here)).is_that_of(House(None, tuple(there)))


def ends_of(called: Iterable[str]) -> set[str]:
    """What longer names end in: of "salon murat de l élysée" among others "l élysée" and "élysée"."""
    words = (each.split() for each in called)
    return {" ".join(each[first:]) for each in words for first in range(1, len(each))}


def _called(places: Iterable[str], cities: Collection[str]) -> Iterable[str]:
    parts = (_folded(part) for words in places for part in _BETWEEN_PARTS.split(words))
    return (part for part in parts if part and part not in cities)


def _folded(words: str) -> str:
    return " ".join(_BETWEEN_WORDS.split(words.casefold())).strip()
