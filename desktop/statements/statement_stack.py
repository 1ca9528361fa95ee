"""The lists of a page, and in their place the texts of one speaker who is read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.desk.prepared import KeptMark
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.models.press_models import StatementRead, languages_read, statement_read
from desktop.statements.reader import StatementReader
from desktop.statements.typed_texts import Speaker, TypedTexts
from desktop.widgets.layout.page_stack import PageStack
from desktop.wording.words import say
from domain.statements.press import RecordStatementText, RetractStatementText


class StatementStack(PageStack):
    """Shows the lists until a speaker is read.

    Args:
        lists: what else the page shows.
        page: the name of the page, for the drafts of what is typed.
    """

    turned = Signal()
    """The lists or the texts are shown anew."""
    closed = Signal()
    """The reader went back to the lists."""

    def __init__(self, lists: QWidget, requests: Requests, page: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._lists, self._requests = lists, requests
        self.typed = TypedTexts(requests, page, self)
        """What is typed and not recorded yet."""
        self._view: VisitView | None = None
        self._speaker: Speaker | None = None
        self.typed.thrown_away.connect(self._show)
        self.addWidget(lists)
        self._put(lists)

    @cached_property
    def _reader(self) -> StatementReader:
        """What the texts of a speaker are read in."""
        reader = StatementReader(self)
        reader.record_wanted.connect(self._record)
        reader.edited.connect(self._note_typed)
        reader.closed.connect(self._close)
        self.addWidget(reader)
        return reader

    @property
    def _reader_made(self) -> bool:
        return self.count() > 1

    @property
    def reads(self) -> bool:
        """Whether a speaker is read."""
        return self._speaker is not None

    def prepare(self) -> bool:
        """Make what texts are read in; return whether it was not there yet."""
        return not self._reader_made and self._reader is not None

    def show_view(self, view: VisitView) -> None:
        """Show the texts that are read as they stand now."""
        self._view = view
        self._show()

    def read(self, visit: UUID, item: str, member: str) -> None:
        """Read the texts of a member who speaks at an item, in the place of the lists."""
        self._speaker = (visit, item, member)
        self._show()
        self._reader.setFocus()

    def resume(self, visit: UUID, item: str, member: str, draft: str, marks: Mapping[str, KeptMark]) -> None:
        """Go on with what a draft keeps of what was typed for a member."""
        self.typed.resume((visit, item, member), draft, marks)
        self.read(visit, item, member)

    def reword(self) -> None:
        """Say everything in the language of the window."""
        if self._reader_made:
            self._reader.reword()

    def _show(self) -> None:
        view, statement = self._view, self._statement()
        if view is None or self._speaker is None or statement is None:
            self._speaker = None
            self._put(self._lists)
        else:
            name = say.words.name(statement.names, statement.position)
            texts, typed = dict(statement.texts), self.typed.of(self._speaker)
            languages = languages_read(view, statement)
            self._reader.show_statement(name, texts, languages, typed, read_only=view.read_only)
            self._put(self._reader)
        self.turned.emit()

    def _statement(self) -> StatementRead | None:
        """The statement that is read; None where there is none, or none any more."""
        if self._view is None or self._speaker is None or self._speaker[0] != self._view.visit_id:
            return None
        return statement_read(self._view, *self._speaker[1:])

    def _put(self, part: QWidget) -> None:
        """Show the lists or the reader; the other one asks for no room."""
        for each in (self._lists, self._reader) if self._reader_made else (self._lists,):
            policy = QSizePolicy.Policy.Preferred if each is part else QSizePolicy.Policy.Ignored
            each.setSizePolicy(policy, policy)
        self.setCurrentWidget(part)

    def _close(self) -> None:
        self._speaker = None
        self._show()
        self.closed.emit()

    def _note_typed(self) -> None:
        if self._speaker is not None:
            self.typed.note(self._speaker, self._reader.typed())

    def _record(self, stage: str, language: str, text: str) -> None:
        if self._speaker is not None:
            _, item, member = self._speaker
            said = {"item": item, "member": member, "stage": stage, "language": language}
            if text.strip():
                self._requests.record_now(RecordStatementText, {**said, "text": text})
            else:
                self._requests.record_now(RetractStatementText, said)
