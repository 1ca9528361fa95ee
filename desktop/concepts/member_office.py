"""What the desktop says of the offices by which members are ranked, and whom they represent."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.delegation import MEMBER
from desktop.forms.fields import Choice, Field, Form
from domain.delegation.member_office import RankOffice, RecordRepresentation
from domain.registry.office_class import OfficeClass

CONCEPT = Concept(
    menu="people",
    forms=(
        Form(
            RankOffice,
            (
                MEMBER,
                Field("office_class", Choice("office-class", OfficeClass, optional=True)),
                Field("national_order", "whole-number"),
                Field("since", "day"),
            ),
        ),
        Form(RecordRepresentation, (MEMBER, Field("represents", "texts"))),
    ),
)
