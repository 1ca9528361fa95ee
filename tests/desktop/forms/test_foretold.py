"""What a change would bring is told in amber beside the form, before it is recorded."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.look.style.mark import Severity
from desktop.machine import clock
from tests.desktop.form_page import Bench

THE_MORNING = datetime(2025, 11, 12, 4, tzinfo=UTC)
CLASH = {"item": "Lunch", "when": {"Day": "12.11.2025", "Start": "1310", "End": "1400"}}


@pytest.fixture(autouse=True)
def on_the_day(before_the_visits: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is foretold is what is asked on that day: a plan is checked until its day is past."""
    monkeypatch.setattr(clock, "now", lambda: THE_MORNING)


def test_a_clash_is_foretold_while_one_types_and_goes_with_it(bench: Bench) -> None:
    page = bench.open("list-participant").fill({"item": "Lunch", "member": "Abayev"})
    bench.wait_recorded(page)
    page = bench.open("move-item").fill(CLASH)
    foretold = page.form.frame.foretold
    assert any("Abayev is needed at" in sentence for sentence in foretold.sentences())
    assert all(line.severity() is Severity.WARNING for line in foretold.lines())
    page.fill({"when": {"Day": "12.11.2025", "Start": "1900", "End": "2000"}})
    assert not any("is needed at" in sentence for sentence in foretold.sentences())


def test_what_stands_already_is_not_foretold(bench: Bench) -> None:
    page = bench.open("retitle-item").fill({"item": "Lunch", "title": {"English": "Working lunch"}})
    assert page.form.judgement().rows
    assert page.form.frame.foretold.sentences() == []
    assert page.form.frame.foretold.isHidden()


def test_a_fix_asks_for_another_form_than_the_one_that_is_open(bench: Bench) -> None:
    bench.wait_recorded(bench.open("move-item").fill(CLASH))
    page = bench.open("place-item").fill({"item": "Lunch", "place": {"English": "Green Drawing Room"}})
    (line,) = [line for line in page.form.frame.foretold.lines() if "is needed for" in line.sentence()]
    assert [button.text() for button in line.fixes()] == ["Change time"]
    QTest.mouseClick(line.fixes()[0], Qt.MouseButton.LeftButton)
    assert bench.requests.asked == [("form", "move-item", {"item": "lunch"})]


def test_a_check_is_kept_by_typing_its_reason_at_once(bench: Bench) -> None:
    page = bench.open("accept-check", check="sides-unequal/talks-restricted")
    page.form.focus_first()
    assert page.form.editor("reason").hasFocus() or page.form.editor("reason").isAncestorOf(page.form.focusWidget())
