"""A way to begin, as a button: an icon, what it opens, a line about it, and its key or its state at the end."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from desktop.look import fonts, icons
from desktop.look.colours import Meaning, colours
from desktop.widgets.chip import ChipFace, chip_size, paint_chip

HEIGHT, INSET, GAP, TEXT_AT = 56, 16, 12, 46


class StartChoice(QAbstractButton):
    """Enter and Space choose it; Delete asks for it to be taken away, where that makes sense."""

    removal_wanted = Signal()

    def __init__(self, icon: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._keys = icon, keys
        self._about, self._state = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_said(self, text: str, about: str, state: str = "") -> None:
        """Say what it opens and what that is; `state` is a warning about it."""
        self._about, self._state = about, state
        self.setText(text)
        self.setToolTip(about)
        self.setAccessibleName(", ".join(part for part in (text, about, state) if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(344, fonts.scaled(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, now = QPainter(self), colours()
        self._paint_ground(painter)
        edge = icons.edge()
        icon = QRect(INSET, (self.height() - edge) // 2, edge, edge)
        icons.paint(painter, self._icon, QRectF(self._mirrored(icon)), now.accent)
        end = self._paint_end(painter)
        upper = QRect(TEXT_AT, 0, end - GAP - TEXT_AT, self.height() // 2).adjusted(0, fonts.scaled(8), 0, 0)
        painter.setFont(fonts.strong())
        painter.setPen(now.text)
        self._paint_line(painter, upper, self.text())
        painter.setFont(fonts.secondary())
        painter.setPen(now.secondary)
        self._paint_line(painter, upper.translated(0, fonts.scaled(18)), self._about)

    def _paint_ground(self, painter: QPainter) -> None:
        now, focused = colours(), self.hasFocus()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.accent, 2) if focused else QPen(now.border, 1))
        painter.setBrush(now.selection if focused else now.alternate if self.underMouse() else now.base)
        inset = painter.pen().widthF() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)

    def _paint_end(self, painter: QPainter) -> int:
        """Paint the key or the state, and return where it begins."""
        if self._state:
            face = ChipFace(self._state, "triangle", Meaning.WARNING)
            size = chip_size(face)
            box = QRect(QPoint(self.width() - INSET - size.width(), (self.height() - size.height()) // 2), size)
            paint_chip(painter, face, self._mirrored(box).topLeft(), self.layoutDirection())
            return box.left()
        painter.setFont(fonts.caption())
        painter.setPen(colours().secondary)
        width = painter.fontMetrics().horizontalAdvance(self._keys)
        box = QRect(self.width() - INSET - width, 0, width, self.height())
        painter.drawText(self._mirrored(box), Qt.AlignmentFlag.AlignCenter, self._keys)
        return box.left()

    def _paint_line(self, painter: QPainter, box: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, box.width())
        flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self._mirrored(box), flags, shown)

    def _mirrored(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)
