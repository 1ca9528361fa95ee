"""What the desktop says of the order of parties."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import both, given, lacking
from desktop.concepts.edges.fields import Field, Form, OneOf, Pick, Several
from desktop.concepts.edges.items import sides
from desktop.wording.languages import languages_offered
from domain.visit.party import HostStands, PartyRule
from domain.visit.party_order import OrderParties, PartiesOrderSet

CONCEPT = Concept(
    menu="parties",
    forms=(
        Form(
            OrderParties,
            (
                Field("rule", OneOf("party-rule", PartyRule, optional=True)),
                Field("host", OneOf("host-stands", HostStands, optional=True)),
                Field("language", Pick(languages_offered)),
                Field("order", Several(sides)),
            ),
        ),
    ),
    sentences={PartiesOrderSet: {"no-rule": lacking("rule"), "with-host": both(given("host"), given("rule"))}},
)
