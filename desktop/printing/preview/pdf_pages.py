"""The pages of a PDF as pictures, their words, and where on them some words stand.

PDFium serves one thread at a time: every call of it here waits for the one before. `page_thread` is where the
window has it all done; only a printer that takes no PDF is drawn for in the thread of the window.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

from desktop.desk.work_thread import WorkThread
from desktop.wording.search import latinised
from domain.core.late import late

if TYPE_CHECKING:
    import pypdfium2
else:
    pypdfium2 = late("pypdfium2")

POINTS_PER_INCH = 72
_pdfium = threading.RLock()
"""Held by whoever calls PDFium. A document may be let go of anywhere, also within such a call."""


def no_pages() -> tuple[None, tuple[()]]:
    """What is asked for in place of an answer that is wanted no longer."""
    return None, ()


@cache
def page_thread() -> WorkThread:
    """The thread in which pages are read and drawn, one for all windows."""
    return WorkThread("pages")


class Hit(msgspec.Struct, frozen=True):
    """Words found on a page, counted from 0; where their lines lie, in points from its upper left corner."""

    page: int
    boxes: tuple[QRectF, ...]


class PdfPages:
    """The pages of one PDF, numbered from 0. Raises `pypdfium2.PdfiumError` for bytes that are no PDF."""

    def __init__(self, pdf: bytes) -> None:
        with _pdfium:
            self._document = pypdfium2.PdfDocument(pdf)
            self._sizes = tuple(QSizeF(*self._document.get_page_size(page)) for page in range(len(self._document)))

    def __del__(self) -> None:
        if hasattr(self, "_document"):
            self.close()

    def __len__(self) -> int:
        return len(self._sizes)

    def size(self, page: int) -> QSizeF:
        """Width and height in points, 72 to an inch."""
        return self._sizes[page]

    def picture(self, page: int, dots_per_inch: float) -> QImage:
        """The page on white paper. An A4 page takes 3.5 MB at 96 dots per inch, 139 MB at 600."""
        with _pdfium:
            opened = self._document[page]
            bitmap = opened.render(scale=dots_per_inch / POINTS_PER_INCH, prefer_bgrx=True)
            shared = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
            copied = shared.copy()
            bitmap.close()
            opened.close()
        return copied

    def text(self, page: int) -> str:
        """What the page says, line by line."""
        with _pdfium:
            opened = self._document[page]
            words = opened.get_textpage()
            said = str(words.get_text_bounded())
            words.close()
            opened.close()
        return said

    def found(self, wanted: str) -> tuple[Hit, ...]:
        """Where words stand, page by page; in which script, with which capitals and accents is overlooked."""
        sought, _ = _letters(wanted)
        return tuple(hit for page in range(len(self)) for hit in self._found_on(page, sought)) if sought else ()

    def close(self) -> None:
        """Let go of the memory; nothing can be asked afterwards."""
        with _pdfium:
            self._document.close()

    def _found_on(self, page: int, sought: str) -> list[Hit]:
        with _pdfium:
            opened = self._document[page]
            words = opened.get_textpage()
            said, places = _letters(_said(words))
            hits = [Hit(page, self._boxes(page, words, first, many)) for first, many in _spots(said, places, sought)]
            words.close()
            opened.close()
        return hits

    def _boxes(self, page: int, words: pypdfium2.PdfTextPage, first: int, many: int) -> tuple[QRectF, ...]:
        height = self._sizes[page].height()
        sides = (words.get_rect(box) for box in range(words.count_rects(first, many)))
        return tuple(QRectF(left, height - top, right - left, top - bottom) for left, bottom, right, top in sides)


def _said(words: pypdfium2.PdfTextPage) -> str:
    """What a page says, letter by letter as PDFium counts them."""
    many = words.count_chars()
    said = str(words.get_text_range(errors="surrogatepass"))
    if len(said) == many:
        return said
    # A letter beyond the first 65,536 is told as two.
    return "".join(chr(pypdfium2.raw.FPDFText_GetUnicode(words, each)) for each in range(many))


def _letters(text: Iterable[str]) -> tuple[str, list[int]]:
    """A text in small Latin letters without accents, its blanks single, and of which of its letters each is."""
    found: list[tuple[str, int]] = []
    for place, letter in enumerate(text):
        for small in latinised(letter) if letter.isprintable() or letter.isspace() else "":
            blank = small.isspace()
            if not blank or (found and found[-1][0] != " "):
                found.append((" " if blank else small, place))
    if found and found[-1][0] == " ":
        found.pop()
    return "".join(letter for letter, _ in found), [place for _, place in found]


def _spots(said: str, places: list[int], sought: str) -> Iterator[tuple[int, int]]:
    """The first letter of each place where the words are found, and over how many letters they go."""
    at = said.find(sought)
    while at >= 0:
        last = at + len(sought) - 1
        yield places[at], places[last] - places[at] + 1
        at = said.find(sought, last + 1)
