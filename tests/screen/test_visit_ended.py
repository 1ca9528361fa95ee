"""A visit that is closed is only read; in one that is over, what happened is recorded with its hour."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop.look.colours import LIGHT
from tests.desktop.visit_office import APPROVED, Line
from tests.screen.keys import CHORDS, MARKED_PAGES, SINGLE_KEYS
from tests.screen.officer import DETAILS, Officer
from tests.screen.offices import CLOSED, office_over
from tests.screen.pixels import has_line
from tests.screen.shared_program import Shows


def test_no_key_changes_a_closed_visit_until_it_is_reopened(shows: Shows, new_path: Path) -> None:
    officer = shows(office_over(new_path, *CLOSED))
    for page in MARKED_PAGES:
        officer.press(*(way for key in (*SINGLE_KEYS, *CHORDS) for way in (page, "Home", key, "Escape")))
    officer.press("alt+1")
    officer.sees_page("programme")
    officer.press("ctrl+k")
    officer.type("rouvrir")
    officer.press("Return")
    officer.sees_form("reopen-visit")
    officer.press("ctrl+Return")
    officer.sees_recorded("visit.reopened")


@pytest.fixture
def office_path(new_path: Path) -> Path:
    return office_over(new_path)


SPELT_OTHERWISE: tuple[Line, ...] = (
    *APPROVED,
    (
        "change-spelling",
        {"person": "kosherbayev", "form": "en", "name": {"given": "Ermek", "family": "Kosherbaev"}},
    ),
    ("approve-spelling", {"form": "en", "by": "Embassy of Kazakhstan", "on": "2025-11-02", "person": "kosherbayev"}),
)
"""Another spelling of a guest is approved than the visit shows."""


def test_a_spelling_is_adopted_in_a_visit_that_is_over_the_second_time_it_is_asked_for(
    shows: Shows, new_path: Path
) -> None:
    officer = shows(office_over(new_path, *SPELT_OTHERWISE))
    officer.press("ctrl+shift+p")
    officer.sees_page("people")
    officer.sees(_offers_adopting, "a way in the inspector")
    offered = _inspector(officer.picture())
    officer.press("ctrl+shift+w")
    officer.sees(lambda picture: _inspector(picture) != offered, "what is asked first")
    officer.sees_recorded()
    officer.press("ctrl+shift+w")
    officer.sees_recorded("member.wording-adopted", "member.approvals-copied")


def _inspector(picture: QImage) -> QImage:
    """What stands at the right of the screen, below the clocks."""
    return picture.copy(picture.width() * 3 // 4, 200, picture.width() // 4, picture.height() - 300)


def _offers_recording(picture: QImage) -> bool:
    """Whether a primary button stands below the day."""
    return has_line(picture.copy(0, picture.height() - 120, picture.width() - DETAILS, 70), LIGHT.accent, 120)


def _offers_adopting(picture: QImage) -> bool:
    return has_line(_inspector(picture), LIGHT.accent, 80)


def test_planning_in_a_visit_entered_once_it_was_over_is_recorded_at_once(officer: Officer) -> None:
    officer.press("Home", "alt+Down")
    officer.sees(_offers_recording, "the button that records the other hour")
    officer.press("Return")
    officer.sees_recorded("item.moved")


def test_what_happened_is_recorded_in_a_visit_that_is_over(officer: Officer) -> None:
    officer.press("alt+8")
    officer.sees_page("attendance")
    officer.press("Home", "a", "ctrl+Return")
    officer.sees_recorded("attendance.marked")


def test_a_start_is_recorded_in_a_visit_that_is_over_with_the_hour_typed_and_not_before(officer: Officer) -> None:
    officer.press("Home", "s")
    officer.sees_form("start-item")
    officer.press("ctrl+Return", "ctrl+Return")
    officer.type("1305")
    officer.sees_recorded()
    officer.press("ctrl+Return")
    officer.sees_page("programme")
    officer.sees_recorded("item.started")
