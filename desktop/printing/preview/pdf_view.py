"""The preview: the pages of the PDF that is saved and printed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from desktop.look.colours import colours
from desktop.printing.preview.found_words import FoundWords
from desktop.printing.preview.page_layout import LARGEST, MARGIN, SMALLEST, Laid, ZoomFit, laid_out
from desktop.printing.preview.page_painter import on_ground, paint_hit, paint_paper
from desktop.printing.preview.page_pictures import PagePictures
from desktop.printing.preview.pdf_pages import PdfPages, no_pages, page_thread
from desktop.printing.preview.view_keys import asked_by
from desktop.wording.words import say
from domain.core.problem import Problem

STEP = 1.25


class PdfView(QAbstractScrollArea):
    """Pages one below the other, or two beside each other; only what is seen is drawn, sharp at every scale.

    Page Up and Page Down go from page to page, Ctrl+plus, Ctrl+minus and Ctrl with the wheel zoom, Ctrl+0 fits the
    width again and Ctrl+9 the page, Ctrl+2 lays two pages beside each other. Pages are opened, drawn and searched
    beside the window's thread: until a page is drawn its paper is blank, or shows what it showed at another zoom.
    """

    page_changed = Signal(int, int)
    """The page at the top of the view, counted from 1, and how many there are; 0, 0 without a sheet."""
    hits_changed = Signal(int, int)
    """Which of the places found is shown, counted from 1, and how many there are."""
    moved = Signal()
    """The view shows another place, or is laid out anew."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._pictures = PagePictures(self)
        self._laid = Laid()
        self._fit, self._beside = ZoomFit.WIDTH, 1
        self._page = 0
        self._found = FoundWords(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # One that came and went with the height of the pages would change the width they fit, and so their height.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._pictures.drawn.connect(self._paint_again)
        self._found.changed.connect(self._show_found)
        self.reword()

    def show_pdf(self, pdf: bytes) -> None:
        """Show another PDF once it is read, at the same place if the sheet is as long as before."""
        page_thread().ask(partial(PdfPages, pdf)).then(self._show_pages).otherwise(self._show_nothing)

    def clear(self) -> None:
        """Show bare ground."""
        page_thread().ask(no_pages).then(self._show_pages)
        self._show_nothing()

    def pages(self) -> int:
        """How many pages there are."""
        return len(self._pages) if self._pages else 0

    def pdf_pages(self) -> PdfPages | None:
        """The pages on show."""
        return self._pages

    def page(self) -> int:
        """The page at the top of the view, counted from 1; 0 without a sheet."""
        return self._page

    def go_to(self, page: int) -> None:
        """Bring the top of a page, counted from 1, to the top of the view."""
        if self._laid.boxes:
            box = self._laid.boxes[min(max(page, 1), self.pages()) - 1]
            self.verticalScrollBar().setValue(box.top() - MARGIN)

    def zoom(self) -> float:
        """The zoom in percent, 25 to 250."""
        return self._laid.zoom

    def fit(self) -> ZoomFit:
        """What the zoom follows."""
        return self._fit

    def set_fit(self, fit: ZoomFit) -> None:
        """Make rows as wide as the view, or pages seen whole, now and when the view is resized."""
        self._fit = fit
        self._lay_out()

    def zoom_in(self) -> None:
        """A quarter larger."""
        self.zoom_to(self.zoom() * STEP)

    def zoom_out(self) -> None:
        """A fifth smaller."""
        self.zoom_to(self.zoom() / STEP)

    def zoom_to(self, percent: float) -> None:
        """Zoom and keep the middle of what is seen in the middle."""
        bar = self.verticalScrollBar()
        middle = (bar.value() + self.viewport().height() / 2) / max(self._laid.height, 1)
        self._fit = ZoomFit.NOTHING
        self._lay_out(min(max(percent, SMALLEST), LARGEST))
        bar.setValue(round(middle * self._laid.height - self.viewport().height() / 2))

    def two_up(self) -> bool:
        """Whether two pages lie beside each other."""
        return self._beside > 1

    def set_two_up(self, two_up: bool) -> None:
        """Lay two pages beside each other, or one below the other, keeping the one that is read."""
        page = self._page
        self._beside = 2 if two_up else 1
        self._lay_out()
        self.go_to(page)

    def place(self) -> float:
        """What stands at the upper edge: the number of a page, counted from 0, and how far down it."""
        top = self.verticalScrollBar().value() + MARGIN
        for number, box in enumerate(self._laid.boxes):
            if top <= box.bottom() + MARGIN:
                return number + max(top - box.top(), 0) / (box.height() + MARGIN)
        return float(self.pages())

    def set_place(self, place: float) -> None:
        """Bring a place to the upper edge, as far as there are pages."""
        if not self._laid.boxes:
            return
        number = min(int(place), self.pages() - 1)
        box = self._laid.boxes[number]
        self.verticalScrollBar().setValue(round(box.top() - MARGIN + (place - number) * (box.height() + MARGIN)))

    def seek(self, wanted: str, otherwise: Sequence[str] = ()) -> None:
        """Show where some words stand on the pages, at first the place nearest below; nothing for no words.

        Args:
            otherwise: what is looked for, one after the other, where the words stand nowhere.
        """
        self._found.seek(self._pages, wanted, otherwise)

    def hits(self) -> tuple[int, int]:
        """Which of the places found is shown, counted from 1, and how many there are."""
        return self._found.count()

    def next_hit(self, step: int = 1) -> None:
        """Show the next of the places found, or the one before for -1; after the last comes the first."""
        if self._found.hits:
            self._found.step(step)
            self._bring_hit()
            self.hits_changed.emit(*self.hits())

    def reword(self) -> None:
        """Say which page is seen, and let a screen reader read it."""
        if self._pages is None:
            self.setAccessibleName(say("sheets.preview"))
            self.setAccessibleDescription("")
            return
        self.setAccessibleName(say("sheets.preview-page", page=self._page, pages=self.pages()))
        page_thread().ask(partial(self._pages.text, self._page - 1)).then(self.setAccessibleDescription)

    def sizeHint(self) -> QSize:
        return QSize(680, 840)

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), now.window)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        seen = list(self._seen())
        if self._pages is not None:
            self._pictures.ask(self._pages, seen, self.zoom(), self.devicePixelRatioF())
        for page in seen:
            self._paint_page(painter, page)
        if self.hasFocus():
            painter.resetTransform()
            painter.fillRect(0, 0, self.viewport().width(), 2, now.accent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self.zoom() * (STEP if event.angleDelta().y() > 0 else 1 / STEP))
            event.accept()
            return
        super().wheelEvent(event)

    def event(self, event: QEvent) -> bool:
        """Its own keys come before those of the window, which sizes its text by some of them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and asked_by(self, event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = asked_by(self, event)
        if asked is not None:
            asked()
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

    def _show_pages(self, pages: PdfPages | tuple[None, tuple[()]]) -> None:
        if not isinstance(pages, PdfPages):
            return
        before = self.pages()
        self._let_go()
        self._pages = pages
        self._lay_out()
        if before != self.pages():
            self.verticalScrollBar().setValue(0)
        self._page = self._read_page()
        self._tell_page()
        self._found.seek_again(pages)

    def _show_nothing(self, _problem: Problem | None = None) -> None:
        self._let_go()
        self._lay_out()
        self._page = 0
        self._tell_page()
        self._show_found()

    def _show_found(self) -> None:
        """Show the place nearest below what is read."""
        hits = self._found.hits
        below = (number for number, hit in enumerate(hits) if hit.page + 1 >= self._page)
        self._found.shown = next(below, 0)
        if hits:
            self._bring_hit()
        self.viewport().update()
        self.hits_changed.emit(*self.hits())

    def _bring_hit(self) -> None:
        """Bring the place that is shown into view, with some ground above it."""
        hit = self._found.hits[self._found.shown]
        whole = self._on_ground(hit.page, hit.boxes[0]).toRect() if hit.boxes else self._laid.boxes[hit.page]
        for bar, first, last, room in (
            (self.verticalScrollBar(), whole.top(), whole.bottom(), self.viewport().height()),
            (self.horizontalScrollBar(), whole.left(), whole.right(), self.viewport().width()),
        ):
            if first < bar.value() or last > bar.value() + room:
                bar.setValue(first - room // 3)
        self.viewport().update()

    def _on_ground(self, page: int, box: QRectF) -> QRectF:
        return on_ground(self._laid.boxes[page], box, self.zoom())

    def _paint_page(self, painter: QPainter, page: int) -> None:
        box = self._laid.boxes[page]
        paint_paper(painter, box, self._pictures.of(page), self.zoom(), self.devicePixelRatioF())
        shown = self._found.hits[self._found.shown] if self._found.hits else None
        for hit in self._found.hits:
            if hit.page == page:
                paint_hit(painter, [self._on_ground(page, each) for each in hit.boxes], framed=hit is shown)
        painter.setPen(colours().border)
        painter.drawRect(box.adjusted(-1, -1, 0, 0))

    def _go_down(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(min((top for top in self._tops() if top > bar.value()), default=bar.maximum()))

    def _go_up(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(max((top for top in self._tops() if top < bar.value()), default=0))

    def _tops(self) -> Iterator[int]:
        return (box.top() - MARGIN for box in self._laid.boxes)

    def _lay_out(self, zoom: float | None = None) -> None:
        """Give every page its box on a ground as wide as the view, and the scroll bars their range."""
        sizes = [self._pages.size(page) for page in range(self.pages())] if self._pages else list[QSizeF]()
        seen = self.viewport().size()
        self._laid = laid_out(sizes, seen, zoom or self.zoom(), self._fit, self._beside)
        for bar, whole, part in (
            (self.verticalScrollBar(), self._laid.height, seen.height()),
            (self.horizontalScrollBar(), self._laid.width, seen.width()),
        ):
            bar.setRange(0, max(0, whole - part))
            bar.setPageStep(part)
            bar.setSingleStep(40)
        self.viewport().update()
        self.moved.emit()

    def _seen(self) -> Iterator[int]:
        top = self.verticalScrollBar().value()
        shown = QRect(self.horizontalScrollBar().value(), top, self.viewport().width(), self.viewport().height())
        return (number for number, box in enumerate(self._laid.boxes) if box.intersects(shown))

    def _paint_again(self) -> None:
        self.viewport().update()

    def _scrolled(self, _value: int = 0) -> None:
        page = self._read_page()
        if page != self._page:
            self._page = page
            self._tell_page()
        self.moved.emit()

    def _read_page(self) -> int:
        """The page at a third of the view's height, of a row the first: at the upper edge only a strip may be seen."""
        bar = self.verticalScrollBar()
        reading = bar.value() + self.viewport().height() // 3
        last = bar.value() == bar.maximum() > 0
        page = self.pages() if last else max(sum(box.top() <= reading for box in self._laid.boxes), 1)
        return min(page - (page - 1) % self._beside, self.pages())

    def _tell_page(self) -> None:
        self.reword()
        self.page_changed.emit(self._page, self.pages())

    def _let_go(self) -> None:
        self._pictures.let_go()
        if self._pages is not None:
            page_thread().do(self._pages.close)
        self._pages = None
        self._found.forget()
