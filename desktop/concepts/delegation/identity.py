"""What the desktop says of members who are persons of the registry, or stand for an office."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Field, Form, Many, Registered, SomePerson
from desktop.concepts.edges.members import MEMBER
from desktop.concepts.registry.office_held import offices
from domain.delegation.identity import BindToOffice, IdentifyMember, MemberBoundToOffice, MemberIdentified

CONCEPT = Concept(
    menu="registered",
    forms=(
        Form(
            IdentifyMember,
            (MEMBER, Field("person", SomePerson())),
            asks="identifying",
            many=Many("member", asked=()),
            begins=lambda known: "person" if known.get("member") and "person" in known else "",
        ),
        Form(BindToOffice, (MEMBER, Field("office", Registered(offices)))),
    ),
    sentences={MemberIdentified: cleared("person"), MemberBoundToOffice: cleared("office")},
)
