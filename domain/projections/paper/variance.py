"""The facts of the variance: what was planned beside what took place, for the house alone."""

from __future__ import annotations

from datetime import datetime

import msgspec

from domain.core.problem import Refused
from domain.core.times import Moment
from domain.programme.meeting import Format
from domain.programme.outcome import Actual
from domain.programme.programme import Item, ItemStatus
from domain.projections.paper.facts import FactRow, Facts, visit_facts
from domain.projections.paper.programme import ItemFacts, item_facts
from domain.visit.visit import Visit


class VarianceRow(FactRow, frozen=True, kw_only=True):
    """An item of which it is known what became: as planned, as it was, and the minutes between the two."""

    item: ItemFacts
    status: ItemStatus
    actual: Actual
    unplanned: bool
    late: int | None
    """Minutes from the planned to the actual start, negative if early; None where either is not known exactly."""
    longer: int | None
    """The same of the end."""
    announced: Format | None
    held: Format | None
    """The format it ran in, where that is another than the one planned."""
    absent: int
    replaced: int
    unlisted: int
    """How many were there who were not on the list."""


class VarianceFacts(Facts, frozen=True, kw_only=True, tag="variance"):
    """What is known of the programme so far, in the order of the days."""

    items: tuple[VarianceRow, ...]

    @property
    def rows(self) -> tuple[VarianceRow, ...]:
        return self.items


def variance_facts(visit: Visit) -> VarianceFacts:
    """The variance of a visit.

    Raises:
        Refused: `sheet-nothing-observed` where nothing is known yet of how anything took place.
    """
    items = [item for item in visit.programme.active_items() if item.status != "planned"]
    if not items:
        raise Refused("sheet-nothing-observed")
    return VarianceFacts(visit=visit_facts(visit), items=tuple(_row(visit, item) for item in items))


def _row(visit: Visit, item: Item) -> VarianceRow:
    planned, held = item.planned, item.held_format
    marks = [mark.presence for mark in item.attendance.values()]
    instead = {mark.by for mark in item.attendance.values() if mark.by is not None}
    seen = {key for key, mark in item.attendance.items() if mark.presence == "present"}
    facts = item_facts(visit, item, planned)
    if planned is None:
        facts = msgspec.structs.replace(facts, day=item.day)
    return VarianceRow(
        key=item.id,
        item=facts,
        status=item.status,
        actual=item.actual,
        unplanned=item.unplanned,
        late=_minutes(planned.starts_at if planned is not None else None, item.actual.start),
        longer=_minutes(planned.ends_at if planned is not None else None, item.actual.end),
        announced=item.format,
        held=held if held != item.format else None,
        absent=marks.count("absent"),
        replaced=marks.count("replaced"),
        unlisted=len((seen | instead) - item.people.keys()),
    )


def _minutes(planned: datetime | None, actual: Moment | None) -> int | None:
    if planned is None or actual is None or actual.about:
        return None
    return round((actual.at - planned).total_seconds() / 60)
