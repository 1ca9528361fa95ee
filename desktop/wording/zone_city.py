"""The city a time zone is called by in a language: Kyiv, Киев."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from domain.core.cities import Capital, capital_of, cities_named, folded_city
from domain.core.late import late

if TYPE_CHECKING:
    from babel import Locale, core, dates, localedata
else:
    core, dates, localedata = late("babel.core"), late("babel.dates"), late("babel.localedata")

_RENAMED = {
    ("fr", "Asia/Almaty"): "Almaty",
    ("fr", "Asia/Aqtobe"): "Aktobe",
    ("fr", "Asia/Qyzylorda"): "Kyzylorda",
}
"""Cities the data of a language still has by the name of another time (Alma Ata), and how their state calls them."""

_LAST_LATIN = "\u024f"
"""The last of the Latin letters of Europe: what begins behind it is written in others."""


def zone_city(zone: str, locale: Locale) -> str:
    """The city of a zone. The data of languages may know it by a name it no longer bears, such as Europe/Kiev.

    Of a former name only what is written in other letters is taken: in Latin ones the city is called as it is today.
    """
    if found := _RENAMED.get((locale.language, zone)) or _city_of(zone, locale):
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
    named_after = is_city_of(city.zone, {"en": city.name})
    return zone_city(city.zone, locale) if named_after and language != "en" else city.name


def is_city_of(zone: str, place: Mapping[str, str]) -> bool:
    """Whether a place is the city its time zone is named after, as one of its names tells: Moscow, but not Astana."""
    return any(folded_city(said) in _names_of_zone(zone, language) for language, said in place.items())


def _names_of_zone(zone: str, language: str) -> set[str]:
    """What the city of a zone is called in a language and by the zone itself, each as the table of cities has it."""
    names = {zone.rpartition("/")[2].replace("_", " ")}
    if localedata.exists(language):
        names.add(zone_city(zone, core.Locale.parse(language)))
    return set(map(folded_city, names))


@lru_cache
def capital_named(names: frozenset[str], language: str, locale: Locale) -> str:
    """What the capital of these names is called in a language; empty where they are no capital's."""
    for city in (city for name in names for city in cities_named(name, limit=1)):
        capital = capital_of(city.territory)
        if capital is not None and capital.city.name == city.name:
            return capital_words(capital, language, locale)
    return ""


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
