"""Escort cards of a table: the name outside; inside the table with the own seat on it, and who sits beside."""

from __future__ import annotations

from typing import get_args

from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.words.escort_words import escort_words
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import item_line
from domain.projections.paper.reader import DelegationAudience
from domain.projections.paper.seating import SeatingFacts, items_with_tables, table_facts
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> SeatingFacts:
    return table_facts(visit, asked.subject, asked.reader)


def _worded(facts: SeatingFacts, words: InLanguages, marked: Marked) -> Worded:
    del marked
    [item] = facts.items.values()
    return Worded(words.say("sheet.escort"), escort_words(facts, words), item_line(item, words))


KIND = SheetKind(
    name="escort",
    subject="item",
    readers=("staff", *get_args(DelegationAudience)),
    facts=_facts,
    worded=_worded,
    subjects=items_with_tables,
    compares=False,
    cut=True,
)
