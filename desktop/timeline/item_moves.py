"""An item on its way: by its hours, to another day, or past its neighbours where it has no hour."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject, QPoint, Signal

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.timeline.day_buttons import DayButtons
from desktop.timeline.item_commands import DAY
from desktop.timeline.shifts import Shifts
from domain.programme.day_placing import PlaceInDay
from domain.programme.moving import MoveItem
from domain.projections.schedule import ScheduleRow


class ItemMoves(QObject):
    """Moves by hours wait as `Shifts`; a day and a place in the order of the day are asked for in a form."""

    placing = Signal(str)
    """The id of the item whose place in the order of its day is asked for."""

    def __init__(self, requests: Requests, shifts: Shifts, days: DayButtons, parent: QObject) -> None:
        super().__init__(parent)
        self._requests, self._shifts, self._days = requests, shifts, days
        self._view: VisitView | None = None

    def show_view(self, view: VisitView) -> None:
        """Learn the visit."""
        self._view = view

    def step(self, item: str, minutes: int, end_minutes: int) -> None:
        """Move an item by its hour; one without an hour past its neighbour in the order of the day."""
        row = self._row(item)
        if row is None or not row.has_no_hour:
            self._shifts.step(item, minutes, end_minutes)
            return
        if minutes % DAY == 0 and row.day is not None:
            self._put_on(item, row.day + timedelta(minutes=minutes))
            return
        day = [each.id for each in self._view.schedule if each.day == row.day] if self._view and row.day else []
        to = day.index(item) + (1 if minutes > 0 else -1) if minutes and item in day else -1
        if 0 <= to < len(day):
            others = [each for each in day if each != item]
            self.put_after(item, others[to - 1] if to else "")

    def drop(self, row: ScheduleRow | None, before: ScheduleRow | None, after: ScheduleRow | None) -> None:
        """Ask to put an item between two rows of the list, if one of both is of its day."""
        if row is None or row.day is None:
            return
        if before is not None and before.day == row.day:
            self.put_after(row.id, before.id)
        elif after is not None and after.day == row.day:
            self.put_after(row.id, "")

    def tell_carried(self, item: str, spot: QPoint) -> None:
        """Tell what would be recorded if an item were let go on the button of another day."""
        self._shifts.tell(item, self._days_to(item, spot) * DAY)

    def carry(self, item: str, spot: QPoint) -> None:
        """Move an item to the day on whose button it was let go, at the same hours; it waits to be recorded."""
        self._days.unlight()
        self.step(item, self._days_to(item, spot) * DAY, 0)

    def put_after(self, item: str, after: str) -> None:
        """Show what would be recorded if an item stood after another of its day, or at its beginning."""
        self.placing.emit(item)
        self._requests.open_form(PlaceInDay, {"item": item, **({"after": after} if after else {})})

    def _put_on(self, item: str, day: date) -> None:
        """Ask to put an item without an hour on another day."""
        self._requests.open_form(MoveItem, {"item": item, "when": {"day": day.isoformat()}})

    def _days_to(self, item: str, spot: QPoint) -> int:
        """How many days there are from that of an item to the day at a place of the screen."""
        under, row = self._days.under(spot), self._row(item)
        return (under - row.day).days if under is not None and row is not None and row.day is not None else 0

    def _row(self, item: str) -> ScheduleRow | None:
        rows = self._view.schedule if self._view is not None else ()
        return next((row for row in rows if row.id == item), None)
