"""What the desktop says of items that will not take place."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Form, Many
from desktop.concepts.edges.items import ITEM
from domain.programme.cancellation import CancelItem, ReinstateItem

CONCEPT = Concept(
    menu="programme",
    forms=(
        Form(CancelItem, (ITEM,), many=Many("item")),
        Form(ReinstateItem, (ITEM,), many=Many("item")),
    ),
)
