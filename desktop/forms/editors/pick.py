"""An editor that picks one thing of the visit, found by typing any part of its words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.found_box import FoundBox, only_one
from desktop.forms.editors.visit_offer import Offer
from desktop.look import fonts
from desktop.widgets.label import WrappedLabel
from desktop.widgets.layout import boxes
from domain.core.problem import Problem

WORDS_INSET = 4

Choices = Callable[[VisitView], list[tuple[str, str]]]
"""What may be picked in a visit: (id, words) pairs."""

ChoicesOfSide = Callable[[VisitView, str], list[tuple[str, str]]]
"""The same of one side."""


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
        column = boxes.column(self._box, on=self, spacing=2)
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
