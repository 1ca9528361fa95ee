"""What the desktop says of the category of a member."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Form, Many
from desktop.concepts.edges.members import CATEGORY, MEMBER
from domain.delegation.category import CategoriseMember

CONCEPT = Concept(menu="members", forms=(Form(CategoriseMember, (MEMBER, CATEGORY), many=Many("member")),))
