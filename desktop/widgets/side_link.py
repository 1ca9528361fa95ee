"""A line at the foot of the sidebar: an icon, a name, and how many there are."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from desktop.look import fonts, icons
from desktop.look.colours import colours
from desktop.look.text_style import INTERFACE

HEIGHT, INSET, GAP = 27, 14, 9
RAIL_HEIGHT = 36


class SideLink(QAbstractButton):
    """Checked while what it leads to is on show."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._count, self._rail = icon, "", False
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_said(self, text: str, count: str) -> None:
        """Say its name, and how many there are."""
        self._count = count
        self.setText(text)
        self.setAccessibleName(f"{text}, {count}" if count else text)
        self.setToolTip(self.accessibleName() if self._rail else "")
        self.updateGeometry()
        self.update()

    def set_rail(self, rail: bool) -> None:
        """Show only the icon, and the words in a tooltip."""
        self._rail = rail
        self.setToolTip(self.accessibleName() if rail else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._rail:
            return fonts.scaled(RAIL_HEIGHT)
        return fonts.scaled(HEIGHT) + (len(self._lines(width)) - 1) * INTERFACE.line_height

    def _lines(self, width: int) -> tuple[str, ...]:
        """The lines of its name beside the icon and the number."""
        taken = 2 * INSET + icons.edge() + 2 * GAP + INTERFACE.width(self._count)
        return INTERFACE.lines(self.text(), width - taken)

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
        left = (self.width() - edge) // 2 if self._rail else inner.left()
        start = QRect(left, (self.height() - edge) // 2, edge, edge)
        icons.paint(painter, self._icon, QRectF(self._mirrored(start)), now.secondary)
        if self._rail:
            return
        painter.setFont(fonts.interface())
        painter.setPen(now.text)
        name = self._mirrored(inner.adjusted(edge + GAP, 0, 0, 0))
        painter.drawText(
            name, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, "\n".join(self._lines(self.width()))
        )
        painter.setPen(now.secondary)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing, self._count)

    def _paint_ground(self, painter: QPainter) -> None:
        now, box = colours(), self.rect().adjusted(4 if self._rail else 7, 0, -4 if self._rail else -7, 0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.accent, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(now.selection if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)

    def _mirrored(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)
