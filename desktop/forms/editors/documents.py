"""What may be picked of the documents to be signed, and of the languages they may be authentic in."""

from __future__ import annotations

from typing import get_args

from desktop.desk.view import VisitView
from desktop.wording.words import say
from domain.core.text import Language
from domain.documents.document import Document
from domain.projections.documents import documents


def standing_documents(view: VisitView) -> list[tuple[str, str]]:
    """The documents on the list, in the order of the ceremony."""
    words = say.words
    return [(row.id, f"{words.pick(row.title)} · {words.of('document-status', row.status)}")
            for row in documents(view.visit)]  # fmt: skip


def struck_documents(view: VisitView) -> list[tuple[str, str]]:
    """The documents that were struck."""
    return [_choice(each) for each in view.visit.documents.values() if each.struck and not each.retracted]


def retracted_documents(view: VisitView) -> list[tuple[str, str]]:
    """The documents that were taken off the list."""
    return [_choice(each) for each in view.visit.documents.values() if each.retracted]


def authentic_languages(_view: VisitView | None) -> list[tuple[str, str]]:
    """The languages a text may be authentic in."""
    return [(language, say.words.of("language", language)) for language in get_args(Language)]


def _choice(document: Document) -> tuple[str, str]:
    return document.id, say.words.pick(document.title)
