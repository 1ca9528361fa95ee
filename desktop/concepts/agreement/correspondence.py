"""What the desktop says of the register of correspondence."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import Values, both, given
from desktop.concepts.edges.fields import Field, Form, Offered, OneOf, Pick
from desktop.desk.view import VisitView
from desktop.wording.letters import quoted_letter
from desktop.wording.words import say
from domain.agreement.correspondence import (
    CorrectLetter,
    Direction,
    LetterCorrected,
    LetterKind,
    LetterRegistered,
    RegisterLetter,
    RetractLetter,
)


def letters(view: VisitView) -> Offered:
    """The register of correspondence, newest first: as a source quotes each letter, and what it is about."""
    words, found = say.words.in_zone(view.visit.zone), reversed(view.visit.correspondence.values())
    rows = sorted(found, key=lambda letter: letter.dated, reverse=True)
    return [(each.id, " · ".join(filter(None, (quoted_letter(each.quoted, words), each.subject)))) for each in rows]


LETTER = Field("letter", Pick(letters))
OF_LETTER = (
    Field("kind", OneOf("letter-kind", LetterKind)),
    Field("direction", OneOf("direction", Direction)),
    Field("sender", "texts"),
    Field("number", "line"),
    Field("dated", "day-done"),
    Field("received_at", "instant"),
    Field("recipient", "texts"),
    Field("subject", "line"),
    Field("said", "note"),
    Field("file", "file"),
)


def _quoted_as_before(values: Values) -> bool:
    """Whether a source quotes the letter as it did before."""
    return bool(values["letter"] == values["before"])


CONCEPT = Concept(
    menu="letters",
    forms=(
        Form(RegisterLetter, OF_LETTER, sourced=False),
        Form(CorrectLetter, (LETTER, *OF_LETTER), sourced=False),
        Form(RetractLetter, (LETTER,), sourced=False),
    ),
    sentences={
        LetterRegistered: {
            "about-and-said": both(given("subject"), given("said")),
            "said": given("said"),
            "about": given("subject"),
        },
        LetterCorrected: {
            "said": both(_quoted_as_before, given("before_said")),
            "subject": both(_quoted_as_before, given("before_subject")),
            "particulars": _quoted_as_before,
        },
    },
)
