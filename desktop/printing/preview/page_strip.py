"""The strip beside the preview: every page small, the one that is read framed; choosing one leads to it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.printing.preview.page_layout import DOTS_PER_INCH
from desktop.printing.preview.pdf_pages import POINTS_PER_INCH, PdfPages, page_thread
from desktop.wording.words import say

WIDTH = 64
"""How wide a page is there, in pixels."""
AROUND = 8
"""Ground around a page and its number, in pixels."""
FRAME = 2

Index = QModelIndex | QPersistentModelIndex


class StripModel(QAbstractListModel):
    """The pages of a PDF; each is drawn when it is first seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._pictures: dict[int, QImage | None] = {}

    def pages(self) -> PdfPages | None:
        """The pages on show."""
        return self._pages

    def set_pages(self, pages: PdfPages | None) -> None:
        """Show the pages of another PDF, or none."""
        self.beginResetModel()
        self._pages, self._pictures = pages, {}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() or self._pages is None else len(self._pages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return say("sheets.page", page=index.row() + 1, pages=self.rowCount())
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(index.row())
        return None

    def size(self, row: int) -> QSize:
        """How large a page is there, in pixels."""
        assert self._pages is not None
        size = self._pages.size(row)
        return QSize(WIDTH, round(WIDTH * size.height() / size.width()))

    def _picture(self, row: int) -> QImage | None:
        """The page drawn small; None as long as it is being drawn."""
        if row not in self._pictures and self._pages is not None:
            self._pictures[row] = None
            # Twice as fine as it is shown, so that it is sharp on a screen of a finer grain too.
            dots = 2 * WIDTH * POINTS_PER_INCH / self._pages.size(row).width()
            asked = page_thread().do(partial(self._pages.picture, row, min(dots, DOTS_PER_INCH)))
            asked.then(partial(self._drawn, self._pages, row))
        return self._pictures.get(row)

    def _drawn(self, pages: PdfPages, row: int, picture: QImage) -> None:
        if pages is self._pages:
            self._pictures[row] = picture
            self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.DecorationRole])


class _PageDelegate(QStyledItemDelegate):
    """Paints a page with its number below it, framed where it is the one that is read."""

    def __init__(self, strip: QListView) -> None:
        super().__init__(strip)
        self._strip = strip

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        model = index.model()
        assert isinstance(model, StripModel)
        return model.size(index.row()) + QSize(2 * AROUND, 2 * AROUND + _line())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        now, model, whole = colours(), index.model(), option.rect
        assert isinstance(model, StripModel)
        size = model.size(index.row())
        paper = QRect(
            whole.left() + (whole.width() - size.width()) // 2, whole.top() + AROUND, size.width(), size.height()
        )
        chosen = index.row() == self._strip.currentIndex().row()
        painter.fillRect(paper, Qt.GlobalColor.white)
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(paper, picture)
        painter.setPen(QPen(now.accent if chosen else now.border, FRAME if chosen else 1))
        painter.drawRect(paper.adjusted(-1, -1, 0, 0))
        painter.setPen(now.text if chosen else now.secondary)
        painter.setFont(fonts.caption())
        painter.drawText(
            whole.adjusted(0, size.height() + AROUND, 0, -AROUND), Qt.AlignmentFlag.AlignCenter, str(index.data())
        )


class PageStrip(QListView):
    """Follows the preview and leads it: arrows, Home and End go from page to page."""

    page_chosen = Signal(int)
    """The page the reader chose, counted from 1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = StripModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_PageDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFixedWidth(WIDTH + 2 * AROUND + self.verticalScrollBar().sizeHint().width())
        self.selectionModel().currentChanged.connect(self._current_changed)
        self._following = False
        self.reword()

    def show_pages(self, pages: PdfPages | None) -> None:
        """Show other pages, or none; what is drawn already stays."""
        if pages is not self._model.pages():
            self._model.set_pages(pages)

    def follow(self, page: int) -> None:
        """Frame the page that is read, counted from 1, without telling."""
        self._following = True
        index = self._model.index(page - 1)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        self.viewport().update()
        self._following = False

    def reword(self) -> None:
        """Name itself in the language of the window."""
        self.setAccessibleName(say("sheets.strip"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
        elif event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._following:
            self.page_chosen.emit(current.row() + 1)


def _line() -> int:
    """The height of the number below a page, in pixels."""
    return fonts.scaled(18)
