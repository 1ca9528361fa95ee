"""What the desktop says of another time for an item."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Values, cleared
from desktop.concepts.edges.fields import Field, Form, Many
from desktop.concepts.edges.items import ITEM, WHEN
from domain.core.times import PlannedTime, same_day
from domain.programme.moving import ItemMoved, MoveItem, moved_by

if TYPE_CHECKING:
    from domain.visit.visit import Visit


def _by_minutes(visit: Visit, item: str, asked: Mapping[str, Any]) -> Mapping[str, Any]:
    """The time of an item so many minutes later; one without an hour stays as it is."""
    minutes, known = asked.get("minutes"), visit.programme.items.get(item)
    if known is None or not isinstance(minutes, int):
        return {"when": minutes} if minutes is not None else {}
    return {"when": msgspec.to_builtins(moved_by(known.planned, minutes))}


def _within_a_day(values: Values) -> bool:
    """Whether the day stays, so that it need not be told twice."""
    return same_day(values.get("before"), values.get("planned"))


def _into_another_year(values: Values) -> bool:
    """Whether the days are of two years, so that the year does not go without saying."""
    before, after = values.get("before"), values.get("planned")
    return isinstance(before, PlannedTime) and isinstance(after, PlannedTime) and before.day.year != after.day.year


CONCEPT = Concept(
    menu="programme",
    forms=(Form(MoveItem, (ITEM, WHEN), many=Many("item", (Field("minutes", "minutes"),), _by_minutes)),),
    sentences={
        ItemMoved: {**cleared("planned"), "within-a-day": _within_a_day, "into-another-year": _into_another_year}
    },
)
