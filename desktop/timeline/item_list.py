"""The items of all days as a list: several are chosen together, and a cell is changed in its place."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.concepts import form_of
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.models.schedule_model import ScheduleModel
from desktop.timeline.item_commands import CELLS, KEYS, OPENS, SHIFTS, acts_for_many
from desktop.timeline.item_moves import ItemMoves
from desktop.timeline.shifts import Shifts
from desktop.widgets.tables.bulk_bar import BulkBar, BulkWords
from desktop.widgets.tables.dragged_table import DraggedTable
from desktop.wording.words import say
from domain.core.message import CommandClass
from domain.core.problem import Refused
from domain.programme.moving import MoveItem


class ItemList(QWidget):
    """The table, and below it what can be done with several items. It is filled once it is marked in."""

    chosen = Signal(str)
    """The id of the item that was chosen; empty for none."""
    double_clicked = Signal()
    form_wanted = Signal(str)
    """The id of an item of which no cell can be changed now."""
    key_command = Signal(str)
    """A key for the one item that is chosen."""

    def __init__(self, requests: Requests, shifts: Shifts, moves: ItemMoves, page: QWidget) -> None:
        super().__init__(page)
        self._requests, self._shifts, self._moves, self._page = requests, shifts, moves, page
        self._view: VisitView | None = None
        self._listed: VisitView | None = None
        """The view whose items it holds."""
        self._model, self._bulk = ScheduleModel(self), BulkBar(self)
        self.table = DraggedTable((*KEYS, *OPENS, *SHIFTS, "F2", "Escape"), self, many=True)
        """What takes the keys."""
        self.table.setModel(self._model)
        self.setFocusProxy(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self._bulk)
        self._connect()

    def _connect(self) -> None:
        self.table.dropped.connect(self._drop)
        self.table.cell_wanted.connect(self._edit)
        self.table.doubleClicked.connect(self._clicked_twice)
        self.table.key_command.connect(self._key)
        self.table.selectionModel().currentRowChanged.connect(self._choose_row)
        self.table.selectionModel().selectionChanged.connect(self._show_many)
        self._bulk.cleared.connect(self.table.choose_one)

    def show_view(self, view: VisitView) -> None:
        """Learn the visit."""
        self._view = view
        self.table.set_read_only(view.read_only)
        columns = [number for number, column in enumerate(self._model.columns) if column.code in CELLS]
        self.table.set_cells(() if view.read_only else columns)

    def mark(self, item: str) -> None:
        """Choose an item, where it is listed; else none."""
        if self._view is not None and self._view is not self._listed:
            self._listed = self._view
            self._model.set_rows(self._view.schedule, self._view.visit.zone)
        line = self._model.line_of(item)
        if line >= 0:
            self.table.select_row(line)
        else:
            self.table.clearSelection()

    def go_to(self, day: date) -> None:
        """Choose the first item of a day, and bring it to the top with the heading of the day."""
        first = next((row for row in self._view.schedule if row.day == day), None) if self._view is not None else None
        if first is not None:
            self.mark(first.id)
            line = self._model.line_of(first.id)
            headed = line - 1 if line and self._model.row_at(line - 1) is None else line
            self.table.scrollTo(self._model.index(headed, 0), DraggedTable.ScrollHint.PositionAtTop)

    def many(self) -> list[str]:
        """The ids of all items that are chosen."""
        rows = map(self._model.row_at, self.table.chosen_lines())
        return [row.id for row in rows if row is not None]

    def edit_cell(self) -> bool:
        """Change the cell last gone to; whether there is one."""
        cell = self.table.cell()
        if cell.isValid():
            self._edit(cell)
        return cell.isValid()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self.table.setAccessibleName(say("programme.list"))
        self._model.reword()
        self._listed = None

    def _choose_row(self, *_args: object) -> None:
        row = self._model.row_at(self.table.currentIndex().row())
        self.chosen.emit(row.id if row else "")

    def _clicked_twice(self, *_args: object) -> None:
        self.double_clicked.emit()

    def _edit(self, index: QModelIndex) -> None:
        """Change a cell in its place; hours that wait are recorded, of what is past the form opens."""
        row = self._model.row_at(index.row())
        if row is None:
            return
        if self._shifts.waiting or row.status != "planned":
            self.form_wanted.emit(row.id)
            return
        command, field = CELLS[self._model.columns[index.column()].code]
        cell = self.table.cell_in(index, self._page)
        self._requests.edit_cell(command, {"item": row.id}, field, over=self._page, cell=cell)

    def _key(self, key: str) -> None:
        many = len(self.many())
        command = MoveItem if key in SHIFTS else KEYS.get(key)
        if many < 2 or command is None:
            self.key_command.emit(key)
        elif self._view is None or self._view.read_only:
            return
        elif form_of(command).many is not None:
            self._ask_for_many(command)
        else:
            self._requests.show_problem(Refused("one-at-a-time", count=many))

    def _show_many(self, *_args: object) -> None:
        """Offer what can be done with several items."""
        items = self.many()
        if len(items) < 2 or self._view is None or self._view.read_only:
            self._bulk.hide()
            return
        acts = acts_for_many(self._ask_for_many, self._view)
        words = ("bulk.others", "bulk.one-act", "bulk.clear")
        self._bulk.offer(acts, BulkWords(say("bulk.chosen", count=len(items)), "", *map(say, words)))

    def _ask_for_many(self, command: CommandClass) -> None:
        self._requests.open_form(command, {"item": self.many()})

    def _drop(self, line: int, above: int) -> None:
        """Ask to put the row of a line above another, or below the one before that."""
        self._moves.drop(*(self._model.row_at(each) for each in (line, above - 1, above)))
