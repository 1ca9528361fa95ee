"""Hours said by the half of the day, as people say them: 7 часов вечера, 8 de la noche, 下午1:15."""

from __future__ import annotations

import re

_FIRST_HALF = (
    r"утра|ночи|утром|de la mañana|de la madrugada|da manhã|da madrugada|di mattina|del mattino|morgens|vormittags"
    r"|du matin|rano|فجراً|فجرا|ص|صباحاً|صباحا|таңертең|上午|早上|凌晨"
)
SECOND_HALF = (
    r"вечера|дня|пополудни|de la tarde|de la noche|da tarde|da noite|di sera|del pomeriggio|abends|nachmittags|mittags"
    r"|du soir|de l['’]après-midi|بعد الظهر|ظهراً|ظهرا|مساءً|مساء|عصراً|عصرا|م|кешкі|түстен кейін|下午|晚上|傍晚|中午"
)
_OF_HOURS = r"\s*(?:часов|часа|час|heures?|horas?|uhr|ore|h|点|點|时|時)?\s*"
_NUMBER = r"(?P<hour>\d{1,2})(?:\s*[:.h时點点時]\s*(?P<minutes>\d{2})分?)?"
_LENGTH = r"(?<!в )[2-4]\s+(?:дня|ночи)(?!\w)"
"""Days or nights that somebody stays, and no hour: 3 дня в Астане."""
HALF_BEHIND = re.compile(
    rf"(?<!\d)(?!{_LENGTH}){_NUMBER}{_OF_HOURS}(?:(?P<first>{_FIRST_HALF})|(?P<second>{SECOND_HALF}))(?!\w)",
    re.IGNORECASE,
)
HALF_BEFORE = re.compile(
    rf"(?:(?P<first>上午|早上|凌晨|таңғы|reggel|délelőtt)|(?P<second>下午|晚上|傍晚|中午|кешкі|түнгі|délután|este))\s*(?:сағат\s*)?{_NUMBER}"
    r"(?:[点點时時]|-?kor\b)?"
)


def by_the_clock(found: re.Match[str]) -> str:
    """The hour by a clock of 24: 12 by night is 0, and 1 to 11 of the second half are twelve more."""
    hour, minutes = int(found["hour"]), found["minutes"] or "00"
    if found["second"] and hour < 12:
        hour += 12
    elif found["first"] and hour == 12:
        hour = 0
    return f"{hour}:{minutes}"
