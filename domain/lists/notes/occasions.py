"""What a sentence of a note says of one occasion alone: who sits where at dinner, who stands in for whom at lunch."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern

_ELSEWHERE = late_pattern(
    r"\b(?:seat(?:s|ed|ing)?|tables?|cars?|motorcade|hotel|dinner|lunch|photos?|photographs?|plane|flight|stage|tables?|voitures?|cortège"
    r"|dîner|déjeuner|photographies?|avion|за стол\w*|машин\w*|кортеж\w*|гостиниц\w*|ужин\w*|обед\w*"
    r"|фото(?:графи\w+)?|самол[её]т\w*"
    r"|tisch\w*|wagen|kolonne|hotel|abendessen|fotos?|flugzeug|mesa|coche|auto|comitiva de vehículos|cena|almuerzo"
    r"|foto"
    r"|tavolo|macchina|pranzo|masa\w*|araç\w*|otel\w*|yemek\w*|үстел\w*|көлік\w*|қонақүй\w*|stół|stole|samoch\w*|stol\w*)\b"
    r"|座席|席次|テーブル|車列|写真|宴|车队|合影|座位|餐桌|좌석|차량|만찬|مائدة|سيارة|عشاء",
    re.IGNORECASE,
)
"""Where somebody is before or behind others that is no list."""
_ONLY = late_pattern(
    r"\b(?:only|seulement|uniquement|nur|lediglich|только|лишь|s[oó]lo|solamente|apenas|soltanto|yalnızca|sadece|ғана)\b",
    re.IGNORECASE,
)
"""What limits a change to one occasion: `replaced at dinner only`."""
_ON_THE_LIST = late_pattern(
    r"\b(?:list\w*|rank\w*|precedence|number|no\.|delegations?|liste|rang\w*|préséance|списк\w*|порядк\w*|старшинств\w*|lista|elenco"
    r"|listede|тізім\w*|rangfolge|reihenfolge)\b|名单|名簿|명단|قائمة",
    re.IGNORECASE,
)


def is_of_one_occasion(text: str, *, ranks: bool = False) -> bool:
    """Whether a sentence is about a table, a car or a photograph only, and not about the list.

    Args:
        ranks: whether it says where somebody stands: that may be elsewhere than on a list.
    """
    alone = ranks or _ONLY.search(text) is not None
    return alone and bool(_ELSEWHERE.search(text)) and not _ON_THE_LIST.search(text)
