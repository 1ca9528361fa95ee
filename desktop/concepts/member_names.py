"""What the desktop says of the names and positions of members."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.delegation import MEMBER
from desktop.forms.fields import NAMES, POSITION, Form
from desktop.wording.endings import cleared
from domain.delegation.member_names import MemberRenamed, RenameMember, WordPosition

CONCEPT = Concept(
    menu="people",
    forms=(
        Form(RenameMember, (MEMBER, NAMES)),
        Form(WordPosition, (MEMBER, POSITION)),
    ),
    sentences={MemberRenamed: cleared("names")},
)
