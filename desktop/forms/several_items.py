"""Lines of a note that tell several items one after another: 9h30 entretien, puis à 11h visite du port."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.wording.kind_told import kind_told

_AT = (
    r"(?:à partir de|dès|à|vers|at|from|um|gegen|ab|в|с|около|к|alle(?: ore)?|dalle|ore|a las|às|as|saat|soat"
    r"|сағат|kl\.?|om"
    r"|约|الساعة)"
)
_MINUTES = r"\d{1,2}\s?(?:[:.h]|ч\.?)\s?\d{2}(?!\d|\.\d)|(?:0\d[0-5][05]|1\d[0-5][05]|2[0-3][034][05])(?=\s[a-z])"
_NAMED = r"\d{1,2}\s?(?:h|ч|uhr|час\w*)(?!\w)|\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\b\.?"
_CASE = r"(?:-?(?:да|де|та|те|дан|ден|тан|тен)(?!\w))?"
_HOUR = (
    rf"(?:(?:{_AT}\s+)?(?:{_MINUTES}|{_NAMED}|(?<=ore )\d{{1,2}},\d{{2}}){_CASE}|(?:в|à|at|um|alle|ore|às"
    rf"|a las)\s+\d{{1,2}}(?=\)?\s+[^\W\d_]))"
)
_THEN = (
    r"(?:(?:et|and|и|y|e|und)\s+)?(?:(?:параллельно|in parallel|en parallèle|in parallelo|en paralelo|puis"
    r"|ensuite|enfin|then|afterwards|потом|затем|далее|после (?:него|неё"
    r"|этого)|poi|a seguire|dopo"
    r"|luego|después|dann|danach|anschließend|em seguida|depois|sonra|keyin|so‘ng|кейін|содан кейін|随后"
    r"|然后|ثم)[\s,:]*)?"
)
_APART = re.compile(
    rf"(?:\s*[;；。]\s*|(?<=\w{{3}})\.\s+|,\s+|\s*[，،]\s*|\s+/+\s+|\s+(?=(?:et|and|и|y|e|und)\s)){_THEN}"
    rf"(?=\(?(?P<hour>{_HOUR})\)?(?:\s*[–-]\s*(?:{_HOUR}|\d{{1,2}}))?\)?\s*[:,–-]?\s*(?P<what>[^\W\d_].*))",
    re.IGNORECASE,
)
"""What stands between two items of one line, before the hour of the second."""
_HELD_BEFORE = re.compile(r"\d.*[^\W\d_]{4}|[^\W\d_]{4}.*\d|\d.*[\u3400-\u9fff]{2}|[\u3400-\u9fff]{2}.*\d")
_ENDS_WITH_AN_HOUR = re.compile(
    r"(?:entre|between|между|zwischen|tra le|de|from|с|von|dalle)\s+\d{1,2}(?:\s?[:.h]\s?\d{2}|\s?h)?\s*$", re.I
)
_ANY_HOUR = re.compile(_HOUR, re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_HALF = re.compile(r"[ap]\.?m\b", re.IGNORECASE)
_WHAT = re.compile(r"[^;,.，。；]*")
_PART_OF_DAY = re.compile(
    r"\s*(?:(?P<first>утром|с утра|le matin|en matinée|in the morning|in mattinata|al mattino|por la mañana"
    r"|de manhã|vormittags"
    r"|таңертең|ertalab|sabah)|(?P<second>днём|днем|после обеда|вечером|l['’]après-midi|le soir|en soirée"
    r"|in the afternoon"
    r"|in the evening|nel pomeriggio|in serata|por la tarde|por la noche|à tarde|à noite|nachmittags|abends|кешке"
    r"|kechqurun"
    r"|akşam))\s*[,:–-]?\s+(?=\D*(?P<hour>\d{1,2}))",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\s*(?:the |la |le |l['’]|die |der )?(?:spouses?|conjoint\w*|épouse\w*|consorte|signora|супруг\w*|жұбай\w*"
    r"|cónyuge|esposa|cônjuge"
    r"|gattin|eşi|rafiqasi|夫人)(?:\s+[^\W\d_]+){0,3}\s*:\s+",
    re.IGNORECASE,
)
"""Whose items a line tells, where it begins with that: they are all of hers."""
_BARE = re.compile(rf"(?:{_AT}\s+)?(?P<hour>\d{{1,2}})(?P<minutes>\d{{2}})?", re.IGNORECASE)
_BEGINS_BARE = re.compile(
    r"\W*(?:в|à|at|um|alle|ore|às|a las)\s+(?P<hour>\d{1,2})\s+(?=[^\W\d_])(?!(?:ч|h|час\w*|uhr|heures?|hrs?)(?!\w))",
    re.IGNORECASE,
)
_NOON = 12


def parts_of(line: str) -> Iterator[str]:
    """The parts of a line that tell an item each, from its hour on; the cells of a table stay together."""
    if "\t" in line.strip():
        yield line
        return
    label = _LABEL.match(line)
    since, begins = 0, ""
    for found in _APART.finditer(line):
        before = line[since : found.start()]
        if (
            before.count("(") == before.count(")")
            and _tells(begins + before, found["hour"])
            and _is_held(found["what"])
        ):
            yield begins + _without_part_of_day(before)
            since, begins = found.start("hour"), label[0] if label is not None else ""
            bare = _BARE.fullmatch(found["hour"])
            if bare is not None:
                begins += f"{bare['hour']}:{bare['minutes'] or '00'}"
                since = found.end("hour") + line[found.end("hour") :].startswith(")")
    yield begins + _without_part_of_day(_with_minutes(line[since:]))


def _with_minutes(said: str) -> str:
    """A part that begins with a bare number behind a word that makes it an hour, where what follows is held then."""
    found = _BEGINS_BARE.match(said)
    return f"{found['hour']}:00 {said[found.end() :]}" if found is not None and _is_held(said[found.end() :]) else said


def _tells(before: str, hour: str) -> bool:
    """Whether a part has an hour and what is held then, and the next hour is no earlier: 3 h drive is a length.

    So entre 9h et 10h is not an item and another.
    """
    hours = [_number(found[0]) for found in _ANY_HOUR.finditer(before)]
    later = not hours or _HALF.search(hour) is not None or hours[0] <= _number(hour)
    return later and _HELD_BEFORE.search(before) is not None and _ENDS_WITH_AN_HOUR.search(before) is None


def _number(hour: str) -> int:
    digits = _DIGITS.search(hour)
    return int(digits[0][:2] if digits is not None else 0)


def _is_held(what: str) -> bool:
    """Whether what stands behind an hour tells of which kind it is, before it goes on to something else."""
    said = _WHAT.match(what)
    return said is not None and kind_told(said[0]) is not None


def _without_part_of_day(said: str) -> str:
    """A part without the words for a part of the day before its hour, which tells as much by itself."""
    found = _PART_OF_DAY.match(said)
    if found is None or (found["second"] and int(found["hour"]) < _NOON):
        return said
    return said[found.end() :]
