"""An editor of several things of one kind, one row for each, with a button that adds another row."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.look.style.mark import Severity
from desktop.widgets.button import Button, ButtonSize
from desktop.wording.words import say
from domain.core.problem import Problem


class RowsEditor(Editor):
    """The values of its rows, in their order; an empty row says nothing. `add` is the code of the button's words."""

    def __init__(self, row: Callable[[], Editor], add: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make, self._code = row, add
        self._rows: list[Editor] = []
        self._view: VisitView | None = None
        self._item: str | None = None
        self._languages: tuple[str, ...] = ()
        self._registries: DeskRegistries | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._add = Button("", size=ButtonSize.SMALL, parent=self)
        self._add.clicked.connect(self._go_to_another)
        self._column.addWidget(self._add, alignment=Qt.AlignmentFlag.AlignLeading)
        self._add_row()
        self.setFocusProxy(self._rows[0])
        self.reword()

    def _go_to_another(self) -> None:
        """Add a row and begin in it."""
        self._add_row()
        self._rows[-1].entrance().setFocus(Qt.FocusReason.TabFocusReason)

    def value(self) -> Any:
        said = (row.value() for row in self._rows)
        return [each for each in said if each] or None

    def set_value(self, value: Any) -> None:
        kept = value if isinstance(value, list | tuple) else []
        while len(self._rows) < len(kept):
            self._add_row()
        for row, each in zip(self._rows, [*kept, *({} for _ in self._rows)], strict=False):
            row.set_value(each)

    def problem(self) -> Problem | None:
        return next((found for row in self._rows if (found := row.problem()) is not None), None)

    def set_view(self, view: VisitView | None) -> None:
        self._view = view
        for row in self._rows:
            row.set_view(view)

    def set_languages(self, languages: tuple[str, ...]) -> None:
        self._languages = languages
        for row in self._rows:
            row.set_languages(languages)

    def set_registries(self, registries: DeskRegistries) -> None:
        self._registries = registries
        for row in self._rows:
            row.set_registries(registries)

    def set_item(self, item: str | None) -> None:
        self._item = item
        for row in self._rows:
            row.set_item(item)

    def reword(self) -> None:
        self._add.setText(say(self._code))

    def parts(self) -> list[tuple[str, QWidget]]:
        rows = [(f"{number}", row) for number, row in enumerate(self._rows, start=1)]
        return [*rows, (say(self._code), self._add)]

    def mark(self, severity: Severity | None, within: str = "") -> None:
        """Mark the row that a path leads to, else all of them."""
        super().mark(None if within else severity)
        at, _, rest = within.removeprefix("[").partition("]")
        said = [row for row in self._rows if row.value()]
        if at.isdecimal() and int(at) < len(said):
            said[int(at)].mark(severity, rest)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._chain()

    def _add_row(self) -> None:
        row = self._make()
        row.set_view(self._view)
        row.set_item(self._item)
        row.set_languages(self._languages)
        if self._registries is not None:
            row.set_registries(self._registries)
        row.edited.connect(self.edited)
        self._column.insertWidget(self._column.count() - 1, row)
        self._rows.append(row)
        self._chain()
        self.set_name(self._name)

    def _chain(self) -> None:
        """Tab goes on from the last row to the new one, and only then to the button that adds another."""
        stops = [stop for row in self._rows for stop in _stops(row)]
        for earlier, later in pairwise([*stops, self._add]):
            # What follows a box one can type into has to be chained to the line inside it.
            QWidget.setTabOrder(earlier.findChild(QLineEdit) or earlier, later)


def _stops(part: QWidget) -> list[QWidget]:
    """What the focus comes by in a part: of an editor, by each of its own."""
    if isinstance(part, Editor):
        return [stop for _, inner in part.parts() for stop in _stops(inner)]
    return [part.focusProxy() or part]
