"""The undo toast: what was just recorded, with a button to undo it, for a few seconds."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.look.colours import colours
from desktop.widgets.announce import announce
from desktop.widgets.button import Button, ButtonSize, Variant
from desktop.widgets.label import WrappedLabel
from desktop.widgets.picture import Picture

SECONDS = 8
INSET = 4
"""What is left of the bar around it, in pixels."""
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move)


class Toast(QWidget):
    """Lies over the bar at the foot of the window: of its end, where that says what was recorded last, and of more of
    it where the words need that, so that it covers nothing of the page. Waits while the pointer or the focus is on it.

    `undo_wanted` is emitted by the button, after which the toast is gone.

    Args:
        bar: the bar at the foot, which lies in the same parent.
        said: the part of the bar that may be covered first.
    """

    undo_wanted = Signal()

    def __init__(self, bar: QWidget, said: QWidget, seconds: float = SECONDS) -> None:
        super().__init__(bar.parentWidget())
        self._bar, self._said = bar, said
        self._timer = QTimer(self, singleShot=True, interval=int(seconds * 1000))
        self._timer.timeout.connect(self.hide)
        self._text = WrappedLabel(tone="base", parent=self)
        self._undo = Button("", Variant.TOAST, icon="undo", size=ButtonSize.SMALL, parent=self)
        self._undo.clicked.connect(self._undo_clicked)
        self._undo.installEventFilter(self)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 6, 0)
        self._tick = Picture("tick", "base", parent=self)
        row.addWidget(self._tick)
        row.setSpacing(16)
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        for each in (bar, said):
            each.installEventFilter(self)
        self.hide()

    def show_done(self, done: str, undo: str, keys: str = "") -> None:
        """Say what was done; `undo` words the button, `keys` is shown beside it. Starts the seconds anew.

        An empty `undo` shows no button.
        """
        self._tick.show()
        self._say(done, undo, keys)

    def show_note(self, note: str) -> None:
        """Say why nothing was done."""
        self._tick.hide()
        self._say(note, "", "")

    def _say(self, done: str, undo: str, keys: str) -> None:
        self._text.setText(done)
        self._undo.setText(undo)
        self._undo.setAccessibleName(f"{undo}: {done}")
        self._undo.set_keys(keys)
        self._undo.setVisible(bool(undo))
        self.setAccessibleName(done)
        self._place()
        self.show()
        self.raise_()
        self._wait()
        announce(self, done)

    def undo_button(self) -> Button:
        """The button that undoes; F6 and Tab reach it."""
        return self._undo

    def is_waiting(self) -> bool:
        """Whether the seconds stand still because the reader is on the toast."""
        return self.isVisible() and not self._timer.isActive()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and watched in (self._bar, self._said):
            if self.isVisible():  # Else it is placed when it is shown again.
                self._place()
        elif watched is self._undo and isinstance(event, QFocusEvent):
            self._wait()
        return super().eventFilter(watched, event)

    def enterEvent(self, _event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, _event: QEvent) -> None:
        self._wait()

    def hideEvent(self, _event: QHideEvent) -> None:
        self._timer.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours().text)
        painter.drawRoundedRect(self.rect(), 4, 4)

    def _wait(self) -> None:
        if not self.isVisible():
            return
        if self.underMouse() or self._undo.hasFocus():
            self._timer.stop()
        else:
            self._timer.start()

    def _place(self) -> None:
        # The room each part had for what was said before does not follow by itself while the toast is on show.
        self._row.invalidate()
        self._row.activate()
        bar = self._bar.geometry().adjusted(INSET, INSET, -INSET, -INSET)
        said = QRect(self._bar.mapToParent(self._said.mapTo(self._bar, QPoint())), self._said.size())
        beside = bar.right() - said.left() + 1 if not self.isRightToLeft() else said.right() - bar.left() + 1
        width = next((room for room in (beside, bar.width()) if self._high(room) <= bar.height()), bar.width())
        size = QSize(width, max(bar.height(), self._high(width)))
        left = bar.right() + 1 - size.width() if not self.isRightToLeft() else bar.left()
        self.setGeometry(QRect(QPoint(left, bar.bottom() + 1 - size.height()), size))

    def _high(self, width: int) -> int:
        """How high it is in a width."""
        return self._row.heightForWidth(width)

    def _undo_clicked(self) -> None:
        self.hide()
        self.undo_wanted.emit()
