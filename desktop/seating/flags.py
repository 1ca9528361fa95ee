"""The flags in their order, the host's filled, all others ringed, with their sides in words.

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
from domain.programme.honours import flags_in_order
from domain.projections.lines import LinePlan
from domain.projections.seating import SeatingPlan


def flags_width(plan: SeatingPlan | LinePlan) -> float:
    """How wide the flags of a plan are with their words."""
    edge, gap = fonts.scaled(FLAG), fonts.scaled(4)
    words = QFontMetrics(fonts.caption()).horizontalAdvance(flags_words(plan, say.words))
    return words + len(flags_in_order(plan.sides, plan.flags)) * (edge + gap) + fonts.scaled(4)


def paint_flags(painter: QPainter, plan: SeatingPlan | LinePlan, right: float, middle: float) -> None:
    """Paint the flags of a plan so that they and their words end at `right`, in the middle of a line of text."""
    words = flags_words(plan, say.words)
    wide = QFontMetrics(fonts.caption()).horizontalAdvance(words)
    painter.setFont(fonts.caption())
    painter.setPen(colours().secondary)
    line = QRectF(right - wide, middle - fonts.scaled(8), wide, fonts.scaled(16))
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
    edge, gap = fonts.scaled(FLAG), fonts.scaled(4)
    drawn = flags_in_order(plan.sides, plan.flags)
    left = right - wide - len(drawn) * (edge + gap) - fonts.scaled(4)
    for number, side in enumerate(drawn):
        _flag(painter, side, QPointF(left + number * (edge + gap), middle), edge)


def _flag(painter: QPainter, side: str, at: QPointF, edge: float) -> None:
    now = colours()
    painter.setPen(QPen(now.secondary, 1.5))
    painter.setBrush(now.neutral if side == "host" else now.base)
    high = edge * 2 / 3
    painter.drawRect(QRectF(at.x(), at.y() - high / 2, edge, high))
