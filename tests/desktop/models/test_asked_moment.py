"""A moment of the past that is asked for: the number of an entry, an hour, a day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from desktop.desk.view import VisitView
from desktop.models.asked_moment import entry_asked
from desktop.wording.calendar_words import calendar_words
from tests.desktop.dressed import office, theme
from tests.desktop.window.test_moment import NIGHT, view

__all__ = ["office", "theme", "view"]

FRENCH = calendar_words("fr")


@pytest.mark.parametrize(
    ("typed", "entry"),
    [
        ("2", 2),
        ("11 nov. 12 h 30", 1),
        ("11.11. 1159", 0),
        ("11 novembre", 1),
        ("12 novembre 2025, 1 h 29", 1),
        ("mardi", 1),
        ("11", 11),
        ("le jeudi", None),
        ("10 Smith", None),
    ],
)
def test_a_moment_is_read_as_it_is_told(view: VisitView, typed: str, entry: int | None) -> None:
    assert entry_asked(typed, view, FRENCH) == entry


def test_an_hour_alone_is_one_of_the_day_on_show(view: VisitView) -> None:
    assert entry_asked("1 h 30", view, FRENCH) == view.newest
    assert entry_asked("12:30", replace(view, entry=1), FRENCH) == 1


def test_what_was_recorded_within_a_minute_was_recorded_by_then(view: VisitView) -> None:
    within = NIGHT.replace(second=40)
    history = tuple(replace(row, entry=replace(row.entry, recorded_at=within)) for row in view.history)
    assert entry_asked("1:30", replace(view, history=history), FRENCH) == view.newest
    assert entry_asked("1:29", replace(view, history=history), FRENCH) == 0


def test_a_day_and_a_month_are_of_the_year_in_which_something_was_recorded_on_them(view: VisitView) -> None:
    """A visit that was opened again a year later was shown as it stood at the end of the first."""
    *before, last = view.history
    assert last.entry.recorded_at is not None
    later = last.entry.recorded_at + timedelta(days=385)
    again = replace(view, history=(*before, replace(last, entry=replace(last.entry, recorded_at=later))))
    assert entry_asked("11 nov. 12 h 30", again, FRENCH) == 1
    assert entry_asked("11 nov. 2026", again, FRENCH) == view.newest - 1
    assert entry_asked("9 nov.", again, FRENCH) == view.newest - 1, "nothing was recorded on any such day"
