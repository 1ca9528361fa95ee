"""The list of the sheets that can be printed of a visit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.desk.view import VisitView
from desktop.widgets.list_table import ListTable
from desktop.widgets.table_role import TableRole
from desktop.wording.documents import counted_words
from desktop.wording.words import say
from domain.core.times import PlannedTime
from domain.projections.documents import document_counts, documents
from domain.projections.lines import lines
from domain.projections.seating import seating

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class SheetRow:
    """One sheet: which one, and the two lines that name it."""

    sheet: Literal["programme", "attendance", "seating", "signing"]
    item: str | None
    title: str
    second: str


def sheet_rows(view: VisitView) -> tuple[SheetRow, ...]:
    """The programme, then the attendance lists: of all items together where there are several, and of each."""
    lists = view.attendance
    rows = [SheetRow("programme", None, say("sheets.programme"), say("sheets.programme-edition"))]
    if len(lists) > 1:
        rows.append(SheetRow("attendance", None, say("sheets.attendance"), say("sheets.all-items", count=len(lists))))
    for found in lists:
        undated = "attendance" if view.visit.programme.items[found.item].unplanned else "attendance-undated"
        second = _planned("attendance" if found.planned else undated, found.planned)
        rows.append(SheetRow("attendance", found.item, say.words.pick(found.title), second))
    tables = {plan.item: plan for plan in seating(view.visit)}
    lined = {line.item for line in lines(view.visit)}
    for row in view.schedule:
        if row.id in tables or row.id in lined:
            kind = "seating" if row.id in tables else "lines"
            rows.append(SheetRow("seating", row.id, say.words.pick(row.title), _planned(kind, row.planned)))
    papers, counts = documents(view.visit), document_counts(view.visit)
    if papers or counts:
        said = [counted_words(each, say.words) for each in counts] or [say("count.documents", count=len(papers))]
        rows.append(SheetRow("signing", None, say("sheets.documents"), " · ".join(said)))
    return tuple(rows)


def _planned(kind: str, planned: PlannedTime | None) -> str:
    return say(f"sheets.{kind}-of", when=planned) if planned else say(f"sheets.{kind}-unplanned")


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
