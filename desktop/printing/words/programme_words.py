"""The programme as printed for the house: the items of each day, with two clocks, order, cars, press, officer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

import msgspec

from desktop.printing.contents.agenda_lines import agenda_lines
from desktop.printing.contents.item_notes import house_notes, unbroken
from desktop.printing.contents.programme_contents import ProgrammeContents, ProgrammeDay, ProgrammeRow, Status
from desktop.printing.sheet_kind import Marked
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.item_words import (
    became,
    clock_of,
    how_far,
    other_clock,
    planned_end,
    planned_start,
    short_day,
    titled_day,
)
from desktop.printing.words.order import order_of, short_heading
from desktop.wording.actual import hour_or_order, no_day
from desktop.wording.sizes import differs, has_size, size_words
from domain.core.names import GUEST, HOST
from domain.core.times import local
from domain.programme.programme import ItemStatus
from domain.projections.arrival import clock_of_arrival
from domain.projections.paper.facts import VisitFacts
from domain.projections.paper.marks import NOTHING_MARKED, Marks
from domain.projections.paper.programme import DelegationItem, HouseItem, HouseProgramme
from domain.projections.schedule import ScheduleRow

FEW_SIDES = 5
"""So many who take part are told by their whole names, more by their short ones."""

_STATUSES: dict[str, Status] = {
    "under-way": "held", "held": "held", "cancelled": "cancelled", "not-held": "cancelled",
}  # fmt: skip


def programme_words(facts: HouseProgramme, words: InLanguages, marked: Marked) -> ProgrammeContents:
    """The days of the programme in their order, cancelled items struck, held ones with their actual times.

    What is no longer on the programme stays on a marked one, struck through, where it stood.
    """
    items = _with_gone(facts.items, marked.marks)
    days = sorted({day for item in items if (day := item.row.day) is not None})
    made = _Days(facts.visit, words, marked.marks, [item.row for item in facts.items])
    dated = tuple(made.day([item for item in items if item.row.day == day]) for day in days)
    undated = made.without_day([item for item in items if item.row.day is None])
    return ProgrammeContents((*dated, *undated), marked.since)


def house_item(visit: VisitFacts, item: HouseItem, words: InLanguages) -> ProgrammeRow:
    """One item as the house reads it, without marks, by its own clock."""
    return _Days(visit, words, NOTHING_MARKED).item(item, words.in_zone(item.row.zone), names_capital=False)


def _with_gone(items: Sequence[HouseItem], marks: Marks) -> list[HouseItem]:
    """The items with those that are gone, each before the first of its day that is later than it was."""
    found = list(items)
    for gone in marks.gone:
        if isinstance(gone, HouseItem):
            later = (at for at, item in enumerate(found) if _when(item) > _when(gone))
            found.insert(next(later, len(found)), gone)
    return found


def _when(item: HouseItem) -> tuple[str, str]:
    planned = item.row.planned
    return (f"{item.row.day or '9999'}", planned.start or "" if planned else "")


class _Days:
    """The items of a programme in words."""

    def __init__(
        self, visit: VisitFacts, words: InLanguages, marks: Marks, schedule: Sequence[ScheduleRow] = ()
    ) -> None:
        self._visit, self._words, self._marks, self._schedule = visit, words, marks, schedule

    def day(self, items: list[HouseItem]) -> ProgrammeDay:
        """One day; all its items have that day."""
        day = items[0].row.day
        assert day is not None
        return ProgrammeDay(
            heading=titled_day(day, self._words),
            short=short_day(day, self._words),
            zone=clock_of(self._visit, day, self._words),
            items=self._items(items),
        )

    def without_day(self, items: list[HouseItem]) -> Iterator[ProgrammeDay]:
        """What has no day, after all days: what was held on one not known, then what is still to be given one."""
        words = self._words
        for heading, alike in groupby(
            items, key=lambda item: words.made(lambda spoken: capital(no_day(item.row, spoken)))
        ):
            yield ProgrammeDay(heading=heading, short=heading, items=self._items(list(alike)))

    def _items(self, items: list[HouseItem]) -> tuple[ProgrammeRow, ...]:
        printed = _blocks_together(items)
        timed = next((item.key for item in printed if _at_home(self._visit, item.row) is not None), None)
        between_two = any(item.row.planned is not None and item.row.planned.end is not None for item in printed)
        openers = {item.row.block: item.key for item in reversed(printed) if item.row.block is not None}
        return tuple(
            msgspec.structs.replace(
                self.item(item, self._words.in_zone(item.row.zone), names_capital=between_two or item.key == timed),
                in_block=item.row.block is not None,
                block=self._words.line(item.row.block_title) if openers.get(item.row.block or "") == item.key else None,
            )
            for item in printed
        )

    def item(self, item: HouseItem, words: InLanguages, *, names_capital: bool) -> ProgrammeRow:
        """A row of the programme for the house, its hours by the clock of its place."""
        row, visit = item.row, self._visit
        status = how_far(row.status, row.actual, row.planned, words)
        gone = item in self._marks.gone
        return ProgrammeRow(
            starts=_starts(row, words),
            ends=planned_end(row.planned, words),
            second_zone=_second_zone(visit, row, words, names_capital=names_capital),
            title=PrintedLine(words.text(row.title)),
            place=words.line(row.place),
            notes=(
                *words.paragraphs(row.detail),
                *agenda_lines(visit, row.agenda, words),
                *house_notes(item, words),
                *_taking(visit, item.told, words),
                *other_clock(visit, row, words),
                *self._arrival(row, words),
            ),
            order=order_of(visit, item.told, words, planned=status == "planned"),
            moves=words.kept(row.moves),
            press=(PrintedLine(words.made(lambda spoken: spoken.of("press", row.press))),) if row.press else (),
            officer=words.remark(_officer(row)),
            status=_STATUSES.get(status, "planned"),
            outcome=() if gone else _outcome(row, status, words),
            mark="removed" if gone else self._marks.of(item.key),
        )

    def _arrival(self, row: ScheduleRow, words: InLanguages) -> Iterator[PrintedLine]:
        """When a way ends by the clock of where it leads, if that is another."""
        zone = clock_of_arrival(self._schedule, row)
        if zone is not None and row.planned is not None and (ends := row.planned.ends_at) is not None:
            day = row.planned.day
            at = words.made(lambda spoken: spoken.elsewhere(zone).on_day(day).clock(ends))
            yield PrintedLine(words.filled("sheet.arrival", at=at))


def _blocks_together(items: list[HouseItem]) -> list[HouseItem]:
    """By time; the formats of one block of talks follow one another, whatever else is on between them."""
    begins = {item.row.block: at for at, item in reversed(list(enumerate(items))) if item.row.block is not None}
    return [item for _, item in sorted(enumerate(items), key=lambda each: begins.get(each[1].row.block or "", each[0]))]


def _officer(row: ScheduleRow) -> str:
    officer = row.officer
    return " · ".join(filter(None, (officer.name, unbroken(officer.telephone)))) if officer is not None else ""


def _starts(row: ScheduleRow, words: InLanguages) -> PrintedLine:
    if row.day is None:
        return PrintedLine(words.nothing)
    if row.planned is None or row.planned.start is None:
        began = row.actual.start
        if began is not None and not began.about:
            return PrintedLine(words.clock(f"{local(began.at, row.zone):%H:%M}"))
        return PrintedLine(words.made(lambda spoken: hour_or_order(row, spoken)))
    return planned_start(row.planned, words)


def _second_zone(visit: VisitFacts, row: ScheduleRow, words: InLanguages, *, names_capital: bool) -> PrintedLine | None:
    """The hour by the guest's own clock. On a day on which something ends it is never without the capital."""
    at_home, guest = _at_home(visit, row), visit.party(GUEST)
    if at_home is None or guest is None:
        return None
    clocks = words.clock(f"{at_home:%H:%M}")
    between_two = row.planned is not None and row.planned.end is not None
    if at_home.date() != local(at_home, row.zone).date():
        days = words.made(lambda spoken: spoken.day(at_home.date(), "short"))
        clocks = words.with_commas(clocks, days)
    if names_capital or between_two:
        clocks = tuple(map(" ".join, zip(words.text(guest.capital or guest.called), clocks, strict=True)))
    return PrintedLine(clocks)


def _at_home(visit: VisitFacts, row: ScheduleRow) -> datetime | None:
    """When an item begins by the guest's own clock; None where that is the same, he keeps none, or no hour is known."""
    begins, guest = row.planned.starts_at if row.planned else row.actual_start, visit.party(GUEST)
    if begins is None or guest is None or not guest.zone or _same_clock(begins, row.zone, guest.zone):
        return None
    return local(begins, guest.zone)


def _same_clock(instant: datetime, one: str, other: str) -> bool:
    return local(instant, one).utcoffset() == local(instant, other).utcoffset()


def _taking(visit: VisitFacts, item: DelegationItem, words: InLanguages) -> list[PrintedLine]:
    """Who takes part, where it is not all there are; alone by the office of who leads the side there."""
    if len(item.taking) == 1:
        offices = [words.text(office) for office in item.alone]
        who = words.with_commas(*offices) if offices else words.text(visit.name_of(item.taking[0]))
        return [PrintedLine(words.filled("sheet.one-side", who=who))]
    if set(item.taking) == {HOST, GUEST} and len(visit.parties) == len(item.taking):
        return []
    there = [party.side for party in visit.parties if party.side in item.taking]
    if len(there) > FEW_SIDES:
        called = [short_heading(visit, side, words) for side in there]
        named = tuple(
            spoken.listed(list(names)) for spoken, names in zip(words.each, zip(*called, strict=True), strict=True)
        )
    else:
        named = words.made(lambda spoken: spoken.listed([spoken.of("side", side) for side in there]))
    return [PrintedLine(words.filled("sheet.several-sides", state=named))]


def _outcome(row: ScheduleRow, status: ItemStatus, words: InLanguages) -> Wording:
    """What became of an item, for staff; of what has not begun nothing did."""
    if status == "planned":
        return ()
    parts = []
    if status == "cancelled":
        parts.append(words.say("sheet.cancelled"))
    if (said := became(row.actual, status, words)) is not None:
        parts.append(said)
    if row.held_format is not None and row.held_format != row.format:
        parts.append(words.say("sheet.held-format", format=row.held_format))
    if differs(row) or (row.held_size and not row.announced and has_size(row)):
        parts.append(words.made(lambda spoken: size_words(row, spoken)))
    if row.unplanned:
        parts.append(words.say("sheet.unplanned"))
    return tuple(map(" · ".join, zip(*parts, strict=True)))
