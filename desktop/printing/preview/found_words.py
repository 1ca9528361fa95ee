"""Where the words that are looked for stand on the pages of a preview, and which of these places is shown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop.printing.preview.pdf_pages import Hit, PdfPages, no_pages, page_thread


class FoundWords(QObject):
    """Looks for words beside the window's thread; what was found on other pages than are on show is not told."""

    changed = Signal()
    """Other places are known, or none."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._wanted, self._otherwise = "", tuple[str, ...]()
        self.hits: tuple[Hit, ...] = ()
        self.shown = 0
        """The number of the place that is shown, from 0."""

    def seek(self, pages: PdfPages | None, wanted: str, otherwise: Sequence[str] = ()) -> None:
        """Look for words on some pages, and where they stand nowhere for `otherwise`, one after the other."""
        self._pages, self._wanted, self._otherwise = pages, wanted, tuple(otherwise)
        if pages is None or not wanted.strip():
            page_thread().ask(no_pages).then(self._answer)
            self._take(())
        else:
            page_thread().ask(partial(_first_found, pages, (wanted, *otherwise))).then(self._answer)

    def seek_again(self, pages: PdfPages) -> None:
        """Look for the same on other pages."""
        self.seek(pages, self._wanted, self._otherwise)

    def forget(self) -> None:
        """Know no places any more, as the pages are gone; what is looked for stays."""
        self._pages, self.hits = None, ()

    def step(self, step: int) -> None:
        """Show another of the places; after the last comes the first."""
        self.shown = (self.shown + step) % len(self.hits)

    def count(self) -> tuple[int, int]:
        """Which of the places is shown, counted from 1, and how many there are."""
        return (self.shown + 1 if self.hits else 0), len(self.hits)

    def _answer(self, found: tuple[PdfPages | None, tuple[Hit, ...]]) -> None:
        pages, hits = found
        if pages is self._pages or not hits:
            self._take(hits)

    def _take(self, hits: tuple[Hit, ...]) -> None:
        self.hits = hits
        self.changed.emit()


def _first_found(pages: PdfPages, spellings: Sequence[str]) -> tuple[PdfPages, tuple[Hit, ...]]:
    """On which pages was looked, and where the first of some spellings stands that is found."""
    return pages, next(filter(None, map(pages.found, spellings)), ())
