"""A row of widgets that wraps into further rows, in the reading direction."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget


class FlowLayout(QLayout):
    """Items keep their size, up to a whole row, and stand centred in it; spacing is the same between all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._beginnings: list[QWidget] = []
        self._heights: dict[int, int] = {}
        """The height at each width asked for since the last change: Qt asks for the same ones repeatedly."""

    def begin_with(self, widget: QWidget) -> None:
        """Keep what follows a widget, up to the next such one, in one row with it, where a row has room for all."""
        self._beginnings.append(widget)
        self.invalidate()

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
            self._heights[width] = self._place(QRect(0, 0, width, 0), moving=False)
        return self._heights[width]

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, moving=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        widest = QSize()
        for item in self._shown():
            widest = widest.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return widest + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = [[]]
        taken, shown = 0, self._shown()
        for at, item in enumerate(shown):
            needed = item.sizeHint().width()
            group = self._group_width(shown[at:]) if item.widget() in self._beginnings else needed
            if rows[-1] and taken + (group if group <= width else needed) > width:
                rows.append([])
                taken = 0
            rows[-1].append(item)
            taken += needed + self.spacing()
        return rows

    def _group_width(self, items: Sequence[QLayoutItem]) -> int:
        """What the first of the items and those kept with it take in one row."""
        first, *others = items
        kept = takewhile(lambda item: item.widget() not in self._beginnings, others)
        widths = [item.sizeHint().width() for item in (first, *kept)]
        return sum(widths) + self.spacing() * (len(widths) - 1)

    def _place(self, rect: QRect, *, moving: bool) -> int:
        """Place the items, or only measure; the height taken with margins."""
        margins, parent = self.contentsMargins(), self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        inner = rect.marginsRemoved(margins)
        top = inner.top()
        for row in self._rows(inner.width()):
            height = max((_size(item, inner.width()).height() for item in row), default=0)
            left = inner.left()
            for item in row if moving else ():
                size = _size(item, inner.width())
                box = QRect(QPoint(left, top + (height - size.height()) // 2), size)
                item.setGeometry(QStyle.visualRect(direction, inner, box))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        return top - self.spacing() - inner.top() + margins.top() + margins.bottom()


def _size(item: QLayoutItem, room: int) -> QSize:
    """The size of an item in a row of so many pixels: one that breaks its lines may be as narrow as the row."""
    size = item.sizeHint()
    if size.width() <= room:
        return size
    width = max(room, item.minimumSize().width())
    return QSize(min(size.width(), width), item.heightForWidth(width) if item.hasHeightForWidth() else size.height())
