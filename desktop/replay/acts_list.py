"""The acts of the journal in a narrow column, beside the programme of the moment at which one looks."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.look.held_sizes import ANY, hold_width
from desktop.models.journal_model import ActsBesideModel, KeptJournal
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.widgets.tables.command_table import CommandTable
from desktop.wording.words import say

LEAST, WIDTH = 288, 368
"""The least width and the usual one, in pixels at the normal size of text."""
REST_MS = 120
"""How long the hand that moves through the journal rests before what stands beside the plan follows, so that a frame
under the hand takes no longer for it."""
OPENS = "Space"
"""The key that shows the entries of an act, or hides them."""


class ActsList(QWidget):
    """Enter or a double click looks at an act; Space, or a click on its numbers, shows its entries."""

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._requests = requests
        self._journal, self._opened = KeptJournal(), frozenset[int]()
        self._view: VisitView | None = None
        self._listed: tuple[object, ...] = ()
        """What the table was filled from."""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._fill)
        self._model = ActsBesideModel()
        self._model.setParent(self)
        self._title = Label(font=fonts.strong)
        self._title.setContentsMargins(8, 10, 8, 8)
        self._table = CommandTable((OPENS,), self)
        self._table.horizontalHeader().hide()
        self._table.setModel(self._model)
        self._table.activated.connect(self._look)
        self._table.clicked.connect(self._clicked)
        self._table.key_command.connect(self._open_chosen)
        boxes.column(self._title, (self._table, 1), on=self, spacing=0)
        hold_width(self, LEAST, ANY)
        self.setFocusProxy(self._table)

    def show_view(self, view: VisitView) -> None:
        """Show the acts, those after the moment on show muted, with that moment chosen.

        It is filled once it is on show, and the hand that moves through the journal rests.
        """
        before, self._view = self._view, view
        if before is not None and before.visit_id != view.visit_id:
            self._opened = frozenset()
        if self.isVisible():
            self._rest.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        view = self._view
        if view is None:
            return
        self._journal.follow(view)
        self._model.sides = self._journal.sides
        looks_another_way = self._model.stand_at(view.entry, past=view.past)
        listed = (view.visit_id, view.newest, view.visit.zone, say.words.language)
        if self._listed == listed:
            self._table.repaint_lines(looks_another_way)
        else:
            self._listed = listed
            self._list()
        self._choose(view.entry)

    def sizeHint(self) -> QSize:
        return QSize(fonts.scaled(WIDTH), super().sizeHint().height())

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._title.setText(say("page.journal.acts"))
        self._table.setAccessibleName(say("page.journal.acts"))
        self._model.reword()

    def _list(self) -> None:
        assert self._view is not None
        self._model.set_rows(self._journal.acts(self._opened), self._view.visit.zone)

    def _choose(self, entry: int) -> None:
        """Choose the line of an entry, or that of its act where its entries are not shown."""
        act = self._journal.act_of(entry)
        line = self._model.line_of(str(entry))
        if line < 0 and act is not None:
            line = self._model.line_of(self._model.key(act))
        if line >= 0 and line != self._table.chosen_line():
            index, view = self._model.index(line, 0), self._table.viewport().rect()
            seen = view.contains(self._table.visualRect(index))
            self._table.select_row(line)
            if not seen:
                # With what came before it and after it.
                self._table.scrollTo(index, CommandTable.ScrollHint.PositionAtCenter)

    def _look(self, index: QModelIndex | QPersistentModelIndex) -> None:
        row = self._model.row_at(index.row())
        if row is not None:
            self._requests.look_at(row.number)

    def _clicked(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.column() == 0:
            self._open(index.row())

    def _open_chosen(self, _key: str) -> None:
        self._open(self._table.chosen_line())

    def _open(self, line: int) -> None:
        """Show the entries of an act below it, or hide them."""
        row = self._model.row_at(line)
        if row is not None and row.several:
            self._opened ^= {row.first}
            self._list()
            self._table.select_row(self._model.line_of(self._model.key(row)))
