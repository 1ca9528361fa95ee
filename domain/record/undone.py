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
    entry: int | None = None
    """The first entry of what was undone, or was undone before and is recorded again by undoing that."""


_REASON = late_pattern(r"(Undone|Redone): ([a-z]+(?:-[a-z]+)*)(?: \(entry ([1-9][0-9]{0,17})\))?")


def reason_of_undo(turned: Turned) -> str:
    """The reason that is stored with the entries of an undo: "Undone: plan-meeting (entry 12)"."""
    entry = f" (entry {turned.entry})" if turned.entry is not None else ""
    return f"{turned.turn.capitalize()}: {turned.command}{entry}"


def turned_by(reason: str | None) -> Turned | None:
    """What such a reason says; None of a reason somebody wrote."""
    found = _REASON.fullmatch(reason or "")
    if found is None:
        return None
    return Turned(cast("UndoTurn", found[1].lower()), found[2], int(found[3]) if found[3] else None)


def with_entry(reason: str, entry: int) -> str:
    """The reason with the entry that it is about; one that somebody wrote, or that names one, stays as it is."""
    turned = turned_by(reason)
    return reason if turned is None or turned.entry is not None else reason_of_undo(turned._replace(entry=entry))
