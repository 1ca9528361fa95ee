"""The preview with its bar: which page is seen, how large, and whether the pages are being set anew."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.look import fonts
from desktop.look.colours import Meaning
from desktop.look.style.mark import Severity
from desktop.printing.preview import PdfView
from desktop.widgets.button import Button, Size
from desktop.widgets.chip import Chip, ChipFace
from desktop.widgets.flow_layout import FlowLayout
from desktop.widgets.inline_error import InlineError
from desktop.widgets.label import Label, WrappedLabel
from desktop.wording.words import say

PATIENCE_MS = 400
"""A sheet set faster than this is shown without a word about waiting."""


class PreviewPane(QWidget):
    """The bar above the pages. `wait` keeps the old pages until `show_pdf` or `clear`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = PdfView(self)
        self._page = Label(font=fonts.secondary, tone="secondary", parent=self)
        self._fit, self._out, self._in = (Button("", size=Size.SMALL, parent=self) for _ in range(3))
        self._draft = Chip(ChipFace(""), self)
        self._note = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._error = InlineError(self)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._lay_out()
        self._view.page_changed.connect(self._show_page)
        self._fit.clicked.connect(self._view.fit_width)
        self._out.clicked.connect(self._view.zoom_out)
        self._in.clicked.connect(self._view.zoom_in)
        self._patience.timeout.connect(self._say_waiting)
        self.setFocusProxy(self._view)
        self.reword()

    def view(self) -> PdfView:
        """The pages."""
        return self._view

    def note(self) -> str:
        """What is said at the end of the bar."""
        return self._note.text()

    def error(self) -> str:
        """What is wrong, in a sentence; empty when nothing is."""
        return self._error.sentence() if self._error.severity() else ""

    def show_error(self, sentence: str) -> None:
        """Say above the pages what is wrong."""
        self._error.show_error(Severity.REFUSAL, sentence)

    def clear_error(self) -> None:
        """Hide the error."""
        self._error.clear()

    def wait(self) -> None:
        """Say that other pages are being made, and keep the old ones."""
        self._error.clear()
        self._patience.start()

    def show_pdf(self, pdf: bytes) -> None:
        """Show the pages."""
        self._patience.stop()
        self._error.clear()
        self._view.show_pdf(pdf)
        self._say_what_it_is()

    def clear(self) -> None:
        """Show no pages."""
        self._patience.stop()
        self._view.clear()
        self._say_what_it_is()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._fit.setText(say("sheets.fit-width"))
        self._draft.set_face(ChipFace(say("sheets.draft"), "pencil", Meaning.WARNING))
        for button, sign, code in ((self._out, "−", "sheets.zoom-out"), (self._in, "+", "sheets.zoom-in")):
            button.setText(sign)
            button.setAccessibleName(say(code))
            button.setToolTip(say(code))
        self._show_page(self._view.page(), self._view.pages())
        self._say_what_it_is()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()

    def _lay_out(self) -> None:
        bar = QWidget(self)
        row = FlowLayout(bar)
        row.setContentsMargins(14, 5, 14, 5)
        row.setSpacing(8)
        for widget in (self._draft, self._page, self._fit, self._out, self._in, self._note):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        self._error.setContentsMargins(14, 0, 14, 4)
        column.addWidget(self._error)
        column.addWidget(self._view, 1)

    def _show_page(self, page: int, pages: int) -> None:
        self._page.setText(say("sheets.page", page=page, pages=pages) if pages else "")
        self._draft.setVisible(pages > 0)

    def _say_waiting(self) -> None:
        self._note.setText(say("sheets.setting"))

    def _say_what_it_is(self) -> None:
        self._note.setText(say("sheets.same-bytes") if self._view.pages() else "")
