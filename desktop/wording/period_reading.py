"""Periods as people write them: 2024, first nine months of 2025, depuis 2022, к 2030 году, 截至2025年11月1日."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from domain.core.late import late
from domain.core.late_pattern import late_pattern

if TYPE_CHECKING:
    import babel
else:
    babel = late("babel")

LANGUAGES = ("en", "fr", "ru", "kk")
"""The languages whose months and currencies are read, whichever the window speaks."""

_NUMERALS = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten eleven",
        "un deux trois quatre cinq six sept huit neuf dix onze",
        "один два три четыре пять шесть семь восемь девять десять одиннадцать",
    )
    for number, word in enumerate(words.split(), start=1)
}
_YEAR = r"(?P<year>\d{4})(?:\s?(?:г\.?|год[ау]?|году|ж\.?|жыл\w*|年))?"
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_NUMERALS)})"
_MONTHS_OF_A_YEAR = (
    rf"(?:the )?(?:first )?{_COUNT} months? (?:of |in )?{_YEAR}",
    rf"(?:the )?first (?P<one>month) of {_YEAR}",
    rf"(?:les )?{_COUNT} (?:premiers )?mois (?:de l’année |de |d’)?{_YEAR}",
    rf"(?:le )?premier (?P<one>mois) de {_YEAR}",
    rf"(?:за )?(?:первые )?{_COUNT} месяц(?:а|ев)? {_YEAR}",
    rf"{_YEAR} (?:алғашқы )?{_COUNT} ай\w*",
    rf"{_YEAR}前{_COUNT}个月",
)
_HALVES = (
    rf"(?:the )?first half of {_YEAR}", rf"H1 {_YEAR}", rf"(?:le |au |du )?(?:premier|1er) semestre (?:de )?{_YEAR}",
    rf"(?:за |в )?(?:перв(?:ое|ого|ом)|1-е|I) полугоди[ея] {_YEAR}", rf"{_YEAR}上半年",
)  # fmt: skip
_QUARTERS = (
    rf"(?:the )?first quarter of {_YEAR}", rf"Q1 {_YEAR}",
    rf"(?:le |au |du )?(?:premier|1er) trimestre (?:de )?{_YEAR}",
    rf"(?:за )?(?:перв(?:ый|ого)|1-й|I) квартала? {_YEAR}", rf"{_YEAR}第一季度",
)  # fmt: skip
_SPANS = (
    r"(?:from |between )?(?P<first>.+?) (?:to|until|and|through) (?P<last>.+)",
    r"(?:de |du |entre )?(?P<first>.+?) (?:à|au|et) (?P<last>.+)",
    r"(?:с |со )?(?P<first>.+?) по (?P<last>.+)",
    r"(?P<first>\d{4})\s?[–-]\s?(?P<last>\d{4})(?:\s?(?:гг?\.?|годы|жж?\.?|年))?",
    r"(?P<first>.+?)\s[–—]\s(?P<last>.+)",
    r"(?P<first>\d{4}年?)至(?P<last>\d{4}年)",
)
_LED_BY = {
    "since": (
        r"(?:since|depuis(?: le)?|начиная с|с) (?P<day>.+)"
        r"|(?P<day2>.+?)(?:дан|ден|тан|тен)? бастап|自(?P<day3>.+?)以来"
    ),
    "as-of": (
        r"(?:as of|as at|at the end of|situation (?:au|en)|au|à la date du|по состоянию на|на) (?P<day>.+)"
        r"|(?P<day2>.+?)(?:ғы|гі)? жағдай бойынша|截至(?P<day3>.+)"
    ),
    "by": (
        r"(?:by|d’ici(?: à| au)?(?: l’horizon)?|à l’horizon|к|не позднее) (?P<day>.+)"
        r"|(?P<day2>.+?) дейін|到(?P<day3>.+)"
    ),
    "in": r"(?:(?:in|en|for|au cours de|pour|during|за|в|on|le) )?(?P<day>.+)",
}
_WORDS = late_pattern(r"[\"“«„](?P<words>.+)[\"”»“]")


def read_period(text: str, language: str) -> dict[str, Any] | None:
    """The period that is written so, as a command says it; between quotation marks, as it is worded."""
    text = " ".join(text.split()).strip(" ,;.").replace("'", "’")
    quoted = _WORDS.fullmatch(text)
    if quoted:
        return {"kind": "words", "words": {language: quoted["words"].strip()}}
    return _months(text) or _span(text) or _led(text)


def _months(text: str) -> dict[str, Any] | None:
    for months, patterns in ((0, _MONTHS_OF_A_YEAR), (6, _HALVES), (3, _QUARTERS)):
        for pattern in patterns:
            found = re.fullmatch(pattern, text, re.IGNORECASE)
            if found:
                return {"kind": "months", "first": found["year"], "months": months or _count(found)}
    return None


def _count(found: re.Match[str]) -> int:
    said = found.groupdict()
    count = said.get("count")
    return 1 if count is None else _NUMERALS.get(count.casefold()) or int(count)


def _span(text: str) -> dict[str, Any] | None:
    for pattern in _SPANS:
        found = re.fullmatch(pattern, text, re.IGNORECASE)
        first, last = (read_day(found[end]) for end in ("first", "last")) if found else (None, None)
        if first and last:
            return {"kind": "from-to", "first": first, "last": last}
    return None


def _led(text: str) -> dict[str, Any] | None:
    for kind, pattern in _LED_BY.items():
        found = re.fullmatch(pattern, text, re.IGNORECASE)
        day = read_day(next(part for part in found.groupdict().values() if part)) if found else None
        if day:
            return {"kind": kind, "first": day}
    return None


def read_day(text: str) -> str | None:
    """A year, a month or a day, as in ISO 8601, be there such a day or not; None where it is none."""
    text = text.strip(" ,.").replace("\N{NO-BREAK SPACE}", " ")
    year = re.fullmatch(_YEAR, text, re.IGNORECASE)
    if year:
        return year["year"]
    if re.fullmatch(r"\d{4}-\d{2}(-\d{2})?", text):
        return text
    for pattern in (
        r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})",
        r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?",
    ):
        found = re.fullmatch(pattern, text)
        if found:
            return _iso(found["year"], found["month"], found["day"])
    return _with_named_month(text)


def _with_named_month(text: str) -> str | None:
    month = r"(?P<month>[^\W\d_]+)\.?"
    for pattern in (
        rf"(?:(?P<day>\d{{1,2}})(?:er|st|nd|rd|th|-го)? )?(?:de |of )?{month},? (?:de |of )?{_YEAR}",
        rf"{month} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}",
        rf"{_YEAR} (?:(?P<day>\d{{1,2}}) )?{month}",
    ):
        found = re.fullmatch(pattern, text, re.IGNORECASE)
        number = _months_by_name().get(found["month"].casefold()) if found else None
        if found and number:
            return _iso(found["year"], str(number), found.groupdict().get("day"))
    return None


def _iso(year: str, month: str, day: str | None) -> str:
    return f"{year}-{int(month):02}" + (f"-{int(day):02}" if day else "")


@cache
def _months_by_name() -> dict[str, int]:
    named: dict[str, int] = {}
    for language in LANGUAGES:
        months = babel.Locale.parse(language).months
        for use in ("format", "stand-alone"):
            for width in ("abbreviated", "wide"):
                named |= {name.casefold().strip("."): number for number, name in months[use][width].items()}
    return named
