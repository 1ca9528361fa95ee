"""Paints the lines that tell of items outside the view, over its upper and its lower edge."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from desktop.look import fonts, icons
from desktop.look.colours import colours
from desktop.timeline.folds import fitting
from desktop.timeline.items import BlockState, ItemBlock

_MIDDLE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft | _MIDDLE, Qt.AlignmentFlag.AlignRight | _MIDDLE
FOLD = 24
GAP, INSET = 20, 10
INDENT = "\u2003\u2009"
"""The room of a tick before what was held."""


class Fold(msgspec.Struct, frozen=True):
    """What a line says: what it is `called`, in the gutter, and the items it tells of, which lie `above` or below.

    `told` are the nearest of them, in the order of the day, and `beyond` is how many more there are.
    """

    called: str
    told: tuple[ToldItem, ...]
    gutter: float
    above: bool
    mirrored: bool
    beyond: int = 0


class ToldItem(msgspec.Struct, frozen=True):
    """An item in brief, behind the room of a tick where it was held."""

    text: str
    held: bool = False


MOST_TOLD = 60
"""So many items at most are asked what a line tells of them: no screen has room for more in one."""


def told_of(blocks: Sequence[ItemBlock], *, above: bool) -> tuple[ToldItem, ...]:
    """What a line tells of the items nearest to what is in view."""
    nearest = blocks[-MOST_TOLD:] if above else blocks[:MOST_TOLD]
    return tuple(_told(block) for block in nearest)


def paint_fold(painter: QPainter, rect: QRectF, fold: Fold) -> None:
    """One line: what it is called in the gutter, the items it tells of, and where they lie."""
    now = colours()
    painter.fillRect(rect, now.alternate)
    edge_of_line = rect.bottom() - 1 if fold.above else rect.top()
    painter.fillRect(QRectF(rect.left(), edge_of_line, rect.width(), 1), now.rule)
    _write(painter, rect.adjusted(INSET, 0, -INSET, 0), fold.called, "secondary", mirrored=fold.mirrored)
    edge, metrics = icons.edge(12), QFontMetricsF(fonts.secondary())
    x = begins_at(fold, metrics)
    for item in _in_order(fold, rect.width() - x - GAP - edge - 8, metrics):
        width = metrics.horizontalAdvance(item.text)
        left = rect.right() - x - width if fold.mirrored else rect.left() + x
        if item.held:
            tick = left + width - edge if fold.mirrored else left
            icons.paint(painter, "tick", QRectF(tick, rect.center().y() - edge / 2, edge, edge), now.confirmed)
        # Mirrored the tick stands behind the words, and they begin where it would stand.
        words = item.text.removeprefix(INDENT) if fold.mirrored else item.text
        _write(painter, QRectF(left, rect.top(), width + 1, rect.height()), words, "secondary", mirrored=False)
        x += width + GAP
    near = rect.left() + 8 if fold.mirrored else rect.right() - edge - 10
    arrow = QRectF(near, rect.center().y() - edge / 2, edge, edge)
    icons.paint(painter, "chevron-up" if fold.above else "chevron-down", arrow, now.secondary)


def begins_at(fold: Fold, metrics: QFontMetricsF) -> float:
    """From where on items are told: behind the gutter, and behind what the line is called where that is longer."""
    return max(fold.gutter, INSET + metrics.horizontalAdvance(fold.called)) + 8.0


def _in_order(fold: Fold, room: float, metrics: QFontMetricsF) -> tuple[ToldItem, ...]:
    """The items there is room for, those nearest to what is in view, and how many more there are behind them."""
    nearest = fold.told[::-1] if fold.above else fold.told
    shown = fitting(
        len(nearest), lambda number: nearest[number].text, room - fonts.scaled(30), GAP, metrics.horizontalAdvance
    )
    told = nearest[: len(shown)]
    left_out = len(nearest) - len(told) + fold.beyond
    more = (ToldItem(f"+{left_out}"),) if left_out else ()
    return (*more, *reversed(told)) if fold.above else (*told, *more)


def _told(block: ItemBlock) -> ToldItem:
    held = block.state is BlockState.HELD
    return ToldItem(f"{INDENT}{block.brief}" if held else block.brief, held)


def _write(painter: QPainter, place: QRectF, text: str, tone: str, *, mirrored: bool) -> None:
    painter.setPen(colours().named(tone))
    painter.setFont(fonts.secondary())
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    painter.drawText(place, _RIGHT if mirrored else _LEFT, text)
