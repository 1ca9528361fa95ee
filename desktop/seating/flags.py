"""The flags in their order, the host's filled, all others ringed, with their sides in words.

They are symbols: a state's flag may only be shown from the file that state approved.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.look.text_style import CAPTIONS
from desktop.seating.line_room import FLAG
from desktop.seating.words import flags_words
from desktop.wording.words import say
from domain.programme.honours import flags_in_order
from domain.projections.lines import LinePlan
from domain.projections.seating import SeatingPlan


def flags_width(plan: SeatingPlan | LinePlan) -> float:
    """How wide the flags of a plan are with their words."""
    edge, gap = fonts.scaled(FLAG), fonts.scaled(4)
    words = CAPTIONS.width(flags_words(plan, say.words))
    return words + len(flags_in_order(plan.sides, plan.flags)) * (edge + gap) + fonts.scaled(4)


def flags_height(plan: SeatingPlan | LinePlan, wide: float) -> int:
    """What the flags take more than one line over a width, where their words have no room beside them."""
    return CAPTIONS.line_height * len(_below(plan, wide))


def _below(plan: SeatingPlan | LinePlan, wide: float) -> tuple[str, ...]:
    """The words of the flags in the lines they take below them; empty where they have room beside them."""
    return () if flags_width(plan) <= wide else CAPTIONS.lines(flags_words(plan, say.words), int(wide))


def paint_flags(painter: QPainter, plan: SeatingPlan | LinePlan, place: QRectF, middle: float) -> None:
    """Paint the flags of a plan so that they and their words end at the right of a place, in the middle of a line."""
    below, high = _below(plan, place.width()), CAPTIONS.line_height
    beside = "" if below else flags_words(plan, say.words)
    painter.setFont(fonts.caption())
    painter.setPen(colours().secondary)
    line = QRectF(place.left(), middle - high / 2, place.width(), high)
    for number, words in enumerate((beside, *below)):
        there = line.translated(0, number * high)
        painter.drawText(there, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
    edge, gap = fonts.scaled(FLAG), fonts.scaled(4)
    drawn = flags_in_order(plan.sides, plan.flags)
    left = place.right() - CAPTIONS.width(beside) - len(drawn) * (edge + gap) - fonts.scaled(4)
    for number, side in enumerate(drawn):
        _flag(painter, side, QPointF(left + number * (edge + gap), middle), edge)


def _flag(painter: QPainter, side: str, at: QPointF, edge: float) -> None:
    now = colours()
    painter.setPen(QPen(now.secondary, 1.5))
    painter.setBrush(now.neutral if side == "host" else now.base)
    high = edge * 2 / 3
    painter.drawRect(QRectF(at.x(), at.y() - high / 2, edge, high))
