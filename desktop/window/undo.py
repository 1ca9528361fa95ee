"""What Ctrl+Z would undo: the commands this window recorded, visit by visit, newest last."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import QObject

from desktop.desk.desk import Desk
from desktop.desk.recorded import Recorded, visit_of
from desktop.widgets.toast import Toast
from desktop.wording.words import Words, say
from domain.record.recording import Receipt

UNDO_TAG, REDO_TAG = "undo", "redo"


@dataclass(frozen=True)
class Done:
    """A command that was recorded: its id, and its name to say what would be undone."""

    command_id: str
    command: str


@dataclass
class UndoStack:
    """Undoing records the opposite, so redoing is undoing the undo.

    What was recorded in a registry is undone where it was recorded: with the visit that was on show.
    """

    on_show: UUID | None = None
    _done: dict[UUID | None, list[Done]] = field(default_factory=dict)
    _undone: dict[UUID | None, list[Done]] = field(default_factory=dict)

    def note(self, recorded: Recorded) -> None:
        """Remember what was recorded, by whatever way it was asked for."""
        told = next((receipt for receipt in reversed(recorded.receipts) if receipt.entries), None)
        visit = visit_of(recorded) or self.on_show
        done, undone = self._done.setdefault(visit, []), self._undone.setdefault(visit, [])
        if recorded.job.tag == UNDO_TAG:
            _turn(done, undone, told)
        elif recorded.job.tag == REDO_TAG:
            _turn(undone, done, told)
        elif told is not None:
            done.append(Done(told.command_id, recorded.command))
            undone.clear()

    def next_undo(self, visit: UUID | None) -> Done | None:
        """What Ctrl+Z would undo on a visit."""
        done = self._done.get(visit)
        return done[-1] if done else None

    def next_redo(self, visit: UUID | None) -> Done | None:
        """What Ctrl+Shift+Z would record again."""
        undone = self._undone.get(visit)
        return undone[-1] if undone else None


def _turn(before: list[Done], after: list[Done], told: Receipt | None) -> None:
    """Move the newest from one stack to the other. What stood as wanted already cannot be turned back again."""
    if before:
        newest = before.pop()
        if told is not None:
            after.append(Done(told.command_id, newest.command))


def done_sentence(recorded: Recorded, words: Words, undone: str | None = None) -> str:
    """What was just done: recorded, undone, or recorded again. `undone` is what the whole of it is called."""
    code = {UNDO_TAG: "undo.done", REDO_TAG: "redo.done"}.get(recorded.job.tag)
    if code is not None:
        return words(code, what=words(f"command.{undone or recorded.job.undoes}"))
    return words(f"command.{recorded.command}.done")


class Undoing(QObject):
    """Undoes and redoes what this window recorded on the visit on show, and offers it on the toast."""

    def __init__(self, desk: Desk, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._toast = desk, toast
        self._stack, self._undone_last = UndoStack(), False
        self._visit: UUID | None = None
        toast.undo_wanted.connect(self._take_back)

    @property
    def next_undo(self) -> Done | None:
        """What `undo` would undo."""
        return self._stack.next_undo(self._visit)

    @property
    def next_redo(self) -> Done | None:
        """What `redo` would record again."""
        return self._stack.next_redo(self._visit)

    def show_visit(self, visit: UUID) -> None:
        """Learn the visit on show: only its commands are undone."""
        self._visit = self._stack.on_show = visit

    def note(self, recorded: Recorded) -> None:
        """Remember what was recorded."""
        self._stack.note(recorded)

    def tell(self, recorded: Recorded) -> None:
        """Say on the toast what was just done, with the way to take it back."""
        self._undone_last = recorded.job.tag == UNDO_TAG
        way, keys = ("action.redo", "Ctrl+Shift+Z") if self._undone_last else ("action.undo", "Ctrl+Z")
        turned = self.next_redo if self._undone_last else self.next_undo
        name = turned.command if turned is not None else None
        self._toast.show_done(done_sentence(recorded, say.words, name), say(way), keys)

    def undo(self) -> None:
        """Record the opposite of the last command of this window on this visit."""
        done = self.next_undo
        if done is not None:
            self._desk.undo(done.command_id, say("undo.reason", what=say(f"command.{done.command}")), UNDO_TAG)

    def redo(self) -> None:
        """Record again what was undone last."""
        done = self.next_redo
        if done is not None:
            self._desk.undo(done.command_id, say("redo.reason", what=say(f"command.{done.command}")), REDO_TAG)

    def _take_back(self) -> None:
        """What the toast offers: undo, or after an undo to redo."""
        if self._undone_last:
            self.redo()
        else:
            self.undo()
