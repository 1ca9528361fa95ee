"""What the desktop says of further parties, their order, and from where a side takes part."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import SIDE, Field, Form, OneOf, SomeSide
from desktop.concepts.edges.items import ITEM, PLACE
from domain.visit.parties import (
    LeaveOutParty,
    NameParty,
    ParticipationMode,
    ParticipationSettled,
    SettleParticipation,
)

CONCEPT = Concept(
    menu="parties",
    forms=(
        Form(NameParty, (Field("side", SomeSide(optional=True)), Field("party", "party"))),
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
        ),
    ),
    sentences={ParticipationSettled: {"no-place": lacking("place")}},
)
