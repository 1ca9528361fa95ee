"""The keys that lead through a list of rows."""

from __future__ import annotations

from tests.screen.officer import Officer


def test_end_leads_to_the_last_row_and_home_to_the_first(officer: Officer) -> None:
    officer.press("alt+2")
    officer.sees_page("delegations")
    officer.press("Home", "Down", "space", "End", "space", "ctrl+Return")
    officer.sees_recorded("member.confirmed", "member.confirmed")
