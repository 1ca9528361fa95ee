"""What is selected on the page: shown in the inspector, with a menu of its own."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QPoint

from desktop.concepts.edges.fixes import OfferedFix, mend
from desktop.desk.recorded import Recorded
from desktop.models.inspection import PageAct
from desktop.pages.page import Page
from desktop.window.arranging.panes import PageRoom
from desktop.window.frame import WindowFrame
from desktop.window.inspector.inspector import Inspected
from desktop.window.on_show import OnShow
from domain.core.message import CommandClass


class Selection(QObject):
    """Shows the selection of the page on show, and does what is asked for beside it."""

    def __init__(self, frame: WindowFrame, on_show: OnShow) -> None:
        super().__init__(frame)
        self._frame, self._on_show, self._inspected = frame, on_show, Inspected()
        frame.selection_changed.connect(self.show)
        frame.moment.rested.connect(self.show)
        frame.journal.released.connect(self.show)
        frame.forms.recorded.connect(self._select_recorded)
        frame.inspector.form_wanted.connect(self._asked)
        frame.inspector.body.form_wanted.connect(self._asked)
        frame.inspector.body.mend_wanted.connect(self._mend)
        frame.inspector.more_wanted.connect(self._offer_menu)
        frame.middle.menu_wanted.connect(self._offer_menu)

    def show(self) -> None:
        """Show the selection in the inspector, beside a page that leaves it room."""
        if self._on_show.being_shown:
            return
        middle = self._frame.middle
        page, on_pages = middle.page, middle.on_pages
        self._frame.panes.beside(self._beside(page) if on_pages else PageRoom(has_page=False, takes_all=True))
        shown = self._inspected.of(page, self._on_show.view)
        offered = () if page.acts_below else page.commands()
        keys = {command: page.key_of(command) for command in offered}
        self._frame.inspector.show_inspection(shown, offered, keys)

    def _beside(self, page: Page) -> PageRoom:
        view = self._on_show.view
        replays = page.replays and view is not None and view.past
        return PageRoom(takes_all=page.takes_all(), wants_width=page.wants_width(), replays=replays)

    def _asked(self, asked: CommandClass | PageAct, fields: dict[str, Any]) -> None:
        if not self._frame.middle.page.does(asked, fields) and not isinstance(asked, str):
            self._frame.requests.open_form(asked, fields)

    def _mend(self, fix: OfferedFix) -> None:
        if fix.each:
            mend(fix, self._frame.requests)
        else:
            self._asked(fix.command, fix.fields)

    def _offer_menu(self, spot: QPoint) -> None:
        """Open the menu of what is selected at a spot of the screen."""
        self._frame.context_menus.open(self._frame.middle.page, spot)

    def _select_recorded(self, recorded: Recorded) -> None:
        self._frame.middle.page.select_recorded(recorded, self._on_show.view)
