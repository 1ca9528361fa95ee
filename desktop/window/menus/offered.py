"""What is offered in the window as it stands: what Ctrl+N asks for, the action beside it, which actions can be done."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from desktop.actions.qt_actions import QtActions
from desktop.actions.situation import Situation
from desktop.desk.view import OfficeView, VisitView
from desktop.desk.visit_over import over_as_planned
from desktop.pages.page import Page
from desktop.window.filling_in import FillingIn
from desktop.window.frame import WindowFrame
from desktop.window.on_show import OnShow
from desktop.window.title import window_title
from desktop.window.undo import Undoing
from desktop.wording.words import say
from domain.core.message import CommandClass, name_of
from domain.visit.closing import ReopenVisit
from domain.visit.opening import OpenVisit

KEYS_MISSING = "keys-missing"
"""The problem that giving up keys solves."""


class OfferedActions(QObject):
    """Keeps actions, header and title with what is on show and with what is filled in."""

    def __init__(self, frame: WindowFrame, on_show: OnShow, filling_in: FillingIn) -> None:
        super().__init__(frame)
        self._frame, self._on_show, self._filling_in = frame, on_show, filling_in
        self._stands: Situation | None = None
        frame.offers_changed.connect(self.stand)
        filling_in.changed.connect(self.stand)

    @property
    def primary(self) -> tuple[CommandClass | None, dict[str, Any]]:
        """The command Ctrl+N asks for, with what the page knows of it; none where nothing can be changed."""
        middle = self._frame.middle
        return primary(middle.page, self._on_show.office, self._on_show.view, on_registry=middle.on_registry)

    def stand(self) -> None:
        """Bring them up to date after the state of the window changed."""
        frame, office, view = self._frame, self._on_show.office, self._on_show.view
        page, command = frame.middle.page, self.primary[0]
        stands = situation(office, view, frame.undoing, command, typing=self._filling_in.now)
        if stands != self._stands:
            self._stands = stands
            frame.qt_actions.stand_at(stands)
        quiet = page.offers_recording() or self._filling_in.form_open
        frame.header.show_secondary(*offered_beside(page, view, frame.qt_actions))
        present = view is not None and not view.past
        frame.header.show_primary(frame.qt_actions.action("primary"), command, shown=present, quiet=quiet)
        frame.inspector.set_quiet(quiet)
        open_now = frame.tasks.open_in(frame.middle.currentWidget()) or f"page.{page.name}"
        frame.setWindowTitle(window_title(open_now, None if frame.middle.on_registry else view, office, say.words))


def primary(
    page: Page, office: OfficeView | None, view: VisitView | None, *, on_registry: bool
) -> tuple[CommandClass | None, dict[str, Any]]:
    """The command Ctrl+N asks for, with what the page knows of it; none where nothing can be changed.

    In a visit that is over it is about what took place; one entered only then is still planned item by item.
    """
    if on_registry:
        return page.primary, page.primary_fields()
    if view is None:
        return None if office is not None and office.visits else OpenVisit, {}
    if view.read_only:
        return None, {}
    when_over = page.primary_when_over() if over_as_planned(view) else None
    return when_over or page.primary_instead() or (page.primary, page.primary_fields())


def offered_beside(page: Page, view: VisitView | None, actions: QtActions) -> tuple[str, str]:
    """The action offered beside the primary button, and its words: of a closed visit, to reopen it."""
    closed = view is not None and view.visit.closed
    way = f"command.{name_of(ReopenVisit)}" if closed else page.secondary()
    if not way or not actions.action(way).isEnabled():
        return "", ""
    return way, say("inspector.ask", command=say(way)) if closed else say(f"action.{way}")


def situation(
    office: OfficeView | None, view: VisitView | None, undoing: Undoing, primary: CommandClass | None, *, typing: bool
) -> Situation:
    """What decides which actions can be done; `primary` is what Ctrl+N asks for."""
    undo, redo = undoing.next_undo, undoing.next_redo
    return Situation(
        office=office is not None,
        writable=office is not None and office.writable,
        doubted=office is not None and office.may_be_continued,
        unreadable=office is not None and office.unreadable is not None,
        keyless=office is not None and office.keys_trouble is not None and office.keys_trouble.code == KEYS_MISSING,
        visit=view is not None,
        past=view is not None and view.past,
        closed=view is not None and view.visit.closed,
        typing=typing,
        primary=name_of(primary) if primary is not None else "",
        undo=undo.command if undo else "",
        redo=redo.command if redo else "",
    )
