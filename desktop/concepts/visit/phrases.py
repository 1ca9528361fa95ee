"""What the desktop says of a term of the phrase book that a visit takes over."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Form
from desktop.concepts.registry.phrase_book import TERM
from domain.visit.phrases import AdoptTerm

CONCEPT = Concept(menu="visit", forms=(Form(AdoptTerm, (TERM,)),))
