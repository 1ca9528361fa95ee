"""Another time for an item."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.text import Token
from domain.core.times import PlannedTime, When, plan

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class ItemMoved(Event, frozen=True):
    """The item was given another time, or its day is to be fixed again (null); it keeps its place and its people."""

    topic = "item.moved"
    version = 2
    vocabulary = 4
    item: str
    planned: PlannedTime | None

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].planned = self.planned

    def touches(self) -> Facets:
        return facets(self.item, "time")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].planned}


class ItemMovedToATime(Event, frozen=True):
    """The item was given another time, and never none. Since then: `ItemMoved`."""

    topic = "item.moved"
    item: str
    planned: PlannedTime

    def upcast(self) -> ItemMoved:
        return ItemMoved(self.item, self.planned)


def moved_by(planned: PlannedTime | None, minutes: int) -> When | None:
    """A planned time so many minutes later, by the clock of the venue; one without an hour is as it was."""
    if planned is None or planned.start is None:
        return planned.as_asked() if planned is not None else None
    start, end = (_later(day, wall, minutes) for day, wall in _walls(planned))
    assert start is not None
    end_day = end.date() if end is not None and end.date() != start.date() else None
    return msgspec.structs.replace(
        planned.as_asked(), day=start.date(), start=f"{start:%H:%M}", end=f"{end:%H:%M}" if end else None,
        end_day=end_day,
    )  # fmt: skip


def moved_by_days(planned: PlannedTime, later: timedelta) -> When:
    """A planned time so many whole days later, at the same hours."""
    asked = planned.as_asked()
    return msgspec.structs.replace(
        asked, day=asked.day + later, end_day=asked.end_day + later if asked.end_day is not None else None
    )


def _walls(planned: PlannedTime) -> tuple[tuple[date, str | None], tuple[date, str | None]]:
    return (planned.day, planned.start), (planned.end_day or planned.day, planned.end)


def _later(day: date, wall: str | None, minutes: int) -> datetime | None:
    if wall is None:
        return None
    return datetime.combine(day, time.fromisoformat(wall)) + timedelta(minutes=minutes)


class MoveItem(Command, frozen=True):
    """Give an item another time, or none where its day is to be fixed again; it keeps its place and its people.

    Refuses: unknown-item, already-held, item-cancelled, and what makes a time impossible (`times.plan`).
    """

    item: Token
    when: When | None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"when": item.planned.as_asked()} if item is not None and item.planned is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.to_plan(self.item)
        planned = plan(self.when, item.planned.zone if item.planned else visit.zone) if self.when is not None else None
        if item.planned != planned:
            yield ItemMoved(self.item, planned)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        planned = before.programme.items[self.item].planned
        return (MoveItem(self.item, planned.as_asked() if planned is not None else None),)
