"""The sides over their columns: what each is called, how many of it are at the table, of how many in the delegation."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.look.text_style import SECONDARY, STRONG, TextStyle
from desktop.widgets.chip import ChipFace, chip_size, paint_chip
from desktop.widgets.tables.list_delegate import paint_side_rule
from desktop.wording.grammar import with_semicolons
from desktop.wording.words import say

INSET, PADDING, GAP = 8, 8, 4


class SideHead(msgspec.Struct, frozen=True):
    """What is said of one side."""

    side: str
    name: str
    count: ChipFace
    of: str


class SideHeads(QWidget):
    """Each stands over the column of its side, and is as high as its words need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[SideHead, ...] = ()
        self._spans: Sequence[tuple[int, int]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def heads(self) -> tuple[SideHead, ...]:
        """What is said of each side."""
        return self._heads

    def spans(self) -> Sequence[tuple[int, int]]:
        """Where each stands, in pixels from the left, and how wide it is."""
        return self._spans

    def show_heads(self, heads: tuple[SideHead, ...], spans: Sequence[tuple[int, int]]) -> None:
        """Say something of each side, over the column that begins at so many pixels and is so wide."""
        self._heads, self._spans = heads, spans
        told = (f"{each.name}, {each.count.text} {each.of}" for each in heads)
        self.setAccessibleName(with_semicolons(told, say.words.language))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        heads = self._in_view()
        high = max((_height(head, span[1] - 2 * INSET) for head, span in heads), default=0)
        return QSize(0, high + 2 * fonts.scaled(PADDING))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, now = QPainter(self), colours()
        for head, (left, width) in self._in_view():
            cell = QRect(left, 0, width, self.height())
            painter.fillRect(cell, now.base)
            self._paint(painter, head, cell)
            paint_side_rule(painter, cell, head.side)
        painter.end()

    def _in_view(self) -> list[tuple[SideHead, tuple[int, int]]]:
        """The sides that are shown, with where each stands and how wide it is."""
        return [(head, span) for head, span in zip(self._heads, self._spans, strict=False) if span[1]]

    def _paint(self, painter: QPainter, head: SideHead, cell: QRect) -> None:
        room, top = cell.width() - 2 * INSET, cell.top() + fonts.scaled(PADDING)
        top = self._write(painter, cell, QPoint(cell.left() + INSET, top), head.name, STRONG) + GAP
        size = chip_size(head.count, room)
        spot = QStyle.visualRect(self.layoutDirection(), cell, QRect(QPoint(cell.left() + INSET, top), size))
        paint_chip(painter, head.count, spot.topLeft(), self.layoutDirection(), room)
        right, below = QPoint(size.width() + 2 * GAP, 2), QPoint(0, size.height() + GAP)
        corner = QPoint(cell.left() + INSET, top) + (right if _beside(head, room) else below)
        self._write(painter, cell, corner, head.of, SECONDARY)

    def _write(self, painter: QPainter, cell: QRect, corner: QPoint, text: str, style: TextStyle) -> int:
        """Write a text into a cell from a corner on; where it ends below."""
        room = cell.right() - INSET - corner.x()
        lines = style.lines(text, room)
        painter.setFont(style.font)
        painter.setPen(colours().named("text" if style is STRONG else "secondary"))
        box = QRect(corner, QSize(room, len(lines) * style.line_height))
        align = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        painter.drawText(QStyle.visualRect(self.layoutDirection(), cell, box), align, "\n".join(lines))
        return corner.y() + box.height()


def _beside(head: SideHead, room: int) -> bool:
    """Whether there is room beside the chip for the number of the delegation."""
    return chip_size(head.count, room).width() + 2 * GAP + SECONDARY.width(head.of) <= room


def _height(head: SideHead, room: int) -> int:
    name, of = (len(style.lines(text, room)) * style.line_height
                for text, style in ((head.name, STRONG), (head.of, SECONDARY)))  # fmt: skip
    return name + GAP + chip_size(head.count, room).height() + (0 if _beside(head, room) else GAP + of)
