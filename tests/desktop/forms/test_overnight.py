"""A planned time whose end is before its start ends on the next day, and the form says so."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.forms.editors.when import WhenEditor
from desktop.widgets.label import Label
from tests.desktop.form_page import Bench, type_into

NIGHT = {"day": "2025-11-12", "start": "23:00", "end": "07:00", "end_day": "2025-11-13", "precision": "exact"}


def an_editor(qtbot: QtBot) -> WhenEditor:
    editor = WhenEditor()
    qtbot.addWidget(editor)
    return editor


def said(editor: WhenEditor) -> list[str]:
    return [label.text() for label in editor.findChildren(Label) if not label.isHidden() and label.text()]


def test_a_banquet_that_ends_after_midnight_is_typed_as_it_is_spoken(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)
    type_into(editor, {"Day": "12.11.2025", "Start": "1930", "End": "0015"})
    assert editor.value() == {**NIGHT, "start": "19:30", "end": "00:15"}
    assert said(editor) == ["ends on Thu 13 Nov"]

    type_into(editor, {"End": "2215"})
    assert "end_day" not in editor.value()
    assert said(editor) == []


def test_an_end_an_hour_before_the_start_is_mistyped_and_not_of_the_next_day(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)
    type_into(editor, {"Day": "12.11.2025", "Start": "1600", "End": "1500"})
    assert "end_day" not in editor.value()
    assert said(editor) == []


def test_an_item_of_the_night_that_is_moved_to_another_day_ends_on_the_day_after_that(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)
    editor.set_value(NIGHT)
    assert editor.value() == NIGHT

    type_into(editor, {"Day": "10.11.2025"})
    assert (editor.value()["day"], editor.value()["end_day"]) == ("2025-11-10", "2025-11-11")
    type_into(editor, {"Start": "2330"})
    assert editor.value()["end"] == "07:30", "it lasts as long"


def test_an_item_of_several_days_keeps_them(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)
    editor.set_value({**NIGHT, "end": "23:30", "end_day": "2025-11-14"})
    type_into(editor, {"Day": "10.11.2025"})
    assert editor.value()["end_day"] == "2025-11-12"


def test_it_is_recorded_as_it_was_typed(bench: Bench) -> None:
    page = bench.open("move-item", item="lunch")
    page.fill({"when": {"Start": "2300", "End": "0100"}})
    bench.wait_recorded(page)
    bench.qtbot.waitUntil(lambda: _nights(bench) == 1)


def _nights(bench: Bench) -> int:
    planned = bench.view.visit.programme.items["lunch"].planned if bench.view is not None else None
    return (planned.end_day - planned.day).days if planned is not None and planned.end_day is not None else 0


def test_a_length_alone_is_counted_from_when_the_item_stood(qtbot: QtBot) -> None:
    editor = an_editor(qtbot)
    editor.set_value({"day": "2025-11-12", "start": "13:15", "end": "14:30"})
    type_into(editor, {"Start": "+45"})
    assert editor.problem() is None
    assert (editor.value()["start"], editor.value()["end"]) == ("14:00", "15:15")
