"""A watch for spells in which the window answers nobody."""

from __future__ import annotations

from time import thread_time

from PySide6.QtCore import QObject, QTimer


class LoopWatch(QObject):
    """The longest spells, in milliseconds of this thread's processor time, in which no other event had its turn."""

    def __init__(self) -> None:
        super().__init__()
        self.spells: list[float] = []
        self._last = thread_time()
        self._timer = QTimer(self, interval=4)
        self._timer.timeout.connect(self._came_round)
        self._timer.start()

    def longest(self) -> float:
        return max(self.spells)

    def _came_round(self) -> None:
        now = thread_time()
        self.spells.append((now - self._last) * 1e3)
        self._last = now
