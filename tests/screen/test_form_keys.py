"""A form owns every key: while it is open, no key of the window changes the record."""

from tests.screen.officer import Officer, said


def cancel(officer: Officer, *ways_there: str) -> None:
    """Cancel the item that keys lead to in the timeline, with a reason."""
    officer.press(*ways_there, "Delete")
    officer.sees_form("cancel-item")
    officer.type("withdrawn")
    officer.press("ctrl+Return")
    officer.sees_page("programme")


def test_ctrl_z_in_a_form_leaves_the_record_alone(officer: Officer) -> None:
    cancel(officer, "Home")
    officer.sees_recorded("item.cancelled")
    officer.press("ctrl+n")
    officer.sees_form("plan-meeting")
    officer.press("ctrl+z", "alt+l", "ctrl+z", "ctrl+shift+z", "ctrl+y", "Escape")
    cancel(officer, "End")
    officer.sees_toast()
    officer.sees_recorded("item.cancelled", "item.cancelled")
    officer.press("ctrl+z")
    officer.sees_recorded("item.cancelled", "item.cancelled", "item.reinstated")


def test_ctrl_z_in_a_list_from_outside_and_in_a_dialog_leaves_the_record_alone(officer: Officer) -> None:
    cancel(officer, "Home")
    officer.sees_recorded("item.cancelled")
    officer.press("ctrl+shift+l")
    officer.sees_form("reconcile-list")
    officer.press("ctrl+z", "Tab", "ctrl+z", "Escape")
    officer.sees_page("programme")
    officer.press("ctrl+shift+s")
    officer.sees_title(said("action.standing-source"))
    officer.press("ctrl+z", "Tab", "ctrl+z", "Escape")
    officer.sees_page("programme")
    cancel(officer, "End")
    officer.sees_recorded("item.cancelled", "item.cancelled")


def test_escape_closes_the_list_over_a_field_and_leaves_the_form_open(officer: Officer) -> None:
    officer.press("Home", "Delete")
    officer.sees_form("cancel-item")
    officer.press("shift+Tab", "ctrl+a")
    officer.type("lunch")
    officer.press("Escape", "Tab")
    officer.type("withdrawn")
    officer.press("ctrl+Return")
    officer.sees_recorded("item.cancelled")


def test_ctrl_z_in_a_field_of_a_page_takes_back_what_was_typed(officer: Officer) -> None:
    cancel(officer, "Home")
    officer.press("alt+2")
    officer.sees_page("delegations")
    officer.press("ctrl+f")
    officer.type("ab")
    officer.press("ctrl+z", "ctrl+z", "ctrl+z", "alt+1")
    officer.sees_page("programme")
    cancel(officer, "End")
    officer.sees_recorded("item.cancelled", "item.cancelled")
