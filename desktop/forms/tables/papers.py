"""The forms of what is written: letters, documents to be signed, checks accepted, what was agreed."""

from __future__ import annotations

from functools import partial

from desktop.forms.editors import documents as papers
from desktop.forms.editors import pick
from desktop.forms.editors.choice import YesNoEditor
from desktop.forms.editors.file import FileEditor
from desktop.forms.editors.instant import InstantEditor
from desktop.forms.editors.pick import SeveralEditor
from desktop.forms.editors.text import (
    LineEditor,
    NoteEditor,
    TextsEditor,
    WholeNumberEditor,
)
from desktop.forms.editors.time import DayEditor
from desktop.forms.fields import (
    AT,
    ITEM,
    MEMBER,
    PLACE_IN_ORDER,
    SIDE,
    TITLE,
    Field,
    Form,
    choice,
    pick_one,
)
from domain.agreement.correspondence import Direction, LetterKind
from domain.agreement.matter import Aspect
from domain.core.text import Language
from domain.documents.document import Act, Level

DOCUMENT = Field("document", pick_one(papers.standing_documents))
OF_DOCUMENT = (TITLE, Field("level", choice("document-level", Level)), Field("act", choice("document-act", Act)))
ACT = Field("act", choice("document-act", Act))
LETTER = Field("letter", pick_one(pick.letters))
OF_LETTER = (
    Field("kind", choice("letter-kind", LetterKind)), Field("direction", choice("direction", Direction)),
    Field("sender", TextsEditor), Field("number", LineEditor), Field("dated", DayEditor),
    Field("received_at", InstantEditor), Field("recipient", TextsEditor), Field("subject", LineEditor),
    Field("said", NoteEditor), Field("file", FileEditor),
)  # fmt: skip
MATTER = (Field("aspect", choice("aspect", Aspect)), Field("subject", pick_one(pick.matters)), SIDE)
SPEAKER = Field("member", pick_one(pick.members, optional=True))

FORMS: tuple[Form, ...] = (
    Form("register-letter", OF_LETTER),
    Form("correct-letter", (LETTER, *OF_LETTER)),
    Form("retract-letter", (LETTER,)),
    Form("list-document", (ITEM, *OF_DOCUMENT, PLACE_IN_ORDER)),
    Form("retract-document", (DOCUMENT,)),
    Form("restore-document", (Field("document", pick_one(papers.retracted_documents)),)),
    Form("describe-document", (DOCUMENT, *OF_DOCUMENT)),
    Form(
        "settle-terms",
        (
            DOCUMENT, Field("languages", partial(SeveralEditor, papers.authentic_languages, anywhere=True)),
            Field("prevailing", choice("language", Language, optional=True)),
            Field("originals", WholeNumberEditor), Field("alternat", partial(YesNoEditor, "form.alternat")),
            Field("in_force", LineEditor), Field("depositary", LineEditor),
        ),
    ),
    Form("place-document", (DOCUMENT, PLACE_IN_ORDER)),
    Form("name-signatory", (DOCUMENT, SIDE, MEMBER)),
    Form("withdraw-signatory", (DOCUMENT, SIDE)),
    Form("produce-full-powers", (DOCUMENT, SIDE, Field("powers", LineEditor))),
    Form("record-signing", (DOCUMENT, ACT, AT)),
    Form("retract-signing", (DOCUMENT, ACT)),
    Form("strike-document", (DOCUMENT,)),
    Form("reinstate-document", (Field("document", pick_one(papers.struck_documents)),)),
    Form("accept-check", (Field("check", pick_one(pick.outstanding_checks)),)),
    Form("reopen-check", (Field("check", pick_one(pick.accepted_checks)),)),
    Form("propose-for-agreement", (*MATTER, SPEAKER)),
    Form("submit-for-agreement", (*MATTER, SPEAKER)),
    Form("set-answer-deadline", (*MATTER, Field("due", InstantEditor), SPEAKER)),
    Form("record-agreement", (*MATTER, Field("who", LineEditor), SPEAKER)),
    Form("approve", (*MATTER, Field("edition", LineEditor), SPEAKER)),
    Form("issue-before-approval", (*MATTER, Field("due", InstantEditor), SPEAKER)),
    Form("take-back-agreement", (*MATTER, SPEAKER)),
    Form("restore-agreement", (*MATTER, SPEAKER)),
)  # fmt: skip
