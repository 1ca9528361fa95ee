"""Drawings of a table or a line, on show and with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

WIDE = 760


def show_focused(drawing: QWidget, qtbot: QtBot) -> None:
    """Show a drawing as high as it must be, reached by Tab."""
    drawing.resize(WIDE, drawing.heightForWidth(WIDE))
    drawing.show()
    qtbot.waitExposed(drawing)
    drawing.activateWindow()
    drawing.setFocus(Qt.FocusReason.TabFocusReason)
