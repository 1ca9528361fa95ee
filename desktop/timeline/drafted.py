"""What a form beside the plan would enter or move there, as it is filled in and before anything is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from desktop.desk.view import VisitView
from desktop.timeline.day_blocks import WITHOUT_END, DayClock
from desktop.timeline.items import OTHERS, MinuteSpan
from desktop.wording.words import say
from domain.core.names import GUEST, HOST
from domain.core.problem import Problem
from domain.core.times import PlannedTime, When, local, plan


class DraftedItem(msgspec.Struct, frozen=True):
    """An item at the hours a form says. `item` is its id, empty where it is new; `clash`: it would bring checks."""

    item: str
    title: str
    planned: PlannedTime
    zone: str
    clash: bool = False
    sides: tuple[str, ...] = (HOST, GUEST)
    """The lanes it would be in: host and guest where nobody said who takes part, that of the others where others are
    named for it."""

    @property
    def day(self) -> date:
        """The day of the venue on which it begins."""
        assert self.planned.starts_at is not None
        return local(self.planned.starts_at, self.zone).date()

    @property
    def span(self) -> MinuteSpan:
        """The minutes of that day it is drawn for; half an hour without an end."""
        assert self.planned.starts_at is not None
        clock = DayClock(self.day, self.zone, self.planned.starts_at)
        start, end = clock.minute(self.planned.starts_at), clock.minute(self.planned.ends_at)
        assert start is not None
        return start, end if end is not None else start + WITHOUT_END

    @property
    def open_end(self) -> bool:
        """Whether no end is said."""
        return self.planned.ends_at is None


def drafted(fields: Mapping[str, Any], view: VisitView, *, clash: bool) -> DraftedItem | None:
    """What a form with these fields would enter or move; None where it says no hour, or is about several items."""
    planned = _planned(fields.get("when"), view.visit.zone)
    if planned is None or planned.starts_at is None:
        return None
    item = fields.get("item")
    if isinstance(item, list):
        return None
    row = next((row for row in view.schedule if row.id == item), None)
    said = fields.get("title")
    title = row.title if row is not None else said if isinstance(said, dict) else {}
    taking = fields.get("taking")
    stands = row.taking if row is not None else ()
    sides = tuple(map(str, taking)) if isinstance(taking, list) and taking else stands or (HOST, GUEST)
    if row is None and _of_others(fields.get("people"), sides, view):
        sides = (OTHERS,)
    key = row.id if row is not None else ""
    return DraftedItem(key, say.words.pick(title), planned, view.visit.zone, clash, sides)


def _of_others(people: object, sides: tuple[str, ...], view: VisitView) -> bool:
    """Whether of each side others alone are named for it, and no principal: it would be in their lane."""
    delegations = view.visit.delegations
    named = [key for key in map(str, people) if key in delegations.members] if isinstance(people, list) else []
    there = {delegations.members[key].side for key in named}
    principals = {key for side in view.visit.sides for key in delegations.leading(side)}
    return bool(there) and there.issuperset(sides) and principals.isdisjoint(named)


def _planned(when: object, zone: str) -> PlannedTime | None:
    try:
        return plan(msgspec.convert(when, When), zone)
    except (msgspec.ValidationError, Problem):
        return None
