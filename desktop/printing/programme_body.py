"""The programme as printed for staff: the items of each day, with two clocks, order, cars, press, officer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import groupby

import msgspec

from desktop.printing.agenda_lines import agenda_lines
from desktop.printing.in_languages import InLanguages, capital
from desktop.printing.item_notes import item_notes
from desktop.printing.order import order_of, state_of
from desktop.printing.programme_contents import Day, Item, Programme, Status
from desktop.printing.sheet_parts import Line, Wording
from desktop.wording.actual import hour_or_order, no_day
from desktop.wording.sizes import differs, has_size, size_words
from desktop.wording.words import Words
from domain.core.names import GUEST, HOST
from domain.core.times import PlannedTime, clock_change, known_zone, local
from domain.programme.meeting import heads_of
from domain.programme.outcome import Actual
from domain.projections.schedule import ScheduleRow, schedule
from domain.visit.visit import Visit

_STATUSES: dict[str, Status] = {"under-way": "held", "held": "held", "cancelled": "cancelled", "not-held": "cancelled"}


def programme_body(visit: Visit, words: InLanguages) -> Programme:
    """The days of the programme in their order, cancelled items struck, held ones with their actual times."""
    rows = schedule(visit)
    days = sorted({row.day for row in rows if row.day is not None})
    dated = (_printed_day(visit, day, [row for row in rows if row.day == day], words) for day in days)
    return Programme((*dated, *_without_day(visit, [row for row in rows if row.day is None], words)))


def _without_day(visit: Visit, rows: list[ScheduleRow], words: InLanguages) -> Iterator[Day]:
    """What has no day, after all days: what was held on one that is not known, then what is still to be given one."""
    for heading, alike in groupby(rows, key=lambda row: words.made(lambda spoken: capital(no_day(row, spoken)))):
        yield Day(heading=heading, short=heading, items=_items(visit, list(alike), words))


def _printed_day(visit: Visit, day: date, rows: list[ScheduleRow], words: InLanguages) -> Day:
    place = words.text(visit.places[0].name)
    return Day(
        heading=words.made(lambda spoken: capital(spoken.day(day, "full"))),
        short=words.made(lambda spoken: capital(spoken.day(day, "short"))),
        zone=tuple(f"{place[index]} ({_offset(day, visit.zone, spoken)})" for index, spoken in enumerate(words.each)),
        items=_items(visit, rows, words),
    )


def _items(visit: Visit, rows: list[ScheduleRow], words: InLanguages) -> tuple[Item, ...]:
    timed = next((row.id for row in rows if row.planned and row.planned.starts_at), None)
    printed = _blocks_together(rows)
    openers = {row.block: row.id for row in reversed(printed) if row.block is not None}
    return tuple(
        msgspec.structs.replace(
            _item(visit, row, words.in_zone(row.zone), names_capital=row.id == timed),
            in_block=row.block is not None,
            block=words.line(row.block_title) if openers.get(row.block or "") == row.id else None,
        )
        for row in printed
    )


def _offset(day: date, zone: str, words: Words) -> str:
    """The offset of the clock from UTC; on a day the clock changes both offsets, and from when."""
    change = clock_change(day, zone)
    if change is None:
        return words.offset(datetime.combine(day, time(12), tzinfo=known_zone(zone)))
    before = words.offset(change - timedelta(minutes=1))
    return words("sheet.offset-changes", before=before, time=words.clock(change), after=words.offset(change))


def _blocks_together(rows: list[ScheduleRow]) -> list[ScheduleRow]:
    """By time; the formats of one block of talks follow one another, whatever else is on between them."""
    begins = {row.block: number for number, row in reversed(list(enumerate(rows))) if row.block is not None}
    return [row for _, row in sorted(enumerate(rows), key=lambda each: begins.get(each[1].block or "", each[0]))]


def _item(visit: Visit, row: ScheduleRow, words: InLanguages, *, names_capital: bool) -> Item:
    return Item(
        starts=_starts(row, words),
        ends=_ends(row.planned, words),
        second_zone=_second_zone(visit, row, words, names_capital=names_capital),
        title=Line(words.text(row.title)),
        place=words.line(row.place),
        notes=(
            *words.paragraphs(row.detail),
            *agenda_lines(visit, row.agenda, words),
            *item_notes(visit, row, words),
            *_notes(visit, row, words),
        ),
        order=order_of(visit, visit.programme.items[row.id], words),
        moves=words.kept(row.moves),
        press=(Line(words.made(lambda spoken: spoken.of("press", row.press))),) if row.press else (),
        officer=words.remark(_officer(row)),
        status=_STATUSES.get(row.status, "planned"),
        outcome=_outcome(row, words),
    )


def _officer(row: ScheduleRow) -> str:
    officer = row.officer
    return " · ".join(filter(None, (officer.name, officer.telephone))) if officer is not None else ""


def _starts(row: ScheduleRow, words: InLanguages) -> Line:
    planned = row.planned
    if row.day is None:
        return Line(words.made(lambda _: ""))
    if planned is None or planned.start is None:
        return Line(words.made(lambda spoken: hour_or_order(row, spoken)))
    start = planned.start
    if planned.precision in ("about", "after"):
        return Line(words.made(lambda spoken: spoken(f"time.{planned.precision}", time=spoken.clock(start))))
    return Line(words.made(lambda spoken: spoken.clock(start)), provisional=planned.precision == "provisional")


def _ends(planned: PlannedTime | None, words: InLanguages) -> Line | None:
    if planned is None or planned.end is None:
        return None
    end = planned.end
    if planned.end_day is not None:
        day = planned.end_day
        text = words.made(lambda spoken: spoken("sheet.until-day", time=spoken.clock(end), day=day))
    else:
        text = words.made(lambda spoken: spoken("sheet.until", time=spoken.clock(end)))
    return Line(text, provisional=planned.precision == "provisional")


def _second_zone(visit: Visit, row: ScheduleRow, words: InLanguages, *, names_capital: bool) -> Line | None:
    starts_at = row.planned.starts_at if row.planned else row.actual_start
    if starts_at is None or visit.guest is None or _same_clock(starts_at, row.zone, visit.guest.zone):
        return None
    there = words.in_zone(visit.guest.zone)
    clocks = there.made(lambda spoken: spoken.clock(starts_at))
    day = local(starts_at, visit.guest.zone).date()
    if day != local(starts_at, row.zone).date():
        days = there.made(lambda spoken: spoken.day(day, "short"))
        clocks = tuple(map(", ".join, zip(clocks, days, strict=True)))
    if names_capital:
        clocks = tuple(map(" ".join, zip(words.text(visit.guest.capital), clocks, strict=True)))
    return Line(clocks)


def _who_alone(visit: Visit, row: ScheduleRow, words: InLanguages) -> Wording:
    """Who takes part alone: by the office of who leads the side there; the state where that is not known."""
    (side,) = row.taking
    offices = [visit.delegations.members[key].position for key in heads_of(visit, visit.programme.items[row.id], side)]
    if not offices or not all(offices):
        return words.text(state_of(visit, side))
    return tuple(map(", ".join, zip(*(words.text(office) for office in offices), strict=True)))


def _notes(visit: Visit, row: ScheduleRow, words: InLanguages) -> list[Line]:
    notes = []
    if len(row.taking) == 1:
        notes.append(Line(words.filled("sheet.one-side", who=_who_alone(visit, row, words))))
    elif set(row.taking) != {HOST, GUEST}:
        there = [side for side in visit.sides if side in row.taking]
        named = words.made(lambda spoken: spoken.listed([spoken.of("side", side) for side in there]))
        notes.append(Line(words.filled("sheet.several-sides", state=named)))
    if row.zone != visit.zone:
        place = next((words.text(place.name) for place in visit.places if place.zone == row.zone), None)
        zone = place or (row.zone,) * len(words.languages)
        notes.append(Line(words.filled("sheet.other-clock", place=zone)))
    return notes


def _outcome(row: ScheduleRow, words: InLanguages) -> Wording:
    """What became of an item, for staff."""
    parts = []
    if row.status == "cancelled":
        parts.append(words.say("sheet.cancelled"))
    if (said := became(row.actual, row.status, words)) is not None:
        parts.append(said)
    if row.held_format is not None and row.held_format != row.format:
        parts.append(words.say("sheet.held-format", format=row.held_format))
    if differs(row) or (row.held_size and not row.announced and has_size(row)):
        parts.append(words.made(lambda spoken: size_words(row, spoken)))
    if row.unplanned:
        parts.append(words.say("sheet.unplanned"))
    return tuple(map(" · ".join, zip(*parts, strict=True)))


def became(actual: Actual, status: str, words: InLanguages) -> Wording | None:
    """What became of an item, with its hours as far as they were noted, never as planned; None before anything did."""
    if status == "under-way":
        return words.say("sheet.began", start=actual.start) if actual.start else words.say("status.under-way")
    if status == "held":
        known = actual.start or actual.end or actual.length
        return words.say("sheet.held", hours=actual) if known else words.say("sheet.held-hours-unknown")
    return words.say("sheet.not-held") if status == "not-held" else None


def _same_clock(instant: datetime, one: str, other: str) -> bool:
    return local(instant, one).utcoffset() == local(instant, other).utcoffset()
