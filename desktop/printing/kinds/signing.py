"""The documents to be signed or exchanged at an item, or at all: who signs each, and what is done with it."""

from __future__ import annotations

from desktop.printing.documents_words import documents_subtitle, documents_words
from desktop.printing.in_languages import InLanguages
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from domain.core.problem import Refused
from domain.projections.paper.documents import DocumentsFacts, documents_facts
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> DocumentsFacts:
    return documents_facts(visit, asked.subject)


def _worded(facts: DocumentsFacts, words: InLanguages, marked: Marked) -> Worded:
    return Worded(words.say("sheet.documents"), documents_words(facts, words, marked), documents_subtitle(facts, words))


def _subjects(visit: Visit) -> tuple[str | None, ...]:
    try:
        documents_facts(visit, None)
    except Refused:
        return ()
    return (None,)


KIND = SheetKind(
    name="signing",
    subject="item",
    readers=("staff",),
    facts=_facts,
    worded=_worded,
    subjects=_subjects,
    paper="a4-landscape",
)
