"""The reason of an undo in the words of whoever reads it."""

import pytest

from desktop.wording.undone import reason_words
from desktop.wording.words import Words
from domain.record.undone import Turned, reason_of_undo, turned_by
from domain.record.vocabulary import COMMANDS
from tests.for_each import for_each

ENGLISH, FRENCH = Words("en"), Words("fr")


@for_each("command", [*COMMANDS, "reconcile-list"])
def test_what_was_undone_is_named_in_the_language_of_the_reader(command: str) -> None:
    for turn in ("undone", "redone"):
        reason = reason_of_undo(Turned(turn, command))
        assert turned_by(reason) == (turn, command, None)
        assert reason_words(reason, ENGLISH).endswith(ENGLISH(f"command.{command}"))
        assert reason_words(reason, FRENCH).endswith(FRENCH(f"command.{command}"))


def test_which_entry_was_undone_is_told() -> None:
    reason = reason_of_undo(Turned("undone", "move-item", 1175))
    assert reason_words(reason, ENGLISH) == "Undone: Change time (entry 1,175)"
    assert "1175" in reason_words(reason, FRENCH).replace("\N{NARROW NO-BREAK SPACE}", "")


def test_a_reason_stored_in_the_words_of_one_language_is_told_in_another() -> None:
    stored = ENGLISH("undo.reason", what=ENGLISH("command.reconcile-list"))
    assert stored == "Undone: Reconcile list"
    assert reason_words(stored, FRENCH) == FRENCH("undo.reason", what=FRENCH("command.reconcile-list"))
    assert reason_words(reason_words(stored, FRENCH), ENGLISH) == stored
    again = FRENCH("redo.reason", what=FRENCH("command.move-item"))
    assert reason_words(again, ENGLISH) == ENGLISH("redo.reason", what=ENGLISH("command.move-item"))
    assert reason_words(reason_words(again, ENGLISH), FRENCH) == again


@pytest.mark.parametrize(
    "reason", ["Undone: at the request of the embassy", "as agreed", "", "Undone: no-such-command"]
)
def test_what_somebody_wrote_stands_as_it_is(reason: str) -> None:
    assert reason_words(reason, FRENCH) == reason
