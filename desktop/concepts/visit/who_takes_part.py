"""What the desktop says of who takes part in an item, of all parties at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Values
from desktop.concepts.edges.fields import Field, Form, Many
from desktop.concepts.edges.items import ITEM
from domain.visit.visit import Visit
from domain.visit.who_takes_part import PartiesSettled, SettleParties, presence_of


def _alike(visit: Visit, items: Sequence[str]) -> Mapping[str, Any]:
    """How each party takes part that does so alike in all of several items."""
    known = [visit.programme.items[item] for item in items if item in visit.programme.items]
    found = {side: {presence_of(item, side) for item in known} for side in visit.sides}
    alike = {side: next(iter(how)) for side, how in found.items() if len(how) == 1}
    return {"sides": alike} if alike else {}


def _alone(values: Values) -> bool:
    """Whether one party alone takes part."""
    return len(values["taking"] or ()) == 1


CONCEPT = Concept(
    menu="about-items",
    forms=(Form(SettleParties, (ITEM, Field("sides", "presences")), many=Many("item", alike=_alike)),),
    sentences={PartiesSettled: {"alone": _alone}},
)
