"""Parts one at a time: as large as the part on show must be, and not as what may be shown."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget


class PageStack(QStackedWidget):
    """Where there is little room the part on show gives way, down to its least size, before anything scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        current = self.currentWidget()
        return current.minimumSizeHint() if current is not None else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        # The layout of a stack would answer with the height that the highest of all parts would like.
        return False

    def heightForWidth(self, width: int) -> int:
        """The height that the part on show cannot do without where it is so wide."""
        current = self.currentWidget()
        lines = current.layout() if current is not None else None
        least = lines.minimumHeightForWidth(width) if lines is not None and lines.hasHeightForWidth() else 0
        return max(least, self.minimumSizeHint().height())


class AroundStack(QVBoxLayout):
    """The layout of a widget that is a stack and nothing else: the part on show has the height it needs at a width."""

    def __init__(self, around: QWidget, stack: PageStack) -> None:
        super().__init__(around)
        self._stack = stack
        self.setContentsMargins(0, 0, 0, 0)
        self.addWidget(stack)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._stack.heightForWidth(width)

    def minimumHeightForWidth(self, width: int) -> int:
        return self._stack.heightForWidth(width)
