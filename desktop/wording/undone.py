"""The reason of an undo in the reader's language, from the command it names."""

from __future__ import annotations

from functools import cache

from desktop.wording.words import Words
from domain.record.undone import Turned, UndoTurn, turned_by
from domain.record.vocabulary import COMMANDS

_TURNS: dict[UndoTurn, str] = {"undone": "undo.reason", "redone": "redo.reason"}
_LANGUAGES = ("en", "fr")
_BEGAN = ("Undone", "Redone", "Annulé", "Rétabli")
"""How the reasons of before began: for any other the catalogues of these languages need not be read."""
_COMMANDS = (*COMMANDS, "reconcile-list", "compose")
"""What can be undone by a name: every command, a list accepted as a whole, a composition."""


def reason_words(reason: str, words: Words) -> str:
    """A reason as it is told: that of an undo names what was undone, any other stands as it was written."""
    turned = turned_by(reason) or (_in_words().get(reason) if reason.startswith(_BEGAN) else None)
    if turned is None or not words.has(f"command.{turned.command}"):
        return reason
    what = words(f"command.{turned.command}")
    if turned.entry is None:
        return words(_TURNS[turned.turn], what=what)
    return words(f"{_TURNS[turned.turn]}-of", what=what, entry=turned.entry)


@cache
def _in_words() -> dict[str, Turned]:
    """The reasons of before, which were stored in the words of whoever undid something."""
    found: dict[str, Turned] = {}
    for words in map(Words, _LANGUAGES):
        for turn, code in _TURNS.items():
            for command in _COMMANDS:
                found[words(code, what=words(f"command.{command}"))] = Turned(turn, command)
    return found
