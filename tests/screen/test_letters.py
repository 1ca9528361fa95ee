"""Letters open, select or prepare and record nothing; a chord or a second key records, and can be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop.forms.drafts import Drafts
from desktop.look.colours import LIGHT
from desktop.machine.paths import drafts_of
from tests.screen.keys import MARKED_PAGES, REGISTRY_PAGES, SINGLE_KEYS, VISIT_PAGES
from tests.screen.officer import DETAILS, Officer
from tests.screen.pixels import has_line
from tests.screen.waiting import wait_for

MEETING = ("alt+3", "Home", "Return")
MARKED = (*((page, "Home") for page in MARKED_PAGES), MEETING)
EVERYWHERE = (*((page, "Home") for page in (*VISIT_PAGES, *REGISTRY_PAGES)), MEETING)
"""How to get to a page and to its first row; into a meeting."""


def cancel_first_item(officer: Officer) -> None:
    officer.press("alt+1")
    officer.sees_page("programme")
    officer.press("Home", "Delete")
    officer.sees_form("cancel-item")
    officer.type("withdrawn")
    officer.press("ctrl+Return")


@pytest.mark.parametrize("one_in", [len(MARKED), pytest.param(1, marks=pytest.mark.endure)], ids=["in turn", "each"])
def test_no_single_key_of_any_page_records_anything(officer: Officer, one_in: int) -> None:
    """Each key is pressed on one of the pages where keys do most, in turn; in `make endure` on every page."""
    places = EVERYWHERE if one_in == 1 else MARKED
    for number, key in enumerate(SINGLE_KEYS):
        for place in places[number % one_in :: one_in]:
            officer.press(*place, key, "Escape", "Escape")
    cancel_first_item(officer)
    officer.sees_recorded("item.cancelled")


def test_what_is_typed_after_a_form_was_left_records_nothing(officer: Officer) -> None:
    for page in ("alt+1", "alt+2", "alt+3", "alt+8"):
        officer.press("alt+1", "ctrl+n")
        officer.sees_form("plan-meeting")
        officer.press(page)
        officer.type("tusk a lavrov")
        officer.press("Escape", "Escape")
    cancel_first_item(officer)
    officer.sees_recorded("item.cancelled")


def test_marks_are_prepared_recorded_together_and_undone_together(officer: Officer) -> None:
    officer.press("alt+8")
    officer.sees_page("attendance")
    officer.press("Home", "a", "Down", "space", "Down", "l", "l", "ctrl+Return")
    officer.sees_toast()
    officer.sees_recorded("attendance.marked", "attendance.marked")
    officer.press("ctrl+z")
    officer.sees_recorded(*["attendance.marked"] * 2, *["attendance.mark-withdrawn"] * 2)


def test_while_marks_are_prepared_the_button_that_records_them_is_the_one_primary_button(officer: Officer) -> None:
    officer.press("alt+8")
    officer.sees_page("attendance")
    officer.sees(lambda picture: _primary(picture) == [True, False], "the primary button of the page")
    officer.press("Home", "a")
    officer.sees(lambda picture: _primary(picture) == [False, True], "the button that records the mark, and no other")
    officer.press("Escape")
    officer.sees(lambda picture: _primary(picture) == [True, False], "the primary button of the page again")


def test_marks_go_from_the_list_at_once_when_their_draft_is_thrown_away(officer: Officer, office_path: Path) -> None:
    officer.press("alt+8")
    officer.sees_page("attendance")
    officer.press("Home", "a")
    _sees_drafts(office_path, "prepared-marks")
    officer.press("alt+1", "ctrl+n")
    officer.sees_form("plan-meeting")
    officer.press("t", "Escape", "alt+8")
    officer.sees_page("attendance")
    _sees_drafts(office_path, "plan-meeting", "prepared-marks")
    officer.sees(lambda picture: _primary(picture) == [False, True], "the button that records the mark")

    # The last line of the menu opens those that may be thrown away; the second of them is the older draft.
    _opens(officer, 0, "ctrl+d")
    _opens(officer, 500, "Up", "Right")
    officer.press("Down", "Return")
    officer.sees(lambda picture: _primary(picture) == [True, False], "the primary button of the page, and no mark")
    _sees_drafts(office_path, "plan-meeting")
    officer.press("Home", "Down", "a", "ctrl+Return")
    officer.sees_recorded("attendance.marked")


def _sees_drafts(office: Path, *commands: str) -> None:
    """Wait until these drafts of an office are kept, newest first."""
    drafts = Drafts(drafts_of(office))
    wait_for(lambda: [draft.command for draft in drafts.kept()], lambda kept: kept == [*commands], str(commands))


def _opens(officer: Officer, left: int, *keys: str) -> None:
    """Press keys that open a menu at the left of the screen, beyond a place in pixels, and wait until it is there."""
    shown = _menus(officer.picture(), left)
    officer.press(*keys)
    officer.sees(lambda picture: _menus(picture, left) != shown, "the menu")


def _menus(picture: QImage, left: int) -> QImage:
    """Where menus of the sidebar open: above its foot."""
    return picture.copy(left, picture.height() // 2, 300, picture.height() * 3 // 8)


def _primary(picture: QImage) -> list[bool]:
    """Whether a primary button stands in the head of the page, and whether one does below the list.

    That of what is selected, below its details at the right, is another.
    """
    width, height = picture.width(), picture.height()
    parts = (picture.copy(0, 80, width, 120), picture.copy(0, height - 200, width - DETAILS, 150))
    return [_has_button(part) for part in parts]


def _has_button(part: QImage) -> bool:
    """Whether a part of the screen has a ground of the accent as wide and as high as that above a button's words.

    The line below the chosen tab is shorter, and borders of blocks are thinner.
    """
    rows = (part.copy(0, y, part.width(), 1) for y in range(part.height()))
    return "1" * 5 in "".join(str(int(has_line(row, LIGHT.accent, 120))) for row in rows)


def test_a_chord_offers_another_hour_which_a_second_key_records_and_another_undoes(officer: Officer) -> None:
    officer.press("Home", "alt+Down")
    officer.sees(
        lambda picture: _primary(picture) == [False, True], "the button that records the other hour, and no other"
    )
    officer.sees_recorded()
    officer.press("Return")
    officer.sees_toast()
    officer.sees_recorded("item.moved")
    officer.press("ctrl+z")
    officer.sees_recorded("item.moved", "item.moved")


def test_the_window_does_not_close_over_marks_that_are_not_recorded(officer: Officer) -> None:
    officer.press("alt+8")
    officer.sees_page("attendance")
    officer.press("Home", "a", "alt+F4")
    officer.sees_notice()
    officer.press("ctrl+Return")
    officer.sees_recorded("attendance.marked")


def test_escape_drops_a_mark_that_is_prepared_and_then_closes_the_notice_about_it(officer: Officer) -> None:
    officer.press("alt+8")
    officer.sees_page("attendance")
    officer.press("Home", "a", "alt+F4")
    officer.sees_notice()
    officer.press("Escape", "Escape")
    officer.sees_no_notice()
    officer.sees_recorded()
