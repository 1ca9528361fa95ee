"""Paints the lines that tell of items outside the view, over its upper and its lower edge."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from desktop.look import fonts, icons
from desktop.look.colours import colours
from desktop.timeline.folds import fitting
from desktop.timeline.items import BlockState, ItemBlock

FOLD = 24
GAP = 20
INDENT = "\u2003\u2009"
"""The room of a tick before what was held."""


def paint_fold(
    painter: QPainter,
    rect: QRectF,
    called: str,
    blocks: Sequence[ItemBlock],
    gutter: float,
    *,
    above: bool,
    mirrored: bool,
) -> None:
    """One line: what it is called in the gutter, the items it tells of, and where they lie."""
    now = colours()
    painter.fillRect(rect, now.alternate)
    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1 if above else rect.top(), rect.width(), 1), now.rule)
    _write(painter, rect.adjusted(10, 0, -10, 0), called, "secondary", mirrored=mirrored)
    edge = icons.edge(12)
    room = rect.width() - gutter - GAP - edge - 16
    metrics = QFontMetricsF(fonts.secondary())
    nearest = blocks[::-1] if above else blocks
    shown = fitting(
        len(nearest), lambda number: _told(nearest[number]), room - fonts.scaled(30), GAP, metrics.horizontalAdvance
    )
    told = list(zip(shown, nearest, strict=False))
    x = gutter + 8.0
    left_out = len(blocks) - len(told)
    more = [(f"+{left_out}", None)] if left_out else []
    for text, block in (*more, *reversed(told)) if above else (*told, *more):
        width = metrics.horizontalAdvance(text)
        left = rect.right() - x - width if mirrored else rect.left() + x
        if block is not None and block.state is BlockState.HELD:
            tick = left + width - edge if mirrored else left
            icons.paint(painter, "tick", QRectF(tick, rect.center().y() - edge / 2, edge, edge), now.confirmed)
        # Mirrored the tick stands behind the words, and they begin where it would stand.
        words = text.removeprefix(INDENT) if mirrored else text
        _write(painter, QRectF(left, rect.top(), width + 1, rect.height()), words, "secondary", mirrored=False)
        x += width + GAP
    arrow = QRectF(rect.left() + 8 if mirrored else rect.right() - edge - 10, rect.center().y() - edge / 2, edge, edge)
    icons.paint(painter, "chevron-up" if above else "chevron-down", arrow, now.secondary)


def _told(block: ItemBlock) -> str:
    return f"{INDENT}{block.brief}" if block.state is BlockState.HELD else block.brief


def _write(painter: QPainter, place: QRectF, text: str, tone: str, *, mirrored: bool) -> None:
    painter.setPen(colours().named(tone))
    painter.setFont(fonts.secondary())
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(place, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, text)
