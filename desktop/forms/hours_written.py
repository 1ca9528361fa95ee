"""Hours as senders write them who follow no rule, put as the others write them: 14-16, 15-30, 9.00 dan 10.30 gacha."""

from __future__ import annotations

import re

from desktop.wording.kind_told import kind_told

_HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_HOURS = (
    (re.compile(r"(?<=\d)：(?=\d)"), ":"),
    (re.compile(r"(?<=\d)\s*[~～]\s*(?=\d)"), "–"),
    (re.compile(r"(?<!\d)(\d{1,2})\s*[点點时時]半"), r"\1:30"),
    (re.compile(r"(?<!\d)(\d{1,2})[时時点點](\d{1,2})分?"), r"\1:\2"),
    (re.compile(r"(?<!\d)(\d{1,2})[时時点點](?=\s*[至到—–-])"), r"\1:00"),
    (re.compile(r"(?<=[至到—–-])\s*(\d{1,2})[时時点點](?!\d)"), r"\1:00"),
    (re.compile(r"晚(?=\d)"), "晚上"),
)
_N = r"\d{1,2}(?:\s?[:.h]\s?\d{2})?\s?h?"
_RANGES = (
    re.compile(
        rf"(?<!\w)(?:entre|between|между|zwischen|tra le|entre las)\s+(?P<first>{_N})\s+(?:et|and|и|und|e le|y las"
        rf"|y|e)\s+(?P<last>{_N})(?!\w)",
        re.I,
    ),
    re.compile(r"(?P<first>\d{1,2}[:.]\d{2})\s*-?dan\s+(?P<last>\d{1,2}[:.]\d{2})\s*-?gacha(?!\w)", re.I),
)
"""Two hours with words around them."""
_BARE_RANGE = re.compile(
    r"(?P<before>\W*(?:[^\W\d_]{3,}(?:\s[^\W\d_]+){0,2}\s)?)(?:(?:с|de|from|dalle|von|das|от)\s+)?(?P<first>\d{1,2})"
    r"(?P<sign>\s?[–—-]\s?|\s(?:до|à|to|alle|a|bis"
    r"|às)\s)(?P<last>\d{1,2})(?:\.(?P<minutes>\d{2}))?(?![\d:.hчa-zа-я])(?P<what>.*)",
    re.IGNORECASE,
)
"""Two bare numbers before or behind what is held then: 14-16 visite, обед с 13 до 14."""
_WITH_A_DASH = re.compile(
    r"(?<![\w.,:/-])(?P<hour>[01]?\d|2[0-3])-(?P<minutes>[0-5][05])(?![\w.,:/-])(?!\s*(?:ти|и)?\s*лет)"
)
"""15-30: an hour and its minutes, where the second is no later hour."""
_FROM = re.compile(r"\s(?:с|de|from|dalle|von|das|от)\s*$", re.IGNORECASE)
_FIRST, _LAST = 6, 24
_NOTHING_MORE = (
    re.compile(r"(?<=\d)['’′](?=\s)"),
    re.compile(r"(?<=\d\d)['’]?(?:da|de|ta|te)(?=\s)"),
    re.compile(r"(?<=\d)\s+(?:аралығында|arası(?:nda)?|oralig‘ida)(?=\s)"),
    re.compile(
        r"\s+(?:өтеді|болады|өткізіледі|bo‘lib o‘tadi|o‘tkaziladi|состоится|пройд[её]т|gerçekleştirilecektir)\s*\.?\s*$"
    ),
)
"""What says of an hour or an item nothing but that it is held then."""
_BEGINNING = 44


def as_written(line: str) -> str:
    """A line with the hours it begins with as the others are written."""
    said = line
    if _HAN.search(said):
        for found, put in _HAN_HOURS:
            said = found.sub(put, said)
    for found in _RANGES:
        said = found.sub(r"\g<first>–\g<last>", said, count=1)
    for found in _NOTHING_MORE:
        said = found.sub("", said)
    begins, rest = said[:_BEGINNING], said[_BEGINNING:]
    begins = _WITH_A_DASH.sub(lambda found: _of_minutes(found, said), begins, count=2)
    return _of_a_bare_range(f"{begins}{rest}")


def _of_minutes(found: re.Match[str], line: str) -> str:
    """Hours and minutes with a dash between them, where what is held then is told and the second number is no hour."""
    hour, minutes = int(found["hour"]), int(found["minutes"])
    is_range = hour < minutes <= _LAST
    return found[0] if is_range or kind_told(line[found.end() :]) is None else f"{hour}:{minutes:02}"


def _of_a_bare_range(line: str) -> str:
    found = _BARE_RANGE.fullmatch(line)
    if found is None:
        return line
    first, last = int(found["first"]), int(found["last"])
    held = found["before"] if found["before"].strip(" \t-–—•*") else " ".join(found["what"].split()[:3])
    if not _FIRST <= first < last <= _LAST or kind_told(held) is None:
        return line
    return (
        f"{first}:00–{last}:{found['minutes'] or '00'} {_FROM.sub('', found['before']).strip()} {found['what'].strip()}"
    )
