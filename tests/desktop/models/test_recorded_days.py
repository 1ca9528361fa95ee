"""The days on which a visit was recorded."""

from __future__ import annotations

from datetime import UTC, date, datetime

from msgspec.structs import replace

from desktop.desk.view import VisitView
from desktop.models.recorded_days import RecordedDays
from tests.desktop.dressed import office, theme
from tests.desktop.small_office import SmallOffice

__all__ = ["office", "theme"]

NIGHT = datetime(2025, 11, 11, 22, 30, tzinfo=UTC)
"""Half past one of the next day in Moscow."""


def recorded_at(view: VisitView, *times: datetime) -> VisitView:
    """The same with the entries recorded at these times, and those after them at the last."""
    whole = (*times, *[times[-1]] * (len(view.history) - len(times)))
    history = tuple(
        replace(row, entry=replace(row.entry, recorded_at=at)) for row, at in zip(view.history, whole, strict=True)
    )
    return replace(view, history=history)


def test_each_day_ends_with_its_last_entry_before_the_one_on_show(office: SmallOffice) -> None:
    days, day, next_day = RecordedDays(), date(2025, 11, 11), date(2025, 11, 12)
    view = recorded_at(office.view(), NIGHT.replace(hour=9), NIGHT.replace(hour=10), NIGHT)
    assert days.last_before(view) == {day: 2, next_day: view.newest - 1}
    assert days.last_before(replace(view, entry=3)) == {day: 2}
    assert days.last_before(replace(view, entry=2)) == {day: 1}
    assert days.last_before(replace(view, entry=1)) == {}


def test_what_is_recorded_later_goes_on(office: SmallOffice) -> None:
    days = RecordedDays()
    view = recorded_at(office.view(), NIGHT.replace(hour=9))
    shorter = replace(view, history=view.history[:3], entry=3)
    assert days.last_before(shorter) == {date(2025, 11, 11): 2}
    assert days.last_before(view) == {date(2025, 11, 11): view.newest - 1} == days.last_before(view)
    assert days.last_before(shorter) == {date(2025, 11, 11): 2}


def test_a_clock_that_went_back_comes_to_a_day_again(office: SmallOffice) -> None:
    view = recorded_at(office.view(), NIGHT.replace(hour=9), NIGHT, NIGHT.replace(hour=9))
    assert RecordedDays().last_before(view) == {date(2025, 11, 11): view.newest - 1, date(2025, 11, 12): 2}
