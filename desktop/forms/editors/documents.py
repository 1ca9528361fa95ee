"""What may be picked of the documents to be signed."""

from __future__ import annotations

from desktop.desk.view import VisitView
from desktop.wording.words import say
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


def _choice(document: Document) -> tuple[str, str]:
    return document.id, say.words.pick(document.title)
