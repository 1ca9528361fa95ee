"""What took place: items started, ended, held unplanned, or turned into another format while they ran.

These commands record facts. They refuse only the impossible; a departure from the plan is a check.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, Self, cast

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.text import Texts, Token, Wording, id_words, refuse_unfit
from domain.core.times import aware
from domain.programme.attendance import AttendanceMarked
from domain.programme.meeting import Format
from domain.programme.programme import Item, ItemKind, RetractItem, Taking
from domain.programme.size import NoteHeldSize

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class ItemStarted(Event, frozen=True):
    """The item began, at the instant (UTC) given."""

    topic = "item.started"
    item: str
    at: datetime

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].started = self.at

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
        visit.programme.items[self.item].ended = self.at

    def touches(self) -> Facets:
        return facets(self.item, "ended")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].planned}


class ActualTimesCorrected(Event, frozen=True):
    """When the item really began and ended was corrected; None: not observed."""

    topic = "item.actual-times-corrected"
    item: str
    started: datetime | None
    ended: datetime | None

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        item.started, item.ended = self.started, self.ended

    def touches(self) -> Facets:
        return facets(self.item, "started", "ended")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        item = before.programme.items[self.item]
        return {"before_started": item.started, "before_ended": item.ended}


class HeldFormatRecorded(Event, frozen=True):
    """From the instant given, the meeting ran in another format than the one planned."""

    topic = "meeting.held-format-recorded"
    item: str
    format: str
    at: datetime

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        item.held_formats = sorted([*item.held_formats, (self.at, cast("Format", self.format))])

    def touches(self) -> Facets:
        return facets(self.item, "held-format")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].format}


class HeldFormatWithdrawn(Event, frozen=True):
    """The record that the meeting ran in another format was wrong."""

    topic = "meeting.held-format-withdrawn"
    item: str
    format: str
    at: datetime

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        item.held_formats = [held for held in item.held_formats if held != (self.at, self.format)]

    def touches(self) -> Facets:
        return facets(self.item, "held-format")


class UnplannedItemHeld(Event, frozen=True):
    """Something nobody had planned took place, and is recorded in one step."""

    topic = "item.held-unplanned"
    item: str
    kind: str
    format: str | None
    title: Wording
    place: Wording
    taking: str
    started: datetime
    ended: datetime | None

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item] = Item(
            self.item, cast("ItemKind", self.kind), self.title, None, self.place, cast("Taking", self.taking),
            format=cast("Format | None", self.format), started=self.started, ended=self.ended, unplanned=True,
            held_zone=visit.zone,
        )  # fmt: skip

    def touches(self) -> Facets:
        return facets(self.item, "plan")


class StartItem(Command, frozen=True):
    """Record that an item began; without a time, now.

    Refuses: unknown-item, already-started, end-before-start, time-without-zone, day-out-of-range.
    """

    plans = False
    item: Token
    at: datetime | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        return self if self.at is not None else msgspec.structs.replace(self, at=now)

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if item.started is not None:
            raise Refused("already-started", field="item", title=item.title)
        at = aware(self.at)
        _refuse_reversed(at, item.ended)
        yield ItemStarted(self.item, at)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return _times_as(before.programme.items[self.item])


class EndItem(Command, frozen=True):
    """Record that an item ended; without a time, now. The start may remain not observed.

    Refuses: unknown-item, already-ended, end-before-start, time-without-zone, day-out-of-range.
    """

    plans = False
    item: Token
    at: datetime | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        return self if self.at is not None else msgspec.structs.replace(self, at=now)

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if item.ended is not None:
            raise Refused("already-ended", field="item", title=item.title)
        at = aware(self.at)
        _refuse_reversed(item.started, at)
        yield ItemEnded(self.item, at)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return _times_as(before.programme.items[self.item])


class CorrectActualTimes(Command, frozen=True):
    """Correct when an item really began and ended; without a time, not observed.

    Refuses: unknown-item, end-before-start, time-without-zone, day-out-of-range.
    """

    plans = False
    item: Token
    started: datetime | None = None
    ended: datetime | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"started": item.started, "ended": item.ended} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        started = aware(self.started, "started") if self.started else None
        ended = aware(self.ended, "ended") if self.ended else None
        _refuse_reversed(started, ended)
        if (item.started, item.ended) != (started, ended):
            yield ActualTimesCorrected(self.item, started, ended)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return _times_as(before.programme.items[self.item])


class RecordUnplannedItem(Command, frozen=True):
    """Record in one step something held that nobody had planned, with those who were there.

    Refuses: id-taken, text-missing, end-before-start, unknown-member, listed-twice, time-without-zone,
    day-out-of-range.
    """

    plans = False
    creates = ("item",)
    kind: ItemKind
    title: Texts
    started: datetime
    ended: datetime | None = None
    format: Format | None = None
    place: Texts = {}
    taking: Taking = "both"
    present: tuple[Token, ...] = ()
    item: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.item is not None:
            return self
        return msgspec.structs.replace(self, item=visit.fresh_id(id_words(self.title) or self.kind))

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.unused(self.item, "item")
        refuse_unfit(self.title, "title")
        started = aware(self.started, "started")
        ended = aware(self.ended, "ended") if self.ended else None
        _refuse_reversed(started, ended)
        if len(set(self.present)) < len(self.present):
            raise Refused("listed-twice", field="present")
        yield UnplannedItemHeld(
            item, self.kind, self.format, dict(self.title), dict(self.place), self.taking, started, ended
        )
        for member in self.present:
            visit.delegations.known(member, "present")
            yield AttendanceMarked(item, member, "present", None, None)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractItem(str(self.item)),)


class RecordFormat(Command, frozen=True):
    """Record that a meeting ran in another format than planned, from an instant on; without one, now.

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

    def complete(self, visit: Visit, now: datetime) -> Self:
        return self if self.at is not None else msgspec.structs.replace(self, at=now)

    def decide(self, visit: Visit) -> Iterator[Event]:
        item, at = visit.programme.known(self.item), aware(self.at)
        known = (at, self.format) in item.held_formats
        sizes = tuple(self._counted(item).decide(visit))
        if known and not sizes:
            raise Refused("already-recorded", field="format", title=item.title)
        if not known:
            yield HeldFormatRecorded(self.item, self.format, at)
        yield from sizes

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item, at = before.programme.items[self.item], aware(self.at)
        known = (at, self.format) in item.held_formats
        formats = () if known else (WithdrawFormat(self.item, self.format, at),)
        return (*formats, *(self._counted(item).opposite(before) if self._counts(item) else ()))

    def _counts(self, item: Item) -> bool:
        """Whether it notes how many were in the room."""
        said = {"host": self.host, "guest": self.guest}
        return any(count not in (None, item.held_sizes.get(side)) for side, count in said.items())

    def _counted(self, item: Item) -> NoteHeldSize:
        noted = item.held_sizes
        host = self.host if self.host is not None else noted.get("host")
        guest = self.guest if self.guest is not None else noted.get("guest")
        return NoteHeldSize(self.item, host, guest, noted.get("third"))


class WithdrawFormat(Command, frozen=True):
    """Take back the record that a meeting ran in another format.

    Refuses: unknown-item, not-recorded, time-without-zone, day-out-of-range.
    """

    plans = False
    item: Token
    format: Format
    at: datetime

    def decide(self, visit: Visit) -> Iterator[Event]:
        item, at = visit.programme.known(self.item), aware(self.at)
        if (at, self.format) not in item.held_formats:
            raise Refused("not-recorded", field="format", title=item.title)
        yield HeldFormatWithdrawn(self.item, self.format, at)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RecordFormat(self.item, self.format, at=self.at),)


def _refuse_reversed(started: datetime | None, ended: datetime | None) -> None:
    if started is not None and ended is not None and ended < started:
        raise Refused("end-before-start", field="ended", start=started, end=ended)


def _times_as(item: Item) -> tuple[Command, ...]:
    return (CorrectActualTimes(item.id, item.started, item.ended),)
