"""The rule of precedence: in which order the members of a side stand before anyone is placed by hand.

The principal, the other heads of the delegation, their spouses (who take no number: the spouse is no member of the
delegation, protocol 2.3); then class of office in the order the side follows (protocol 3.9), national order of offices,
date of taking office, name in the language of the list. Whose office has no class stands after those whose has one, in
the order of entry. What the sending side's own list says of its members goes before all of that (protocol 3.1, 3.2).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from domain.core.collation import name_key
from domain.registry.office_class import OFFICE_CLASSES

if TYPE_CHECKING:
    from domain.delegation.delegation import Delegations, Member
    from domain.delegation.side_order import FollowedOrder
    from domain.registry.order_of_offices import OrderOfOffices

OfficeRank = tuple[int, int, int, date]
"""What two members are compared by before their names: the part of the list, class, national order, since when."""

_UNCLASSED = len(OFFICE_CLASSES)
_UNNUMBERED = 10_000
_MEMBERS = 3
"""The part of the list behind the principal, the other heads and their spouses."""


def office_rank(delegations: Delegations, member: Member, followed: FollowedOrder | None = None) -> OfficeRank:
    """Where a member stands by office. Equal ranks are told apart by name, or by entry without a class.

    Args:
        followed: the order his side follows; None: the general one.
    """
    ranked = ranked_office(followed.table if followed is not None else None, member)
    return (
        _part(delegations, member),
        _weight(followed, ranked.office_class),
        ranked.national_order or _UNNUMBERED if ranked.office_class else _UNNUMBERED,
        ranked.since or date.max if ranked.office_class else date.max,
    )


def stands_by_entry(delegations: Delegations, member: Member, followed: FollowedOrder | None) -> bool:
    """Whether a member is one of the last of his side, whose office has no class: the order of entry decides."""
    table = followed.table if followed is not None else None
    return ranked_office(table, member).office_class is None and _part(delegations, member) == _MEMBERS


class RankedOffice(NamedTuple):
    """The office by which a member ranks: its class, its place in the national order, since when he holds it."""

    office_class: str | None
    national_order: int | None
    since: date | None


def ranked_office(table: OrderOfOffices | None, member: Member) -> RankedOffice:
    """The office by which an order ranks a member: his own, or that of the holder he acts for (protocol 3.10)."""
    acting = member.acting
    if acting is not None and acting.office_class is not None and table is not None and table.interim == "titular":
        return RankedOffice(acting.office_class, acting.national_order, None)
    return RankedOffice(member.office_class, member.national_order, member.since)


def _weight(followed: FollowedOrder | None, office_class: str | None) -> int:
    return followed.table.weight(office_class) if followed is not None else general_weight(office_class)


def general_weight(office_class: str | None) -> int:
    """How high a class of office stands in the general order, from 0; without one after all classes."""
    return OFFICE_CLASSES.index(office_class) if office_class in OFFICE_CLASSES else _UNCLASSED


def order_by_office(delegations: Delegations, side: str, followed: FollowedOrder | None) -> list[str]:
    """The members of a side in the order of their offices, total and stable.

    Args:
        followed: the order of offices to go by; None: the general one.
    """
    members = [delegations.members[key] for key in delegations.entered(side)]
    ranks = {member.id: office_rank(delegations, member, followed) for member in members}
    ordered = sorted(members, key=lambda member: ranks[member.id])
    language = delegations.list_languages.get(side)
    return [
        member.id
        for _, equals in groupby(ordered, key=lambda member: ranks[member.id])
        for member in _by_name(list(equals), language)
    ]


def order_by_list(by_office: Iterable[str], given: Collection[str]) -> list[str]:
    """The order of offices with those the sending side listed standing among themselves as it listed them.

    A list of everyone is followed as it is. Of a shorter one each takes a place that one of its members has by
    office: who came later, or was left out, keeps his own.
    """
    order = list(by_office)
    if not given:
        return order
    listed = iter(dict.fromkeys(given))
    named = set(given) & set(order)
    return [next(key for key in listed if key in named) if key in named else key for key in order]


def _by_name(equals: list[Member], language: str | None) -> list[Member]:
    """Members of equal rank: by name where their office has a class, else as they were entered."""
    if len(equals) == 1 or equals[0].office_class is None:
        return equals
    return sorted(equals, key=lambda member: (name_key(member.names, language), member.id))


def _part(delegations: Delegations, member: Member) -> int:
    if delegations.principals.get(member.side) == member.id:
        return 0
    return {"head": 1, "spouse": 2}.get(member.category, _MEMBERS)
