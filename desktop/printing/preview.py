"""The preview: the pages of the PDF that is saved and printed."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.look.colours import colours
from desktop.printing.pdf_pages import POINTS_PER_INCH, PdfPages
from desktop.wording.words import say

MARGIN = 14
"""Ground around and between the pages, in pixels."""
DOTS_PER_INCH = 96
SMALLEST, LARGEST = 25, 250
"""The zoom in percent: at 100 a sheet has its size on paper on a screen of 96 dots per inch."""
STEP = 1.25


class PdfView(QAbstractScrollArea):
    """Pages one below the other; only what is seen is drawn, sharp at every scale of the screen.

    Page Up and Page Down go from page to page, Ctrl+plus and Ctrl+minus zoom, Ctrl+0 fits the width again.
    """

    page_changed = Signal(int, int)
    """The page at the top of the view, counted from 1, and how many there are; 0, 0 without a sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._pictures: dict[int, QImage] = {}
        self._boxes: list[QRect] = []
        self._zoom = 100.0
        self._fits = True
        self._page = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.reword()

    def show_pdf(self, pdf: bytes) -> None:
        """Show another PDF, at the same place if the sheet is as long as before."""
        before = self.pages()
        self._let_go()
        self._pages = PdfPages(pdf)
        self._lay_out()
        if before != self.pages():
            self.verticalScrollBar().setValue(0)
        self._page = self._read_page()
        self._tell_page()

    def clear(self) -> None:
        """Show bare ground."""
        self._let_go()
        self._lay_out()
        self._page = 0
        self._tell_page()

    def pages(self) -> int:
        """How many pages there are."""
        return len(self._pages) if self._pages else 0

    def page(self) -> int:
        """The page at the top of the view, counted from 1; 0 without a sheet."""
        return self._page

    def go_to(self, page: int) -> None:
        """Bring the top of a page, counted from 1, to the top of the view."""
        if self._boxes:
            box = self._boxes[min(max(page, 1), len(self._boxes)) - 1]
            self.verticalScrollBar().setValue(box.top() - MARGIN)

    def zoom(self) -> float:
        """The zoom in percent, 25 to 250."""
        return self._zoom

    def fits_width(self) -> bool:
        """Whether the zoom follows the width of the view."""
        return self._fits

    def fit_width(self) -> None:
        """Make the widest page as wide as the view, now and when the view is resized."""
        self._fits = True
        self._lay_out()

    def zoom_in(self) -> None:
        """A quarter larger."""
        self._zoom_to(self._zoom * STEP)

    def zoom_out(self) -> None:
        """A fifth smaller."""
        self._zoom_to(self._zoom / STEP)

    def reword(self) -> None:
        """Say which page is seen, and let a screen reader read it."""
        if self._pages is None:
            self.setAccessibleName(say("sheets.preview"))
            self.setAccessibleDescription("")
            return
        self.setAccessibleName(say("sheets.preview-page", page=self._page, pages=self.pages()))
        self.setAccessibleDescription(self._pages.text(self._page - 1))

    def sizeHint(self) -> QSize:
        return QSize(680, 840)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), now.window)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        seen = list(self._seen())
        self._pictures = {page: self._picture(page) for page in seen}
        for page in seen:
            painter.drawImage(self._boxes[page].topLeft(), self._pictures[page])
            painter.setPen(now.border)
            painter.drawRect(self._boxes[page].adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.resetTransform()
            painter.fillRect(0, 0, self.viewport().width(), 2, now.accent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._zoom_to(self._zoom * (STEP if event.angleDelta().y() > 0 else 1 / STEP))
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.ZoomIn) or self._is_ctrl(event, Qt.Key.Key_Equal):
            self.zoom_in()
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom_out()
        elif self._is_ctrl(event, Qt.Key.Key_0):
            self.fit_width()
        elif event.key() == Qt.Key.Key_PageDown:
            self._go_down()
        elif event.key() == Qt.Key.Key_PageUp:
            self._go_up()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.go_to(1 if event.key() == Qt.Key.Key_Home else self.pages())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()

    def _go_down(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(min((top for top in self._tops() if top > bar.value()), default=bar.maximum()))

    def _go_up(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(max((top for top in self._tops() if top < bar.value()), default=0))

    def _tops(self) -> Iterator[int]:
        return (box.top() - MARGIN for box in self._boxes)

    @staticmethod
    def _is_ctrl(event: QKeyEvent, key: Qt.Key) -> bool:
        return event.key() == key and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)

    def _zoom_to(self, percent: float) -> None:
        """Zoom and keep the middle of what is seen in the middle."""
        bar = self.verticalScrollBar()
        middle = (bar.value() + self.viewport().height() / 2) / max(self._height(), 1)
        self._fits = False
        self._zoom = min(max(percent, SMALLEST), LARGEST)
        self._lay_out()
        bar.setValue(round(middle * self._height() - self.viewport().height() / 2))

    def _lay_out(self) -> None:
        """Give every page its box on a ground as wide as the view, and the scroll bars their range."""
        sizes = [self._pages.size(page) for page in range(self.pages())] if self._pages else []
        room = self.viewport().width() - 2 * MARGIN
        if self._fits and sizes:
            widest = max(size.width() for size in sizes) * DOTS_PER_INCH / POINTS_PER_INCH
            self._zoom = min(max(100 * room / widest, SMALLEST), LARGEST)
        scale = self._zoom / 100 * DOTS_PER_INCH / POINTS_PER_INCH
        self._boxes = []
        top = MARGIN
        for size in sizes:
            width, height = ceil(size.width() * scale), ceil(size.height() * scale)
            self._boxes.append(QRect(max(MARGIN, MARGIN + (room - width) // 2), top, width, height))
            top += height + MARGIN
        self._pictures = {}
        self._set_bars()
        self.viewport().update()

    def _set_bars(self) -> None:
        seen = self.viewport().size()
        right = max((box.right() + 1 + MARGIN for box in self._boxes), default=0)
        for bar, whole, part in (
            (self.verticalScrollBar(), self._height(), seen.height()),
            (self.horizontalScrollBar(), right, seen.width()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(40)

    def _height(self) -> int:
        return self._boxes[-1].bottom() + 1 + MARGIN if self._boxes else 0

    def _seen(self) -> Iterator[int]:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        return (number for number, box in enumerate(self._boxes) if box.bottom() >= top and box.top() <= bottom)

    def _picture(self, page: int) -> QImage:
        if page in self._pictures:
            return self._pictures[page]
        assert self._pages is not None
        ratio = self.devicePixelRatioF()
        picture = self._pages.picture(page, self._zoom / 100 * DOTS_PER_INCH * ratio)
        picture.setDevicePixelRatio(ratio)
        return picture

    def _scrolled(self, _value: int = 0) -> None:
        page = self._read_page()
        if page != self._page:
            self._page = page
            self._tell_page()

    def _read_page(self) -> int:
        """The page at a third of the view's height: of the one at the upper edge only a strip may be seen."""
        bar = self.verticalScrollBar()
        if bar.value() == bar.maximum() > 0:
            return self.pages()
        reading = bar.value() + self.viewport().height() // 3
        return max(sum(box.top() <= reading for box in self._boxes), min(self.pages(), 1))

    def _tell_page(self) -> None:
        self.reword()
        self.page_changed.emit(self._page, self.pages())

    def _let_go(self) -> None:
        self._pictures = {}
        if self._pages is not None:
            self._pages.close()
        self._pages = None
