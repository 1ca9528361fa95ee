"""The choice between the two instants of an hour that comes twice, in the night the clocks go back."""

from __future__ import annotations

from datetime import date, datetime
from datetime import time as wall_time

from PySide6.QtWidgets import QComboBox, QWidget

from desktop.widgets.fields.box import Box
from desktop.wording.words import say
from domain.core.problem import Problem, Refused
from domain.core.times import instants


class WhichHour(Box):
    """Turns a day and a time on the wall into an instant. It is seen only where the clock shows that time twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = "UTC"
        self._found: tuple[datetime, ...] = ()
        self.problem: Problem | None = None
        """Why there is no such instant."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.hide()

    def set_zone(self, zone: str) -> None:
        """By whose clock times are read."""
        self._zone = zone

    def read(self, day: date | None, time: wall_time | None) -> None:
        """Look when the clock shows that time; what was chosen stays chosen."""
        self.problem, self._found = None, ()
        if day is not None and time is not None:
            try:
                self._found = instants(day, f"{time:%H:%M}", self._zone)
            except Refused as refused:
                self.problem = refused
            else:
                if not self._found:
                    self.problem = Refused("no-such-time", day=day, start=f"{time:%H:%M}", zone=self._zone)
        self._offer()

    def instant(self) -> datetime | None:
        """The instant (UTC) that is meant; None if there is none."""
        return self._found[max(self.currentIndex(), 0) if len(self._found) > 1 else 0] if self._found else None

    @property
    def latest(self) -> datetime | None:
        """The last instant (UTC) at which the clock shows that time on that day."""
        return self._found[-1] if self._found else None

    def choose(self, instant: datetime) -> None:
        """Show which of the two an instant is."""
        if len(self._found) > 1 and instant in self._found:
            self.setCurrentIndex(self._found.index(instant))

    def reword(self) -> None:
        """Say it in the language of the window."""
        words = say.words.in_zone(self._zone)
        for index, code in zip(range(self.count()), ("form.hour-first", "form.hour-second"), strict=False):
            self.setItemText(index, say(code, offset=words.offset(self._found[index])))

    def _offer(self) -> None:
        doubtful = len(self._found) > 1
        if doubtful and self.count() == 0:
            self.addItems(["", ""])
        elif not doubtful:
            self.clear()
        self.reword()
        self.setVisible(doubtful)
