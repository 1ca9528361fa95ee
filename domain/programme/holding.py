"""What took place: items started, ended, held unplanned, or turned into another format while they ran.

These commands record facts. They refuse only the impossible; a departure from the plan is a check.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self, cast

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.problem import Refused
from domain.core.text import Token
from domain.core.times import Moment, aware
from domain.programme.meeting import Format
from domain.programme.outcome import outcome_as, refuse_reversed
from domain.programme.programme import Item
from domain.programme.size import HowMany, refuse_odd_count, so_many
from domain.programme.size_held import NoteSizes

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class ItemStarted(Event, frozen=True):
    """The item began, at the instant (UTC) given."""

    topic = "item.started"
    item: str
    at: datetime

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        item.actual = item.actual.began(Moment(self.at, about=False))

    def touches(self) -> Facets:
        return facets(self.item, "started")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].planned}


class ItemEnded(Event, frozen=True):
    """The item ended, at the instant (UTC) given."""

    topic = "item.ended"
    item: str
    at: datetime

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        item.actual = item.actual.over(Moment(self.at, about=False))

    def touches(self) -> Facets:
        return facets(self.item, "ended")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].planned}


class HeldFormatRecorded(Event, frozen=True):
    """From the instant given, the meeting ran in another format than the one planned; None: nobody noted when."""

    topic = "meeting.held-format-recorded"
    version = 2
    vocabulary = 3
    item: str
    format: str
    at: datetime | None

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        held = [*item.held_formats, (self.at, cast("Format", self.format))]
        item.held_formats = sorted(held, key=_when_noted)

    def touches(self) -> Facets:
        return facets(self.item, "held-format")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].format}


class HeldFormatTimed(Event, frozen=True):
    """The meeting ran in another format from an instant on that is known. Since then: `HeldFormatRecorded`."""

    topic = "meeting.held-format-recorded"
    item: str
    format: str
    at: datetime

    def upcast(self) -> HeldFormatRecorded:
        return HeldFormatRecorded(self.item, self.format, self.at)


class HeldFormatWithdrawn(Event, frozen=True):
    """The record that the meeting ran in another format was wrong; `at` is the instant it had, if it had one."""

    topic = "meeting.held-format-withdrawn"
    version = 2
    vocabulary = 3
    item: str
    format: str
    at: datetime | None

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        item.held_formats = [held for held in item.held_formats if held != (self.at, self.format)]

    def touches(self) -> Facets:
        return facets(self.item, "held-format")


class TimedFormatWithdrawn(Event, frozen=True):
    """The record that the meeting ran in another format was wrong. Since then: `HeldFormatWithdrawn`."""

    topic = "meeting.held-format-withdrawn"
    item: str
    format: str
    at: datetime

    def upcast(self) -> HeldFormatWithdrawn:
        return HeldFormatWithdrawn(self.item, self.format, self.at)


class StartItem(Command, frozen=True):
    """Record that an item began; without a time, now. That it was held, its hours unknown, is `record-outcome`.

    Refuses: unknown-item, already-started, which-hour, end-before-start, time-without-zone, day-out-of-range.
    """

    plans = False
    item: Token
    at: datetime | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        return self if self.at is not None else msgspec.structs.replace(self, at=visit.observed_now(now))

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if item.started is not None:
            raise Refused("already-started", field="item", title=item.title, at=item.started, zone=item.zone)
        at = _hour(self.at, item)
        refuse_reversed(at, item.ended)
        yield ItemStarted(self.item, at)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (outcome_as(before.programme.items[self.item]),)


class EndItem(Command, frozen=True):
    """Record that an item ended; without a time, now. The start may remain not observed.

    Refuses: unknown-item, already-ended, which-hour, end-before-start, time-without-zone, day-out-of-range.
    """

    plans = False
    item: Token
    at: datetime | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        return self if self.at is not None else msgspec.structs.replace(self, at=visit.observed_now(now))

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if item.ended is not None:
            raise Refused("already-ended", field="item", title=item.title, at=item.ended, zone=item.zone)
        at = _hour(self.at, item)
        refuse_reversed(item.started, at)
        yield ItemEnded(self.item, at)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (outcome_as(before.programme.items[self.item]),)


class RecordFormat(Command, frozen=True):
    """Record that a meeting ran in another format than planned, from an instant on; without one, now.

    In a visit that is over, or with `hour_unknown`, nobody noted from when on.

    `host` and `guest` are how many of each side were then in the room, where somebody counted: announced 1+1,
    held 3+3. Of a side nobody says anything about, what was noted before stays.

    Refuses: unknown-item, already-recorded, count-out-of-range, time-without-zone, day-out-of-range.
    """

    plans = False
    item: Token
    format: Format
    host: int | None = None
    guest: int | None = None
    at: datetime | None = None
    hour_unknown: bool = False

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.at is not None or self.hour_unknown:
            return self
        at = visit.observed_now(now)
        return msgspec.structs.replace(self, at=at, hour_unknown=at is None)

    def decide(self, visit: Visit) -> Iterator[Event]:
        item, at = visit.programme.known(self.item), None if self.hour_unknown else aware(self.at)
        known = (at, self.format) in item.held_formats
        for side, count in (("host", self.host), ("guest", self.guest)):
            refuse_odd_count(count, side, 0)
        sizes = tuple(self._counted(item).decide(visit))
        if known and not sizes:
            raise Refused("already-recorded", field="format", title=item.title)
        if not known:
            yield HeldFormatRecorded(self.item, self.format, at)
        yield from sizes

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item, at = before.programme.items[self.item], None if self.hour_unknown else aware(self.at)
        known = (at, self.format) in item.held_formats
        formats = () if known else (RetractFormat(self.item, self.format, at),)
        return (*formats, *(self._counted(item).opposite(before) if self._counts(item) else ()))

    def _counts(self, item: Item) -> bool:
        """Whether it notes how many were in the room."""
        return any(item.held_sizes.get(side) != many for side, many in self._said().items())

    def _counted(self, item: Item) -> NoteSizes:
        return NoteSizes(item.id, {**item.held_sizes, **self._said()})

    def _said(self) -> dict[str, HowMany]:
        counts = {"host": self.host, "guest": self.guest}
        return {side: so_many(count) for side, count in counts.items() if count is not None}


class RetractFormat(Command, frozen=True):
    """Take back the record that a meeting ran in another format; `at` is the hour it was noted with, if any.

    Refuses: unknown-item, not-recorded, time-without-zone, day-out-of-range.
    """

    version = 2
    known_before = ("withdraw-format", "take-back-format")
    plans = False
    item: Token
    format: Format
    at: datetime | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        item, at = visit.programme.known(self.item), aware(self.at) if self.at is not None else None
        if (at, self.format) not in item.held_formats:
            raise Refused("not-recorded", field="format", title=item.title)
        yield HeldFormatWithdrawn(self.item, self.format, at)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RecordFormat(self.item, self.format, at=self.at, hour_unknown=self.at is None),)


class WithdrawFormat(Command, frozen=True):
    """Take back the record that a meeting ran in another format from an hour on. Since then: `RetractFormat`."""

    plans = False
    item: Token
    format: Format
    at: datetime

    def upcast(self) -> RetractFormat:
        return RetractFormat(self.item, self.format, self.at)


def _hour(at: datetime | None, item: Item) -> datetime:
    """When it was; in a visit that is over, what is recorded does not happen now."""
    if at is None:
        raise Refused("which-hour", field="at", title=item.title)
    return aware(at)


def _when_noted(held: tuple[datetime | None, Format]) -> datetime:
    """By its instant; what nobody timed comes last, as the latest that is known of it."""
    return held[0] or datetime.max.replace(tzinfo=UTC)
