"""Two previews that are read together: the sheet as it stood, and beside it as it stands."""

from __future__ import annotations

from PySide6.QtCore import QObject

from desktop.printing.preview.page_layout import ZoomFit
from desktop.printing.preview.pdf_view import PdfView


class InStep(QObject):
    """Keeps two views at the same place and at the same size, whichever of them is moved."""

    def __init__(self, one: PdfView, other: PdfView) -> None:
        super().__init__(other)
        self._moving = False
        one.moved.connect(lambda: self._follow(one, other))
        other.moved.connect(lambda: self._follow(other, one))

    def _follow(self, leads: PdfView, follows: PdfView) -> None:
        if self._moving or not leads.isVisible() or not follows.isVisible():
            return
        self._moving = True
        if leads.two_up() != follows.two_up():
            follows.set_two_up(leads.two_up())
        if leads.fit() is not follows.fit():
            follows.set_fit(leads.fit())
        if leads.fit() is ZoomFit.NOTHING and leads.zoom() != follows.zoom():
            follows.zoom_to(leads.zoom())
        follows.set_place(leads.place())
        self._moving = False
