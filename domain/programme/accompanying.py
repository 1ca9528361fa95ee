"""Who comes to an item with those who lead, where nobody of their side was listed for it (protocol 2.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from domain.core.late_pattern import late_pattern
from domain.core.names import HOST
from domain.programme.heads import expected_heads
from domain.programme.named_in_title import SidesCalled, is_of_many, named_instead
from domain.programme.spouses_in_title import spouses_named
from domain.programme.travelling_apart import Travellers

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

WITH_SPOUSES = frozenset({"arrival", "departure", "ceremony", "meal", "reception", "culture"})
"""The kinds of item at which a spouse is beside the head: hers are the others that list her (protocol 2.3)."""
WITH_THE_HOST = frozenset(
    {
        "talks", "working-meal", "meal", "reception", "signing", "press-statements", "ceremony", "presentation",
        "gifts", "award", "photograph", "joint-walk",
    }
)  # fmt: skip
"""The kinds of item at which the host is with the guest unlisted. To others he sends one of his, or the guest goes
alone; at talks of which no format was said another may receive the guest.
"""


_FOR_THE_SUITE = late_pattern(
    r"(?<!\w)(?:(?:à|pour|de) la suite(?! d)|(?:à|pour) l['’]entourage|(?:aux|des|pour les) (?:membres de la délégation"
    r"|(?:autres )?membres des délégations|personnes accompagnantes|collaborateurs)"
    r"|(?:to|for) (?:the )?(?:\w+ )?(?:suite|entourage)|(?:to|for) (?:the )?accompanying"
    r"|(?:to|for) (?:the )?(?:other )?members of the (?:\w+ )?delegations?"
    r"|для (?:членов делегаци\w+|свиты|сопровождающ\w+)|для (?:остальных|других) членов|делегация мүшелеріне"
    r"|ілесіп жүрген\w*|für (?:die )?(?:Begleitung|Delegationsmitglieder|mitreisend\w+)|para (?:la comitiva|el séquito)"
    r"|per (?:il seguito|i membri della delegazione))(?!\w)",
    re.IGNORECASE,
)
"""What says of a meal or a drive that those who come with the guest go there, and not he: `à la suite papale`."""
_OF_THE_SUITE = frozenset({"meal", "working-meal", "reception", "culture", "transfer", "site-visit", "tea"})


def is_for_the_suite(item: Item) -> bool:
    """Whether the title of a meal or the like says that it is for those who come with the heads."""
    return item.kind in _OF_THE_SUITE and any(map(_FOR_THE_SUITE.search, item.title.values()))


def expected_unlisted(visit: Visit, item: Item, side: str) -> tuple[str, ...]:
    """Who of a side is expected at an item unlisted: who leads, his co-heads, and at some kinds the spouses.

    Where somebody of the side is listed, or named to lead it, nobody is expected beside those who lead. Where the title
    of a meeting names others of the side and not its head, they are; what it names a spouse for is hers. Where it
    says of ministers that they meet, no head is there whose minister is not on the list.
    """
    if instead := named_instead(visit, item, side):
        return instead
    heads, members = expected_heads(visit, item, side), visit.delegations.members
    if item.heads.get(side) or any(members[key].side == side for key in item.people):
        return heads
    if spouses := spouses_named(visit, item):
        return tuple(key for key in spouses if members[key].side == side)
    if (side == HOST and not _with_the_host(item)) or is_for_the_suite(item) or _is_of_others(visit, item):
        return ()
    if not heads or item.format == "tete-a-tete":
        return heads
    return SidesCalled(visit).leading_named(item, side) or _all_who_lead(visit, item, side)


def _all_who_lead(visit: Visit, item: Item, side: str) -> tuple[str, ...]:
    """All who lead a side, and at some kinds of item the spouses."""
    beside = _spouses_there(visit, item, side) if known_as(item) in WITH_SPOUSES else ()
    return tuple(dict.fromkeys((*visit.delegations.leading(side), *beside)))


def _spouses_there(visit: Visit, item: Item, side: str) -> tuple[str, ...]:
    """The spouses of a side, but for one who comes later or has left (protocol 2.16)."""
    spouses = [each.id for each in visit.delegations.listed(side) if each.category == "spouse" and each.travels]
    travellers = Travellers(visit) if spouses and side != HOST else None
    return tuple(key for key in spouses if travellers is None or travellers.away(key, item) is None)


def _is_of_others(visit: Visit, item: Item) -> bool:
    """Whether ministers of all sides are said to meet, and some of them are known."""
    return is_of_many(item) and any(named_instead(visit, item, side) for side in visit.sides)


def _with_the_host(item: Item) -> bool:
    return known_as(item) in WITH_THE_HOST and (item.kind != "talks" or item.format is not None)


def known_as(item: Item) -> str:
    """The kind of an item; what the office calls a meal of its own is a meal."""
    return "meal" if item.of_kind is not None and "meal" in item.has else item.kind
