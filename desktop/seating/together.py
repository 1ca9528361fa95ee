"""What is done with several seats chosen together: they are marked, moved, exchanged, or left to the convention."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.desk.visit_over import is_noted_afterwards
from desktop.seating.attendance_pane import AttendancePane
from desktop.seating.view import SeatingView
from desktop.widgets.tables.bulk_bar import BulkBar, BulkWords, ManyAct
from desktop.wording.words import say
from domain.core.message import CommandClass, name_of
from domain.projections.seating import SeatingPlan, SeatRow
from domain.seating.seat_moves import MoveSeats
from domain.seating.seat_swaps import LeaveSeatsToRule, SwapSeats

MARKS = {"Space": "present", "A": "absent", "L": "late", "Del": "withdraw"}
"""The keys that mark all of them, each with the word of its button."""


class SeatsTogether(QObject):
    """The bar of several seats, and what keys ask for all who sit on them."""

    def __init__(self, requests: Requests, table: SeatingView, people: AttendancePane, parent: QWidget) -> None:
        super().__init__(parent)
        self._requests, self._table, self._people = requests, table, people
        self._view: VisitView | None = None
        self._item = ""
        self._seats: dict[str, SeatRow] = {}
        self.bar = BulkBar(parent)
        self.bar.cleared.connect(self._clear)
        table.several_changed.connect(self._offer)

    def show_meeting(self, view: VisitView, item: str, plan: SeatingPlan) -> None:
        """Learn the meeting on show; seats chosen at another one are not chosen any more."""
        if item != self._item:
            self._table.choose_one()
        self._view, self._item = view, item
        self._seats = {seat.id: seat for seat in plan.seats}
        self._offer()

    def act(self, key: str) -> None:
        """Do what a key asks for, with all who are chosen where they are several."""
        together = self._table.chosen_together()
        if together and key in (*MARKS, "R"):
            self._people.mark_together(key, together)
        else:
            self._people.act(key)

    def move(self, way: str, steps: int = 1) -> None:
        """Ask to move them along the table, by so many places."""
        by = {"steps": steps} if steps > 1 else {}
        self._requests.open_form(MoveSeats, {**self._asked(), "way": way, **by})

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._offer()

    def _offer(self) -> None:
        view, together = self._view, self._table.chosen_together()
        if view is None or view.read_only or not together:
            self.bar.hide()
            return
        marks = [
            self._mark(key, word)
            for key, word in MARKS.items()
            if key != "L" or not is_noted_afterwards(view.visit, self._item)
        ]
        seats = list(self._of_seats(together))
        planned = view.visit.programme.items[self._item].status == "planned"
        words = ("bulk.others", "bulk.one-act", "bulk.clear")
        said = BulkWords(say("bulk.chosen", count=len(together)), "", *map(say, words))
        self.bar.offer([*seats, *marks] if planned else [*marks, *seats], said)

    def _mark(self, key: str, word: str) -> ManyAct:
        return ManyAct(say(f"page.attendance.key.{word}"), partial(self.act, key), key)

    def _of_seats(self, together: tuple[str, ...]) -> Iterator[ManyAct]:
        """What changes their seats, where they are of one side and at the table."""
        seats = [self._seats[key] for key in together if key in self._seats]
        at_table = all(seat.where == "table" for seat in seats)
        if at_table and len({seat.side for seat in seats}) == 1:
            for way in ("right", "left"):
                yield ManyAct(say(f"meeting.together.{way}"), partial(self.move, way))
            if len(seats) == 2:
                yield _asking(SwapSeats, self._exchange)
        if any(seat.swapped for seat in seats):
            yield _asking(LeaveSeatsToRule, self._leave_to_rule)

    def _exchange(self) -> None:
        one, other = self._table.chosen_together()
        self._requests.open_form(SwapSeats, {"item": self._item, "member": one, "other": other})

    def _leave_to_rule(self) -> None:
        self._requests.record_now(LeaveSeatsToRule, self._asked())

    def _asked(self) -> dict[str, Any]:
        return {"item": self._item, "members": list(self._table.chosen_together())}

    def _clear(self) -> None:
        self._table.choose_one()
        self._table.setFocus()


def _asking(command: CommandClass, does: Callable[[], None]) -> ManyAct:
    return ManyAct(say(f"command.{name_of(command)}"), does)
