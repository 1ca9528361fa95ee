"""The state in which a clock is read: IANA time zones by territory, as the tz database itself tells them."""

from __future__ import annotations

from functools import cache

from domain.core.packaged import packaged_path


def territory_of(zone: str) -> str:
    """The ISO 3166 code of the territory whose clock that IANA zone is: "IN" of Asia/Kolkata; empty if of none."""
    return _territories().get(zone, "")


def territories() -> tuple[str, ...]:
    """The codes of all territories that have a clock, in their order."""
    return tuple(sorted(set(_territories().values())))


def is_one_clock(zone: str) -> bool:
    """Whether all of the territory of that IANA zone keeps its clock."""
    found = _territories()
    return zone in found and [*found.values()].count(found[zone]) == 1


@cache
def _territories() -> dict[str, str]:
    table = packaged_path("zoneinfo", "zone.tab", package="tzdata").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {zone: code for code, _place, zone, *_said in rows}
