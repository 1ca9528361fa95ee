"""The border of the sidebar: drawn with the hand, or by the arrows; a double click gives it back its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.widgets.reworded import RewordedWidget
from desktop.window.sidebar.sidebar import Sidebar
from desktop.wording.words import say

BREADTH = 8
"""How much of it a hand can take hold of, in pixels, half of it on either side."""
STEP = 16
"""How far an arrow moves it, in pixels at the normal size of text."""
MARK = 2


class SidebarEdge(RewordedWidget):
    """Lies over the border between the sidebar and what stands beside it. Tab stops at it after the sidebar."""

    width_wanted = Signal(int)
    """The width the sidebar is to have, in pixels on the screen."""
    usual_wanted = Signal()
    """The sidebar is to have its usual width."""

    def __init__(self, sidebar: Sidebar) -> None:
        super().__init__(sidebar.parentWidget())
        self._sidebar = sidebar
        self._held = False
        """Whether a hand moves it."""
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        sidebar.installEventFilter(self)
        self.reword()
        self._place()

    def reword(self) -> None:
        """Say what it is in the language of the window."""
        self.setAccessibleName(say("sidebar.border"))
        self.setAccessibleDescription(say("sidebar.border.keys"))
        self.setToolTip(say("sidebar.border.keys"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._sidebar and event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._place()
        return False

    def enterEvent(self, _event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it; what has the keyboard keeps it."""
        self._held = True
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held and event.buttons() & Qt.MouseButton.LeftButton:
            self._want(self._width_to(self.mapToParent(event.position().toPoint())))

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Ask for the usual width; the hand that is still down no longer holds it."""
        self._held = False
        self.usual_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        towards = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if towards:
            step = -towards if self.isRightToLeft() else towards
            self._want(self._sidebar.width() + step * fonts.scaled(STEP))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Home):
            self.usual_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.hasFocus() or self.underMouse():
            colour = colours().accent if self.hasFocus() else colours().border
            QPainter(self).fillRect((BREADTH - MARK) // 2, 0, MARK, self.height(), colour)

    def _want(self, width: int) -> None:
        if width != self._sidebar.width():
            self.width_wanted.emit(max(width, 0))

    def _width_to(self, spot: QPoint) -> int:
        """How wide the sidebar is that ends at a spot of what it stands in."""
        around = self._sidebar.geometry()
        return around.right() + 1 - spot.x() if self.isRightToLeft() else spot.x() - around.left()

    def _place(self) -> None:
        around = self._sidebar.geometry()
        border = around.left() if self.isRightToLeft() else around.right() + 1
        self.setGeometry(border - BREADTH // 2, around.top(), BREADTH, around.height())
        self.raise_()
