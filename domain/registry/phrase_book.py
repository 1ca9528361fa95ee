"""The phrase book of the office: approved offices, titles, states, places and formulas in several languages.

It belongs to the office itself. What a visit uses of it is copied into the visit, and changes there by an entry of
its own only (`domain.visit.phrases`; protocol 10.9).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, Literal, Self

import msgspec
from msgspec.structs import replace

from domain.core.language_tag import in_canonical_tags
from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.nearest import offered
from domain.core.problem import Refused
from domain.core.text import Texts, Token, Wording, first_free, id_words
from domain.registry.branch import OfficeItself
from domain.registry.proposed_terms import proposed_terms

TermKind = Literal["office", "title", "state", "place", "formula"]
"""What a term names: an office somebody holds, a title of an item or a document, a state or organisation, a place, or
a set expression."""


class Term(msgspec.Struct, frozen=True):
    """A term of the phrase book as it stands: its words by language, and those it had before, the oldest first."""

    kind: str
    words: Wording
    before: tuple[Wording, ...] = ()
    withdrawn: bool = False
    proposed: bool = False
    """Whether the office took it over from the program and did not approve it yet."""

    def reworded(self, words: Wording) -> Term:
        """The term with other words; those it had are kept as former ones."""
        before = self.before if words == self.words else (*self.before, self.words)
        return replace(self, words=words, before=before, withdrawn=False, proposed=False)


class TermApproved(Event[OfficeItself], frozen=True):
    """The office approved a term, or one it had withdrawn stands again."""

    topic = "term.approved"
    vocabulary = 5
    term: str
    kind: str
    words: Wording

    def evolve(self, office: OfficeItself) -> None:
        stood = office.phrases.get(self.term, Term(self.kind, self.words))
        _hold(office, self.term, replace(stood.reworded(self.words), kind=self.kind))

    def touches(self) -> Facets:
        return facets(self.term, "term")


class TermProposed(Event[OfficeItself], frozen=True):
    """A term the program proposes was taken over: it is offered, and the office has not approved it."""

    topic = "term.proposed"
    vocabulary = 6
    term: str
    kind: str
    words: Wording

    def evolve(self, office: OfficeItself) -> None:
        stood = office.phrases.get(self.term, Term(self.kind, self.words))
        _hold(office, self.term, replace(stood.reworded(self.words), kind=self.kind, proposed=True))

    def touches(self) -> Facets:
        return facets(self.term, "term")


class TermChanged(Event[OfficeItself], frozen=True):
    """The words of a term were changed; visits that use the former ones are told."""

    topic = "term.changed"
    vocabulary = 5
    term: str
    words: Wording

    def evolve(self, office: OfficeItself) -> None:
        _hold(office, self.term, office.phrases[self.term].reworded(self.words))

    def touches(self) -> Facets:
        return facets(self.term, "term")

    def journal_values(self, before: OfficeItself) -> dict[str, Any]:
        return {"before": before.phrases[self.term].words}


class TermWithdrawn(Event[OfficeItself], frozen=True):
    """A term is offered no more. Visits keep what they copied."""

    topic = "term.withdrawn"
    vocabulary = 5
    term: str

    def evolve(self, office: OfficeItself) -> None:
        _hold(office, self.term, replace(office.phrases[self.term], withdrawn=True))

    def touches(self) -> Facets:
        return facets(self.term, "term")

    def journal_values(self, before: OfficeItself) -> dict[str, Any]:
        return {"words": before.phrases[self.term].words}


class ApproveTerm(Command[OfficeItself], frozen=True):
    """Approve a term of the phrase book: whoever types it in one language has it in the others.

    Without a token the office makes one up; under the token of a term that was withdrawn, that one stands again, and
    a term the program proposed is approved under its own.

    Refuses: unknown-language-tag, text-missing, text-too-long, text-not-allowed, term-stands, id-taken.
    """

    creates = ("term",)
    plans = False
    kind: TermKind
    words: Texts
    term: Token | None = None

    @classmethod
    def current_values(cls, office: OfficeItself, known: Known) -> dict[str, Any]:
        stood = standing(office.phrases).get(str(known.get("term")))
        return {"kind": stood.kind, "words": stood.words} if stood is not None and stood.proposed else {}

    def complete(self, office: OfficeItself, now: datetime) -> Self:
        if self.term is not None:
            return self
        term = first_free(id_words(self.words) or "term", office.phrases.__contains__)
        return msgspec.structs.replace(self, term=term)

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        words = _fit(self.words)
        stood = office.phrases.get(str(self.term))
        if stood is not None and not stood.withdrawn and not stood.proposed:
            raise Refused("id-taken", field="term", id=self.term)
        others = (term for key, term in standing(office.phrases).items() if key != self.term)
        if any(each.kind == self.kind and each.words == words for each in others):
            raise Refused("term-stands", field="words", words=words)
        yield TermApproved(str(self.term), self.kind, words)

    def opposite(self, before: OfficeItself) -> tuple[Command[OfficeItself], ...]:
        return (WithdrawTerm(str(self.term)), *_proposal_again(before, str(self.term)))


class TakeProposedTerms(Command[OfficeItself], frozen=True):
    """Take over terms the program proposes: those named, or without any all that the phrase book lacks.

    Each is offered in forms at once, and stands as a proposal until it is approved.

    Refuses: unknown-term.
    """

    plans = False
    terms: tuple[Token, ...] = ()

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        for key in self.terms:
            if key not in proposed_terms():
                raise Refused("unknown-term", field="terms", term=key, **offered(key, proposed_terms()))
        for key in self._taken(office):
            kind, words = proposed_terms()[key]
            yield TermProposed(key, kind, dict(words))

    def opposite(self, before: OfficeItself) -> tuple[Command[OfficeItself], ...]:
        return tuple(WithdrawTerm(key) for key in self._taken(before))

    def _taken(self, office: OfficeItself) -> Iterator[str]:
        return (key for key in proposals(office.phrases) if not self.terms or key in self.terms)


class ChangeTerm(Command[OfficeItself], frozen=True):
    """Change the words of an approved term, all languages at once, and say why. Visits that use it are told.

    Refuses: unknown-term, unknown-language-tag, text-missing, text-too-long, text-not-allowed.
    """

    plans = False
    needs_reason = True
    term: Token
    words: Texts

    @classmethod
    def current_values(cls, office: OfficeItself, known: Known) -> dict[str, Any]:
        stood = standing(office.phrases).get(str(known.get("term")))
        return {"words": stood.words} if stood is not None else {}

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        stood, words = known_term(office.phrases, self.term), _fit(self.words)
        if stood.words != words:
            yield TermChanged(self.term, words)

    def opposite(self, before: OfficeItself) -> tuple[Command[OfficeItself], ...]:
        again = _proposal_again(before, self.term)
        return (WithdrawTerm(self.term), *again) if again else (ChangeTerm(self.term, before.phrases[self.term].words),)


class WithdrawTerm(Command[OfficeItself], frozen=True):
    """Offer a term no more, and say why. Visits keep what they copied.

    Refuses: unknown-term.
    """

    plans = False
    needs_reason = True
    term: Token

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        known_term(office.phrases, self.term)
        yield TermWithdrawn(self.term)

    def opposite(self, before: OfficeItself) -> tuple[Command[OfficeItself], ...]:
        stood = before.phrases[self.term]
        if stood.proposed:
            return _proposal_again(before, self.term)
        return (msgspec.convert({"kind": stood.kind, "words": stood.words, "term": self.term}, ApproveTerm),)


def proposals(phrases: Mapping[str, Term]) -> tuple[str, ...]:
    """The tokens of the terms the program proposes that the phrase book lacks: none stands so, or says the same."""
    stand = standing(phrases)
    said = {(term.kind, *each) for term in stand.values() for each in term.words.items()}
    return tuple(
        key for key, (kind, words) in proposed_terms().items()
        if key not in stand and not said.issuperset((kind, *each) for each in words.items())
    )  # fmt: skip


def standing(phrases: Mapping[str, Term]) -> dict[str, Term]:
    """The terms that were not withdrawn, in the order of their approval."""
    return {key: term for key, term in phrases.items() if not term.withdrawn}


def known_term(phrases: Mapping[str, Term], key: str) -> Term:
    """The term of that token, which stands.

    Raises:
        Refused: `unknown-term`, with the nearest there are.
    """
    known = standing(phrases)
    if key not in known:
        raise Refused("unknown-term", field="term", **offered(key, known), term=key)
    return known[key]


def former_words(phrases: Mapping[str, Term]) -> dict[tuple[str, str], str]:
    """Which term said something before, by language and words; what some term says today is nothing former."""
    known = standing(phrases)
    said = {each for term in known.values() for each in term.words.items()}
    before = (
        (each, key) for key, term in known.items() for words in term.before for each in words.items()
        if each[0] in term.words
    )  # fmt: skip
    return {each: key for each, key in before if each not in said}


def former_of(key: str, term: Term, former: Mapping[tuple[str, str], str]) -> tuple[Wording, ...]:
    """The former words of a term, without those that another term says today."""
    found = ({each[0]: each[1] for each in words.items() if former.get(each) == key} for words in term.before)
    return tuple(words for words in found if words)


def said_now(term: Term, words: Iterable[tuple[str, str]], former: Mapping[tuple[str, str], str], key: str) -> Wording:
    """What a term says today in each language in which its former words are used."""
    return {language: term.words[language] for language, line in words if former.get((language, line)) == key}


def _proposal_again(before: OfficeItself, key: str) -> tuple[Command[OfficeItself], ...]:
    """What lets a term that stood as a proposal stand so again."""
    stood = standing(before.phrases).get(key)
    return (TakeProposedTerms((key,)),) if stood is not None and stood.proposed else ()


def _fit(words: Wording) -> Wording:
    if not words:
        raise Refused("text-missing", field="words")
    return in_canonical_tags(words, "words")


def _hold(office: OfficeItself, key: str, term: Term) -> None:
    office.phrases = {**office.phrases, key: term}
