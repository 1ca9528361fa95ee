"""Somebody arrives apart from his delegation, and the form of his arrival opens with what is known of it."""

from __future__ import annotations

from desktop.window.arrival import arriving
from desktop.window.main_window import MainWindow
from domain.programme.travelling_apart import Travellers
from tests.desktop.opened import office_path, program, window

__all__ = ["office_path", "program", "window"]


def test_the_form_of_his_arrival_lists_the_member_selected(window: MainWindow) -> None:
    window.requests.show_subject("abayev")
    page = window.middle.page
    assert page.further_actions() == ("arrives-apart",)
    window.requests.trigger("arrives-apart")
    form = window.forms.form
    assert form is not None
    kind, people, title = (form.editor(name).value() for name in ("kind", "people", "title"))
    assert (kind, people, title["en"]) == ("arrival", ["abayev"], "Arrival of Dauren Abayev")


def test_of_nobody_in_particular_it_is_an_arrival_and_nothing_more(window: MainWindow) -> None:
    assert window.view is not None
    assert arriving(window.view, None) == {"kind": "arrival"}
    assert arriving(window.view, "nobody") == {"kind": "arrival"}
    assert Travellers(window.view.visit).journeys == frozenset()


def test_the_host_is_at_home(window: MainWindow) -> None:
    window.requests.show_subject("ushakov")
    assert window.middle.page.further_actions() == ()
