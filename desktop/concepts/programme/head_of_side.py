"""What the desktop says of who leads a side at an item."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import SIDE, Field, Form, Several, YesNo
from desktop.concepts.edges.items import ITEM
from desktop.concepts.edges.members import members
from domain.programme.head_of_side import NameHeadOfSide

LEADING = Field("members", Several(members))
CO_HEADS = Field("co_heads", YesNo("form.co-heads"))

CONCEPT = Concept(menu="talks", forms=(Form(NameHeadOfSide, (ITEM, SIDE, LEADING, CO_HEADS)),))
