"""The pictures of the pages that are seen, each drawn beside the window's thread and let go of when it is not seen."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop.desk.asked import AskedWork
from desktop.printing.preview.page_layout import DOTS_PER_INCH
from desktop.printing.preview.pdf_pages import PdfPages, page_thread


class PagePictures(QObject):
    """Keeps them, each with the zoom it was drawn at, in per cent."""

    drawn = Signal()
    """Another picture is there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures: dict[int, tuple[QImage, float]] = {}
        self._drawing: dict[int, tuple[AskedWork[QImage], float]] = {}

    def of(self, page: int) -> tuple[QImage, float] | None:
        """The picture of a page; None until it is drawn for the first time."""
        return self._pictures.get(page)

    def ask(self, pages: PdfPages, seen: Collection[int], zoom: float, ratio: float) -> None:
        """Ask for those of the pages that are seen, and let go of all others.

        Args:
            ratio: how many dots of the screen a pixel has.
        """
        for page, (asked, drawn_at) in list(self._drawing.items()):
            if page not in seen or drawn_at != zoom:
                asked.drop()
                del self._drawing[page]
        self._pictures = {page: picture for page, picture in self._pictures.items() if page in seen}
        for page in seen:
            if page not in self._drawing and (page not in self._pictures or self._pictures[page][1] != zoom):
                asked = page_thread().do(partial(pages.picture, page, zoom / 100 * DOTS_PER_INCH * ratio))
                self._drawing[page] = (asked.then(partial(self._keep, page, zoom, ratio)), zoom)

    def let_go(self) -> None:
        """Let go of all, and wait for none any more."""
        for asked, _ in self._drawing.values():
            asked.drop()
        self._drawing, self._pictures = {}, {}

    def _keep(self, page: int, zoom: float, ratio: float, picture: QImage) -> None:
        picture.setDevicePixelRatio(ratio)
        self._drawing.pop(page, None)
        self._pictures[page] = (picture, zoom)
        self.drawn.emit()
