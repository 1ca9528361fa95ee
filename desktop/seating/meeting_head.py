"""What stands above a meeting: what it is, how far it has come, when and where, and what is recorded of it next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.desk.visit_over import is_noted_afterwards
from desktop.look import fonts
from desktop.models.faces import format_face, status_face
from desktop.models.meetings_model import FORMATS_ASKED, hours, hours_observed
from desktop.widgets.button import Button, Variant
from desktop.widgets.chip import Chip, ChipFace
from desktop.widgets.fields.segmented import Segment, Segmented
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.wording.words import Words, say
from domain.core.message import CommandClass, name_of
from domain.programme.holding import EndItem, StartItem
from domain.projections.schedule import ScheduleRow

TURNS: Mapping[str, CommandClass] = {"planned": StartItem, "under-way": EndItem}
"""What is recorded of a meeting in each state."""
TURN_KEYS: Mapping[str, CommandClass] = {"S": StartItem, "E": EndItem}
ACROSS, DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class MeetingHead(QWidget):
    """Asks for the format of the meeting, and starts or ends it; F, S and E do the same by a form."""

    def __init__(self, requests: Requests, parts: tuple[Segment, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._requests = requests
        self._view: VisitView | None = None
        self._item = ""
        self.back = Button("", Variant.LINK, parent=self)
        """Leads back to the list of meetings."""
        self._title = WrappedLabel(font=fonts.inspector_title, parent=self)
        self._format, self._status = Chip(ChipFace(""), self), Chip(ChipFace(""), self)
        self._when = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self.parts = Segmented(parts, strong=False, parent=self)
        """Which part of the meeting is shown."""
        self._reformat = Button("", keys="F", parent=self)
        self._turn = Button("", parent=self)
        self._lay_out()
        self._reformat.clicked.connect(self._ask_format)
        self._turn.clicked.connect(self._take_turn)

    def show_meeting(self, view: VisitView, item: str) -> None:
        """Say what a meeting is, and offer what may be recorded of it."""
        self._view, self._item = view, item
        row = self._row()
        if row is None:
            return
        self._title.setText(say.words.pick(row.title))
        self._format.set_face(format_face(row, say.words))
        self._status.set_face(status_face(row.status, say.words))
        self._when.setText(_when(row, say.words.of_visit(view.visit)))
        turn = None if view.read_only or is_noted_afterwards(view.visit, row.id) else TURNS.get(row.status)
        self._reformat.setVisible(
            not view.read_only and row.status in FORMATS_ASKED and bool(row.held_format or row.format)
        )
        self._turn.setVisible(turn is not None)
        if turn is not None:
            self._turn.setText(say(f"meeting.{name_of(turn)}"))

    def reword(self) -> None:
        """Say in the language of the window what it asks for."""
        self.back.setText(say("meeting.back"))
        self._reformat.setText(say("meeting.format"))

    def set_narrow(self, narrow: bool) -> None:
        """Stand in one line, or in two where there is no room for it."""
        self._line.setDirection(DOWN if narrow else ACROSS)

    def act(self, key: str) -> None:
        """Open the form a key of the meeting asks for, where it makes sense in its state."""
        row = self._row()
        if row is None or self._view is None or self._view.read_only:
            return
        if key == "F" and row.status in FORMATS_ASKED:
            self._requests.open_form(FORMATS_ASKED[row.status], {"item": self._item})
        elif key in TURN_KEYS and TURNS.get(row.status) is TURN_KEYS[key]:
            self._requests.open_form(TURN_KEYS[key], {"item": self._item})

    def _ask_format(self) -> None:
        self.act("F")

    def _take_turn(self) -> None:
        """Start or end the meeting now: the button says so."""
        row = self._row()
        if row is not None and row.status in TURNS:
            self._requests.record_now(TURNS[row.status], {"item": self._item})

    def _row(self) -> ScheduleRow | None:
        rows = self._view.schedule if self._view else ()
        return next((row for row in rows if row.id == self._item), None)

    def _lay_out(self) -> None:
        crumbs, acts = QHBoxLayout(), QHBoxLayout()
        for row in (crumbs, acts):
            row.setSpacing(8)
        crumbs.addWidget(self.back)
        crumbs.addWidget(Label("›", fonts.interface, "muted", self))
        crumbs.addWidget(self._title, 1)
        acts.addStretch(1)
        for part in (self.parts, self._reformat, self._turn):
            acts.addWidget(part)
        self._line = QBoxLayout(ACROSS)
        self._line.setContentsMargins(14, 8, 14, 4)
        self._line.setSpacing(8)
        self._line.addLayout(crumbs, 1)
        self._line.addLayout(acts)
        boxes.column(self._line, self._state(), on=self, spacing=0)

    def _state(self) -> QHBoxLayout:
        """Its format, how far it has come, when and where: in a row of their own, below a title of any length."""
        return boxes.row(self._format, self._status, (self._when, 1), spacing=8, margins=(14, 0, 14, 8))


def _when(row: ScheduleRow, words: Words) -> str:
    day, span = hours(row, words)
    held = hours_observed(row, words)
    planned = say("meeting.planned", span=span) if held and row.planned is not None else span
    place = say.words.pick(row.place)
    return " · ".join(filter(None, (day, held, planned, place)))
