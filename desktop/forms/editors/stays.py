"""The editor of comings and goings: one row for each time someone was in the room."""

from __future__ import annotations

from datetime import UTC, date, timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop.desk.view import VisitView
from desktop.forms.editors.rows import RowsEditor
from desktop.forms.editors.time import DayEditor
from desktop.forms.editors.time_fields import FIELD_WIDTH
from desktop.forms.editors.venue_clock import VenueClockEditor
from desktop.forms.editors.which_hour import WhichHour
from desktop.look.held_sizes import hold_width
from desktop.widgets.fields.time_field import TimeField
from desktop.wording.words import say
from domain.core.problem import Problem
from domain.core.times import known_zone


class StayEditor(VenueClockEditor):
    """When someone came and when he left, by the clock of the venue. A leaving before the coming is the next day's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day, self._came, self._left = DayEditor(), TimeField(), TimeField()
        self._hours = (WhichHour(self), WhichHour(self))
        self._shown: tuple[dict[str, Any], tuple[str, ...]] | None = None
        self._day.edited.connect(self._typed_into)
        self._row.addWidget(self._day)
        for field, hour in zip((self._came, self._left), self._hours, strict=True):
            hold_width(field, FIELD_WIDTH)
            field.textEdited.connect(self._typed_into)
            hour.activated.connect(self._tell)
            self._row.addWidget(field)
            self._row.addWidget(hour)
        self._row.addWidget(self._zone_label)
        self.setFocusProxy(self._came)
        self.reword()

    def value(self) -> Any:
        if self._shown is not None and self._shown[1] == self._typed():
            # What was recorded has seconds the fields do not show; untouched, it is that very moment.
            return self._shown[0]
        said = zip(("came", "left"), (self._came, self._left), self._hours, strict=True)
        kept = {name: self._said(field, hour) for name, field, hour in said if field.text().strip()}
        return kept or None

    def set_value(self, value: Any) -> None:
        said = value if isinstance(value, dict) else {}
        moments = {name: self._there(said.get(name)) for name in ("came", "left")}
        known = [moment for moment in moments.values() if moment is not None]
        if known:
            self._day.set_value(known[0].date().isoformat())
        for field, moment in ((self._came, moments["came"]), (self._left, moments["left"])):
            field.set_value(moment.time().replace(second=0, microsecond=0) if moment else None)
        self._read()
        for hour, moment in zip(self._hours, moments.values(), strict=True):
            if moment is not None:
                hour.choose(moment.astimezone(UTC).replace(second=0, microsecond=0))
        self._shown = (said, self._typed()) if known else None

    def reword(self) -> None:
        for field, hour, code in zip((self._came, self._left), self._hours, ("form.came", "form.left"), strict=True):
            field.setPlaceholderText(say(code))
            hour.reword()
        self._name_clock()
        if self._offered is not None:
            self._day.offer(self._offered)

    def parts(self) -> list[tuple[str, QWidget]]:
        came, left = (f"{say(code)}, {say('form.which-hour')}" for code in ("form.came", "form.left"))
        times = [(say("form.came"), self._came), (came, self._hours[0]), (say("form.left"), self._left)]
        return [(say("form.day"), self._day), *times, (left, self._hours[1])]

    def problem(self) -> Problem | None:
        return self._hours[0].problem or self._hours[1].problem

    def _turn_to(self, view: VisitView) -> None:
        for hour in self._hours:
            hour.set_zone(self._zone)
        self._day.set_view(view)

    def _offer(self, day: date) -> None:
        super()._offer(day)
        self._day.offer(day)

    def _read(self) -> None:
        typed = self._day.value()
        day = _day(typed) if typed is not None else self._offered
        came, left = self._came.value(), self._left.value()
        self._hours[0].read(day, came)
        self._hours[1].read(day, left)
        if day is not None and came is not None and left is not None and left < came and self._leaves_before():
            self._hours[1].read(day + timedelta(days=1), left)

    def _leaves_before(self) -> bool:
        """Whether the leaving cannot lie on the day of the coming: in a night that is longer, an earlier clock may."""
        came, left = self._hours[0].instant(), self._hours[1].latest
        return came is None or left is None or left < came

    def _said(self, field: TimeField, hour: WhichHour) -> str:
        """The instant that was typed; what cannot be read, as typed."""
        instant = hour.instant()
        if instant is None:
            typed = field.text().strip()
            return typed if field.value() is None else f"{self._day.value() or self._offered} {typed}"
        return instant.astimezone(known_zone(self._zone)).isoformat()

    def _typed(self) -> tuple[str, ...]:
        chosen = (str(hour.currentIndex()) for hour in self._hours)
        return str(self._day.value()), self._came.text(), self._left.text(), *chosen


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None


class StaysEditor(RowsEditor):
    """Every time someone was in the room, the first first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(StayEditor, "form.add-stay", parent)
