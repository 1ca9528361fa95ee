"""The table and the lines of an item, or of every item at which both sides sit down or stand in line."""

from __future__ import annotations

from typing import get_args

from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.seating_words import seating_subtitle, seating_title, seating_words
from domain.projections.lines import lines
from domain.projections.paper.reader import OFF, DelegationAudience
from domain.projections.paper.seating import SeatingFacts, laid_or_proposed, seating_facts
from domain.projections.seating import has_seating
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> SeatingFacts:
    return laid_or_proposed(visit, asked.subject, asked.reader)


def _former_facts(visit: Visit, asked: Asked) -> SeatingFacts:
    """As pages told it that drew the door and the flags of a table nobody laid as they do those of another."""
    return seating_facts(visit, asked.subject, asked.reader)


def _worded(facts: SeatingFacts, words: InLanguages, marked: Marked) -> Worded:
    return Worded(seating_title(facts, words), seating_words(facts, words, marked), seating_subtitle(facts, words))


def _subjects(visit: Visit) -> tuple[str | None, ...]:
    in_line = {line.item for line in lines(visit)}
    there = (item for item in visit.programme.active_items() if item.status not in OFF)
    return tuple(item.id for item in there if item.id in in_line or has_seating(visit, item))


KIND = SheetKind(
    name="seating",
    subject="item",
    readers=("staff", *get_args(DelegationAudience), "security"),
    facts=_facts,
    former=(_former_facts,),
    worded=_worded,
    subjects=_subjects,
    paper="a4-landscape",
)
