"""A pane that scrolls up and down where the window is too low for it, and never sideways."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop.look import fonts

LEAST = 80
"""The least height, in pixels."""
GLIMPSE = 60
"""So much of a part that scrolls by itself is enough for a beginning, in pixels at the normal size of text."""
BEGINNING = 50
"""So little at most is out of sight above what is seen at first, in pixels at the normal size of text."""
MOVING = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End,
)  # fmt: skip
FILLS = "takes all the room once a key moves within it"
"""A property of what scrolls by itself around what has the keyboard, such as a table with its seats."""
DEEPEST = 8
"""How often a change of size may bring about another: a bar that needs itself to be seen would come and go for ever."""


class VerticalScroll(QScrollArea):
    """As wide as what stands in it must be, and no higher than the window leaves it.

    What the keyboard goes to is brought into view, and what is asked for by `bring_into_view`: it stays there while it
    grows, until the reader scrolls. Of a list, or of anything else that scrolls by itself, the chosen row or a glimpse
    is enough: what stands above it is read first. All of it comes into view once a key moves within it, and what shows
    little of itself then takes all the room there is.

    Args:
        least: the least height, in pixels at the normal size of text; by default the same at each.
    """

    def __init__(self, inner: QWidget, parent: QWidget | None = None, *, least: int = 0) -> None:
        super().__init__(parent)
        self._least = least
        self._wanted: QWidget | None = None
        self._whole: QWidget | None = None
        """What scrolls by itself and a key has moved within."""
        self._begun: QWidget | None = None
        """What is shown from the beginning, until a key moves within it or the reader scrolls."""
        self._filling: tuple[QWidget, int] | None = None
        """What takes all the room there is, and how low it may be else."""
        self._depth = 0
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._bring)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().actionTriggered.connect(self._scrolled)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow_keyboard)

    def minimumSizeHint(self) -> QSize:
        inner = self.widget()
        bar = self.verticalScrollBar().sizeHint().width()
        wide = max(inner.minimumSizeHint().width(), inner.minimumWidth()) + bar if inner is not None else 0
        return QSize(wide, max(LEAST, fonts.scaled(self._least)))

    def sizeHint(self) -> QSize:
        inner = self.widget()
        return inner.sizeHint() if inner is not None else super().sizeHint()

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll as far as it takes to see a part, as soon as it is laid out; of a higher one, where it begins."""
        self._wanted = part
        self._soon.start()

    def begin_with(self, part: QWidget) -> None:
        """Show the beginning, and of a part as much as there is room for below it."""
        self._give_back()
        self.verticalScrollBar().setValue(0)
        self._whole, self._begun = None, part
        self.bring_into_view(part)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.widget():
            if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVING:
                self._whole = self._wanted = self._moved_within(watched) if isinstance(watched, QWidget) else None
                self._begun = None
                self._soon.start()
            return super().eventFilter(watched, event)
        if event.type() != QEvent.Type.Resize:
            return super().eventFilter(watched, event)
        if self._wanted is not None:
            self._soon.start()
        if self._depth == DEEPEST:
            return False
        self._depth += 1
        try:
            return super().eventFilter(watched, event)
        finally:
            self._depth -= 1

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().height() != event.oldSize().height():
            self._give_back()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._scrolled()
        super().wheelEvent(event)

    def _scrolled(self, *_args: object) -> None:
        self._wanted = self._begun = None

    def _follow_keyboard(self, _before: QWidget | None, now: QWidget | None) -> None:
        inner = self.widget()
        if now is None or inner is None or not inner.isAncestorOf(now):
            return
        if self._moved_within(now) is not None:
            now.installEventFilter(self)
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self.bring_into_view(now)
        else:
            # Nothing moves away from under the mouse.
            self._wanted = None

    def _bring(self) -> None:
        inner, part = self.widget(), self._wanted
        if inner is None or part is None or not isValid(part) or not inner.isAncestorOf(part) or not part.isVisible():
            return
        self._fill_with(part)
        spot = self._enough_of(part).translated(part.mapTo(inner, QPoint()))
        bar, room = self.verticalScrollBar(), self.viewport().height()
        wanted = min(spot.top(), max(bar.value(), spot.top() + spot.height() - room))
        bar.setValue(min(wanted, fonts.scaled(BEGINNING)) if part is self._begun else wanted)

    def _moved_within(self, focused: QWidget) -> QWidget | None:
        """What scrolls by itself where a key moves in what has the keyboard."""
        if isinstance(focused, QAbstractScrollArea):
            return focused
        part: QWidget | None = focused
        while part is not None and part is not self.widget() and not part.property(FILLS):
            part = part.parentWidget()
        return part if part is not self.widget() else None

    def _fill_with(self, part: QWidget) -> None:
        """Let that in which a key moved be as high as all of it, and at most as what is seen at once."""
        typed_in = isinstance(part, (QPlainTextEdit, QTextEdit))
        if part is not self._whole or typed_in or not self.verticalScrollBar().maximum():
            return
        inner = [part] if isinstance(part, QAbstractScrollArea) else part.findChildren(QAbstractScrollArea)
        hidden = max((each.verticalScrollBar().maximum() for each in inner if each.isVisible()), default=0)
        room = self.viewport().height()
        wanted = room if hidden and _by_rows(part) else min(room, part.height() + hidden)
        if wanted > part.height():
            if self._filling is None or self._filling[0] is not part:
                self._give_back()
                self._filling = part, part.minimumHeight()
            part.setMinimumHeight(wanted)

    def _give_back(self) -> None:
        """Let it be as low as it may be again."""
        filling, self._filling = self._filling, None
        if filling is not None and isValid(filling[0]):
            filling[0].setMinimumHeight(filling[1])

    def _enough_of(self, part: QWidget) -> QRect:
        """As much of a part as has to be seen, in its own pixels."""
        typed_in = isinstance(part, (QPlainTextEdit, QTextEdit))
        if not isinstance(part, QAbstractScrollArea) or typed_in or part is self._whole:
            return part.rect()
        seen = self.viewport().rect().translated(-part.mapTo(self.viewport(), QPoint())) & part.rect()
        glimpse = min(fonts.scaled(GLIMPSE), part.height())
        chosen = part.visualRect(part.currentIndex()) if isinstance(part, QAbstractItemView) else QRect()
        if chosen.isEmpty() or not part.viewport().rect().intersects(chosen):
            return seen if seen.height() >= glimpse else QRect(0, 0, part.width(), glimpse)
        chosen &= part.viewport().rect()
        return chosen.translated(part.viewport().mapTo(part, QPoint()))


def _by_rows(part: QWidget) -> bool:
    """Whether what scrolls counts rows, of which it does not tell how high they are."""
    per_item = QAbstractItemView.ScrollMode.ScrollPerItem
    return isinstance(part, QAbstractItemView) and part.verticalScrollMode() is per_item
