"""A field for a time of day, typed as officers type it."""

from datetime import time
from functools import lru_cache

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from desktop.widgets.fields.shorthand import STEP, parse_end, parse_hours, parse_time, step_time
from desktop.widgets.fields.shorthand_field import ShorthandField
from desktop.wording.calendar_words import calendar_words
from desktop.wording.words import say


class TimeField(ShorthandField):
    """Takes 1425, 14.25, 9:30, noon or, after a given start, +55; the arrows move it by five minutes.

    What the program shows in it is written as the language of the window writes it: 14:25, in French 14 h 25.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._start: time | None = None
        self._shown: tuple[time, str] | None = None

    def value(self) -> time | None:
        return self._read(self.text())

    def set_value(self, value: time | None) -> None:
        """Show a time, or nothing."""
        self._shown = (value, written(value)) if value is not None else None
        self.setText(written(value))

    def set_start(self, start: time | None) -> None:
        """What +55 is counted from."""
        self._start = start
        self.reread()

    def meaning(self) -> str:
        """The hour; none of two typed at once, which are seen whole, and parted once the field is left."""
        spelt = written(self.value()) if self._both() is None else ""
        return f"= {spelt}" if spelt and spelt != self.text().strip() else ""

    def step(self, forward: bool) -> str:
        minutes = int(STEP.total_seconds()) // 60
        words = calendar_words(say.words.language)
        stepped = step_time(self.text(), self._start, minutes if forward else -minutes, words)
        moved = self._read(stepped)
        return stepped if moved is None or stepped.startswith("+") else written(moved)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._shown is not None and self.text() == self._shown[1]:
            self.set_value(self._shown[0])

    def _read(self, text: str) -> time | None:
        return _hour(text, self._start, say.words.language)

    def _both(self) -> tuple[time, time] | None:
        """The first and the last hour, where both are typed at once: 1100-1130 or 1100+30."""
        return _both_hours(self.text(), self._start, say.words.language)


class StartField(TimeField):
    """Takes both hours at once as well: 1100-1130 or 1100+30. It means the first; `until` is the last."""

    def value(self) -> time | None:
        hours = self._both()
        return hours[0] if hours is not None else super().value()

    def until(self) -> time | None:
        """The last hour, where it is typed with the first."""
        hours = self._both()
        return hours[1] if hours is not None else None

    def step(self, forward: bool) -> str:
        return self.text() if self._both() is not None else super().step(forward)


class EndField(TimeField):
    """Takes both hours at once as well: 1100-1130. It means the last; `since` is the first."""

    def value(self) -> time | None:
        hours = self._both()
        return hours[1] if hours is not None else super().value()

    def _read(self, text: str) -> time | None:
        return parse_end(text, self._start, calendar_words(say.words.language))

    def since(self) -> time | None:
        """The first hour, where it is typed with the last."""
        hours = self._both()
        return hours[0] if hours is not None else None

    def step(self, forward: bool) -> str:
        return self.text() if self._both() is not None else super().step(forward)


def part_hours(start: StartField, end: EndField) -> None:
    """Show each hour in its own field, where both were typed in one."""
    if start.until() is not None:
        start.set_value(start.value())
    if end.since() is not None:
        end.set_value(end.value())


@lru_cache
def _hour(text: str, start: time | None, language: str) -> time | None:
    """What a text means. A field asks for it several times at each stroke."""
    return parse_time(text, start, calendar_words(language))


@lru_cache
def _both_hours(text: str, start: time | None, language: str) -> tuple[time, time] | None:
    return parse_hours(text, start, calendar_words(language))


def written(value: time | None) -> str:
    """A time as the language of the window writes it; empty for none."""
    return say.words.clock(value) if value is not None else ""
