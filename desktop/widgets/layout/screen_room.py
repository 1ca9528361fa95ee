"""How much room a screen has for a window, with the frame that the desktop draws around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QRect

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

FRAME = QMargins(4, 36, 4, 4)
"""The largest frame there is around a window; its real size is known only once the window is shown."""


def room_on(screen: QScreen) -> QRect:
    """Where a window fits on a screen, without its frame."""
    return screen.availableGeometry().marginsRemoved(FRAME)
