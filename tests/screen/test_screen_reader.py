"""The tree that a screen reader walks, on a real screen: every page says what it is and where the keyboard is."""

from __future__ import annotations

from pathlib import Path

from tests.desktop.visit_office import REFERENCE
from tests.screen.officer import Officer, said, started
from tests.screen.screen_reader import Heard, ScreenReader, screen_reader
from tests.screen.waiting import wait_for
from tests.screen.x_server import XServer

PAGES = {"delegations": "alt+2", "programme": "alt+1"}
"""A table and a picture, and the keys that lead there; what every page says is read without a screen elsewhere."""
ASKED = {
    "push button", "toggle button", "check box", "radio button", "text", "entry", "combo box", "spin button", "list",
    "table", "tree", "slider", "link", "menu item", "page tab",
}  # fmt: skip
"""Roles of what one acts on: without a name nobody who does not see it knows what it is for."""


def test_every_page_is_heard_and_says_where_the_keyboard_is(
    server: XServer, office_path: Path, home: Path, tmp_path: Path
) -> None:
    with screen_reader(server) as reader, started(server, tmp_path, "--office", str(office_path), more=reader.needs):
        officer = Officer(server, office_path, REFERENCE)
        officer.sees_office(office_path.name, REFERENCE)
        for page, keys in PAGES.items():
            officer.press(keys)
            officer.sees_page(page)
            assert nameless(heard_under(reader, said(f"page.{page}"))) == [], page
        officer.press("ctrl+n")
        officer.sees_form("plan-meeting")
        form = heard_under(reader, said("command.plan-meeting"))
        assert nameless(form) == []
        assert said("form.what-will-be-recorded") in [each.name for each in form]


def heard_under(reader: ScreenReader, title: str) -> list[Heard]:
    """What is heard once the window is called so and something in it, of which the name is said, has the keyboard."""

    def is_there(tree: list[Heard]) -> bool:
        frames = [each.name for each in tree if each.role == "frame"]
        return any(name.startswith(title) for name in frames) and any(each.focused and each.name for each in tree)

    return wait_for(reader.hear, is_there, f"a window “{title}” that says where the keyboard is")


def nameless(tree: list[Heard]) -> list[Heard]:
    """What one acts on and has no name."""
    return [each for each in tree if each.role in ASKED and not each.name.strip()]
