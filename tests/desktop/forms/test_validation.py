"""What is wrong is said at its field, in words, and nothing typed is lost."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.forms.editors.editor import Editor
from desktop.look.style.mark import Severity, mark_of
from domain.core.place import OfficePlace
from tests.desktop.form_page import Bench, FormPage, part, put, type_into
from tests.desktop.forms.situations import IN_OFFICE, REGISTERED
from tests.desktop.hand import focused
from tests.desktop.visit_office import Line, at, entries, send

LUNCH = {"item": "Lunch"}
VISIT_TO_OPEN = {
    "reference": "BY-2026-03", "title": {"English": "Another"}, "category": "Working visit",
    "first_day": "1.3.2026", "last_day": "2.3.2026",
    "places": {"1": {"": {"English": "Sochi"}, "Time zone": "Europe/Moscow"}},
    "host": {
        "State or organisation": {"English": "Russia"}, "Capital or seat": {"English": "Moscow"},
        "Time zone": "Europe/Moscow",
    },
    "guest": {
        "State or organisation": {"English": "Belarus"}, "Capital or seat": {"English": "Minsk"},
        "Time zone": "Europe/Minsk",
    },
}  # fmt: skip


def reversed_times(bench: Bench) -> FormPage:
    page = bench.open("move-item").fill(LUNCH)
    return page.fill({"when": {"Day": "12.11.2025", "Start": "1600", "End": "1500"}})


def test_an_end_before_its_start_is_said_when_the_field_is_left(bench: Bench) -> None:
    page = reversed_times(bench).leave("when")
    assert page.form.row("when").severity() is Severity.REFUSAL
    assert "16:00" in page.error("when")
    assert "15:00" in page.error("when")
    assert page.foot() == page.error("when")
    assert mark_of(part(page.form.editor("when"), "End")) is Severity.REFUSAL


def test_an_error_is_not_shown_while_one_still_types(bench: Bench) -> None:
    page = bench.open("move-item").fill(LUNCH)
    page.form.editor("when").setFocus()
    page.fill({"when": {"Day": "12.11.2025", "Start": "16", "End": "1"}})
    assert page.error("when") == ""


def test_an_error_once_shown_is_judged_live(bench: Bench) -> None:
    page = reversed_times(bench).leave("when")
    page.form.editor("when").setFocus()
    put(part(page.form.editor("when"), "End"), "1530")
    assert page.error("when") != ""
    put(part(page.form.editor("when"), "End"), "1730")
    assert page.error("when") == ""
    assert page.foot() == ""
    assert mark_of(part(page.form.editor("when"), "End")) is None


def test_with_something_wrong_recording_goes_to_the_field_to_correct(bench: Bench, office_path: OfficePlace) -> None:
    before = entries(office_path)
    page = reversed_times(bench)
    page.record()
    assert page.form.frame.primary.isEnabled()
    assert not page.form.recording
    assert page.form.editor("when").isAncestorOf(focused())
    assert entries(office_path) == before


def test_what_is_still_missing_is_named_and_found(bench: Bench) -> None:
    page = bench.open("record-figure").fill({"item": "Joint words", "member": "Putin", "quantity": "20"})
    assert page.foot().startswith("Still needed")
    page.record()
    assert page.form.row("indicator").severity() is Severity.REFUSAL
    assert page.form.editor("indicator").isAncestorOf(focused())


def test_what_is_still_missing_is_named_as_the_form_calls_it(bench: Bench) -> None:
    page = bench.open("draw-up-note").fill({"kind": "List of a delegation", "side": "Guest side", "of": "Host side"})
    assert page.foot() == "Still needed: Sender and Addressed to"


def test_a_reason_that_is_needed_is_asked_for_at_its_field(bench: Bench) -> None:
    page = bench.open("cancel-item").fill(LUNCH)
    page.record()
    assert page.form.row("reason").severity() is Severity.REFUSAL
    assert page.form.editor("reason").isAncestorOf(focused())


def test_a_rule_about_members_is_said_where_members_are_chosen(bench: Bench) -> None:
    page = bench.open("plan-meeting").fill(
        {
            "format": "t", "title": {"English": "Conversation"}, "when": {"Day": "12", "Start": "11", "End": "12"},
            "people": ["Putin", "Abayev"],
        }
    )  # fmt: skip
    assert "Abayev" in page.leave("people").error("people")
    assert page.form.draft.fields["people"] == ["putin", "abayev"]


def test_a_member_nobody_knows_is_kept_as_typed_and_refused(bench: Bench) -> None:
    page = bench.open("list-participant").fill({"item": "Restricted talks", "member": "Nobody at all"})
    assert page.leave("member").error("member") == "Nothing offered fits “Nobody at all”: choose from the list."
    assert page.form.draft.fields["member"] == "Nobody at all"


def test_who_may_be_meant_is_named_where_several_fit(bench: Bench) -> None:
    page = bench.open("list-participant").fill({"item": "Restricted talks", "member": "a"})
    assert page.leave("member").error("member").startswith("“a” fits several, choose one: ")
    page.fill({"member": "ushakov"})
    assert page.leave("member").error("member") == ""


def test_what_would_be_recorded_is_told_as_one_types(bench: Bench) -> None:
    page = bench.open("move-item").fill(LUNCH)
    page.fill({"when": {"Day": "12.11.2025", "Start": "1630", "End": "1800"}})
    assert "Lunch" in page.form.frame.sentence()
    assert "16:30" in page.form.frame.sentence()


def test_nothing_to_record_is_said_and_nothing_is_sent(bench: Bench, office_path: OfficePlace) -> None:
    before = entries(office_path)
    page = bench.open("move-item").fill(LUNCH)
    page.fill({"when": {"Day": "12.11.2025", "Start": "1600", "End": "1730"}}).record()
    assert not page.form.recording
    assert "nothing to record" in page.foot()
    assert entries(office_path) == before


def test_the_primary_button_waits_while_the_office_records(bench: Bench) -> None:
    page = bench.open("close-visit")
    page.record()
    assert not page.form.frame.primary.isEnabled()
    page.record()
    bench.qtbot.waitUntil(lambda: bench.host.form is None and bool(bench.recorded))
    assert len(bench.recorded) == 1


def test_a_refusal_by_the_office_is_shown_at_its_field_until_it_is_corrected(
    bench: Bench, office_path: OfficePlace
) -> None:
    page = bench.open("open-visit").fill({**VISIT_TO_OPEN, "reference": "KZ-2025-11"})
    typed = page.typed()
    problem = bench.wait_failed(page)
    assert problem.code == "reference-taken"
    assert page.form.row("reference").severity() is Severity.REFUSAL
    assert page.form.editor("reference").isAncestorOf(focused())
    assert page.form.frame.primary.isEnabled()
    assert page.typed() == typed
    type_into(page.form.editor("reference"), "BY-2026-03")
    assert page.error("reference") == ""
    bench.wait_recorded(page)


@pytest.mark.parametrize("field", ["host", "guest", "places"])
def test_an_unknown_time_zone_is_said_where_it_stands(bench: Bench, field: str) -> None:
    def with_zone(typed: str) -> dict[str, Any]:
        zone = {"Time zone": typed}
        return {field: {"1": zone} if field == "places" else zone}

    page = bench.open("open-visit").fill(VISIT_TO_OPEN)
    page.fill(with_zone("Europe/Minks"))
    page.record()
    assert not page.form.recording
    assert page.form.row(field).severity() is Severity.REFUSAL
    assert "Europe/Minks" in page.error(field)
    assert page.form.editor(field).isAncestorOf(focused())
    page.fill(with_zone("Europe/Minsk"))
    assert page.error(field) == ""


def sent_and_seen(bench: Bench, path: OfficePlace, line: Line, officer: str = "A. Serova") -> None:
    """Another officer records a line, and the desk has seen it."""
    assert bench.view is not None
    newest = bench.view.newest
    send(path, [line], officer)
    bench.qtbot.waitUntil(lambda: bench.view is not None and bench.view.newest > newest)


@pytest.fixture
def conflict(bench: Bench, office_path: OfficePlace) -> FormPage:
    """Someone moved the lunch while a form that moves it was open."""
    page = bench.open("move-item").fill(LUNCH)
    page.fill({"when": {"Day": "12.11.2025", "Start": "1630", "End": "1800"}})
    sent_and_seen(bench, office_path, ("move-item", {"item": "lunch", "when": at("17:00", "18:30")}), "D. Petrov")
    return page.judged()


def test_a_conflict_names_who_changed_what_and_when_beside_what_was_typed(conflict: FormPage, bench: Bench) -> None:
    said = conflict.error("when")
    assert conflict.form.row("when").severity() is Severity.WARNING
    assert "D. Petrov" in said
    assert "17:00" in said
    assert f"entry {bench.view.newest}" in said  # type: ignore[union-attr]
    assert "16:30" in said
    assert [button.text() for button in conflict.form.row("when").fixes()] == ["Keep theirs", "Record mine"]
    assert conflict.form.draft.fields["when"]["start"] == "16:30"
    assert conflict.foot() == "Someone else changed the same meanwhile: say above whose version stands."


def test_a_form_in_which_nothing_was_typed_says_what_another_made_of_it(bench: Bench, office_path: OfficePlace) -> None:
    page = bench.open("move-item", item="lunch")
    page.form.editor("when").setFocus()
    before = page.form.editor("when").value()

    sent_and_seen(bench, office_path, ("move-item", {"item": "lunch", "when": at("17:00", "18:30")}), "D. Petrov")

    form = bench.host.form
    assert form is not None
    assert before["start"] == "16:00"
    assert form.editor("when").value()["start"] == "17:00"
    assert form.field_at(QApplication.focusWidget()) == "when"


def test_recording_in_a_conflict_leads_to_the_decision(conflict: FormPage, office_path: OfficePlace) -> None:
    before = entries(office_path)
    conflict.record()
    assert not conflict.form.recording
    assert QApplication.focusWidget() is conflict.form.row("when").fixes()[0]
    assert entries(office_path) == before


def test_mine_is_recorded_by_decision(conflict: FormPage, bench: Bench, office_path: OfficePlace) -> None:
    mine = conflict.form.row("when").fixes()[1]
    with bench.qtbot.waitSignal(bench.desk.recorded):
        QTest.mouseClick(mine, Qt.MouseButton.LeftButton)
    row = next(row for row in bench.view.schedule if row.id == "lunch")  # type: ignore[union-attr]
    assert row.planned is not None
    assert row.planned.start == "16:30"
    assert entries(office_path)[-2:] == ["item.moved", "item.moved"]
    assert bench.host.form is None


def test_theirs_is_kept_by_decision(conflict: FormPage, bench: Bench, office_path: OfficePlace) -> None:
    before = entries(office_path)
    QTest.mouseClick(conflict.form.row("when").fixes()[0], Qt.MouseButton.LeftButton)
    assert bench.host.form is None
    assert bench.host.waiting() == []
    assert entries(office_path) == before


def test_a_change_of_something_else_is_no_conflict(bench: Bench, office_path: OfficePlace) -> None:
    page = bench.open("move-item").fill(LUNCH)
    page.fill({"when": {"Day": "12.11.2025", "Start": "1630", "End": "1800"}})
    sent_and_seen(bench, office_path, ("place-item", {"item": "lunch", "place": {"en": "Faceted Chamber"}}))
    assert page.foot() == ""
    bench.wait_recorded(page)


def test_a_race_lost_between_typing_and_recording_shows_both_values(bench: Bench, office_path: OfficePlace) -> None:
    """The other's entry is committed before the desk could see it: the office refuses, and the form knows why."""
    page = bench.open("move-item").fill(LUNCH)
    page.fill({"when": {"Day": "12.11.2025", "Start": "1630", "End": "1800"}})
    send(office_path, [("move-item", {"item": "lunch", "when": at("17:00", "18:30")})], "D. Petrov")
    problem = bench.wait_failed(page)
    assert problem.code == "conflicting-change"
    assert "D. Petrov" in page.error("when")
    assert "17:00" in page.error("when")
    assert page.form.frame.primary.isEnabled()
    assert page.form.draft.fields["when"]["start"] == "16:30"
    assert QApplication.focusWidget() is page.form.row("when").fixes()[0]


@pytest.mark.parametrize("said", [{"place": 1}, {"after": "abayev"}])
def test_a_move_prepared_on_a_page_wants_no_more_than_its_reason(bench: Bench, said: dict[str, Any]) -> None:
    page = bench.open("place-member", member="kosherbayev", **said)
    assert page.form.editor("reason").isAncestorOf(focused())


def test_a_place_that_nobody_said_is_asked_for_first(bench: Bench) -> None:
    page = bench.open("place-member", member="kosherbayev")
    assert page.form.editor("place").isAncestorOf(focused())


def test_a_person_picked_from_the_registry_brings_names_and_office(bench: Bench, office_path: OfficePlace) -> None:
    send(office_path, (REGISTERED, IN_OFFICE))
    bench.qtbot.waitUntil(
        lambda: "abayev" in bench.registries.person and bool(bench.registries.person["abayev"].offices)
    )
    page = bench.open("propose-member")
    page.fill({"side": "Guest side", "person": "Абаев"})
    assert page.typed()["person"] == "abayev"
    name = page.typed()["names"]["en"]
    assert (name["given"], name["family"]) == ("Dauren", "Abayev")
    assert page.typed()["position"] == {"en": "Ambassador"}
    bench.wait_recorded(page)
    assert entries(office_path)[-2:] == ["member.proposed", "member.identified"]


def test_of_a_row_only_the_part_that_is_wrong_is_marked(bench: Bench) -> None:
    page = bench.open("form-motorcade", item="talks-restricted")
    page.fill({"cars": {"1": {"No.": "1", "Places, usually 3": "many"}}}).leave("cars")
    editor = page.form.editor("cars")
    assert marked(editor) == ["1: Places, usually 3"]
    page.fill({"cars": {"1": {"Places, usually 3": "2"}}})
    assert marked(editor) == []


def marked(editor: Editor) -> list[str]:
    """The parts of an editor that are marked, by their names and those of the rows they stand in."""
    found = []
    for words, each in editor.parts():
        if isinstance(each, Editor):
            found += [f"{words}: {within}" for within in marked(each)]
        elif mark_of(each) is not None:
            found.append(words)
    return found
