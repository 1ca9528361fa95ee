"""What the desktop says of the phrase book of the office."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.fields import Field, Form, Offered, OneOf, Registered, SeveralAnywhere
from desktop.desk.registries import DeskRegistries
from desktop.wording.words import say
from domain.registry.phrase_book import (
    ApproveTerm,
    ChangeTerm,
    TakeProposedTerms,
    TermKind,
    WithdrawTerm,
    standing,
)
from domain.registry.proposed_terms import proposed_terms


def terms(registries: DeskRegistries) -> Offered:
    """The terms that stand, in the order of their words."""
    named = [(key, say.words.pick(term.words)) for key, term in standing(registries.phrases).items()]
    return sorted(named, key=lambda term: term[1].casefold())


def proposed() -> Offered:
    """The terms the program proposes, in the order of its list."""
    return [(key, say.words.pick(words)) for key, (_kind, words) in proposed_terms().items()]


TERM = Field("term", Registered(terms))
WORDS = Field("words", "texts")

CONCEPT = Concept(
    menu="vocabulary",
    forms=(
        Form(ApproveTerm, (Field("kind", OneOf("term-kind", TermKind)), WORDS), sourced=False),
        Form(TakeProposedTerms, (Field("terms", SeveralAnywhere(proposed)),), sourced=False),
        Form(ChangeTerm, (TERM, WORDS), sourced=False),
        Form(WithdrawTerm, (TERM,), sourced=False),
    ),
)
