"""The forms of what is written: letters, documents to be signed, checks accepted, what was agreed."""

from __future__ import annotations

from desktop.forms.editors import documents as papers
from desktop.forms.editors import pick
from desktop.forms.fields import (
    AT,
    PLACE_IN_ORDER,
    SIDE,
    TITLE,
    Choice,
    Field,
    Form,
    Pick,
    SeveralAnywhere,
    YesNo,
)
from desktop.forms.tables.common import (
    ITEM,
    MEMBER,
)
from desktop.wording.languages import authentic_languages
from domain.agreement.correspondence import Direction, LetterKind
from domain.agreement.matter import Aspect
from domain.core.text import Language
from domain.documents.document import Act, Level

DOCUMENT = Field("document", Pick(papers.standing_documents))
OF_DOCUMENT = (TITLE, Field("level", Choice("document-level", Level)), Field("act", Choice("document-act", Act)))
ACT = Field("act", Choice("document-act", Act))
LETTER = Field("letter", Pick(pick.letters))
OF_LETTER = (
    Field("kind", Choice("letter-kind", LetterKind)), Field("direction", Choice("direction", Direction)),
    Field("sender", "texts"), Field("number", "line"), Field("dated", "day"),
    Field("received_at", "instant"), Field("recipient", "texts"), Field("subject", "line"),
    Field("said", "note"), Field("file", "file"),
)  # fmt: skip
MATTER = (Field("aspect", Choice("aspect", Aspect)), Field("subject", Pick(pick.matters)), SIDE)
SPEAKER = Field("member", Pick(pick.members))

FORMS: tuple[Form, ...] = (
    Form("register-letter", OF_LETTER),
    Form("correct-letter", (LETTER, *OF_LETTER)),
    Form("retract-letter", (LETTER,)),
    Form("list-document", (ITEM, *OF_DOCUMENT, PLACE_IN_ORDER)),
    Form("retract-document", (DOCUMENT,)),
    Form("restore-document", (Field("document", Pick(papers.retracted_documents)),)),
    Form("describe-document", (DOCUMENT, *OF_DOCUMENT)),
    Form(
        "settle-terms",
        (
            DOCUMENT, Field("languages", SeveralAnywhere(authentic_languages)),
            Field("prevailing", Choice("language", Language, optional=True)),
            Field("originals", "whole-number"), Field("alternat", YesNo("form.alternat")),
            Field("in_force", "line"), Field("depositary", "line"),
        ),
    ),
    Form("place-document", (DOCUMENT, PLACE_IN_ORDER)),
    Form("name-signatory", (DOCUMENT, SIDE, MEMBER)),
    Form("withdraw-signatory", (DOCUMENT, SIDE)),
    Form("produce-full-powers", (DOCUMENT, SIDE, Field("powers", "line"))),
    Form("record-signing", (DOCUMENT, ACT, AT)),
    Form("retract-signing", (DOCUMENT, ACT)),
    Form("strike-document", (DOCUMENT,)),
    Form("reinstate-document", (Field("document", Pick(papers.struck_documents)),)),
    Form("accept-check", (Field("check", Pick(pick.outstanding_checks)),)),
    Form("reopen-check", (Field("check", Pick(pick.accepted_checks)),)),
    Form("propose-for-agreement", (*MATTER, SPEAKER)),
    Form("submit-for-agreement", (*MATTER, SPEAKER)),
    Form("set-answer-deadline", (*MATTER, Field("due", "instant"), SPEAKER)),
    Form("record-agreement", (*MATTER, Field("who", "line"), SPEAKER)),
    Form("approve", (*MATTER, Field("edition", "line"), SPEAKER)),
    Form("issue-before-approval", (*MATTER, Field("due", "instant"), SPEAKER)),
    Form("take-back-agreement", (*MATTER, SPEAKER)),
    Form("restore-agreement", (*MATTER, SPEAKER)),
)  # fmt: skip
