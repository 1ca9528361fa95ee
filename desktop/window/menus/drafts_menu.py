"""The menu of drafts that fit the visit, each to go on with or to throw away."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import shorten

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.desk.prepared import PREPARED_MARKS
from desktop.desk.view import VisitView
from desktop.forms.drafts import Draft
from desktop.wording.words import Words, say

LONGEST = 48
"""Letters shown of what a draft is about."""


class DraftsMenu(QMenu):
    """Lists drafts newest first; below them, those that may be thrown away."""

    draft_chosen = Signal(object)
    """The `Draft` to go on with."""
    draft_unwanted = Signal(object)
    """The `Draft` to throw away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.throwing = QMenu(self)
        self.triggered.connect(self._resume)
        self.throwing.triggered.connect(self._throw_away)

    def offer(self, drafts: Iterable[Draft], view: VisitView | None, corner: QPoint) -> None:
        """Open above a corner of the screen, with these drafts of a visit."""
        self.clear()
        self.throwing.clear()
        self.throwing.setTitle(say("drafts.throw-away"))
        for draft in drafts:
            line = draft_line(draft, view, say.words)
            for menu in (self, self.throwing):
                menu.addAction(_action(line, draft, menu))
        self.addSeparator()
        self.addMenu(self.throwing)
        self.popup(corner - QPoint(0, self.sizeHint().height()))
        self.setActiveAction(self.actions()[0])

    def _resume(self, action: QAction) -> None:
        # A menu also emits `triggered` for the menu inside it.
        if action in self.actions():
            self.draft_chosen.emit(action.data())

    def _throw_away(self, action: QAction) -> None:
        self.draft_unwanted.emit(action.data())


def draft_line(draft: Draft, view: VisitView | None, words: Words) -> str:
    """A draft in a line: its command, what it is about, and when it was typed."""
    there = words.in_zone(view.visit.zone) if view is not None else say.here
    typed = there.moment(draft.typed_at) if draft.typed_at is not None else ""
    what = (
        words("marks.draft", count=len(draft.fields["marks"]))
        if draft.command == PREPARED_MARKS
        else words(f"command.{draft.command}")
    )
    parts = (what, _subject(draft, view, words), typed)
    return " · ".join(part for part in parts if part)


def _subject(draft: Draft, view: VisitView | None, words: Words) -> str:
    """The first words of its title, or else of the item or the member it is for."""
    wording = draft.fields.get("title")
    text = words.pick(wording) if isinstance(wording, dict) else ""
    if not text and view is not None:
        item = view.visit.programme.items.get(_one(draft.fields.get("item")))
        member = view.visit.delegations.members.get(_one(draft.fields.get("member")))
        text = words.pick(item.title) if item else words.name(member.names, member.position) if member else ""
    return shorten(text, LONGEST, placeholder="…")


def _one(subject: object) -> str:
    """What a draft is about; of several things the first."""
    return str(next(iter(subject), "")) if isinstance(subject, list) else str(subject or "")


def _action(line: str, draft: Draft, menu: QMenu) -> QAction:
    action = QAction(line.replace("&", "&&"), menu)
    action.setData(draft)
    return action
