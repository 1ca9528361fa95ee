"""Cyclic garbage is collected in the window's thread only: a widget destroyed in another one can abort the program."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, Qt, QTimer

from desktop.machine.garbage import collect_outgrown

INTERVAL_MS = 2_000
"""How often the thresholds are checked; Python itself checks at every allocation."""


class MainThreadCollector(QObject):
    """Takes the place of Python's own collecting, which runs in whatever thread happens to allocate.

    Make it in the window's thread. A generation is collected when it has outgrown its threshold, as Python does.
    Python does not collect by itself again: within the destructor of a Qt object that would wait for ever for what the
    destructor holds, where a slot of another object is among the garbage.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.collect)
        self._timer.start(INTERVAL_MS)

    def collect(self) -> None:
        """Collect the oldest generation that has outgrown its threshold, with the younger ones."""
        collect_outgrown()
