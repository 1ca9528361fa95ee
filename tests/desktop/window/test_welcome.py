"""The empty office: what to do first, one button, and the sample."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.widgets.button import Button
from desktop.widgets.label import Label
from desktop.window.welcome import STEPS, Welcome
from desktop.wording.words import say
from tests.desktop.dressed import speak, theme

__all__ = ["theme"]


@pytest.fixture
def open_visit() -> QAction:
    return QAction("Open a visit")


@pytest.fixture
def sample() -> QAction:
    return QAction("Open the sample")


@pytest.fixture
def welcome(open_visit: QAction, sample: QAction, qtbot: QtBot) -> Welcome:
    made = Welcome(open_visit, sample)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made


def texts(welcome: Welcome) -> list[str]:
    return [label.text() for label in welcome.findChildren(Label) if label.isVisible()]


def test_it_tells_the_steps_of_recording_a_visit(welcome: Welcome) -> None:
    for step in STEPS:
        assert say(f"welcome.{step}") in texts(welcome)
        assert say(f"welcome.{step}.text") in texts(welcome)


def test_the_focus_stands_on_recording_a_visit(welcome: Welcome, open_visit: QAction, qtbot: QtBot) -> None:
    button = welcome.focusWidget()
    assert isinstance(button, Button)
    assert button.text() == "Open a visit"
    with qtbot.waitSignal(open_visit.triggered):
        QTest.keyClick(button, Qt.Key.Key_Space)


def test_the_sample_is_one_click_away(welcome: Welcome, sample: QAction, qtbot: QtBot) -> None:
    link = next(button for button in welcome.findChildren(Button) if button.text() == "Open the sample")
    with qtbot.waitSignal(sample.triggered):
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)


def test_a_read_only_office_offers_no_first_visit(welcome: Welcome, open_visit: QAction) -> None:
    open_visit.setEnabled(False)

    assert not next(each for each in welcome.findChildren(Button) if each.text() == "Open a visit").isEnabled()


def test_another_language_rewords_it(welcome: Welcome, qtbot: QtBot) -> None:
    speak("fr", welcome)

    qtbot.waitUntil(lambda: say("welcome.visit") in texts(welcome))
    assert say("welcome.title") in texts(welcome)
    assert say.words.language == "fr"
