"""What the desktop says of members' courtesy titles and forms of address, and of their offices in short."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.addressing import ADDRESSING
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Field, Form
from desktop.concepts.edges.members import MEMBER
from domain.delegation.member_courtesy import CourtesyCopied, ShortOfficeWorded, WordMemberCourtesy, WordShortOffice

CONCEPT = Concept(
    menu="names",
    forms=(
        Form(WordShortOffice, (MEMBER, Field("short", "texts"))),
        Form(WordMemberCourtesy, (MEMBER, Field("courtesy", "texts"), Field("address", "texts"))),
    ),
    sentences={
        CourtesyCopied: ADDRESSING,
        ShortOfficeWorded: cleared("short"),
    },
)
