"""What all pages of a visit have in common."""

from __future__ import annotations

from typing import Any, ClassVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from desktop.desk.view import VisitView


class Page(QWidget):
    """A page shows a view and asks for forms. It records nothing itself.

    `name` words its tab (`page.<name>`); `primary` is the command of its one primary button, empty for none.
    """

    name: ClassVar[str]
    primary: ClassVar[str]

    form_wanted = Signal(str, object)
    """The name of a command, and the fields the selection already tells."""
    command_wanted = Signal(str, object)
    """The name of a command and all its fields, to be recorded at once, such as a mark in a list."""
    request_wanted = Signal(object)
    """A `Request` whole in itself, to be recorded at once, whatever visit is on show."""
    action_wanted = Signal(str)
    """The id of an action of the window, such as `paste-list`."""
    entry_wanted = Signal(int)
    """An entry of the journal to look at."""
    subject_wanted = Signal(str)
    """The id of something to be shown on the page that shows such things."""
    journal_wanted = Signal(int)
    """An entry to show in the journal, without leaving the present."""
    selection_changed = Signal()

    def show_view(self, view: VisitView) -> None:
        """Show the visit, keeping the selection where it still is."""
        raise NotImplementedError

    def selection(self) -> dict[str, Any]:
        """The fields the selection tells, such as `{"item": "talks"}`; empty without one."""
        return {}

    def primary_fields(self) -> dict[str, Any]:
        """The fields the primary button's form starts with; the selection does not belong to a new thing."""
        return {}

    def secondary(self) -> str:
        """The id of the action offered beside the primary button; empty for none."""
        return ""

    def commands(self) -> tuple[str, ...]:
        """The names of the commands that make sense for the selection, most usual first."""
        return ()

    def select(self, subject: str) -> bool:
        """Select what has that id, if the page shows it."""
        return False

    def does(self, command: str, fields: dict[str, Any]) -> bool:
        """Whether the page does itself what the inspector asks for, without a form."""
        return False

    def takes_all(self) -> bool:
        """Whether the page has no room for the inspector beside it."""
        return False

    def count(self) -> int | None:
        """The number beside the page's name, if it has one."""
        return None

    def reword(self) -> None:
        """Say everything in the language of the window."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()
