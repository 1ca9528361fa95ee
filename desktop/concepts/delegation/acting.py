"""What the desktop says of who acts ad interim."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Field, Form, OneOf
from desktop.concepts.edges.members import MEMBER
from domain.delegation.acting import MemberActingNoted, NoteActing
from domain.registry.office_class import OfficeClass

CONCEPT = Concept(
    menu="posts",
    forms=(
        Form(
            NoteActing,
            (
                MEMBER,
                Field("office", "texts"),
                Field("office_class", OneOf("office-class", OfficeClass, optional=True)),
                Field("national_order", "whole-number"),
            ),
        ),
    ),
    sentences={MemberActingNoted: cleared("ad_interim")},
)
