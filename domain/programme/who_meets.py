"""What of a title says who meets, who gives a meal, or who comes; of the titles of other items nothing is asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from domain.core.late_pattern import late_pattern
from domain.programme.item_kind import ON_THE_WAY
from domain.programme.places_in_title import says_where_one_arrives

if TYPE_CHECKING:
    from domain.programme.programme import Item

_OF_MEETINGS = frozenset({"talks", "courtesy-call", "press-statements"})
"""The kinds of item whose titles say who meets whom or who speaks, beside all that have a format."""
_MEET = late_pattern(
    r"\w[.»”\")]?\s+(?:meets?(?!\s*(?:and|&)\s*greet)|receives|calls on|reçoit|s['’]entretient|встреча\w+ся|принимает"
    r"|trifft|empfängt|se reúne)(?!\w)"
    r"|(?<!\w)(?-i:(?!Premi|Deuxi|Second|Nouvelle|Brève|Grande|Une|La |Cette)[A-ZÀ-Þ][\w'’-]+\s+rencontre"
    r"\s+(?:[A-ZÀ-Þ]|(?:le|la|les|son|sa|ses)\s(?!\d)|l['’]))",
    re.IGNORECASE,
)
"""What says of an item of no kind in particular that people meet, behind who does: `rencontre` is a noun as well."""
_ONLY_BESIDE = late_pattern(
    r",\s*(?:with|avec|mit|con|с)\s|(?<!\w)(?:en présence d|in (?:the )?presence of|accompanied by|accompagné"
    r"|together with|с участием|в присутствии|в сопровождении|in Anwesenheit|begleitet|intervention)",
    re.IGNORECASE,
)
"""What stands before those who only come along with who meets."""
_LADY = late_pattern(r"(?<!\w)(?:mme|madame|mrs|frau|г-ж[аиуе]|госпож[аиуе]|sra|señora|ханым)(?!\w)", re.IGNORECASE)
"""What tells that such a title may be of a spouse, who often bears the name of others: `Mme Aoun reçoit …`."""
OF_MEALS = frozenset({"meal", "working-meal", "reception"})
_IN_BRACKETS = late_pattern(r"\(([^()]+)\)")
GIVEN_BY = late_pattern(
    r"(?:(?:hosted|given|offered) by|offert[es]? par|donnée? par|от имени|устраиваем\w+|ofrecid[oa] por|offerto da"
    r"|aangeboden door|gegeben v(?:on|om))\s+(.+?)(?=\s+(?:in honou?r|for|en l['’]honneur|pour|в честь|для|en honor"
    r"|ter ere|zu ehren|in onore)\b|$)",
    re.IGNORECASE,
)
"""By whom a meal is given, up to in whose honour."""
OF_WHOM = late_pattern(
    r"^\W*(?:\w+\s+)?(?:arriv\w*|départ|departure|landing|touch ?down|ankunft|abreise|abflug|прибыти\w+|прил[её]т\w*"
    r"|приезд\w*|отъезд\w*|вылет\w*|отл[её]т\w*|llegada|salida|arrivo|partenza|chegada|partida)"
    r"\s+(?P<who>.+?)"
    r"(?=\s*[,;:()–—]|\s+(?:at|in|to|from|for|à|au|en|pour|в|на|из|к|am|im|nach|aus|a|al|para|met|received|welcomed)\s|$)",
    re.IGNORECASE,
)
"""Who arrives or leaves, as the title of a way says it."""
_IN_HONOUR = late_pattern(
    r"(?:in honou?r of|en l['’]honneur d\w*['’]?|for|pour|в честь|zu ehren v\w+|en honor d\w+|in onore d\w*)\s+(.+)$",
    re.IGNORECASE,
)
OF_VISITS = frozenset({"site-visit", "culture", "opening", "lecture", "other"})
_VISIT_OF = late_pattern(
    r"^\W*(?:visit|tour)\s+(?:of|by)\s+(.+?)\s+(?:to|at|in)\s"
    r"|^\W*visite\s+(?:du|de la|de l['’]|de|par)\s*(.+?)\s+(?:à|au|aux|dans|sur)\s"
    r"|^\W*(?:посещение|визит)\s+(.+?)\s+(?:в|на)\s|^\W*Besuch\s+(?:von|des|der)\s+(.+?)\s+(?:in|im|bei|am)\s"
    r"|^\W*visita\s+(?:del|de la|de|di|da)\s+(.+?)\s+(?:a|al|alla|en)\s",
    re.IGNORECASE,
)
Title = tuple[tuple[str, str], ...]
"""A title, by language."""


def what_is_asked(item: Item, *, formerly: bool = False) -> Title:
    """What of a title says who meets, by whom a meal is given, or who comes; of other items nothing."""
    title = tuple(item.title.items())
    if item.format is not None or item.kind in _OF_MEETINGS:
        return title
    if item.kind in OF_VISITS and not formerly and (visiting := who_visits(item)):
        return visiting
    if item.kind == "other" and not formerly:
        who = tuple((language, _ONLY_BESIDE.split(words)[0]) for language, words in title)
        return who if any(_MEET.search(words) and not _LADY.search(words) for _, words in who) else ()
    if item.kind in ON_THE_WAY:
        ways = ((language, OF_WHOM.match(words)) for language, words in title)
        whom = ((language, found["who"]) for language, found in ways if found is not None)
        return tuple((language, who) for language, who in whom if not says_where_one_arrives(who))
    return given_by(item) if item.kind in OF_MEALS else ()


def who_visits(item: Item) -> Title:
    """The words of a title for who visits a place: `Visit of Minister Ghising to the dam`."""
    found = ((language, _VISIT_OF.match(words)) for language, words in item.title.items())
    return tuple((language, next(filter(None, visit.groups()))) for language, visit in found if visit is not None)


def in_honour_of_whom(item: Item) -> Title:
    """The words of a title for whom a meal is given in honour of."""
    found = ((language, _IN_HONOUR.search(words)) for language, words in item.title.items())
    return tuple((language, honour[1]) for language, honour in found if honour is not None)


def given_by(item: Item) -> Title:
    """The words of a title for who gives what it is of."""
    given = ((language, GIVEN_BY.search(words)) for language, words in item.title.items())
    return tuple((language, found[1]) for language, found in given if found is not None)


def given_alone(item: Item) -> Title:
    """What of a title may give one of several heads as who is meant: all of a meeting's, of others what is in brackets.

    Of a way it is also who comes or leaves.
    """
    in_brackets = tuple((at, found) for at, words in item.title.items() for found in _IN_BRACKETS.findall(words))
    return (*(what_is_asked(item) if item.kind not in OF_MEALS else ()), *in_brackets)
