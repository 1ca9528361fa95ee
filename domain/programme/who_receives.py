"""Who a title says receives the guest: `Arrivée à Fès, accueil par le Wali` (protocol 2.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from domain.core.late_pattern import late_pattern
from domain.programme.offices_in_title import WORD, is_form
from domain.programme.who_meets import Title

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from domain.programme.offices_in_title import Forms
    from domain.programme.programme import Item

_RECEIVING = frozenset(
    {"arrival", "departure", "transfer", "ceremony", "site-visit", "culture", "wreath", "presentation", "other"}
)
_RECEIVED_BY = late_pattern(
    r"(?<!\w)(?:(?:met|received|welcomed?|greeted|seen off|reception|farewell(?:ed)?)(?:\s+\w+){0,2}?\s+by"
    r"|(?:accueil(?:li)?e?s?|reçue?s?|salué?e?s?|adieux?)(?:\s+\w+){0,2}?\s+par"
    r"|(?:empfangen|begrüßt|verabschiedet|Empfang|Begrüßung|Verabschiedung)(?:\s+\w+){0,2}?\s+(?:von|vom|durch)"
    r"|(?:recibid|despedid)[oa]s? por|(?:recibimiento|bienvenida|despedida)(?:\s+\w+){0,2}?\s+(?:por|de)"
    r"|recebid[oa]s? por|accolt[oaie] da(?:l|ll[aoe]|i|gli)?|встреча(?:ет|ют)|провожа(?:ет|ют))\s+"
    r"(?P<who>.+?)(?=\s*[,;:()–—]|\s+(?:at|in front of|à|au pied|en présence|у трапа|на|в)\s|$)",
    re.IGNORECASE,
)


def who_receives(item: Item) -> Title:
    """The words of a title for whoever receives at an item that is no meeting; nothing where it tells of nobody."""
    if item.format is not None or item.kind not in _RECEIVING:
        return ()
    found = ((language, _RECEIVED_BY.search(words)) for language, words in item.title.items())
    return tuple((language, received["who"]) for language, received in found if received is not None)


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
