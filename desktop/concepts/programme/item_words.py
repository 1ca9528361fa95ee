"""What the desktop says of the words beside the title of an item: short title, moves, dress, remarks."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Field, Form, Many
from desktop.concepts.edges.items import ITEM
from domain.programme.item_words import (
    DescribeMoves,
    DressSet,
    ItemRemarked,
    ItemShortTitled,
    MovesDescribed,
    RemarkOnItem,
    SetDress,
    ShortenTitle,
)

CONCEPT = Concept(
    menu="about-items",
    forms=(
        Form(ShortenTitle, (ITEM, Field("short_title", "texts"))),
        Form(DescribeMoves, (ITEM, Field("moves", "texts"))),
        Form(SetDress, (ITEM, Field("dress", "texts")), many=Many("item")),
        Form(RemarkOnItem, (ITEM, Field("remark", "texts"))),
    ),
    sentences={
        ItemShortTitled: cleared("short_title"),
        MovesDescribed: cleared("moves"),
        DressSet: cleared("dress"),
        ItemRemarked: cleared("remark"),
    },
)
