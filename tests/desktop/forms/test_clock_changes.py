"""Observed times in the nights when the clocks of the venue change."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from desktop.wording.words import say
from tests.desktop.dressed import speak
from tests.desktop.form_page import Bench, FormPage, part
from tests.desktop.forms.conftest import OpenBench
from tests.desktop.visit_office import OPENING, Line, new_office_with

SPRING, AUTUMN = "29.3.2026", "25.10.2026"
SUPPER: Line = (
    "plan-item",
    {
        "item": "supper", "kind": "meal", "title": {"en": "Supper"},
        "when": {"day": "2026-10-25", "start": "01:00", "end": "04:00"},
    },
)  # fmt: skip
COME: Line = (
    "propose-member",
    {
        "side": "guest", "category": "official", "member": "abayev", "position": {"en": "Ambassador"},
        "names": {"en": {"given": "Dauren", "family": "Abayev"}},
    },
)  # fmt: skip


@pytest.fixture
def paris(open_bench: OpenBench, tmp_path: Path) -> Bench:
    """Forms over a visit by the clocks of Paris."""
    fields: dict[str, Any] = {**OPENING[1], "first_day": "2026-03-28", "last_day": "2026-10-25"}
    fields["places"] = [{"name": {"en": "Paris"}, "zone": "Europe/Paris"}]
    return open_bench(new_office_with(tmp_path / "paris.chancery", [("open-visit", fields), COME, SUPPER]))


def started(paris: Bench, day: str, time: str) -> FormPage:
    return paris.open("start-item", item="supper").fill({"at": {"Day": day, "Time": time}})


def which(page: FormPage, field: str = "at", words: str = "Which of the two hours") -> QComboBox:
    found = part(page.form.editor(field), words)
    assert isinstance(found, QComboBox)
    return found


def test_an_observed_time_the_clocks_skip_is_refused_with_a_plain_sentence(paris: Bench) -> None:
    page = started(paris, SPRING, "0230")
    page.record()
    assert page.error("at") == "On 29 March 2026 the clocks of Paris skip 02:30: choose another time."
    assert not page.form.recording
    page.fill({"at": {"Day": SPRING, "Time": "0330"}})
    assert page.error("at") == ""
    assert page.typed()["at"] == "2026-03-29T03:30:00+02:00"


def test_an_observed_time_that_comes_twice_is_asked_for(paris: Bench) -> None:
    page = started(paris, AUTUMN, "0130")
    assert which(page).isHidden()
    page.fill({"at": {"Day": AUTUMN, "Time": "0230"}})
    box = which(page)
    assert not box.isHidden()
    assert [box.itemText(index) for index in range(2)] == ["first, UTC+2", "second, UTC+1"]
    assert page.typed()["at"] == "2026-10-25T02:30:00+02:00"
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert page.typed()["at"] == "2026-10-25T02:30:00+01:00"
    paris.wait_recorded(page)
    view = paris.view
    assert view is not None
    assert view.visit.programme.items["supper"].started == datetime.fromisoformat("2026-10-25T01:30:00+00:00")


def test_what_was_recorded_in_the_second_hour_is_shown_as_the_second(paris: Bench) -> None:
    page = paris.open("start-item", item="supper", at="2026-10-25T01:30:00+00:00")
    assert which(page).currentIndex() == 1
    speak("fr", page.form.editor("at"))
    assert which(page, words=say("form.which-hour")).currentText() == "la seconde, UTC+1"


def test_who_came_in_the_first_hour_and_left_in_the_second_was_there(paris: Bench) -> None:
    stays = paris.open("note-presence", item="supper", member="abayev").fill(
        {"stays": {"1": {"Day": AUTUMN, "Came": "0250", "Left": "0210"}}}
    )
    stay = part(stays.form.editor("stays"), "1")
    left = next(each for each in stay.parts() if each[0] == "Left, Which of the two hours")[1]  # type: ignore[attr-defined]
    assert isinstance(left, QComboBox)
    QTest.keyClick(left, Qt.Key.Key_Down)
    assert stays.typed()["stays"] == [{"came": "2026-10-25T02:50:00+02:00", "left": "2026-10-25T02:10:00+01:00"}]


def test_a_leaving_before_the_coming_is_still_the_next_days(paris: Bench) -> None:
    stays = paris.open("note-presence", item="supper", member="abayev").fill(
        {"stays": {"1": {"Day": "24.10.2026", "Came": "2300", "Left": "0130"}}}
    )
    assert stays.typed()["stays"] == [{"came": "2026-10-24T23:00:00+02:00", "left": "2026-10-25T01:30:00+02:00"}]
