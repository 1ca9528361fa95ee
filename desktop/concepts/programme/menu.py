"""What the desktop says of the menu of a meal."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import cleared
from desktop.concepts.edges.fields import Field, Form
from desktop.concepts.edges.items import ITEM
from domain.programme.menu import MenuSet, SetMenu

CONCEPT = Concept(
    menu="about-items",
    forms=(Form(SetMenu, (ITEM, Field("courses", "paragraphs"), Field("drinks", "paragraphs"))),),
    sentences={MenuSet: cleared("menu")},
)
