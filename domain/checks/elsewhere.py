"""What lies beyond a visit: the registries, what other visits need of them, and what only its journal knows.

Nothing here ever changes: the thread that keeps an office hands it to the one that draws.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import chain

import msgspec

from domain.checks.booking import Booking, TakenTimes
from domain.checks.houses import House, called_alike, cities_of, ends_of, house_of
from domain.checks.slot import Occupancy, changeover_of, room_of, slot_of
from domain.core.text import Wording
from domain.programme.programme import Item
from domain.registry.phrase_book import standing
from domain.registry.registries import Registries
from domain.visit.visit import Visit


class SentNote(msgspec.Struct, frozen=True):
    """A note verbale that went out, as the register of its visit has it."""

    reference: str
    visit: Wording
    letter: str
    sender: Wording
    number: str
    dated: date

    def is_numbered_as(self, other: SentNote) -> bool:
        """Whether one sender, by its name in any language, gave both one number in one year."""
        same = (self.number.casefold(), self.dated.year) == (other.number.casefold(), other.dated.year)
        return same and not _called(self.sender).isdisjoint(_called(other.sender))


class Bookings(msgspec.Struct, frozen=True):
    """The bookings of every visit, by room and by person. Nobody changes them: others come of `after`."""

    of_visit: Mapping[str, tuple[Booking, ...]] = msgspec.field(default_factory=dict)
    _in_room: TakenTimes = msgspec.field(default_factory=TakenTimes)
    _of_person: TakenTimes = msgspec.field(default_factory=TakenTimes)
    _in_house: TakenTimes = msgspec.field(default_factory=TakenTimes)
    """By the key of their house, by what it is called, and by what that ends in."""

    def after(self, booked: Mapping[str, tuple[Booking, ...]]) -> Bookings:
        """The bookings once those visits need what is given, and the others what they needed."""
        gone = [each for reference in booked for each in self.of_visit.get(reference, ())]
        come = [each for some in booked.values() for each in some]
        return Bookings(
            {**self.of_visit, **booked},
            self._in_room.after(_rooms(gone), _rooms(come)),
            self._of_person.after(_persons(gone), _persons(come)),
            self._in_house.after(_houses(gone), _houses(come)),
        )

    def in_room(self, room: str, apart_from: str, taken: Occupancy) -> Iterator[Booking]:
        """What other visits than the one named need a room of the registry for; all that is near enough is among it."""
        (start, end, _), after = taken.slot, timedelta(minutes=taken.changeover)
        found = self._in_room.about(room, start, end + after)
        return (each for each in found if each.reference != apart_from)

    def in_house(self, house: House, apart_from: str, start: datetime, end: datetime) -> list[Booking]:
        """What other visits than the one named need that house for about that time, each once."""
        found = (each for key in _known_by(house) for each in self._in_house.about(key, start, end))
        others = {each.subjects: each for each in found if each.reference != apart_from}
        return [each for each in others.values() if each.house.is_that_of(house)]

    def of_person(self, persons: Iterable[str], apart_from: str, start: datetime, end: datetime) -> Iterator[Booking]:
        """What other visits than the one named need a person for about that time, who is known by these references."""
        found = (each for person in persons for each in self._of_person.about(person, start, end))
        return (each for each in found if each.reference != apart_from)


class Elsewhere(msgspec.Struct, frozen=True, dict=True):
    """What lies beyond a visit, as it stands at one position of the office's log."""

    position: int
    registries: Registries = msgspec.field(default_factory=Registries)
    bookings: Bookings = msgspec.field(default_factory=Bookings)
    notes: Mapping[str, tuple[SentNote, ...]] = msgspec.field(default_factory=dict)
    """The notes that every visit sent under a number, by its reference."""
    listed_at: Mapping[str, datetime] = msgspec.field(default_factory=dict)
    """Of a visit with a closed list: when (UTC) each member's place on it was last changed, as its journal says."""
    sources: Mapping[str, int] = msgspec.field(default_factory=dict)
    """The sources of the visit's entries that are in words, each with how many entries name it."""

    @cached_property
    def called_alike(self) -> Mapping[str, frozenset[str]]:
        """What houses are called in other languages: those of the registry, and the places of the phrase book."""
        houses = (venue.names for venue in self.registries.venue.values() if not venue.retracted)
        terms = (term.words for term in standing(self.registries.phrases).values() if term.kind == "place")
        return called_alike((*houses, *terms))

    def differs_from(self, other: Elsewhere | None) -> bool:
        """Whether anything but sources and notes is another: more than the visit as a whole is to be looked at then."""
        if other is None:
            return True
        return (
            self.registries is not other.registries
            or self.bookings is not other.bookings
            or self.listed_at != other.listed_at
        )


def bookings_of(visit: Visit) -> tuple[Booking, ...]:
    """What a visit needs of the registries; nothing once it is cancelled or closed."""
    items = visit.programme.items.values()
    if visit.cancelled or visit.closed or not items:
        return ()
    cities = cities_of(visit)
    found = (_booking(visit, item, cities) for item in items)
    return tuple(each for each in found if each is not None)


def notes_of(visit: Visit) -> tuple[SentNote, ...]:
    """The notes verbales a visit sent under a number, whatever became of it."""
    return tuple(
        SentNote(visit.reference, visit.title, each.id, each.sender, each.number, each.dated)
        for each in visit.correspondence.values()
        if each.kind == "note-verbale" and each.direction == "out" and each.number
    )


def _called(sender: Wording) -> set[str]:
    return {words.casefold() for words in sender.values()}


def _booking(visit: Visit, item: Item, cities: Collection[str]) -> Booking | None:
    slot, members = slot_of(item), visit.delegations.members
    needed = (members[key] for key in dict.fromkeys((*item.people, *chain(*item.heads.values()))))
    persons = frozenset(member.person for member in needed if member.person and member.travels)
    if slot is None or item.planned is None or not (item.place or persons):
        return None
    room = room_of(item) if item.room else None
    return Booking(
        visit.reference, visit.title, item.id, item.title, item.planned, slot, room, changeover_of(item), persons,
        house_of(item, cities),
    )  # fmt: skip


def _rooms(bookings: Iterable[Booking]) -> Iterator[tuple[str, Booking]]:
    return ((each.room, each) for each in bookings if each.room is not None)


def _houses(bookings: Iterable[Booking]) -> Iterator[tuple[str, Booking]]:
    return ((key, each) for each in bookings for key in _known_by(each.house))


def _known_by(house: House) -> Iterable[str]:
    return {*((f"{house.venue}/",) if house.venue else ()), *house.called, *ends_of(house.called)}


def _persons(bookings: Iterable[Booking]) -> Iterator[tuple[str, Booking]]:
    return ((person, each) for each in bookings for person in each.persons)
