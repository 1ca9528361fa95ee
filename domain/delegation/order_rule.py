"""The rule of precedence: in which order the members of a side stand before anyone is placed by hand.

The principal, the other heads of the delegation, their spouses (who take no number: the spouse is no member of the
delegation, protocol 2.3); then class of office, national order of offices, date of taking office, name in the
language of the list. Whose office has no class stands after those whose has one, in the order of entry. What the
sending side's own list says of its members goes before all of that (protocol 3.1, 3.2).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from domain.core.collation import name_key
from domain.registry.office_class import OFFICE_CLASSES

if TYPE_CHECKING:
    from domain.delegation.delegation import Delegations, Member

OfficeRank = tuple[int, int, int, date]
"""What two members are compared by before their names: the part of the list, class, national order, since when."""

_UNCLASSED = len(OFFICE_CLASSES)
_UNNUMBERED = 10_000


def office_rank(delegations: Delegations, member: Member) -> OfficeRank:
    """Where a member stands by office. Equal ranks are told apart by name, or by entry without a class."""
    return (
        _part(delegations, member),
        class_weight(member),
        member.national_order or _UNNUMBERED if member.office_class else _UNNUMBERED,
        member.since or date.max if member.office_class else date.max,
    )


def class_weight(member: Member) -> int:
    """How high the class of the member's office stands, 0 being the highest; after all classes without one."""
    return OFFICE_CLASSES.index(member.office_class) if member.office_class in OFFICE_CLASSES else _UNCLASSED


def order_by_office(delegations: Delegations, side: str) -> list[str]:
    """The members of a side in the order of their offices, total and stable."""
    members = [delegations.members[key] for key in delegations.entered(side)]
    ranks = {member.id: office_rank(delegations, member) for member in members}
    ordered = sorted(members, key=lambda member: ranks[member.id])
    language = delegations.list_languages.get(side)
    return [
        member.id
        for _, equals in groupby(ordered, key=lambda member: ranks[member.id])
        for member in _by_name(list(equals), language)
    ]


def order_by_list(by_office: Iterable[str], given: Iterable[str]) -> list[str]:
    """The order of offices with those the sending side listed standing among themselves as it listed them.

    A list of everyone is followed as it is. Of a shorter one each takes a place that one of its members has by
    office: who came later, or was left out, keeps his own.
    """
    order = list(by_office)
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
    return {"head": 1, "spouse": 2}.get(member.category, 3)
