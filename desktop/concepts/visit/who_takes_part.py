"""What the desktop says of who takes part in an item, of all parties at once."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Values
from desktop.concepts.edges.fields import Field, Form, Many
from desktop.concepts.edges.items import ITEM
from domain.visit.who_takes_part import PartiesSettled, SettleParties


def _alone(values: Values) -> bool:
    """Whether one party alone takes part."""
    return len(values["taking"]) == 1


CONCEPT = Concept(
    menu="about-items",
    forms=(Form(SettleParties, (ITEM, Field("sides", "presences")), many=Many("item")),),
    sentences={PartiesSettled: {"alone": _alone}},
)
