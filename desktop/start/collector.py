"""Cyclic garbage is collected in the window's thread only: a widget destroyed in another one can abort the program."""

from __future__ import annotations

import gc
from time import process_time

from PySide6.QtCore import QObject, QTimer

from desktop.machine.garbage import collect_all, collect_young
from desktop.machine.given_back import give_back_memory

INTERVAL_MS = 500
"""How often it is asked whether much was made; Python itself asks at every allocation."""
BUSY_MS = 100
"""How soon it is asked again after much was made: what is searched at once, a key waits for."""
RESTING_S = 2
"""For how long nothing is done before memory is given back."""
QUIET_S = 60
"""For how long nothing is done before everything is searched."""
AT_REST = 0.02
"""The share of a core that is used while nothing is done: for clocks, and to look whether the office changed."""


class MainThreadCollector(QObject):
    """Takes the place of Python's own collecting, which runs in whatever thread happens to allocate.

    Make it in the window's thread. What is young is searched as soon as it is much. Everything is searched once nothing
    was done for a while, as that takes longer than a key may wait. Once whatever was done has ended, memory that was
    let go of is given back.
    Python does not collect by itself again: within the destructor of a Qt object that would wait for ever for what the
    destructor holds, where a slot of another object is among the garbage.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._set_aside, self._rested, self._used = False, 0, process_time()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(INTERVAL_MS)

    @property
    def waits_ms(self) -> int:
        """For how long it waits until it looks again, in milliseconds."""
        return self._timer.interval()

    def collect(self) -> None:
        """Collect what is young, or everything."""
        used, waited = process_time(), self._timer.interval()
        rested_before = self._rested >= RESTING_S * 1000
        self._rested = self._rested + waited if used - self._used < AT_REST * waited / 1000 else 0
        if self._rested >= RESTING_S * 1000 and not rested_before:
            give_back_memory()
        much = collect_young()
        self._timer.setInterval(BUSY_MS if much else INTERVAL_MS)
        if much:
            self._set_aside = True
        elif self._set_aside and self._rested >= QUIET_S * 1000:
            self._set_aside = False
            collect_all()
            give_back_memory()
        self._used = process_time()
