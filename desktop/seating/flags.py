"""The two flags in their order: the host's filled, the guest's ringed, each with its side in words.

They are symbols: a state's flag may only be shown from the file that state approved.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.seating.line_room import FLAG
from desktop.seating.words import flags_words
from desktop.wording.words import say
from domain.programme.honours import flag_order
from domain.projections.lines import LinePlan
from domain.projections.seating import SeatingPlan


def paint_flags(painter: QPainter, plan: SeatingPlan | LinePlan, right: float, middle: float) -> None:
    """Paint the flags of a plan so that they and their words end at `right`, in the middle of a line of text."""
    words = flags_words(plan, say.words)
    wide = QFontMetrics(fonts.caption()).horizontalAdvance(words)
    painter.setFont(fonts.caption())
    painter.setPen(colours().secondary)
    line = QRectF(right - wide, middle - fonts.scaled(8), wide, fonts.scaled(16))
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
    edge, gap = fonts.scaled(FLAG), fonts.scaled(4)
    left = right - wide - 2 * edge - 2 * gap - fonts.scaled(4)
    drawn = () if isinstance(plan, SeatingPlan) and plan.goes_round else flag_order(plan.flags)
    for side, x in zip(drawn, (left, left + edge + gap), strict=False):
        _flag(painter, side, QPointF(x, middle), edge)


def _flag(painter: QPainter, side: str, at: QPointF, edge: float) -> None:
    now = colours()
    painter.setPen(QPen(now.secondary, 1.5))
    painter.setBrush(now.neutral if side == "host" else now.base)
    high = edge * 2 / 3
    painter.drawRect(QRectF(at.x(), at.y() - high / 2, edge, high))
