"""The lines of an item, point by point: drawn, and as a list; keys and drags move people and ask why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.models.bilingual import person_cell
from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.seating.line_view import LineView
from desktop.seating.words import line_heading, spot_words
from desktop.widgets.chip import ChipFace
from desktop.widgets.label import Label
from desktop.widgets.layout.splitter import Splitter
from desktop.widgets.tables.bulk_bar import BulkBar, BulkWords, ManyAct
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from desktop.wording.honours import honours_words
from desktop.wording.words import Words, say
from domain.core.problem import Refused
from domain.programme.honours import honours_at
from domain.projections.lines import LinePlan, LineRow, lines
from domain.seating.line_commands import LeavePlaceToOrder, PlaceInLine, StandInLine, StepOutOfLine
from domain.seating.line_layout import stands_apart
from domain.seating.lines import ArrangeLine, DrawUpLine

KEYS = {
    "Ins": "draw", "G": "arrange", "P": "put", "Alt+Up": "up", "Alt+Down": "down", "O": "order", "Del": "out",
}  # fmt: skip
"""The keys, each with the word of its button: `lines.key.<word>`."""
OF_MANY = ("Alt+Up", "Alt+Down", "O", "Del")
"""Those for several who are chosen, the primary one first."""


class LineEntry(msgspec.Struct, frozen=True):
    """Someone in one of the lines."""

    plan: LinePlan
    row: LineRow


def _place(entry: LineEntry, words: Words) -> Cell:
    return Cell(words.number(entry.row.place), muted=True)


def _person(entry: LineEntry, words: Words) -> Cell:
    return person_cell(entry.row.names, entry.row.position, words)


def _side(entry: LineEntry, words: Words) -> Cell:
    return Cell(words.of("side", entry.row.side), spot_words(entry.row, words) or None, muted=True)


def _by(entry: LineEntry, words: Words) -> Cell:
    by = entry.row.by
    return Cell(words("lines.introduced", name=words.name(entry.row.by_names)) if by else "", muted=True)


def _hand(entry: LineEntry, words: Words) -> Cell:
    return Cell(chip=ChipFace(words("lines.by-hand"), by_hand=True)) if entry.row.by_hand else Cell()


class LinesModel(RowsModel[LineEntry]):
    """Everybody in the lines of an item, line by line."""

    columns = (
        Column("rank", _place, yields=0, numeric=True),
        Column("person", _person, yields=0.5, main=True),
        Column("side", _side),
        Column("introduced", _by, yields=2),
        Column("by-hand", _hand),
    )

    def key(self, row: LineEntry) -> str:
        return f"{row.plan.id}/{row.row.id}"

    def group_of(self, row: LineEntry) -> str:
        return row.plan.id

    def heading(self, group: str, shown: Sequence[LineEntry]) -> str:
        return line_heading(shown[0].plan, self.words)


class LinesPane(QWidget):
    """The line of whoever is chosen, drawn, above the lists of all points.

    Alt+Up and Alt+Down in the list, Alt with any arrow or a drag in the drawing give another place and ask why; O
    leaves it to precedence again; G chooses how the sides mix and in how many rows a photograph stands. Several of a
    line, chosen in the list or in the drawing, are moved, left to precedence and taken out together.
    """

    selected = Signal(str)

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._requests = requests
        self._view: VisitView | None = None
        self._item = ""
        self._honours = Label(font=fonts.secondary, tone="secondary", parent=self)
        self._honours.setWordWrap(True)
        self._honours.setContentsMargins(14, 0, 14, 0)
        self._empty = Label(font=fonts.interface, tone="muted", parent=self)
        self._empty.setContentsMargins(14, 0, 14, 0)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._model = LinesModel(self)
        self.table = CommandTable(tuple(KEYS), self, many=True)
        self.table.setModel(self._model)
        self.table.horizontalHeader().hide()
        self._strip = CommandStrip(tuple(KEYS), self)
        self.bar = BulkBar(self)
        self._following = False
        """Whether the list and the drawing are just being brought to the same choice."""
        self.drawing, self._area = LineView(self), QScrollArea(self)
        self._halves = Splitter(Qt.Orientation.Vertical, self)
        self._lay_out()
        self.setFocusProxy(self.table)
        self._connect()

    def _connect(self) -> None:
        self.drawing.selected.connect(self._follow_drawing)
        self.drawing.several_changed.connect(self._follow_drawing)
        self.bar.cleared.connect(self._clear_many)
        self.drawing.place_wanted.connect(self._ask_place)
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
        self._empty.setVisible(not plans)
        self._halves.setVisible(bool(plans))
        if plans and self._entry() is None:
            self.table.select_row(
                self._model.line_of(f"{plans[0].id}/{plans[0].people[0].id}") if plans[0].people else 0
            )
        self._draw()
        self._offer()
        self._say()

    def chosen(self) -> str:
        """The id of whoever is chosen; empty for nobody."""
        entry = self._entry()
        return entry.row.id if entry else ""

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self.table.setAccessibleName(say("lines.title"))
        self._strip.set_words(tuple(say(f"lines.key.{word}") for word in KEYS.values()), say("inspector.more"))
        self._model.reword()
        self.drawing.reword()
        self._offer()
        self._say()

    def _say(self) -> None:
        self._empty.setText(say("lines.none"))
        item = self._view.visit.programme.items.get(self._item) if self._view else None
        if self._view is not None and item is not None:
            self._honours.setText(honours_words(honours_at(self._view.visit, item), say.words))

    def _act(self, key: str) -> None:
        entry, several = self._entry(), self._together()
        if self._view is None or self._view.read_only or not self._item:
            return
        if several and key in OF_MANY:
            self._act_together(key, several)
        elif len(self.table.chosen_lines()) > 1 and key in OF_MANY:
            self._requests.show_problem(Refused("one-at-a-time", count=len(self.table.chosen_lines())))
        elif key == "Ins" or entry is None:
            self._requests.open_form(DrawUpLine, {"item": self._item})
        else:
            self._act_of_one(key, entry)

    def _act_of_one(self, key: str, entry: LineEntry) -> None:
        fields = {"line": entry.plan.id, "member": entry.row.id}
        if key == "P":
            self._requests.open_form(StandInLine, {"line": entry.plan.id})
        elif key == "G":
            rule = {"mixing": entry.plan.mixing, "rows": entry.plan.rows}
            self._requests.open_form(ArrangeLine, {"line": entry.plan.id, **rule})
        elif key == "Del":
            self._requests.open_form(StepOutOfLine, fields)
        elif key == "O" and entry.row.by_hand:
            self._requests.open_form(LeavePlaceToOrder, fields)
        elif key in ("Alt+Up", "Alt+Down"):
            self._move(entry, -1 if key == "Alt+Up" else 1)

    def _act_together(self, key: str, several: list[LineEntry]) -> None:
        """Ask for one act with all who are chosen in a line."""
        fields = {"line": several[0].plan.id, "member": [each.row.id for each in several]}
        by_hand = [each.row.id for each in several if each.row.by_hand]
        if key == "Del":
            self._requests.open_form(StepOutOfLine, fields)
        elif key == "O" and by_hand:
            self._requests.open_form(LeavePlaceToOrder, {**fields, "member": by_hand})
        elif key in ("Alt+Up", "Alt+Down"):
            self._move_together(several, -1 if key == "Alt+Up" else 1)

    def _move_together(self, several: list[LineEntry], by: int) -> None:
        """Ask to put them before the one above the first of them, or behind the one below the last."""
        order, ids = _order(several[0]), [each.row.id for each in several]
        to = order.index(ids[0]) - 1 if by < 0 else order.index(ids[-1]) + 1
        if 0 <= to < len(order) and set(ids) <= set(order):
            self._ask_place(ids[0], order[to])

    def _move(self, entry: LineEntry, by: int) -> None:
        order = _order(entry)
        to = order.index(entry.row.id) + by
        if 0 <= to < len(order):
            self._ask_place(entry.row.id, order[to])

    def _ask_place(self, member: str, other: str) -> None:
        """Ask to give someone the place of another, who moves on by one."""
        entry = self._entry()
        if entry is None:
            return
        several = [each.row.id for each in self._together()]
        order = [each for each in _order(entry) if each == member or each not in several]
        at, to = order.index(member), order.index(other)
        after = order[to] if to > at else order[to - 1] if to else None
        fields = {"line": entry.plan.id, "member": several if member in several else member}
        self._requests.open_form(PlaceInLine, {**fields, **({"after": after} if after else {})})

    def _draw(self) -> None:
        entry = self._entry()
        past = self._view is None or self._view.read_only
        self.drawing.show_line(entry.plan if entry else None, read_only=past)
        together = [each.row.id for each in self._together()]
        if not together:
            self.drawing.choose_one()
        self.drawing.select(entry.row.id if entry else None, together)
        if entry is not None:
            spot = self.drawing.rect_of(entry.row.id).center()
            self._area.ensureVisible(spot.x(), spot.y(), 0, self.drawing.rect_of(entry.row.id).height())

    def _follow_drawing(self, *_args: object) -> None:
        """Choose in the list who is chosen in the drawing."""
        entry, member = self._entry(), self.drawing.chosen()
        if entry is None or not member or self._following:
            return
        self._following = True
        self.table.select_row(self._model.line_of(f"{entry.plan.id}/{member}"))
        for each in self.drawing.chosen_together():
            self.table.add_row(self._model.line_of(f"{entry.plan.id}/{each}"))
        self._following = False
        self._offer()
        self.selected.emit(self.chosen())

    def _together(self) -> list[LineEntry]:
        """All who are chosen, in their order, where they are several and stand in one line."""
        rows = [row for line in self.table.chosen_lines() if (row := self._model.row_at(line)) is not None]
        return rows if len(rows) > 1 and len({row.plan.id for row in rows}) == 1 else []

    def _offer(self) -> None:
        """Offer what can be done with one, or with all who are chosen."""
        several, writable = self._together(), self._view is not None and not self._view.read_only
        self._strip.show_buttons(writable and not several)
        if not several or not writable:
            self.bar.hide()
            return
        keys = [key for key in OF_MANY if key != "O" or any(each.row.by_hand for each in several)]
        acts = [ManyAct(say(f"lines.key.{KEYS[key]}"), partial(self._act, key), key) for key in keys]
        words = map(say, ("bulk.others", "bulk.one-act", "bulk.clear"))
        self.bar.offer(acts, BulkWords(say("bulk.chosen", count=len(several)), "", *words))

    def _clear_many(self) -> None:
        self.table.choose_one()
        self.table.setFocus()

    def _entry(self) -> LineEntry | None:
        return self._model.row_at(self.table.chosen_line())

    def _tell(self) -> None:
        if self._following:
            return
        self._following = True
        self._draw()
        self._following = False
        self._offer()
        self.selected.emit(self.chosen())

    def _lay_out(self) -> None:
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self.drawing)
        self._halves.addWidget(self._area)
        self._halves.addWidget(self.table)
        self._halves.setSizes([fonts.scaled(240), fonts.scaled(240)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._honours, self._empty, self._halves, self._strip, self.bar):
            column.addWidget(widget, widget in (self._halves, self._empty))
        self.setTabOrder(self.drawing, self.table)


def _order(entry: LineEntry) -> list[str]:
    """Those among whom someone has a place: of two sides kept apart only his own counts."""
    apart = stands_apart(entry.plan.kind, entry.plan.mixing)
    return [row.id for row in entry.plan.people if not apart or row.side == entry.row.side]
