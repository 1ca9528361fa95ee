"""The city a time zone is called by in a language: Kyiv, Киев."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from domain.core.late import late

if TYPE_CHECKING:
    from babel import Locale, core, dates
else:
    core, dates = late("babel.core"), late("babel.dates")


def zone_city(zone: str, locale: Locale) -> str:
    """The city of a zone. The data of languages may know it by a name it no longer bears, such as Europe/Kiev."""
    for name in (zone, *_former_names().get(zone, ())):
        known = locale.time_zones.get(name)
        if known is not None and "city" in known:
            return str(known["city"])
    told = dates.get_timezone_location(dates.get_timezone(zone), locale=locale, return_city=True)
    return str(told).rpartition("/")[2]


@cache
def _former_names() -> dict[str, tuple[str, ...]]:
    """The names each zone bore before, by the name it bears now."""
    former: dict[str, tuple[str, ...]] = {}
    for before, now in core.get_global("zone_aliases").items():
        former[now] = (*former.get(now, ()), before)
    return former
