"""The texts of statements that are typed and not recorded yet, kept as a draft for each speaker."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.desk.prepared import KeptMark, PreparedMarks
from desktop.desk.requests import Requests
from domain.core.message import name_of
from domain.statements.press import RecordStatementText

KEPT_AFTER_MS = 500
"""How long after something is typed it is kept on disk."""
COMMAND = name_of(RecordStatementText)

Speaker = tuple[UUID, str, str]
"""A visit, an item and a member who speaks at it."""
KeptTexts = dict[tuple[str, str], str]
"""Texts by their stage and language."""


class TypedTexts(QObject):
    """What is typed for each speaker, on whatever page is on show."""

    thrown_away = Signal()
    """What was typed for a speaker is dropped."""

    def __init__(self, requests: Requests, page: str, parent: QObject) -> None:
        super().__init__(parent)
        self._requests, self._page = requests, page
        self._texts: dict[Speaker, KeptTexts] = {}
        self._drafts: dict[Speaker, str] = {}
        self._keeping = QTimer(self, singleShot=True, interval=KEPT_AFTER_MS)
        self._keeping.timeout.connect(self.keep)

    def of(self, speaker: Speaker) -> KeptTexts:
        """What is typed for a speaker."""
        return dict(self._texts.get(speaker, {}))

    def note(self, speaker: Speaker, texts: KeptTexts) -> None:
        """Take note of what is typed for a speaker, and keep it soon."""
        if texts != self._texts.get(speaker, {}):
            self._texts[speaker] = dict(texts)
            self._keeping.start()

    def resume(self, speaker: Speaker, draft: str, marks: Mapping[str, KeptMark]) -> None:
        """Go on with what a draft kept."""
        self._drafts[speaker] = draft
        self._texts[speaker] = {
            (mark.fields["stage"], mark.fields["language"]): mark.fields["text"] for mark in marks.values()
        }

    def keep(self) -> None:
        """Keep what is typed; forget the draft of a speaker whose texts are all recorded."""
        self._keeping.stop()
        for speaker, texts in list(self._texts.items()):
            if not texts and speaker not in self._drafts:
                continue
            visit, item, member = speaker
            draft = self._drafts.setdefault(speaker, uuid4().hex)
            marks = {
                f"{member}/{stage}/{language}": KeptMark(
                    COMMAND,
                    {"member": member, "stage": stage, "language": language, "text": text},
                    f"command.{COMMAND}",
                )
                for (stage, language), text in texts.items()
            }
            self._requests.keep_marks(PreparedMarks(draft, self._page, visit, item, marks))
            if not texts:
                del self._texts[speaker], self._drafts[speaker]

    def count(self) -> int:
        """How many texts are typed and not recorded."""
        return sum(map(len, self._texts.values()))

    def offers(self) -> bool:
        """Whether a button of the reader offers to record one."""
        return False

    def throw_away(self, draft: str) -> None:
        """Drop what a draft keeps."""
        for speaker in [speaker for speaker, known in self._drafts.items() if known == draft]:
            del self._drafts[speaker]
            self._texts.pop(speaker, None)
            self.thrown_away.emit()
