"""The city a time zone is called by in a language: Kyiv, Киев."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from domain.core.cities import Capital, folded_city
from domain.core.late import late

if TYPE_CHECKING:
    from babel import Locale, core, dates
else:
    core, dates = late("babel.core"), late("babel.dates")

_LAST_LATIN = "\u024f"
"""The last of the Latin letters of Europe: what begins behind it is written in others."""


def zone_city(zone: str, locale: Locale) -> str:
    """The city of a zone. The data of languages may know it by a name it no longer bears, such as Europe/Kiev.

    Of a former name only what is written in other letters is taken: in Latin ones the city is called as it is today.
    """
    if found := _city_of(zone, locale):
        return found
    for name in _former_names().get(zone, ()):
        found = _city_of(name, locale)
        if found > _LAST_LATIN:
            return found
    told = dates.get_timezone_location(dates.get_timezone(zone), locale=locale, return_city=True)
    return str(told).rpartition("/")[2]


def capital_words(capital: Capital, language: str, locale: Locale) -> str:
    """The name of a capital in a language: as listed, or as its time zone is called; else its usual one."""
    city = capital.city
    if language in capital.names:
        return capital.names[language]
    named_after = folded_city(city.zone.rpartition("/")[2].replace("_", " ")) == folded_city(city.name)
    return zone_city(city.zone, locale) if named_after and language != "en" else city.name


def _city_of(zone: str, locale: Locale) -> str:
    """The city the language has for a zone; empty where it has none."""
    return str(locale.time_zones.get(zone, {}).get("city", ""))


@cache
def _former_names() -> dict[str, tuple[str, ...]]:
    """The names each zone bore before, by the name it bears now."""
    former: dict[str, tuple[str, ...]] = {}
    for before, now in core.get_global("zone_aliases").items():
        former[now] = (*former.get(now, ()), before)
    return former
