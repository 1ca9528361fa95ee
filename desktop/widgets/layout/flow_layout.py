"""A row of widgets that wraps into further rows, in the reading direction."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QLayout, QLayoutItem, QStyle, QWidget
from shiboken6 import isValid

_BY_HAND = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
"""Set by Qt of a widget that was shown or hidden by a call; cleared here of one that is left out, so that the next such
call is known for one of whoever owns it.
"""
_Placed = tuple[QLayoutItem, QSize]
"""An item with its size in a row."""


class FlowLayout(QLayout):
    """Items keep their size, up to a whole row, and stand centred in it; spacing is the same between all.

    While it is held it is no higher than it was, where there is less width: what may be narrower is, and what has no
    room then is left out, the last first, but for what is kept and for a button that is checked.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._beginnings: list[QWidget] = []
        self._heights: dict[int, int] = {}
        """The height at each width asked for since the last change: Qt asks for the same ones repeatedly."""
        self._widths: dict[QWidget, tuple[int, int]] = {}
        self._kept: set[QWidget] = set()
        self._held = 0
        """The height it is held to; 0 while it is not."""
        self._left_out: set[QWidget] = set()
        self._width = 0
        """How wide it was laid out last: Qt forgets it as soon as anything changes."""

    def begin_with(self, widget: QWidget) -> None:
        """Keep what follows a widget, up to the next such one, in one row with it, where a row has room for all."""
        self._beginnings.append(widget)
        self.invalidate()

    def keep(self, *widgets: QWidget) -> None:
        """Never leave these out."""
        self._kept.update(widgets)

    def set_widths(self, widget: QWidget, least: int, full: int) -> None:
        """Give a widget a width, and a lesser one rather than leave another out, both in pixels."""
        widget.setFixedWidth(full)
        self._widths[widget] = (least, full)
        self.invalidate()

    def hold(self, *, held: bool) -> None:
        """Be no higher and no lower than now, whatever the width; or as high as all of it needs again."""
        if held == bool(self._held):
            return
        self._held = self.heightForWidth(self._width) if held else 0
        if not held:
            self._leave_out(())
        self.invalidate()

    def row_width(self) -> int:
        """What all of it takes in one row, in pixels."""
        widths = [item.sizeHint().width() for item in self._shown()]
        return sum(widths) + self.spacing() * max(len(widths) - 1, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self.invalidate()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._height(self._rows(width))
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._width = rect.width()
        margins, parent = self.contentsMargins(), self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        inner, rows = rect.marginsRemoved(margins), self._rows(rect.width())
        self._leave_out([item for item in self._shown() if all(item is not each for row in rows for each, _ in row)])
        top = inner.top()
        for row in rows:
            height, left = max((size.height() for _, size in row), default=0), inner.left()
            for item, size in row:
                widget = item.widget()
                if widget in self._widths and widget.width() != size.width():
                    widget.setFixedWidth(size.width())
                box = QRect(QPoint(left, top + (height - size.height()) // 2), size)
                item.setGeometry(QStyle.visualRect(direction, inner, box))
                left += size.width() + self.spacing()
            top += height + self.spacing()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        widest = QSize()
        for item in self._shown():
            widest = widest.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return widest + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty() or item.widget() in self._left_out]

    def _rows(self, width: int) -> list[list[_Placed]]:
        """The items in their rows with their sizes, as few as possible left out."""
        margins = self.contentsMargins()
        room, shown = width - margins.left() - margins.right(), self._shown()
        rows = self._in_rows(shown, room, narrow=False)
        spared = [item for item in reversed(shown) if not self._stays(item.widget())] if self._held else []
        for count in range(len(spared) + 1):
            if not self._held or self._height(rows) <= self._held:
                break
            rows = self._in_rows([item for item in shown if item not in spared[:count]], room, narrow=True)
        return rows

    def _stays(self, widget: QWidget | None) -> bool:
        return widget in self._kept or (isinstance(widget, QAbstractButton) and widget.isChecked())

    def _in_rows(self, items: Sequence[QLayoutItem], room: int, *, narrow: bool) -> list[list[_Placed]]:
        rows: list[list[_Placed]] = [[]]
        taken, placed = 0, [(item, self._size(item, room, narrow=narrow)) for item in items]
        for at, (item, size) in enumerate(placed):
            needed = size.width()
            group = self._group_width(placed[at:]) if item.widget() in self._beginnings else needed
            if rows[-1] and taken + (group if group <= room else needed) > room:
                rows.append([])
                taken = 0
            rows[-1].append((item, size))
            taken += needed + self.spacing()
        return rows

    def _group_width(self, placed: Sequence[_Placed]) -> int:
        """What the first of the items and those kept with it take in one row."""
        first, *others = placed
        kept = takewhile(lambda each: each[0].widget() not in self._beginnings, others)
        widths = [size.width() for _, size in (first, *kept)]
        return sum(widths) + self.spacing() * (len(widths) - 1)

    def _height(self, rows: Sequence[Sequence[_Placed]]) -> int:
        """What rows take with margins; no less than what it is held to."""
        margins = self.contentsMargins()
        high = sum(max((size.height() for _, size in row), default=0) for row in rows)
        return max(high + self.spacing() * (len(rows) - 1) + margins.top() + margins.bottom(), self._held)

    def _size(self, item: QLayoutItem, room: int, *, narrow: bool) -> QSize:
        """The size of an item in a row of so many pixels: one that breaks its lines may be as narrow as the row."""
        widget = item.widget()
        # An item says of a hidden widget that it takes no room.
        size = _own_size(widget) if widget is not None and widget in self._left_out else item.sizeHint()
        if widget in self._widths:
            least, full = self._widths[widget]
            size.setWidth(least if narrow else full)
        if size.width() <= room:
            return size
        width = max(room, item.minimumSize().width())
        return QSize(
            min(size.width(), width), item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
        )

    def _leave_out(self, items: Sequence[QLayoutItem]) -> None:
        """Hide what has no room while it is held, and show what was hidden for that."""
        left_out = {widget for item in items if (widget := item.widget()) is not None}
        back, self._left_out = self._left_out - left_out, left_out
        for widget in left_out:
            if not widget.isHidden():
                widget.hide()
                widget.setAttribute(_BY_HAND, False)
        for widget in back:
            # What its owner hid meanwhile stays hidden.
            if isValid(widget) and not (widget.isHidden() and widget.testAttribute(_BY_HAND)):
                widget.show()


def _own_size(widget: QWidget) -> QSize:
    """The size a widget would have if it were shown."""
    wanted = widget.sizeHint().expandedTo(widget.minimumSizeHint())
    return wanted.boundedTo(widget.maximumSize()).expandedTo(widget.minimumSize())
