"""A programme as a text, such as one copied from a mail: its days, its hours, what is held then, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

import msgspec
from msgspec.structs import replace

from desktop.forms.hour_said import (
    by_another_clock,
    by_own_clock,
    hour_said,
    is_about,
    is_midnight,
    of_the_afternoon,
    of_the_part_of_day,
    of_the_same_half,
    without_arrival,
    without_clock,
    without_end,
    without_instead,
    without_manner,
)
from desktop.forms.hours_within import has_hour_within, without_following
from desktop.forms.items_at_once import said_at_once, without_label
from desktop.forms.line_pattern import LINE
from desktop.forms.place_words import has_word_of_place, looks_like_place
from desktop.forms.programme_days import LONGEST_DAY, DaysNamed
from desktop.forms.programme_hours import as_read, lines_of, without_length
from desktop.forms.programme_of_spouses import SpousesPart, heading_of_spouses
from desktop.forms.programme_parts import BESIDE, BRACKETED, is_remark, parted
from desktop.forms.programme_table import Columns
from desktop.wording.calendar_words import calendar_words
from desktop.wording.half_days import half_headed
from desktop.wording.kind_told import kind_told

_PLACE_SAID = re.compile(
    r"\s*(?:lieu|place|venue|место|местo|local|орны|өтетін орны)\s*:\s*(?P<place>.+)", re.IGNORECASE
)
_LETTER = re.compile(r"\W*\(?(?P<letter>[a-h])\)\s+(?=\w)")
"""By which letter an item is told apart from others of its hour."""
_LASTS = re.compile(r"\s+d(?:e\s|['’])", re.IGNORECASE)
"""What makes an hour behind which it stands a length: 3 h de vol."""
_EVENING, _MORNING, _NIGHT = time(18), time(6), time(5)
"""From when on an item may go on into the next day, and until when; before when one that follows is of the next."""
_SUBJECT = re.compile(
    r"(?:objet|subject|re|тема|asunto|assunto|betreff|тақырыбы|cc|to|from|à|кому|от|от кого)\s*:", re.IGNORECASE
)
"""How a line of a mail begins that says what it is about or who wrote it: no day there is one of the programme."""


class ProgrammeLine(msgspec.Struct, frozen=True):
    """What is held at an hour of a day, as a line says it; None: its day is not said, its end is open."""

    day: date | None
    start: time
    end: time | None
    about: bool
    title: str
    place: str = ""
    instead: time | None = None
    """The hour in the place of which it is said to be."""
    zone: str = ""
    """The zone of the city by whose clock its hours are said to be, where that is another one."""


class ProgrammeRead(msgspec.Struct, frozen=True):
    """The items of a text in their order, and the lines of which nothing was taken."""

    items: tuple[ProgrammeLine, ...] = ()
    left: tuple[str, ...] = ()
    unread_day: str = ""
    """The first line that seems to name a day and names none there is, so that what follows has a day nobody said."""
    hours: tuple[str, ...] = ()
    """What says of an item a further hour that is not taken over: of what follows it, or for when guests are asked."""
    afternoon: tuple[str, ...] = ()
    """The hours that are taken as of the afternoon though nothing but the ones before them tells."""


def read_programme(
    text: str, near: date, languages: Iterable[str], until: date | None = None, zone: str = ""
) -> ProgrammeRead:
    """The items a text tells.

    A line with a day is of all that follow it; one with an hour begins an item. Its title may stand on the next line,
    its place behind the title or below it, alone.

    Args:
        near: the day near which days without their year lie, from which to `until` a heading may name one among words.
        languages: those in whose words days may be named.
        zone: that by whose clock its hours are.
    """
    words = [calendar_words(language) for language in dict.fromkeys(languages)]
    reading = _Reading(near, DaysNamed((near, until or near), words), zone)
    for line in lines_of(text):
        if line.strip(BESIDE):
            reading.take(line)
    return reading.read()


class _Reading:
    """Takes the lines of a text one by one."""

    def __init__(self, near: date, days: DaysNamed, zone: str) -> None:
        self._near, self._days, self._zone = near, days, zone
        self._day: date | None = None
        self._of_days_before = 0
        """How many items there were when it began."""
        self._items: list[ProgrammeLine] = []
        self._left: list[str] = []
        self._gathered: list[str] = []
        self._afternoon: list[str] = []
        self._perhaps: dict[int, str] = {}
        """Lines set in below an item that may say its place, by the number of the item: one of another is."""
        self._below = 0
        """How many lines set in below an item say its place by a word for one."""
        self._later = range(0)
        """The hours that are twelve more below a heading, as of the afternoon."""
        self._spouses = SpousesPart()
        self._is_fresh = False
        """Whether the line before was an item."""
        self._columns: Columns | None = None
        """Those of the table that the lines are rows of."""
        self._unread_day = ""
        self._no_day = ""
        """A line that names no day there is, or from which to which a visit is, until a day or an item follows."""

    def take(self, line: str) -> None:
        """Take a line: an item, a day, what belongs to the item before it, or nothing of it."""
        if _SUBJECT.match(line.strip()):
            self._left.append(line.strip(BESIDE))
            return
        day, behind = self._days.before_items(line)
        if behind:
            self._take_line(day)
            line = as_read(behind)
        if (columns := Columns.above(line)) is not None:
            self._columns = columns
            return
        if self._columns is not None and self._columns.is_row(line):
            self._take_row(self._columns, line)
            return
        self._take_line(line)

    def _take_row(self, columns: Columns, line: str) -> None:
        """Take a row of a table: the day it says first, then its item."""
        if day := columns.day_of(line):
            self._take_line(day)
        for said, label in ((columns.row(line), ""), (columns.row_of_spouses(line), columns.spouses)):
            before = len(self._items)
            if said:
                self._take_line(as_read(said))
            for at in range(before, len(self._items)) if label else ():
                self._items[at] = replace(self._items[at], title=f"{label}: {self._items[at].title}")

    def _take_line(self, line: str) -> None:
        before = len(self._items)
        half, spouses = half_headed(line), heading_of_spouses(line)
        if half is not None:
            self._later = half
        elif spouses:
            self._begin_spouses(spouses, line)
        else:
            self._take(line)
        self._is_fresh = len(self._items) > before

    def _begin_spouses(self, heading: str, line: str) -> None:
        """What follows is of the spouses: of the day the heading has, else of the one before."""
        said = [item.day for item in self._items]
        day = self._day_behind(heading, line)
        self._spouses.begin(heading, again=day is not None and day in said)
        self._day, self._later, self._of_days_before = day or self._day, range(0), len(self._items)

    def _day_behind(self, heading: str, line: str) -> date | None:
        behind = line[len(heading) :].strip(" \t*:,;–—-()") if any(sign.isdigit() for sign in line) else ""
        return self._days.named_alone(behind) or self._days.without_month(behind) if behind else None

    def _take(self, line: str) -> None:
        found = self._items_in(line) or self._further(line)
        item = found[0] if found else None
        # An hour with something behind it, as "9:15 Arrival": numbers may be read as a day too, as in "12.11, Monday".
        names_day = item is not None and self._days.is_all_of(item.title)
        no_item = item is None or not item.title or names_day
        span = no_item and not self._items and self._days.is_span(line)
        day = self._heading_of(line) if no_item and not span else None
        if day is not None:
            self._begin(day)
        elif span or names_day:
            self._keep_unread(line)
        elif item is not None:
            self._unread_day, self._no_day = self._unread_day or self._no_day, ""
            self._items += [replace(each, title=self._spouses.labelled(each.title)) for each in found]
        elif (named := self._days.weekday(line, self._day)) is not None:
            self._begin(named)
        elif self._days.may_name_one(line):
            self._keep_unread(line)
        elif not self._goes_on(line):
            self._left.append(line.strip(BESIDE))

    def _heading_of(self, line: str) -> date | None:
        """The day of which a line is the heading; what tells an item is none for the day it ends with."""
        if (alone := self._days.named_alone(line)) is not None:
            return alone
        tells_an_item = len(line) <= LONGEST_DAY and bool(self._told_by(line))
        at_the_end = None if tells_an_item else self._days.at_the_end(line)
        return at_the_end or self._days.without_month(line)

    def _begin(self, day: date) -> None:
        """What follows is of a day; a line before it that named none there is is told, and hinders nothing."""
        self._left += [self._no_day] if self._no_day else []
        self._spouses.day_begins()
        self._day, self._no_day, self._later, self._of_days_before = day, "", range(0), len(self._items)

    def _keep_unread(self, line: str) -> None:
        self._left += [self._no_day] if self._no_day else []
        self._no_day, self._later, self._of_days_before = line.strip(), range(0), len(self._items)

    def read(self) -> ProgrammeRead:
        """What the lines said; an hour without anything said of it is none."""
        places = {item.place.casefold() for item in self._items}
        for at, said in self._perhaps.items():
            if not self._items[at].place and (place := said.strip(BESIDE)).casefold() in places:
                self._items[at] = replace(self._items[at], place=place)
            else:
                self._left.append(said)
        bare = [f"{item.start:%H:%M}" for item in self._items if not item.title]
        items = tuple(item for item in _without_letters(self._items) if item.title)
        left = (*self._left, *([self._no_day] if self._no_day else []), *bare)
        within = [item.title for item in items if has_hour_within(item.title) or has_hour_within(item.place)]
        return ProgrammeRead(items, left, self._unread_day, (*self._gathered, *within), tuple(self._afternoon))

    def _items_in(self, line: str) -> list[ProgrammeLine]:
        """The items a line tells: of one hour, and what is said to follow; none where it has no hour."""
        said, *others = said_at_once(line)
        found = self._told_by(said)
        if not found or not found[0].title:
            return self._told_by(line)
        parts = [parted(other) for other in others]
        self._left += [each for _, _, left in parts for each in left]
        item, *following = found
        return [item, *(replace(item, title=title, place=place) for title, place, _ in parts if title), *following]

    def _further(self, line: str) -> list[ProgrammeLine]:
        """What a line of the next letter tells, at the hour of the item before: (b) Meeting of the Ministers."""
        letter, last = _LETTER.match(line), self._items[-1] if self._items else None
        before = _LETTER.match(last.title) if last is not None else None
        if last is None or letter is None or before is None or ord(letter["letter"]) != ord(before["letter"]) + 1:
            return []
        title, place = self._parted(line[letter.end() :])
        return [replace(last, title=f"({letter['letter']}) {title}", place=place)] if title else []

    def _told_by(self, line: str) -> list[ProgrammeLine]:
        """The item that a line begins with its hour, and those that follow it at another."""
        found = LINE.fullmatch(line)
        start = hour_said(found["first"]) if found else None
        if found is None or start is None:
            behind, label = without_label(line)
            labelled = self._told_by(behind) if label else []
            return [replace(item, title=f"{label}: {item.title}") for item in labelled if item.title]
        if not found["last"] and _LASTS.match(found["rest"]):
            return []
        hours = self._hours_in(found, start)
        if hours is None:
            return []
        said, start, end, zone = hours
        rest, instead = without_instead(without_manner(said))
        # Whether it is the same instant is for the officer to see.
        self._left += [f"{found['first'].strip()} {other}"] if (other := by_another_clock(said)) else []
        without, lasts = without_length(rest) if end is None else (rest, None)
        if lasts is not None and (ends := _after(start, lasts)) is not None:
            rest, end = without, ends
        rest, following = without_following(rest, start)
        title, place = self._parted(rest)
        self._gathered += [f"{found['gather']} – {title}"] if found["gather"] else []
        if end is not None and end <= start and not (start >= _EVENING and end <= _MORNING):
            self._left.append(f"{found['first'].strip()} – {(found['last'] or f'{end:%H:%M}').strip()}")
            end = None
        # The midnight that a day ends with is the first hour of the next.
        late = self._day is not None and is_midnight(found["first"])
        day = self._day + timedelta(days=1) if late and self._day is not None else self._day
        about = bool(found["about"]) or is_about(found["rest"])
        item = ProgrammeLine(self._after_midnight(day, start), start, end, about, title, place, instead, zone)
        return [item, *(self._follows(item, *each) for each in following)]

    def _follows(self, item: ProgrammeLine, said: str, hour: time) -> ProgrammeLine:
        """What is said behind an item to follow it."""
        title, place = self._parted(said)
        return replace(item, start=hour, end=None, about=False, title=title, place=place, instead=None)

    def _parted(self, said: str) -> tuple[str, str]:
        """The title and the place in what stands behind an hour; what is neither is told."""
        title, place, left = parted(said)
        self._left += left
        return title, place

    def _hours_in(self, found: re.Match[str], start: time) -> tuple[str, time, time | None, str] | None:
        """What a line says behind its hours, when it begins and ends, and by which clock; None: by an unknown one."""
        said, zone = without_clock(found["rest"])
        if zone is None:
            return None
        said, bracketed = without_end(said)
        end = hour_said(found["last"]) if found["last"] else bracketed
        if end is None:
            said, end = without_arrival(said, zone or self._zone, self._day or self._near)
        start = of_the_same_half(start, end, found["first"], found["last"] or "")
        start = of_the_part_of_day(start, self._later)
        end = of_the_part_of_day(end, self._later) if end is not None else None
        before = self._items[-1].start if len(self._items) > self._of_days_before else None
        said_first, headed = found["first"], bool(self._later)
        given, (start, end) = (start, end), of_the_afternoon(start, end, before, said=said_first, headed=headed)
        self._afternoon += [_spoken(start, end)] if (start, end) != given else []
        if (own := by_own_clock(found["rest"], self._zone, self._day or self._near)) is not None:
            start, end = own, _shifted(end, start, own)
        return said, start, end, zone

    def _after_midnight(self, day: date | None, start: time) -> date | None:
        """The day of an hour of the night that follows one of the evening of a day: it is of the next.

        So are later hours behind it, until a heading says another day.
        """
        last = self._items[-1] if len(self._items) > self._of_days_before else None
        if day is None or last is None or last.day is None or day != self._day:
            return day
        goes_on = last.day == day and last.start >= _EVENING and start < min(last.start, _NIGHT)
        further = last.day == day + timedelta(days=1) and last.start <= start
        return day + timedelta(days=1) if goes_on or further else day

    def _goes_on(self, line: str) -> bool:
        """Take a line for the title or the place of the item before it; False where it is neither."""
        if not self._items:
            return False
        said, last = line.strip(), self._items[-1]
        place, bracketed = _PLACE_SAID.fullmatch(said), BRACKETED.fullmatch(said)
        alone = bracketed["place"] if bracketed is not None and not bracketed["title"] and last.title else ""
        if place is not None or (alone and not is_remark(alone)):
            return self._is_held_at(place["place"] if place is not None else alone)
        if not last.title:
            title, where = self._parted(said)
            self._items[-1] = replace(last, title=title, place=where)
            return True
        # A number before an item is an hour that was not read, as before a street it is none.
        begins_an_item = said[:1].isdigit() and kind_told(said) is not None
        if has_word_of_place(said) and not begins_an_item and not is_remark(said):
            return self._is_held_at(said)
        if line[:1].isspace() and self._is_fresh and not last.place and _may_be_a_place(said):
            self._perhaps[len(self._items) - 1] = said
            return True
        return False

    def _is_held_at(self, place: str) -> bool:
        """Take words for the place of the last item; False where it has one."""
        last = self._items[-1]
        if last.place or not last.title:
            return False
        self._items[-1] = replace(last, place=place.strip(BESIDE))
        return True


def _without_letters(items: list[ProgrammeLine]) -> Iterator[ProgrammeLine]:
    """Items without the letters that tell apart those of one hour; a letter alone is of the title."""
    letters = [_LETTER.match(item.title) for item in items]
    for at, (item, letter) in enumerate(zip(items, letters, strict=True)):
        beside = (letters[each] for each in (at - 1, at + 1) if 0 <= each < len(items))
        told = letter is not None and any(other and other["letter"] != letter["letter"] for other in beside)
        yield replace(item, title=item.title[letter.end() :]) if letter is not None and told else item


def _may_be_a_place(said: str) -> bool:
    """Whether a line below an item may name its place, as others below theirs do."""
    return ":" not in said and not is_remark(said) and looks_like_place(said)


def _spoken(start: time, end: time | None) -> str:
    return f"{start:%H:%M}" if end is None else f"{start:%H:%M}–{end:%H:%M}"


def _shifted(end: time | None, start: time, own: time) -> time | None:
    """An end by another clock by that of the visit, whose hour stands beside that of the start."""
    if end is None:
        return None
    lasts = datetime.combine(date(2000, 1, 1), end) - datetime.combine(date(2000, 1, 1), start)
    return (datetime.combine(date(2000, 1, 1), own) + lasts).time()


def _after(start: time, lasts: timedelta) -> time | None:
    """When what lasts so long ends; None where that is on the next day and it does not begin in the evening."""
    ends = datetime.combine(date(2000, 1, 1), start) + lasts
    tonight = start >= _EVENING and ends.time() <= _MORNING
    return ends.time() if tonight or ends.day == 1 else None
