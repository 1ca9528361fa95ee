"""What the desktop says of the offices persons hold."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import TITLE, Field, Form, Offered, OneOf, YesNo
from desktop.concepts.registry.person import PERSON
from desktop.desk.registries import DeskRegistries
from desktop.wording.words import say
from domain.registry.office_class import OfficeClass
from domain.registry.office_held import CorrectOffice, LeaveOffice, OfficeLeft, RecordOffice, RetractOffice


def offices(registries: DeskRegistries) -> Offered:
    """Every office of the registry, whoever holds it."""
    held = (each for person in registries.person.values() for each in person.offices.values())
    found = {each.office: say.words.pick(each.title) for each in held}
    return sorted(found.items(), key=lambda office: office[1].casefold())


HELD = Field("held", "office-held")
OF_OFFICE = (
    TITLE,
    Field("office_class", OneOf("office-class", OfficeClass, optional=True)),
    Field("national_order", "whole-number"),
    Field("since", "day"),
    Field("until", "day-to-come"),
    Field("short", "texts"),
    Field("ad_interim", YesNo("form.ad-interim", optional=True)),
)

CONCEPT = Concept(
    menu="offices",
    forms=(
        Form(RecordOffice, (*OF_OFFICE, Field("office", "line")), (PERSON,)),
        Form(CorrectOffice, (HELD, *OF_OFFICE, Field("office", "line")), (PERSON,)),
        Form(LeaveOffice, (HELD, Field("until", "day")), (PERSON,)),
        Form(RetractOffice, (HELD,), (PERSON,)),
    ),
    sentences={OfficeLeft: cleared("until")},
)
