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


def members_of(view: VisitView, side: str) -> Offered:
    """The members of a side."""
    here = {row.id for row in view.delegation if row.side == side}
    return [(key, said) for key, said in members(view) if key in here]


def replacements(member: str, view: VisitView) -> Offered:
    """Who may come instead of a member: the others of the same side who are expected."""
    known = view.visit.delegations.members
    side = known[member].side if member in known else None
    return [
        (key, said)
        for key, said in members(view)
        if key != member and known[key].travels and side in (None, known[key].side)
    ]


def retracted_members(view: VisitView) -> Offered:
    """The members whose proposal was retracted."""
    found = [member for member in view.visit.delegations.members.values() if member.retracted]
    return [(member.id, say.words.name(member.names, member.position)) for member in found]


MEMBER = Field("member", Pick(members))


OF_SIDE = Pick(members, members_of)
"""A member of the side that the form names."""


AFTER = Field("after", Pick(members))


CATEGORY = Field("category", OneOf("member-category", Category))


PEOPLE = Field("people", Several(members))


CONFIRMED = Field("confirmed", YesNo("form.confirmed"))
