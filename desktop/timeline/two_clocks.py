"""The clocks beside the hours of a day: the venue's, and that of the other capital."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache

from desktop.desk.view import VisitView
from desktop.timeline.items import Gutter
from desktop.wording.words import say
from domain.core.times import known_zone

HOURS_SHOWN = 48
"""How many hours from the midnight a day begins with, as items may go on past its end."""


def gutters(view: VisitView, day: date) -> tuple[Gutter, ...]:
    """The clock of the venue, and of the other capital where it shows another time on that day."""
    visit, words = view.visit, say.words
    pattern = words("time.pattern")
    venue = Gutter(words.pick(visit.places[0].name) if visit.places else "", pattern=pattern)
    for party in (visit.guest, visit.host):
        if party is not None and party.keeps_other_time_than(visit.zone):
            ahead = _ahead(day, visit.zone, party.zone)
            if any(minutes for _, minutes in ahead):
                return (venue, Gutter(words.pick(party.clock_of), ahead, pattern))
    return (venue,)


@lru_cache(maxsize=64)
def _ahead(day: date, venue: str, zone: str) -> tuple[tuple[int, int], ...]:
    """How many minutes the other clock is ahead, each with the minute of the venue's day from which it holds."""
    midnight = datetime.combine(day, time())
    found: list[tuple[int, int]] = []
    for hour in range(HOURS_SHOWN):
        wall = midnight + timedelta(hours=hour)
        there = wall.replace(tzinfo=known_zone(venue)).astimezone(known_zone(zone)).replace(tzinfo=None)
        minutes = int((there - wall) / timedelta(minutes=1))
        if not found or found[-1][1] != minutes:
            found.append((hour * 60, minutes))
    return tuple(found)
