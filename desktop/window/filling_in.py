"""Room and keys for what is filled in: a form beside the page or over a cell, or a list in the place of the page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.window.arranging.panes import PageRoom
from desktop.window.arranging.rows_held import RowsHeld
from desktop.window.frame import WindowFrame
from desktop.wording.words import say


class FillingIn(QObject):
    """Whether something is filled in, which owns Ctrl+Z and the letters pressed with Alt."""

    begun = Signal()
    """A form is open beside the page."""
    changed = Signal()
    """Something is filled in that was not, or no longer."""

    def __init__(self, frame: WindowFrame) -> None:
        super().__init__(frame)
        self._frame = frame
        tasks = frame.tasks
        tasks.opened.connect(frame.middle.show_instead)
        tasks.form_opened.connect(self._form_opened)
        self._rows = RowsHeld(frame.middle, frame.header, frame.strips)
        tasks.cells.changed.connect(self._cell_changed)
        tasks.closed.connect(frame.middle.show_pages)
        frame.forms.draft_kept.connect(self._say_kept)
        frame.middle.page_hidden.connect(self._page_hidden)
        frame.forms.filled_in.connect(self._draw)

    @property
    def form_open(self) -> bool:
        """Whether a form is open, beside the page or over one of its cells."""
        return self._frame.forms.form is not None or self._frame.tasks.cells.form is not None

    @property
    def now(self) -> bool:
        """Whether a form or a list is open."""
        return self.form_open or not self._frame.middle.on_pages

    def _form_opened(self) -> None:
        """Show the form beside the page; what stood in the place of the page, such as a list, is gone."""
        middle = self._frame.middle
        if not middle.on_pages:
            middle.show_behind()
        self._rows.hold()
        self.begun.emit()
        self._page_hidden()
        self._frame.forms.take_focus()

    def _cell_changed(self) -> None:
        if self.form_open:
            self._frame.toast.hide()
        self._frame.menus.mute(self.now)
        self.changed.emit()

    def _page_hidden(self) -> None:
        """Make room for what is filled in, which owns the keys."""
        self._frame.panes.beside(PageRoom(takes_all=True, has_page=self._frame.middle.on_pages))
        self._frame.menus.mute(True)
        self._frame.toast.hide()
        self.changed.emit()

    def _draw(self, fields: dict[str, Any] | None, clash: bool) -> None:
        """Let the page beside the form show what would be recorded."""
        if self._frame.middle.on_pages and not self._frame.middle.on_registry:
            self._frame.middle.page.show_draft(fields, clash=clash)

    def _say_kept(self, command: str) -> None:
        self._frame.toast.show_done(say("form.draft-kept", command=say(f"command.{command}")), "")
