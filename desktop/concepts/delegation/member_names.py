"""What the desktop says of the names and positions of members."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import NAMES, POSITION, Form
from desktop.concepts.edges.members import MEMBER
from domain.delegation.member_names import MemberRenamed, RenameMember, WordPosition

CONCEPT = Concept(
    menu="names",
    forms=(
        Form(RenameMember, (MEMBER, NAMES)),
        Form(WordPosition, (MEMBER, POSITION)),
    ),
    sentences={MemberRenamed: cleared("names")},
)
