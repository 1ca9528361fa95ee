"""The editor of a planned time, by the clock of the venue."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from datetime import time as wall_time
from typing import TYPE_CHECKING, Any, cast

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
from desktop.look import fonts
from desktop.look.held_sizes import hold_width
from desktop.widgets.fields.choice_box import ChoiceBox
from desktop.widgets.fields.shorthand import parse_time
from desktop.widgets.fields.time_field import EndField, StartField, part_hours, written
from desktop.widgets.label import Label
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.wording.calendar_words import calendar_words
from desktop.wording.words import say
from domain.core.problem import Problem
from domain.core.times import known_zone

if TYPE_CHECKING:
    from domain.visit.visit import Visit

PRECISIONS = ("exact", "about", "after", "provisional")
DAY = timedelta(days=1)
LONGEST_NIGHT = timedelta(hours=16)
"""What begins one day and ends the next lasts no longer, as far as two hours alone tell: else one is mistyped."""
MOST_YEARS_OFF = 5
"""How far from the visit the last figures of a day are its year: of 12 nov 1930 they are an hour."""
_NAMES_A_DAY = re.compile(r"[^\W\d_]|\d[./-]\d+[./-]")
"""A word, or figures with a month and a dot behind it, in what may be a day: 12 nov, 12.11., 30.11.2026; not 12.5."""


def day_to_plan(visit: Visit, now: datetime) -> date:
    """The day for which something is planned where none is said: today while the visit lasts, else its first day."""
    today = now.astimezone(known_zone(visit.zone)).date()
    return today if visit.first_day <= today <= visit.last_day else visit.first_day


class WhenEditor(Editor):
    """A planned time: day, start, end, and how it is meant. The end follows the start until it is typed.

    An end before the start is of the next day, which is said beside it, unless that would be longer than a night.

    An hour alone is of the day that the empty field of the day says in grey; a day typed where the start belongs goes
    to its own field as that is left. Of an item that `follows` the others of
    its day, the empty field of the start says when the one chosen there ends, the `after` of its value, or else the
    last of them: a length alone is counted from there.
    """

    def __init__(self, parent: QWidget | None = None, *, follows: bool = False) -> None:
        super().__init__(parent)
        self._day, self._start, self._end = day_field(self), StartField(parent=self), EndField(parent=self)
        self._follows, self._view = follows, cast("VisitView | None", None)
        self._begins: wall_time | None = None
        self._stood: wall_time | None = None
        """When an item that is to be moved begins: a length alone is counted from there."""
        self._after: tuple[date, wall_time] | None = None
        self._precision = ChoiceBox(self)
        for precision in PRECISIONS:
            self._precision.addItem(precision, precision)
        self._zone_label = Label(font=fonts.secondary, tone="muted", parent=self)
        self._next_day = Label(font=fonts.secondary, tone="warning", parent=self)
        self._zone: str | None = None
        self._offered: date | None = None
        self._item: str | None = None
        self._kept: dict[str, Any] = {}
        self._longer = timedelta()
        self._duration: timedelta | None = None
        self._lay_out()
        self._day.textEdited.connect(self._day_typed)
        self._start.textEdited.connect(self._start_typed)
        self._end.textEdited.connect(self._end_typed)
        self._start.editingFinished.connect(self._part_day)
        for field in (self._start, self._end):
            field.editingFinished.connect(self._part_hours)
        self._precision.activated.connect(self._tell)
        self.setFocusProxy(self._day)
        self.reword()

    def value(self) -> Any:
        if not any(field.text().strip() for field in (self._day, self._start, self._end)):
            return None
        offered = self._offered.isoformat() if self._offered is not None else None
        said = {
            **self._kept,
            "day": day_value(self._day) or offered,
            "start": time_value(self._start),
            "end": time_value(self._end),
            "end_day": self._end_day(),
            "precision": self._precision.currentData(),
        }
        return {name: part for name, part in said.items() if part is not None}

    def problem(self) -> Problem | None:
        return unread(self._day, self._start, self._end)

    def set_value(self, value: Any) -> None:
        said = value if isinstance(value, dict) else {}
        self._kept = {"zone": said["zone"]} if said.get("zone") else {}
        show_day(self._day, said.get("day"))
        show_time(self._start, said.get("start"))
        self._stood = None if self._follows else self._start.value()
        if said.get("after"):
            self._after = date.fromisoformat(said["day"]), wall_time.fromisoformat(said["after"])
        self._follow_on()
        show_time(self._end, said.get("end"))
        self._longer = self._days_longer(said)
        self._precision.setCurrentIndex(max(self._precision.findData(said.get("precision", "exact")), 0))
        self._measure()
        self._say_the_day_of_the_end()

    def set_view(self, view: VisitView | None) -> None:
        if view is None:
            return
        self._zone, self._view = view.visit.zone, view
        place_days(self._day, view.visit)
        self._offer_day()
        self.reword()

    def _offer_day(self) -> None:
        """Mean the day of the item it is about where none is said, else that for which something is planned now."""
        if self._view is not None:
            known = self._view.visit.programme.items.get(self._item or "")
            planned = known.planned if known is not None else None
            self._offered = planned.day if planned is not None else day_to_plan(self._view.visit, datetime.now(UTC))

    def set_item(self, item: str | None) -> None:
        if item != self._item:
            self._item = item
            self._offer_day()
            self.reword()

    def reword(self) -> None:
        self._day.reword()
        self._day.setPlaceholderText(say.words.day(self._offered, "short-year") if self._offered else "")
        self._follow_on()
        self._end.setPlaceholderText(say("form.end"))
        for index in range(self._precision.count()):
            self._precision.setItemText(index, say(f"precision.{self._precision.itemData(index)}"))
        self._zone_label.setText(say.words.in_zone(self._zone).city() if self._zone else "")
        self._say_the_day_of_the_end()

    def parts(self) -> list[tuple[str, QWidget]]:
        fields = {"day": self._day, "start": self._start, "end": self._end, "precision": self._precision}
        return [(say(f"form.{name}"), field) for name, field in fields.items()]

    def entrance(self) -> QWidget:
        return self._start if self._day.value() is not None else self._day

    def goes_on_to(self, focused: QWidget | None) -> QWidget | None:
        return self._start if focused is self._day else None

    def _days_longer(self, said: dict[str, Any]) -> timedelta:
        """How many days later an item ends than its hours alone tell, as one of a night and a day."""
        if not said.get("day") or not said.get("end_day"):
            return timedelta()
        return date.fromisoformat(said["end_day"]) - date.fromisoformat(said["day"]) - self._over_midnight()

    def _over_midnight(self) -> timedelta:
        start, end = self._start.value(), self._end.value()
        if start is None or end is None or end >= start:
            return timedelta()
        before = datetime.combine(date.min, start) - datetime.combine(date.min, end)
        return DAY if DAY - before <= LONGEST_NIGHT else timedelta()

    def _end_day(self) -> str | None:
        """The day of the end, where that is not the day of the start."""
        day, later = self._day.value() or self._offered, self._over_midnight() + self._longer
        return (day + later).isoformat() if day is not None and later and self._end.value() is not None else None

    def _lay_out(self) -> None:
        row = FlowLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for field, width in ((self._day, DAY_WIDTH), (self._start, FIELD_WIDTH), (self._end, FIELD_WIDTH)):
            hold_width(field, width)
            row.addWidget(field)
        row.addWidget(self._next_day)
        row.addWidget(self._precision)
        row.addWidget(self._zone_label)

    def _tell(self, *_args: object) -> None:
        self._say_the_day_of_the_end()
        super()._tell(*_args)

    def _say_the_day_of_the_end(self) -> None:
        day = self._end_day()
        self._next_day.setText(say("form.ends-on", day=date.fromisoformat(day)) if day else "")
        self._next_day.setVisible(day is not None)

    def _follow_on(self) -> None:
        """Begin where the chosen item of the day ends, or the last one, as long as no other start is typed."""
        day = self._day.value() or self._offered
        self._begins = self._end_before(day) if self._follows and day is not None else None
        self._start.setPlaceholderText(written(self._begins) or say("form.start"))
        self._start.set_start(self._begins or self._stood)
        self._end.set_start(self._start.value() or self._begins)

    def _end_before(self, day: date) -> wall_time | None:
        if self._after is not None and self._after[0] == day:
            return self._after[1]
        return last_end(self._view, day) if self._view is not None else None

    def _day_typed(self) -> None:
        self._follow_on()
        self._tell()

    def _part_day(self) -> None:
        """Show a day that was typed where the start belongs, alone or before its hour, in the field of the day."""
        if self._start.is_valid():
            return
        typed = self._start.text().strip()
        if typed.startswith(("+", "-", "−")) or (self._day.value() is not None and not _NAMES_A_DAY.search(typed)):
            return  # A length of time with nothing it could follow, or figures that are no hour.
        before, _, hour = typed.rpartition(" ")
        day, rest = self._day.read(typed), ""
        if day is None or abs(day.year - (self._offered or date.today()).year) > MOST_YEARS_OFF:
            day, rest = self._day.read(before), hour
        if day is None or (rest and parse_time(rest, None, calendar_words(say.words.language)) is None):
            return
        self._day.set_value(day)
        self._start.setText(rest)
        self._follow_on()
        self._start_typed()

    def _part_hours(self) -> None:
        """Show each hour in its own field, once the one that both were typed in is left."""
        part_hours(self._start, self._end)

    def _start_typed(self) -> None:
        start, end = self._start.value(), self._start.until()
        self._end.set_start(start or self._begins)
        if end is not None:
            self._end.set_value(end)
            self._measure()
        elif start is not None and self._duration is not None:
            self._end.set_value((datetime.combine(date.min, start) + self._duration).time())
        self._tell()

    def _end_typed(self) -> None:
        if self._end.since() is not None:
            self._start.set_value(self._end.since())
        elif self._begins is not None and not self._start.text().strip() and self._end.value() is not None:
            self._start.set_value(self._begins)
        self._measure()
        self._tell()

    def _measure(self) -> None:
        start, end = self._start.value(), self._end.value()
        if start is not None and end is not None:
            lasts = datetime.combine(date.min, end) - datetime.combine(date.min, start) + self._over_midnight()
            self._duration = lasts if lasts > timedelta() else self._duration


def last_end(view: VisitView, day: date) -> wall_time | None:
    """When the last item of a day ends that stands, by the clock of the visit; None where nobody said."""
    there = (row.planned for row in view.schedule if row.day == day and row.status != "cancelled")
    begun = [each for each in there if each is not None and each.start is not None and each.zone == view.visit.zone]
    last = max(begun, key=lambda planned: planned.start or "", default=None)
    if last is None or last.end is None or last.end_day not in (None, day):
        return None
    return wall_time.fromisoformat(last.end)
