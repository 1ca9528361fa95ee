"""What the desktop says of blocks of talks."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import TITLE, Field, Form, Many, Offered, Pick, Several
from desktop.concepts.edges.items import ITEM, items
from desktop.desk.view import VisitView
from desktop.wording.words import say
from domain.programme.block import DissolveBlock, FormBlock, MoveBlock, PutIntoBlock, RetitleBlock


def blocks(view: VisitView) -> Offered:
    """The blocks of talks."""
    return [(block.id, say.words.pick(block.title)) for block in view.visit.blocks.values()]


BLOCK = Field("block", Pick(blocks))

CONCEPT = Concept(
    menu="blocks",
    forms=(
        Form(FormBlock, (TITLE, Field("items", Several(items)))),
        Form(DissolveBlock, (BLOCK,)),
        Form(RetitleBlock, (BLOCK, TITLE)),
        Form(PutIntoBlock, (ITEM, Field("block", Pick(blocks))), many=Many("item")),
        Form(MoveBlock, (BLOCK, Field("day", "day"), Field("start", "clock"))),
    ),
)
