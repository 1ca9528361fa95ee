"""Asks for the check code of a page, and looks for the sheet that bears it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QLabel

from desktop.pages.sheets import SheetsPage
from desktop.printing.codes.check_code import typed_code
from desktop.window.main_window import MainWindow
from desktop.wording.words import say

LONGEST = 60
"""So much is told of what holds no code, in letters."""


def ask_code(window: MainWindow) -> None:
    """Ask for a check code, as it is printed at the foot of a page or read from its QR code."""
    dialog = QInputDialog(window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(say("action.find-code"))
    dialog.setLabelText(say("code.which"))
    for label in dialog.findChildren(QLabel):
        label.setWordWrap(True)  # In large letters it would be wider than the screen.
    dialog.textValueSelected.connect(partial(_look_for, window))
    dialog.open()


def _look_for(window: MainWindow, typed: str) -> None:
    """Look for the sheet of the visit on show; where what was typed holds no code, say so."""
    code = typed_code(typed)
    if not code:
        window.requests.say_line(say("problem.check-code-shape", value=typed[:LONGEST]))
    elif (page := sheets_page(window)) is not None:
        page.recognise(code)


def sheets_page(window: MainWindow) -> SheetsPage | None:
    """The page of the sheets, which has the keyboard from now on."""
    window.requests.show_page("sheets")
    page = window.page
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    return page if isinstance(page, SheetsPage) else None
