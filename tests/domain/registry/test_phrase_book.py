"""The phrase book of the office (protocol 10.9)."""

from __future__ import annotations

import msgspec
import pytest

from domain.registry.branch import OfficeItself
from domain.registry.phrase_book import (
    ApproveTerm,
    ChangeTerm,
    TakeProposedTerms,
    TermApproved,
    TermChanged,
    TermProposed,
    TermWithdrawn,
    WithdrawTerm,
    former_words,
    proposals,
)
from domain.registry.proposed_terms import proposed_terms
from domain.registry.registries import Registries
from tests.domain.scenario import Scenario

WORDS = {"en": "Prime Minister", "fr": "Premier ministre"}
APPROVED = TermApproved("prime-minister", "office", WORDS)
CHAIRMAN = {"en": "Chairman of the Government", "fr": "Premier ministre"}


@pytest.fixture
def office() -> Scenario:
    return Scenario(of=OfficeItself())


def test_a_term_is_approved_in_any_language_under_a_token_made_of_it(office: Scenario) -> None:
    office.when(ApproveTerm("office", {"en": "Prime Minister", "de": "Ministerpräsident", "kk-latn": "Premer-ministr"}))
    words = {"en": "Prime Minister", "de": "Ministerpräsident", "kk-Latn": "Premer-ministr"}
    office.then(TermApproved("prime-minister", "office", words))
    assert Registries().with_entered([office.visit]).phrases["prime-minister"].words == words


def test_what_is_approved_already_is_changed_and_not_approved_again(office: Scenario) -> None:
    office.given(APPROVED)
    office.when(ApproveTerm("office", WORDS))
    office.then_refused("term-stands", "words")
    office.when(ApproveTerm("office", CHAIRMAN, "prime-minister"))
    office.then_refused("id-taken", "term")


def test_the_same_words_may_name_something_of_another_kind(office: Scenario) -> None:
    office.given(APPROVED)
    office.when(ApproveTerm("title", WORDS))
    office.then(TermApproved("prime-minister-2", "title", WORDS))


def test_a_term_is_changed_with_a_reason_and_what_it_said_is_kept(office: Scenario) -> None:
    assert ChangeTerm.needs_reason
    assert WithdrawTerm.needs_reason
    office.given(APPROVED)
    assert ChangeTerm.current_values(office.visit, {"term": "prime-minister"}) == {"words": WORDS}
    office.when(ChangeTerm("prime-minister", CHAIRMAN))
    office.then(TermChanged("prime-minister", CHAIRMAN))
    assert office.visit.phrases["prime-minister"].before == (WORDS,)
    office.when(ChangeTerm("prime-minister", CHAIRMAN))
    office.then_nothing()


def test_a_term_that_was_withdrawn_is_offered_no_more_and_may_stand_again(office: Scenario) -> None:
    office.given(APPROVED, TermChanged("prime-minister", CHAIRMAN))
    office.when(WithdrawTerm("prime-minister"))
    office.then(TermWithdrawn("prime-minister"))
    office.when(ChangeTerm("prime-minister", WORDS))
    office.then_refused("unknown-term", "term")
    office.when(ApproveTerm("office", CHAIRMAN, "prime-minister"))
    office.then(TermApproved("prime-minister", "office", CHAIRMAN))
    assert office.visit.phrases["prime-minister"].before == (WORDS,)


def test_former_words_are_those_no_term_says_today(office: Scenario) -> None:
    office.given(APPROVED, TermChanged("prime-minister", CHAIRMAN))
    assert former_words(office.visit.phrases) == {("en", "Prime Minister"): "prime-minister"}
    office.given(TermApproved("premier", "office", WORDS))
    assert former_words(office.visit.phrases) == {}
    office.given(TermWithdrawn("premier"), TermWithdrawn("prime-minister"))
    assert former_words(office.visit.phrases) == {}


def test_what_is_no_term_is_refused(office: Scenario) -> None:
    office.when(ApproveTerm("office", {}))
    office.then_refused("text-missing", "words")
    office.when(ApproveTerm("office", {"xx": "Prime Minister"}))
    office.then_refused("unknown-language-tag", "words")
    office.when(ApproveTerm("office", {"en": "x" * 201}))
    office.then_refused("text-too-long", "words")
    office.when(ApproveTerm("office", {"en": "two\nlines"}))
    office.then_refused("text-not-allowed", "words")


def test_nor_is_a_term_changed_to_what_is_none(office: Scenario) -> None:
    office.given(APPROVED)
    office.when(ChangeTerm("prime-minister", {}))
    office.then_refused("text-missing", "words")
    office.when(ChangeTerm("prime-minister", {"xx": "Prime Minister"}))
    office.then_refused("unknown-language-tag", "words")
    office.when(ChangeTerm("prime-minister", {"en": "x" * 201}))
    office.then_refused("text-too-long", "words")
    office.when(ChangeTerm("prime-minister", {"en": "two\nlines"}))
    office.then_refused("text-not-allowed", "words")
    office.when(WithdrawTerm("premier"))
    office.then_refused("unknown-term", "term")


def test_each_command_is_undone_by_its_opposite(office: Scenario) -> None:
    office.given(APPROVED)
    assert ApproveTerm("office", WORDS, "prime-minister").opposite(OfficeItself()) == (WithdrawTerm("prime-minister"),)
    assert ChangeTerm("prime-minister", CHAIRMAN).opposite(office.visit) == (ChangeTerm("prime-minister", WORDS),)
    (again,) = WithdrawTerm("prime-minister").opposite(office.visit)
    assert again == ApproveTerm("office", WORDS, "prime-minister")


def test_the_terms_of_the_program_are_taken_over_in_one_act_as_proposals(office: Scenario) -> None:
    office.when(TakeProposedTerms())
    assert len(office.visit.phrases) == len(proposed_terms()) > 30
    assert all(term.proposed for term in office.visit.phrases.values())
    office.when(TakeProposedTerms())
    office.then_nothing()


def test_what_the_office_worded_itself_is_not_proposed_again(office: Scenario) -> None:
    kind, words = proposed_terms()["prime-minister"]
    office.given(TermApproved("premier", kind, words), TermApproved("ambassador", "office", {"en": "Ambassador"}))
    assert {"prime-minister", "ambassador"}.isdisjoint(proposals(office.visit.phrases))
    office.when(TakeProposedTerms(("prime-minister",)))
    office.then_nothing()


def test_only_terms_of_the_program_are_taken_over(office: Scenario) -> None:
    office.when(TakeProposedTerms(("prime-ministre",)))
    office.then_refused("unknown-term", "terms")


def test_a_proposal_is_approved_or_worded_otherwise_and_is_none_any_more(office: Scenario) -> None:
    kind, words = proposed_terms()["interpreter"]
    office.given(TermProposed("interpreter", kind, words), TermProposed("mayor", *proposed_terms()["mayor"]))
    assert ApproveTerm.current_values(office.visit, {"term": "interpreter"}) == {"kind": kind, "words": words}
    office.when(ApproveTerm("office", words, "interpreter"))
    office.then(TermApproved("interpreter", kind, words))
    office.when(ChangeTerm("mayor", {"en": "Lord Mayor"}))
    assert [term.proposed for term in office.visit.phrases.values()] == [False, False]


def test_to_undo_what_became_of_a_proposal_proposes_it_again(office: Scenario) -> None:
    again = TakeProposedTerms(("mayor",))
    assert again.opposite(office.visit) == (WithdrawTerm("mayor"),)
    office.given(TermProposed("mayor", *proposed_terms()["mayor"]))
    assert ApproveTerm("office", {"en": "Mayor"}, "mayor").opposite(office.visit) == (WithdrawTerm("mayor"), again)
    assert ChangeTerm("mayor", {"en": "Lord Mayor"}).opposite(office.visit) == (WithdrawTerm("mayor"), again)
    assert WithdrawTerm("mayor").opposite(office.visit) == (again,)


def test_every_proposed_term_is_fit_to_be_approved_and_has_french_and_russian() -> None:
    for key, (kind, words) in proposed_terms().items():
        office = Scenario(of=OfficeItself())
        office.when(msgspec.convert({"kind": kind, "words": words, "term": key}, ApproveTerm))
        assert {"en", "fr", "ru"} <= set(office.visit.phrases[key].words)
