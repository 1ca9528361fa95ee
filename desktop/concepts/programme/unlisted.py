"""What the desktop says of persons who attended without being on a list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop.concepts import Concept
from desktop.concepts.edges.fields import AT, NAMES, POSITION, SIDE, Field, Form, Pick
from desktop.concepts.edges.items import ITEM
from desktop.concepts.edges.members import CATEGORY, members, members_of
from domain.programme.unlisted import RecordPersonPresent

if TYPE_CHECKING:
    from desktop.desk.view import VisitView
    from domain.delegation.category import Category
    from domain.delegation.delegation import Member


def comes_as(member: Member) -> Category:
    """As what somebody comes who sits in the place of a member: an official in that of a minister or of a head."""
    if member.category == "head":
        return "official"
    return "accompanying" if member.category == "spouse" else member.category


def _as_whom_he_replaces(view: VisitView, replaced: str) -> Mapping[str, Any]:
    return {"category": comes_as(view.visit.delegations.members[replaced])}


REPLACED = Field("instead_of", Pick(members, members_of, tells=_as_whom_he_replaces))

CONCEPT = Concept(
    menu="attendance",
    forms=(Form(RecordPersonPresent, (ITEM, SIDE, NAMES, POSITION, CATEGORY, AT, REPLACED)),),
)
