"""The preview with its bar: which page is seen, how large, beside which others, and whether they are being set anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.look import fonts
from desktop.look.colours import ColourMeaning
from desktop.look.style.mark import Severity
from desktop.printing.preview.find_bar import FindBar
from desktop.printing.preview.page_layout import ZoomFit
from desktop.printing.preview.page_strip import PageStrip
from desktop.printing.preview.pdf_view import PdfView
from desktop.printing.preview.side_by_side import InStep
from desktop.widgets.button import Button, ButtonSize
from desktop.widgets.chip import Chip, ChipFace
from desktop.widgets.fields.inline_error import InlineError
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.widgets.reworded import RewordedWidget
from desktop.wording.words import say

PATIENCE_MS = 400
"""A sheet set faster than this is shown without a word about waiting."""
ROOM_FOR_STRIP = 640
"""Where the pane is narrower, in pixels, the strip of pages is shown only if the reader asks for it."""
BESIDE = {"sheets.two-up": "Ctrl+2", "sheets.find": "Ctrl+F", "sheets.fit-width": "Ctrl+0", "sheets.fit-page": "Ctrl+9"}
"""The keys of what is asked for in the bar, told where the pointer rests on it."""


class PreviewPane(RewordedWidget):
    """The bar above the pages. `wait` keeps the old pages until `show_pdf` or `clear`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._earlier = PdfView(self), PdfView(self)
        self._step = InStep(self._earlier, self._view)
        self._strip, self._find = PageStrip(self), FindBar(self._view, self)
        self._strip_asked: bool | None = None
        self._waits = False
        self._page = Label(font=fonts.secondary, tone="secondary", parent=self)
        self._out, self._in = (Button("", size=ButtonSize.SMALL, parent=self) for _ in range(2))
        self._asked: dict[str, Button] = {
            "sheets.fit-width": self._button(lambda: self._view.set_fit(ZoomFit.WIDTH)),
            "sheets.fit-page": self._button(lambda: self._view.set_fit(ZoomFit.PAGE)),
            "sheets.two-up": self._button(lambda: self._view.set_two_up(not self._view.two_up())),
            "sheets.strip": self._button(self._ask_strip),
            "sheets.find": self._button(self._find.begin),
        }
        self._draft = Chip(ChipFace(""), self)
        self._note = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._then, self._now = (Label(font=fonts.secondary_strong, tone="secondary", parent=self) for _ in range(2))
        self._error = InlineError(self)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._view)
        self.show_beside(None)
        self.reword()

    def _connect(self) -> None:
        self._view.page_changed.connect(self._show_page)
        self._view.moved.connect(self._show_state)
        self._strip.page_chosen.connect(self._view.go_to)
        self._find.shown.connect(self._note.setHidden)
        self._find.field().textChanged.connect(self._earlier.seek)
        self._out.clicked.connect(self._view.zoom_out)
        self._in.clicked.connect(self._view.zoom_in)
        self._patience.timeout.connect(self._say_waiting)

    def view(self) -> PdfView:
        """The pages."""
        return self._view

    def earlier(self) -> PdfView:
        """The pages as they stood, where two states are read side by side."""
        return self._earlier

    def strip(self) -> PageStrip:
        """The pages drawn small."""
        return self._strip

    def finder(self) -> FindBar:
        """Where words are sought on the pages."""
        return self._find

    def asked_by_keys(self) -> Mapping[str, Callable[[], None]]:
        """What is asked for in the bar by its keys, wherever on its page the focus is."""
        return {BESIDE[name]: self._asked[name].click for name in BESIDE}

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
        self._waits = True
        self._patience.start()

    def show_pdf(self, pdf: bytes) -> None:
        """Show the pages."""
        self._come()
        self._error.clear()
        self._view.show_pdf(pdf)

    def show_beside(self, pdf: bytes | None, then: str = "", now: str = "") -> None:
        """Show the sheet as it stood at the left, and what each of the two is; None: nothing beside it."""
        for widget in (self._parts[0], self._now):
            widget.setVisible(pdf is not None)
        self._then.setText(then)
        self._now.setText(now)
        if pdf is None:
            self._earlier.clear()
        else:
            self._earlier.show_pdf(pdf)
        self._show_strip()

    def clear(self) -> None:
        """Show no pages."""
        self._come()
        self._view.clear()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._draft.set_face(ChipFace(say("sheets.draft"), "pencil", ColourMeaning.WARNING))
        for code, button in self._asked.items():
            button.setText(say(code))
            button.setToolTip(BESIDE.get(code, ""))
        for button, sign, code in ((self._out, "−", "sheets.zoom-out"), (self._in, "+", "sheets.zoom-in")):
            button.setText(sign)
            button.setAccessibleName(say(code))
            button.setToolTip(say(code))
        self._show_page(self._view.page(), self._view.pages())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_strip()

    def _button(self, does: Callable[[], object]) -> Button:
        button = Button("", size=ButtonSize.SMALL, parent=self)
        button.clicked.connect(lambda _checked: does())
        return button

    def _lay_out(self) -> None:
        bar = QWidget(self)
        row = self._bar = FlowLayout(bar)
        row.setContentsMargins(14, 5, 14, 5)
        row.setSpacing(8)
        for widget in (self._draft, self._page, self._out, self._in, *self._asked.values(), self._note):
            row.addWidget(widget)
        for code in ("sheets.two-up", "sheets.strip"):
            self._asked[code].setCheckable(True)
        column = boxes.column(bar, self._find, on=self, spacing=0)
        self._error.setContentsMargins(14, 0, 14, 4)
        column.addWidget(self._error)
        pages = boxes.row(self._strip, spacing=0)
        self._parts = QWidget(self), QWidget(self)
        columns = zip(self._parts, (self._then, self._now), (self._earlier, self._view), strict=True)
        for part, label, view in columns:
            label.setWordWrap(True)
            label.setContentsMargins(14, 0, 14, 4)
            boxes.column(label, (view, 1), on=part, spacing=0)
            pages.addWidget(part, 1)
        column.addLayout(pages, 1)

    def _show_page(self, page: int, pages: int) -> None:
        self._page.setText(say("sheets.page", page=page, pages=pages) if pages else "")
        self._draft.setVisible(pages > 0)
        self._say_what_it_is()
        self._strip.show_pages(self._view.pdf_pages())
        self._strip.follow(page)
        self._show_strip()

    def _ask_strip(self) -> None:
        self._strip_asked = self._asked["sheets.strip"].isChecked()
        self._show_strip()

    def _show_strip(self) -> None:
        """Show the strip where there is more than one page and room for it, or where the reader asks for it."""
        room = self.width() >= fonts.scaled(ROOM_FOR_STRIP) and not self._earlier.isVisibleTo(self)
        shown = room if self._strip_asked is None else self._strip_asked
        self._strip.setVisible(shown and self._view.pages() > 1)
        self._show_state()

    def _show_state(self) -> None:
        self._asked["sheets.two-up"].setChecked(self._view.two_up())
        self._asked["sheets.strip"].setChecked(self._strip.isVisibleTo(self))
        self._asked["sheets.strip"].setEnabled(self._view.pages() > 1)

    def _say_waiting(self) -> None:
        self._say(say("sheets.setting"))

    def _say_what_it_is(self) -> None:
        if not self._waits:
            self._say(say("sheets.same-bytes") if self._view.pages() else "")

    def _say(self, note: str) -> None:
        """Say it at the end of the bar, which has room for it at once and not first at the next turn."""
        self._note.setText(note)
        self._bar.activate()

    def _come(self) -> None:
        """Wait no longer."""
        self._waits = False
        self._patience.stop()
