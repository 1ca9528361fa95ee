"""A box to choose from that changes by a choice alone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class Box(QComboBox):
    """The wheel over it scrolls what it stands in: it neither changes the value nor takes the focus.

    As wide as its words need when it is first shown, and again in another language.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            # Another policy has what was measured forgotten.
            before = self.sizeAdjustPolicy()
            self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.setSizeAdjustPolicy(before)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
