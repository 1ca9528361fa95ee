"""Why an entry was recorded that undoes a command, or records it again: the reason names the command.

It is worded for whoever reads it, so that the journal of one language has no words of another.
"""

from __future__ import annotations

from typing import Literal, NamedTuple, cast

from domain.core.late_pattern import late_pattern

UndoTurn = Literal["undone", "redone"]
"""Whether a command was undone, or recorded again after that."""


class Turned(NamedTuple):
    """What became of a command: `plan-meeting` was undone."""

    turn: UndoTurn
    command: str


_REASON = late_pattern(r"(Undone|Redone): ([a-z]+(?:-[a-z]+)*)")


def reason_of_undo(turned: Turned) -> str:
    """The reason that is stored with the entries of an undo: "Undone: plan-meeting"."""
    return f"{turned.turn.capitalize()}: {turned.command}"


def turned_by(reason: str | None) -> Turned | None:
    """What such a reason says; None of a reason somebody wrote."""
    found = _REASON.fullmatch(reason or "")
    return Turned(cast("UndoTurn", found[1].lower()), found[2]) if found else None
