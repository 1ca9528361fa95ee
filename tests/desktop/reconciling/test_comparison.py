"""What is known of a list beside the one that stands is known until one of the two changes."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from desktop.start.app import Program
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from tests.desktop.reconciling.test_page import copied, press


def test_that_a_list_names_nobody_is_said_in_another_language_too(
    window: MainWindow, program: Program, qtbot: QtBot
) -> None:
    copied("1\t\t\n2\t\t")
    press(window, "Alt+2", "Ctrl+V")
    said_before = say("problem.list-names-nobody")
    program.appearance.speak("fr")
    foot = window.tasks.lists.frame.foot
    qtbot.waitUntil(lambda: foot() != said_before)
    assert foot() == say("problem.list-names-nobody")
