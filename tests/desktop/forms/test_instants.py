"""Which day a form offers for what was observed: that of the item it is about."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.forms.editors.instant import InstantEditor
from desktop.machine import clock
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from tests.desktop.children import child
from tests.desktop.form_page import Bench, FormPage
from tests.desktop.forms.conftest import OpenBench
from tests.desktop.visit_office import DAY, VISIT, Line, new_office_with

FIRST_DAY = "2025-11-11"
WREATH: Line = (
    "plan-item",
    {
        "kind": "wreath", "title": {"en": "Wreath"}, "item": "wreath",
        "when": {"day": FIRST_DAY, "start": "10:00", "end": "10:20"},
    },
)  # fmt: skip


@pytest.fixture
def two_days(open_bench: OpenBench, tmp_path: Path) -> Bench:
    """Forms over a visit that is over, with an item on each of its days."""
    return open_bench(new_office_with(tmp_path / "days.chancery", (*VISIT, WREATH)))


def at_ten(page: FormPage) -> str:
    return str(page.fill({"at": {"Time": "1000"}}).typed()["at"])


def test_what_began_is_noted_on_the_day_of_its_item(two_days: Bench) -> None:
    assert at_ten(two_days.open("start-item", item="wreath")).startswith(FIRST_DAY)


def test_a_document_is_noted_as_signed_on_the_day_of_its_ceremony(open_bench: OpenBench, tmp_path: Path) -> None:
    listed: Line = ("list-document", {"item": "wreath", "document": "treaty", "title": {"en": "Treaty"}})
    bench = open_bench(new_office_with(tmp_path / "signed.chancery", (*VISIT, WREATH, listed)))
    assert at_ten(bench.open("record-signing", document="treaty")).startswith(FIRST_DAY)
    assert at_ten(bench.open("record-signing", document=["treaty"])).startswith(FIRST_DAY)


def test_nobody_is_asked_for_an_hour_that_is_said_to_be_unknown(
    open_bench: OpenBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2025, 11, 12, 6, tzinfo=UTC))
    listed: Line = ("list-document", {"item": "wreath", "title": {"en": "Accord"}, "document": "accord"})
    days = open_bench(new_office_with(tmp_path / "signed.chancery", (*VISIT, WREATH, listed)))
    asked = days.open("record-signing", document="accord")
    assert child(asked.form, InstantEditor).problem() is not None
    unsaid = days.open("record-signing", document="accord", hour_unknown=True)
    assert child(unsaid.form, InstantEditor).problem() is None


def test_what_is_no_hour_is_refused_as_hours_are_typed(two_days: Bench) -> None:
    page = two_days.open("start-item", item="wreath").fill({"at": {"Time": "soon"}})
    problem = child(page.form, InstantEditor).problem()
    assert problem is not None
    assert problem_sentence(problem, say.words) == "“soon” is no hour: type 1425, 14.25, noon or +45."


def test_a_length_with_nothing_to_count_it_from_is_refused_with_the_reason(two_days: Bench) -> None:
    page = two_days.open("start-item", item="wreath").fill({"at": {"Time": "+45"}})
    problem = child(page.form, InstantEditor).problem()
    assert problem is not None
    assert problem_sentence(problem, say.words).startswith("“+45” is counted from an hour, and none is known")


def test_what_was_planned_long_ago_does_not_begin_now_unless_somebody_says_when(
    two_days: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2025, 11, 12, 6, tzinfo=UTC))
    page = two_days.open("start-item", item="wreath")
    problem = child(page.form, InstantEditor).problem()
    assert problem is not None
    assert problem_sentence(problem, say.words).endswith("more than twelve hours ago: say at which hour.")
    page.fill({"at": {"Time": "1000"}})
    assert child(page.form, InstantEditor).problem() is None


def test_of_a_ceremony_that_has_ended_nobody_need_say_at_which_hour_a_document_was_signed(
    open_bench: OpenBench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2025, 11, 12, 6, tzinfo=UTC))
    held: tuple[Line, ...] = (
        ("list-document", {"item": "wreath", "document": "treaty", "title": {"en": "Treaty"}}),
        ("start-item", {"item": "wreath", "at": f"{FIRST_DAY}T10:00:00+03:00"}),
        ("end-item", {"item": "wreath", "at": f"{FIRST_DAY}T10:20:00+03:00"}),
    )
    bench = open_bench(new_office_with(tmp_path / "signed.chancery", (*VISIT, WREATH, *held)))
    assert child(bench.open("record-signing", document="treaty").form, InstantEditor).problem() is None


def test_another_item_brings_its_own_day(two_days: Bench) -> None:
    page = two_days.open("start-item", item="wreath").fill({"item": "Lunch"})

    assert at_ten(page).startswith(DAY)


def test_a_day_that_was_typed_stays(two_days: Bench) -> None:
    page = two_days.open("start-item", item="lunch").fill({"at": {"Day": "10.11.2025"}, "item": "Wreath"})

    assert at_ten(page).startswith("2025-11-10")


def test_an_instant_that_was_recorded_keeps_its_day(two_days: Bench) -> None:
    recorded = "2025-11-12T10:00:00+03:00"
    page = two_days.open("record-outcome", item="wreath", started=recorded)

    assert page.typed()["started"] == recorded


def test_who_came_is_noted_on_the_day_of_the_item(two_days: Bench) -> None:
    page = two_days.open("note-presence", item="wreath", member="abayev").fill({"stays": {"1": {"Came": "1000"}}})

    assert page.typed()["stays"] == [{"came": f"{FIRST_DAY}T10:00:00+03:00"}]


def test_nothing_is_left_of_the_instant_of_another_item(qtbot: QtBot) -> None:
    editor = InstantEditor()
    qtbot.addWidget(editor)
    editor.set_value("2025-11-12T13:36:00+00:00")

    editor.set_value(None)

    assert editor.value() is None
