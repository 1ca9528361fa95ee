"""What the desktop says of what the sides agree on."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Endings, Values, both, given
from desktop.concepts.edges.fields import SIDE, Field, Form, Offered, OneOf, Pick
from desktop.concepts.edges.items import items
from desktop.concepts.edges.members import members
from desktop.desk.view import VisitView
from desktop.wording.words import say
from domain.agreement.agreement import (
    AgreementApproved,
    AgreementProposed,
    AgreementReached,
    AgreementRestored,
    AgreementSubmitted,
    AgreementTakenBack,
    Approve,
    IssueBeforeApproval,
    IssuedBeforeApproval,
    ProposeForAgreement,
    RecordAgreement,
    RestoreAgreement,
    RetractAgreement,
    SubmitForAgreement,
)
from domain.agreement.matter import Aspect


def matters(view: VisitView) -> Offered:
    """Everything the sides agree on: items of the programme, and the list of each side."""
    return [*items(view), *((side, say("form.list-of", side=side)) for side in view.visit.sides)]


def of_list(values: Values) -> bool:
    """Whether what is agreed on is the list of a side."""
    return values.get("aspect") == "list"


def _with(more: str, field: str) -> Endings:
    """The endings where a field says more of how it was agreed."""
    said = given(field)
    ofs = {f"{matter}-{more}": both(holds, said) for matter, holds in OF_MATTER.items()}
    return {**ofs, **OF_MATTER, more: said}


OF_MATTER: Endings = {"list": of_list, "statement": given("member")}
"""Whose list or statement it is changes the sentence."""

MATTER = (Field("aspect", OneOf("aspect", Aspect)), Field("subject", Pick(matters)), SIDE)
SPEAKER = Field("member", Pick(members))

CONCEPT = Concept(
    menu="agreement",
    forms=(
        Form(ProposeForAgreement, (*MATTER, SPEAKER)),
        Form(SubmitForAgreement, (*MATTER, SPEAKER)),
        Form(
            RecordAgreement,
            (*MATTER, Field("agreed_by", Pick(members)), Field("who", "line"), SPEAKER),
            either={"who": "agreed_by", "agreed_by": "who"},
        ),
        Form(Approve, (*MATTER, Field("edition", "line"), SPEAKER)),
        Form(IssueBeforeApproval, (*MATTER, Field("due", "deadline"), SPEAKER)),
        Form(RetractAgreement, (*MATTER, SPEAKER)),
        Form(RestoreAgreement, (*MATTER, SPEAKER)),
    ),
    sentences={
        AgreementProposed: OF_MATTER,
        AgreementSubmitted: OF_MATTER,
        AgreementReached: _with("by", "who"),
        AgreementApproved: _with("edition", "edition"),
        IssuedBeforeApproval: OF_MATTER,
        AgreementTakenBack: OF_MATTER,
        AgreementRestored: OF_MATTER,
    },
)
