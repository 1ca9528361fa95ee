"""How small the window may be made, and that it never grows by itself beyond its screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtWidgets import QLayout, QMainWindow

from desktop.widgets.layout.screen_room import room_on

SETTLES_MS = 60
"""So long after the last change of what it needs a window asks for it: a list is for a moment wider than it stays."""


class LeastSize(QObject):
    """Holds a window to what its parts need as soon as they have come to rest, and to no more than its screen has.

    By itself a window grows at once with whatever asks for more room, and never shrinks back.
    """

    def __init__(self, window: QMainWindow, narrow: Callable[[], int]) -> None:
        """Take over a window; `narrow` says how narrow it may be made where a pane gives way then, else 0."""
        super().__init__(window)
        self._window, self._narrow = window, narrow
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SETTLES_MS)
        self._rest.timeout.connect(self.hold)
        layout = window.layout()
        assert layout is not None
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._rest.start()
        return super().eventFilter(watched, event)

    def hold(self) -> None:
        """Hold the window to what it needs now."""
        needed, narrow = self._window.minimumSizeHint(), self._narrow()
        if narrow:
            needed.setWidth(min(needed.width(), narrow))
        self._window.setMinimumSize(needed.boundedTo(QSize(room_on(self._window.screen()).size())))
