"""A field for a time of day, typed as officers type it."""

from datetime import time

from PySide6.QtWidgets import QWidget

from desktop.widgets.shorthand import STEP, parse_hours, parse_time, step_time
from desktop.widgets.shorthand_field import ShorthandField
from desktop.wording.calendar_words import calendar_words
from desktop.wording.words import say


class TimeField(ShorthandField):
    """Takes 1425, 14.25, 9:30, noon or, after a given start, +55; the arrows move it by five minutes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start: time | None = None

    def value(self) -> time | None:
        return parse_time(self.text(), self._start, calendar_words(say.words.language))

    def set_value(self, value: time | None) -> None:
        """Show a time as 14:25, or nothing."""
        self.setText(f"{value:%H:%M}" if value else "")

    def set_start(self, start: time | None) -> None:
        """What +55 is counted from."""
        self._start = start
        self.reread()

    def meaning(self) -> str:
        value = self.value()
        spelt = f"{value:%H:%M}" if value else ""
        return f"= {spelt}" if spelt and spelt != self.text().strip() else ""

    def step(self, forward: bool) -> str:
        minutes = int(STEP.total_seconds()) // 60
        return step_time(self.text(), self._start, minutes if forward else -minutes, calendar_words(say.words.language))


class StartField(TimeField):
    """Takes both hours at once as well: 1100-1130 or 1100+30. It means the first; `until` is the last."""

    def value(self) -> time | None:
        hours = self._hours()
        return hours[0] if hours is not None else super().value()

    def until(self) -> time | None:
        """The last hour, where it is typed with the first."""
        hours = self._hours()
        return hours[1] if hours is not None else None

    def step(self, forward: bool) -> str:
        return self.text() if self._hours() is not None else super().step(forward)

    def _hours(self) -> tuple[time, time] | None:
        return parse_hours(self.text(), self._start, calendar_words(say.words.language))
