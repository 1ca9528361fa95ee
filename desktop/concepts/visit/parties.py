"""What the desktop says of further parties, their order, and from where a side takes part."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.concepts import Concept
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import SIDE, Field, Form, Many, OneOf, SomeSide
from desktop.concepts.edges.items import ITEM, PLACE, sides
from domain.core.names import GUEST, HOST
from domain.visit.parties import (
    LeaveOutParty,
    NameParty,
    ParticipationMode,
    ParticipationSettled,
    SettleParticipation,
)
from domain.visit.visit import Visit


def _parties_not_in_it(visit: Visit, known: Mapping[str, Any]) -> Mapping[str, Any]:
    """All further parties that do not take part in the item yet, in the room, where they are several."""
    item = visit.programme.items.get(str(known.get("item")))
    there = {HOST, GUEST, *(item.taking if item else ()), *(item.participation if item else ())}
    missing = [side for side in visit.sides if side not in there]
    return {"side": missing, "how": "in-the-room"} if len(missing) > 1 else {}


CONCEPT = Concept(
    menu="parties",
    forms=(
        Form(NameParty, (Field("party", "party"), Field("side", SomeSide(optional=True)))),
        Form(LeaveOutParty, (Field("side", SomeSide(further=True)),)),
        Form(
            SettleParticipation,
            (
                ITEM,
                SIDE,
                Field("how", OneOf("presence", ParticipationMode, optional=True)),
                PLACE,
                Field("link", "texts"),
            ),
            many=Many("side", proposes=_parties_not_in_it, offered=sides),
        ),
    ),
    sentences={ParticipationSettled: {"no-place": lacking("place")}},
)
