"""What is typed in the evening grid and not recorded yet, kept as a draft: one for each day of a visit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer

from desktop.day.actual_line import ActualLine
from desktop.desk.prepared import KeptMark, PreparedMarks
from desktop.desk.requests import Requests
from domain.core.message import name_of
from domain.programme.outcome import RecordOutcome

KEPT_AFTER_MS = 500
"""How long after something is typed it is kept on disk."""
CODE = f"command.{name_of(RecordOutcome)}"


class TypedRows(QObject):
    """Keeps the lines of the day on show that say something which does not stand yet.

    Args:
        lines: the lines on show, by the ids of their items.
        page: the name of the page, on which its drafts are resumed.
    """

    def __init__(
        self, requests: Requests, page: str, lines: Callable[[], Mapping[str, ActualLine]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._requests, self._page, self._lines = requests, page, lines
        self._on_show: tuple[UUID, str] | None = None
        self._typed: dict[tuple[UUID, str], dict[str, dict[str, str]]] = {}
        self._drafts: dict[tuple[UUID, str], str] = {}
        self._keeping = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._keeping.timeout.connect(self.keep)

    def show_day(self, visit: UUID, day: str) -> None:
        """Show in the lines what was typed on that day of that visit before."""
        self._on_show = (visit, day)
        for item, texts in self._typed.get(self._on_show, {}).items():
            if item in self._lines():
                self._lines()[item].take_texts(texts)

    def note(self) -> None:
        """Take note of what the lines say now, and keep it soon."""
        if self._on_show is not None:
            changed = {item: line.texts() for item, line in self._lines().items() if line.is_changed()}
            if changed != self._typed.get(self._on_show, {}):
                self._typed[self._on_show] = changed
                self._keeping.start()

    def resume(self, draft: str, marks: Mapping[str, KeptMark]) -> None:
        """Go on with what a draft kept of the day on show."""
        if self._on_show is not None:
            self._drafts[self._on_show] = draft
            self._typed[self._on_show] = {item: dict(mark.fields) for item, mark in marks.items()}
            self.show_day(*self._on_show)

    def keep(self) -> None:
        """Keep what is typed of each day; forget the draft of a day of which all is recorded."""
        self._keeping.stop()
        for shown, typed in list(self._typed.items()):
            if not typed and shown not in self._drafts:
                continue
            draft = self._drafts.setdefault(shown, uuid4().hex)
            marks = {item: KeptMark(name_of(RecordOutcome), dict(texts), CODE) for item, texts in typed.items()}
            self._requests.keep_marks(PreparedMarks(draft, self._page, *shown, marks))
            if not typed:
                del self._typed[shown], self._drafts[shown]

    def count(self) -> int:
        """How many lines say something that is not recorded."""
        return sum(map(len, self._typed.values()))

    def offers(self) -> bool:
        """Each line is recorded by Enter; no button of the page does."""
        return False

    def throw_away(self, draft: str) -> None:
        """Drop what a draft keeps."""
        for shown in [shown for shown, known in self._drafts.items() if known == draft]:
            del self._drafts[shown]
            self._typed.pop(shown, None)
            if shown == self._on_show:
                for line in self._lines().values():
                    line.bring_back()
