"""The reason that is stored with the entries of an undo."""

import pytest

from domain.record.undone import Turned, reason_of_undo, turned_by, with_entry


def test_the_reason_names_the_command_whatever_language_the_officer_reads() -> None:
    assert reason_of_undo(Turned("undone", "plan-meeting")) == "Undone: plan-meeting"
    assert turned_by("Undone: plan-meeting") == Turned("undone", "plan-meeting")
    assert turned_by("Redone: move-item") == Turned("redone", "move-item")


def test_the_reason_names_the_first_entry_of_what_was_undone() -> None:
    reason = reason_of_undo(Turned("undone", "plan-meeting", 12))
    assert reason == "Undone: plan-meeting (entry 12)"
    assert turned_by(reason) == Turned("undone", "plan-meeting", 12)
    assert with_entry("Undone: plan-meeting", 12) == with_entry(reason, 13) == reason
    assert with_entry("as agreed", 12) == "as agreed"


@pytest.mark.parametrize("reason", [None, "", "Undone: Plan meeting", "Undone: ", "undone: plan-meeting", "as agreed"])
def test_any_other_reason_says_nothing_of_the_kind(reason: str | None) -> None:
    assert turned_by(reason) is None
