"""What the desktop says of documents to be signed: which there are."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Endings, Holds, both, given, lacking
from desktop.concepts.edges.fields import PLACE_IN_ORDER, TITLE, Field, Form, Offered, OneOf, Pick
from desktop.concepts.edges.items import SIGNING
from desktop.desk.view import VisitView
from desktop.wording.documents import document_status
from desktop.wording.words import say
from domain.documents.document import Document, DocumentKind, DocumentLevel, SigningAct
from domain.documents.document_listing import DocumentListed, ListDocument, RestoreDocument, RetractDocument
from domain.projections.documents import documents


def standing_documents(view: VisitView) -> Offered:
    """The documents on the list, in the order of the ceremony."""
    words = say.words
    return [(row.id, f"{words.pick(row.title)} · {document_status(row, words)}")
            for row in documents(view.visit)]  # fmt: skip


def struck_documents(view: VisitView) -> Offered:
    """The documents that were struck."""
    return [_choice(each) for each in view.visit.documents.values() if each.struck and not each.retracted]


def retracted_documents(view: VisitView) -> Offered:
    """The documents that were taken off the list."""
    return [_choice(each) for each in view.visit.documents.values() if each.retracted]


def of_a_sort(prefix: str = "", when: Holds = lambda _: True) -> Endings:
    """The variants of a sentence that tells kind and level as far as they are known; that of the level alone last."""
    told = {
        "of-kind-and-level": both(given("kind"), given("level")),
        "of-kind": given("kind"),
        "unspecified": lacking("level"),
    }
    return {f"{prefix}{ending}": both(when, holds) for ending, holds in told.items()}


def planned_documents(view: VisitView) -> list[str]:
    """The documents that are to be signed yet."""
    return [row.id for row in documents(view.visit) if row.status == "planned"]


DOCUMENT = Field("document", Pick(standing_documents))
TO_BE_SIGNED = Field("document", Pick(standing_documents), meant=planned_documents)
OF_DOCUMENT = (
    TITLE,
    Field("kind", OneOf("document-kind", DocumentKind, optional=True)),
    Field("level", OneOf("document-level", DocumentLevel, optional=True)),
    Field("act", OneOf("document-act", SigningAct)),
)

CONCEPT = Concept(
    menu="documents",
    forms=(
        Form(ListDocument, (SIGNING, *OF_DOCUMENT, PLACE_IN_ORDER)),
        Form(RetractDocument, (DOCUMENT,)),
        Form(RestoreDocument, (Field("document", Pick(retracted_documents)),)),
    ),
    sentences={DocumentListed: of_a_sort()},
)


def _choice(document: Document) -> tuple[str, str]:
    return document.id, say.words.pick(document.title)
