"""Marks prepared by a key in the rows of a table, and recorded by a second key."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any
from uuid import UUID, uuid4

import msgspec
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.desk.prepared import KeptMark, PreparedMarks
from desktop.desk.recorded import Recorded
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.desk.visit_over import LateQuestion
from desktop.models.rows_model import RowsModel
from desktop.widgets.announce import announce
from desktop.widgets.chip import ChipFace
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from desktop.wording.words import say
from domain.core.message import CommandClass, name_of
from domain.core.problem import Problem, Refused
from domain.record.request import Request
from domain.record.vocabulary import COMMANDS

RECORDS = ("Ctrl+Return", "Ctrl+Enter")
"""The keys that record what is prepared, as they record a form."""
DROPS = "Esc"
OF_MARKS = (*RECORDS, DROPS)
"""The keys that are about what is prepared, however many rows are chosen."""
KEPT_AFTER_MS = 500
"""How long after a mark is prepared it is kept on disk."""


class PreparedMark(msgspec.Struct, frozen=True):
    """What is prepared for a row, and how it is kept."""

    request: Request
    kept: KeptMark


CONFLICT = "conflicting-change"
"""The problem of marks for what another officer changed since they were prepared."""
MarkedList = tuple[UUID | None, str]
"""A visit, and the list of it in which marks are prepared: that of an item, or of a side."""


class Marking(QObject):
    """The marks of a table that are not recorded yet: one a row, kept apart for each list shown in it.

    Ctrl+Enter, or the button that appears in the strip, records all of the list on show in one save, which one undo
    takes back. Esc drops them; the same key once more drops that of its row. What the office refuses stays prepared,
    and the first Esc puts away what is told of that.
    Where another officer was first, what he recorded stands before each mark, and Ctrl+Enter records instead of it.
    They are kept as a draft, by the name of the page, until they are recorded or dropped.
    """

    offers_changed = Signal()
    """Whether a button offers to record marks has changed."""

    def __init__(
        self, requests: Requests, page: str, table: CommandTable, model: RowsModel[Any], strip: CommandStrip
    ) -> None:
        super().__init__(table)
        self._page = page
        self._requests, self._table, self._model, self._strip = requests, table, model, strip
        self._view: VisitView | None = None
        self._on_show: MarkedList = (None, "")
        self._marks: dict[MarkedList, dict[str, PreparedMark]] = {}
        self._drafts: dict[MarkedList, str] = {}
        self._unkept: set[MarkedList] = set()
        self._contested: set[MarkedList] = set()
        """The lists in which another officer recorded on what marks are prepared for."""
        self._keeping = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._keeping.timeout.connect(self.keep)
        self._late, self._offered = LateQuestion(), False
        self._refused_last = False
        """Whether the office refused what is prepared, and that is told: Esc puts that away first."""
        table.key_command.connect(self.act)
        strip.record_wanted.connect(self.record)
        table.take(*RECORDS)

    def heard_in(self, page: QWidget) -> None:
        """Record at the keys wherever in a page the focus is: in a field beside the table, on a button."""
        for keys in RECORDS:
            shortcut = QShortcut(QKeySequence(keys), page, self.record)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def show_list(self, view: VisitView, shown: str = "") -> None:
        """Show the marks prepared for a list of a visit; none where it is only read."""
        if (view.visit_id, shown) != self._on_show:
            self._late.forget()
        self._view, self._on_show = view, (view.visit_id, shown)
        self._drop_of_unlisted(view)
        self.reword()

    def prepare(self, row: str, command: CommandClass, fields: dict[str, Any], code: str) -> None:
        """Prepare a command for a row, under the words of the key that asks for it; asked for again, drop it."""
        self.prepare_all(command, {row: fields}, code)

    def prepare_all(self, command: CommandClass, rows: Mapping[str, dict[str, Any]], code: str) -> None:
        """Prepare a command for several rows, each with its fields; where it is for all of them, drop it."""
        marks = self._marks.setdefault(self._on_show, {})
        asked_again = {row for row in rows if row in marks and marks[row].kept.code == code}
        for row, fields in rows.items():
            if row in asked_again:
                if len(asked_again) == len(rows):
                    del marks[row]
            else:
                self._prepare(row, command, fields, code)
        self._keep_later(self._on_show)
        self.reword()

    def resume(self, draft: str, marks: Mapping[str, KeptMark]) -> None:
        """Go on with the marks of a draft in the list on show; those that cannot be asked for any more are left out."""
        self._drafts[self._on_show] = draft
        prepared: dict[str, PreparedMark] = {}
        for row, kept in marks.items():
            request = self._requests.request_for(COMMANDS[kept.command], kept.fields)
            if request is not None:
                stood = msgspec.structs.replace(request, based_on=kept.based_on, source=kept.source)
                prepared[row] = PreparedMark(stood, kept)
        self._marks[self._on_show] = prepared
        self.reword()

    def keep(self) -> None:
        """Keep what has changed since it was kept last, such as before the window closes."""
        self._keeping.stop()
        changed, self._unkept = self._unkept, set()
        for marked in changed:
            visit, shown = marked
            draft = self._drafts.setdefault(marked, uuid4().hex)
            marks = {row: mark.kept for row, mark in self._marks.get(marked, {}).items()}
            if visit is not None:
                self._requests.keep_marks(PreparedMarks(draft, self._page, visit, shown, marks))
            if not marks:
                del self._drafts[marked]

    def drop(self) -> bool:
        """Drop what is prepared for the list on show. False where nothing is."""
        dropped = bool(self._marks.pop(self._on_show, None))
        if dropped:
            self._keep_later(self._on_show)
        self.reword()
        return dropped

    def throw_away(self, draft: str) -> None:
        """Drop the marks of a draft that was thrown away elsewhere."""
        for place in [place for place, known in self._drafts.items() if known == draft]:
            del self._drafts[place]
            self._marks.pop(place, None)
            self._unkept.discard(place)
        self.reword()

    def count(self) -> int:
        """How many marks are prepared, on whatever list."""
        return sum(map(len, self._marks.values()))

    def offers(self) -> bool:
        """Whether marks of the list on show are prepared, which a button offers to record."""
        return self._offered

    def act(self, key: str) -> None:
        """Record or drop what is prepared, if the key says so."""
        if key in RECORDS:
            self.record()
        elif key == DROPS and not (self._refused_last and self._requests.put_away_problem()):
            self.drop()

    def record(self) -> None:
        """Record what is prepared for the list on show; planning in a visit that is over is asked for twice."""
        self._record()

    def record_with(self, command: CommandClass, fields: dict[str, Any]) -> None:
        """Record a command about the whole list on show, after what is prepared for single rows, in one save."""
        if not self._shown():
            self._requests.record_now(command, fields)
        elif (request := self._requests.request_for(command, fields)) is not None:
            self._record(request)

    def others(self, rows: Iterable[str]) -> tuple[str, ...]:
        """The rows for which nothing is prepared; none of them where nothing is prepared at all."""
        marks = self._shown()
        return tuple(row for row in rows if row not in marks) if marks else ()

    def _record(self, *also: Request) -> None:
        view, marks = self._view, self._shown()
        if view is None or not marks:
            return
        self._refused_last = False
        requests = [*(mark.request for mark in marks.values()), *also]
        if self._late.arises(requests, view):
            self._strip.offer_recording(say("marks.visit-is-over", day=view.visit.last_day))
            return
        self._late.forget()
        del self._marks[self._on_show]
        self.reword()
        answer = self._requests.record(*requests)
        answer.then(partial(self._recorded, self._on_show)).otherwise(partial(self._refused, self._on_show, marks))

    def reword(self) -> None:
        """Say everything in the language of the window."""
        marks = self._shown()
        self._contested &= {each for each, prepared in self._marks.items() if prepared}
        faces = {row: ChipFace(self._shown_words(row, mark), "pencil", by_hand=True) for row, mark in marks.items()}
        self._model.show_marks(faces)
        self._strip.offer_recording(say("marks.record", count=len(marks)) if marks else "")
        self._table.take(*RECORDS, *((DROPS,) if marks else ()))
        if bool(marks) != self._offered:
            self._offered = bool(marks)
            self.offers_changed.emit()

    def _prepare(self, row: str, command: CommandClass, fields: dict[str, Any], code: str) -> None:
        request, marks = self._requests.request_for(command, fields), self._marks[self._on_show]
        marks.pop(row, None)
        if request is not None:
            kept = KeptMark(name_of(command), fields, code, request.based_on, request.source)
            marks[row] = PreparedMark(request, kept)
            announce(self._table, self._words(marks[row]))

    def _drop_of_unlisted(self, view: VisitView) -> None:
        """Drop what is prepared for whom another officer took off the list meanwhile, and say so: nobody sees it."""
        gone = {} if view.past else {row: mark for row, mark in self._shown().items() if not self._model.has(row)}
        if gone:
            for row in gone:
                del self._marks[self._on_show][row]
            self._keep_later(self._on_show)
            members = view.visit.delegations.members
            people = tuple(members[row].words if row in members else row for row in gone)
            self._requests.show_problem(Refused("no-longer-listed", people=people))

    def _shown(self) -> dict[str, PreparedMark]:
        return {} if self._view is None or self._view.read_only else self._marks.get(self._on_show, {})

    def _words(self, mark: PreparedMark) -> str:
        return say("marks.prepared", what=say(mark.kept.code))

    def _shown_words(self, row: str, mark: PreparedMark) -> str:
        stands = self._model.stands(row) if self._on_show in self._contested else ""
        return say("marks.prepared-instead", stands=stands, what=say(mark.kept.code)) if stands else self._words(mark)

    def _keep_later(self, marked: MarkedList) -> None:
        self._unkept.add(marked)
        if not self._keeping.isActive():
            self._keeping.start()

    def _recorded(self, marked: MarkedList, _recorded: Recorded) -> None:
        """The office recorded the marks of a list: their draft goes, unless others were prepared meanwhile."""
        self._unkept.add(marked)
        self.keep()

    def _refused(self, marked: MarkedList, marks: dict[str, PreparedMark], problem: Problem) -> None:
        if problem.code == CONFLICT:
            self._contested.add(marked)
            marks = {row: _standing_on(mark, problem.values["entry"]) for row, mark in marks.items()}
        self._marks[marked] = {**marks, **self._marks.get(marked, {})}
        self._refused_last = True
        self._requests.show_problem(problem)
        self.reword()


def _standing_on(mark: PreparedMark, entry: int) -> PreparedMark:
    """The mark as prepared by one who has seen the visit up to an entry at least."""
    seen = max(entry, mark.request.based_on or 0)
    replace = msgspec.structs.replace
    return PreparedMark(replace(mark.request, based_on=seen), replace(mark.kept, based_on=seen))
