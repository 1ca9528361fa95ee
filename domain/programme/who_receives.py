"""Who of the host a title says receives the guest: `Arrivée à Fès, accueil par le Wali` (protocol 2.4).

It names him by name, or by an office of which it says no word that he does not hold: a deputy minister is no minister.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from domain.core.late_pattern import late_pattern
from domain.naming.words.lexicon import is_filler
from domain.programme.names_in_title import is_called_so, stands_at
from domain.programme.offices_in_title import ONE_IN_A_STATE, WORD, is_form
from domain.programme.who_meets import Title
from domain.registry.junior_ministers import is_title_of_junior_minister
from domain.registry.office_words import class_in_some_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from domain.programme.offices_in_title import Forms
    from domain.programme.programme import Item

_RECEIVING = frozenset({"arrival", "departure", "transfer", "site-visit", "culture", "wreath", "presentation", "other"})
_A_WAY = late_pattern(
    r"^\W*(?:arriv|atterr|landing|touch ?down|ankunft|landung|приб|прил[её]т|посадка|llegada|aterriz|chegada|arrivo"
    r"|départ|décoll|departure|take-?off|abflug|abreise|отъезд|отл[её]т|вылет|salida|partida|partenza|келу|ұшып|жету)",
    re.IGNORECASE,
)
"""How a ceremony begins that is an arrival or a departure; of any other its host is who gives it."""
_RECEIVED_BY = late_pattern(
    r"(?<!\w)(?:(?:met|received|welcomed?|greeted|seen off|reception|farewell(?:ed)?)(?:\s+\w+){0,2}?\s+by"
    r"|(?:accueil(?:li)?e?s?|reçue?s?|salué?e?s?|adieux?)(?:\s+\w+){0,2}?\s+par"
    r"|(?:empfangen|begrüßt|verabschiedet|Empfang|Begrüßung|Verabschiedung)(?:\s+\w+){0,2}?\s+(?:von|vom|durch)"
    r"|(?:recibid|despedid)[oa]s? por|(?:recibimiento|bienvenida|despedida)(?:\s+\w+){0,2}?\s+(?:por|de)"
    r"|recebid[oa]s? por|accolt[oaie] da(?:l|ll[aoe]|i|gli)?|(?:встреча|провожа)(?:ет|ют)\s*:?)\s+"
    r"(?P<who>.+?)(?=\s*[,;:()–—]|\s+(?:at|in front of|à|au pied|en présence|у трапа|на|в)\s|$)",
    re.IGNORECASE,
)
_RECEIVES = late_pattern(
    r"(?P<who>[^,;:()–—]+?)\s+(?:қарсы\s+ал\w+|шығарып\s+сал\w+|tarafından\s+(?:karşılan|uğurlan)\w*)(?!\w)",
    re.IGNORECASE,
)
"""The same in languages that say who receives first."""
_AND = late_pattern(r"\s(?:and|et|и|және|y|und|e|ve)\s|\s*&\s*", re.IGNORECASE)
_ARTICLE = late_pattern(r"^(?:the|le|la|les|l['’]|der|die|den|dem|el|los|o|il|lo)\s*(?=\w)", re.IGNORECASE)


def who_receives(item: Item) -> Title:
    """The words of a title for whoever receives at an item that is no meeting; nothing where it tells of nobody."""
    title = tuple(item.title.items())
    way = item.kind == "ceremony" and any(_A_WAY.match(words) for _, words in title)
    if item.format is not None or not (way or item.kind in _RECEIVING):
        return ()
    found = ((language, _RECEIVED_BY.search(words) or _RECEIVES.search(words)) for language, words in title)
    return tuple((language, received["who"]) for language, received in found if received is not None)


def receivers(item: Item, side: Iterable[Forms]) -> frozenset[str]:
    """Those of a side whom a title says to receive; of an office that several hold, whose it is at that place."""
    members = tuple(side)
    parts = ((language, part) for language, who in who_receives(item) for part in _AND.split(who))
    return frozenset(key for language, part in parts for key in _meant(part, language, item, members))


def _meant(part: str, language: str, item: Item, side: tuple[Forms, ...]) -> frozenset[str]:
    by_name = frozenset(
        key for key, names, _ in side
        if any(stands_at(part, family) is not None and is_called_so(part, given, family) for given, family in names)
    )  # fmt: skip
    if by_name:
        return by_name
    held = {key for key, _, offices in side for told, words in offices if told == language and _is_said_by(part, words)}
    if not held:
        office = _ARTICLE.sub("", part)
        named = None if is_title_of_junior_minister(office) else class_in_some_words({language: office})
        one = named in ONE_IN_A_STATE
        held = {key for key, _, offices in side if one and class_in_some_words(dict(offices)) == named}
    return held_there(item, held, side)


def _is_said_by(part: str, office: str) -> bool:
    """Whether words say nothing but an office, from its first telling word on: of Nepal is not to Nepal."""
    said, held = ([word for word in WORD.findall(words) if _tells(word)] for words in (part, office))
    return 0 < len(said) <= len(held) and all(map(is_form, said, held))


def _tells(word: str) -> bool:
    return len(word) > 1 and (word[:1].isupper() or not is_filler(word))


def held_there(item: Item, perhaps: Collection[str], side: Iterable[Forms]) -> frozenset[str]:
    """Of those who may be meant by an office that several hold, whose it is there: the `Wali d’Annaba` at Annaba."""
    if len(perhaps) <= 1:
        return frozenset(perhaps)
    said = {word for words in (*item.title.values(), *item.place.values()) for word in WORD.findall(words)}
    own = {key: [word for _, held in offices for word in WORD.findall(held) if word[:1].isupper()]
           for key, _, offices in side if key in perhaps}  # fmt: skip
    shared = set.intersection(*(set(words) for words in own.values()))
    there = [
        key for key, words in own.items()
        if any(is_form(each, word) for word in words if word not in shared for each in said)
    ]  # fmt: skip
    return frozenset(there) if len(there) == 1 else frozenset()
