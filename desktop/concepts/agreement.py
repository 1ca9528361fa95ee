"""What the desktop says of what the sides agree on."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.delegation import members
from desktop.concepts.programme import items
from desktop.desk.view import VisitView
from desktop.forms.fields import SIDE, Choice, Field, Form, Offered, Pick
from desktop.wording.words import say
from domain.agreement.agreement import (
    Approve,
    IssueBeforeApproval,
    ProposeForAgreement,
    RecordAgreement,
    RestoreAgreement,
    SubmitForAgreement,
    TakeBackAgreement,
)
from domain.agreement.matter import Aspect
from domain.core.names import SIDES


def matters(view: VisitView) -> Offered:
    """Everything the sides agree on: items of the programme, and the list of each side."""
    return [*items(view), *((side, say("form.list-of", side=side)) for side in SIDES)]


MATTER = (Field("aspect", Choice("aspect", Aspect)), Field("subject", Pick(matters)), SIDE)
SPEAKER = Field("member", Pick(members))

CONCEPT = Concept(
    menu="letters",
    forms=(
        Form(ProposeForAgreement, (*MATTER, SPEAKER)),
        Form(SubmitForAgreement, (*MATTER, SPEAKER)),
        Form(RecordAgreement, (*MATTER, Field("who", "line"), SPEAKER)),
        Form(Approve, (*MATTER, Field("edition", "line"), SPEAKER)),
        Form(IssueBeforeApproval, (*MATTER, Field("due", "instant"), SPEAKER)),
        Form(TakeBackAgreement, (*MATTER, SPEAKER)),
        Form(RestoreAgreement, (*MATTER, SPEAKER)),
    ),
)
