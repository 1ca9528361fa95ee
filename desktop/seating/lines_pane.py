"""The lines of an item, point by point: a list whose keys move people up and down and ask why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop import fonts
from desktop.models.bilingual import person_cell
from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.seating.words import honours_words, line_heading
from desktop.view import VisitView
from desktop.widgets.chip import ChipFace
from desktop.widgets.command_strip import CommandStrip
from desktop.widgets.command_table import CommandTable
from desktop.widgets.label import Label
from desktop.words import Words, say
from domain.projections.lines import LinePlan, LineRow, lines

KEYS = {"Ins": "draw", "P": "put", "Alt+Up": "up", "Alt+Down": "down", "O": "order", "Del": "out"}
"""The keys, each with the word of its button: `lines.key.<word>`."""


@dataclass(frozen=True)
class LineEntry:
    """Someone in one of the lines."""

    plan: LinePlan
    row: LineRow


def _place(entry: LineEntry, words: Words) -> Cell:
    return Cell(words.number(entry.row.place), muted=True)


def _person(entry: LineEntry, words: Words) -> Cell:
    return person_cell(entry.row.names, entry.row.position, words)


def _side(entry: LineEntry, words: Words) -> Cell:
    return Cell(words.of("side", entry.row.side), _in_photograph(entry.row, words), muted=True)


def _by(entry: LineEntry, words: Words) -> Cell:
    by = entry.row.by
    return Cell(words("lines.introduced", name=words.name(entry.row.by_names)) if by else "", muted=True)


def _hand(entry: LineEntry, words: Words) -> Cell:
    return Cell(chip=ChipFace(words("lines.by-hand"), by_hand=True)) if entry.row.by_hand else Cell()


def _in_photograph(row: LineRow, words: Words) -> str | None:
    if row.row is None or row.at is None:
        return None
    where = "lines.in-row-right" if row.at > 0 else "lines.in-row-left"
    return words(where, row=row.row, at=abs(row.at))


class LinesModel(RowsModel[LineEntry]):
    """Everybody in the lines of an item, line by line."""

    columns = (
        Column("rank", _place, 44, numeric=True),
        Column("person", _person, 0),
        Column("side", _side, 200),
        Column("introduced", _by, 200),
        Column("by-hand", _hand, 104),
    )

    def key(self, row: LineEntry) -> str:
        return f"{row.plan.id}/{row.row.id}"

    def group_of(self, row: LineEntry) -> str:
        return row.plan.id

    def heading(self, group: str, shown: Sequence[LineEntry]) -> str:
        return line_heading(shown[0].plan, self.words)


class LinesPane(QWidget):
    """Lists per point. Alt+Up and Alt+Down give another place and ask why; O leaves it to precedence again."""

    form_wanted = Signal(str, object)
    command_wanted = Signal(str, object)
    selected = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: VisitView | None = None
        self._item = ""
        self._honours = Label(font=fonts.secondary, tone="secondary", parent=self)
        self._honours.setWordWrap(True)
        self._honours.setContentsMargins(14, 0, 14, 0)
        self._empty = Label(font=fonts.interface, tone="muted", parent=self)
        self._empty.setContentsMargins(14, 0, 14, 0)
        self._model = LinesModel(self)
        self.table = CommandTable(tuple(KEYS), self)
        self.table.setModel(self._model)
        self.table.horizontalHeader().hide()
        self.table.set_widths(self._model.widths())
        self._strip = CommandStrip(tuple(KEYS), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._honours, self._empty, self.table, self._strip):
            column.addWidget(widget, widget is self.table)
        self.setFocusProxy(self.table)
        self.table.key_command.connect(self._act)
        self.table.selectionModel().selectionChanged.connect(self._tell)
        self._strip.pressed.connect(self._act)

    def show_item(self, view: VisitView, item: str) -> None:
        """Show the lines of an item; whoever was chosen stays so."""
        chosen = self._entry()
        self._view, self._item = view, item
        plans = lines(view.visit, item)
        self._model.set_rows([LineEntry(plan, row) for plan in plans for row in plan.people], view.visit.zone)
        if chosen is not None and (line := self._model.line_of(self._model.key(chosen))) >= 0:
            self.table.select_row(line)
        self._strip.show_buttons(not view.past)
        self._empty.setVisible(not plans)
        self._say()

    def chosen(self) -> str:
        """The id of whoever is chosen; empty for nobody."""
        entry = self._entry()
        return entry.row.id if entry else ""

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self.table.setAccessibleName(say("lines.title"))
        self._strip.set_words(tuple(say(f"lines.key.{word}") for word in KEYS.values()))
        self._model.reword()
        self._say()

    def _say(self) -> None:
        self._empty.setText(say("lines.none"))
        item = self._view.visit.programme.items.get(self._item) if self._view else None
        if item is not None:
            self._honours.setText(honours_words(item, say.words))

    def _act(self, key: str) -> None:
        entry = self._entry()
        if self._view is None or self._view.past or not self._item:
            return
        if key == "Ins" or entry is None:
            self.form_wanted.emit("draw-up-line", {"item": self._item})
            return
        fields = {"line": entry.plan.id, "member": entry.row.id}
        if key == "P":
            self.form_wanted.emit("stand-in-line", {"line": entry.plan.id})
        elif key == "Del":
            self.command_wanted.emit("step-out-of-line", fields)
        elif key == "O" and entry.row.by_hand:
            self.command_wanted.emit("leave-place-to-order", fields)
        elif key in ("Alt+Up", "Alt+Down"):
            self._move(entry, fields, up=key == "Alt+Up")

    def _move(self, entry: LineEntry, fields: dict[str, Any], *, up: bool) -> None:
        """One place up is after whoever stands two before; of two sides kept apart only one's own counts."""
        apart = entry.plan.kind in ("presentation", "photograph")
        order = [row.id for row in entry.plan.people if not apart or row.side == entry.row.side]
        at = order.index(entry.row.id)
        target = at - 2 if up else at + 1
        if (up and at == 0) or target >= len(order):
            return
        after = order[target] if target >= 0 else None
        self.form_wanted.emit("place-in-line", {**fields, **({"after": after} if after else {})})

    def _entry(self) -> LineEntry | None:
        return self._model.row_at(self.table.chosen_line())

    def _tell(self) -> None:
        self.selected.emit(self.chosen())
