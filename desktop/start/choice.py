"""A way to begin, as a button: an icon, what it opens, a line about it, and its key or its state at the end."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QWidget

from desktop.look import fonts, icons
from desktop.look.colours import colours
from desktop.look.text_style import SECONDARY, STRONG, TextStyle
from desktop.widgets.chip import ChipFace, chip_size, paint_chip

HEIGHT, INSET, GAP, TEXT_AT, ABOVE = 56, 16, 12, 46, 10

ChoiceLine = tuple[str, TextStyle, str, int]
"""A text in a style and a colour, and how far from the beginning of its line it stands, in pixels."""


class StartChoice(QAbstractButton):
    """Enter and Space choose it; Delete asks for it to be taken away, where that makes sense. Its words wrap."""

    removal_wanted = Signal()

    def __init__(self, icon: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._keys = icon, keys
        self._where, self._about = "", ""
        self._face: ChipFace | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_said(self, text: str, about: str, where: str = "", face: ChipFace | None = None) -> None:
        """Say what it opens, what that is, where it lies, and how it stands."""
        self._where, self._about, self._face = where, about, face
        self.setText(text)
        self.setToolTip(where or about)
        parts = (text, where, about, face.text if face is not None else "")
        self.setAccessibleName(", ".join(part for part in parts if part))
        self._take_height()

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(fonts.scaled(344), self._high())

    def minimumSizeHint(self) -> QSize:
        return QSize(fonts.scaled(240), self._high())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_height()

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
        icons.paint(
            painter,
            self._icon,
            QRectF(self._mirrored(QRect(INSET, (self.height() - edge) // 2, edge, edge))),
            now.accent,
        )
        self._paint_end(painter)
        rows = self._rows()
        top = (self.height() - sum(max(style.line_height for _, style, _, _ in row) for row in rows)) // 2
        for row in rows:
            high = max(style.line_height for _, style, _, _ in row)
            for text, style, tone, along in row:
                painter.setFont(style.font)
                painter.setPen(now.named(tone))
                box = QRect(TEXT_AT + along, top, style.width(text) + 2, high)
                flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
                painter.drawText(self._mirrored(box), flags, text)
            top += high

    def _rows(self) -> list[list[ChoiceLine]]:
        """The lines of text as they fall: where it lies stands beside what it is, where there is room for both."""
        end = self._end_width()
        room = max(self.width() - TEXT_AT - INSET - (end + GAP if end else 0), 80)
        rows: list[list[ChoiceLine]] = [[(line, STRONG, "text", 0)] for line in STRONG.lines(self.text(), room)]
        along = STRONG.width(self.text()) + 8
        if self._where and len(rows) == 1 and along + SECONDARY.width(self._where) <= room:
            rows[0].append((self._where, SECONDARY, "secondary", along))
        elif self._where:
            rows += [[(line, SECONDARY, "secondary", 0)] for line in SECONDARY.lines(self._where, room)]
        if self._about:
            rows += [[(line, SECONDARY, "secondary", 0)] for line in SECONDARY.lines(self._about, room)]
        return rows

    def _high(self) -> int:
        needed = sum(max(style.line_height for _, style, _, _ in row) for row in self._rows()) + 2 * ABOVE
        return max(fonts.scaled(HEIGHT), needed)

    def _take_height(self) -> None:
        if self.height() != self._high():
            self.updateGeometry()
        self.update()

    def _paint_ground(self, painter: QPainter) -> None:
        now, focused = colours(), self.hasFocus()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.accent, 2) if focused else QPen(now.border, 1))
        painter.setBrush(now.selection if focused else now.alternate if self.underMouse() else now.base)
        inset = painter.pen().widthF() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)

    def _end_width(self) -> int:
        if self._face is not None:
            return chip_size(self._face, self._chip_room()).width()
        return SECONDARY.width(self._keys)

    def _chip_room(self) -> int:
        """A state with its hour stands in one line, where that leaves half of it to what it is of."""
        return max(self.width() // 2, fonts.scaled(120))

    def _paint_end(self, painter: QPainter) -> None:
        """Paint the key or the state."""
        if self._face is not None:
            size = chip_size(self._face, self._chip_room())
            box = QRect(QPoint(self.width() - INSET - size.width(), (self.height() - size.height()) // 2), size)
            paint_chip(painter, self._face, self._mirrored(box).topLeft(), self.layoutDirection(), self._chip_room())
            return
        painter.setFont(fonts.caption())
        painter.setPen(colours().secondary)
        width = painter.fontMetrics().horizontalAdvance(self._keys)
        box = QRect(self.width() - INSET - width, 0, width, self.height())
        painter.drawText(self._mirrored(box), Qt.AlignmentFlag.AlignCenter, self._keys)

    def _mirrored(self, box: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), box)
