"""What the desktop says of claims of reports."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import both, lacking
from desktop.concepts.edges.fields import Field, Form, Offered, Pick
from desktop.concepts.edges.items import items
from desktop.concepts.edges.members import members
from desktop.concepts.statements.figure import QUANTITY, figures
from desktop.desk.view import VisitView
from desktop.wording.words import say
from domain.statements.claim import Claim, ClaimRecorded, ClaimRetracted, NoteClaim, RetractClaim


def claims(view: VisitView) -> Offered:
    """The claims of reports."""
    return [(claim.id, claim_quoted(claim)) for claim in view.visit.claims.values()]


def claim_quoted(claim: Claim) -> str:
    """What a report says, after who published it, where that is known."""
    return f"{claim.publisher}: {claim.says}" if claim.publisher else claim.says


def subjects(view: VisitView) -> Offered:
    """Everything a claim may be about."""
    return [("visit", say("form.the-visit")), *items(view), *figures(view), *members(view)]


CONCEPT = Concept(
    menu="figures",
    forms=(
        Form(
            NoteClaim,
            (
                Field("subject", Pick(subjects)),
                Field("says", "note"),
                Field("publisher", "line"),
                Field("published", "day-done"),
                Field("address", "line"),
                QUANTITY,
            ),
        ),
        Form(RetractClaim, (Field("claim", Pick(claims)),)),
    ),
    sentences={
        ClaimRecorded: {
            "unnamed-undated": both(lacking("publisher"), lacking("published")),
            "unnamed": lacking("publisher"),
            "undated": lacking("published"),
        },
        ClaimRetracted: {"unnamed": lacking("publisher")},
    },
)
