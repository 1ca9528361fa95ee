"""What the desktop says of where members stay."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared, given
from desktop.concepts.edges.fields import Field, Form, Many
from desktop.concepts.edges.members import MEMBER
from domain.delegation.lodging import LodgeMember, MemberLodged

CONCEPT = Concept(
    menu="members",
    forms=(Form(LodgeMember, (MEMBER, Field("house", "texts"), Field("room_number", "line")), many=Many("member")),),
    sentences={MemberLodged: {**cleared("house"), "in-room": given("room_number")}},
)
