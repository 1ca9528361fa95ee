"""What the desktop says of documents to be signed: titles, terms and order."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.documents.document_listing import DOCUMENT, OF_DOCUMENT, of_a_sort
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import PLACE_IN_ORDER, Field, Form, Pick, Several, YesNo
from desktop.wording.languages import languages_offered
from domain.documents.document_terms import DescribeDocument, DocumentDescribed, PlaceDocument, SettleDocumentTerms

_SAME_TITLE = lacking("before")

CONCEPT = Concept(
    menu="documents",
    forms=(
        Form(DescribeDocument, (DOCUMENT, *OF_DOCUMENT)),
        Form(
            SettleDocumentTerms,
            (
                DOCUMENT,
                Field("languages", Several(languages_offered)),
                Field("prevailing", Pick(languages_offered)),
                Field("originals", "whole-number"),
                Field("alternat", YesNo("form.alternat", optional=True)),
                Field("in_force", "texts"),
                Field("depositary", "texts"),
            ),
        ),
        Form(PlaceDocument, (DOCUMENT, PLACE_IN_ORDER)),
    ),
    sentences={
        DocumentDescribed: {**of_a_sort("same-title-", _SAME_TITLE), "same-title": _SAME_TITLE, **of_a_sort()},
    },
)
