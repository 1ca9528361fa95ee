"""What the desktop says of members who are persons of the registry, and what is adopted from there."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.delegation import MEMBER
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Field, Form, Registered, SomePerson
from desktop.concepts.office_held import offices
from domain.delegation.identity import (
    AdoptHolder,
    AdoptWording,
    BindToOffice,
    IdentifyMember,
    MemberBoundToOffice,
    MemberIdentified,
)

CONCEPT = Concept(
    menu="people",
    forms=(
        Form(IdentifyMember, (MEMBER, Field("person", SomePerson()))),
        Form(BindToOffice, (MEMBER, Field("office", Registered(offices)))),
        Form(AdoptWording, (MEMBER,)),
        Form(AdoptHolder, (MEMBER,)),
    ),
    sentences={MemberIdentified: cleared("person"), MemberBoundToOffice: cleared("office")},
)
