"""Cyclic garbage is collected in the window's thread only: a widget destroyed in another one can abort the program."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer

INTERVAL_MS = 2_000
"""How often the thresholds are checked; Python itself checks at every allocation."""


class MainThreadCollector(QObject):
    """Takes the place of Python's own collecting, which runs in whatever thread happens to allocate.

    Make it in the window's thread. A generation is collected when it has outgrown its threshold, as Python does.
    When it is gone, Python collects by itself again.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.collect)
        self._timer.start(INTERVAL_MS)
        self.destroyed.connect(_let_python_collect)

    def collect(self) -> None:
        """Collect the oldest generation that has outgrown its threshold, with the younger ones."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return


def _let_python_collect() -> None:
    gc.enable()
