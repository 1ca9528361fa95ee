"""Editors of time: a planned time by the clock of the venue, an instant that was observed, a day."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from datetime import time as wall_time
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop import fonts
from desktop.forms.editors.editor import Editor
from desktop.view import VisitView
from desktop.widgets.date_field import DateField
from desktop.widgets.label import Label
from desktop.widgets.time_field import TimeField
from desktop.words import say
from domain.times import known_zone

PRECISIONS = ("exact", "about", "after", "provisional")
FIELD_WIDTH = 118


class DayEditor(Editor):
    """A day, typed in shorthand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = _day_field(self)
        self._day.setFixedWidth(fonts.scaled(220))
        self._day.textEdited.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._day)
        self.setFocusProxy(self._day)
        self.reword()

    def value(self) -> Any:
        return _day_value(self._day)

    def set_value(self, value: Any) -> None:
        _show_day(self._day, value)

    def set_view(self, view: VisitView | None) -> None:
        if view is not None:
            self._day.set_near(view.visit.first_day)

    def reword(self) -> None:
        self._day.set_spelling(_spelled)


class ClockEditor(Editor):
    """A time of day by the clock of the venue, typed in shorthand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = TimeField(parent=self)
        self._time.setFixedWidth(fonts.scaled(FIELD_WIDTH))
        self._time.textEdited.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._time)
        self.setFocusProxy(self._time)

    def value(self) -> Any:
        return _time_value(self._time)

    def set_value(self, value: Any) -> None:
        _show_time(self._time, value)


class WhenEditor(Editor):
    """A planned time: day, start, end, and how it is meant. The end follows the start until it is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day, self._start, self._end = _day_field(self), TimeField(parent=self), TimeField(parent=self)
        self._precision = QComboBox(self)
        for precision in PRECISIONS:
            self._precision.addItem(precision, precision)
        self._zone_label = Label(font=fonts.secondary, tone="muted", parent=self)
        self._zone: str | None = None
        self._kept: dict[str, Any] = {}
        self._duration: timedelta | None = None
        self._lay_out()
        self._day.textEdited.connect(self._tell)
        self._start.textEdited.connect(self._start_typed)
        self._end.textEdited.connect(self._end_typed)
        self._precision.activated.connect(self._tell)
        self.setFocusProxy(self._day)
        self.reword()

    def value(self) -> Any:
        if not any(field.text().strip() for field in (self._day, self._start, self._end)):
            return None
        said = {
            **self._kept,
            "day": _day_value(self._day),
            "start": _time_value(self._start),
            "end": _time_value(self._end),
            "precision": self._precision.currentData(),
        }
        return {name: part for name, part in said.items() if part is not None}

    def set_value(self, value: Any) -> None:
        said = value if isinstance(value, dict) else {}
        self._kept = {name: said[name] for name in ("zone", "end_day") if said.get(name)}
        _show_day(self._day, said.get("day"))
        _show_time(self._start, said.get("start"))
        self._end.set_start(self._start.value())
        _show_time(self._end, said.get("end"))
        self._precision.setCurrentIndex(max(self._precision.findData(said.get("precision", "exact")), 0))
        self._measure()

    def set_view(self, view: VisitView | None) -> None:
        if view is None:
            return
        self._zone = view.visit.zone
        self._day.set_near(view.visit.first_day)
        if not self._day.text():
            self._day.set_value(view.visit.first_day)
        self.reword()

    def reword(self) -> None:
        self._day.set_spelling(_spelled)
        self._start.setPlaceholderText(say("form.start"))
        self._end.setPlaceholderText(say("form.end"))
        for index in range(self._precision.count()):
            self._precision.setItemText(index, say(f"precision.{self._precision.itemData(index)}"))
        self._zone_label.setText(self._zone or "")

    def parts(self) -> list[tuple[str, QWidget]]:
        fields = {"day": self._day, "start": self._start, "end": self._end, "precision": self._precision}
        return [(say(f"form.{name}"), field) for name, field in fields.items()]

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field, width in ((self._day, 190), (self._start, FIELD_WIDTH), (self._end, FIELD_WIDTH)):
            field.setFixedWidth(fonts.scaled(width))
            row.addWidget(field)
        row.addWidget(self._precision)
        row.addWidget(self._zone_label)
        row.addStretch(1)

    def _start_typed(self) -> None:
        start = self._start.value()
        self._end.set_start(start)
        if start is not None and self._duration is not None:
            self._end.set_value((datetime.combine(date.min, start) + self._duration).time())
        self._tell()

    def _end_typed(self) -> None:
        self._measure()
        self._tell()

    def _measure(self) -> None:
        start, end = self._start.value(), self._end.value()
        if start is not None and end is not None and end > start:
            self._duration = datetime.combine(date.min, end) - datetime.combine(date.min, start)


class InstantEditor(Editor):
    """An instant that was observed, by the clock of the venue. Empty: now, or not observed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day, self._time = _day_field(self), TimeField(parent=self)
        self._zone = "UTC"
        self._shown: tuple[datetime, tuple[str, str]] | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field, width in ((self._day, 190), (self._time, FIELD_WIDTH)):
            field.setFixedWidth(fonts.scaled(width))
            field.textEdited.connect(self._tell)
            row.addWidget(field)
        self._zone_label = Label(font=fonts.secondary, tone="muted", parent=self)
        row.addWidget(self._zone_label)
        row.addStretch(1)
        self.setFocusProxy(self._time)
        self.reword()

    def value(self) -> Any:
        if not self._time.text().strip():
            return None
        if self._shown is not None and self._shown[1] == self._typed():
            return self._shown[0].isoformat()
        day, time = self._day.value(), self._time.value()
        if day is None or time is None:
            return f"{self._day.text()} {self._time.text()}".strip()
        return datetime.combine(day, time, tzinfo=known_zone(self._zone)).isoformat()

    def set_value(self, value: Any) -> None:
        try:
            moment = datetime.fromisoformat(str(value)).astimezone(known_zone(self._zone)) if value else None
        except ValueError:
            moment = None
        if moment is not None:
            self._day.set_value(moment.date())
        self._time.set_value(moment.time().replace(second=0, microsecond=0) if moment else None)
        # A moment that was recorded has seconds the fields do not show; untouched, it is that very moment.
        self._shown = (moment, self._typed()) if moment is not None else None

    def set_view(self, view: VisitView | None) -> None:
        if view is None:
            return
        self._zone = view.visit.zone
        self._day.set_near(view.visit.first_day)
        if not self._day.text():
            # Facts are noted on the day; afterwards, the nearest day of the visit is meant.
            today = datetime.now(known_zone(self._zone)).date()
            self._day.set_value(min(max(today, view.visit.first_day), view.visit.last_day))
        self._zone_label.setText(self._zone)

    def reword(self) -> None:
        self._day.set_spelling(_spelled)
        self._time.setPlaceholderText(say("form.time"))

    def parts(self) -> list[tuple[str, QWidget]]:
        return [(say("form.day"), self._day), (say("form.time"), self._time)]

    def _typed(self) -> tuple[str, str]:
        return self._day.text(), self._time.text()


def _day_field(parent: QWidget) -> DateField:
    return DateField(date.today(), _spelled, parent=parent)


def _spelled(day: date) -> str:
    return say.words.day(day, "short")


def _day_value(field: DateField) -> str | None:
    day = field.value()
    return day.isoformat() if day is not None else field.text().strip() or None


def _show_day(field: DateField, value: Any) -> None:
    try:
        field.set_value(date.fromisoformat(str(value)) if value else None)
    except ValueError:
        field.setText(str(value))


def _time_value(field: TimeField) -> str | None:
    time = field.value()
    return f"{time:%H:%M}" if time is not None else field.text().strip() or None


def _show_time(field: TimeField, value: Any) -> None:
    try:
        field.set_value(wall_time.fromisoformat(str(value)) if value else None)
    except ValueError:
        field.setText(str(value))
