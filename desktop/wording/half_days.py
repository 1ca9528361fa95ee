"""Hours said by the half of the day, as people say them: 7 часов вечера, 8 de la noche, 下午1:15."""

from __future__ import annotations

import re

_FIRST_HALF = (
    r"утра|утром|de la mañana|de la madrugada|da manhã|da madrugada|di mattina|del mattino|morgens|vormittags"
    r"|du matin|rano|فجراً|فجرا|ص|صباحاً|صباحا|таңертең|上午|早上|凌晨"
)
_BY_DAY = (
    r"дня|пополудни|de la tarde|da tarde|del pomeriggio|nachmittags|mittags"
    r"|de l['’]après-midi|بعد الظهر|ظهراً|ظهرا|عصراً|عصرا|م|түстен кейін|下午|中午"
)
_EVENING = r"вечера|di sera|abends|du soir|مساءً|مساء|傍晚"
_NIGHT = r"ночи|de la noche|da noite|di notte|nachts|түнде|晚上|夜里|深夜|ليلاً|ليلا"
SECOND_HALF = rf"{_BY_DAY}|{_EVENING}"
"""What says that an hour is of the second half of the day, whichever it is."""
_NOON, _NIGHT_BEGINS = 12, 6
"""An hour of a night before 6 is of its second half, one from 6 on of its first."""
_OF_HOURS = r"\s*(?:часов|часа|час|heures?|horas?|uhr|ore|h|点|點|时|時)?\s*"
_NUMBER = r"(?P<hour>\d{1,2})(?:\s*[:.h时點点時]\s*(?P<minutes>\d{2})分?)?"
_LENGTH = r"(?<!в )[2-4]\s+(?:дня|ночи)(?!\w)"
"""Days or nights that somebody stays, and no hour: 3 дня в Астане."""
HALF_BEHIND = re.compile(
    rf"(?<!\d)(?!{_LENGTH}){_NUMBER}{_OF_HOURS}"
    rf"(?:(?P<first>{_FIRST_HALF})|(?P<second>{_BY_DAY})|(?P<evening>{_EVENING})|(?P<night>{_NIGHT}))(?!\w)",
    re.IGNORECASE,
)
HALF_BEFORE = re.compile(
    r"(?:(?P<first>上午|早上|凌晨|таңғы|reggel|délelőtt)|(?P<second>下午|中午|délután)|(?P<evening>傍晚|кешкі|kechki|este)"
    rf"|(?P<night>晚上|夜里|深夜|түнгі|éjjel))\s*(?:(?:сағат|soat)\s*)?{_NUMBER}"
    r"(?:[点點时時]|-?kor\b)?"
)

_FIRST_HEADED = re.compile(
    r"上午|早上|matin|matinée|morning|forenoon|vormittag|mañana|manhã|mattina|mattino|утро|sabah|таңертең|ertalab"
    r"|صباحا|صباحاً"
)
_AFTERNOON_HEADED = re.compile(
    r"下午|après-midi|afternoon|nachmittag|tarde|pomeriggio|вторая половина дня|öğleden sonra|түстен кейін"
    r"|tushdan keyin|بعد الظهر"
)
_EVENING_HEADED = re.compile(
    r"晚上|傍晚|soir|soirée|evening|abend|noche|noite|sera|вечер|akşam|кеш|kechqurun|مساء|مساءً"
)
_NONE_LATER, _FROM_ONE, _FROM_FIVE = range(0), range(1, 8), range(5, 12)
"""The hours by a clock of twelve that are of the second half of the day below a heading."""


def half_headed(line: str) -> range | None:
    """Which hours of a clock of twelve are twelve more below a line that says a part of the day; None: it says none."""
    said = line.strip(" \t:：-–—.()（）【】").casefold()
    headed = ((_FIRST_HEADED, _NONE_LATER), (_AFTERNOON_HEADED, _FROM_ONE), (_EVENING_HEADED, _FROM_FIVE))
    return next((hours for words, hours in headed if words.fullmatch(said)), None)


def by_the_clock(found: re.Match[str]) -> str:
    """The hour by a clock of 24: 12 is 0 but by day, and 1 to 11 of the second half are twelve more.

    A night has both halves: 11 at night is 23, 2 at night is 2.
    """
    hour, minutes = int(found["hour"]), found["minutes"] or "00"
    later = found["second"] or found["evening"] or (found["night"] and hour >= _NIGHT_BEGINS)
    if hour == _NOON and not found["second"]:
        hour = 0
    elif later and hour < _NOON:
        hour += _NOON
    return f"{hour}:{minutes}"


def is_midnight(found: re.Match[str]) -> bool:
    """Whether it is twelve in the evening or at night, with which a day ends."""
    twelve = int(found["hour"]) == _NOON and not int(found["minutes"] or 0)
    return twelve and bool(found["evening"] or found["night"])
