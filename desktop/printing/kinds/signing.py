"""The documents to be signed or exchanged at an item, or at all: who signs each, and what is done with it."""

from __future__ import annotations

from typing import get_args

from desktop.printing.contents.documents_grid import documents_grid
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.words.documents_words import documents_subtitle, documents_words, told_documents_words
from desktop.printing.words.in_languages import InLanguages
from domain.core.problem import Refused
from domain.projections.paper.documents import HouseDocuments, ToldDocuments, documents_facts
from domain.projections.paper.reader import DelegationAudience
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> HouseDocuments | ToldDocuments:
    return documents_facts(visit, asked.subject, asked.reader)


def _worded(facts: HouseDocuments | ToldDocuments, words: InLanguages, marked: Marked) -> Worded:
    if isinstance(facts, HouseDocuments):
        body = documents_words(facts, words, marked)
    else:
        body = told_documents_words(facts, words, marked)
    return Worded(words.say("sheet.documents"), body, documents_subtitle(facts, words))


def _subjects(visit: Visit) -> tuple[str | None, ...]:
    try:
        documents_facts(visit, None, "staff")
    except Refused:
        return ()
    return (None,)


KIND = SheetKind(
    name="signing",
    subject="item",
    readers=("staff", *get_args(DelegationAudience), "press"),
    facts=_facts,
    worded=_worded,
    subjects=_subjects,
    paper="a4-landscape",
    grid=documents_grid,
)
