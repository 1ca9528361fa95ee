"""What was recorded, or refused, finds its form by the id of its command, whatever is open by then."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from domain.core.problem import Problem
from domain.record.request import from_fields
from tests.desktop.form_page import Bench, FormPage, part
from tests.desktop.visit_office import REFERENCE, at


@pytest.fixture
def busy(bench: Bench) -> Iterator[Event]:
    """The office has other work until this is set."""
    over = Event()
    bench.desk.ask(lambda _office: over.wait(60))
    yield over
    over.set()


def ask_to_record(page: FormPage) -> None:
    page.record()
    assert page.form.recording, page.foot()


def retitle(bench: Bench, title: str) -> FormPage:
    return bench.open("retitle-item").fill({"item": "Lunch", "title": {"English": title}})


def test_the_draft_of_a_form_laid_aside_is_dropped_once_it_is_recorded(bench: Bench, busy: Event) -> None:
    ask_to_record(retitle(bench, "Working lunch"))
    bench.host.set_aside()
    assert len(bench.host.waiting()) == 1
    with bench.qtbot.waitSignal(bench.host.recorded):
        busy.set()

    assert bench.host.waiting() == []


def test_why_is_kept_from_before_the_form_was_opened(bench: Bench) -> None:
    person = {"item": "lunch", "side": "host", "position": {"en": "Guard"}, "at": "2025-11-12T13:20:00+03:00"}
    page = bench.open("record-person-present", **person, reason="seen at the door")
    assert page.form.draft.reason == "seen at the door"
    assert page.form.draft.fields["at"]
    bench.wait_recorded(page.judged())
    assert bench.view is not None
    assert {row.entry.reason for row in bench.view.history[-2:]} == {"seen at the door"}


def test_another_form_stays_open_when_one_laid_aside_is_recorded(bench: Bench, busy: Event) -> None:
    ask_to_record(retitle(bench, "Working lunch"))
    bench.host.set_aside()
    other = bench.open("place-item")
    with bench.qtbot.waitSignal(bench.host.recorded):
        busy.set()

    assert bench.host.form is other.form


def test_why_a_form_laid_aside_was_refused_is_told_in_the_window_and_its_draft_stays(bench: Bench, busy: Event) -> None:
    page = bench.open("move-item").fill({"item": "Lunch", "when": {"Day": "12.11.2025", "Start": "1630", "End": "18"}})
    based_on_an_older_entry(bench)
    ask_to_record(page)
    bench.host.set_aside()
    busy.set()
    bench.qtbot.waitUntil(lambda: bool(bench.requests.wanted))

    [(told, problem)] = bench.requests.wanted
    assert isinstance(problem, Problem)
    assert (told, problem.code) == ("show_problem", "conflicting-change")
    assert [draft.command for draft in bench.host.waiting()] == ["move-item"]


def based_on_an_older_entry(bench: Bench) -> None:
    """The officer saw the visit before this, which is recorded first."""
    fields = {"item": "lunch", "when": at("17:00", "18:30")}
    line = {"command": "move-item", "visit": REFERENCE, "fields": fields}
    bench.desk.record(from_fields(line))


def test_the_next_letter_leaves_what_the_buttons_of_a_form_say(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    page, said = retitle(bench, "Working lunc"), list[str]()
    monkeypatch.setattr(page.form.frame.keep, "setText", said.append)
    line = part(page.form.editor("title"), "English")
    QTest.keyClicks(line, "h")
    page.judged()
    assert isinstance(line, QLineEdit)
    assert line.text() == "Working lunch"
    assert said == []


def test_a_visit_of_which_all_is_said_is_looked_over_from_the_top(bench: Bench) -> None:
    state = {"en": "Slovenia"}, {"en": "Canada"}
    guest, host = ({"state": each, "capital": {"en": "Capital"}, "zone": "Europe/Paris"} for each in state)
    said = {"reference": "SI-2026-11", "title": {"en": "Visit"}, "guest": guest, "host": host}
    days = {"first_day": "2026-11-29", "last_day": "2026-12-01"}
    places = [{"name": {"en": "Ottawa"}, "zone": "America/Toronto"}]
    page = bench.open("open-visit", **said, **days, places=places)
    assert page.form._fields.first() is page.form.editor("reference")
    assert bench.open("open-visit", **said, places=places).form._fields.first().value() is None
