"""What Ctrl+Z would undo: the commands this window recorded, visit by visit, newest last."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from desktop.desk import Recorded
from desktop.words import Words
from domain.recording import Receipt

UNDO_TAG, REDO_TAG = "undo", "redo"


@dataclass(frozen=True)
class Done:
    """A command that was recorded: its id, and its name to say what would be undone."""

    command_id: str
    command: str


@dataclass
class UndoStack:
    """Undoing records the opposite, so redoing is undoing the undo."""

    _done: dict[UUID, list[Done]] = field(default_factory=dict)
    _undone: dict[UUID, list[Done]] = field(default_factory=dict)

    def note(self, recorded: Recorded) -> None:
        """Remember what was recorded, by whatever way it was asked for."""
        told = next((receipt for receipt in recorded.receipts if receipt.entries), None)
        visit = (told or recorded.receipts[0]).visit
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
        done = self._done.get(visit) if visit else None
        return done[-1] if done else None

    def next_redo(self, visit: UUID | None) -> Done | None:
        """What Ctrl+Shift+Z would record again."""
        undone = self._undone.get(visit) if visit else None
        return undone[-1] if undone else None


def _turn(before: list[Done], after: list[Done], told: Receipt | None) -> None:
    """Move the newest from one stack to the other. What stood as wanted already cannot be turned back again."""
    if before:
        newest = before.pop()
        if told is not None:
            after.append(Done(told.command_id, newest.command))


def done_sentence(recorded: Recorded, words: Words) -> str:
    """What was just done: recorded, undone, or recorded again."""
    code = {UNDO_TAG: "undo.done", REDO_TAG: "redo.done"}.get(recorded.job.tag)
    if code is not None:
        return words(code, what=words(f"command.{recorded.job.undoes}"))
    return words(f"command.{recorded.command}.done")
