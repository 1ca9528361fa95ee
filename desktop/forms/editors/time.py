"""Editors of time: a day, and a time of day. That of a planned time is in `when.py`."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.time_fields import (
    DAY_WIDTH,
    FIELD_WIDTH,
    day_field,
    day_value,
    place_days,
    show_day,
    show_time,
    time_value,
    unread,
)
from desktop.look.held_sizes import hold_width
from desktop.widgets.fields.near_day import Way
from desktop.widgets.fields.time_field import TimeField
from desktop.widgets.layout import boxes
from desktop.wording.words import say
from domain.core.problem import Problem
from domain.core.times import known_zone

if TYPE_CHECKING:
    from domain.visit.visit import Visit


def day_of_fact(visit: Visit, item: str | None = None) -> date:
    """The day on which a fact is noted: that of its item once it has come, else the day of the visit nearest to now."""
    today = datetime.now(known_zone(visit.zone)).date()
    known = visit.programme.items.get(item or "")
    planned = known.planned if known is not None else None
    if planned is not None and planned.day <= today:
        return planned.day
    return min(max(today, visit.first_day), visit.last_day)


class DayEditor(Editor):
    """A day, typed in shorthand: of what is done, such as a letter that was written, or of an end that is to come."""

    def __init__(self, parent: QWidget | None = None, *, way: Way = "around") -> None:
        super().__init__(parent)
        self._day = day_field(self, way)
        hold_width(self._day, DAY_WIDTH)
        self._day.textEdited.connect(self._tell)
        boxes.column(self._day, on=self)
        self.setFocusProxy(self._day)
        self.reword()

    def value(self) -> Any:
        return day_value(self._day)

    def problem(self) -> Problem | None:
        return unread(self._day)

    def set_value(self, value: Any) -> None:
        show_day(self._day, value)

    def offer(self, day: date) -> None:
        """Say in grey which day is meant where none is typed."""
        self._day.setPlaceholderText(say.words.day(day, "short-year"))

    def set_view(self, view: VisitView | None) -> None:
        if view is not None:
            place_days(self._day, view.visit)

    def reword(self) -> None:
        self._day.reword()


class ClockEditor(Editor):
    """A time of day by the clock of the venue, typed in shorthand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time = TimeField(parent=self)
        hold_width(self._time, FIELD_WIDTH)
        self._time.textEdited.connect(self._tell)
        boxes.column(self._time, on=self)
        self.setFocusProxy(self._time)

    def value(self) -> Any:
        return time_value(self._time)

    def problem(self) -> Problem | None:
        return unread(None, self._time)

    def set_value(self, value: Any) -> None:
        show_time(self._time, value)
