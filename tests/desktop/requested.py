"""What a page or a form asks for in a test: kept, and answered by the test itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from desktop.desk.asked import AskedWork
from desktop.desk.desk import Desk
from desktop.desk.prepared import PreparedMarks
from desktop.desk.recorded import Recorded
from desktop.desk.view import VisitView
from desktop.printing.copies.working_file import WorkingFile
from desktop.printing.setting.typesetter import KnownPage, MadeSheet, SheetRequest
from desktop.printing.sheet_kind import SheetFormat, SheetKind
from domain.core.message import CommandClass, name_of
from domain.core.problem import Problem
from domain.office import Office
from domain.record.request import Request, from_fields

T = TypeVar("T")


class AnsweredAtOnce(AskedWork[T]):
    """A question that is answered as soon as it is known to whom."""

    def __init__(self, answer: T) -> None:
        super().__init__()
        self._answer = answer

    def then(self, show: Callable[[T], object]) -> AskedWork[T]:
        super().then(show)
        self.answer(self._answer)
        return self


@dataclass
class Requested:
    """The `Requests` of a page that stands in no window."""

    asked: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)
    """Forms and commands, as `("form", name, fields)` and `("command", name, fields)`, in the order asked."""
    wanted: list[tuple[str, Any]] = field(default_factory=list)
    """What else was asked of the window: the name of the method, and its argument."""
    queries: list[tuple[str, dict[str, Any], AskedWork[Any]]] = field(default_factory=list)
    """The names of queries, their arguments, and how to answer them."""
    sheets: list[tuple[SheetRequest, AskedWork[MadeSheet]]] = field(default_factory=list)
    sheets_beside: list[tuple[SheetRequest, AskedWork[MadeSheet]]] = field(default_factory=list)
    """The sheets asked for beside the one that is previewed."""
    codes: list[tuple[str, Sequence[int], Sequence[SheetKind], AskedWork[KnownPage | None]]] = field(
        default_factory=list
    )
    """The check codes looked for, each at a few entries among some kinds."""
    working_copies: list[tuple[SheetRequest, SheetFormat, AskedWork[WorkingFile]]] = field(default_factory=list)
    prepared: dict[int, tuple[str, str, dict[str, Any]]] = field(default_factory=dict)
    """What requests were made of that a page keeps until they are to be recorded, by their identity."""
    records: list[tuple[tuple[Request, ...], AskedWork[Recorded]]] = field(default_factory=list)

    def ask(self, query: Callable[[Office], T]) -> AskedWork[T]:
        assert isinstance(query, partial)
        asked = AskedWork[T]()
        self.queries.append((query.func.__name__, query.keywords, asked))
        return asked

    def judge(self, work: Callable[[], T]) -> AskedWork[T]:
        return AnsweredAtOnce(work())

    def record(self, *requests: Request, called: str = "") -> AskedWork[Recorded]:
        asked = AskedWork[Recorded]()
        self.records.append((requests, asked))
        self.asked += [self.prepared[id(request)] for request in requests if id(request) in self.prepared]
        return asked

    def request_for(self, command: CommandClass, fields: dict[str, Any]) -> Request | None:
        reason = {"reason": fields["reason"]} if "reason" in fields else {}
        own = {name: value for name, value in fields.items() if name != "reason"}
        request = from_fields({"command": name_of(command), "fields": own, "visit": UUID(int=1).hex, **reason})
        self.prepared[id(request)] = ("command", name_of(command), fields)
        return request

    def record_now(self, command: CommandClass, fields: dict[str, Any]) -> None:
        self.asked.append(("command", name_of(command), fields))

    def keep_marks(self, prepared: PreparedMarks) -> None:
        self.wanted.append(("keep_marks", prepared))

    def typeset(self, sheet: SheetRequest) -> AskedWork[MadeSheet]:
        asked = AskedWork[MadeSheet]()
        self.sheets.append((sheet, asked))
        return asked

    def typeset_also(self, sheet: SheetRequest, _view: VisitView) -> AskedWork[MadeSheet]:
        asked = AskedWork[MadeSheet]()
        self.sheets_beside.append((sheet, asked))
        return asked

    def page_known(
        self, code: str, _view: VisitView, entries: Sequence[int], kinds: Sequence[SheetKind]
    ) -> AskedWork[KnownPage | None]:
        asked = AskedWork[KnownPage | None]()
        self.codes.append((code, entries, kinds, asked))
        return asked

    def working_copy(self, sheet: SheetRequest, made_as: SheetFormat) -> AskedWork[WorkingFile]:
        asked = AskedWork[WorkingFile]()
        self.working_copies.append((sheet, made_as, asked))
        return asked

    def open_form(self, command: CommandClass, fields: dict[str, Any] | None = None) -> None:
        self.asked.append(("form", name_of(command), fields or {}))

    def edit_cell(
        self, command: CommandClass, fields: dict[str, Any], field: str, *beside: str, over: QWidget, cell: QRect
    ) -> None:
        self.asked.append((f"cell {' '.join((field, *beside))}", name_of(command), fields))

    def trigger(self, action: str) -> None:
        self.wanted.append(("trigger", action))

    def undo(self, command_id: str) -> None:
        self.wanted.append(("undo", command_id))

    def look_at(self, entry: int | None) -> None:
        self.wanted.append(("look_at", entry))

    def show_subject(self, subject: str) -> None:
        self.wanted.append(("show_subject", subject))

    def show_in_journal(self, entry: int) -> None:
        self.wanted.append(("show_in_journal", entry))

    def ask_source(self, proposed: str) -> None:
        self.wanted.append(("ask_source", proposed))

    def show_problem(self, problem: Problem) -> None:
        self.wanted.append(("show_problem", problem))

    def put_away_problem(self) -> bool:
        shown = any(kind == "show_problem" for kind, _ in self.wanted)
        self.wanted = [each for each in self.wanted if each[0] != "show_problem"]
        return shown


class AtDesk(Requested):
    """The same, where a desk answers what is asked of the office."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def ask(self, query: Callable[[Office], T]) -> AskedWork[T]:
        return self.desk.ask(query)

    def judge(self, work: Callable[[], T]) -> AskedWork[T]:
        return self.desk.judge(work)

    def record(self, *requests: Request, called: str = "") -> AskedWork[Recorded]:
        return self.desk.record(*requests, called=called)
