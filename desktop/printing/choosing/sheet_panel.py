"""Beside the preview: which sheet is shown, what may be chosen of it, what was done with it, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.look import fonts
from desktop.printing.choosing.sheet_list import SheetRow
from desktop.printing.choosing.sheet_options import SheetOptions
from desktop.widgets.button import Button
from desktop.widgets.label import Label
from desktop.widgets.layout.vertical_scroll import VerticalScroll
from desktop.widgets.surface import RuleLine, column_of
from desktop.wording.words import say

WIDTH = 276


class SheetPanel(VerticalScroll):
    """Says what the preview shows; its buttons and options are heard by the page."""

    def __init__(self, parent: QWidget) -> None:
        self.options = SheetOptions(parent)
        self._title = Label(font=fonts.sheet_title, parent=parent)
        self._facts = Label(font=fonts.interface, tone="secondary", parent=parent)
        self._draft = Label(font=fonts.secondary, tone="muted", parent=parent)
        self._done = Label(font=fonts.secondary, tone="confirmed", parent=parent)
        self.save = Button("", icon="download", parent=parent)
        self.print = Button("", icon="printer", parent=parent)
        self.print.set_keys("Ctrl+P")
        self.pack = Button("", icon="file", parent=parent)
        for label in (self._title, self._facts, self._draft, self._done):
            label.setWordWrap(True)
        inner = column_of(
            parent, self._title, self._facts, RuleLine(parent), self.options, None, self._draft, self._done,
            self.save, self.print, self.pack, margins=(16, 14, 16, 14),
        )  # fmt: skip
        inner.setMinimumWidth(WIDTH)
        super().__init__(inner, parent)

    def reword(self) -> None:
        """Say in the language of the window what can be done."""
        self.save.setText(say("sheets.save"))
        self.print.setText(say("sheets.print"))
        self.pack.setText(say("sheets.pack"))

    def show_sheet(self, row: SheetRow, as_of: str) -> None:
        """Say which sheet it is, of what, for whom, and as of when."""
        self._title.setText(row.title)
        reader = say("sheets.for-reader", reader=say(f"sheet.audience.{row.reader}"))
        self._facts.setText("\n".join((row.of, reader, as_of)))

    def show_unprinted(self, languages: Sequence[str]) -> None:
        """Say what every sheet is for now, and in which languages of the visit there is none."""
        told = [say("sheets.unprinted", languages=languages)] if languages else []
        self._draft.setText("\n".join((say("sheets.draft-note"), *told)))

    def tell(self, done: str) -> None:
        """Say what was done with the sheet, or is being done."""
        self._done.setText(done)

    def allow(self, there: bool) -> None:
        """Let the sheet be saved and printed where there is one."""
        for button in (self.save, self.print):
            button.setEnabled(there)
            button.setToolTip("" if there else say("sheets.nothing-to-print"))
