"""The rest of a day moves as a whole, where the day runs late."""

from __future__ import annotations

from datetime import UTC, date, datetime

from desktop.window.main_window import MainWindow
from desktop.window.rest_of_day import rest_of_day
from tests.desktop.opened import office_path, program, window

__all__ = ["office_path", "program", "window"]

DAY = date(2025, 11, 12)
IN_THE_TALKS = datetime(2025, 11, 12, 12, 40, tzinfo=UTC)
"""15:40 in Moscow, when the talks of 14:30 should be over."""
ALL = ["talks-restricted", "talks-expanded", "lunch", "statements"]


def test_it_begins_now(window: MainWindow) -> None:
    assert window.view is not None
    assert rest_of_day(window.view, None, DAY, IN_THE_TALKS) == ["lunch", "statements"]
    assert rest_of_day(window.view, None, None, IN_THE_TALKS) == ["lunch", "statements"]


def test_what_should_have_begun_is_part_of_it(window: MainWindow) -> None:
    assert window.view is not None
    begun = datetime(2025, 11, 12, 12, tzinfo=UTC)
    assert rest_of_day(window.view, None, DAY, begun) == ["talks-expanded", "lunch", "statements"]


def test_it_begins_with_the_item_that_is_chosen(window: MainWindow) -> None:
    assert window.view is not None
    assert rest_of_day(window.view, "talks-expanded", DAY, IN_THE_TALKS) == ALL[1:]


def test_of_a_day_to_come_it_is_all_of_it(window: MainWindow) -> None:
    assert window.view is not None
    assert rest_of_day(window.view, None, DAY, datetime(2025, 11, 1, tzinfo=UTC)) == ALL
    assert rest_of_day(window.view, None, date(2025, 11, 13), IN_THE_TALKS) == []


def test_it_is_asked_by_how_many_minutes_all_of_it_moves(window: MainWindow) -> None:
    window.requests.show_subject("lunch")
    window.requests.trigger("delay-rest")
    form = window.forms.form
    assert form is not None
    assert form.editor("item").value() == ["lunch", "statements"]
    assert form.editor("minutes").value() is None
