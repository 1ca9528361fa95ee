"""What the sheets of the programme share: hours by the clock of the place, places, what became of an item."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Protocol

from desktop.printing.setting.sheet_language import SHEET_LANGUAGES
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.wording.hours import actual_hours
from desktop.wording.words import Words
from desktop.wording.zone_city import zone_city
from domain.core.text import Wording as Recorded
from domain.core.times import PlannedTime, clock_change, known_zone, local
from domain.programme.outcome import Actual
from domain.programme.programme import ItemStatus
from domain.projections.paper.facts import VisitFacts
from domain.projections.paper.programme import ItemFacts


class Titled(Protocol):
    """An item as the heading of a plan names it."""

    @property
    def title(self) -> Recorded: ...
    @property
    def planned(self) -> PlannedTime | None: ...
    @property
    def place(self) -> Recorded: ...


class Timed(Protocol):
    """An item with the clock of its place."""

    @property
    def zone(self) -> str: ...
    @property
    def day(self) -> date | None: ...
    @property
    def planned(self) -> PlannedTime | None: ...


def titled_day(day: date, words: InLanguages) -> Wording:
    """A day as the heading over its items."""
    return words.made(lambda spoken: capital(spoken.day(day, "full")))


def short_day(day: date, words: InLanguages) -> Wording:
    """A day as the head of its table repeats it."""
    return words.made(lambda spoken: capital(spoken.day(day, "short")))


def clock_of(visit: VisitFacts, day: date, words: InLanguages) -> Wording:
    """Whose clock the hours of a day follow: "Moscow (UTC+3)"."""
    place = clock_place(visit.place, visit.zone, words)
    return tuple(f"{place[index]} ({_offset(day, visit.zone, spoken)})" for index, spoken in enumerate(words.each))


def _offset(day: date, zone: str, words: Words) -> str:
    """The offset of the clock from UTC; on a day the clock changes both offsets, and from when."""
    change = clock_change(day, zone)
    if change is None:
        return words.offset(datetime.combine(day, time(12), tzinfo=known_zone(zone)))
    before = words.offset(change - timedelta(minutes=1))
    return words("sheet.offset-changes", before=before, time=words.clock(change), after=words.offset(change))


def starts(item: ItemFacts, words: InLanguages) -> PrintedLine:
    """When an item begins as planned, or how it follows what is before it; nothing where nobody said."""
    planned = item.planned
    if planned is not None and planned.start is not None:
        return planned_start(planned, words)
    if item.part is not None:
        return PrintedLine(words.say(f"day-part.{item.part}"))
    return PrintedLine(words.say("time.then") if item.follows else words.nothing)


def planned_start(planned: PlannedTime, words: InLanguages) -> PrintedLine:
    """The hour at which something begins, with "about" or "after" before it where it is meant so."""
    assert planned.start is not None
    clock = words.clock(planned.start)
    if planned.precision in ("about", "after"):
        return PrintedLine(words.filled(f"time.{planned.precision}", time=clock))
    return PrintedLine(clock, provisional=planned.precision == "provisional")


def planned_end(planned: PlannedTime | None, words: InLanguages) -> PrintedLine | None:
    """The hour at which something ends, with the day where it is another."""
    if planned is None or planned.end is None:
        return None
    end, day = planned.end, planned.end_day
    if day is not None:
        text = words.made(lambda spoken: spoken("sheet.until-day", time=spoken.clock(end), day=day))
    else:
        text = tuple(_to(clock, spoken, words) for clock, spoken in zip(words.clock(end), words.each, strict=True))
    return PrintedLine(text, provisional=planned.precision == "provisional")


def _to(clock: str, spoken: Words, words: InLanguages) -> str:
    """The end of a span by itself, behind the dash of one; in two languages, whose clocks are one, as "–17:30"."""
    if words.bilingual:
        return f"\N{EN DASH}{clock}"
    return spoken("time.range", start=clock, end=clock).removeprefix(clock).strip()


def clock_place(place: Recorded, zone: str, words: InLanguages) -> Wording:
    """A place as a clock is called by it. Where the zone is called by the same city, every language knows its name."""
    told = (spoken for spoken in map(Words, SHEET_LANGUAGES) if place.get(spoken.language))
    if any(zone_city(zone, spoken.locale) == place[spoken.language] for spoken in told):
        return words.text({**{each.language: zone_city(zone, each.locale) for each in words.each}, **place})
    return words.text(place)


def _clock_called(visit: VisitFacts, zone: str, words: InLanguages) -> Wording:
    """A clock by a place of the visit, by the capital of a party, else by the city its zone is called after."""
    capitals = (party.capital for party in visit.parties if party.zone == zone)
    place = next(filter(None, (visit.clocks.get(zone), *capitals)), None)
    return clock_place(place, zone, words) if place else words.made(lambda spoken: zone_city(zone, spoken.locale))


def other_clock(visit: VisitFacts, item: Timed, words: InLanguages) -> tuple[PrintedLine, ...]:
    """The note of an item that goes by another clock than the visit: "Local time: Samara (UTC+4); Moscow 17:30"."""
    if item.zone == visit.zone:
        return ()
    place = _clock_called(visit, item.zone, words)
    if item.day is not None:
        there = words.in_zone(item.zone)
        place = tuple(f"{place[at]} ({_offset(item.day, item.zone, spoken)})" for at, spoken in enumerate(there.each))
    if item.planned is None or (begins := item.planned.starts_at) is None:
        return (PrintedLine(words.filled("sheet.other-clock", place=place)),)
    here = _by_the_clock_of_the_visit(visit, begins, item, words)
    return (PrintedLine(words.filled("sheet.other-clock-and-here", place=place, here=here)),)


def _by_the_clock_of_the_visit(visit: VisitFacts, begins: datetime, item: Timed, words: InLanguages) -> Wording:
    """When an item begins by the clock at the head of its day: "Moscow 17:30", with the day where that is another."""
    at = local(begins, visit.zone)
    clock = tuple(
        map(" ".join, zip(clock_place(visit.place, visit.zone, words), words.clock(f"{at:%H:%M}"), strict=True))
    )
    if at.date() == item.day:
        return clock
    return words.with_commas(clock, words.made(lambda spoken: spoken.day(at.date(), "short")))


def how_far(status: ItemStatus, actual: Actual, planned: PlannedTime | None, words: InLanguages) -> ItemStatus:
    """How far an item has come by the last entry a sheet knows.

    Somebody marked present, or a text entered as delivered, shows that something was held, though nobody said so;
    of what begins only after that entry it shows nothing yet (protocol 1.1, 1.5).
    """
    if status != "held" or actual.outcome != "not-observed" or planned is None or words.as_of is None:
        return status
    return "planned" if _begins_after(planned, words.as_of) else status


def _begins_after(planned: PlannedTime, at: datetime) -> bool:
    """Whether something is planned for later; without an hour, for a later day."""
    return planned.starts_at > at if planned.starts_at is not None else planned.day > local(at, planned.zone).date()


def became(actual: Actual, status: str, words: InLanguages, planned: date | None = None) -> Wording | None:
    """What became of an item, with its hours as far as they were noted, never as planned; None before anything did.

    Args:
        planned: the day it is told under; another on which it took place stands before the hours.
    """
    if status == "under-way":
        return words.say("sheet.began", start=actual.start) if actual.start else words.say("status.under-way")
    if status == "held":
        known = actual.start or actual.end or actual.length
        hours = words.made(lambda spoken: actual_hours(actual, spoken, planned))
        return words.filled("sheet.held", hours=hours) if known else words.say("sheet.held-hours-unknown")
    return words.say("sheet.not-held") if status == "not-held" else None


def planned_words(planned: PlannedTime, status: str, words: InLanguages) -> Wording:
    """When an item was planned. Of one that took place without an hour being planned no hour is still to be fixed."""
    if planned.start is None and status in ("held", "not-held"):
        return words.made(lambda spoken: spoken.day(planned.day, "short"))
    return words.made(lambda spoken: spoken.planned(planned))


def item_line(item: Titled, words: InLanguages) -> Wording:
    """What a sheet is of: the item, when it is planned, where. A clock other than that of the words is named."""
    parts = [words.text(item.title)]
    if item.planned is not None:
        planned = item.planned
        parts.append(words.made(lambda spoken: spoken.planned(planned)))
    if item.place:
        parts.append(words.text(item.place))
    return words.with_commas(*parts)
