"""The table and the lines of an item, or of every item at which both sides sit down or stand in line."""

from __future__ import annotations

from desktop.printing.in_languages import InLanguages
from desktop.printing.seating_words import seating_subtitle, seating_title, seating_words
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from domain.projections.lines import lines
from domain.projections.paper.attendance import OFF
from domain.projections.paper.seating import SeatingFacts, seating_facts
from domain.projections.seating import seating
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> SeatingFacts:
    return seating_facts(visit, asked.subject)


def _worded(facts: SeatingFacts, words: InLanguages, marked: Marked) -> Worded:
    del marked  # A plan is drawn whole: who sits where is read at one glance.
    return Worded(seating_title(facts, words), seating_words(facts, words), seating_subtitle(facts, words))


def _subjects(visit: Visit) -> tuple[str | None, ...]:
    there = {plan.item for plan in seating(visit)} | {line.item for line in lines(visit)}
    return tuple(item.id for item in visit.programme.active_items() if item.id in there and item.status not in OFF)


KIND = SheetKind(
    name="seating",
    subject="item",
    readers=("staff",),
    facts=_facts,
    worded=_worded,
    subjects=_subjects,
    paper="a4-landscape",
    compares=False,
)
