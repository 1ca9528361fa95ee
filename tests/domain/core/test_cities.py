"""Cities find their zone by their names in any language (decision 18)."""

from __future__ import annotations

from zoneinfo import available_timezones

import pytest

from domain.core.cities import (
    City,
    _capitals,
    _table,
    capital_of,
    cities_named,
    folded_city,
    states_with_capital,
    zone_of_city,
)  # fmt: skip
from domain.core.territories import territory_of


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Washington", "America/New_York"), ("new york", "America/New_York"), ("Нью-Йорк", "America/New_York"),
        ("Астана", "Asia/Almaty"), ("astana", "Asia/Almaty"), ("Pékin", "Asia/Shanghai"), ("北京", "Asia/Shanghai"),
        ("Bruxelles", "Europe/Brussels"), ("New Delhi", "Asia/Kolkata"), ("القاهرة", "Africa/Cairo"),
        ("St. Petersburg", "Europe/Moscow"), ("SAO PAULO", "America/Sao_Paulo"), ("Ашхабад", "Asia/Ashgabat"),
        ("Ашғабат", "Asia/Ashgabat"), ("维也纳", "Europe/Vienna"), ("واشنطن", "America/New_York"),
        ("华盛顿", "America/New_York"),
        ("الكويت", "Asia/Kuwait"), ("أستانا", "Asia/Almaty"), ("基辅", "Europe/Kyiv"), ("Islamabad", "Asia/Karachi"),
    ],
)  # fmt: skip
def test_a_city_has_the_zone_of_its_clock_in_whatever_language_it_is_named(typed: str, zone: str) -> None:
    assert zone_of_city(typed) == zone
    assert cities_named(typed)[0].zone == zone


def test_a_capital_keeps_a_clock_of_its_own_state() -> None:
    elsewhere = {code: capital.city.zone for code in states_with_capital()
                 if (capital := capital_of(code)) is not None and territory_of(capital.city.zone) != code}  # fmt: skip
    assert elsewhere == {}
    assert zone_of_city("Ханой") == "Asia/Ho_Chi_Minh"


def test_the_first_letters_find_the_city_that_is_usually_called_so() -> None:
    assert cities_named("bruss")[0] == City("Brussels", "Europe/Brussels", "BE")
    assert cities_named("моск")[0].name == "Moscow"


@pytest.mark.parametrize("typed", ["", "w", "|", "Kremlin", "bruss", "\t", "zzzz"])
def test_what_names_no_city_has_no_zone(typed: str) -> None:
    assert zone_of_city(typed) == ""


def test_less_than_two_letters_find_nothing_and_never_more_than_asked() -> None:
    assert cities_named("a") == []
    assert len(cities_named("san", limit=5)) == 5


def test_every_line_is_whole_and_every_zone_is_known() -> None:
    zones = available_timezones()
    lines = _table().text.split("\n")
    assert len(lines) > 6000
    for line in lines:
        zone, territory, name, names = line.split("\t")
        assert zone in zones, line[:60]
        assert len(territory) == 2
        assert f"|{folded_city(name)}|" in names


def test_every_capital_that_is_listed_is_a_city_of_its_state() -> None:
    assert [code for code in _capitals() if capital_of(code) is None] == []


def test_of_a_territory_without_a_capital_of_its_own_none_is_known() -> None:
    assert capital_of("") is None
    assert capital_of("HK") is None
