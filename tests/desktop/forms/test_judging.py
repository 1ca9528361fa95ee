"""A form asks the rules beside the window's thread, and shows what they said to what is typed now."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.forms import asked_rules
from desktop.forms.judgement import Judgement, judge
from domain.record.vocabulary import COMMANDS
from tests.desktop.form_page import Bench, FormPage, part


class SlowRules:
    """Rules that answer once they may; at once to whom cannot wait."""

    def __init__(self) -> None:
        self.threads: list[str] = []
        self.titles: list[str] = []
        self.may_answer = Event()
        self.may_answer.set()

    def __call__(self, lines: list[dict[str, Any]], *others: Any) -> Judgement:
        self.threads.append(threading.current_thread().name)
        self.titles.append(lines[0]["fields"].get("title", {}).get("en", ""))
        if self.threads[-1].startswith("judging"):
            self.may_answer.wait(60)
        return judge(lines, *others)


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowRules]:
    slow = SlowRules()
    monkeypatch.setattr(asked_rules, "judge", slow)
    yield slow
    slow.may_answer.set()


@pytest.fixture
def page(bench: Bench, rules: SlowRules) -> FormPage:
    """A form that retitles the lunch, judged as it stands."""
    return bench.open("retitle-item").fill({"item": "Lunch", "title": {"English": "Meal"}})


def type_on(page: FormPage, keys: str) -> None:
    QTest.keyClicks(part(page.form.editor("title"), "English"), keys)


def test_no_rule_is_asked_in_the_thread_of_the_window(page: FormPage, rules: SlowRules) -> None:
    assert rules.threads
    assert all(name.startswith("judging") for name in rules.threads)
    assert "Meal" in page.form.frame.sentence()


def test_what_was_typed_over_is_neither_judged_nor_shown(page: FormPage, rules: SlowRules) -> None:
    shown: list[str] = []
    rules.titles.clear()
    rules.may_answer.clear()
    type_on(page, "1234")
    shown.append(page.form.frame.sentence())
    rules.may_answer.set()
    page.judged()
    assert "Meal" in shown[0]
    assert "Meal1" not in shown[0], "it waits for no answer"
    assert "Meal1234" in page.form.frame.sentence()
    assert rules.titles[-1] == "Meal1234"
    assert len(rules.titles) <= 2, "those in between had not begun"


def test_what_was_asked_for_is_recorded_though_one_types_on(page: FormPage, bench: Bench, rules: SlowRules) -> None:
    rules.may_answer.clear()
    with bench.qtbot.waitSignal(bench.desk.recorded):
        QTest.keyClick(page.form.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        type_on(page, "!")
        rules.may_answer.set()
    assert bench.view is not None
    assert bench.view.visit.programme.items["lunch"].title["en"] == "Meal"


def test_asking_twice_at_once_records_once(page: FormPage, bench: Bench, rules: SlowRules) -> None:
    rules.may_answer.clear()
    with bench.qtbot.waitSignal(bench.host.recorded):
        for _ in range(2):
            QTest.keyClick(page.form.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        rules.may_answer.set()
    assert len(bench.recorded) == 1


@pytest.mark.parametrize("leave", ["Esc", "another form"])
def test_what_was_asked_for_is_recorded_though_the_form_is_left_at_once(
    page: FormPage, bench: Bench, rules: SlowRules, leave: str
) -> None:
    with bench.qtbot.waitSignal(bench.host.recorded):
        rules.may_answer.clear()
        QTest.keyClick(page.form.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        if leave == "Esc":
            page.form.keep_and_close()
        else:
            bench.host.open(COMMANDS["place-item"], {})
        rules.may_answer.set()
    assert bench.host.waiting() == []
    assert bench.view is not None
    assert bench.view.visit.programme.items["lunch"].title["en"] == "Meal"
