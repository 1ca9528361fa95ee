"""What the desktop says of the offices by which members are ranked, and whom they represent."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import both, cleared, lacking
from desktop.concepts.edges.fields import Field, Form, OneOf
from desktop.concepts.edges.members import MEMBER
from domain.delegation.member_office import MemberOfficeRanked, RankOffice, RecordRepresentation, RepresentationRecorded
from domain.registry.office_class import OfficeClass

CONCEPT = Concept(
    menu="posts",
    forms=(
        Form(
            RankOffice,
            (
                MEMBER,
                Field("office_class", OneOf("office-class", OfficeClass, optional=True)),
                Field("national_order", "whole-number"),
                Field("since", "day"),
            ),
        ),
        Form(RecordRepresentation, (MEMBER, Field("represents", "texts"))),
    ),
    sentences={
        MemberOfficeRanked: {
            **cleared("office_class"),
            "class": both(lacking("national_order"), lacking("since")),
            "numbered": lacking("since"),
            "held-since": lacking("national_order"),
        },
        RepresentationRecorded: cleared("represents"),
    },
)
