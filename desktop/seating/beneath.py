"""What stands beneath the table: the cards of the chosen seat, the checks of the meeting, its entries."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.concepts.edges import entry_words
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.seating.cards import CardView
from desktop.seating.words import seat_called
from desktop.widgets.button import Button, Variant
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.wording import sentences
from desktop.wording.cards import faces
from desktop.wording.languages import languages_of_cards
from desktop.wording.words import say
from domain.checks.check import Check
from domain.core.names import HOST
from domain.projections.history import HistoryRow
from domain.projections.seating import SeatRow
from domain.visit.visit import Visit

MOST_CHECKS, MOST_ENTRIES = 4, 5
ENTRY = "entry"
"""The property of a button that holds the number it leads to."""


class CardsAndChecks(QWidget):
    """Two faces of a card, and what somebody should see to at this meeting."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat: SeatRow | None = None
        self._visit: Visit | None = None
        self._checks: list[Check] = []
        self._own_label = WrappedLabel(font=fonts.secondary_strong, parent=self)
        self._across_label = WrappedLabel(font=fonts.secondary_strong, parent=self)
        self._checks_label = Label(font=fonts.secondary_strong, parent=self)
        self._own, self._across = CardView(self), CardView(self)
        self._found = [Label(font=fonts.secondary, tone="secondary", parent=self) for _ in range(MOST_CHECKS)]
        self._lay_out()

    def show_meeting(self, view: VisitView, item: str) -> None:
        """Show the checks of a meeting."""
        self._visit = view.visit
        self._checks = [check for check in view.checks if item in check.subjects]
        self._say_checks()

    def show_seat(self, seat: SeatRow | None, visit: Visit) -> None:
        """Show the card of a seat; None asks to choose one."""
        self._seat, self._visit = seat, visit
        self._say_cards()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._checks_label.setText(say("meeting.checks"))
        self._say_checks()
        self._say_cards()

    def _say_cards(self) -> None:
        seat, visit = self._seat, self._visit
        named = seat is not None and bool(seat.names)
        self._own.setVisible(named)
        self._across.setVisible(named)
        self._across_label.setVisible(named)
        self._across_label.setText(say("meeting.card-across"))
        if seat is None or visit is None:
            self._own_label.setText(say("meeting.choose-seat"))
            return
        told_so = "meeting.card" if named else "meeting.card-missing"
        self._own_label.setText(say(told_so, name=seat_called(seat, say.words)))
        own, across = visit.party_of(seat.side), visit.guest if seat.side == HOST else visit.host
        toward, other = faces(seat, own, across, languages_of_cards(visit))
        self._own.set_face(toward)
        self._across.set_face(other)

    def _say_checks(self) -> None:
        words = say.words.in_zone(self._visit.zone) if self._visit else say.words
        found = [sentences.check_sentence(check, words) for check in self._checks] or [say("meeting.no-checks")]
        for label, sentence in zip(self._found, [*found, *[""] * MOST_CHECKS], strict=False):
            label.setText(sentence)
            label.setVisible(bool(sentence))
            label.set_tone("warning" if self._checks else "secondary")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for widgets in ((self._own_label, self._own), (self._across_label, self._across)):
            row.addLayout(_stacked(widgets), 3)
        row.addLayout(_stacked((self._checks_label, *self._found)), 4)
        for label in self._found:
            label.setWordWrap(True)


class MeetingJournal(QWidget):
    """The newest entries about a meeting; each number leads to the visit as of that entry."""

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._requests = requests
        self._rows: list[HistoryRow] = []
        self._zone = "UTC"
        self._title = Label(font=fonts.secondary_strong, parent=self)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(3, 1)
        boxes.column(self._title, self._grid, on=self, spacing=4)

    def show_meeting(self, view: VisitView, item: str) -> None:
        """Show the newest entries about a meeting, as of the moment on show."""
        self._zone = view.visit.zone
        upto = view.history[: view.entry]
        self._rows = [row for row in reversed(upto) if item in row.subjects][:MOST_ENTRIES]
        self._say()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._title.setText(say("meeting.journal"))
        self._say()

    def _say(self) -> None:
        while (taken := self._grid.takeAt(0)) is not None:
            if (widget := taken.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not self._rows:
            self._grid.addWidget(Label(say("meeting.no-entries"), fonts.secondary, "muted", self), 0, 0, 1, 4)
        for line, row in enumerate(self._rows):
            self._add(line, row)

    def _look_at(self) -> None:
        self._requests.look_at(int(self.sender().property(ENTRY)))

    def _add(self, line: int, row: HistoryRow) -> None:
        words, entry = say.words.in_zone(self._zone), row.entry
        number = Button(words.number(entry.number), Variant.LINK, parent=self)
        number.setAccessibleName(say("meeting.entry", number=entry.number))
        number.setProperty(ENTRY, entry.number)
        number.clicked.connect(self._look_at)
        why = entry_words.why(row, words)
        did = entry_words.summary(row, words) + (f" — {why}" if why else "")
        at = words.moment(entry.recorded_at) if entry.recorded_at else ""
        self._grid.addWidget(number, line, 0)
        self._grid.addWidget(Label(at, fonts.secondary, "secondary", self), line, 1)
        self._grid.addWidget(Label(entry.author, fonts.secondary, "secondary", self), line, 2)
        self._grid.addWidget(WrappedLabel(did, fonts.secondary, "", self), line, 3)


def _stacked(widgets: tuple[QWidget, ...]) -> QVBoxLayout:
    return boxes.column(*widgets, boxes.Stretch(), spacing=4)
