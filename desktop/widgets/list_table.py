"""A table of the office: two lines in a row, withdrawn rows struck through, chips, groups."""

from dataclasses import dataclass, replace
from enum import Enum, IntEnum

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.widgets.chip import ChipFace, chip_size, paint_chip

INSET = 8
HEAD = 28
GROUP_ROW = 25
WRAP_LOSS = 48
"""What breaking between words may cost a line, in pixels."""

Index = QModelIndex | QPersistentModelIndex


class TableRole(IntEnum):
    """What a model may say of a cell beside Qt's own roles.

    SECOND_LINE: text below the first, muted. CHIP: a ChipFace in place of text. GROUP: in column 0 of a row
    that heads a group, its text. The others are true or false. STRUCK: the row is withdrawn. MUTED, STRONG:
    how the first line is set. PLACEHOLDER: the wording is provisional and is underlined with dots. SIDE: in
    column 0 of a row that heads a side (`host`, `guest`, `third`), which rule is drawn below it.
    WRAP: a long first line goes on in a second.
    """

    SECOND_LINE = Qt.ItemDataRole.UserRole + 101
    STRUCK = Qt.ItemDataRole.UserRole + 102
    MUTED = Qt.ItemDataRole.UserRole + 103
    STRONG = Qt.ItemDataRole.UserRole + 104
    CHIP = Qt.ItemDataRole.UserRole + 105
    GROUP = Qt.ItemDataRole.UserRole + 106
    PLACEHOLDER = Qt.ItemDataRole.UserRole + 107
    SIDE = Qt.ItemDataRole.UserRole + 108
    WRAP = Qt.ItemDataRole.UserRole + 109


class Density(Enum):
    """Height of a row in pixels: with one line, with two."""

    COMPACT = (26, 38)
    NORMAL = (32, 45)
    ROOMY = (38, 52)


class ListTable(QTableView):
    """Rows are chosen whole; Enter or a double click emits `activated`. The model owns order and filter.

    `grouped` says whether a row may head a group; without groups the rows need not be searched for headings.
    """

    def __init__(self, *, two_lines: bool = True, grouped: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._two_lines, self._grouped = two_lines, grouped
        self._density = Density.NORMAL
        self.setItemDelegate(ListDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.set_density(Density.NORMAL)

    def set_density(self, density: Density) -> None:
        """Make rows higher or lower."""
        self._density = density
        height = density.value[1 if self._two_lines else 0]
        # Set before the style does: once there are rows, changing the typeface of a header takes long.
        self.horizontalHeader().setFont(fonts.secondary_strong())
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(fonts.scaled(height))
        self.horizontalHeader().setFixedHeight(fonts.scaled(HEAD))
        self._show_groups()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.set_density(self._density)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self._show_groups)
            model.layoutChanged.connect(self._show_groups)
        self._show_groups()

    def select_row(self, row: int) -> None:
        """Choose a row, whatever keys are held, and bring it into view."""
        index = self.model().index(row, 0)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End lead to the first and the last row: rows are chosen whole."""
        lines = range(self.model().rowCount()) if self.model() is not None else range(0)
        ways = {QAbstractItemView.CursorAction.MoveHome: lines, QAbstractItemView.CursorAction.MoveEnd: lines[::-1]}
        for line in ways.get(action, ()):
            if self.model().index(line, 0).flags():
                return self.model().index(line, 0)
        return super().moveCursor(action, modifiers)

    def _show_groups(self, *_args: object) -> None:
        model = self.model()
        self.clearSpans()
        if model is None or not self._grouped:
            return
        height = self.verticalHeader().defaultSectionSize()
        for row in range(model.rowCount()):
            grouped = model.index(row, 0).data(TableRole.GROUP) is not None
            # A header keeps heights by line, not by row.
            self.setRowHeight(row, fonts.scaled(GROUP_ROW) if grouped else height)
            if grouped:
                self.setSpan(row, 0, 1, model.columnCount())


@dataclass(frozen=True)
class _Line:
    text: str
    font: QFont
    rect: QRect
    muted: bool
    dotted: bool = False
    wrapped: bool = False


class ListDelegate(QStyledItemDelegate):
    """Paints a cell: ground and rule, then a chip or one or two lines."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell: QRect = option.rect
        painter.save()
        _paint_ground(painter, option, index)
        face = index.data(TableRole.CHIP)
        if isinstance(face, ChipFace):
            rtl = option.direction is Qt.LayoutDirection.RightToLeft
            face = _fitted(face, cell.width() - 2 * INSET)
            size = chip_size(face)
            left = cell.right() - INSET - size.width() if rtl else cell.left() + INSET
            corner = QPoint(left, cell.center().y() - size.height() // 2)
            paint_chip(painter, face, corner, option.direction)
        else:
            for line in _lines(cell, index):
                _paint_line(painter, option, index, line)
        painter.restore()


def _fitted(face: ChipFace, room: int) -> ChipFace:
    """The chip with its word elided to the width of the cell."""
    excess = chip_size(face).width() - room
    if excess <= 0:
        return face
    metrics = QFontMetrics(fonts.secondary())
    left = metrics.horizontalAdvance(face.text) - excess
    return replace(face, text=metrics.elidedText(face.text, Qt.TextElideMode.ElideRight, left))


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
    now = colours()
    cell: QRect = option.rect
    view = option.widget
    painter.fillRect(cell, _ground(option, grouped=index.data(TableRole.GROUP) is not None))
    if (side := index.data(TableRole.SIDE)) is not None:
        paint_side_rule(painter, cell, str(side))
    else:
        painter.fillRect(cell.left(), cell.bottom(), cell.width(), 1, now.rule)
    if isinstance(view, QTableView) and view.hasFocus() and view.currentIndex().row() == index.row():
        painter.fillRect(cell.left(), cell.top(), cell.width(), 2, now.accent)
        painter.fillRect(cell.left(), cell.bottom() - 1, cell.width(), 2, now.accent)


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


def _lines(cell: QRect, index: Index) -> list[_Line]:
    if (group := index.data(TableRole.GROUP)) is not None:
        return [_Line(str(group), fonts.caption(fonts.SEMIBOLD), cell, muted=False)]
    struck, dotted = bool(index.data(TableRole.STRUCK)), bool(index.data(TableRole.PLACEHOLDER))
    upper = fonts.interface(fonts.SEMIBOLD if index.data(TableRole.STRONG) else fonts.REGULAR)
    lower = fonts.secondary()
    upper.setStrikeOut(struck)
    lower.setStrikeOut(struck)
    first = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    muted = struck or bool(index.data(TableRole.MUTED))
    if not (second := index.data(TableRole.SECOND_LINE)):
        return [_Line(first, upper, cell, muted, dotted, wrapped=bool(index.data(TableRole.WRAP)))]
    heights = QFontMetrics(upper).height(), QFontMetrics(lower).height()
    top = cell.top() + (cell.height() - sum(heights)) // 2
    boxes = [QRect(cell.left(), y, cell.width(), h) for y, h in zip((top, top + heights[0]), heights, strict=True)]
    return [_Line(first, upper, boxes[0], muted, dotted), _Line(str(second), lower, boxes[1], True, dotted)]


def _paint_line(painter: QPainter, option: QStyleOptionViewItem, index: Index, line: _Line) -> None:
    now = colours()
    chosen = option.state & QStyle.StateFlag.State_Selected
    faint = now.secondary if chosen else now.muted
    painter.setPen(faint if line.muted else now.text)
    painter.setFont(line.font)
    box = line.rect.adjusted(INSET, 0, -INSET, 0)
    metrics = QFontMetrics(line.font)
    room = 2 * box.width() - WRAP_LOSS if line.wrapped else box.width()
    text = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, room)
    wanted = index.data(Qt.ItemDataRole.TextAlignmentRole)
    side = Qt.AlignmentFlag(wanted or Qt.AlignmentFlag.AlignLeading) & Qt.AlignmentFlag.AlignHorizontal_Mask
    side = QStyle.visualAlignment(option.direction, side)
    wrap = Qt.TextFlag.TextWordWrap if line.wrapped else 0
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter | wrap, text)
    if line.dotted and text:
        inked = painter.boundingRect(box, side | Qt.AlignmentFlag.AlignVCenter, text)
        painter.setPen(QPen(now.muted, 1, Qt.PenStyle.DotLine))
        painter.drawLine(inked.left(), inked.bottom(), inked.right(), inked.bottom())
