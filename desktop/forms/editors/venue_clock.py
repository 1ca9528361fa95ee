"""What the editors of observed instants share: the clock of the venue, and the day an hour alone is of."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.time import day_of_fact
from desktop.look import fonts
from desktop.widgets.label import Label
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.wording.words import say
from domain.core.times import known_zone

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class VenueClockEditor(Editor):
    """Takes hours by the clock of the venue; one without a day is of that of the item, or of the visit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = "UTC"
        self._visit: Visit | None = None
        self._item: str | None = None
        self._offered: date | None = None
        self._zone_label = Label(font=fonts.secondary, tone="muted", parent=self)
        self._row = FlowLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)

    def set_view(self, view: VisitView | None) -> None:
        if view is None:
            return
        self._visit, self._zone = view.visit, view.visit.zone
        self._turn_to(view)
        self._name_clock()
        self._offer(day_of_fact(view.visit, self._item))
        self._read()

    def set_item(self, item: str | None) -> None:
        self._item = item
        if self._visit is not None:
            self._offer(day_of_fact(self._visit, item))
            self._read()

    def _turn_to(self, view: VisitView) -> None:
        """Take the clock and the days of the visit."""
        raise NotImplementedError

    def _offer(self, day: date) -> None:
        """Take hours as of this day, where no other is typed."""
        self._offered = day

    def _read(self) -> None:
        """Look when the clock of the venue shows what was typed."""
        raise NotImplementedError

    def _name_clock(self) -> None:
        """Name the clock by its city in the language of the window."""
        self._zone_label.setText(self._zone if self._zone == "UTC" else say.words.in_zone(self._zone).city())

    def _typed_into(self) -> None:
        self._read()
        self._tell()

    def _there(self, value: Any) -> datetime | None:
        """An instant by the clock of the venue; None for what is none."""
        try:
            return datetime.fromisoformat(str(value)).astimezone(known_zone(self._zone)) if value else None
        except ValueError:
            return None
