"""Where the window stands: within a screen there is, as it was left or at its usual size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QMargins, QRect, QSize
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QWidget

USUAL = QSize(1440, 900)
FRAME = QMargins(4, 36, 4, 4)
"""What a desktop draws around a window, at most; it tells only when the window is shown."""


def place(window: QWidget, kept: str = "") -> None:
    """Let a window that is not shown yet stand as it was kept, clamped to the screens there are now.

    `kept` is what `geometry_of` said; anything else gives the usual size in the middle of the first screen.
    """
    if not (kept and window.restoreGeometry(QByteArray.fromHex(kept.encode()))):
        room = _room(QGuiApplication.primaryScreen())
        usual = QRect(room.topLeft(), USUAL.boundedTo(room.size()))
        usual.moveCenter(room.center())
        window.setGeometry(usual)
    elif not (window.isMaximized() or window.isFullScreen()):
        window.setGeometry(within(window.geometry(), _room(_screen_of(window.geometry()))))


def geometry_of(window: QWidget) -> str:
    """How a window stands, in hexadecimal, as the settings keep it."""
    return bytes(window.saveGeometry().toHex().data()).decode()


def within(wanted: QRect, room: QRect) -> QRect:
    """The rectangle no larger than the room, moved as little as puts it inside."""
    placed = QRect(wanted.topLeft(), wanted.size().boundedTo(room.size()))
    placed.moveLeft(min(max(placed.left(), room.left()), room.right() + 1 - placed.width()))
    placed.moveTop(min(max(placed.top(), room.top()), room.bottom() + 1 - placed.height()))
    return placed


def _screen_of(wanted: QRect) -> QScreen:
    return QGuiApplication.screenAt(wanted.center()) or QGuiApplication.primaryScreen()


def _room(screen: QScreen) -> QRect:
    return screen.availableGeometry().marginsRemoved(FRAME)
