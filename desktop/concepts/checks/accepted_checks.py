"""What the desktop says of checks that are accepted as they stand."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Field, Form, Offered, Pick
from desktop.desk.view import VisitView
from desktop.wording import sentences
from desktop.wording.words import say
from domain.checks.accepted_checks import AcceptCheck, ReopenCheck
from domain.checks.check import Check


def outstanding_checks(view: VisitView) -> Offered:
    """The checks that nobody accepted as they stand."""
    return [(check.id, _check_words(check, view)) for check in view.checks]


def accepted_checks(view: VisitView) -> Offered:
    """The checks that were accepted; those that nobody would find today by their short name."""
    standing = {check.key: _check_words(check, view) for check in view.accepted}
    return [
        ("/".join((code, *about)), standing.get((code, about)) or _kept_words(code, about, view))
        for code, about in view.visit.accepted
    ]


CONCEPT = Concept(
    menu="checks",
    forms=(
        Form(AcceptCheck, (Field("check", Pick(outstanding_checks)),)),
        Form(ReopenCheck, (Field("check", Pick(accepted_checks)),)),
    ),
)


def _check_words(check: Check, view: VisitView) -> str:
    return sentences.check_sentence(check, say.words.in_zone(view.visit.zone))


def _kept_words(code: str, about: tuple[str, ...], view: VisitView) -> str:
    return say("checks.name", code=code, about=sentences.about_words(view.visit.words_of(about), say.words))
