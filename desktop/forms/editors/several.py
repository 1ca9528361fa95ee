"""An editor that picks several things of the visit, in an order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.found_box import FoundBox
from desktop.forms.editors.pick import WORDS_INSET, Choices, fill_box
from desktop.forms.editors.visit_offer import Offer
from desktop.look import fonts
from desktop.widgets.button import Button
from desktop.widgets.layout import boxes
from desktop.wording.words import say
from domain.core.problem import Problem

ROW_HEIGHT, MOST_ROWS = 26, 8
AnywhereChoices = Callable[[VisitView | None], list[tuple[str, str]]]
"""The same of what is there without any visit, such as languages."""


class SeveralEditor(Editor):
    """Several things of the visit (or `anywhere`), in an order: Enter adds, Alt+arrows order, Del takes off.

    What is typed and not added is part of the value, found or not, so that it is neither lost nor taken for nothing.
    """

    def __init__(
        self, choices: Choices | AnywhereChoices, *, anywhere: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._choices: Callable[[Any], list[tuple[str, str]]] = choices
        self._anywhere = anywhere
        self._offered = Offer()
        self._list = _OrderedList(self)
        self._list.changed = self._listed
        self._list.setWordWrap(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._box = FoundBox(self._offered.find, self)
        self._line = self._box.line()
        self._add = Button("", parent=self)
        self._add.clicked.connect(self._added)
        self._box.edited.connect(self._tell)
        self._box.picked.connect(self._added)
        self._lay_out()
        self._fit()
        self.setFocusProxy(self._box)
        self.reword()

    def value(self) -> Any:
        keys = [self._list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(self._list.count())]
        typed = self._box.key() or self._box.typed()
        return [*keys, *([typed] if typed and typed not in keys else [])] or None

    def set_value(self, value: Any) -> None:
        self._list.clear()
        for key in map(str, value if isinstance(value, list | tuple) else []):
            words = self._offered.words(key)
            if self._box.findData(key) >= 0 or self._offered.gone(key):
                self._append(key, words)
            else:
                self._box.setCurrentText(key)
        self._fit()

    def problem(self) -> Problem | None:
        gone = next((key for key in self.value() or [] if self._offered.gone(key)), None)
        return (gone and self._offered.no_longer(gone)) or self._box.problem()

    def set_view(self, view: VisitView | None) -> None:
        chosen, self._offered.view = self.value(), view
        if self._offered.put(self._choices(view) if view is not None or self._anywhere else []):
            fill_box(self._box, self._offered.choices)
            self._box.setCurrentText("")
            self.set_value(chosen)

    def set_registries(self, registries: DeskRegistries) -> None:
        self._offered.registries = registries

    def reword(self) -> None:
        self._add.setText(say("form.add"))
        self._line.setPlaceholderText(say("form.find-any-script"))
        self.set_view(self._offered.view)

    def parts(self) -> list[tuple[str, QWidget]]:
        return [(say("form.chosen"), self._list), ("", self._box), (say("form.add"), self._add)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the Enter that adds something, or is to: on an empty line it is left to the form."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._box.typed():
            self._added()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        boxes.column(self._list, boxes.row((self._box, 1), self._add, spacing=8), on=self, spacing=4)

    def _added(self, *_args: object) -> None:
        key = self._box.key()
        if key is None:
            return
        self._box.close_list()
        self._box.setCurrentText("")
        if key not in (self.value() or []):
            self._append(key, self._box.words(key))
        self._listed()

    def _listed(self) -> None:
        self._fit()
        self.edited.emit()

    def _fit(self) -> None:
        """As high as what is chosen, up to eight rows, each with all of its words; nothing chosen takes no room."""
        heights = [self._height(self._list.item(row)) for row in range(self._list.count())]
        for row, height in enumerate(heights):
            self._list.item(row).setSizeHint(QSize(0, height))
        self._list.setVisible(bool(heights))
        self._list.setFixedHeight(sum(heights[:MOST_ROWS]) + 4)

    def _height(self, item: QListWidgetItem) -> int:
        room = QRect(0, 0, max(self.width() - 3 * WORDS_INSET, 1), 1000)
        needed = self._list.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap.value, item.text()).height()
        return max(fonts.scaled(ROW_HEIGHT), needed + 2 * WORDS_INSET)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _append(self, key: str, words: str) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, key)
        self._list.addItem(item)


class _OrderedList(QListWidget):
    """A list whose rows the keys order and take off."""

    changed: Callable[[], None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Delete and row >= 0:
            self.takeItem(row)
            self.changed()
        elif step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if 0 <= row + step < self.count():
                self.insertItem(row + step, self.takeItem(row))
                self.setCurrentRow(row + step)
                self.changed()
        else:
            super().keyPressEvent(event)
