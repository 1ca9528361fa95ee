"""The editor of comings and goings: one row for each time someone was in the room."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop import fonts
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.rows import RowsEditor
from desktop.forms.editors.time import FIELD_WIDTH, DayEditor
from desktop.view import VisitView
from desktop.widgets.label import Label
from desktop.widgets.time_field import TimeField
from desktop.words import say
from domain.times import known_zone


class StayEditor(Editor):
    """When someone came and when he left, by the clock of the venue. A leaving before the coming is the next day's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day, self._came, self._left = DayEditor(), TimeField(), TimeField()
        self._zone = "UTC"
        self._shown: tuple[dict[str, Any], tuple[str, ...]] | None = None
        self._zone_label = Label(font=fonts.secondary, tone="muted", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._day.edited.connect(self._tell)
        row.addWidget(self._day)
        for field in (self._came, self._left):
            field.setFixedWidth(fonts.scaled(FIELD_WIDTH))
            field.textEdited.connect(self._tell)
            row.addWidget(field)
        row.addWidget(self._zone_label)
        row.addStretch(1)
        self.setFocusProxy(self._came)
        self.reword()

    def value(self) -> Any:
        if self._shown is not None and self._shown[1] == self._typed():
            # What was recorded has seconds the fields do not show; untouched, it is that very moment.
            return self._shown[0]
        came, left = self._instant(self._came), self._instant(self._left)
        if isinstance(came, datetime) and isinstance(left, datetime) and left < came:
            left += timedelta(days=1)
        said = {"came": came, "left": left}
        kept = {name: at.isoformat() if isinstance(at, datetime) else at for name, at in said.items() if at}
        return kept or None

    def set_value(self, value: Any) -> None:
        said = value if isinstance(value, dict) else {}
        moments = {name: self._there(said.get(name)) for name in ("came", "left")}
        known = [moment for moment in moments.values() if moment is not None]
        if known:
            self._day.set_value(known[0].date().isoformat())
        for field, moment in ((self._came, moments["came"]), (self._left, moments["left"])):
            field.set_value(moment.time().replace(second=0, microsecond=0) if moment else None)
        self._shown = (said, self._typed()) if known else None

    def set_view(self, view: VisitView | None) -> None:
        if view is None:
            return
        self._zone = view.visit.zone
        self._zone_label.setText(self._zone)
        self._day.set_view(view)
        if self._day.value() is None:
            # Facts are noted on the day; afterwards, the nearest day of the visit is meant.
            today = datetime.now(known_zone(self._zone)).date()
            self._day.set_value(min(max(today, view.visit.first_day), view.visit.last_day).isoformat())

    def reword(self) -> None:
        self._came.setPlaceholderText(say("form.came"))
        self._left.setPlaceholderText(say("form.left"))

    def parts(self) -> list[tuple[str, QWidget]]:
        return [(say("form.day"), self._day), (say("form.came"), self._came), (say("form.left"), self._left)]

    def _instant(self, field: TimeField) -> datetime | str | None:
        """The instant that was typed; what cannot be read, as typed."""
        typed, day, time = field.text().strip(), self._day.value(), field.value()
        if not typed or time is None:
            return typed or None
        try:
            return datetime.combine(date.fromisoformat(str(day)), time, known_zone(self._zone))
        except ValueError:
            return f"{day} {typed}"

    def _there(self, value: Any) -> datetime | None:
        try:
            return datetime.fromisoformat(str(value)).astimezone(known_zone(self._zone)) if value else None
        except ValueError:
            return None

    def _typed(self) -> tuple[str, ...]:
        return str(self._day.value()), self._came.text(), self._left.text()


class StaysEditor(RowsEditor):
    """Every time someone was in the room, the first first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(StayEditor, "form.add-stay", parent)
