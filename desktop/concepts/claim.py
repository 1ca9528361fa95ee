"""What the desktop says of claims of reports."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.delegation import members
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import Field, Form, Offered, Pick
from desktop.concepts.figure import UNIT, VALUE, figures
from desktop.concepts.programme import items
from desktop.desk.view import VisitView
from desktop.wording.words import say
from domain.statements.claim import ClaimRecorded, RecordClaim, RetractClaim


def claims(view: VisitView) -> Offered:
    """The claims of reports."""
    return [(claim.id, f"{claim.publisher}: {claim.says}") for claim in view.visit.claims.values()]


def subjects(view: VisitView) -> Offered:
    """Everything a claim may be about."""
    return [("visit", say("form.the-visit")), *items(view), *figures(view), *members(view)]


CONCEPT = Concept(
    menu="statements",
    forms=(
        Form(
            RecordClaim,
            (
                Field("about", Pick(subjects)),
                Field("says", "note"),
                Field("publisher", "line"),
                Field("published", "day"),
                Field("address", "line"),
                VALUE,
                UNIT,
            ),
        ),
        Form(RetractClaim, (Field("claim", Pick(claims)),)),
    ),
    sentences={ClaimRecorded: {"undated": lacking("published")}},
)
