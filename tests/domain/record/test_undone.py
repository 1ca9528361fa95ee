"""The reason that is stored with the entries of an undo."""

import pytest

from domain.record.undone import Turned, reason_of_undo, turned_by


def test_the_reason_names_the_command_whatever_language_the_officer_reads() -> None:
    assert reason_of_undo(Turned("undone", "plan-meeting")) == "Undone: plan-meeting"
    assert turned_by("Undone: plan-meeting") == Turned("undone", "plan-meeting")
    assert turned_by("Redone: move-item") == Turned("redone", "move-item")


@pytest.mark.parametrize("reason", [None, "", "Undone: Plan meeting", "Undone: ", "undone: plan-meeting", "as agreed"])
def test_any_other_reason_says_nothing_of_the_kind(reason: str | None) -> None:
    assert turned_by(reason) is None
