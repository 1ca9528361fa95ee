"""Paints the cells of the editor: tick, number, name and office, languages, free and busy; and who is opposite."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.composing.cell_layout import (
    GAP,
    INSET,
    LEAST_ROW,
    STRIP,
    Text,
    clash_of_cell,
    height_of,
    laid_out,
    number_of,
    strip_of,
    texts_of_cell,
    tick_of,
)
from desktop.composing.grid_model import GridPerson, GridRole, Index
from desktop.composing.hours import Hours
from desktop.look import fonts, icons
from desktop.look.colours import colours
from desktop.look.text_style import GROUP, SECONDARY, STRONG
from desktop.timeline.day_blocks import FORMAT_ICONS
from desktop.wording.words import say
from domain.core.times import local

HEAD_ROW, GUTTER = 25, 28
NARROWER = FORMAT_ICONS["restricted"]
"""The icon beside whoever sits at the restricted talks of the block too."""


def tick_box(cell: QRect, direction: Qt.LayoutDirection) -> QRect:
    """Where a cell is ticked by hand."""
    return QStyle.visualRect(direction, cell, tick_of(cell))


def height_at(index: Index, width: int) -> int:
    """How high a cell must be for all it says, in pixels."""
    shown = index.data(GridRole.SHOWN)
    if isinstance(shown, GridPerson):
        return height_of(shown, width)
    if (heading := index.data(GridRole.HEADING)) is not None:
        lines = GROUP.lines(str(heading), _heading_room(index, width))
        return fonts.scaled(HEAD_ROW) + (len(lines) - 1) * GROUP.line_height
    return fonts.scaled(LEAST_ROW)


def _heading_room(index: Index, width: int) -> int:
    """How much of a cell a heading has, in pixels: the first stands beside the hours."""
    return width - 2 * INSET - (fonts.scaled(STRIP) + GAP if index.row() == 0 else 0)


class GridDelegate(QStyledItemDelegate):
    """Nothing is cut: texts go on in further lines, and the view makes its row as high as they need."""

    hours: Hours | None = None

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown, cell = index.data(GridRole.SHOWN), option.rect
        if (heading := index.data(GridRole.HEADING)) is not None:
            self._paint_heading(painter, option, index, str(heading))
        elif index.column() % 2:
            painter.fillRect(cell, colours().window)
            _paint_relation(painter, cell, index.data(GridRole.RELATION))
        elif isinstance(shown, GridPerson):
            self._paint_person(painter, option, index, shown)
        else:
            painter.fillRect(cell, colours().base)
            _paint_rule(painter, cell)
        painter.restore()

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, heading: str) -> None:
        now, cell = colours(), option.rect
        if index.column() % 2:
            painter.fillRect(cell, now.window)
            return
        painter.fillRect(cell, now.alternate)
        _paint_rule(painter, cell)
        painter.setFont(GROUP.font)
        painter.setPen(now.secondary)
        room = _heading_room(index, cell.width())
        box = QStyle.visualRect(option.direction, cell, QRect(cell.left() + INSET, cell.top(), room, cell.height()))
        lines = "\n".join(GROUP.lines(heading, room))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, lines)
        if index.row() == 0 and self.hours is not None:
            self._paint_hours_head(painter, QStyle.visualRect(option.direction, cell, strip_of(cell)), self.hours)

    def _paint_hours_head(self, painter: QPainter, box: QRect, hours: Hours) -> None:
        """Write the full hours over the strips, as many as have room."""
        style = SECONDARY
        painter.setFont(style.font)
        painter.setPen(colours().secondary)
        for moment in hours.told((style.width("00") + 6) / box.width()):
            text = say.words.number(local(moment, hours.zone).hour)
            width = style.width(text)
            at = box.left() + round(hours.share(moment) * box.width()) - width // 2
            if at + width > box.right() + INSET:
                break
            place = QRect(at, box.center().y() - style.line_height // 2, width + 2, style.line_height)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_person(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, shown: GridPerson) -> None:
        now, cell = colours(), option.rect
        view = option.widget
        current = isinstance(view, QTableView) and view.currentIndex() == index
        active = current and view.hasFocus()
        painter.fillRect(cell, now.selection if active else now.neutral_tint if current else now.base)
        _paint_rule(painter, cell)
        _paint_tick(painter, tick_box(cell, option.direction), ticked=shown.ticked)
        self._paint_number(painter, option, shown)
        parts = laid_out(cell, shown)
        _paint_texts(painter, option, texts_of_cell(shown), parts.said)
        _paint_texts(painter, option, clash_of_cell(shown), parts.clash)
        if shown.face.narrower:
            spot = QStyle.visualRect(option.direction, cell, parts.narrower)
            icons.paint(painter, NARROWER, QRectF(spot), now.secondary)
        if shown.face.languages:
            _paint_texts(painter, option, [Text(shown.face.languages, SECONDARY, "secondary")], parts.languages)
        if self.hours is not None and not parts.strip.isEmpty():
            _paint_strip(painter, QStyle.visualRect(option.direction, cell, parts.strip), self.hours, shown)
        if active:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            painter.setPen(QPen(now.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(cell.adjusted(1, 1, -1, -1))

    def _paint_number(self, painter: QPainter, option: QStyleOptionViewItem, shown: GridPerson) -> None:
        painter.setFont(STRONG.font)
        painter.setPen(colours().text)
        place = QStyle.visualRect(option.direction, option.rect, number_of(option.rect))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown.mark)


def _paint_texts(painter: QPainter, option: QStyleOptionViewItem, said: Sequence[Text], box: QRect) -> None:
    cell, now, top = option.rect, colours(), box.top()
    for each in said:
        high, shift = each.height(box.width()), 0
        if each.icon:
            edge = icons.edge(icons.CHIP_SIZE)
            spot = QStyle.visualRect(option.direction, cell, QRect(box.left(), top + 1, edge, edge))
            icons.paint(painter, each.icon, QRectF(spot), now.named(each.tone))
            shift = edge + 4
        painter.setFont(each.style.font)
        painter.setPen(now.named(each.tone))
        place = QRect(box.left() + shift, top, box.width() - shift, high)
        place = QStyle.visualRect(option.direction, cell, place)
        painter.drawText(place, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading,
                         "\n".join(each.lines(box.width())))  # fmt: skip
        top += high


def _paint_tick(painter: QPainter, box: QRect, *, ticked: bool) -> None:
    now, frame = colours(), QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(now.accent if ticked else now.secondary, 1))
    painter.setBrush(now.accent if ticked else now.base)
    painter.drawRoundedRect(frame, 3, 3)
    if ticked:
        icons.paint(painter, "tick", frame.adjusted(2, 2, -2, -2), now.on_accent)


def _paint_strip(painter: QPainter, box: QRect, hours: Hours, shown: GridPerson) -> None:
    """Draw the hours: the meeting between two lines, and what else needs him; a clash has a border of its own."""
    now = colours()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(box.left(), box.center().y(), box.width(), 1, now.rule)
    start, end = (box.left() + round(hours.share(each) * box.width()) for each in (hours.starts, hours.ends))
    painter.fillRect(start, box.top(), max(end - start, 1), box.height(), now.accent_tint)
    for edge in (start, end):
        painter.fillRect(edge, box.top(), 1, box.height(), now.accent)
    for busy in shown.face.busy:
        left, right = (box.left() + round(hours.share(each) * box.width()) for each in (busy.starts, busy.ends))
        place = QRect(left, box.top() + 2, max(right - left, 4), box.height() - 4)
        painter.setPen(QPen(now.warning, 2) if busy.clash else QPen(now.neutral, 1))
        painter.setBrush(now.warning_tint if busy.clash else now.neutral_tint)
        painter.drawRect(place)


def _paint_relation(painter: QPainter, cell: QRect, relation: object) -> None:
    """Join those who sit opposite each other: a solid line by office, a dashed one by place."""
    if relation is None:
        return
    now, office = colours(), relation == "office"
    pen = QPen(now.accent if office else now.neutral, 2 if office else 1)
    pen.setStyle(Qt.PenStyle.SolidLine if office else Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.drawLine(cell.left(), cell.center().y(), cell.right(), cell.center().y())


def _paint_rule(painter: QPainter, cell: QRect) -> None:
    painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, colours().rule)
