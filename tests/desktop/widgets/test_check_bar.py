"""The check bar: what needs attention, one sentence at a time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk.view import VisitView
from desktop.machine import clock
from desktop.widgets.button import Button
from desktop.widgets.check_bar import CheckBar
from desktop.widgets.label import Label
from desktop.wording import sentences
from desktop.wording.words import say
from domain.checks.check import Check, Fix
from domain.checks.gathered import ALIKE
from domain.programme.cancellation import CancelItem
from domain.programme.moving import MoveItem
from domain.programme.place import PlaceItem
from tests.desktop.dressed import office, theme
from tests.desktop.requested import Requested
from tests.desktop.small_office import SmallOffice

__all__ = ["office", "theme"]

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(office: SmallOffice) -> VisitView:
    """The visit with findings about three things that are told one by one."""
    found = office.view()
    one = next(each for each in found.checks if each.code not in ALIKE and each.since is each.until is None)
    checks = tuple(replace(one, subjects=(subject,)) for subject in ("talks", "arrival", "statements"))
    return replace(found, checks=checks)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1400, 800)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def requests() -> Requested:
    return Requested()


@pytest.fixture
def bar(window: QWidget, requests: Requested, view: VisitView, qtbot: QtBot) -> CheckBar:
    shown = CheckBar(requests, window)
    QVBoxLayout(window).addWidget(shown)
    shown.show_view(view)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.setFocus()
    return shown


def said(bar: CheckBar) -> list[str]:
    return [label.text() for label in bar.findChildren(Label)]


def asked(bar: CheckBar) -> list[str]:
    """The subjects the bar asks for from now on."""
    subjects: list[str] = []
    bar.subject_wanted.connect(subjects.append)
    return subjects


def test_the_first_check_is_told_with_its_place(bar: CheckBar, view: VisitView) -> None:
    sentence = sentences.check_sentence(view.checks[0], say.words.in_zone(view.visit.zone))

    assert said(bar) == [sentence, say("checks.position", at=1, count=3)]
    assert bar.isVisible()


def test_f8_goes_on_and_shift_f8_back_in_a_ring(bar: CheckBar) -> None:
    subjects = asked(bar)
    for modifiers in (Qt.KeyboardModifier.NoModifier, SHIFT, SHIFT):
        QTest.keyClick(bar.window(), Qt.Key.Key_F8, modifiers)

    assert subjects == ["arrival", "talks", "statements"]
    assert say("checks.position", at=3, count=3) in said(bar)


def test_the_buttons_show_the_subject_and_the_next_check(bar: CheckBar) -> None:
    subjects = asked(bar)
    show, following = (
        next(button for button in bar.findChildren(Button) if button.text() == say(code))
        for code in ("checks.show", "checks.next")
    )
    QTest.mouseClick(show, Qt.MouseButton.LeftButton)
    QTest.mouseClick(following, Qt.MouseButton.LeftButton)

    assert subjects == ["talks", "arrival"]
    assert following.keys() == "F8"


def test_a_check_that_still_stands_keeps_its_place(bar: CheckBar, view: VisitView) -> None:
    QTest.keyClick(bar.window(), Qt.Key.Key_F8)
    bar.show_view(replace(view, checks=view.checks[1:]))

    assert said(bar)[1] == say("checks.position", at=1, count=2)
    bar.show_view(view)
    assert said(bar)[1] == say("checks.position", at=2, count=3)


def test_without_checks_it_is_hidden_and_its_keys_do_nothing(bar: CheckBar, view: VisitView) -> None:
    bar.show_view(replace(view, checks=()))
    subjects = asked(bar)
    QTest.keyClick(bar.window(), Qt.Key.Key_F8)

    assert bar.isHidden()
    assert subjects == []


def test_the_past_has_no_checks(bar: CheckBar, view: VisitView) -> None:
    bar.show_view(replace(view, entry=view.newest - 1))
    assert bar.isHidden()

    bar.show_view(view)
    assert bar.isVisible()


def test_a_check_about_nothing_in_particular_leads_nowhere(bar: CheckBar, view: VisitView) -> None:
    bar.show_view(replace(view, checks=(replace(view.checks[0], subjects=()),)))
    subjects = asked(bar)
    QTest.keyClick(bar.window(), Qt.Key.Key_F8)

    assert subjects == []


def test_a_view_shown_in_another_language_is_told_in_it(bar: CheckBar, view: VisitView) -> None:
    english = said(bar)
    say.use("fr")
    bar.show_view(view)

    assert said(bar) != english
    assert said(bar)[1] == say("checks.position", at=1, count=3)


def test_the_fixes_and_keeping_open_their_forms(bar: CheckBar, requests: Requested, view: VisitView) -> None:
    head = replace(
        view.checks[0],
        fixes=(Fix(MoveItem, {"item": "talks"}), Fix(PlaceItem, {"item": "talks"}), Fix(CancelItem, {"item": "gone"})),
    )
    bar.show_view(replace(view, checks=(head,)))
    for text in ("Change time", "Change place", "Keep, with reason…"):
        button = next(each for each in bar.findChildren(Button) if each.text() == text)
        assert button.isVisible()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert requests.asked == [
        ("form", "move-item", {"item": "talks"}),
        ("form", "place-item", {"item": "talks"}),
        ("form", "accept-check", {"check": head.id, "fingerprint": head.fingerprint}),
    ]


def test_ctrl_f8_does_what_the_first_button_offers(bar: CheckBar, requests: Requested, view: VisitView) -> None:
    fixes = (Fix(MoveItem, {"item": "talks"}), Fix(PlaceItem, {"item": "talks"}))
    bar.show_view(replace(view, checks=(replace(view.checks[0], fixes=fixes),)))
    QTest.keyClick(bar.window(), Qt.Key.Key_F8, Qt.KeyboardModifier.ControlModifier)
    assert requests.asked == [("form", "move-item", {"item": "talks"})]


def test_a_narrow_bar_keeps_its_sentence_and_the_first_fix(bar: CheckBar, view: VisitView) -> None:
    both = (Fix(MoveItem, {"item": "talks"}), Fix(PlaceItem, {"item": "talks"}))
    bar.window().resize(700, 800)
    bar.show_view(replace(view, checks=(replace(view.checks[0], fixes=both),)))
    shown = [button.text() for button in bar.findChildren(Button) if button.isVisible()]

    assert shown == ["Change time", "Keep, with reason…", "Next"]


NAMED = "Arrival of the President at the airport (welcome by the Minister for Europe and Foreign Affairs)"


def test_a_sentence_that_needs_rows_stands_over_buttons_of_one_line(
    bar: CheckBar, office: SmallOffice, view: VisitView
) -> None:
    """It is the day above it that would have to give way."""
    office.record("retitle-item", item="talks", title={"en": NAMED})
    both = (Fix(MoveItem, {"item": "talks"}), Fix(MoveItem, {"item": "arrival"}))
    bar.window().resize(900, 800)
    bar.show_view(replace(view, visit=office.view().visit, checks=(replace(view.checks[0], fixes=both),)))
    fix, *others = (button for button in bar.findChildren(Button) if button.isVisible())
    assert fix.text() == "Change time"
    assert fix.accessibleName() == f"Change time: {NAMED}"
    assert {button.height() for button in others} == {fix.height()}
    bar.window().resize(2400, 800)
    assert fix.text() == f"Change time: {NAMED}"


def test_in_a_low_window_a_long_sentence_is_told_by_its_name_until_it_is_asked_for(
    bar: CheckBar, view: VisitView
) -> None:
    subjects = asked(bar)
    bar.window().resize(560, 500)
    whole = sentences.check_sentence(view.checks[0], say.words.in_zone(view.visit.zone))
    name = say.words.of("check-name", view.checks[0].code)
    low = bar.sizeHint().height()
    assert said(bar)[0].lower() == name.lower()
    assert [button.text() for button in bar.findChildren(Button) if button.isVisible()] == [say("checks.show")]
    QTest.keyClick(bar.window(), Qt.Key.Key_F8)
    assert (said(bar)[0], subjects) == (whole, ["talks"])
    assert bar.sizeHint().height() > low
    QTest.keyClick(bar.window(), Qt.Key.Key_F8)
    assert subjects == ["talks", "arrival"]
    bar.hide()
    bar.show_view(view)
    assert said(bar)[0].lower() == name.lower()


def test_on_the_day_five_are_shown_and_the_rest_counted(bar: CheckBar, view: VisitView) -> None:
    today = clock.now().date()
    visit = replace(view.visit, first_day=today - timedelta(days=1), last_day=today + timedelta(days=1))
    many = tuple(replace(view.checks[0], subjects=("talks", str(number))) for number in range(7))
    bar.show_view(replace(view, visit=visit, checks=many))

    assert said(bar)[1] == "Check 1 of 5 · 2 more on the page Checks"


def test_the_most_pressing_check_stands_first(office: SmallOffice) -> None:
    checks: tuple[Check, ...] = office.view().checks

    assert list(checks) == sorted(checks, key=lambda check: check.order)


def test_a_fix_of_something_with_a_long_name_asks_for_no_width(bar: CheckBar) -> None:
    long = "Move to another place: arrival of the President at the airport (welcome by the Minister for Europe)"
    fix = next(button for button in bar.findChildren(Button) if button.isVisible())
    fix.setText(long)
    assert bar.minimumSizeHint().width() < 700
    assert fix.sizeHint().width() > 500


def test_once_a_check_is_mended_the_same_key_does_nothing_to_the_next_one(bar: CheckBar, view: VisitView) -> None:
    fix = next(button for button in bar.findChildren(Button) if button.isVisible())
    fix.setFocus()
    bar.show_view(view)
    assert fix.hasFocus()
    bar.show_view(replace(view, checks=view.checks[1:]))
    following = next(button for button in bar.findChildren(Button) if button.keys() == "F8")
    assert following.hasFocus()
