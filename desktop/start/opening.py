"""The first window: the ground of the program, painted before anything else is loaded.

It imports Qt and the colours only; the window of an office takes its place as soon as it can be built.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.look import theme
from desktop.window.placing import place

SIDE, HEAD, FOOT = 216, 34, 44
"""Where the sidebar, the menus and the journal bar will stand, in pixels at 100 %."""


class Opening(QWidget):
    """Stands where the window of the office will stand."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(QApplication.applicationName())
        self.setAccessibleName(QApplication.applicationName())
        place(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, whole = theme.colours(), self.rect()
        painter = QPainter(self)
        painter.fillRect(whole, colours.window)
        painter.fillRect(QRect(0, HEAD, SIDE, whole.height() - HEAD - FOOT), colours.side)
        painter.setPen(colours.rule)
        painter.drawLine(0, HEAD, whole.width(), HEAD)
        painter.drawLine(SIDE, HEAD, SIDE, whole.height() - FOOT)
        painter.drawLine(0, whole.height() - FOOT, whole.width(), whole.height() - FOOT)


def opening_window() -> Opening:
    """The first window, painted. It makes the application, which everything after it goes on with."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Chancery")
    opening = Opening()
    opening.show()
    application.processEvents()
    return opening


def has_display() -> bool:
    """Whether there is a screen to open a window on."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
