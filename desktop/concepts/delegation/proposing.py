"""What the desktop says of members proposed, and taken back."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Values, lacking
from desktop.concepts.edges.fields import NAMES, POSITION, SIDE, Field, Form, Many, Pick, SomePerson
from desktop.concepts.edges.members import CATEGORY, CONFIRMED, MEMBER, retracted_members
from domain.delegation.proposing import MemberProposed, ProposeMember, RestoreMember, RetractMember


def _is_no_official(values: Values) -> bool:
    return bool(values["category"] != "official")


CONCEPT = Concept(
    menu="lists",
    forms=(
        Form(
            ProposeMember,
            (SIDE, Field("person", SomePerson()), NAMES, POSITION, CATEGORY, CONFIRMED),
            asks="registering",
        ),
        Form(RetractMember, (MEMBER,), many=Many("member")),
        Form(RestoreMember, (Field("member", Pick(retracted_members)),)),
    ),
    sentences={
        MemberProposed: {
            "unnamed": lacking("names"),
            "without-office": lacking("position"),
            "no-official": _is_no_official,
        }
    },
)
