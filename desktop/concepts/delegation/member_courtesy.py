"""What the desktop says of members' courtesy titles and forms of address, and of their offices in short."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.concepts import Concept
from desktop.concepts.edges.addressing import ADDRESSING
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Field, Form, Many
from desktop.concepts.edges.members import MEMBER
from domain.delegation.member_courtesy import CourtesyCopied, ShortOfficeWorded, WordMemberCourtesy, WordShortOffice
from domain.visit.visit import Visit


def _beside_what_stands(visit: Visit, member: str, asked: Mapping[str, Any]) -> Mapping[str, Any]:
    """The courtesies of one of several in the languages asked for; those in other languages stay."""
    stands = visit.delegations.members[member]
    return {
        "courtesy": {**stands.courtesy, **(asked.get("courtesy") or {})},
        "address": {**stands.address, **(asked.get("address") or {})},
    }


CONCEPT = Concept(
    menu="names",
    forms=(
        Form(WordShortOffice, (MEMBER, Field("short", "texts"))),
        Form(
            WordMemberCourtesy,
            (MEMBER, Field("courtesy", "texts"), Field("address", "texts")),
            many=Many("member", each=_beside_what_stands),
        ),
    ),
    sentences={
        CourtesyCopied: ADDRESSING,
        ShortOfficeWorded: cleared("short"),
    },
)
