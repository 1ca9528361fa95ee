"""The days that lines of a programme name: headings, days of the week, the days from which to which a visit is."""

from __future__ import annotations

import re
from datetime import date, timedelta

from desktop.forms.programme_parts import BESIDE
from desktop.widgets.fields.near_day import Way
from desktop.widgets.fields.shorthand import parse_date
from desktop.wording.calendar_words import CalendarWords

AROUND: Way = "around"
_DAY_PARTS = re.compile(r"\s*[–—:(),]\s*|\s+-\s+")
_WORDS = re.compile(r"[^\W\d_]+")
_DAY_AND_MORE = re.compile(r"\d{1,2}(?:er|st|nd|rd|th|-?го|\.)?\s+[^\W\d_]{3,}|\d{1,2}\.\d{1,2}\b")
_SPAN = re.compile(
    r"(?:\d{1,2}(?:er|st|nd|rd|th|го)?\.?\s*(?:[./]\d{1,2}|[^\W\d_]+)?\s*(?:[./]?\d{4}\s*(?:года|г\.)?)?)"
    r"\s*(?:[–—-]|\b(?:to|au|à|по|bis|al?|tot)\b)\s*\d{1,2}(?:er|st|nd|rd|th|го)?(?!\d|[:.]\d{2}(?![.\d]))",
    re.IGNORECASE,
)
"""The days of a visit from one to another."""
_SPAN_OF_A_MONTH = re.compile(
    r"[\W_]*(?:du|from|с|del?|vom|van|den)?\s*\d{1,2}(?:er)?\s*(?:[–—-]|au|to|по|al?|bis|tot)\s*\d", re.I
)
_WEEKDAY_AND_NUMBER = re.compile(
    r"(?:(?P<named>[^\W\d_]{3,})[\s,:]+)?(?P<number>\d{1,2})(?:er|st|nd|rd|th|\.|-?го|-?е|日)?"
    r"(?:[\s,]*\(?(?P<behind>[^\W\d_]{2,})\)?)?",
    re.IGNORECASE,
)
_YEAR_NAMED = re.compile(
    r"(?<!\d)(?P<year>\d{4})\s*-?\s*(?:yil(?:ning)?|жыл(?:ғы|дың)?|года?|[гжy]\.?|м|م)(?!\w)\.?", re.IGNORECASE
)
"""A year that is said to be one: 2026-yil, 2026 жылғы, 2026 г., 2026م."""
_BEFORE_A_MONTH = re.compile(r"(?<=\d)-(?=[^\W\d_]{3})")
"""15-dekabr."""
_COUNTED = re.compile(
    r"^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[天日]|\d{1,2}\.?-?\s?(?:gün|kun|күн)\b)\W*", re.IGNORECASE
)
"""How a heading counts its day before it names it: 第二天, 2. Gün."""
_OF_DAYS = re.compile(
    r"(?<!\w)(?:the|of|on|for|le|pour|journée|d[ií]a|giorno|во?|числа|күні|kuni|kun|الموافق|يوم)(?!\w)", re.IGNORECASE
)
"""Words beside a day that say nothing of which one it is."""
_SIGNS = str.maketrans("（）【】，：、。", "()(),:,.")
_NUMERIC = re.compile(r"\W*\d{1,2}([./-])\d{1,2}\1\d{2,4}(?!\d)")
_NUMBERED_DAY = re.compile(r"(?:day|jour|день|күн|tag|día|dia)\b|\w+\s(?:day|jour|день|күн)$", re.IGNORECASE)
_NUMBERING = frozenset(
    ("day", "jour", "день", "күн", "first", "second", "third", "premier", "deuxième", "первый", "второй", "третий")
)
"""Words that number a day."""
_BEFORE_ITEMS = re.compile(r"\s*:\s+|\s+[–—-]\s+|\s*[：，]\s*")
_LONGEST_BEFORE = 60
"""In so many letters and signs of a line its day stands."""
_OF_A_NUMBER = re.compile(r"\d日|\d\s+числа")
"""What makes a number alone a day."""
LONGEST_DAY = 120
"""Letters and signs of such a line at most."""
MOST_WORDS_OF_A_DAY = 8
"""A line of more words is no heading with a day: "Day 2, Tuesday the 1st of December 2026" has eight."""
MOST_WORDS_OF_A_NUMBERED_DAY = 2
"""Nor is one of more a heading that numbers a day alone: "Day 2", "День второй"."""


class DaysNamed:
    """Finds the day a line names, in the words of some languages, near the days of a visit."""

    def __init__(self, days: tuple[date, date], words: list[CalendarWords]) -> None:
        (self._near, self._until), self._words = days, words

    def named_alone(self, line: str) -> date | None:
        """The day a line names and nothing else, be it called the first day besides."""
        said = line.strip().strip(BESIDE)
        if len(said.split()) > MOST_WORDS_OF_A_DAY or len(said) > LONGEST_DAY:
            return None
        return self._named(line, said) or self._named(line, _plain(said))

    def _named(self, line: str, said: str) -> date | None:
        parts = [part for part in _DAY_PARTS.split(said) if part]
        tails = [" ".join(parts[at:]) for at in range(len(parts))]
        parts += [said.removesuffix(word).strip(BESIDE) for word in _WORDS.findall(said)[-1:] if self.is_all_of(word)]
        for words in self._words:
            for typed in dict.fromkeys((said, *tails, *parts)):
                if _says_a_day(typed) and (day := parse_date(typed, self._near, words, way=AROUND)) is not None:
                    return day if self._is_called(line, day) else None
        return None

    def at_the_end(self, line: str) -> date | None:
        """The day of the visit that a heading ends with: Changes of the programme for 2 December (Wednesday)."""
        if len(line) > LONGEST_DAY:
            return None
        said = line.strip().rstrip(BESIDE)
        for found in list(_DAY_AND_MORE.finditer(said))[-1:]:
            day = self.named_alone(said[found.start() :])
            if day is not None and self._near <= day <= self._until and self._is_called(line, day):
                return day
        return None

    def without_month(self, line: str) -> date | None:
        """The day of the visit that a day of the week and a number say together, without a month: MERCREDI 2."""
        found = _WEEKDAY_AND_NUMBER.fullmatch(_plain(line))
        said = (found["named"] or found["behind"]) if found is not None else None
        if found is None or (said is None and not _OF_A_NUMBER.search(line)):
            return None
        named = {words.weekday(said) for words in self._words} - {None} if said is not None else set(range(7))
        days = (self._near + timedelta(days=at) for at in range((self._until - self._near).days + 1))
        return next((day for day in days if day.day == int(found["number"]) and day.weekday() in named), None)

    def before_items(self, line: str) -> tuple[str, str]:
        """The day a line begins with and what it tells of it behind: Mercredi 16 : 9h30 réunion. Else empty."""
        for found in _BEFORE_ITEMS.finditer(line[:_LONGEST_BEFORE]):
            day, behind = line[: found.start()], line[found.end() :]
            if any(map(str.isalpha, day)) and any(map(str.isdigit, behind)) and any(map(str.isalpha, behind)):
                named = self.named_alone(day) or self.without_month(day) or self.weekday(day, None)
                if named is not None and not self.is_all_of(behind) and self.named_alone(behind) is None:
                    return day, behind
        return "", ""

    def is_span(self, line: str) -> bool:
        """Whether a line says from which day to which something is: one of a month or of two."""
        if _SPAN.search(line) is None:
            return False
        months = [word for word in _WORDS.findall(line) if any(words.month(word) is not None for words in self._words)]
        return len(months) > 1 or (len(months) == 1 and _SPAN_OF_A_MONTH.match(line) is not None)

    def is_all_of(self, title: str) -> bool:
        """Whether nothing but days of the week and months is named, beside words that number a day."""
        said = [word for word in _WORDS.findall(title) if word.casefold() not in _NUMBERING]
        return bool(said) and all(any(_names_time(word, words) for words in self._words) for word in said)

    def weekday(self, line: str, after: date | None) -> date | None:
        """The day of the week that is all a line says: the next one after the day before it in the text, else from the
        day on near which days lie.

        Args:
            after: the day before it in the text; None where it is the first.
        """
        said = _WORDS.findall(line[:LONGEST_DAY])
        if len(said) != 1 or any(sign.isdigit() for sign in line):
            return None
        named = next((day for words in self._words if (day := words.weekday(said[0])) is not None), None)
        since = self._near if after is None else after + timedelta(days=1)
        return since + timedelta(days=(named - since.weekday()) % 7) if named is not None else None

    def may_name_one(self, line: str) -> bool:
        """Whether a short line has the name of a day of the week or of a month, and a number, or numbers a day."""
        said = _WORDS.findall(line[:LONGEST_DAY])
        if len(said) > MOST_WORDS_OF_A_DAY:
            return False
        if len(said) <= MOST_WORDS_OF_A_NUMBERED_DAY and _NUMBERED_DAY.match(line.strip(BESIDE)):
            return True
        if not any(sign.isdigit() for sign in line):
            return False
        if _NUMERIC.match(line) and len(said) <= MOST_WORDS_OF_A_NUMBERED_DAY:
            return True
        return any(_names_time(word, words) for words in self._words for word in said)

    def _is_called(self, line: str, day: date) -> bool:
        """Whether a day is the day of the week that a line says it is, where it says one."""
        named = (words.weekday(word) for words in self._words for word in _WORDS.findall(line) if len(word) > 3)
        return all(weekday in (None, day.weekday()) for weekday in named)


def _plain(said: str) -> str:
    """A heading without the words that say no day, its signs as other papers have them."""
    counted = _COUNTED.sub("", said.translate(_SIGNS).strip(BESIDE))
    plain = _BEFORE_A_MONTH.sub(" ", _YEAR_NAMED.sub(r"\g<year>", counted))
    plain = " ".join(_OF_DAYS.sub(" ", plain).split()).strip(BESIDE)
    plain = plain.rstrip(")") if "(" not in plain else plain
    return plain[1:-1] if plain[:1] == "(" and plain.endswith(")") and plain.count("(") == 1 else plain


def _names_time(word: str, words: CalendarWords) -> bool:
    """Whether a word is a day of the week or a month."""
    long_enough = len(word) > 2 or word[0] in "周星礼"
    return long_enough and (words.weekday(word) is not None or words.month(word) is not None)


def _says_a_day(typed: str) -> bool:
    """Whether it has a number and more than that: a number alone is no day here, nor is a day of the week."""
    return any(sign.isdigit() for sign in typed) and len(typed.strip()) > 2 and not typed.strip().startswith(("+", "-"))
