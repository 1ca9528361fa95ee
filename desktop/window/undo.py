"""What Ctrl+Z would undo: the commands this window recorded, visit by visit, newest last."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from uuid import UUID

import msgspec
from PySide6.QtCore import QObject

from desktop.desk.desk import Desk
from desktop.desk.recorded import Recorded
from desktop.widgets.toast import Toast
from desktop.wording.words import say
from domain.core.message import name_of
from domain.delegation.proposing import ProposeMember
from domain.programme.meeting import PlanMeeting
from domain.programme.moving import MoveItem
from domain.programme.planning import PlanItem
from domain.record.recording import Receipt, erasure_of
from domain.record.undone import Turned, reason_of_undo


class Done(msgspec.Struct, frozen=True):
    """A command that was recorded: its id, and its name to say what would be undone."""

    command_id: str
    command: str


class UndoStack(msgspec.Struct):
    """The commands that can be undone and redone, by visit. Undoing records the opposite; redoing undoes the undo.

    What was recorded in a registry alone belongs to the visit that was on show.
    """

    on_show: UUID | None = None
    _done: dict[UUID | None, list[Done]] = msgspec.field(default_factory=dict)
    _undone: dict[UUID | None, list[Done]] = msgspec.field(default_factory=dict)

    def note(self, recorded: Recorded) -> None:
        """Remember what was recorded; if it cannot be undone, nothing before it can be any more."""
        receipt = _with_entries(recorded)
        if receipt is not None:
            done, undone = self._of(recorded)
            undone.clear()
            if recorded.can_be_undone:
                done.append(Done(receipt.command_id, recorded.command))
            else:
                done.clear()

    def undone(self, recorded: Recorded) -> None:
        """Remember that the newest was undone."""
        done, undone = self._of(recorded)
        _turn(done, undone, recorded)

    def undone_apart(self, command_id: str, recorded: Recorded) -> None:
        """Remember that a command was undone that need not be the newest."""
        done, undone = self._of(recorded)
        done[:] = [each for each in done if each.command_id != command_id]
        receipt = _with_entries(recorded)
        if receipt is not None and recorded.undoes is not None:
            undone.append(Done(receipt.command_id, recorded.undoes))

    def redone(self, recorded: Recorded) -> None:
        """Remember that what was undone last was recorded again."""
        done, undone = self._of(recorded)
        _turn(undone, done, recorded)

    def next_undo(self, visit: UUID | None) -> Done | None:
        """What Ctrl+Z would undo on a visit."""
        done = self._done.get(visit)
        return done[-1] if done else None

    def next_redo(self, visit: UUID | None) -> Done | None:
        """What Ctrl+Shift+Z would record again."""
        undone = self._undone.get(visit)
        return undone[-1] if undone else None

    def _of(self, recorded: Recorded) -> tuple[list[Done], list[Done]]:
        visit = recorded.visit or self.on_show
        return self._done.setdefault(visit, []), self._undone.setdefault(visit, [])


def _with_entries(recorded: Recorded) -> Receipt | None:
    """The last receipt of something that changed anything."""
    return next((receipt for receipt in reversed(recorded.receipts) if receipt.entries), None)


def _turn(before: list[Done], after: list[Done], recorded: Recorded) -> None:
    """Move the newest from one stack to the other; it is dropped if undoing it changed nothing."""
    if before:
        newest, receipt = before.pop(), _with_entries(recorded)
        if receipt is not None:
            after.append(Done(receipt.command_id, newest.command))


def done_words(recorded: Recorded) -> str:
    """What was done, with the number of marks in one save, of those a list brought, or of places where was erased."""
    done = say(f"command.{recorded.command}.done")
    erasure = erasure_of(recorded.receipts)
    if erasure is not None:
        erased = "undo.erased-on-server" if erasure.on_server else "undo.erased"
        return say(erased, done=done, count=len(erasure.done))
    proposed = sum(isinstance(request.command, ProposeMember) for request in recorded.requests)
    if recorded.called and proposed:
        return say("undo.list-recorded", done=done, count=proposed)
    planned = sum(isinstance(request.command, PlanItem | PlanMeeting) for request in recorded.requests)
    moved = sum(isinstance(request.command, MoveItem) for request in recorded.requests)
    if planned > 1 or (planned and moved):
        several = say("done-several.plan-item", count=planned)
        return say("undo.planned-and-moved", planned=several, count=moved) if moved else several
    changed = _called_so(recorded) if recorded.called else _changed(recorded)
    if changed < 2:
        return done
    several = f"done-several.{recorded.command}"
    return say(several, count=changed) if say.words.has(several) else say("undo.several", done=done, count=changed)


def _called_so(recorded: Recorded) -> int:
    """How many of what was recorded are what the whole of it is called, be there other things with them."""
    made = zip(recorded.requests, recorded.receipts, strict=True)
    return sum(bool(receipt.entries) and name_of(type(each.command)) == recorded.called for each, receipt in made)


def _changed(recorded: Recorded) -> int:
    """How many things were changed: one by each command, by several of more kinds, such as marks, one by each entry."""
    made = [len(receipt.entries) for receipt in recorded.receipts if receipt.entries]
    kinds = {type(request.command) for request in recorded.requests}
    return sum(made) if len(kinds) > 1 else len(made)


class Undoing(QObject):
    """Undoes and redoes what this window recorded on the visit on show, and offers it on the toast."""

    def __init__(self, desk: Desk, toast: Toast, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._toast = desk, toast
        self._stack, self._undone_last = UndoStack(), False
        self._visit: UUID | None = None
        self._wanted = deque[Callable[[], None]]()
        toast.undo_wanted.connect(self._take_back)
        desk.recorded.connect(self._recorded)
        desk.settled.connect(self._settled)

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

    def undo(self) -> None:
        """Record the opposite of the last command of this window on this visit, which may be under way.

        If that is refused, nothing before it is undone in its place.
        """
        self._want(self._undo_newest)

    def undo_command(self, command_id: str) -> None:
        """Record the opposite of a command of anybody, whatever was recorded since."""
        self._want(partial(self._undo_apart, command_id))

    def redo(self) -> None:
        """Record again what was undone last."""
        self._want(self._redo_newest)

    def _want(self, turn: Callable[[], None]) -> None:
        self._wanted.append(turn)
        self._go_on()

    def _go_on(self) -> None:
        while self._wanted and not self._desk.recording:
            self._wanted.popleft()()

    def _settled(self, recorded: bool) -> None:
        if not recorded:
            self._wanted.clear()
        self._go_on()

    def _undo_newest(self) -> None:
        done = self.next_undo
        if done is not None:
            reason = reason_of_undo(Turned("undone", done.command))
            self._desk.undo(done.command_id, reason).then(self._was_undone)

    def _undo_apart(self, command_id: str) -> None:
        self._desk.undo(command_id).then(partial(self._was_undone_apart, command_id))

    def _was_undone_apart(self, command_id: str, recorded: Recorded) -> None:
        self._stack.undone_apart(command_id, recorded)
        self._offer(recorded, _turned("undo.done", self.next_redo, recorded), undone=True)

    def _redo_newest(self) -> None:
        done = self.next_redo
        if done is not None:
            reason = reason_of_undo(Turned("redone", done.command))
            self._desk.undo(done.command_id, reason).then(self._was_redone)

    def _recorded(self, recorded: Recorded) -> None:
        """Remember and announce what was recorded, unless it was an undo."""
        if recorded.undoes is None:
            self._stack.note(recorded)
            self._offer(recorded, done_words(recorded))

    def _was_undone(self, recorded: Recorded) -> None:
        self._stack.undone(recorded)
        self._offer(recorded, _turned("undo.done", self.next_redo, recorded), undone=True)

    def _was_redone(self, recorded: Recorded) -> None:
        self._stack.redone(recorded)
        self._offer(recorded, _turned("redo.done", self.next_undo, recorded))

    def _offer(self, recorded: Recorded, sentence: str, *, undone: bool = False) -> None:
        """Say on the toast what was just done, with the way to take it back if there is one."""
        if _with_entries(recorded) is not None:
            self._undone_last = undone
            way, keys = ("action.redo", "Ctrl+Shift+Z") if undone else ("action.undo", "Ctrl+Z")
            self._toast.show_done(sentence, say(way) if recorded.can_be_undone else "", keys)

    def _take_back(self) -> None:
        """What the toast offers: undo, or after an undo to redo."""
        if self._undone_last:
            self.redo()
        else:
            self.undo()


def _turned(code: str, turned: Done | None, recorded: Recorded) -> str:
    """The sentence of what was undone or recorded again."""
    return say(code, what=say(f"command.{turned.command if turned is not None else recorded.undoes}"))
