"""What took place though nobody had planned it, recorded in one step with those who were there."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal, Self, cast

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.problem import refuse_twice
from domain.core.text import MemberToken, Texts, Token, Wording, id_words, refuse_unfit
from domain.core.times import Moment, local, refuse_remote_day
from domain.programme.attendance import AttendanceMarked
from domain.programme.entering import RetractItem
from domain.programme.item_kind import ItemKind, adopted, with_kind
from domain.programme.meeting import Format
from domain.programme.outcome import Actual, LastedMinutes, Length, Outcome, hours_only, observed
from domain.programme.parties_in_title import taking_by_title
from domain.programme.programme import Item, SidesTaking, Taking, sides_in
from domain.registry.item_kind import OfficeKind

if TYPE_CHECKING:
    from domain.registry.registries import Registries
    from domain.visit.visit import Visit


class UnplannedItemHeld(Event, frozen=True):
    """Something nobody had planned took place, and is recorded in one step. `day` is told where no hour is."""

    topic = "item.held-unplanned"
    version = 2
    vocabulary = 3
    item: str
    kind: str
    format: str | None
    title: Wording
    place: Wording
    taking: tuple[str, ...]
    outcome: str
    day: date | None
    start: Moment | None
    end: Moment | None
    length: Length | None

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item] = Item(
            self.item, self.kind, self.title, None, self.place, self.taking, visit.programme.kinds.get(self.kind),
            format=cast("Format | None", self.format), unplanned=True, held_zone=visit.zone, held_day=self.day,
            actual=Actual(cast("Outcome", self.outcome), self.start, self.end, self.length),
        )  # fmt: skip

    def touches(self) -> Facets:
        return facets(self.item, "plan")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"hours": hours_only(self.start, self.end, self.length)}


class UnplannedItemTimed(Event, frozen=True):
    """Something nobody had planned took place, from an hour on that is known. Since then: `UnplannedItemHeld`."""

    topic = "item.held-unplanned"
    item: str
    kind: str
    format: str | None
    title: Wording
    place: Wording
    taking: str
    started: datetime
    ended: datetime | None

    def upcast(self) -> UnplannedItemHeld:
        outcome = "held" if self.ended is not None else "under-way"
        end = Moment(self.ended, about=False) if self.ended is not None else None
        return UnplannedItemHeld(
            self.item, self.kind, self.format, self.title, self.place, sides_in(cast("Taking", self.taking)), outcome,
            None, Moment(self.started, about=False), end, None,
        )  # fmt: skip


class RecordUnplanned(Command, frozen=True):
    """Record in one step something held that nobody had planned, with those who were there, its hours known or not.

    Where no hour is known, `day` says when it was. What began and has no end is taken to run still on its own day.

    Refuses: unknown-item-kind, id-taken, text-missing, length-and-hours, end-of-what-runs, end-before-start,
    unknown-member, nobody-named, listed-twice, time-without-zone, day-out-of-range.
    """

    version = 2
    known_before = ("record-unplanned-item",)
    creates = ("item",)
    plans = False
    kind: ItemKind
    title: Texts
    started: datetime | None = None
    ended: datetime | None = None
    format: Format | None = None
    place: Texts = {}
    taking: SidesTaking | None = None
    present: tuple[MemberToken, ...] = ()
    item: Token | None = None
    day: date | None = None
    started_about: bool = False
    ended_about: bool = False
    minutes: LastedMinutes | None = None
    minutes_about: bool = False
    outcome: Literal["under-way", "held"] | None = None
    of_kind: OfficeKind | None = None

    def worded(self, visit: Visit, registries: Registries) -> Self:
        """The command with the office's own kind it names, and who takes part in it."""
        return with_kind(self, visit, registries, taking=self.taking)

    def complete(self, visit: Visit, now: datetime) -> Self:
        item = self.item or visit.fresh_id(id_words(self.title) or self.kind)
        taking = self.taking if self.taking is not None or self.present else taking_by_title(visit, self.title)
        return msgspec.structs.replace(self, item=item, outcome=self.outcome or self._runs(visit, now), taking=taking)

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.unused(self.item, "item")
        refuse_unfit(self.title, "title")
        if self.day is not None:
            refuse_remote_day(self.day, "day")
        actual = observed(
            self.outcome or "held", self.started, self.ended, self.minutes,
            about=(self.started_about, self.ended_about, self.minutes_about), title=self.title,
        )  # fmt: skip
        refuse_twice(self.present, "present")
        yield from adopted(self, visit)
        yield UnplannedItemHeld(
            item, self.kind, self.format, dict(self.title), dict(self.place), sides_in(self.taking), actual.outcome,
            self.day, actual.start, actual.end, actual.length,
        )  # fmt: skip
        for member in self.present:
            visit.delegations.known(member, "present")
            yield AttendanceMarked(item, member, "present", None, None)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractItem(str(self.item)),)

    def _runs(self, visit: Visit, now: datetime) -> Literal["under-way", "held"]:
        if self.started is None or self.started.tzinfo is None or self.ended is not None or self.minutes is not None:
            return "held"
        today = local(now, visit.zone).date() == local(self.started, visit.zone).date()
        return "under-way" if today else "held"


class RecordUnplannedItem(Command, frozen=True):
    """Record in one step something held that nobody had planned, from an hour on. Since then: `RecordUnplanned`."""

    plans = False
    creates = ("item",)
    kind: ItemKind
    title: Texts
    started: datetime
    ended: datetime | None = None
    format: Format | None = None
    place: Texts = {}
    taking: Taking = "both"
    present: tuple[MemberToken, ...] = ()
    item: Token | None = None

    def upcast(self) -> RecordUnplanned:
        fields = {name: getattr(self, name) for name in self.__struct_fields__}
        return RecordUnplanned(**fields, outcome="held" if self.ended is not None else "under-way")
