"""The names of a person: a form for each language and script; approved spellings are locked (protocol 10.3)."""

from __future__ import annotations

from copy import deepcopy
from datetime import date

import pytest

from domain.core.names import Name
from domain.core.problem import Refused
from domain.registry.name_form import NameForm, refuse_unfit_form
from domain.registry.person import Person, PersonRegistered
from domain.registry.person_names import (
    Approval,
    ApprovalWithdrawn,
    ApproveSpelling,
    ChangeSpelling,
    LeaveOutNameForm,
    NameFormLeftOut,
    NameSpelt,
    SpellingApproved,
    SpellingChanged,
    SpellName,
    WithdrawApproval,
)
from tests.domain.scenario import NOW, Scenario

TOKAYEV = {"en": Name("Kassym-Jomart", "Tokayev"), "ru": Name("Касым-Жомарт", "Токаев")}
TOQAEV = NameForm("Qasym-Jomart", "Toqaev", patronymic="Kemeluly", native=True)
APPROVED = SpellingApproved("tokayev", "ru", "Embassy", date(2025, 11, 10))


@pytest.fixture
def person() -> Scenario:
    return Scenario(PersonRegistered("tokayev", TOKAYEV), of=Person())


def test_a_name_has_a_form_for_each_language_and_script(person: Scenario) -> None:
    person.when(SpellName("kk-latn", TOQAEV))
    person.then(NameSpelt("tokayev", "kk-latn", TOQAEV))
    person.when(SpellName("kk-latn", TOQAEV))
    person.then_nothing()
    assert person.visit.names == TOKAYEV
    assert "Qasym-Jomart Kemeluly Toqaev" in person.visit.spellings()


def test_the_family_name_may_be_said_first() -> None:
    assert str(NameForm("Fumio", "Kishida", family_first=True)) == "Kishida Fumio"


def test_an_approved_spelling_is_locked(person: Scenario) -> None:
    person.given(APPROVED)
    person.when(SpellName("ru", NameForm("Касым-Жомарт", "Такаев")))
    person.then_refused("spelling-approved", "form")
    person.when(LeaveOutNameForm("ru"))
    person.then_refused("spelling-approved", "form")
    person.when(SpellName("en", NameForm("Qasym-Jomart", "Toqaev")))
    person.then(NameSpelt("tokayev", "en", NameForm("Qasym-Jomart", "Toqaev")))


def test_an_approved_spelling_changes_with_a_reason_and_is_to_be_approved_anew(person: Scenario) -> None:
    assert ChangeSpelling.needs_reason
    assert WithdrawApproval.needs_reason
    person.given(APPROVED)
    person.when(ChangeSpelling("ru", NameForm("Касым-Жомарт", "Тоқаев")))
    person.then(SpellingChanged("tokayev", "ru", NameForm("Касым-Жомарт", "Тоқаев")))
    assert person.visit.approvals == {}
    person.when(ChangeSpelling("ru", NameForm("Касым-Жомарт", "Токаев")))
    person.then_refused("not-approved", "form")


def test_a_spelling_is_approved_by_someone_on_a_day(person: Scenario) -> None:
    person.when(ApproveSpelling("en"))
    person.then(SpellingApproved("tokayev", "en", "", NOW.date()))
    person.when(ApproveSpelling("en", on=NOW.date()))
    person.then_nothing()
    person.when(WithdrawApproval("en"))
    person.then(ApprovalWithdrawn("tokayev", "en"))
    person.when(WithdrawApproval("en"))
    person.then_nothing()


def test_a_form_there_is_not_is_neither_approved_nor_left_out(person: Scenario) -> None:
    person.when(ApproveSpelling("kk"))
    person.then_refused("no-such-form", "form")
    person.when(WithdrawApproval("kk"))
    person.then_refused("no-such-form", "form")
    person.when(LeaveOutNameForm("kk"))
    person.then_refused("no-such-form", "form")


def test_a_spelling_may_come_approved(person: Scenario) -> None:
    person.when(SpellName("kk-latn", TOQAEV, Approval("Akorda", NOW.date())))
    person.then(NameSpelt("tokayev", "kk-latn", TOQAEV), SpellingApproved("tokayev", "kk-latn", "Akorda", NOW.date()))


def test_undoing_the_change_of_an_approved_spelling_approves_the_old_one_again(person: Scenario) -> None:
    person.given(APPROVED)
    before = deepcopy(person.visit)
    change = ChangeSpelling("ru", NameForm("Касым-Жомарт", "Тоқаев"))
    person.when(change)
    (opposite,) = change.opposite(before)
    person.when(opposite)
    assert (person.visit.forms, person.visit.approvals) == (before.forms, before.approvals)


def test_no_spelling_is_approved_in_another_age(person: Scenario) -> None:
    person.when(SpellName("kk", TOQAEV, Approval("", date(1600, 1, 1))))
    person.then_refused("day-out-of-range", "approved")
    person.when(ApproveSpelling("en", on=date(1600, 1, 1)))
    person.then_refused("day-out-of-range", "on")


def test_one_form_stays(person: Scenario) -> None:
    (undo,) = LeaveOutNameForm("en").opposite(person.visit)
    stood = person.visit.forms["en"]
    person.when(LeaveOutNameForm("en"))
    person.then(NameFormLeftOut("tokayev", "en"))
    person.when(LeaveOutNameForm("ru"))
    person.then_refused("last-form", "form")
    person.when(undo)
    assert person.visit.forms["en"] == stood


def test_undoing_another_approval_of_the_same_spelling_brings_the_former_one_back(person: Scenario) -> None:
    person.given(APPROVED)
    before = deepcopy(person.visit)
    again = SpellName("ru", before.forms["ru"], Approval("Chancellery", date(2025, 11, 11)))
    person.when(again)
    (opposite,) = again.opposite(before)
    person.when(opposite)
    assert person.visit.approvals == before.approvals


@pytest.mark.parametrize("family", ["Toқayev", "tokayev", "TOKAYEV-", "TOKAYEV<<"])
def test_a_passport_has_capitals_spaces_and_hyphens(person: Scenario, family: str) -> None:
    person.when(SpellName("passport", NameForm("KASSYM-JOMART", family)))
    person.then_refused("not-machine-readable", "name")
    person.when(SpellName("passport", NameForm("KASSYM-JOMART", "TOKAYEV")))
    person.then(NameSpelt("tokayev", "passport", NameForm("KASSYM-JOMART", "TOKAYEV")))
    person.given(SpellingApproved("tokayev", "passport", "", NOW.date()))
    person.when(ChangeSpelling("passport", NameForm("KASSYM-JOMART", family)))
    person.then_refused("not-machine-readable", "name")


def test_a_name_form_is_words_of_one_line_in_a_language_there_is(person: Scenario) -> None:
    person.when(SpellName("qq", TOQAEV))
    person.then_refused("unknown-language-tag", "form")
    with pytest.raises(Refused, match="unknown-language-tag") as refused:
        refuse_unfit_form("iw", TOQAEV)
    assert refused.value.near == ("he",)
    person.when(SpellName("kk", NameForm(card="T.")))
    person.then_refused("text-missing", "name")
    person.when(SpellName("kk", NameForm("x" * 201)))
    person.then_refused("text-too-long", "name")
    person.when(SpellName("kk", NameForm("two\nlines")))
    person.then_refused("text-not-allowed", "name")


def test_what_replaces_an_approved_spelling_is_held_to_the_same(person: Scenario) -> None:
    person.when(ChangeSpelling("qq", TOQAEV))
    person.then_refused("unknown-language-tag", "form")
    person.when(ChangeSpelling("kk", NameForm(card="T.")))
    person.then_refused("text-missing", "name")
    person.when(ChangeSpelling("kk", NameForm("x" * 201)))
    person.then_refused("text-too-long", "name")
    person.when(ChangeSpelling("kk", NameForm("two\nlines")))
    person.then_refused("text-not-allowed", "name")


def test_what_lists_print_in_capitals_is_part_of_the_name(person: Scenario) -> None:
    person.when(SpellName("fr", NameForm("Kassym-Jomart", "Tokaïev", capitals="Tokayev")))
    person.then_refused("capitals-not-in-name", "name")
    person.when(SpellName("fr", NameForm("Kassym-Jomart", "Tokaïev", capitals="")))
    assert person.refused is None
    person.given(SpellingApproved("tokayev", "fr", "", NOW.date()))
    person.when(ChangeSpelling("fr", NameForm("Kassym-Jomart", "Tokaïev", capitals="Tokayev")))
    person.then_refused("capitals-not-in-name", "name")
