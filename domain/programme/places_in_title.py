"""Where a title says a place: the house of somebody, an institution or an airport is nobody who takes part."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern

_INSTITUTION = (
    r"(?:cancillerías?|chancell?er(?:y|ies)|chancelleries?|chancelaria|cancelleria|\w*kanzlei|\w*kanzleramt|канцеляри\w+"
    r"|prime ministry|ministr(?:y|ies)|ministères?|ministeri(?:o|e|um|en)|ministero|ministério|министерств\w*)(?!\w)"
)
"""What is called nearly as whoever heads it."""
_COURT = r"(?:верховн\w+ суд\w*|supreme court|cour suprême|corte suprema)(?!\w)"
_HOUSE = (
    r"(?:residence|résidence|residencia|residenz|резиденци\w+|palace|palais|palacio|palast|дворц\w+|house|maison|office"
    r"|bureau|кабинет\w*|hôtel|hotel|гостиниц\w+|embassy|ambassade|посольств\w+|university|université|университет\w*"
    r"|centre|center|центр\w*|street|rue|улиц\w+|avenue|проспект\w*|airport|aéroport|аэропорт\w*|tomb|tombe|могил\w+"
    r"|museum|musée|музе\w+|fund|foundation|fondation|фонд\w*|invitation|приглашени\w+|behalf|nom|имени)"
)
_BEFORE = late_pattern(rf"(?:{_HOUSE}|{_INSTITUTION})(?:\s+\w{{1,4}}){{0,2}}\s*$", re.IGNORECASE)
"""What stands before somebody whose house, or whose invitation, is meant."""
_BEHIND = late_pattern(
    r"(?:['’]s?)?\s+(?:(?:official|private|international|national|state|memorial)\s+)?"
    r"(?:residence|palace|house(?! of)|office|hall|hotel|invitation|airport|(?:air ?)?base|air ?field|terminal|station"
    r"|street|avenue|square|cent(?:re|er)|university|institute|library|museum|hospital|stadium|foundation|mausoleum)(?!\w)",
    re.IGNORECASE,
)
"""What stands behind somebody whose house is meant, or a place that is called after him."""
_INSTEAD = late_pattern(
    rf"(?:(?:federal|foreign|state|imperial|presidential)\s+)?{_INSTITUTION}|{_COURT}", re.IGNORECASE
)
_OF_ARRIVALS = late_pattern(
    r"(?<!\w)(?:(?:\w*air)?ports?|air ?base|air ?fields?|airport|aerodrome|aéro(?:port|drome)|aeropuerto|aeroporto"
    r"|\w*flughafen|luchthaven|havalimanı|lotnisko|аэропорт\w*|аэродром\w*|авиабаз\w+|әуежай\w*|base|база|базы|terminal"
    r"|терминал\w*|station|gare|estación|stazione|estação|\w*bahnhof|вокзал\w*|станци\w+|hangar|heliport|runway|tarmac"
    r"|перрон\w*|border|frontière|границ\w+|port|porto|puerto|порт\w*|hotel|hôtel|гостиниц\w+|отел\w+|palace|palais"
    r"|palacio|palast|дворец|дворц\w+|residence|résidence|residencia|residenz|резиденци\w+|city|ville|город\w*)(?!\w)",
    re.IGNORECASE,
)


def stands_for_a_place(before: str, behind: str = "") -> bool:
    """Whether what stands before or behind somebody says that his house, his invitation or a place is meant."""
    return _BEFORE.search(before) is not None or _BEHIND.match(behind) is not None


def is_an_institution(words: str) -> bool:
    """Whether words begin with an institution that is called nearly as whoever heads it: `Cancillería`."""
    return _INSTEAD.match(words) is not None


def says_where_one_arrives(words: str) -> bool:
    """Whether words of an arrival say a place: `Nur Khan Air Base`."""
    return _OF_ARRIVALS.search(words) is not None
