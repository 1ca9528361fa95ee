"""Hours and days of a programme as ministries of many languages write them, put as the program reads them.

7 часов вечера, 8 de la noche, 下午1:15 become 19:00, 20:00, 13:15; 11.00-ден 11.45-ке дейін becomes 11.00–11.45; the
figures and months of Arab papers become those of others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import timedelta

from desktop.forms.hours_within import says_no_beginning
from desktop.forms.hours_written import as_written
from desktop.forms.several_items import parts_of
from desktop.wording.half_days import HALF_BEFORE, HALF_BEHIND, SECOND_HALF, by_the_clock, is_midnight
from desktop.wording.kind_told import kind_told
from domain.core.cities import zone_of_city

_TO_IN_HAN = re.compile(
    r"(?<!\d)(?P<first>\d{1,2}:\d{2})\s*[至到]\s*(?P<hour>\d{1,2})(?:\s*[:点點时時](?P<minutes>\d{2})?分?)?(?!\d)"
)
_CASE = r"-?(?:да|де|та|те|дан|ден|тан|тен|нан|нен|ға|ге|қа|ке)\b"
_KAZAKH_HOURS = re.compile(
    rf"(?<!\d)(?P<first>\d{{1,2}}(?:[:.]\d{{2}})?){_CASE}(?:\s+(?P<last>\d{{1,2}}(?:[:.]\d{{2}})?){_CASE}\s*дейін)?"
)
_SAID_ASIDE = (
    r"сағат|сағ\.?|soat|saat|h|kl\.?|klo\.?|klockan|klokken|o godz\.?|godz\.?|(?:alle )?ore|orele|h\.|óra|الساعة"
)
_ASIDE = re.compile(rf"^(\W*)(?:{_SAID_ASIDE})\s+(?=\d)", re.IGNORECASE)
"""What says before a number that it is an hour, and nothing more."""
_ASIDE_BARE = re.compile(
    rf"^(?P<before>\W*(?:[^\W\d_]+\s+[^\W\d_]+\s*[,:]\s*)?)(?:{_SAID_ASIDE})\s+(?P<hour>\d{{1,2}})(?:[.,:](?P<minutes>\d{{2}}))?"
    r"(?P<da>\s+da\b)?(?!\d|[:.]\d)",
    re.IGNORECASE,
)
"""The same with its number, which may have no minutes, or a comma before them: ore 8,30; soat 17:30 da."""
_COMMA = re.compile(r"^(\W*\d{1,2}),(\d{2})(?=\s+[^\W\d_])")
_BEHIND_NUMBER = re.compile(r"^(\W*)(?:o\s+)?(\d{1,2})(?:-?t?ej|\s+óra(?:kor)?|-kor)\b")
"""o 17-tej, 13 óra."""
_BEFORE_MONTH = re.compile(r"^(\W*\d{1,2})-(?=[a-z]{4,}\b)", re.IGNORECASE)
"""1-dekabr."""
_BOTH_OF_A_HALF = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})(?:[:.](?P<minutes>\d{2}))?(?P<dash>\s*[–—-]\s*)(?P<last>\d{1,2}(?:[:.]\d{2})?)"
    rf"\s*(?:{SECOND_HALF})(?!\w)",
    re.IGNORECASE,
)
"""Two hours of the second half of the day, which is said behind the last one alone."""
_ON_THE_HOUR = re.compile(r"^(\W*)(?:в|с|к)\s+(\d{1,2})\s+час(?:ов|а)?\b", re.IGNORECASE)
_BEFORE_DAY = re.compile(r"^(\W*(?:\w+,?\s+)?)(?:den|dne|dnia|le)\s+(?=\d{1,2}\.?\s)", re.IGNORECASE)
_BEGINNING = 32
"""Letters and signs of a line at most before which hours and days stand; what follows is a title and stays as it is."""
_TITLE = re.compile(r"[^\W\d_]{6,}")
"""A word of so many letters before an hour is of a title."""
_MONTHS = {
    "كانون الثاني": "يناير", "شباط": "فبراير", "آذار": "مارس", "نيسان": "أبريل", "أيار": "مايو", "حزيران": "يونيو",
    "تموز": "يوليو", "آب": "أغسطس", "أيلول": "سبتمبر", "تشرين الأول": "أكتوبر", "تشرين الثاني": "نوفمبر",
    "كانون الأول": "ديسمبر",
}  # fmt: skip
"""The months of the Levant by those of the other Arab papers, which the calendar has."""
_WIDE = re.compile(r"(?<=\S) {3,}(?=\S)")
_SEVERAL = re.compile(
    r"(?:\s+/+\s+|;\s+)(?=\d{1,2}[:.h]\d{2})"
    r"|(?<=\w),\s+(?=\d{1,2}[:.h]\d{2}\s+(?!\w+\s(?:time|zeit)\b|Uhr)[A-ZÀ-ÖØ-ÞŁŚŻŐŰ][a-zà-öø-ÿłśżőű])"
)
"""What stands between two items of one line."""


_LASTING = re.compile(
    r"\s*[,;–—(]\s*(?:(?:durée|duration|продолжительность)\s*:?\s*)?"
    r"(?=\d)(?:(?P<hours>\d{1,2})\s?(?:h|heures?|hours?|ч|час(?:а|ов)?)\.?\s?)?"
    r"(?:(?P<minutes>\d{1,3})\s?(?:mn|mins?|minutes?|мин|минут[аы]?)\.?)?\)?\s*$",
    re.IGNORECASE,
)
"""How long it lasts, at the end of a line: Escale technique, 50 mn."""
_HOUR_BEHIND = re.compile(
    r"(?P<title>[^\d]*[^\W\d_])\s*(?:\s[–—-]|:)\s*"
    r"(?P<hours>\d{1,2}(?::\d{2}|\.(?:00|[2-5]\d|1[3-9]))(?:\s*[–—-]\s*\d{1,2}[:.]\d{2})?)\s*"
)
"""An hour behind what is held then: Намаз Магриб – 17.00; but no 17.12, which may be a day."""
_HOUR_AMONG = re.compile(
    r"(?P<title>[^\d:]*[^\W\d_])\s+(?:с|dalle|from|von|das|à|vers|at|um|gegen|в|около|alle(?: ore)?|ore|a las|às"
    r"|saat|soat|сағат|kl\.?|om)\s+"
    r"(?P<hours>\d{1,2}\s?[:.h]\s?\d{2}(?!\d|\.\d)(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?(?:h|ч|Uhr)(?!\w)"
    r"|\d{1,2}\s?[ap]\.?m\b\.?|(?<=ore )\d{1,2})"
    r"(?P<more>(?!\d)(?:[\s,;.(].*)?)",
    re.IGNORECASE,
)
_MOST_WORDS, _FIRST = 16, 4
"""So many words such a line has at most, of the first of which what is held is told: others are sentences of a mail."""
_ARAB_HOURS = (
    "الواحدة", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة", "العاشرة",
    "الحادية عشرة", "الثانية عشرة",
)  # fmt: skip
_ARAB_HOUR = re.compile(
    rf"الساعة\s+(?P<hour>{'|'.join(sorted(_ARAB_HOURS, key=len, reverse=True))})(?!\w)"
    r"(?:\s+(?P<part>والنصف|والربع|إلا الربع|إلا ربعا))?\s*"
)
"""An hour in words: الساعة العاشرة والنصف."""
_AT_THE_BEGINNING = 12
_ARAB_WORD = re.compile(r"(?:في\s+)?(?:تمام\s+)?الساعة\s+(?=[\d٠-٩])")
_LONGEST = timedelta(hours=12)
_CLOCK_SAID = re.compile(
    r"(?<=[\dhmuч.])\s*\(([^()]*\b(?:time|время|времени|уақыты|heure|hora|ora|zeit)\b[^()]*)\)", re.IGNORECASE
)
"""What says in brackets behind an hour by which clock it is."""
_WORD = re.compile(r"[^\W\d_]+")
_TELLING = 4
"""So many letters tell a city, whatever case or adjective they are in: Москва, московское время."""


def without_length(said: str) -> tuple[str, timedelta | None]:
    """What is held without how long it lasts, where that stands at its end, and how long that is."""
    found = _LASTING.search(said)
    if found is None or not said[: found.start()].strip():
        return said, None
    lasts = timedelta(hours=int(found["hours"] or 0), minutes=int(found["minutes"] or 0))
    return (said[: found.start()], lasts) if timedelta() < lasts <= _LONGEST else (said, None)


def without_own_clock(text: str, zone: str, cities: Iterable[str]) -> str:
    """A text without the words that hours are by the clock of the visit: one by another is not read as of here.

    An hour in brackets by that clock stays, behind one by another.

    Args:
        zone: that of the clock of the visit.
        cities: what its cities are called.
    """
    longest = (max(_WORD.findall(city), key=len, default="") for city in cities)
    begins = tuple(word.casefold()[:_TELLING] for word in longest if len(word) >= 3)

    def left(found: re.Match[str]) -> str:
        words = _WORD.findall(found[1])
        if any(sign.isdigit() for sign in found[1]):
            return found[0]
        own = any(word.casefold().startswith(begins) or zone_of_city(word) == zone for word in words)
        return "" if own else found[0]

    return _CLOCK_SAID.sub(left, text)


def lines_of(text: str) -> Iterator[str]:
    """The lines of a text, each with one item, its hours and days as the program reads them."""
    for line in text.splitlines():
        # Where blanks set columns apart they are those of a table.
        for part in _SEVERAL.split(_WIDE.sub("\t", line)):
            yield from map(as_read, parts_of(part))


def as_read(line: str) -> str:
    """A line with its hours and days as the program reads them; its title stays as it is written."""
    said = _BEFORE_MONTH.sub(r"\1 ", _in_western_figures(as_written(_of_the_clock(line))))
    said = _ASIDE_BARE.sub(lambda found: f"{found['before']}{found['hour']}:{found['minutes'] or '00'}", said)
    said = _COMMA.sub(r"\1:\2", _ASIDE.sub(r"\1", said))
    said = _BEHIND_NUMBER.sub(r"\1\2:00", _ON_THE_HOUR.sub(r"\1\2:00", said))
    said = _BOTH_OF_A_HALF.sub(_both_of_the_half, said, count=1)
    for hours in (_KAZAKH_HOURS, HALF_BEHIND, HALF_BEFORE):
        said = _put(hours, said)
    said = _TO_IN_HAN.sub(_of_the_half_before, said, count=1)
    return _with_hour_before(_BEFORE_DAY.sub(r"\1", said))


def _with_hour_before(line: str) -> str:
    """A line with its hour before what is held then, where it stands behind the title of an item, or in the midst of
    a short one that begins with what is held: Almuerzo a las 13:30 en el Club.
    """
    found = _HOUR_BEHIND.fullmatch(line)
    if found is not None:
        return line if kind_told(found["title"]) is None else f"{found['hours']} {found['title'].strip()}"
    among = _HOUR_AMONG.fullmatch(line)
    if (
        among is None
        or says_no_beginning(among["title"])
        or len(line.split()) > _MOST_WORDS
        or kind_told(" ".join(among["title"].split()[:_FIRST])) is None
    ):
        return line
    hours = among["hours"] if len(among["hours"]) > 2 else f"{among['hours']}:00"
    return f"{hours} {among['title'].strip()}{among['more']}"


def _of_the_clock(line: str) -> str:
    """A line in Arabic with its hours in figures, without the word for an hour before them."""
    said = _ARAB_HOUR.sub(_in_figures, line)
    return _ARAB_WORD.sub(lambda word: "" if word.start() < _AT_THE_BEGINNING else "– ", said)


def _in_figures(found: re.Match[str]) -> str:
    hour, part = _ARAB_HOURS.index(found["hour"]) + 1, found["part"]
    minutes = {None: 0, "والنصف": 30, "والربع": 15, "إلا الربع": 45, "إلا ربعا": 45}[part]
    return f"{(hour - 2) % 12 + 1 if minutes > 30 else hour}:{minutes:02} "


def _in_western_figures(line: str) -> str:
    """Figures of other scripts where an hour begins the line, up to its title; else of all of a short one, a day."""
    if line.strip()[:1].isdecimal() or _ASIDE.match(line):
        number = re.search(r"\d[\d:.\s]*", line)
        title = _TITLE.search(line, number.end() if number is not None else 0)
        before = title.start() if title is not None else len(line)
        return "".join(map(_western, line[:before])) + line[before:]
    short = len(line) <= _BEGINNING + 8
    return _with_usual_months("".join(map(_western, line))) if short else line


def _put(hours: re.Pattern[str], line: str) -> str:
    """A line with the hours that stand before its title by the clock of 24: two at most, from and to."""
    for _ in range(2):
        found = hours.search(line)
        if found is None or found.start() > _BEGINNING or _TITLE.search(line[: found.start()]):
            return line
        put = _kazakh(found) if hours is _KAZAKH_HOURS else "24:00" if is_midnight(found) else by_the_clock(found)
        line = line[: found.start()] + put + line[found.end() :]
    return line


def _both_of_the_half(found: re.Match[str]) -> str:
    """From and to, both of the second half of the day, unless it begins before noon."""
    hour, minutes = int(found["hour"]), int(found["minutes"] or 0)
    last, _, after = found["last"].replace(".", ":").partition(":")
    ends = int(last) % 12 + 12
    starts = hour + 12 if hour < 12 and (hour + 12, minutes) < (ends, int(after or 0)) else hour
    return f"{starts}:{minutes:02}{found['dash']}{ends}:{after or '00'}"


def _of_the_half_before(found: re.Match[str]) -> str:
    """From and to: an end that is before its beginning is of the second half of the day as well."""
    start, hour = int(found["first"].partition(":")[0]), int(found["hour"])
    later = hour + 12 if hour <= start < hour + 12 < 24 else hour
    return f"{found['first']}–{later}:{found['minutes'] or '00'}"


def _with_usual_months(line: str) -> str:
    for month, usual in _MONTHS.items():
        line = re.sub(rf"(?<!\w){month}(?!\w)", usual, line) if month in line else line
    return line


def _western(sign: str) -> str:
    return str(unicodedata.decimal(sign)) if sign.isdecimal() and not sign.isascii() else sign


def _kazakh(found: re.Match[str]) -> str:
    first, last = (_with_minutes(each) for each in (found["first"], found["last"]))
    return f"{first}–{last}" if last else first


def _with_minutes(hour: str | None) -> str:
    return "" if hour is None else hour if len(hour) > 2 else f"{hour}:00"
