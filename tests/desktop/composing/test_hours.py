"""The hours over free and busy."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.composing.hours import Hours, hours_around
from domain.programme.head_of_side import HeadOfSideNamed
from tests.domain.facts import at as on_the_day
from tests.domain.facts import item_planned, meeting_planned, member, principals, started, visit_opened
from tests.domain.scenario import fold


def at(hour: int) -> datetime:
    return datetime(2026, 12, 2, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("room", "told"), [(0.1, [7, 8, 9, 10, 11, 12, 13]), (0.2, [7, 9, 11, 13]), (0.4, [7, 10, 13]), (0.9, [7, 13])]
)
def test_hours_are_told_evenly_as_many_as_have_room(room: float, told: list[int]) -> None:
    hours = Hours(at(7), at(13), starts=at(9), ends=at(10), zone="UTC", busy={})
    assert [each.hour for each in hours.told(room)] == told


def test_on_the_way_of_the_guest_and_as_he_comes_the_host_is_free() -> None:
    visit = fold([
        visit_opened(), *principals(),
        item_planned("arrival", kind="arrival", when=on_the_day("10:00", "10:30")),
        item_planned("drive", kind="transfer", when=on_the_day("10:30", "11:00")),
        *meeting_planned("call", when=on_the_day("11:00", "11:30")),
    ])  # fmt: skip
    hours = hours_around(visit, visit.programme.items["call"])
    assert hours is not None
    assert [each.item for each in hours.of("tokayev")] == ["arrival", "drive"]
    assert hours.of("putin") == ()


def test_who_leads_what_is_under_way_is_not_free_until_it_ends() -> None:
    visit = fold([
        visit_opened(),
        member("abayev"),
        item_planned("ministers", when=on_the_day("10:00", "12:00")),
        HeadOfSideNamed("ministers", "guest", "abayev"),
        *meeting_planned("call", when=on_the_day("11:00", "11:30")),
        started("ministers", "07:20"),
    ])  # fmt: skip
    hours = hours_around(visit, visit.programme.items["call"])
    assert hours is not None
    assert [(each.item, each.clash) for each in hours.of("abayev")] == [("ministers", True)]
