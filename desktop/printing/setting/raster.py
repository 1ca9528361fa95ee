"""Drawing the pages of a PDF for a printer that takes none."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter

from desktop.printing.preview.pdf_pages import POINTS_PER_INCH, PdfPages

FINEST_DOTS_PER_INCH = 600
"""Beyond this a page takes more memory than it gains sharpness: 139 MB at 600."""


class RasterJob(QObject):
    """Draws pages onto a printer, one at each turn of the event loop, so that the window stays responsive."""

    finished = Signal(bool)
    """Whether all pages were drawn."""

    def __init__(self, pdf: bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = PdfPages(pdf)
        self._printer = printer
        self._left = chosen_pages(printer, len(self._pages))
        self._painter = QPainter()
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._draw_next)

    def start(self) -> None:
        """Begin at the next turn."""
        self._printer.setFullPage(True)
        self._printer.setResolution(min(self._printer.resolution(), FINEST_DOTS_PER_INCH))
        self._turn.start(0)

    def _draw_next(self) -> None:
        begun = self._painter.isActive()
        ready = self._printer.newPage() if begun else self._painter.begin(self._printer)
        if not ready:
            self._end(complete=False)
            return
        page = self._left.pop(0)
        size = self._pages.size(page) * (self._printer.resolution() / POINTS_PER_INCH)
        picture = self._pages.picture(page, self._printer.resolution())
        self._painter.drawImage(QRectF(QPointF(), size), picture)
        if not self._left:
            self._end(complete=True)

    def _end(self, *, complete: bool) -> None:
        self._turn.stop()
        ended = self._painter.end() if self._painter.isActive() else False
        self._pages.close()
        self.finished.emit(complete and ended)


def chosen_pages(printer: QPrinter, pages: int) -> list[int]:
    """The pages the dialog asks for, numbered from 0; all of them if it asks for none there is."""
    ranges = printer.pageRanges()
    chosen = [page for page in range(pages) if ranges.isEmpty() or ranges.contains(page + 1)]
    return chosen or list(range(pages))
