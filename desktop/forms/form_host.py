"""The place where forms open: one at a time, each with its draft on disk until it is recorded."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

import msgspec
from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.desk.prepared import PREPARED_MARKS
from desktop.desk.recorded import Recorded
from desktop.desk.registries import NOBODY, DeskRegistries
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.forms.asked_rules import Asking
from desktop.forms.drafts import Draft, Drafts
from desktop.forms.form_kinds import form_and_kind
from desktop.forms.form_requests import asked_in
from desktop.forms.opening_draft import opening_draft
from desktop.look import fonts
from desktop.machine.log import open_log
from domain.agreement.correspondence import LetterRegistered, RegisterLetter
from domain.core.late import late
from domain.core.message import CommandClass, name_of
from domain.core.problem import Problem
from domain.record.request import Request
from domain.record.vocabulary import COMMANDS
from domain.visit.closing import ReopenVisit

if TYPE_CHECKING:
    from desktop.forms import naming_forms
    from desktop.forms.form import CommandForm
else:
    naming_forms = late("desktop.forms.naming_forms")

PANEL = 432
"""The width of a form beside a page, in pixels at the normal size of text, where its fields do not need more."""
REOPENING = name_of(ReopenVisit)
RECONCILE = "reconcile-list"
"""The name of the draft of a list, which has a page of its own."""
COMPOSE = "compose"
"""The name of the draft of a composition, which has a page of its own."""


class FormHost(QWidget):
    """Opens forms, keeps their drafts, and hands their requests on. Hidden while no form is open."""

    recorded = Signal(object)
    """A `Recorded`, once the form that asked for it is closed."""
    known_wanted = Signal(str)
    """A person of the registry to be shown in the place of somebody new."""
    closed = Signal()
    draft_kept = Signal(str)
    """The name of the command of a form that was closed with something typed in it."""
    drafts_changed = Signal(int)
    """How many drafts are on disk."""
    filled_in = Signal(object, bool)
    """The fields of the open form as they stand, None once it is closed; and whether they would bring checks."""

    def __init__(self, drafts: Drafts, officer: str, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._requests = requests
        self._drafts, self._asking = drafts, Asking(requests, officer)
        self._view: VisitView | None = None
        self._registries = NOBODY
        self._form: CommandForm | None = None
        self._returning: Draft | None = None
        self._opened: tuple[CommandClass, dict[str, Any], Draft] | None = None
        """What the open form was asked for with, and what it said then; None for one that goes on with a draft."""
        self._standing_source: str | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def be_officer(self, officer: str) -> None:
        """Learn who records here, as the server of an office says: what forms foretell bears that name."""
        self._asking = Asking(self._requests, officer)

    def panel_width(self) -> int:
        """The width the open form takes beside a page, in pixels."""
        return max(fonts.scaled(PANEL), self._form.frame.least_width() if self._form is not None else 0)

    def sizeHint(self) -> QSize:
        return QSize(self.panel_width(), super().sizeHint().height())

    @property
    def form(self) -> CommandForm | None:
        """The form that is open."""
        return self._form

    def take_focus(self) -> None:
        """Focus the field of the open form that is to be filled in first."""
        if self._form is not None:
            self._form.focus_first()

    def open(self, command: CommandClass, fields: dict[str, Any]) -> None:
        """Open the form of a command with what is already known."""
        draft = self.draft_for(command, fields)
        self.resume(draft)
        self._opened = command, fields, draft

    def draft_for(self, command: CommandClass, fields: dict[str, Any]) -> Draft:
        """A draft of a command with what is already known, and what stands of what it is about.

        A `reason` among the fields is why.
        """
        return opening_draft(command, fields, self._view, self._registries, self._standing_source)

    def resume(self, draft: Draft) -> None:
        """Show a draft in its form, to go on with."""
        self.keep_open_draft()
        self._close(tell=False)
        view = self._view
        if view is None or draft.visit != view.visit_id.hex:
            view = None
        self._opened = None
        declared, kind = form_and_kind(draft)
        form = kind(declared, draft, view, self._asking, self._registries)
        form.record_wanted.connect(self._record)
        form.draft_changed.connect(self.keep)
        form.closed.connect(self._leave)
        if form.source is not None:
            form.source.letter_wanted.connect(self._register_letter)
        form.given_up.connect(self._give_up)
        form.judged.connect(self._tell_filled_in)
        if isinstance(form, naming_forms.RegisterForm):
            form.known_wanted.connect(self._use_known)
        self._form = form
        self._column.addWidget(form)
        # A layout shows an added widget only later, and a hidden one takes neither focus nor keys.
        form.show()
        self.setFocusProxy(form)
        form.focus_first()

    def keep(self, draft: Draft) -> None:
        """Keep a draft, also one that has a page of its own."""
        try:
            self._drafts.keep(draft)
        except OSError:
            open_log().exception("a draft could not be kept")
        self.tell_drafts()

    def drop(self, draft_id: str) -> None:
        """Drop a draft, also one that has a page of its own."""
        try:
            self._drafts.drop(draft_id)
        except OSError:
            open_log().exception("a draft could not be removed")
        self.tell_drafts()

    def throw_away(self, draft: Draft) -> None:
        """Forget a draft; if it is open, its form closes."""
        if self._form is not None and self._form.draft.id == draft.id:
            self._give_up()
        else:
            self.drop(draft.id)

    def stand_source(self, source: str | None) -> None:
        """Learn the standing source, with which forms open from now on."""
        self._standing_source = source

    def show_view(self, view: VisitView) -> None:
        """Learn the visit; an open form of the same visit is judged anew, also where somebody closed it meanwhile."""
        self._view = view
        if view.past or (view.visit.closed and not self._may_stay(view)):
            self.set_aside()
        elif self._form is not None and self._form.draft.visit == view.visit_id.hex:
            self._form.set_view(view)
            self._follow_what_stands()

    def _follow_what_stands(self) -> None:
        """Say what stands now, where somebody changed it and nothing was typed: no officer is to work on what was.

        Not while a list of the form is open.
        """
        form, opened = self._form, self._opened
        if (
            form is None
            or opened is None
            or form.draft.typed_at is not None
            or form.recording
            or form.lacks_its_subject
        ):
            return
        command, fields, before = opened
        if self.draft_for(command, fields).fields != before.fields and QApplication.activePopupWidget() is None:
            focused = form.field_at(QApplication.focusWidget())
            self.open(command, fields)
            if focused and self._form is not None:
                self._form.editor(focused).entrance().setFocus()

    def _may_stay(self, closed: VisitView) -> bool:
        """Whether the open form may stay open: it reopens a closed visit, is about none, or was being typed in."""
        if self._form is None:
            return False
        draft = self._form.draft
        typed_in = draft.typed_at is not None and draft.visit == closed.visit_id.hex
        return draft.visit is None or draft.command == REOPENING or typed_in

    def show_registries(self, registries: DeskRegistries) -> None:
        """Learn the registries; an open form is judged anew."""
        self._registries = registries
        if self._form is not None:
            self._form.set_registries(registries)
            self._follow_what_stands()

    def server_is_back(self) -> None:
        """Let the open form say no more that the server cannot be reached."""
        if self._form is not None:
            self._form.server_is_back()

    def set_aside(self) -> None:
        """Close the open form, if there is one, and keep what was typed."""
        self._returning = None
        self._leave()

    def waiting(self) -> list[Draft]:
        """The drafts on disk, newest first."""
        return self._drafts.kept()

    def tell_drafts(self) -> None:
        """Tell how many drafts are on disk."""
        self.drafts_changed.emit(len(self._drafts.kept()))

    def keep_open_draft(self) -> None:
        """Write the open form's draft at once, such as before the window closes; what was to be recorded is."""
        if self._form is not None:
            self._form.finish()
        if self._form is not None and self._form.draft.typed_at is not None:
            self.keep(self._form.draft)

    def _record(self, requests: tuple[Request, ...]) -> None:
        asked = asked_in(requests)
        answer = self._requests.record(*requests, called=name_of(type(asked.command)))
        answer.then(self._recorded).otherwise(partial(self._failed, str(asked.id)))

    def _recorded(self, recorded: Recorded) -> None:
        """The office recorded a form: forget the draft, and close the form if it is still open."""
        command_id = str(asked_in(recorded.requests).id)
        self.drop(command_id)
        if self._form is not None and self._form.draft.id == command_id:
            self._return(self._registered(command_id))
        self.recorded.emit(recorded)

    def _failed(self, command_id: str, problem: Problem) -> None:
        """The office recorded nothing: keep the draft, and say why in the form, or in the window if it is closed."""
        if self._form is None or self._form.draft.id != command_id:
            self._requests.show_problem(problem)
            return
        self.keep_open_draft()
        self._form.show_problem(problem)

    def _use_known(self, person: str) -> None:
        self._give_up()
        self.known_wanted.emit(person)

    def _register_letter(self) -> None:
        """Enter the letter a form comes from, and go on with the form once it is in the register."""
        if self._form is not None:
            returning = self._form.draft
            self.open(RegisterLetter, {})
            self._returning = returning

    def _registered(self, command_id: str) -> str | None:
        """The id of the letter a command entered in the register."""
        rows = self._view.history if self._view is not None else ()
        events = (row.entry.event for row in reversed(rows) if row.entry.command_id == command_id)
        return next((event.letter for event in events if isinstance(event, LetterRegistered)), None)

    def _leave(self) -> None:
        """Close the form: what was typed stays a draft, and a form nobody typed in leaves nothing."""
        if self._form is None:
            return
        draft = self._form.draft
        if draft.typed_at is not None:
            self.keep(draft)
        else:
            self.drop(draft.id)
        self._return()
        if draft.typed_at is not None:
            self.draft_kept.emit(draft.command)

    def _return(self, letter: str | None = None) -> None:
        """Close the form; where another waits for its letter, go on with that one."""
        waiting, self._returning = self._returning, None
        if waiting is None:
            self._close()
        else:
            self.resume(msgspec.structs.replace(waiting, source=letter or waiting.source))

    def _give_up(self) -> None:
        if self._form is not None:
            self.drop(self._form.draft.id)
            self._close()

    def _tell_filled_in(self) -> None:
        if self._form is not None:
            self.filled_in.emit(self._form.draft.fields, bool(self._form.judgement().checks))

    def _close(self, *, tell: bool = True) -> None:
        if self._form is not None:
            self._form.stop_keeping()
            self._column.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
            self.filled_in.emit(None, False)
        if tell:
            self.closed.emit()


def fits(draft: Draft, visit_id: UUID | None) -> bool:
    """Whether a draft can be opened on a visit."""
    known = draft.command in COMMANDS or draft.command in (RECONCILE, COMPOSE, PREPARED_MARKS)
    return known and (draft.visit is None or (visit_id is not None and draft.visit == visit_id.hex))
