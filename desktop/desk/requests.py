"""What a page or a form may ask of the office and of its window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from desktop.desk.asked import AskedWork
from desktop.desk.prepared import PreparedMarks
from desktop.desk.recorded import Recorded
from desktop.desk.view import VisitView
from domain.core.message import CommandClass
from domain.core.problem import Problem
from domain.record.request import Request

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtWidgets import QWidget

    from desktop.printing.copies.working_file import WorkingFile
    from desktop.printing.setting.typesetter import KnownPage, MadeSheet, SheetRequest
    from desktop.printing.sheet_kind import SheetFormat, SheetKind
    from domain.office import Office
    from domain.record.backup_watch import BackupWatch

T = TypeVar("T")
Fields = dict[str, Any]
"""Fields of a command, by name."""


class Requests(Protocol):
    """The interface of the window to its parts. Every call returns at once."""

    def ask(self, query: Callable[[Office], T], /) -> AskedWork[T]:
        """Ask the office, by a function of `desktop.desk.queries` with its arguments bound."""

    def judge(self, work: Callable[[], T], /) -> AskedWork[T]:
        """Ask what the rules say of a view: `desktop.forms.judgement` with its arguments bound."""

    def record(self, *requests: Request, called: str = "") -> AskedWork[Recorded]:
        """Record requests in one save, whatever visit is on show."""

    def request_for(self, command: CommandClass, fields: Fields, /) -> Request | None:
        """The request of a command on the visit on show as it stands now, to be recorded later.

        None where the command may not be chosen, or its fields are wrong, which is then told.
        """

    def record_now(self, command: CommandClass, fields: Fields, /) -> None:
        """Record a command on the visit on show at once.

        In a visit that is over its form opens instead, where it plans something, or is a fact without its hour.
        """

    def keep_marks(self, prepared: PreparedMarks, /) -> None:
        """Keep what is prepared in a list as a draft, so that it is not lost; forget the draft where nothing is."""

    def typeset(self, sheet: SheetRequest, /) -> AskedWork[MadeSheet]:
        """Make the PDF of a sheet of the visit on show."""

    def typeset_also(self, sheet: SheetRequest, view: VisitView, /) -> AskedWork[MadeSheet]:
        """Make the PDF of one more sheet, of a view that may be on show no longer; it is always made and answered."""

    def page_known(
        self, code: str, view: VisitView, entries: Sequence[int], kinds: Sequence[SheetKind], /
    ) -> AskedWork[KnownPage | None]:
        """The sheet of these kinds and entries of a view that bears a check code; None where none does."""

    def working_copy(self, sheet: SheetRequest, made_as: SheetFormat, /) -> AskedWork[WorkingFile]:
        """Make a sheet of the visit on show as a file one goes on with, for Word, Excel or a calendar."""

    def open_form(self, command: CommandClass, fields: Fields | None = None, /) -> None:
        """Open the form of a command, with the fields that are already known."""

    def edit_cell(
        self, command: CommandClass, fields: Fields, field: str, /, *beside: str, over: QWidget, cell: QRect
    ) -> None:
        """Ask for one field of a command, and for those beside it, over a cell of the part `over` of the window."""

    def trigger(self, action: str, /) -> None:
        """Do what an action of the window does, such as `paste-list`."""

    def undo(self, command_id: str, /) -> None:
        """Record the opposite of a command, or of the batch it came in, whatever was recorded since."""

    def look_at(self, entry: int | None, /) -> None:
        """Look at the visit on show as of an entry; None is now."""

    def show_subject(self, subject: str, /) -> None:
        """Show what has that id, on the page that shows such things."""

    def show_in_journal(self, entry: int, /) -> None:
        """Show an entry in the journal, without leaving the present."""

    def ask_source(self, proposed: str, /) -> None:
        """Ask whether a letter is to stand as the source of what is recorded from now on."""

    def show_problem(self, problem: Problem, /) -> None:
        """Say under the menu bar what went wrong."""

    def put_away_problem(self) -> bool:
        """Say no more what went wrong; False where nothing is said there."""


class BackupRequests(Requests, Protocol):
    """What the dialog of backups may ask beside that."""

    def back_up(self) -> AskedWork[Path]:
        """Take a backup of the office beside everything else; the answer is where it lies."""

    @property
    def backup(self) -> BackupWatch:
        """The backup that is under way: how far it is, and the way to stop it."""
