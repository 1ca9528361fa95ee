"""The undo toast: what was just recorded, with a button to undo it, for a few seconds."""

from weakref import WeakSet

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from desktop.look.colours import colours
from desktop.widgets.announce import announce
from desktop.widgets.button import Button, ButtonSize, Variant
from desktop.widgets.label import Label
from desktop.widgets.picture import Picture

SECONDS = 8
INSET = 16
_FEET: WeakSet[QWidget] = WeakSet()
"""What stands at the foot of a page and is not to be covered: few among all that a window is made of."""
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


def keep_uncovered(foot: QWidget) -> None:
    """Have toasts lie above what stands at the foot of a page."""
    _FEET.add(foot)


class Toast(QWidget):
    """Lies over the bottom left corner of its parent, above its feet; waits while the pointer or the focus is on it.

    `undo_wanted` is emitted by the button, after which the toast is gone.
    """

    undo_wanted = Signal()

    def __init__(self, parent: QWidget, seconds: float = SECONDS) -> None:
        super().__init__(parent)
        self._page = parent
        self._followed: WeakSet[QWidget] = WeakSet()
        self._timer = QTimer(self, singleShot=True, interval=int(seconds * 1000))
        self._timer.timeout.connect(self.hide)
        self._text = Label(tone="base", parent=self)
        self._undo = Button("", Variant.TOAST, icon="undo", size=ButtonSize.SMALL, parent=self)
        self._undo.clicked.connect(self._undo_clicked)
        self._undo.installEventFilter(self)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.addWidget(Picture("tick", "base", parent=self))
        row.setSpacing(16)
        row.addWidget(self._text)
        row.addWidget(self._undo)
        parent.installEventFilter(self)
        self.hide()

    def show_done(self, done: str, undo: str, keys: str = "") -> None:
        """Say what was done; `undo` words the button, `keys` is shown beside it. Starts the seconds anew.

        An empty `undo` shows no button.
        """
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
        if event.type() in _MOVES and isinstance(watched, QWidget):
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
        self.adjustSize()
        # The room each part had for what was said before does not follow by itself while the toast is on show.
        self._row.invalidate()
        self._row.activate()
        room = self._page.rect()
        left = room.width() - self.width() - INSET if self.isRightToLeft() else INSET
        self.move(left, self._floor() - self.height() - INSET)

    def _floor(self) -> int:
        """Where the highest foot on show begins; else the end of the parent."""
        feet = [foot for foot in list(_FEET) if isValid(foot) and self._page.isAncestorOf(foot)]
        for foot in feet:
            if foot not in self._followed:
                self._followed.add(foot)
                self._follow(foot)
        tops = [foot.mapTo(self._page, QPoint()).y() for foot in feet if foot.isVisible()]
        return min([self._page.height(), *tops])

    def _follow(self, foot: QWidget) -> None:
        """Notice when a foot moves, and when anything moves that it stands in."""
        part: QWidget | None = foot
        while part is not None and part is not self._page:
            part.installEventFilter(self)
            part = part.parentWidget()

    def _undo_clicked(self) -> None:
        self.hide()
        self.undo_wanted.emit()
