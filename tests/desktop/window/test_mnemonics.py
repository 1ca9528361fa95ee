"""No letter is offered twice with Alt in a window, on any page, over any form, in each language."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QLabel, QMainWindow

from desktop.actions.table import PAGES, REGISTRIES
from desktop.machine.spoken import LANGUAGES
from desktop.start.app import Program
from desktop.widgets.keys.digit_keys import on_every_keyboard
from desktop.window.main_window import MainWindow
from desktop.wording.catalogue import catalogue
from domain.programme.meeting import PlanMeeting
from tests.desktop.opened import office_path, program, window

__all__ = ["office_path", "program", "window"]


def letters(frame: QMainWindow) -> Counter[str]:
    """How often each letter is offered with Alt by what is seen, a menu, a button, a label, or by a shortcut."""
    texts = [each.text() for each in frame.findChildren(QAbstractButton) if each.isVisible()]
    texts += [each.text() for each in frame.findChildren(QLabel) if each.buddy() and each.isVisible()]
    texts += [action.text() for action in frame.menuBar().actions()]
    keys = [QKeySequence.mnemonic(text).toString() for text in texts]
    keys += [each.key().toString() for each in frame.findChildren(QShortcut) if each.isEnabled()]
    keys += [keys.toString() for each in frame.findChildren(QAction) if each.isEnabled() for keys in each.shortcuts()]
    return Counter(key for key in keys if len(key) == len("Alt+X") and key.startswith("Alt+") and key[-1].isalpha())


def twice(frame: QMainWindow) -> list[str]:
    return [key for key, count in letters(frame).items() if count > 1]


@pytest.mark.parametrize("each", [False, pytest.param(True, marks=pytest.mark.endure)], ids=["in turn", "each"])
def test_on_no_page_and_over_no_form_two_things_take_the_same_letter(
    program: Program, window: MainWindow, each: bool
) -> None:
    """A page is asked in one language, another from page to page; in `make endure` in each."""
    pages = (*PAGES, *REGISTRIES)
    for number, language in enumerate(LANGUAGES):
        program.appearance.apply(language)
        QCoreApplication.sendPostedEvents()
        for page in pages if each else pages[number :: len(LANGUAGES)]:
            window.requests.show_page(page)
            assert len(letters(window)) >= 7, "the menus"
            assert twice(window) == [], (language, page)
        window.requests.show_page("programme")
        window.requests.open_form(PlanMeeting)
        assert len(letters(window)) > 7, "the fields of the form"
        assert twice(window) == [], language


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_of_a_french_keyboard_that_stands_for_a_digit_is_that_of_a_menu_or_field(language: str) -> None:
    """Alt and the key 2, which gives é there, belonged to a menu and to a page, and did nothing."""
    taken = {keys.toString() for digit in range(10) for keys in on_every_keyboard(f"Alt+{digit}")}
    said = {code: form for code, form in catalogue(language).messages.items() if isinstance(form, str)}
    offered = {code: QKeySequence.mnemonic(form).toString() for code, form in said.items()}
    assert {code: keys for code, keys in offered.items() if keys in taken} == {}
