"""What the drawing of the timeline means: a plan, what happened, what is proposed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.wording.words import say

PARTS = ("plan", "actual", "proposed")
SWATCH = 12
GAP, BETWEEN = 6, 14


class Legend(QWidget):
    """Three signs with their words, in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self.setAccessibleName(", ".join(say(f"legend.{part}") for part in PARTS))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(sum(self._widths()) + BETWEEN * len(PARTS), fonts.scaled(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, x = QPainter(self), 0.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part, width in zip(PARTS, self._widths(), strict=True):
            left = self.width() - x - width if self.isRightToLeft() else x
            self._paint_part(painter, part, QRectF(left, 0, width, self.height()))
            x += width + BETWEEN

    def _paint_part(self, painter: QPainter, part: str, place: QRectF) -> None:
        now, size = colours(), fonts.scaled(SWATCH)
        left = place.right() - size if self.isRightToLeft() else place.left()
        sign = QRectF(left, place.center().y() - size / 2, size, size)
        if part == "actual":
            painter.fillRect(QRectF(sign.center().x() - 2, sign.top(), 4, size), now.confirmed)
        else:
            painter.setPen(QPen(now.border if part == "plan" else now.warning, 1, Qt.PenStyle.DashLine))
            painter.setBrush(now.neutral_tint if part == "plan" else now.base)
            painter.drawRoundedRect(sign.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        beside = place.adjusted(0, 0, -size - GAP, 0) if self.isRightToLeft() else place.adjusted(size + GAP, 0, 0, 0)
        painter.setPen(now.secondary)
        painter.setFont(fonts.secondary())
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, say(f"legend.{part}"))

    def _widths(self) -> list[int]:
        metrics = QFontMetrics(fonts.secondary())
        return [fonts.scaled(SWATCH) + GAP + metrics.horizontalAdvance(say(f"legend.{part}")) + 1 for part in PARTS]
