"""What the desktop says of third parties, and from where a side takes part."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import SIDE, Field, Form, OneOf
from desktop.concepts.programme import ITEM, PLACE
from domain.visit.parties import NameThirdParty, ParticipationMode, ParticipationSettled, SettleParticipation

CONCEPT = Concept(
    menu="programme",
    forms=(
        Form(NameThirdParty, (Field("party", "party"),)),
        Form(
            SettleParticipation,
            (
                ITEM,
                SIDE,
                Field("how", OneOf("presence", ParticipationMode, optional=True)),
                PLACE,
                Field("link", "line"),
            ),
        ),
    ),
    sentences={ParticipationSettled: {"no-place": lacking("place")}},
)
