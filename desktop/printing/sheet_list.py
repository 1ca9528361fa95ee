"""The list of the sheets that can be printed of a visit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.desk.view import VisitView
from desktop.printing.kinds import KINDS
from desktop.printing.sheet_kind import SheetKind, Subject
from desktop.widgets.list_table import ListTable
from desktop.widgets.table_role import TableRole
from desktop.wording.words import say
from domain.programme.programme import Item

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class SheetRow:
    """One sheet: which one, of what, and the two lines that name it."""

    sheet: str
    """The name of its kind."""
    item: str | None
    """The side, the item or the member it is of; None: all of the visit."""
    title: str
    second: str


def sheet_rows(view: VisitView) -> tuple[SheetRow, ...]:
    """What can be printed: of the whole visit, then kind by kind of its items, then of one person each."""
    rows = [
        _row(kind, subject, view)
        for kind in sorted(KINDS, key=lambda kind: _SUBJECTS.index(kind.subject))
        for subject in kind.subjects(view.visit)
    ]
    return tuple(rows)


_SUBJECTS: tuple[Subject, ...] = ("visit", "side", "item", "member")
"""What the sheets are of, in the order they are listed."""


def _row(kind: SheetKind, subject: str | None, view: VisitView) -> SheetRow:
    name = say(f"sheets.{kind.name}")
    if subject is None:
        return SheetRow(kind.name, None, name, say(f"sheets.{kind.name}.about"))
    if kind.subject == "member":
        member = view.visit.delegations.members[subject]
        return SheetRow(kind.name, subject, say.words.name(member.names, member.position), name)
    if kind.subject == "side":
        party = view.visit.parties.get(subject)
        named = say.words.pick(party.name) if party is not None else ""
        return SheetRow(kind.name, subject, name, named or say.words.of("side", subject))
    item = view.visit.programme.items[subject]
    when = _when(item)
    second = say("sheets.of-item", sheet=name, when=when) if when else name
    return SheetRow(kind.name, subject, say.words.pick(item.title), second)


def _when(item: Item) -> str:
    if item.planned is not None:
        return say.words.planned(item.planned)
    return say("sheets.held-unplanned") if item.unplanned else say("time.day-to-be-fixed")


class SheetModel(QAbstractListModel):
    """The rows as the list shows them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SheetRow, ...] = ()

    def rows(self) -> tuple[SheetRow, ...]:
        """What is listed."""
        return self._rows

    def set_rows(self, rows: tuple[SheetRow, ...]) -> None:
        """List other sheets."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == TableRole.SECOND_LINE:
            return row.second
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{row.title}, {row.second}"
        return None


class SheetList(ListTable):
    """One sheet is always chosen; it stays chosen when the visit changes, as long as it is there."""

    chosen = Signal(object)
    """The SheetRow the reader chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._model = SheetModel(self)
        self._told: SheetRow | None = None
        self.setModel(self._model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.horizontalHeader().hide()
        self.selectionModel().currentChanged.connect(self._current_changed)

    def show_rows(self, rows: tuple[SheetRow, ...]) -> None:
        """List other sheets without telling of a choice. Needs at least one."""
        kept = self.current()
        keys = [(row.sheet, row.item) for row in rows]
        key = (kept.sheet, kept.item) if kept else keys[0]
        self._told = rows[keys.index(key) if key in keys else 0]
        self._model.set_rows(rows)
        self.select_row(rows.index(self._told))

    def current(self) -> SheetRow | None:
        """The sheet that is chosen; None before the first were listed."""
        return self._told

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self._model.rows()[current.row()] if current.isValid() else None
        if row is not None and row != self._told:
            self._told = row
            self.chosen.emit(row)
