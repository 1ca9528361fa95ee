"""Which state's clock a time zone is."""

from __future__ import annotations

from domain.core.territories import is_one_clock, territory_of


def test_a_time_zone_tells_its_state() -> None:
    assert [territory_of(zone) for zone in ("Asia/Kolkata", "America/Anchorage", "Europe/Moscow")] == ["IN", "US", "RU"]


def test_a_zone_of_no_state_tells_none() -> None:
    assert territory_of("UTC") == ""
    assert territory_of("") == ""


def test_a_state_may_keep_one_clock_or_several() -> None:
    assert [is_one_clock(zone) for zone in ("Asia/Baku", "Europe/Moscow", "UTC")] == [True, False, False]
