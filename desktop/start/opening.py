"""The first window: an empty one, painted before anything else is loaded.

It imports Qt and the reader's settings only; the window of an office takes its place as soon as it can be built.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEventLoop, QPoint, QRect
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from desktop.look import colour_table
from desktop.machine.paths import settings_file
from desktop.machine.settings import Scheme, Settings, load_settings
from desktop.window.arranging.placing import place_window

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SIDE, HEAD, FOOT = 216, 36, 44
"""Where the sidebar, the menus and the journal bar will stand, in pixels at 100 %."""
BAR = 240
"""The length of the bar that shows how much is done."""
DARK_BELOW = 128
"""The lightness (0 to 255) of the system's windows below which the system is dark."""


class Opening(QWidget):
    """Stands where the window of the office will stand."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.painted = False
        self._progress, self._share = "", 0.0
        self._colours = colour_table.colours_of_palette(2 if self._dark(settings.scheme) else 1)
        self.setWindowTitle(QApplication.applicationName())
        self.setAccessibleName(QApplication.applicationName())
        place_window(self, settings.geometry)

    def show_progress(self, text: str, share: float) -> None:
        """Say what is being done until the window can be shown, and how much of it is done: 0 to 1."""
        self._progress, self._share = text, share
        self.setAccessibleDescription(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        whole, painter = self.rect(), QPainter(self)
        width, foot = whole.width(), whole.height() - FOOT
        self._fill(painter, whole, "window")
        self._fill(painter, QRect(0, HEAD, SIDE, foot - HEAD), "side")
        for rule in (QRect(0, HEAD - 1, width, 1), QRect(SIDE, HEAD, 1, foot - HEAD), QRect(0, foot, width, 1)):
            self._fill(painter, rule, "rule")
        self._paint_progress(painter)
        painter.end()
        self.painted = True

    def _paint_progress(self, painter: QPainter) -> None:
        if not self._progress:
            return
        page = self.rect().adjusted(SIDE, HEAD, 0, -FOOT)
        painter.setPen(QColor(self._colours["secondary"]))
        # Used here only: making the enumerations of `Qt` takes a tenth of the time of an empty window.
        painter.drawText(page, QtCore.Qt.AlignmentFlag.AlignCenter, self._progress)
        bar = QRect(0, 0, BAR, 2)
        bar.moveCenter(page.center() + QPoint(0, 24))
        self._fill(painter, bar, "rule")
        bar.setWidth(int(BAR * self._share))
        self._fill(painter, bar, "accent")

    def _fill(self, painter: QPainter, place: QRect, colour: str) -> None:
        """Not by `fillRect` or a pen: they make the enumerations of `Qt`, as above."""
        filled = QPixmap(1, 1)
        filled.fill(QColor(self._colours[colour]))
        painter.drawPixmap(place, filled)

    def _dark(self, scheme: Scheme) -> bool:
        system_is_dark = self.palette().window().color().lightness() < DARK_BELOW
        return scheme is Scheme.DARK or (scheme is Scheme.SYSTEM and system_is_dark)


def opening_window() -> Opening:
    """The first window, painted. Makes the `QApplication`."""
    # What is loaded from here on is never garbage; searching it takes a tenth of the time. `MainThreadCollector`
    # takes over once the program is composed.
    gc.disable()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Chancery")
    opening = Opening(load_settings(settings_file()))
    opening.show()
    while not opening.painted:
        # A screen asks for the first painting some time after the window was shown.
        application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return opening


def has_display() -> bool:
    """Whether there is a screen to open a window on."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
