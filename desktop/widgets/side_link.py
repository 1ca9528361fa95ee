"""A line at the foot of the sidebar: an icon, a name, and how many there are."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from desktop.look import fonts, icons
from desktop.look.colours import colours

HEIGHT, INSET, GAP = 27, 14, 9


class SideLink(QAbstractButton):
    """Checked while what it leads to is on show."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._count = icon, ""
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_said(self, text: str, count: str) -> None:
        """Say its name, and how many there are."""
        self._count = count
        self.setText(text)
        self.setAccessibleName(f"{text}, {count}" if count else text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, fonts.scaled(HEIGHT))

    def nextCheckState(self) -> None:
        """Keep the state: what is on show decides it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, now = QPainter(self), colours()
        self._paint_ground(painter)
        inner = self.rect().adjusted(INSET, 0, -INSET, 0)
        edge = icons.edge()
        start = QRect(inner.left(), (self.height() - edge) // 2, edge, edge)
        icons.paint(painter, self._icon, QRectF(self._mirrored(start)), now.secondary)
        painter.setFont(fonts.interface())
        painter.setPen(now.text)
        name = self._mirrored(inner.adjusted(edge + GAP, 0, 0, 0))
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self.text())
        painter.setPen(now.secondary)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, self._count)

    def _paint_ground(self, painter: QPainter) -> None:
        now, box = colours(), self.rect().adjusted(7, 0, -7, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.accent, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(now.selection if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)

    def _mirrored(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)
