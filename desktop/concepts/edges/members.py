"""Fields that ask for a member of a delegation, in the forms of several concepts."""

from __future__ import annotations

from desktop.concepts.edges.fields import (
    Field,
    Offered,
    OneOf,
    Pick,
    Several,
    YesNo,
)
from desktop.desk.view import VisitView
from desktop.wording.words import say
from domain.delegation.category import Category


def members(view: VisitView) -> Offered:
    """Everybody on the lists, by side and in order of precedence."""
    words = say.words
    return [
        (row.id, f"{words.name(row.names, row.position)} · {words.pick(row.position)} · {words.of('side', row.side)}")
        for row in view.delegation
    ]


def retracted_members(view: VisitView) -> Offered:
    """The members whose proposal was retracted."""
    found = [member for member in view.visit.delegations.members.values() if member.retracted]
    return [(member.id, say.words.name(member.names, member.position)) for member in found]


MEMBER = Field("member", Pick(members))


AFTER = Field("after", Pick(members))


CATEGORY = Field("category", OneOf("member-category", Category))


PEOPLE = Field("people", Several(members))


CONFIRMED = Field("confirmed", YesNo("form.confirmed"))
