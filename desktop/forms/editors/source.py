"""The editor of a source: a letter of the register found by typing, or words of one's own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.concepts.agreement.correspondence import letters
from desktop.desk.view import VisitView
from desktop.forms.editors import pick
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.found_box import FoundBox
from desktop.forms.editors.visit_offer import Offer
from desktop.widgets.button import Button
from desktop.widgets.layout import boxes
from desktop.wording.words import say


class SourceEditor(Editor):
    """Finds a letter by number, sender or subject; whatever else is typed stays as it is typed.

    Words stand for a letter only if they are all of its words, or its number.
    """

    letter_wanted = Signal()
    """The letter is not in the register yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: VisitView | None = None
        self._offer = Offer()
        self._box = FoundBox(self._offer.find, self, by_enter=False)
        self._register = Button("", parent=self)
        self._register.clicked.connect(self.letter_wanted)
        self._box.edited.connect(self._tell)
        boxes.row((self._box, 1), self._register, on=self, spacing=8)
        self.setFocusProxy(self._box)
        self.reword()

    def value(self) -> Any:
        typed = self._box.currentText().strip()
        return (self._letter(typed) or typed) or None

    def set_value(self, value: Any) -> None:
        pick.show_in_box(self._box, str(value or ""))

    def set_view(self, view: VisitView | None) -> None:
        chosen, self._view = self.value(), view
        self._register.setEnabled(view is not None)
        if self._offer.put(letters(view) if view is not None else []):
            pick.fill_box(self._box, self._offer.choices)
            self.set_value(chosen)

    def reword(self) -> None:
        self._register.setText(say("form.register-letter"))
        self._box.line().setPlaceholderText(say("form.source"))
        self.set_view(self._view)

    def parts(self) -> list[tuple[str, QWidget]]:
        return [("", self._box), (say("form.register-letter"), self._register)]

    def offer_registering(self, offered: bool) -> None:
        """Take the way to the register away where the form is about the register itself."""
        self._register.setVisible(offered)

    def _letter(self, typed: str) -> str | None:
        exact = self._box.findText(typed, Qt.MatchFlag.MatchFixedString) if typed else -1
        if exact >= 0:
            return str(self._box.itemData(exact))
        register = self._view.visit.correspondence.values() if self._view is not None else ()
        numbered = [each.id for each in register if each.number and each.number == typed]
        return numbered[0] if len(numbered) == 1 else None
