"""Titles of those who preside over a house of parliament in full: the house alone tells what they are.

"Chairman of the State Duma of the Federal Assembly" is the Chairman of the State Duma.
"""

from __future__ import annotations

from domain.core.late_pattern import late_pattern

_IN_SO_MANY_WORDS = (
    (
        late_pattern(r"(?i)\bstanding committee of (?:the )?(?:\w+ )?(?:national people['’]s congress|npc)\b"),
        "National Assembly",
    ),
    (late_pattern(r"(?i)\b(?:national people['’]s congress|npc) standing committee\b"), "National Assembly"),
    (
        late_pattern(r"(?i)\bnational committee of (?:the )?(?=chinese people['’]s political consultative conference)"),
        "",
    ),
    (
        late_pattern(r"(?i)\bdu comité permanent de l['’]\s?(?=assemblée (?:populaire nationale|nationale populaire))"),
        "de l'",
    ),
)
"""Houses whose names are longer than any title that is looked up, and a short one instead."""
_OF_THE_PARLIAMENT = (
    late_pattern(
        r"(?i)\b(senate|duma|council|ma[zj][h]?ilis|kurultai|kurultay|chamber|house|representatives|deputies|commons"
        r"|councillors|republic|peoples)"
        r" of (?:the )?(?:[\w’'-]+ )?(?:federal assembly|parliament|oliy majlis|national assembly|majlisi oli)\b"
    ),
    late_pattern(
        r"(?i)\b(sénat|douma|d['’]\s?état|fédération|ma[zj]h?ilis|chambre|représentants|députés|république)"
        r" (?:du parlement|de l['’]\s?(?:assemblée (?:fédérale|nationale)|oliy majlis))\b"
    ),
    late_pattern(
        r"(?i)\b(сената|думы|совета федерации|мажилиса|курултая|палаты(?: представителей| депутатов)?|республики)"
        r" (?:федерального собрания|парламента|олий мажлиса|национального собрания|маджлиси оли)\b"
    ),
)
"""A house of parliament, and of which parliament it is a house."""
_OF_THE_PARLIAMENT_BEFORE = late_pattern(
    r"(?i)\b(?:парламент(?:і|інің)|федералдық жиналыс(?:ы|ының)|ұлттық жиналыс(?:ы|ының)|олий мажлис(?:і|інің))"
    r" (?=сенат|мәжіліс|федерация|мемлекеттік дума|өкілдер палата|заң шығару)"
)
"""The same where what it is of stands first."""


def house_alone(title: str) -> str:
    """A title with the house of parliament it names, and not the parliament this is a house of."""
    for house in _OF_THE_PARLIAMENT:
        title = house.sub(r"\1", title)
    for house, short in _IN_SO_MANY_WORDS:
        title = house.sub(short, title)
    return _OF_THE_PARLIAMENT_BEFORE.sub("", title)
