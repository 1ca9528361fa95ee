"""What the desktop says of the kind of an item, corrected."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Form, Many
from desktop.concepts.edges.items import ITEM, KIND
from domain.programme.kind_correction import CorrectItemKind

CONCEPT = Concept(menu="about-items", forms=(Form(CorrectItemKind, (ITEM, KIND), many=Many("item")),))
