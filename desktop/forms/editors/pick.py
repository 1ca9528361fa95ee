"""Editors that pick something of the visit: one thing, or several in an order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from desktop.desk.registries import NOBODY, DeskRegistries
from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.found_box import MOST_TYPED, FoundBox, only_one
from desktop.look import fonts
from desktop.widgets.button import Button
from desktop.widgets.label import WrappedLabel
from desktop.wording import search
from desktop.wording.words import say
from domain.core.problem import Problem, Refused
from domain.naming.found import Found

ROW_HEIGHT, MOST_ROWS, WORDS_INSET = 26, 8, 4

Choices = Callable[[VisitView], list[tuple[str, str]]]
"""What may be picked in a visit: (id, words) pairs."""

ChoicesOfSide = Callable[[VisitView, str], list[tuple[str, str]]]
"""The same of one side."""

AnywhereChoices = Callable[[VisitView | None], list[tuple[str, str]]]
"""The same of what is there without any visit, such as languages."""


MOST_FOUND = 20
"""How many are offered while one types."""
NO_LONGER_OFFERED = "no-longer-offered"
"""That somebody changed meanwhile what was chosen, so that it cannot be chosen any more."""


class Offer:
    """What an editor offers of a visit, and what of it may be meant by what is typed."""

    def __init__(self) -> None:
        self.view: VisitView | None = None
        self.registries = NOBODY
        self.choices: list[tuple[str, str]] = []
        self._gone: dict[str, str] = {}
        """The words of what was offered before and is not any more."""
        self._search = search.SearchIndex(())
        self._folded: dict[str, str] = {}

    def put(self, choices: list[tuple[str, str]]) -> bool:
        """Offer these choices; False if they are those offered already, and what is typed may stay untouched."""
        if choices == self.choices:
            return False
        self._gone |= dict(self.choices)
        self.choices, self._search = choices, search.SearchIndex(words for _, words in choices)
        self._folded = {}
        for key, _ in choices:
            self._gone.pop(key, None)
        return True

    def gone(self, typed: str) -> str | None:
        """The id of what was offered before, by its id or its words; None where it is none of that."""
        return next((key for key, words in self._gone.items() if typed in (key, words)), None)

    def forget(self) -> None:
        """Forget what was offered before."""
        self._gone.clear()

    def words(self, key: str) -> str:
        """The words of something as it is offered, or was before; its id where a draft of another day says it."""
        if self._newest_about(key) is not None and key not in dict(self.choices):
            self._gone.setdefault(key, key)
        return dict(self.choices).get(key) or self._gone.get(key, key)

    def no_longer(self, key: str) -> Problem | None:
        """That something cannot be chosen any more, and which entry of the visit is the newest about it."""
        if key not in self._gone:
            return None
        return Refused("no-longer-offered", what=self._gone[key][:MOST_TYPED], entry=self._newest_about(key))

    def _newest_about(self, key: str) -> int | None:
        rows = self.view.history if self.view is not None else ()
        return next((row.entry.number for row in reversed(rows) if key in row.subjects), None)

    def find(self, typed: str) -> list[Found]:
        """What may be meant, the likeliest first: by its id, by the words typed, then members by name or office."""
        offered = [key for key, _ in self.choices]
        found = {typed: Found(typed)} if typed in offered else {}
        found |= {offered[number]: Found(offered[number]) for number in self._search.find(typed)}
        beginning = search.folded_to_search(typed)
        found = dict(sorted(found.items(), key=lambda each: (each[0] != typed, not self._begins(each[0], beginning))))
        for each in self._members(typed) if len(found) < MOST_FOUND else ():
            if each.person in offered:
                found.setdefault(each.person, each)
        return list(found.values())[:MOST_FOUND]

    def _begins(self, key: str, beginning: str) -> bool:
        """Whether the words of a choice begin so: `an` is English before Old English."""
        if not self._folded:
            self._folded = {each: search.folded_to_search(words) for each, words in self.choices}
        return self._folded[key].startswith(beginning)

    def _members(self, typed: str) -> list[Found]:
        if self.view is None:
            return []
        return self.registries.find_members(self.view.visit, typed, MOST_FOUND)


class PickEditor(Editor):
    """One thing of the visit, found by typing any part of its words; a member by any spelling of the name."""

    nobody_known = Signal(str)
    """What was typed, as the field is left, where nothing that is offered answers to it."""

    def __init__(
        self,
        choices: Choices,
        of_side: ChoicesOfSide | None = None,
        parent: QWidget | None = None,
        tells: Callable[[VisitView, str], Mapping[str, Any]] | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices = self._any_choices = choices
        self._of_side, self._tells = of_side, tells
        self._side: str | None = None
        self._offered = Offer()
        self._box = FoundBox(self._offered.find, self)
        self._box.edited.connect(self._tell)
        self._box.line().editingFinished.connect(self._name_what_was_found)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._box)
        self._whole = WrappedLabel(font=fonts.secondary, parent=self)
        self._whole.hide()
        column.addWidget(self._whole)
        self._box.line().textChanged.connect(self._show_whole)
        self._box.line().installEventFilter(self)
        self.setFocusProxy(self._box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._show_whole()
        return super().eventFilter(watched, event)

    def _show_whole(self) -> None:
        """Show below what is chosen where the box has no room for all of it."""
        line = self._box.line()
        room = line.width() - 2 * WORDS_INSET
        cut = self._box.key() is not None and line.fontMetrics().horizontalAdvance(line.text()) > room > 0
        self._whole.setText(line.text() if cut else "")
        self._whole.setVisible(cut)

    def value(self) -> Any:
        typed = self._box.typed()
        return (self._box.key() or self._offered.gone(typed) or typed) or None

    def set_value(self, value: Any) -> None:
        key = str(value or "")
        words = self._offered.words(key)
        show_in_box(self._box, words if self._offered.gone(key) else key)

    def problem(self) -> Problem | None:
        found = self._box.problem()
        return found and (self._offered.no_longer(str(self.value())) or found)

    def set_view(self, view: VisitView | None) -> None:
        chosen, self._offered.view = self.value(), view
        if self._offered.put(self._choices(view) if view is not None else []):
            fill_box(self._box, self._offered.choices)
            self.set_value(chosen)

    def prompt(self, words: str) -> None:
        """Say in the empty field what is looked for."""
        self._box.line().setPlaceholderText(words)

    def narrow(self, choices: Choices) -> None:
        """Offer other things from now on, such as the members of one side."""
        self._choices = choices
        self.set_view(self._offered.view)
        self._offered.forget()

    def set_side(self, side: str | None) -> None:
        """Offer those of a side alone; who was chosen of another one is let go."""
        if self._of_side is None or side == self._side:
            return
        self._side, chosen, of_side = side, self._box.key(), self._of_side
        self.narrow(self._any_choices if side is None else lambda view: of_side(view, side))
        if chosen is not None and self._box.key() != chosen:
            self.set_value(None)

    def set_registries(self, registries: DeskRegistries) -> None:
        self._offered.registries = registries

    def of_another_side(self, typed: str) -> str | None:
        """Who of another side than it offers is surely meant by what is typed; None for nobody, or several."""
        view = self._offered.view
        if self._of_side is None or self._side is None or view is None:
            return None
        anybody = Offer()
        anybody.view, anybody.registries = view, self._offered.registries
        anybody.put(self._any_choices(view))
        return only_one(anybody.find(typed))

    def tells(self) -> Mapping[str, Any]:
        key, view = self._box.key(), self._offered.view
        return self._tells(view, key) if self._tells is not None and view is not None and key is not None else {}

    def reword(self) -> None:
        self.set_view(self._offered.view)

    def _name_what_was_found(self) -> None:
        """Show the words of what was found by another spelling, so that nobody is taken for somebody else."""
        key, typed = self._box.key(), self._box.typed()
        if key is not None and typed:
            show_in_box(self._box, key)
        elif typed and (problem := self._box.problem()) is not None and problem.code == "nothing-fits":
            self.nobody_known.emit(typed)


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
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._box, 1)
        row.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._list)
        column.addLayout(row)

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


def fill_box(box: QComboBox, choices: list[tuple[str, str]]) -> bool:
    """Offer these choices; False if they are those offered already, and what is typed may stay untouched."""
    if choices == [(box.itemData(row), box.itemText(row)) for row in range(box.count())]:
        return False
    box.clear()
    for key, words in choices:
        box.addItem(words, key)
    return True


def show_in_box(box: QComboBox, key: str) -> None:
    """Show the choice of that id from its first letter on, or what was typed where nothing has it."""
    index = box.findData(key) if key else -1
    if index >= 0:
        box.setCurrentIndex(index)
    else:
        box.setCurrentText(key)
    line = box.lineEdit()
    if line is not None:
        line.setCursorPosition(0)
