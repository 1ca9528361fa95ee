"""An hour as a line of a programme says it, and what stands behind it that is of the hour and of nothing else."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from desktop.forms.programme_parts import BESIDE
from desktop.widgets.fields.shorthand import parse_time
from desktop.wording.kind_told import kind_told
from domain.core.cities import zone_of_city

HOUR = (
    r"\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\b\.?|\d{1,2}(?=\s?[–—-]\s?\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\b)"
    r"|(?:[01]\d|2[0-3])[0-5]\d(?:h\b|(?=\s?(?:hrs|hs|hours|uhr|uur)\b))|\d{1,2}\s?[:.]\s?\d{2}(?:\s?h(?![\w.]))?"
    r"|\d{1,2}\s?h\s?\d{2}(?:m(?:in)?\b\.?)?"
    r"|\d{1,2}\s?heures?(?:\s\d{2})?(?!\w)|\d{1,2}\s?h(?!\w)"
    r"|\d{1,2}(?=\s?[–—-]\s?\d{1,2}:\d{2}(?!\d))|\d{1,2}(?=\s(?:a|à|to|bis|до|till|alle|às|إلى"
    r"|الى)\s\d{1,2}[:.h]\d{2}(?!\d))|\d{1,2}\s?u\s?\d{2}(?!\w)|\d{1,2}\s?u(?!\w)|(?:12\s)?(?:noon|midday)\b"
    r"|midi\b(?!-)|полдень\b"
    r"|midnight\b|minuit\b|полночь\b|medianoche\b|mezzanotte\b|middernacht\b|mitternacht\b"
    r"|mediod[ií]a\b|meio-dia\b|mezzogiorno\b|\d{1,2}(?=\s?uhr\b)"
    r"|(?:0\d|[06-9]|1\d|2[0-4])(?=\s?(?:hrs|hs|uur|horas)\b)"
    r"|\d{1,2}\s?ч\.?(?:\s?\d{2}(?:\s?мин\.?)?)?(?!\w)|0\d[0-5][05](?!\w)"
    r"|(?:1\d[0-5]|2[0-3][034])[05](?!\w)(?!\s(?!(?:uhr|hrs?|heures?|hours?|h|час\w*|to|till|until|à|bis|до)\b)"
    r"(?-i:[a-zß-öø-ÿа-яёәғқңөұүһі]))"
)
_CIRCA = re.compile(r"\s*(?:تقريبا|تقريباً|circa|шамасында|左右|environ|approx\.?|ca\.|körül)(?!\w)", re.IGNORECASE)
_EXACTLY = re.compile(
    r"(?:dan boshlab|(?:dan|da)(?=\s*[–—:,-])|(?:['’]?(?:den|dan|ten|tan)\s+)?itibaren|onwards?|late(?=\s)|noon"
    r"|midday|h(?=\s)|бастап|"
    r"précises?|sharp|pünktlich|ровно|mittags|en punto|circa|шамасында|environ|körül|تقريبا|تقريباً)(?!\w)[\s:,]*"
    r"|(?:起|左右|开始|许)[\s:,，：]*",
    re.IGNORECASE,
)
"""What may stand behind an hour and tells nothing more."""
_OF_THE_PLACE = re.compile(
    r"\s*\((?:heure locale|local time|lt|ortszeit|hora local|местное время|plaatselijke tijd)\)[\s:,]*", re.IGNORECASE
)
_LOCAL = re.compile(
    r"\s*\((?:heure locale|local time|ortszeit|hora local|местное время|по местному времени)\)", re.IGNORECASE
)
_ON_THE_WAY = re.compile(
    r"\W*(?:etd|eta|dep(?:arture)?\.?|arr(?:ival)?\.?|take-?off|landing|départ|arrivée|décollage|atterrissage"
    r"|abflug|ankunft"
    r"|вылет|прил[её]т|прибытие|отл[её]т)\s+(?:from |in |at |de |d['’]|à |aus |in |из |в )?"
    r"(?P<city>[^\W\d_]+(?:\s[A-ZÀ-ÝА-Я][^\W\d_]+)?)",
    re.IGNORECASE,
)
"""From where one leaves, or where one arrives: it is by the clock of that city that an hour is local."""
_OF_ANOTHER_CLOCK = re.compile(
    r"\s*\((?!(?:local|lt)\b)(?:(?:время|по времени|уақыты|heure de|hora de|ora di|zeit von)\s+(?P<city>[^()\d]+)"
    r"|(?P<called>[^()\d]+)\s(?:time|zeit|уақыты))\)[\s:,]*",
    re.IGNORECASE,
)
"""What says that an hour is by the clock of another city: it is no hour of the venue."""
_INSTEAD = re.compile(
    r"\s*[(\[]?\s*(?:au lieu de|instead of|rather than|вместо|statt|in plaats van|en lugar de|em vez de|invece delle?)"
    rf"\s+(?P<hour>{HOUR})(?:\s*[–—-]\s*(?:{HOUR}))?\s*[)\]]?[\s:,]*",
    re.IGNORECASE,
)
"""The hour in the place of which an item is said to be."""
_OF_THE_SAME = re.compile(rf"\s*\(\s*(?P<hour>{HOUR})\s*(?P<clock>[^()\d]{{2,24}})\)(?=[\s:,])", re.IGNORECASE)
"""The same hour by another clock, in brackets directly behind it: 15:30 (13:30 мск)."""
_CLOCK = re.compile(
    r"(?:по\s+)?(?:мск|msk|gmt|utc|cest|cet|eest|eet|bst|jst|ist|e[sd]t|p[sd]t|алматы|астана)\.?", re.IGNORECASE
)
_WORDS_OF_A_CLOCK = re.compile(
    r"(?:по времени|по|время|heure de|heure d['’]|à|hora de|ora di|in|at|nach|uhr|time|zeit|уақыты(?:мен)?)(?!\w)",
    re.IGNORECASE,
)
_BY_THE_TIME_OF = re.compile(r"\s*(?:по времени|время|heure d[e'’]|hora de|ora di|time in)\s*[^\W\d_]", re.IGNORECASE)
"""Words before a city by whose clock an hour in brackets is, be its name declined: по времени Эр-Рияда."""
_UNTIL = re.compile(
    rf"\s*\(\s*(?:до|until|till|jusqu['’]à|bis|hasta|até|fino alle)\s+(?P<hour>{HOUR})\s*\)", re.IGNORECASE
)
"""When it ends, in brackets behind it."""
_ARRIVES = re.compile(
    r"\s*[;,(–—-]\s*(?:arriv(?:ée|al|ing|es|o)|arr\.|eta|landing|atterrissage|ankunft|landung|прибытие|прил[её]т"
    r"|llegada"
    r"|chegada|келуі?)\s*(?:prévue\s*)?(?:(?:à|at|в|um|a las|alle|às)\s+)?"
    rf"(?:(?:vers|about|around|ca\.?|около|gegen)\s+)?(?P<hour>{HOUR})\s*\)?\s*\.?$",
    re.IGNORECASE,
)
"""When one arrives, at the end of what begins as one leaves: Retour à Alger ; arrivée vers 19h20."""
_WAYS = ("departure", "transfer")
_BOUND_FOR = re.compile(r"\s(?:pour|à|for|to|nach|в|para|per|naar)\s+(?P<city>[^\W\d_]+(?:[\s-][A-ZÀ-ÝА-Я][^\W\d_]+)*)")
"""The city one leaves for."""
_WORKING, _EVENING = time(8), time(18)
"""Between these an hour before 8 behind another of the day is one of the afternoon."""
_MIDDAY, _LATEST = time(12), 10
"""Below the heading of an afternoon hours before 10 are later than one from noon on that stands before them."""
_NOON = re.compile(r"noon|midday|midi|полдень|mediod|meio-dia|mezzogiorno", re.IGNORECASE)
_MIDNIGHT = re.compile(
    r"midnight|minuit|полночь|medianoche|mezzanotte|middernacht|mitternacht|24\s?[:.]\s?00", re.IGNORECASE
)
_HALF_OF_DAY = re.compile(r"[ap](?=\.?m\b)", re.IGNORECASE)


def of_the_same_half(start: time, end: time | None, first: str, last: str) -> time:
    """An hour by the half of the day that is said behind the next one alone: 2:00–3:30 pm begins at 14:00."""
    said = _HALF_OF_DAY.search(last)
    if end is None or said is None or _HALF_OF_DAY.search(first) or not 0 < start.hour < 12:
        return start
    later = start.replace(hour=start.hour + 12)
    return later if later < end or (said[0] in "aA" and start > end) else start


def of_the_afternoon(
    start: time, end: time | None, before: time | None, *, said: str, headed: bool
) -> tuple[time, time | None]:
    """Hours by a clock of twelve, as those before them tell: 2:30 behind 12:30, 12:00–1:30.

    Args:
        before: when the item before it on its day begins.
        said: how the first hour is written: 02:30 is by a clock of 24.
        headed: whether they stand below the heading of a later part of the day: 8:00 behind 3:30 is of the evening.
    """
    of_an_evening = headed and end is None and before is not None and before >= _MIDDAY
    latest = _LATEST if of_an_evening else _WORKING.hour
    twelve = 0 < start.hour < latest and not said.strip().startswith("0") and not _HALF_OF_DAY.search(said)
    if twelve and before is not None and _WORKING <= before < _EVENING:
        start = start.replace(hour=start.hour + 12)
    if end is not None and 0 < end.hour < _WORKING.hour and end < start and _WORKING <= start < _EVENING:
        end = end.replace(hour=end.hour + 12)
    return start, end


def of_the_part_of_day(hour: time, later: range) -> time:
    """An hour below a heading such as 下午, Nachmittag: 3:30 is of the afternoon, what is told by 24 hours stays."""
    return hour.replace(hour=hour.hour + 12) if hour.hour in later else hour


def hour_said(said: str) -> time | None:
    """The hour a text says, be it with words between and behind its numbers: 16 ч. 30 мин."""
    known = parse_time(said)
    if known is not None:
        return known
    if _NOON.search(said):
        return time(12)
    if is_midnight(said):
        return time(0)
    numbers = re.findall(r"\d+", said)
    return parse_time(":".join(numbers)) if len(numbers) in (1, 2) else None


def is_midnight(said: str) -> bool:
    """Whether a text says the midnight with which a day ends, in words or as 24:00; 0:00 is the one it begins with."""
    return _MIDNIGHT.search(said) is not None


def is_about(rest: str) -> bool:
    """Whether what stands behind an hour says that it is meant about: ore 17 circa."""
    return _CIRCA.match(rest) is not None


def without_clock(rest: str) -> tuple[str, str | None]:
    """What stands behind an hour without the city by whose clock it is, and its zone; None where that is not known.

    Further behind, brackets that name no city say something else: Lunch (free time).
    """
    local, way = _LOCAL.search(rest), _ON_THE_WAY.match(rest)
    if local is not None and way is not None and (there := _zone_of(way["city"])):
        return f"{rest[: local.start()]}{rest[local.end() :]}".strip(), there
    found = _OF_ANOTHER_CLOCK.search(rest)
    if found is None:
        return rest, ""
    zone = zone_of_city((found["city"] or found["called"]).strip())
    if not zone:
        return rest, None if found.start() == 0 else ""
    return f"{rest[: found.start()]} {rest[found.end() :]}".strip(), zone


def _zone_of(city: str) -> str:
    """The zone of a city, or of its first word, behind which its airport may stand."""
    return zone_of_city(city) or zone_of_city(city.split(maxsplit=1)[0])


def without_end(rest: str) -> tuple[str, time | None]:
    """What stands behind an hour without the end that is told in brackets, and that end."""
    found = _UNTIL.search(rest)
    end = hour_said(found["hour"]) if found is not None else None
    if found is None or end is None:
        return rest, None
    return f"{rest[: found.start()]}{rest[found.end() :]}", end


def without_arrival(rest: str, zone: str, day: date) -> tuple[str, time | None]:
    """What stands behind an hour without the hour at which one arrives, and that.

    One by another clock than that of the zone, as where the city one leaves for has its own, stays where it is. So does
    that of what is no way: a guest arrives after a dinner began.
    """
    found = _ARRIVES.search(rest)
    hour = hour_said(found["hour"]) if found is not None else None
    if found is None or hour is None or not (before := rest[: found.start()].strip(BESIDE)):
        return rest, None
    told = kind_told(before)
    if told is None or told.kind not in _WAYS:
        return rest, None
    bound = _BOUND_FOR.search(f" {before}")
    there = _zone_of(re.split(r"[\s-]", bound["city"])[0]) or _zone_of(bound["city"]) if bound is not None else ""
    if there and zone and _offset(there, day) != _offset(zone, day):
        return rest, None
    return rest[: found.start()], hour


def _offset(zone: str, day: date) -> timedelta | None:
    return datetime.combine(day, time(12), ZoneInfo(zone)).utcoffset()


def without_instead(rest: str) -> tuple[str, time | None]:
    """What stands behind an hour without the hour that it takes the place of, and that hour."""
    found = _INSTEAD.search(rest)
    instead = hour_said(found["hour"]) if found is not None else None
    if found is None or instead is None:
        return rest, None
    return f"{rest[: found.start()]} {rest[found.end() :]}".strip(), instead


def _names_a_clock(words: str) -> bool:
    """Whether words behind an hour say by which clock it is: of the press, or if late, is of something else."""
    named = _CLOCK.fullmatch(words.strip()) or _BY_THE_TIME_OF.match(words)
    return bool(named or zone_of_city(_WORDS_OF_A_CLOCK.sub("", words).strip()))


def by_another_clock(rest: str) -> str:
    """The same hour by another clock, as it stands in brackets directly behind it; empty where none is said."""
    same = _OF_THE_SAME.match(rest)
    return same[0].strip() if same is not None and _names_a_clock(same["clock"]) else ""


def by_own_clock(rest: str, zone: str, day: date) -> time | None:
    """The hour by the clock of a zone, where brackets behind another hour tell it: 8:30 (10:30 Bishkek time)."""
    found = _OF_THE_SAME.match(rest)
    there = zone_of_city(_WORDS_OF_A_CLOCK.sub("", found["clock"]).strip()) if found is not None and zone else ""
    own = there and _offset(there, day) == _offset(zone, day)
    return hour_said(found["hour"]) if found is not None and own else None


def without_manner(rest: str) -> str:
    """What stands behind an hour without the words that say how exactly and by which clock it is meant."""
    said = _OF_THE_PLACE.sub(" ", rest, count=1) if _OF_THE_PLACE.match(rest) else rest
    same = _OF_THE_SAME.match(said)
    said = f" {said[same.end() :]}" if same is not None and _names_a_clock(same["clock"]) else said
    begins = said.lstrip(BESIDE)
    exactly = _EXACTLY.match(begins)
    return begins[exactly.end() :] if exactly else said
