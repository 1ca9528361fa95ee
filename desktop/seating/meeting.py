"""One meeting: the table it is held at, the cards, the checks and the entries about it, and who takes part."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.look.held_sizes import ANY, hold_height
from desktop.models.attendance_model import short_names, states
from desktop.models.marking import RECORDS, Marking
from desktop.seating.attendance_pane import KEYS, MEETING_KEYS, AttendancePane
from desktop.seating.beneath import CardsAndChecks, MeetingJournal
from desktop.seating.convention_bar import ConventionBar
from desktop.seating.lines_pane import LinesPane
from desktop.seating.meeting_head import MeetingHead
from desktop.seating.together import SeatsTogether
from desktop.seating.view import SeatingView
from desktop.widgets.fields.segmented import Segment
from desktop.widgets.layout import boxes
from desktop.widgets.layout.splitter import Splitter
from desktop.widgets.layout.vertical_scroll import FILLS, VerticalScroll
from desktop.wording.words import say
from domain.projections.seating import SeatingPlan, seating_of, sits_down
from domain.seating.seat_swaps import SwapSeats
from domain.seating.table_commands import SetTable

TABLE, PEOPLE, LINES = "table", "people", "lines"
LEAST_HEIGHT = 170
"""So much of the table is seen at least, in pixels at the normal size of text: a page with less room is scrolled."""
SHOWN = (TABLE, LINES)
"""What stands at the left: the table, or the lines of the item."""

BESIDE = 820
"""From this width on, in pixels at the normal size of text, the list of people stands beside the table; where a form or
large text leaves less, it is chosen in its place."""


class MeetingView(QWidget):
    """The meeting opened from the list of meetings; Esc leads back.

    Choosing a seat chooses its person in the list, and the other way round. Space, A, L and Del prepare a mark for
    whoever is chosen in either, Ctrl+Enter records what is prepared; Ctrl+Space records all present at once. R, H and
    G open a form, F that of the format, planned or as it runs, S and E those of the start and the end. Alt+Left and
    Alt+Right, or a drag, open the form that swaps two seats with a reason. Several seats chosen together are marked by
    the same keys, and move together.
    """

    left = Signal()
    """The reader wants to go back to the list of meetings."""
    selection_changed = Signal()
    primary_changed = Signal()
    """Whether a button offers to record marks has changed."""

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._requests = requests
        self._view: VisitView | None = None
        self._item = ""
        self._head = MeetingHead(requests, _shown(narrow=False), self)
        self._shown = self._head.parts
        self._convention = ConventionBar(self)
        self._lines = LinesPane(requests, self)
        self._left = QStackedWidget(self)
        self._table = SeatingView((*KEYS, *MEETING_KEYS, *RECORDS), self)
        self._beneath, self._journal = CardsAndChecks(self), MeetingJournal(requests, self)
        self._people = AttendancePane(requests, self)
        self._together = SeatsTogether(requests, self._table, self._people, self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._table)
        self.reword()

    def show_meeting(self, view: VisitView, item: str) -> None:
        """Show a meeting of a visit, keeping whoever is chosen where he still takes part."""
        opened = item != self._item
        self._view, self._item = view, item
        self._show()
        if opened:
            self.show_part(TABLE if _sits(view, item) else LINES)

    def show_part(self, shown: str) -> None:
        """Show the table, the lines, or the people."""
        self._shown.set_value(shown)
        self._left.setCurrentIndex(SHOWN.index(LINES if shown == LINES else TABLE))
        parts: dict[str, QWidget] = {LINES: self._lines, PEOPLE: self._people}
        self.setFocusProxy(parts.get(shown, self._table))
        self._show_people()
        self.selection_changed.emit()

    def _narrow(self) -> bool:
        """Whether the list has no room beside the table."""
        return self.isVisible() and self.width() < fonts.scaled(BESIDE)

    def item(self) -> str:
        """The id of the meeting; empty before one was shown."""
        return self._item

    def selection(self) -> dict[str, Any]:
        """The fields the selection tells: the meeting, and whoever is chosen."""
        if self._shown.value() == LINES:
            chosen: str | None = self._lines.chosen()
        else:
            chosen = self._people.chosen() or self._table.chosen()
        return {"item": self._item, **({"member": chosen} if chosen else {})}

    @property
    def marking(self) -> Marking:
        """The marks prepared in the list beside the table."""
        return self._people.marking

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._head.reword()
        self._convention.reword()
        self._table.reword()
        self._people.reword()
        self._beneath.reword()
        self._journal.reword()
        self._lines.reword()
        self._together.reword()
        self._offer_parts()
        self._show()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_escape(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _is_escape(event):
            super().keyPressEvent(event)
        elif not self._people.marking.drop():
            self.left.emit()

    def _show(self) -> None:
        view = self._view
        item = view.visit.programme.items.get(self._item) if view else None
        if view is None or item is None:
            return
        plan = seating_of(view.visit, item)
        self._head.show_meeting(view, self._item)
        self._convention.show_plan(plan, read_only=view.read_only)
        self._table.show_plan(plan, short_names(view) if plan is not None and plan.goes_round else states(view))
        self._table.set_read_only(view.read_only)
        self._people.show_item(view, self._item, plan)
        self._beneath.show_meeting(view, self._item)
        self._journal.show_meeting(view, self._item)
        self._lines.show_item(view, self._item)
        self._show_people()
        self._show_cards(plan)
        self._together.show_meeting(view, item.id, plan)

    def _show_people(self) -> None:
        """Where nobody is listed, the lines take the room of the empty list; without room for both, one is shown."""
        narrow, shown = self._narrow(), self._shown.value()
        self._people.setVisible(shown == PEOPLE if narrow else shown == TABLE or self._people.listed())
        self._people.take_all(wanted=narrow)
        self._left.setVisible(shown != PEOPLE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer_parts()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._offer_parts)  # Once it has the width it will have.

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._offer_parts()

    def _offer_parts(self) -> None:
        """Offer the list as a part of its own where it has no room beside the table."""
        narrow = self._narrow()
        if not narrow and self._shown.value() == PEOPLE:
            self.show_part(TABLE)
        self._shown.set_segments(_shown(narrow=narrow))
        self._head.set_narrow(narrow)
        self._show_people()

    def _show_cards(self, plan: SeatingPlan | None = None) -> None:
        view = self._view
        if view is None:
            return
        plan = plan or seating_of(view.visit, view.visit.programme.items[self._item])
        chosen = self._table.chosen()
        self._beneath.show_seat(next((seat for seat in plan.seats if seat.id == chosen), None), view.visit)

    def _seat_chosen(self, member: str) -> None:
        if member:
            self._people.select(member)
        self._show_cards()
        self.selection_changed.emit()
        # What is chosen may take room for itself, such as the bar of several: look where the seat lies after that.
        QTimer.singleShot(0, self, self._see_seat)

    def _see_seat(self) -> None:
        """Keep the chosen seat in view."""
        chosen = self._table.chosen()
        if chosen is not None:
            place = self._table.rect_of(chosen).translated(self._table.pos())
            self._scrolled.ensureVisible(place.center().x(), place.center().y(), place.width() // 2, place.height())

    def _person_chosen(self, member: str) -> None:
        self._table.select(member or None)
        self.selection_changed.emit()

    def _ask_swap(self, member: str, other: str) -> None:
        self._requests.open_form(SwapSeats, {"item": self._item, "member": member, "other": other})

    def _lay_table(self, fields: dict[str, Any]) -> None:
        self._requests.record_now(SetTable, {"item": self._item, **fields})

    def _connect(self) -> None:
        self._head.back.clicked.connect(self.left)
        self._convention.chosen.connect(self._lay_table)
        self._table.selected.connect(self._seat_chosen)
        self._table.swap_wanted.connect(self._ask_swap)
        self._table.key_command.connect(self._together.act)
        self._table.key_command.connect(self._people.marking.act)
        self._table.move_wanted.connect(self._together.move)
        self._people.meeting_key.connect(self._head.act)
        self._people.marking.offers_changed.connect(self.primary_changed)
        self._people.marking.heard_in(self)
        self._people.selected.connect(self._person_chosen)
        self._shown.chosen.connect(self.show_part)
        self._lines.selected.connect(self.selection_changed)

    def _lay_out(self) -> None:
        halves = Splitter(parent=self)
        self._scrolled = self._room()
        self._left.addWidget(self._scrolled)
        hold_height(self._left, LEAST_HEIGHT, ANY)
        self._left.setProperty(FILLS, True)
        self._left.addWidget(VerticalScroll(self._lines, self))
        halves.addWidget(self._left)
        halves.addWidget(self._people)
        halves.setStretchFactor(0, 1)
        halves.setSizes([800, fonts.scaled(400)])
        boxes.column(self._head, (halves, 1), self._together.bar, on=self, spacing=0)

    def _room(self) -> QScrollArea:
        body = QWidget()
        boxes.column(
            self._convention,
            self._table,
            self._beneath,
            self._journal,
            boxes.Stretch(),
            on=body,
            spacing=12,
            margins=(14, 4, 14, 14),
        )
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        return area


def _shown(*, narrow: bool) -> tuple[Segment, ...]:
    parts = (TABLE, PEOPLE, LINES) if narrow else SHOWN
    return tuple(
        Segment(part, say("meeting.attendance" if part == PEOPLE else f"meeting.shown.{part}")) for part in parts
    )


def _sits(view: VisitView, item: str) -> bool:
    """Whether people sit down at the item rather than stand in line."""
    found = view.visit.programme.items.get(item)
    return found is None or sits_down(found)


def _is_escape(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Escape and not event.modifiers()
