"""Who comes to an item with those who lead, where nobody of their side was listed for it (protocol 2.4)."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from domain.core.late_pattern import late_pattern
from domain.core.names import GUEST, HOST
from domain.programme.heads import expected_heads
from domain.programme.item_kind import ON_THE_WAY
from domain.programme.named_in_title import SidesCalled, is_of_many
from domain.programme.spouses_in_title import spouses_named
from domain.programme.travelling_apart import Travellers
from domain.programme.who_meets import GIVEN_BY, OF_MEALS

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
    r"(?<!\w)(?:(?:à|pour|de) la suite(?! d| présidentielle| royale)|(?:à|pour) l['’]entourage"
    r"|(?:aux|des|pour les) (?:membres de la délégation|(?:autres )?membres des délégations|personnes accompagnantes"
    r"|collaborateurs)"
    r"|(?:to|for) (?:the )?(?:(?!presidential|royal)\w+ )?(?:suite|entourage)|(?:to|for) (?:the )?accompanying"
    r"|(?:to|for) (?:the )?(?:other )?members of the (?:(?!two|both)\w+ )?delegations?"
    r"|для (?:членов делегаци\w+|свиты|сопровождающ\w+)|для (?:остальных|других) членов|делегация мүшелеріне"
    r"|ілесіп жүрген\w*|für (?:die )?(?:Begleitung|Delegationsmitglieder|mitreisend\w+)|para (?:la comitiva|el séquito)"
    r"|per (?:il seguito|i membri della delegazione))(?!\w)",
    re.IGNORECASE,
)
"""What says of a meal or a drive that those who come with the guest go there, and not he: `à la suite papale`."""
_BESIDE = late_pattern(r"(?:\W(?:and|et|и|және|und|y|e|en)|&)\s+$", re.IGNORECASE)
"""What says that others are there beside the guest: `for the President and for accompanying persons`."""
_IN_HONOUR = late_pattern(
    r"in honou?r|(?:en )?l['’]honneur|в честь|құрметіне|en honor|em honra|zu ehren|in onore|ter ere", re.IGNORECASE
)
"""In whose honour a meal is: he is there."""
_OF_THE_SUITE = frozenset({"meal", "working-meal", "reception", "culture", "transfer", "site-visit", "tea"})


def is_for_the_suite(item: Item) -> bool:
    """Whether the title of a meal or the like says that it is for those who come with the heads, and for nobody else.

    Who gives it is there, and with him the head in whose honour it is.
    """
    return item.kind in _OF_THE_SUITE and any(map(_is_for_the_suite, item.title.values()))


def _is_for_the_suite(title: str) -> bool:
    found = _FOR_THE_SUITE.search(title)
    if found is None or _BESIDE.search(title[: found.start()]):
        return False
    return not GIVEN_BY.search(title) and not _IN_HONOUR.search(title)


def expected_unlisted(visit: Visit, item: Item, side: str) -> tuple[str, ...]:
    """Who of a side is expected at one item unlisted, as `Expected` says of many."""
    return Expected(visit).unlisted(item, side)


class Expected:
    """Who is expected unlisted at the items of a visit as it stands: who leads, his co-heads, and some spouses.

    Where somebody of the side is listed, or named to lead it, nobody is expected beside those who lead. Where the title
    of a meeting names others of the side and not its head, they are; what it names a spouse for is hers. Where it
    says of ministers that they meet, no head is there whose minister is not on the list.
    """

    def __init__(self, visit: Visit, *, formerly: bool = False) -> None:
        """Args:
        formerly: as pages printed before were made, which asked less of a title and of nobody's journeys.
        """
        self._visit, self._formerly = visit, formerly
        self.called = SidesCalled(visit, formerly=formerly)

    def sides(self, item: Item) -> tuple[str, ...]:
        """The sides of which somebody may be expected at an item."""
        return item.taking if self._formerly else item.parties

    def unlisted(self, item: Item, side: str) -> tuple[str, ...]:
        """Who of a side is expected at an item."""
        visit = self._visit
        if instead := self.called.named_instead(item, side):
            there = self._all_who_lead(item, side) if self._is_of_the_mission(item, side, instead) else ()
            return tuple(dict.fromkeys((*there, *instead)))
        heads, members = expected_heads(visit, item, side), visit.delegations.members
        if item.heads.get(side) or any(members[key].side == side for key in item.people):
            return heads
        if spouses := spouses_named(visit, item, formerly=self._formerly):
            return tuple(key for key in spouses if members[key].side == side)
        alone = side == HOST and not self._with_the_host(item) and not self._joined_by_others(item)
        if alone or self._is_of_others(item):
            return ()
        if not heads or item.format == "tete-a-tete":
            return heads
        return self._leading_named(item, side) or self._all_who_lead(item, side)

    def _joined_by_others(self, item: Item) -> bool:
        """Whether it was said of an item that further parties meet the host there, who only comes by his own road."""
        return not self._formerly and item.kind not in ON_THE_WAY and not {*item.parties} <= {HOST, GUEST}

    def _with_the_host(self, item: Item) -> bool:
        """Whether who leads the host is there unlisted, unless the title says that another receives."""
        with_him = known_as(item) in WITH_THE_HOST and (item.kind != "talks" or item.format is not None)
        return with_him and not self.called.is_without_its_host(item)

    def _is_of_the_mission(self, item: Item, side: str, named: tuple[str, ...]) -> bool:
        """Whether a meal is given to who leads a side by one of his own."""
        return item.kind in OF_MEALS and self._visit.delegations.principal_of(side) in named

    def _is_of_others(self, item: Item) -> bool:
        """Whether an item is for the suite, or of ministers who are said to meet and of whom some are known."""
        if not self._formerly and is_for_the_suite(item):
            return True
        return is_of_many(item) and any(self.called.named_instead(item, side) for side in self._visit.sides)

    def _leading_named(self, item: Item, side: str) -> tuple[str, ...]:
        return () if self._formerly else self.called.leading_named(item, side)

    def _all_who_lead(self, item: Item, side: str) -> tuple[str, ...]:
        """All who lead a side, and at some kinds of item the spouses."""
        beside = self._spouses_there(item, side) if known_as(item) in WITH_SPOUSES else ()
        return tuple(dict.fromkeys((*self._visit.delegations.leading(side), *beside)))

    def _spouses_there(self, item: Item, side: str) -> tuple[str, ...]:
        """The spouses of a side, but for one who comes later or has left (protocol 2.16)."""
        listed = self._visit.delegations.listed(side)
        spouses = [each.id for each in listed if each.category == "spouse" and each.travels]
        if not spouses or side == HOST or self._formerly:
            return tuple(spouses)
        return tuple(key for key in spouses if self._travellers.away(key, item) is None)

    @cached_property
    def _travellers(self) -> Travellers:
        return Travellers(self._visit)


def known_as(item: Item) -> str:
    """The kind of an item; what the office calls a meal of its own is a meal."""
    return "meal" if item.of_kind is not None and "meal" in item.has else item.kind
