"""The choice of the item whose attendance is marked: at first the one that runs, or was held last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.look.held_sizes import ANY, hold_width
from desktop.models.attendance_model import attendance_items
from desktop.models.meetings_model import hours
from desktop.widgets.fields.whole_box import WholeBox
from desktop.wording.words import Words, say
from domain.projections.schedule import ScheduleRow
from domain.visit.visit import Visit

WIDEST, LEAST = 560, 280
"""How wide it is, in pixels at the normal size of text."""


class MarkedItemBox(WholeBox):
    """The items of a visit at which attendance is marked, each with its day and hours."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(fonts.scaled(WIDEST), parent)
        self._choices: dict[str, tuple[ScheduleRow, str]] = {}
        """The items offered, each in words."""
        self._worded_in = ("", "")
        hold_width(self, LEAST, ANY)

    def item(self) -> str:
        """The id of the item chosen; empty where none is."""
        return str(self.currentData() or "")

    def choose(self, item: str) -> bool:
        """Choose an item; whether it is offered."""
        at = self.findData(item)
        if at >= 0:
            self.setCurrentIndex(at)
        return at >= 0

    def offer(self, view: VisitView, chosen: str) -> None:
        """Offer the items of a visit, that to be marked at first where the one chosen is none of them.

        Worded anew are those that are others than before.
        """
        rows, words = attendance_items(view), say.words.of_visit(view.visit)
        spoken = (words.language, words.zone)
        before, self._worded_in = self._choices if self._worded_in == spoken else {}, spoken
        self._choices = {row.id: _worded(row, before.get(row.id), words) for row in rows}
        if [*before] != [*self._choices] or self.count() != len(self._choices):
            self.clear()
            for row, text in self._choices.values():
                self.addItem(text, row.id)
        else:
            for at, (item, (row, text)) in enumerate(self._choices.items()):
                if row is not before[item][0]:
                    self.setItemText(at, text)
        at = self.findData(chosen)
        self.setCurrentIndex(at if at >= 0 else self.findData(_to_be_marked(rows, view.visit)))


def _worded(row: ScheduleRow, before: tuple[ScheduleRow, str] | None, words: Words) -> tuple[ScheduleRow, str]:
    """An item in words; as it was worded before where it is the same."""
    if before is not None and before[0] == row:
        return before
    day, span = hours(row, words)
    return row, say("page.attendance.choice", title=row.title, day=day, span=span)


def _to_be_marked(rows: Sequence[ScheduleRow], visit: Visit) -> str:
    """The item that runs, else the last held of which somebody is not marked, else the first to come, else the last.

    Only where people are listed: of all others there is nobody to mark.
    """
    counted = [row for row in rows if row.counted]
    running = [row for row in counted if row.status == "under-way"]
    held = [row for row in reversed(counted) if row.status == "held" and not _is_marked(visit, row)]
    coming = [row for row in counted if row.status == "planned"]
    return next((row.id for row in (*running, *held, *coming, *reversed(counted), *rows)), "")


def _is_marked(visit: Visit, row: ScheduleRow) -> bool:
    """Whether it is noted of everybody expected at an item how he attended it."""
    item, members = visit.programme.items[row.id], visit.delegations.members
    return all(key in item.attendance for key in item.people if item.expects(members[key]))
