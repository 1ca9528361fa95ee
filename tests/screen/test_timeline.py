"""A hand on the timeline: what it moves is told first, recorded once that is confirmed, and undone."""

from __future__ import annotations

from PySide6.QtGui import QImage

from desktop.look.colours import LIGHT
from tests.screen.officer import DETAILS, Officer
from tests.screen.pixels import lines_of
from tests.screen.waiting import wait_for

BELOW = 240
"""Where the pages begin, in pixels from the top of the screen."""


def test_an_item_moved_by_keys_is_recorded_by_enter_alone_and_undone(officer: Officer) -> None:
    officer.press("alt+1")
    officer.sees_page("programme")
    officer.press("Home", "alt+Down", "alt+shift+Down")
    officer.sees(_may_be_recorded, "what would be recorded")
    officer.press("Escape")
    officer.sees(lambda picture: not _may_be_recorded(picture), "nothing that would be recorded")
    officer.press("alt+Down")
    officer.sees(_may_be_recorded, "what would be recorded")
    officer.press("Return")
    officer.sees_toast()
    officer.sees_recorded("item.moved")
    officer.press("ctrl+z")
    officer.sees_recorded("item.moved", "item.moved")


def test_an_item_dragged_by_hand_is_recorded_by_enter_alone(officer: Officer) -> None:
    officer.press("alt+1")
    officer.sees_page("programme")
    officer.press("Home")
    x, y = wait_for(lambda: _selected(officer.picture()), lambda found: found is not None, "a selected block") or (0, 0)
    officer.drag(x, y, x, y + 60)
    officer.sees(_may_be_recorded, "what would be recorded")
    officer.press("Return")
    officer.sees_recorded("item.moved")


def _may_be_recorded(picture: QImage) -> bool:
    """Whether the button that records is lit, at the right below the timeline; borders of blocks are but thin lines."""
    lines = lines_of(picture)[picture.height() // 2 : picture.height() - 60]
    right = slice(picture.width() // 2, picture.width() - DETAILS, 4)
    lit = [line for line in lines if line[right].count(LIGHT.accent.rgb()) >= 10]
    return len(lit) >= 12


def _selected(picture: QImage) -> tuple[int, int] | None:
    """A place in the middle of the selected block: its ground is that of a selection, so many pixels wide."""
    lines, selection = [], LIGHT.selection.rgb()
    for y, line in enumerate(lines_of(picture)[BELOW:], BELOW):
        run = [x for x, colour in enumerate(line[300:], 300) if colour == selection]
        if len(run) > 100:
            lines.append((y, run[len(run) // 2]))
    return (lines[len(lines) // 2][1], lines[len(lines) // 2][0]) if lines else None
