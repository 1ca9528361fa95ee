"""What the desktop says of members who are persons of the registry, and what is adopted from there."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.delegation import MEMBER
from desktop.concepts.office_held import offices
from desktop.forms.fields import Field, Form, Registered, SomePerson
from domain.delegation.identity import AdoptHolder, AdoptWording, BindToOffice, IdentifyMember

CONCEPT = Concept(
    menu="people",
    forms=(
        Form(IdentifyMember, (MEMBER, Field("person", SomePerson()))),
        Form(BindToOffice, (MEMBER, Field("office", Registered(offices)))),
        Form(AdoptWording, (MEMBER,)),
        Form(AdoptHolder, (MEMBER,)),
    ),
)
