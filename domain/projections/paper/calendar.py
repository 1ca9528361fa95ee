"""The items of a programme as a calendar takes them: which one, when, and the how many-th it has been told.

What counts is what the reader is told: an item changes when its title, place or time does, comes when he may first
see it, and goes when it is called off, retracted, kept from him, or left without a day. A reader outside the house gets
to know that one is gone where he was told of it at an entry that is named, and as he was told then: never that
something was planned and given up of which he had no paper (protocol 10.1).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Set

import msgspec

from domain.core.text import Wording
from domain.core.times import PlannedTime
from domain.programme.programme import Item
from domain.projections.paper.person_day import own_items
from domain.projections.paper.reader import OFF, Reader, hour_told, in_house, is_seen
from domain.record.entry import Entry
from domain.visit.visit import Visit


class CalendarItem(msgspec.Struct, frozen=True):
    """An item of which a calendar is told."""

    key: str
    sequence: int
    """How often what is told of it has changed since it was first told, from 0 (RFC 5545, 3.8.7.4)."""
    when: PlannedTime


class GoneItem(msgspec.Struct, frozen=True):
    """An item of which a calendar was told, and that is gone: what it was, and when it was to be."""

    key: str
    sequence: int
    when: PlannedTime
    title: Wording
    place: Wording


Followed = CalendarItem | GoneItem


class _Told(msgspec.Struct, frozen=True):
    """What a reader is told of an item at one entry."""

    when: PlannedTime
    title: Wording
    place: Wording


def calendar_items(
    entries: Iterable[Entry], reader: Reader, since: int | None = None, whose: str | None = None
) -> tuple[Followed, ...]:
    """The items that have a day as of the last of the entries, and those that are gone, as they were first planned.

    Args:
        since: the entry of which a reader outside the house has a calendar; the house has had every one.
        whose: the member whose own programme it is; None: the whole of what the reader may see.
    """
    visit, record = Visit(), _Record(reader, whose)
    for entry in entries:
        was_cancelled = visit.cancelled
        entry.mutate(visit)
        touched = _subjects(entry)
        of_all = visit.cancelled != was_cancelled or (whose is not None and not touched <= visit.programme.items.keys())
        record.look_at(visit, visit.programme.items if of_all else touched)
        if entry.number == since:
            record.hand_out()
    return tuple(record.items())


def _subjects(entry: Entry) -> Set[str]:
    return dict.fromkeys(subject for subject, _ in sorted(entry.event.touches())).keys()


class _Record:
    """The items of a record that is being followed."""

    def __init__(self, reader: Reader, whose: str | None) -> None:
        self._reader, self._whose = reader, whose
        self._last: dict[str, _Told] = {}
        self._now: dict[str, _Told | None] = {}
        self._sequence: dict[str, int] = {}
        self._handed_out: dict[str, _Told] = {}

    def hand_out(self) -> None:
        """Note that a calendar was made of what is told now."""
        self._handed_out = {key: told for key, told in self._now.items() if told is not None}

    def look_at(self, visit: Visit, subjects: Iterable[str]) -> None:
        """See whether what is told of the items among some subjects is what was told."""
        own = self._own(visit)
        for subject in subjects:
            if (item := visit.programme.items.get(subject)) is not None:
                gone = visit.cancelled or (own is not None and subject not in own)
                self._compare(item, None if gone else _told(item, self._reader) if own is None else _stands(item))

    def _own(self, visit: Visit) -> Collection[str] | None:
        """The items of whoever it is; None where it is of nobody."""
        if self._whose is None:
            return None
        member = visit.delegations.members.get(self._whose)
        return own_items(visit, member.id) if member is not None and member.travels else frozenset()

    def _compare(self, item: Item, told: _Told | None) -> None:
        if told is None and item.id not in self._last:
            return
        if item.id in self._last and told != self._now[item.id]:
            self._sequence[item.id] += 1
        self._sequence.setdefault(item.id, 0)
        self._now[item.id] = told
        self._last[item.id] = told or self._last[item.id]

    def items(self) -> Iterator[Followed]:
        """What was told, as it stands now."""
        known = self._last if in_house(self._reader) else self._handed_out
        for key, now in self._now.items():
            if now is not None:
                yield CalendarItem(key, self._sequence[key], now.when)
            elif (was := known.get(key)) is not None:
                yield GoneItem(key, self._sequence[key], was.when, was.title, was.place)


def _told(item: Item, reader: Reader) -> _Told | None:
    """What is told of an item; None where nothing is, or no day."""
    if item.retracted:
        return None
    if in_house(reader):
        seen, when = item.status not in OFF, item.planned
    else:
        seen, when = is_seen(item, reader), hour_told(item, reader)
    return _Told(when, item.title, item.place) if seen and when is not None else None


def _stands(item: Item) -> _Told | None:
    return _Told(item.planned, item.title, item.place) if item.planned is not None else None
