"""The base of the pages that are one table, of which each row is acted on by keys."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from desktop.concepts import commands_for_many, concept_of, form_of
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.models.marking import OF_MARKS
from desktop.models.rows_model import RowsModel
from desktop.pages.page import Page
from desktop.widgets.layout import boxes
from desktop.widgets.tables.bulk_bar import BulkBar, BulkWords, ManyAct
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from desktop.widgets.tables.dragged_table import DraggedTable
from desktop.wording.words import say
from domain.core.message import CommandClass, name_of
from domain.core.problem import Refused

Row = TypeVar("Row")
LEAST_ROWS = 3
"""So many rows are on show at least, be the text as large as it may."""


def named(asks: Mapping[str, CommandClass]) -> dict[str, str]:
    """The words of keys, each that of the command the key asks for."""
    return {key: name_of(command) for key, command in asks.items()}


class TablePage(Page, Generic[Row]):
    """A page that is a table. A subclass declares its keys, its rows and what a key does.

    It makes what else it shows, and is then put together by `assemble`.
    """

    acts_below = True

    field: ClassVar[str] = ""
    """The field of commands that names a row, such as `letter`."""
    keys: ClassVar[Mapping[str, str]]
    """The keys with a button below the table, each with its word: `page.<name>.key.<word>`."""
    more_keys: ClassVar[tuple[str, ...]] = ()
    """The keys without a button."""
    keys_beside: ClassVar[tuple[str, ...]] = ()
    """The keys with a button that act on what stands beside the table, and are not the table's own."""
    keys_of_the_past: ClassVar[tuple[str, ...]] = ()
    """The keys that record nothing, and work where the past is on show."""
    keys_of_many: ClassVar[tuple[str, ...]] = ()
    """The keys that act on all chosen rows without asking; of others those whose command is for many ask once."""
    asks: ClassVar[Mapping[str, CommandClass]] = {}
    """The commands that keys ask for."""
    cells: ClassVar[Mapping[str, tuple[CommandClass, str]]] = {}
    """By the columns whose cells may be changed, without what follows a "/" in their code: the command that changes
    one, and its field for what stands there."""
    beside: ClassVar[Mapping[str, tuple[str, ...]]] = {}
    """The fields asked for beside that of a cell, as they say one thing together."""
    enter_changes: ClassVar[bool] = True
    """Whether Enter changes a cell, as F2 does; else it opens the row."""
    usual_for_many: ClassVar[tuple[CommandClass, ...]] = ()
    """What is usually asked for several rows at once, most usual first; whatever else may be, comes after."""
    done_by_keys: ClassVar[tuple[CommandClass, ...]] = ()
    """Commands for many that one of `keys_of_many` asks for without a form."""
    first_chosen: ClassVar[bool] = True
    """Whether the first row is chosen where no other is."""
    dragged: ClassVar[bool] = False
    """Whether a row is put between two others by dragging it."""
    ticked: ClassVar[bool] = False
    """Whether each row has a box, by which a hand chooses several."""
    usual_keys: ClassVar[tuple[str, ...]] = ()
    """The keys whose buttons are seen, where there are many; the others stand in a menu behind one button more."""
    grouped: ClassVar[bool] = True
    """Whether rows may stand in groups."""

    def __init__(self, model: RowsModel[Row], requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(requests, parent)
        self._view: VisitView | None = None
        self._model = model
        model.setParent(self)
        # Tab follows the order in which parts are made: what stands above, the table, what a page adds, the strip.
        self._above = self._made_above()
        own = (key for key in (*self.keys, *self.more_keys) if key not in self.keys_beside)
        kind = DraggedTable if self.dragged else CommandTable
        self._table = kind(tuple(own), self, grouped=self.grouped, many=True)
        if isinstance(self._table, DraggedTable):
            self._table.dropped.connect(self._dropped)
        self._table.setModel(model)
        if self.ticked:
            self._table.tick_rows()
        self._table.hold_rows(LEAST_ROWS)

    def assemble(self, body: QWidget | None = None, inside: QWidget | None = None) -> None:
        """Put the parts together: the body, by default the table, over the strip."""
        self._strip = CommandStrip(tuple(self.keys), self, self.usual_keys)
        self._strip.show_buttons(False)
        column = boxes.column(*self._above, (body or self._table, 1), self._strip, on=inside or self, spacing=0)
        self._bulk = BulkBar(self)
        self._bulk.cleared.connect(self._clear_many)
        column.addWidget(self._bulk)
        self.setFocusProxy(self._table)
        self._table.key_command.connect(self._key_pressed)
        self._table.activated.connect(self._open)
        self._table.cell_wanted.connect(self._edit_cell)
        self._table.selectionModel().selectionChanged.connect(self._selected)
        self._strip.pressed.connect(self._act)
        self.reword()

    def rows(self, view: VisitView) -> Iterable[Row]:
        """The rows, in the order of the table."""
        raise NotImplementedError

    def act(self, key: str, row: Row) -> None:
        """Do what a key stands for with the chosen row."""
        raise NotImplementedError

    def act_on_many(self, key: str, rows: Sequence[Row]) -> None:
        """Do what a key of `keys_of_many` stands for with several rows."""
        raise NotImplementedError

    def idle_keys(self, row: Row) -> Collection[str]:
        """The keys with a button that do nothing with a row as it stands."""
        return ()

    def open_row(self, row: Row) -> None:
        """Do what Enter stands for with the chosen row."""
        raise NotImplementedError

    def acts_on_many(self, rows: Sequence[Row]) -> list[ManyAct]:
        """What can be done with several chosen rows, most usual first."""
        known = (*self.usual_for_many, *self.done_by_keys)
        others = (each for each in commands_for_many(self.field) if each not in known)
        return [self._act_on_many(command) for command in (*self.usual_for_many, *others)]

    def _act_on_many(self, command: CommandClass) -> ManyAct:
        key = next((key for key, asked in self.asks.items() if asked is command), "")
        word = f"page.{self.name}.key.{self.keys[key]}" if key in self.keys else ""
        text = say(word) if word else say("inspector.ask", command=say(f"command.{name_of(command)}"))
        return ManyAct(text, partial(self.ask_for_many, command), key, concept_of(command).menu or "")

    def ask_for_many(self, command: CommandClass) -> None:
        """Open the form of a command for all chosen rows."""
        self._requests.open_form(command, {self.field: self._keys_chosen()})

    def key_of(self, command: CommandClass) -> str:
        """The key that asks for a command, whether or not it has a button."""
        asked = {**{key: name_of(each) for key, each in self.asks.items()}, **self.keys}
        return next((key for key, name in asked.items() if name == name_of(command)), "")

    def which(self, rows: Sequence[Row]) -> str:
        """Which rows are chosen, in few words; empty where their number says enough."""
        return ""

    def tell_chosen(self) -> None:
        """Say what is chosen, where the page says it beside the table."""

    def show_view(self, view: VisitView) -> None:
        chosen, self._view = self._chosen(), view
        self._list(chosen)

    def selection(self) -> dict[str, Any]:
        return {self.field: self._chosen()} if self.field and self._chosen() else {}

    def chosen_together(self) -> dict[str, list[str]]:
        return {self.field: self._keys_chosen()} if self.field and len(self._rows_chosen()) > 1 else {}

    def select(self, subject: str) -> bool:
        if self._model.line_of(subject) < 0:
            return False
        self._keep(subject)
        return True

    def reword(self) -> None:
        chosen = self._chosen()
        self._table.setAccessibleName(say(f"page.{self.name}"))
        self._word_strip()
        self._model.reword()
        self._keep(chosen)

    def _made_above(self) -> tuple[QWidget, ...]:
        """Make what stands above the table."""
        return ()

    def _word_strip(self) -> None:
        words = tuple(say(f"page.{self.name}.key.{word}") for word in self.keys.values())
        self._strip.set_words(words, say("inspector.more"), say("inspector.every"))

    def put_between(self, row: Row, above: Row | None) -> None:
        """Put a row that was dragged right below another, or before all."""

    def _dropped(self, line: int, above: int) -> None:
        row = self._model.row_at(line)
        others = (self._model.row_at(each) for each in range(above - 1, -1, -1) if each != line)
        if row is not None:
            self.put_between(row, next((each for each in others if each is not None), None))

    def _show_buttons(self, view: VisitView) -> None:
        row = self._row()
        self._strip.show_buttons(not view.read_only and row is not None, self.idle_keys(row) if row is not None else ())

    def _list(self, chosen: str) -> None:
        """List the rows anew, keeping one chosen."""
        if self._view is not None:
            self._model.set_rows(self.rows(self._view), self._view.visit.zone)
            self._let_cells_change()
            self._keep(chosen)
            self._show_bulk()
            if chosen and self._row() is None:
                # The table tells nothing where whoever was chosen is listed no more.
                self.selection_changed.emit()

    def _keep(self, chosen: str) -> None:
        at = self._model.line_of(chosen)
        if at < 0 and self.first_chosen:
            at = self._model.first_line()
        if at >= 0 and at != self._table.chosen_line():
            self._table.select_row(at)
        self.tell_chosen()

    def _selected(self) -> None:
        self._let_cells_change()
        self.tell_chosen()
        self._show_bulk()
        self.selection_changed.emit()

    def _show_bulk(self) -> None:
        """Show the bar of several rows in the place of the buttons of one."""
        rows = self._rows_chosen()
        acts = self.acts_on_many(rows) if len(rows) > 1 and self._may_record() else []
        if acts:
            words = ("bulk.others", "bulk.one-act", "bulk.clear")
            self._strip.set_chosen("")
            self._strip.show_buttons(False)
            self._bulk.offer(acts, BulkWords(say("bulk.chosen", count=len(rows)), self.which(rows), *map(say, words)))
        else:
            self._bulk.hide()
        self._strip.give_way(bool(acts))
        if not acts and self._view is not None:
            self._show_buttons(self._view)

    def _clear_many(self) -> None:
        self._table.choose_one()
        self._table.setFocus()

    def _key_pressed(self, key: str) -> None:
        """Do what a key in the table stands for, as its button does."""
        self._act(key)

    def _act(self, key: str) -> None:
        row, many = self._row(), self._rows_chosen()
        if row is None or key in OF_MARKS or not (self._may_record() or key in self.keys_of_the_past):
            return
        if len(many) == 1:
            self.act(key, many[0])
        elif key in self.keys_of_many:
            self.act_on_many(key, many)
        elif key in self.asks and form_of(self.asks[key]).many is not None:
            self.ask_for_many(self.asks[key])
        else:
            self._requests.show_problem(Refused("one-at-a-time", count=len(many)))

    def _open(self, index: QModelIndex) -> None:
        row = self._row()
        if row is not None:
            self.open_cell(row, self._model.laid_out()[index.column()].code if index.isValid() else "")

    def open_cell(self, row: Row, _column: str) -> None:
        """Open what was double-clicked in a column: the row, whichever it is."""
        self.open_row(row)

    def _edit_cell(self, index: QModelIndex) -> None:
        row = self._model.row_at(index.row())
        if row is not None and self.may_change(row):
            command, field, known = self.change_of(row, self._model.laid_out()[index.column()].code)
            beside, cell = self.beside.get(field, ()), self._table.cell_in(index, self)
            self._requests.edit_cell(command, known, field, *beside, over=self, cell=cell)

    def change_of(self, row: Row, column: str) -> tuple[CommandClass, str, dict[str, Any]]:
        """What changes the cell of a row: a command, its field for what stands there, and what is known already."""
        command, field = self.cells[column]
        return command, field, {self.field: self._model.key(row), **self.in_cell(row, field)}

    def in_cell(self, row: Row, field: str) -> dict[str, Any]:
        """What stands in a cell, where the command does not say it itself."""
        return {}

    def may_change(self, row: Row) -> bool:
        """Whether the cells of a row may be changed now."""
        return True

    def _let_cells_change(self) -> None:
        """Let the cells of the chosen row be changed where it may be, and what is on show."""
        laid_out = enumerate(self._model.laid_out())
        columns = [number for number, column in laid_out if column.code.partition("/")[0] in self.cells]
        row = self._row()
        may = self._may_change() and (row is None or self.may_change(row))
        self._table.set_cells(columns if may else (), by_enter=self.enter_changes)
        if isinstance(self._table, DraggedTable):
            self._table.set_read_only(not self._may_change())

    def _may_change(self) -> bool:
        """Whether what is on show may be changed."""
        return self._view is not None and not self._view.read_only

    def _may_record(self) -> bool:
        """Whether a row is chosen, and what is on show may be changed."""
        return self._row() is not None and self._may_change()

    def _row(self) -> Row | None:
        return self._model.row_at(self._table.chosen_line())

    def _rows_chosen(self) -> Sequence[Row]:
        """All chosen rows, from above."""
        found = map(self._model.row_at, self._table.chosen_lines())
        return [row for row in found if row is not None]

    def _keys_chosen(self) -> list[str]:
        """The keys of all chosen rows, from above."""
        return [self._model.key(row) for row in self._rows_chosen()]

    def _chosen(self) -> str:
        """The key of the chosen row; empty without one."""
        row = self._row()
        return self._model.key(row) if row is not None else ""
