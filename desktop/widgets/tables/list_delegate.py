"""Paints the cells of a table: ground and rule, then a chip or lines of text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QTableView,
)

from desktop.look.colours import colours
from desktop.widgets.chip import chip_size, paint_chip
from desktop.widgets.tables.cell_face import CellFace, Index, face_of
from desktop.widgets.tables.cell_lines import INSET, TICK, StyledText, taken_in, texts

FOCUS, BOX = 2, 16
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_MIDDLE = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
_VISUAL = {
    Qt.LayoutDirection.LeftToRight: Qt.AlignmentFlag.AlignLeft | _MIDDLE,
    Qt.LayoutDirection.RightToLeft: Qt.AlignmentFlag.AlignRight | _MIDDLE,
}
"""Where a text begins whose column says nothing."""


class ListDelegate(QStyledItemDelegate):
    """Nothing is cut: a text goes on in further lines, and the view makes its row as high as they need.

    `folded` are the columns that have no place of their own: the cells of `main` take in what they say.
    """

    main = -1
    brief = False
    """Whether what says the same in another language is left out."""
    ticks = False
    """Whether a box before the first cell of each row is ticked where the row is chosen."""
    folded: tuple[int, ...] = ()
    cell: Callable[[], QModelIndex] = QModelIndex
    """The cell that a key would change; none by default."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: QRect = option.rect
        face = face_of(index)
        painter.save()
        _paint_ground(painter, option, face)
        view = option.widget
        if isinstance(view, QTableView) and view.hasFocus() and view.currentIndex().row() == index.row():
            _paint_focus(painter, cell, view, index)
            if self.cell() == index:
                painter.setPen(QPen(colours().accent, 1, Qt.PenStyle.DotLine))
                painter.drawRect(cell.adjusted(FOCUS + 1, FOCUS + 1, -FOCUS - 2, -FOCUS - 2))
        if self.ticks and index.column() == 0 and face.group is None:
            option.rect = cell = _paint_box(painter, option)
        room = cell.width() - 2 * INSET
        said = [] if face.chip is not None else texts(face, brief=self.brief)
        if index.column() == self.main and face.group is None:
            said += taken_in(index.model(), index.row(), self.folded, brief=self.brief)
        chip = chip_size(face.chip, room) if face.chip is not None else None
        high = sum(each.style.height(each.style.lines(each.text, room)) for each in said)
        top = cell.top() + (cell.height() - high - (chip.height() if chip else 0)) // 2
        if face.chip is not None and chip is not None:
            rtl = option.direction is Qt.LayoutDirection.RightToLeft
            left = cell.right() - INSET - chip.width() if rtl else cell.left() + INSET
            paint_chip(painter, face.chip, QPoint(left, top), option.direction, room)
            top += chip.height()
        if said:
            option.displayAlignment = _side(option, index)
            _paint_texts(painter, option, face, said, top)
        painter.restore()


def _paint_box(painter: QPainter, option: QStyleOptionViewItem) -> QRect:
    """Draw the box of a row, ticked where the row is chosen; return what is left of its first cell."""
    box, view = QStyleOptionButton(), option.widget
    chosen = QStyle.StateFlag.State_On if option.state & QStyle.StateFlag.State_Selected else QStyle.StateFlag.State_Off
    box.state = QStyle.StateFlag.State_Enabled | chosen
    place = QRect(option.rect.left() + INSET, option.rect.center().y() - BOX // 2, BOX, BOX)
    box.rect = QStyle.visualRect(option.direction, option.rect, place)
    style = view.style() if view is not None else QApplication.style()
    style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter, view)
    return QStyle.visualRect(option.direction, option.rect, option.rect.adjusted(TICK, 0, 0, 0))


def _side(option: QStyleOptionViewItem, index: Index) -> Qt.AlignmentFlag:
    """Where the lines of a cell begin, and that they stand in the middle of their height."""
    wanted = index.data(_ALIGNMENT)
    if not wanted:
        return _VISUAL[option.direction]
    side = Qt.AlignmentFlag(wanted) & Qt.AlignmentFlag.AlignHorizontal_Mask
    return QStyle.visualAlignment(option.direction, side) | _MIDDLE


def _paint_texts(
    painter: QPainter, option: QStyleOptionViewItem, face: CellFace, said: list[StyledText], top: int
) -> None:
    now, box, side = colours(), option.rect, option.displayAlignment
    left, width = box.left() + INSET, box.width() - 2 * INSET
    faint = now.secondary if option.state & QStyle.StateFlag.State_Selected else now.muted
    muted = face.struck or face.muted
    # Each text is read in the direction of its own script, also in a mirrored row.
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    for each in said:
        font = each.style.font
        if face.struck and not each.stands:
            font.setStrikeOut(True)
        painter.setFont(font)
        for line in each.style.lines(each.text, width):
            painter.setPen(faint if muted or each.second else now.text)
            high = each.style.height((line,))
            place = QRect(left, top, width, high)
            painter.drawText(place, side, line)
            if face.placeholder and line:
                _paint_dots(painter, painter.boundingRect(place, side, line))
            top += high


def _paint_dots(painter: QPainter, inked: QRect) -> None:
    """Underline provisional wording with dots."""
    painter.setPen(QPen(colours().muted, 1, Qt.PenStyle.DotLine))
    painter.drawLine(inked.left(), inked.bottom(), inked.right(), inked.bottom())


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, face: CellFace) -> None:
    now = colours()
    cell: QRect = option.rect
    painter.fillRect(cell, _ground(option, grouped=face.group is not None))
    if face.side is not None:
        paint_side_rule(painter, cell, face.side)
    else:
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, now.rule)


def _paint_focus(painter: QPainter, cell: QRect, view: QTableView, index: Index) -> None:
    """One ring round the whole row."""
    accent = colours().accent
    painter.fillRect(cell.left(), cell.top(), cell.width(), FOCUS, accent)
    painter.fillRect(cell.left(), cell.bottom() + 1 - FOCUS, cell.width(), FOCUS, accent)
    shown = [at for at in range(view.horizontalHeader().count()) if not view.isColumnHidden(at)]
    first, last = (shown[-1], shown[0]) if view.isRightToLeft() else (shown[0], shown[-1])
    if index.column() == first:
        painter.fillRect(cell.left(), cell.top(), FOCUS, cell.height(), accent)
    if index.column() == last or view.columnSpan(index.row(), index.column()) > 1:
        painter.fillRect(cell.right() + 1 - FOCUS, cell.top(), FOCUS, cell.height(), accent)


def paint_side_rule(painter: QPainter, cell: QRect, side: str) -> None:
    """Draw the rule of a side, as no side has a colour: host solid, guest dashed, a further party double."""
    bottom = cell.bottom() - 1
    style = Qt.PenStyle.DashLine if side == "guest" else Qt.PenStyle.SolidLine
    painter.setPen(QPen(colours().neutral, 2 if side in ("host", "guest") else 1, style))
    painter.drawLine(cell.left(), bottom, cell.right(), bottom)
    if side not in ("host", "guest"):
        painter.drawLine(cell.left(), bottom - 3, cell.right(), bottom - 3)


def _ground(option: QStyleOptionViewItem, *, grouped: bool) -> QColor:
    now = colours()
    state = option.state
    if not state & QStyle.StateFlag.State_Selected:
        return now.alternate if grouped else now.base
    return now.selection if state & QStyle.StateFlag.State_Active else now.neutral_tint
