"""The editor of decisions: everything a withdrawal affects, and what is decided of each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from desktop.forms.editors.editor import Editor
from desktop.look import fonts
from desktop.models.decisions_model import DecisionsModel, decisions_of
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.widgets.tables.command_table import CommandTable
from desktop.widgets.tables.list_table import HEAD, Density
from desktop.wording.words import say
from domain.impact.touched import Touched

MOST_ROWS = 9
STEPS = {"Space": 1, "Right": 1, "Left": -1}
"""The keys that choose the next or the former of what may be decided, around."""


class DecisionsEditor(Editor):
    """A table of what is affected. Space and the arrows choose a disposition; up and down go between rows.

    Its value are the decisions that differ from those proposed, by key.
    """

    def __init__(self, parent: QWidget | None = None, most_rows: int = MOST_ROWS) -> None:
        super().__init__(parent)
        self._most_rows = most_rows
        self._touched: tuple[Touched, ...] = ()
        self._decisions: dict[str, str] = {}
        self._model = DecisionsModel(self)
        self._table = CommandTable(tuple(STEPS), self)
        self._table.setModel(self._model)
        self._table.set_density(Density.COMPACT)
        self._table.key_command.connect(self._step)
        self._table.doubleClicked.connect(self._clicked)
        self._nothing = Label(font=fonts.interface, tone="secondary", parent=self)
        boxes.column(self._table, self._nothing, on=self)
        self.setFocusProxy(self._table)
        self.reword()

    def value(self) -> Any:
        return dict(self._decisions) or None

    def set_value(self, value: Any) -> None:
        self._decisions = (
            {str(key): str(disposition) for key, disposition in value.items()} if isinstance(value, dict) else {}
        )
        self._show()

    def show_touched(self, touched: Iterable[Touched]) -> None:
        """Show what is touched now; what was decided of the same things stays decided."""
        self._touched = tuple(touched)
        self._show()

    def touched(self) -> tuple[Touched, ...]:
        """What is touched."""
        return self._touched

    def reword(self) -> None:
        self._nothing.setText(say("form.decisions.nothing"))
        self._model.reword()
        self._show()

    def _show(self) -> None:
        chosen = self._table.chosen_line()
        self._model.set_rows(decisions_of(self._touched, self._decisions))
        rows = self._model.rowCount()
        self._table.setVisible(rows > 0)
        self._nothing.setVisible(rows == 0)
        self._table.setFixedHeight(
            fonts.around(*HEAD) + self._table.verticalHeader().defaultSectionSize() * min(rows, self._most_rows) + 4
        )
        if 0 <= chosen < rows:
            self._table.select_row(chosen)

    def _step(self, key: str) -> None:
        row = self._model.row_at(self._table.chosen_line())
        if row is None or not row.open:
            return
        dispositions = list(row.touched.dispositions)
        disposition = dispositions[(dispositions.index(row.disposition) + STEPS[key]) % len(dispositions)]
        self._decisions[row.touched.key] = disposition
        if disposition == row.touched.proposed:
            del self._decisions[row.touched.key]
        self._show()
        self._tell()

    def _clicked(self, index: QModelIndex) -> None:
        self._table.select_row(index.row())
        self._step("Space")
