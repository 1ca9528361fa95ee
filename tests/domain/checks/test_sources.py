"""Sources that are no letter of the register are told once each, and a check offers to register them (protocol 4.6)."""

from __future__ import annotations

import msgspec
import pytest

from domain.agreement.correspondence import RegisterLetter
from domain.checks.check import Check
from domain.checks.elsewhere import Elsewhere
from domain.checks.rules import check, checker
from domain.checks.sources import key_of_source
from domain.checks.when_told import settled_from
from domain.office import Office
from domain.record.request import from_fields
from domain.store.log import Log
from tests.domain.facts import claim, figure, item_planned, letter, principals, visit_opened
from tests.domain.requests import REFERENCE, plan_item
from tests.domain.scenario import Facts, Scenario, fold

NOTE = "Embassy of Kazakhstan, note No. 118 of 10 November"


def found(source: str, *facts: Facts) -> list[Check]:
    visit = Scenario(visit_opened(), principals(), *facts).visit
    some = check(visit, Elsewhere(1, sources={source: 45}))
    return [each for each in some if each.code == "source-not-registered"]


def test_a_source_in_words_is_told_once_with_how_many_entries_name_it() -> None:
    (told,) = found(NOTE)
    assert told.subjects == ("visit", "embassy-of-kazakhstan-note-no-118-of-10-" + key_of_source(NOTE)[-8:])
    assert (told.values, told.fixes[0].fields) == ({"source": NOTE, "count": 45}, {"subject": NOTE})
    assert told.fixes[0].command == RegisterLetter


def test_a_letter_of_the_register_stands_for_it() -> None:
    """By its number and its sender, or by its subject."""
    assert found(NOTE, letter("note", number="118")) == []
    assert len(found(NOTE, letter("note", number="11"))) == 1, "another number"
    assert len(found("Note No. 118 of the ministry", letter("note", number="118"))) == 1, "another sender"
    assert found(NOTE, msgspec.structs.replace(letter(number="7"), subject=NOTE)) == []


def test_a_press_report_is_no_letter() -> None:
    """What is kept as a claim names its publisher (protocol 1.2)."""
    reported = (item_planned("statements"), figure(), claim("report", "trade"))
    assert found("A newspaper, 12 November", *reported) == []
    assert len(found("A newspaper, 12 November")) == 1


def test_a_list_is_called_by_its_file_once_and_asked_about_when_the_visit_is_settled() -> None:
    """Nobody reads a digest; what a list came with is wanted once the visit is announced (protocol 11.2)."""
    some = {f"List delegation.docx, SHA-256 {digit * 64}": 3 for digit in "ab"}
    visit = Scenario(visit_opened(), principals()).visit
    (told,) = (each for each in check(visit, Elsewhere(1, sources=some)) if each.code == "source-not-registered")
    assert (told.values, told.fixes[0].fields) == (
        {"source": "List delegation.docx", "count": 6},
        {"subject": "List delegation.docx"},
    )
    assert told.since == settled_from(visit) is not None
    registered = msgspec.structs.replace(letter(number="7"), subject="List delegation.docx")
    assert found(next(iter(some)), registered) == []


def test_nothing_is_told_where_the_journal_is_not_known() -> None:
    visit = Scenario(visit_opened()).visit
    assert [each.code for each in check(visit) if each.code == "source-not-registered"] == []


def test_one_more_entry_of_a_source_is_followed() -> None:
    visit = Scenario(visit_opened(), principals()).visit
    kept = checker(visit, Elsewhere(1, sources={NOTE: 1}))
    events = [item_planned("walk")]
    fold(events, visit)
    after = kept.after(visit, events, Elsewhere(2, sources={NOTE: 2}))
    (told,) = (each for each in after.checks if each.code == "source-not-registered")
    assert told.values["count"] == 2


def test_an_office_knows_the_sources_of_a_visit(office: Office) -> None:
    """Letters are no free text, be they taken back later; what is recorded later is counted on."""
    assert office.elsewhere(REFERENCE).sources == {}
    office.record(plan_item("one", source=NOTE), plan_item("two", source=NOTE))
    assert office.elsewhere(REFERENCE).sources == {NOTE: 2}
    said = {"kind": "note-verbale", "direction": "in", "sender": {"en": "Embassy"}, "dated": "2025-11-01"}
    registered = {"command": "register-letter", "visit": REFERENCE, "fields": {"letter": "note-1", **said}}
    office.record(
        from_fields(registered),
        plan_item("three", source="note-1"),
        plan_item("four", source=NOTE),
    )
    known = office.elsewhere(REFERENCE)
    assert known.sources == {NOTE: 3}
    assert office.elsewhere(REFERENCE) is known, "nothing was recorded since"
    assert office.elsewhere(REFERENCE, 2).sources == {NOTE: 1}


def test_a_journal_that_was_read_is_read_no_second_time(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.record(plan_item("one", source=NOTE))
    office.elsewhere(REFERENCE)
    office.record(plan_item("two", source=NOTE))
    journal = office.journal(REFERENCE)
    monkeypatch.setattr(Log, "entries", None)
    assert office.elsewhere(REFERENCE, journal=journal).sources == {NOTE: 2}
