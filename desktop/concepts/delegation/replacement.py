"""What the desktop says of members who withdraw, come back or are replaced."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Values
from desktop.concepts.edges.fields import Field, Form, Many, OneOf, Pick
from desktop.concepts.edges.members import MEMBER, members
from domain.delegation.replacement import Expectation, MemberReplaced, ReinstateMember, ReplaceMember, WithdrawMember


def _unnamed(values: Values) -> bool:
    return values.get("named") is False


CONCEPT = Concept(
    menu="members",
    forms=(
        Form(WithdrawMember, (MEMBER,), asks="decisions", many=Many("member")),
        Form(ReinstateMember, (MEMBER, Field("status", OneOf("status", Expectation))), many=Many("member")),
        Form(ReplaceMember, (MEMBER, Field("by", Pick(members))), asks="somebody-new", said_otherwise=("by",)),
    ),
    sentences={MemberReplaced: {"unnamed": _unnamed}},
)
