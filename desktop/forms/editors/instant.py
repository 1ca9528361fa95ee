"""The editor of an instant that was observed, told by the clock of the venue."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from desktop.desk.view import VisitView
from desktop.desk.visit_over import is_long_past
from desktop.forms.editors.time_fields import DAY_WIDTH, FIELD_WIDTH, day_field, place_days, unread
from desktop.forms.editors.venue_clock import VenueClockEditor
from desktop.forms.editors.which_hour import WhichHour
from desktop.look.held_sizes import hold_width
from desktop.widgets.fields.time_field import StartField, TimeField
from desktop.wording.words import say
from domain.core.problem import Problem, Refused
from domain.core.times import known_zone


class InstantEditor(VenueClockEditor):
    """An instant that was observed, or is a deadline (`ahead`), by the clock of the venue. Empty: now, or not observed.

    An hour alone is of the day that the empty field of the day says in grey; a day alone is no instant. With the
    field that `ends` it both hours may be typed at once: 1135-1205.

    Where nothing typed means now (`or_now`), an hour is asked for of an item that was to be long before now; of what
    is done at an item that has ended (`at_item`), nothing typed means that nobody noted when.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        ends: str = "",
        or_now: bool = False,
        at_item: bool = False,
        ahead: bool = False,
    ) -> None:
        super().__init__(parent)
        self._ends, self._or_now, self._at_item, self._unsaid = ends, or_now, at_item, False
        self._day = day_field(self, "around" if ahead else "past")
        self._time = StartField(parent=self) if ends else TimeField(parent=self)
        self._which = WhichHour(self)
        self._shown: tuple[datetime, tuple[str, ...]] | None = None
        self._until: time | None = None
        for field, width in ((self._day, DAY_WIDTH), (self._time, FIELD_WIDTH)):
            hold_width(field, width)
            field.textEdited.connect(self._typed_into)
            self._row.addWidget(field)
        self._time.editingFinished.connect(self._part_hours)
        self._which.activated.connect(self._tell)
        self._row.addWidget(self._which)
        self._row.addWidget(self._zone_label)
        if or_now or at_item:
            self.setFocusProxy(self._time)
        else:
            # By Tab its day is come by too: a proxy would lead past it, to the hour.
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.reword()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._time.setFocus(event.reason())

    def entrance(self) -> QWidget:
        return self._time

    def value(self) -> Any:
        if not (self._day.text().strip() or self._time.text().strip()):
            return None
        if self._shown is not None and self._shown[1] == self._typed():
            return self._shown[0].isoformat()
        instant = self._which.instant()
        if instant is None:
            return f"{self._day.text()} {self._time.text()}".strip()
        return instant.astimezone(known_zone(self._zone)).isoformat()

    def set_value(self, value: Any) -> None:
        moment = self._there(value)
        self._day.set_value(moment.date() if moment else None)
        self._until = None
        self._time.set_value(moment.time().replace(second=0, microsecond=0) if moment else None)
        self._read()
        if moment is not None:
            self._which.choose(moment.astimezone(UTC).replace(second=0, microsecond=0))
        # A moment that was recorded has seconds the fields do not show; untouched, it is that very moment.
        self._shown = (moment, self._typed()) if moment is not None else None

    def tells(self) -> Mapping[str, Any]:
        day = self._day_meant()
        if not self._ends or self._until is None or day is None:
            return {}
        wall = datetime.combine(day, self._until)
        if (began := self._time.value()) is not None and self._until < began:
            wall += timedelta(days=1)
        return {self._ends: wall.replace(tzinfo=known_zone(self._zone)).isoformat()}

    def reword(self) -> None:
        self._day.reword()
        self._time.setPlaceholderText(say("form.time"))
        self._say_offered()
        self._which.reword()
        self._name_clock()

    def parts(self) -> list[tuple[str, QWidget]]:
        parts = {"day": self._day, "time": self._time, "which-hour": self._which}
        return [(say(f"form.{name}"), part) for name, part in parts.items()]

    def problem(self) -> Problem | None:
        return unread(self._day, self._time) or self._which.problem or self._long_past()

    def leave_unsaid(self, *, unsaid: bool) -> None:
        """Learn whether it is said elsewhere that nobody knows the hour."""
        self._unsaid = unsaid

    def _long_past(self) -> Problem | None:
        """Of an item that was planned long ago nobody means that it begins or ends at this moment."""
        item = self._visit.programme.items.get(self._item or "") if self._visit is not None else None
        if not self._or_now or self._unsaid or item is None or item.planned is None or self.value() is not None:
            return None
        if self._at_item and item.ended is not None:
            return None
        return Refused("hour-long-past", title=item.title, when=item.planned) if is_long_past(item) else None

    def _turn_to(self, view: VisitView) -> None:
        self._which.set_zone(self._zone)
        place_days(self._day, view.visit)

    def _offer(self, day: date) -> None:
        super()._offer(day)
        self._say_offered()

    def _say_offered(self) -> None:
        self._day.setPlaceholderText(say.words.day(self._offered, "short-year") if self._offered else "")

    def _typed_into(self) -> None:
        self._until = self._time.until() if isinstance(self._time, StartField) else None
        super()._typed_into()

    def _read(self) -> None:
        self._which.read(self._day_meant(), self._time.value())

    def _day_meant(self) -> date | None:
        return self._day.value() if self._day.text().strip() else self._offered

    def _part_hours(self) -> None:
        """Show the hour alone, once it is left: the end that was typed with it stands in its own field."""
        if self._until is not None:
            self._until = None
            self._time.set_value(self._time.value())

    def _typed(self) -> tuple[str, ...]:
        return self._day.text(), self._time.text(), str(self._which.currentIndex())
