"""What names somebody who is no longer on the list, beneath the changes: the same choices as in the form."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.editors.decisions import DecisionsEditor
from desktop.look import fonts
from desktop.widgets.label import Label
from desktop.wording.words import say
from domain.impact.touched import Touched
from domain.lists.reconciling.list_change import ListChange

KEY = "I"
"""Opens it from the changes, and goes back to them."""

MOST_ROWS = 5
"""How much is shown at once: the changes stay in sight above it."""


class DeparturePane(QWidget):
    """Space and the arrows choose what becomes of each, I goes back to the changes."""

    decided = Signal(str, object)
    """The member, and what was decided otherwise than proposed, by key."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: ListChange | None = None
        self._heading = Label(font=fonts.secondary_strong, tone="secondary", parent=self)
        self._editor = DecisionsEditor(self, MOST_ROWS)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 20, 8)
        column.setSpacing(4)
        column.addWidget(self._heading)
        column.addWidget(self._editor)
        self.setFocusProxy(self._editor)
        self._editor.edited.connect(self._tell)
        back = QShortcut(QKeySequence(KEY), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.left)
        self.hide()

    @property
    def member(self) -> str | None:
        """Whose departure it shows; None while it is closed."""
        return self._found.member if self._found is not None else None

    def editor(self) -> DecisionsEditor:
        """What names him, and what becomes of each."""
        return self._editor

    def show_departure(self, found: ListChange, touched: tuple[Touched, ...], decisions: Mapping[str, str]) -> None:
        """Show all that names somebody, as decided so far."""
        self._found = found
        self._editor.set_value(dict(decisions))
        self._editor.show_touched(touched)
        self.reword()
        self.show()

    def close_departure(self) -> None:
        """Show nobody's."""
        self._found = None
        self.hide()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        if self._found is not None:
            self._heading.setText(say("reconcile.departure", who=self._found.who))
        self._editor.reword()

    def _tell(self) -> None:
        if self._found is not None and self._found.member is not None:
            self.decided.emit(self._found.member, self._editor.value() or {})
