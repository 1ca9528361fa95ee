"""The programme, or one person's own, as a calendar file (iCalendar, RFC 5545): an event for each item, in the words of
the working copy.

An item keeps its UID in every file, for every reader and in every language, and its SEQUENCE counts what was changed
of it in the record: a calendar that takes a newer file changes its own entries, and strikes what is called off.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID, uuid5

from icalendar import Calendar, Event, vText

from desktop.files.export.table import printable
from desktop.printing.contents.grid import GridRow, Lines
from desktop.printing.copies.working_copy import WorkingCopy, languages_joined, said
from desktop.printing.words.in_languages import InLanguages
from desktop.wording.grammar import with_semicolons
from domain.core.times import FIRST_DAY, PlannedTime, known_zone
from domain.projections.paper.calendar import CalendarItem, Followed
from domain.projections.paper.reader import OPEN, Reader

_APART = ("day", "from", "to", "title", "place")
"""The columns that an event has properties for; the others stand in its description."""


def calendar_file(copy: WorkingCopy, items: Sequence[Followed], visit_id: UUID, reader: Reader) -> bytes:
    """The bytes of a calendar with every item that has a day; the same record gives the same bytes."""
    return _Making(copy, visit_id, reader).calendar(items)


class _Making:
    def __init__(self, copy: WorkingCopy, visit_id: UUID, reader: Reader) -> None:
        self._copy, self._visit_id, self._reader = copy, visit_id, reader
        self._rows = {row.key: row for row in copy.grid.rows}
        self._told = InLanguages(copy.languages, "UTC")

    def calendar(self, items: Sequence[Followed]) -> bytes:
        made = Calendar()
        made.add("prodid", "-//Chancery//Programme//EN")
        made.add("version", "2.0")
        made.add("method", "PUBLISH")
        called = filter(
            None, (self._copy.reference, languages_joined(self._copy.title), languages_joined(self._copy.subtitle))
        )
        made["x-wr-calname"] = vText(_plain(" · ".join(called)))
        made["x-wr-caldesc"] = vText(self._marks())
        for item in items:
            made.add_component(self._event(item))
        made.add_missing_timezones(*self._years(items))
        return bytes(made.to_ical())

    def _event(self, item: Followed) -> Event:
        made = Event()
        made.add("uid", str(uuid5(self._visit_id, item.key)))
        made.add("dtstamp", self._copy.dated)
        made.add("sequence", item.sequence)
        self._say_when(made, item.when)
        if isinstance(item, CalendarItem):
            self._say_what(made, item, self._rows[item.key])
        else:
            made.add("status", "CANCELLED")
            made.add("summary", _plain(languages_joined(self._told.text(item.title))))
            if item.place:
                made.add("location", _plain(languages_joined(self._told.text(item.place))))
            made.add("description", self._marks())
        made.add("class", "PUBLIC" if self._reader in OPEN else "CONFIDENTIAL")
        return made

    def _say_when(self, event: Event, when: PlannedTime) -> None:
        """By the clock of its own place; of a day without an hour as the whole day. An end nobody said is none."""
        event.add("dtstart", _at(when.day, when.start, when.zone))
        if when.start is None:
            event.add("dtend", (when.end_day or when.day) + timedelta(days=1))
            event.add("transp", "TRANSPARENT")
        elif when.end is not None:
            event.add("dtend", _at(when.end_day or when.day, when.end, when.zone))

    def _say_what(self, event: Event, item: CalendarItem, row: GridRow) -> None:
        cells = dict(zip(self._copy.grid.names(), row.cells, strict=True))
        event.add("summary", _plain(self._texts(cells["title"])))
        if cells["place"]:
            event.add("location", _plain(self._texts(cells["place"])))
        if item.when.precision == "provisional" and not cells.get("outcome"):
            event.add("status", "TENTATIVE")
        event.add("description", self._description(row, item.when.precision))

    def _description(self, row: GridRow, precision: str) -> str:
        """What else the sheet says of the item, language by language; the hour where it is not meant to the minute."""
        told, loose = [], precision in ("about", "after")
        for at in range(len(self._copy.languages)):
            for column, lines in zip(self._copy.grid.columns, row.cells, strict=True):
                if lines and (column.name not in _APART or (column.name == "from" and loose)):
                    label = self._told.label(column.head)[at]
                    told.append(f"{label} {self._cell(lines, at)}")
        return _plain("\n".join(dict.fromkeys(told))) + ("\n\n" if told else "") + self._marks()

    def _texts(self, lines: Lines) -> str:
        """What a cell says, both languages in a line."""
        return languages_joined(tuple(self._cell(lines, at) for at in range(len(self._copy.languages))))

    def _cell(self, lines: Lines, at: int) -> str:
        """What a cell says in one of the languages."""
        return with_semicolons((said(line, at) for line in lines), self._copy.languages[at])

    def _marks(self) -> str:
        return _plain("\n".join(map(languages_joined, self._copy.marks)))

    @staticmethod
    def _years(items: Sequence[Followed]) -> tuple[date, date]:
        """From when to when the clocks of the items must be known."""
        days = [item.when.day for item in items]
        return (date(min(days).year, 1, 1), date(max(days).year + 1, 1, 1)) if days else (FIRST_DAY, FIRST_DAY)


def _at(day: date, wall: str | None, zone: str) -> datetime | date:
    return day if wall is None else datetime.combine(day, time.fromisoformat(wall), known_zone(zone))


def _plain(text: str) -> str:
    """A text without what no file may hold; a carriage return would end a line of the file."""
    return printable(text).replace("\r", "")
