"""What the desktop says of how an item is arranged: its title, what happens at it, the press."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import TITLE, Field, Form, Many
from desktop.concepts.edges.items import ITEM, PRESS
from domain.programme.arrangements import DescribeItem, ItemDescribed, PressRegimeSet, RetitleItem, SetPressRegime

CONCEPT = Concept(
    menu="about-items",
    forms=(
        Form(DescribeItem, (ITEM, Field("detail", "texts"))),
        Form(SetPressRegime, (ITEM, PRESS), many=Many("item")),
        Form(RetitleItem, (ITEM, TITLE)),
    ),
    sentences={ItemDescribed: cleared("detail"), PressRegimeSet: cleared("press")},
)
