"""The items of a programme as a calendar takes them: which one, when, and the how many-th it has been told.

What counts is what the reader is told: an item changes when its title, place or time does, comes when he may first
see it, and goes when it is called off, retracted, kept from him, or left without a day. A reader outside the house gets
to know that one is gone where he was told of it at an entry that is named, and as he was told then: never that
something was planned and given up of which he had no paper (protocol 10.1).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from domain.core.text import Wording
from domain.core.times import PlannedTime
from domain.programme.programme import Item
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


def calendar_items(entries: Iterable[Entry], reader: Reader, since: int | None = None) -> tuple[Followed, ...]:
    """The items that have a day as of the last of the entries, and those that are gone, as they were first planned.

    Args:
        since: the entry of which a reader outside the house has a calendar; the house has had every one.
    """
    visit, record = Visit(), _Record(reader)
    for entry in entries:
        was_cancelled = visit.cancelled
        entry.mutate(visit)
        record.look_at(visit, visit.programme.items if visit.cancelled != was_cancelled else _subjects(entry))
        if entry.number == since:
            record.hand_out()
    return tuple(record.items())


def _subjects(entry: Entry) -> Iterable[str]:
    return dict.fromkeys(subject for subject, _ in sorted(entry.event.touches()))


class _Record:
    """The items of a record that is being followed."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._last: dict[str, _Told] = {}
        self._now: dict[str, _Told | None] = {}
        self._sequence: dict[str, int] = {}
        self._handed_out: dict[str, _Told] = {}

    def hand_out(self) -> None:
        """Note that a calendar was made of what is told now."""
        self._handed_out = {key: told for key, told in self._now.items() if told is not None}

    def look_at(self, visit: Visit, subjects: Iterable[str]) -> None:
        """See whether what is told of the items among some subjects is what was told."""
        for subject in subjects:
            if (item := visit.programme.items.get(subject)) is not None:
                self._compare(item, None if visit.cancelled else _told(item, self._reader))

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
