"""Sentences of a note about things, and not about who is on the list: flights, rooms, gifts."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern

_THING = late_pattern(
    r"\b(?:flights?|rooms?|hotels?|badges?|luggage|baggage|dinner|lunch|gifts?|cars?|photo\w*|invitation|opera|booking"
    r"|vols?|chambres?|hôtel|dîner|déjeuner|bagages?|cadeaux?|voitures?|flug|flüge|zimmer|gepäck|abendessen|geschenke?"
    r"|vuelos?|habitaci\w+|equipaje|cena|almuerzo|regalos?|volo|voli|camer[ae]|bagagli\w*|pranzo"
    r"|рейс\w*|номер[ау]? в гостинице|гостиниц\w*|багаж\w*|ужин\w*|обед\w*|подар\w*|рейсі|қонақүй\w*)\b"
    r"|航班|房间|酒店|行李|晚宴|午宴|礼品|部屋|ホテル|荷物|夕食会|昼食会|便名",
    re.IGNORECASE,
)
_JOURNEY = late_pattern(
    r"\b(?:travel|attend|join|com(?:e|ing)\b|accompan|particip|take part|delegation|withdr|voyag|venir|viendra|assist"
    r"|délégation|reis|teilnehm|teil\b|kommen|mit\b|viaj|asist|vendrá|delegación|partecip|viagg|verrà|delegazione"
    r"|прибы|прибуд|прие|участ|поед|делегаци|қатыс|келе)|参加|出席|同行|代表团",
    re.IGNORECASE,
)


def is_about_a_thing(text: str) -> bool:
    """Whether it may be a flight, a room or a gift that is cancelled or declined, and no journey of a person."""
    return bool(_THING.search(text)) and not _JOURNEY.search(text)
