"""Where the window stands: as it was left, or at its usual size, within a screen that is connected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, QSize
from PySide6.QtGui import QGuiApplication

from desktop.widgets.layout.screen_room import room_on

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

USUAL = QSize(1440, 900)


def place_window(window: QWidget, kept: str = "") -> None:
    """Place a window that is not shown yet as it was kept, within the screens there are now.

    `kept` is what `geometry_of` returned; anything else gives the usual size in the middle of the first screen.
    """
    if not (kept and window.restoreGeometry(QByteArray.fromHex(kept.encode()))):
        room = room_on(QGuiApplication.primaryScreen())
        usual = QRect(room.topLeft(), USUAL.boundedTo(room.size()))
        usual.moveCenter(room.center())
        window.setGeometry(usual)
    elif not (window.isMaximized() or window.isFullScreen()):
        window.setGeometry(within_screens(window.geometry(), room_on(_screen_of(window.geometry()))))


def geometry_of(window: QWidget) -> str:
    """The place and size of a window, in hexadecimal, as the settings keep it."""
    return bytes(window.saveGeometry().toHex().data()).decode()


def within_screens(wanted: QRect, room: QRect) -> QRect:
    """The rectangle, shrunk and moved as little as needed to lie inside the room."""
    placed = QRect(wanted.topLeft(), wanted.size().boundedTo(room.size()))
    placed.moveLeft(min(max(placed.left(), room.left()), room.right() + 1 - placed.width()))
    placed.moveTop(min(max(placed.top(), room.top()), room.bottom() + 1 - placed.height()))
    return placed


def _screen_of(wanted: QRect) -> QScreen:
    return QGuiApplication.screenAt(wanted.center()) or QGuiApplication.primaryScreen()
