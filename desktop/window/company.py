"""Who else is in the office right now: told to the other desks of this one, and shown of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from desktop.desk.desk import Desk
from desktop.desk.view import OfficeView, Others, VisitView
from desktop.forms.form_host import COMPOSE
from desktop.window.menus.menu_corner import MenuCorner
from desktop.window.sidebar.sidebar import Sidebar
from desktop.window.tasks import Tasks
from desktop.wording.words import say
from domain.core.late import late
from domain.core.place import ServerAddress
from domain.record.presence import LONGEST, Present, Whereabouts
from domain.record.vocabulary import COMMANDS

if TYPE_CHECKING:
    from desktop.forms import subject as subjects
    from desktop.forms.form import CommandForm
else:
    subjects = late("desktop.forms.subject")

TOLD_AFTER_MS = 300
"""How long after the officer went elsewhere the others are told: he may only pass through."""


class OtherDesks(QObject):
    """Tells in which visit, form and field this desk is, and shows the same of the others.

    What is typed in a form with private particulars is told to nobody.
    """

    changed = Signal()
    """What stands in the corner became longer or shorter."""

    def __init__(self, desk: Desk, tasks: Tasks, sidebar: Sidebar, corner: MenuCorner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._tasks, self._sidebar, self._corner = desk, tasks, sidebar, corner
        self._office: OfficeView | None = None
        self._visit = ""
        self._others: tuple[Present, ...] = ()
        self._telling = QTimer(self, singleShot=True, interval=TOLD_AFTER_MS)
        self._telling.timeout.connect(self._tell)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        for moved in (
            application.focusChanged, tasks.form_opened, tasks.cells.changed,
            tasks.forms.closed, tasks.forms.drafts_changed,
        ):  # fmt: skip
            moved.connect(self._moved)
        desk.others_seen.connect(self._seen)

    def show_office(self, office: OfficeView) -> None:
        """Learn the office; a file is shared with nobody."""
        self._office = office
        self._moved()

    def show_view(self, view: VisitView) -> None:
        """Learn which visit is on show."""
        self._visit = view.visit_id.hex
        self._moved()
        self._show()

    def _moved(self) -> None:
        shared = self._office is not None and isinstance(self._office.path, ServerAddress)
        if shared and not self._telling.isActive():
            self._telling.start()

    def _tell(self) -> None:
        self._desk.be_at(self._where())
        self._show_in_form()

    def _where(self) -> Whereabouts:
        form = self._form
        if form is None:
            item = self._composed
            return Whereabouts(self._visit, COMPOSE, {"item": item}) if item else Whereabouts(self._visit)
        focus = QApplication.focusWidget()
        field = form.field_at(focus)
        typed = "" if not field or COMMANDS[form.draft.command].private else _text_in(focus)[:LONGEST]
        return Whereabouts(form.draft.visit or "", form.draft.command, _about(form), field, typed)

    @property
    def _form(self) -> CommandForm | None:
        return self._tasks.cells.form or self._tasks.forms.form

    @property
    def _composed(self) -> str:
        """The item of which the composition is drawn up here."""
        wanted = self._tasks.composed
        return wanted.item if wanted is not None else ""

    def _seen(self, others: Others) -> None:
        self._others = others.present
        visits = {each.where.visit for each in self._others}
        self._sidebar.show_present({visit: self._names(self._in(visit)) for visit in visits})
        self._show()

    def _show(self) -> None:
        here = self._in(self._visit)
        short = say("company.here", names=self._names(here)) if here else ""
        if self._corner.show_others(short, "\n".join(self._told(each) for each in here)):
            self.changed.emit()
        self._show_in_form()

    def _show_in_form(self) -> None:
        self._show_in_composition()
        form = self._form
        if form is None:
            return
        visit, command, about = form.draft.visit or "", form.draft.command, _about(form)
        same = [each for each in self._others if _is_in(each.where, visit, command, about)]
        form.frame.show_others("\n".join(self._told_in(form, each) for each in same))

    def _show_in_composition(self) -> None:
        if self._composed:
            about = {"item": self._composed}
            same = [each for each in self._others if _is_in(each.where, self._visit, COMPOSE, about)]
            told = "\n".join(say("company.same-composition", who=self._who(each)) for each in same)
            self._tasks.composition.frame.show_others(told)

    def _in(self, visit: str) -> list[Present]:
        return [each for each in self._others if each.where.visit == visit and visit]

    def _names(self, present: Iterable[Present]) -> str:
        return say.words.listed(list(dict.fromkeys(self._who(each) for each in present)))

    def _who(self, other: Present) -> str:
        """Who it is, by the login of the server; one's own is told by the desk."""
        own = self._office is not None and other.login == self._office.officer
        return say("company.own", login=other.login, desk=other.desk) if own else other.login

    def _told(self, other: Present) -> str:
        who, command = self._who(other), other.where.command
        return (
            say("company.filling-in", who=who, command=say(f"command.{command}"))
            if command in (*COMMANDS, COMPOSE)
            else who
        )

    def _told_in(self, form: CommandForm, other: Present) -> str:
        """Who fills in the same form, and what stands there in the field he is at."""
        who, field = self._who(other), form.label(other.where.field)
        if not other.where.typed or not field:
            return say("company.same-form", who=who)
        return say("company.same-field", who=who, field=field, typed=other.where.typed)


def _about(form: CommandForm) -> dict[str, str]:
    """What a form is about: the same in another desk's form on the same thing."""
    draft = form.draft
    said = {name: draft.fields.get(name) for name in subjects.SUBJECTS} | {"person": draft.person, "venue": draft.venue}
    return {name: str(value) for name, value in said.items() if value is not None}


def _is_in(where: Whereabouts, visit: str, command: str, about: dict[str, str]) -> bool:
    return (where.visit, where.command, dict(where.about)) == (visit, command, about)


def _text_in(widget: QWidget | None) -> str:
    """What stands in a field as the officer sees it."""
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, (QPlainTextEdit, QTextEdit)):
        return widget.toPlainText()
    return ""
