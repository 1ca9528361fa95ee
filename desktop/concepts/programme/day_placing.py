"""What the desktop says of moving an item in the order of its day."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Field, Form, Pick
from desktop.concepts.edges.items import ITEM, items
from domain.programme.day_placing import PlaceInDay

CONCEPT = Concept(menu="programme", forms=(Form(PlaceInDay, (ITEM, Field("after", Pick(items)))),))
