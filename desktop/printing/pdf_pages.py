"""The pages of a PDF as pictures, for the screen and for a printer that takes no PDF.

PDFium may be called from one thread only: everything here belongs to the thread of the window.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from domain.core.late import late

if TYPE_CHECKING:
    import pypdfium2
else:
    pypdfium2 = late("pypdfium2")

POINTS_PER_INCH = 72


class PdfPages:
    """The pages of one PDF, numbered from 0. Raises `pypdfium2.PdfiumError` for bytes that are no PDF."""

    def __init__(self, pdf: bytes) -> None:
        self._document = pypdfium2.PdfDocument(pdf)
        self._sizes = tuple(QSizeF(*self._document.get_page_size(page)) for page in range(len(self._document)))

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, page: int) -> QSizeF:
        """Width and height in points, 72 to an inch."""
        return self._sizes[page]

    def picture(self, page: int, dots_per_inch: float) -> QImage:
        """The page on white paper. An A4 page takes 3.5 MB at 96 dots per inch, 139 MB at 600."""
        opened = self._document[page]
        bitmap = opened.render(scale=dots_per_inch / POINTS_PER_INCH, prefer_bgrx=True)
        shared = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
        copied = shared.copy()
        bitmap.close()
        opened.close()
        return copied

    def text(self, page: int) -> str:
        """What the page says, line by line."""
        opened = self._document[page]
        words = opened.get_textpage()
        said = str(words.get_text_bounded())
        words.close()
        opened.close()
        return said

    def close(self) -> None:
        """Let go of the memory; nothing can be asked afterwards."""
        self._document.close()
