"""The phrase book of the office (protocol 10.9)."""

from __future__ import annotations

import pytest

from domain.registry.branch import OfficeItself
from domain.registry.phrase_book import (
    ApproveTerm,
    ChangeTerm,
    TermApproved,
    TermChanged,
    TermWithdrawn,
    WithdrawTerm,
    former_words,
)
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
