"""The button that plays a journal: the slider goes from act to act, as long as nobody takes it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from desktop.widgets.button import Button, ButtonSize
from desktop.widgets.journal.journal_slider import JournalSlider

PLAY_MS = 900
"""How long each act is shown."""


class PlayButton(Button):
    """Plays and pauses. From now it begins at the first act; at the last act it ends.

    Args:
        ready: whether the moment last asked for is on show: the next one waits for it.
    """

    def __init__(self, slider: JournalSlider, ready: Callable[[], bool], parent: QWidget) -> None:
        super().__init__("", icon="play", size=ButtonSize.SMALL, parent=parent)
        self._slider, self._ready = slider, ready
        self._stops: tuple[int, ...] = ()
        self._own = False
        self._words = ("", "")
        self.setEnabled(False)
        self._clock = QTimer(self, interval=PLAY_MS)
        self._clock.timeout.connect(self.go_on)
        self.clicked.connect(self._play_or_pause)
        slider.valueChanged.connect(self._moved)

    @property
    def plays(self) -> bool:
        """Whether it goes on by itself."""
        return self._clock.isActive()

    def set_words(self, play: str, pause: str) -> None:
        """What a press does, in the language of the interface."""
        self._words = (play, pause)
        self._show()

    def set_stops(self, stops: tuple[int, ...]) -> None:
        """The last entries of the acts, in order."""
        self._stops = stops
        self.setEnabled(bool(stops))

    def go_on(self) -> None:
        """Go to the next act, unless the last one asked for is still awaited; pause at the end."""
        if not self._ready():
            return
        at = bisect_right(self._stops, self._slider.value())
        if at < len(self._stops):
            self._go_to(self._stops[at])
        if at + 1 >= len(self._stops):
            self.pause()

    def pause(self) -> None:
        """Stay where it is."""
        self._clock.stop()
        self._show()

    def _play_or_pause(self) -> None:
        if self.plays:
            self.pause()
            return
        if self._slider.value() >= self._slider.maximum() and self._stops:
            self._go_to(self._stops[0])
        self._clock.start()
        self._show()

    def _go_to(self, entry: int) -> None:
        self._own = True
        self._slider.setValue(entry)
        self._own = False

    def _moved(self, _value: int) -> None:
        """A hand that takes the slider pauses it."""
        if not self._own:
            self.pause()

    def _show(self) -> None:
        play, pause = self._words
        self.set_icon("pause" if self.plays else "play")
        self.setAccessibleName(pause if self.plays else play)
        self.setToolTip(self.accessibleName())
