"""The title of the window."""

import pytest

from desktop.window.main_window import MainWindow
from domain.programme.meeting import PlanMeeting
from tests.desktop.opened import office_path, program, window

__all__ = ["office_path", "program", "window"]

pytestmark = pytest.mark.file

OFFICE = "office.chancery — Chancery"


def test_the_title_says_page_visit_and_office(window: MainWindow) -> None:
    assert window.windowTitle() == f"Programme — KZ-2025-11 — {OFFICE}"
    window.requests.show_page("meetings")
    assert window.windowTitle() == f"Meetings — KZ-2025-11 — {OFFICE}"


def test_a_page_of_the_registry_belongs_to_no_visit(window: MainWindow) -> None:
    window.requests.show_page("people")
    assert window.windowTitle() == f"People — {OFFICE}"


def test_a_form_and_a_list_have_the_title_while_they_are_open(window: MainWindow) -> None:
    window.requests.open_form(PlanMeeting)
    assert window.windowTitle() == f"Plan meeting — KZ-2025-11 — {OFFICE}"
    window.requests.paste_list()
    assert window.windowTitle() == f"Reconcile list — KZ-2025-11 — {OFFICE}"
    window.requests.show_page("programme")
    assert window.windowTitle() == f"Programme — KZ-2025-11 — {OFFICE}"
