"""What stands in the place of the people of a meeting while nobody is listed: that, and what to do next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.widgets.button import Button, Variant
from desktop.widgets.label import WrappedLabel
from desktop.wording.words import say

INSET = 16


class NobodyListed(QWidget):
    """One sentence, and a button that draws up the composition where that may be done.

    Args:
        compose: draws it up.
    """

    def __init__(self, compose: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = WrappedLabel(tone="secondary", parent=self)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._button = Button("", Variant.LINK, keys="C", parent=self)
        self._button.clicked.connect(compose)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 0, INSET, 0)
        column.addStretch(1)
        column.addWidget(self._text)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.hide()

    def tell(self, *, shown: bool, may_compose: bool) -> None:
        """Say it, or give way to those who are listed; of what can no longer be composed, only that nobody is."""
        self._text.setText(say("meetings.nobody-yet" if may_compose else "meetings.nobody"))
        self._button.setText(say("page.meetings.key.compose"))
        self._button.setVisible(may_compose)
        self.setVisible(shown)
