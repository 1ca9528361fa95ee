"""Where in the order of entry somebody new stands: an official before the support staff entered already.

Of those whose office has no class the order of entry decides (protocol 3.2). Whoever has one, is listed by his side or
is placed by hand stands by that, whenever he was entered.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, get_args

from domain.core.message import Event, Facets, facets
from domain.core.ordering import moved
from domain.delegation.category import Category
from domain.delegation.delegation import Delegations, Member
from domain.delegation.order_rule import stands_by_entry
from domain.delegation.place_by_class import is_left_open, place_by_class

if TYPE_CHECKING:
    from domain.visit.visit import Visit

_CATEGORIES: tuple[str, ...] = get_args(Category)


class MemberEnteredBehind(Event, frozen=True):
    """Of those whose office has no class the member stands behind another, not last; None: before all of them."""

    topic = "member.entered-behind"
    vocabulary = 14
    member: str
    behind: str | None

    def evolve(self, visit: Visit) -> None:
        delegations = visit.delegations
        side = delegations.members[self.member].side
        delegations.order[side] = moved(delegations.order[side], self.member, self.behind)
        delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.member, "listing")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"behind": before.delegations.members[self.behind].words if self.behind is not None else None}


def entered_behind(delegations: Delegations, newcomer: Member) -> Iterator[Event]:
    """That somebody new, whose office has no class, stands before others who were entered already, where he does.

    Under an order the side gave he stands where his office would; else at the end of his category, and before the
    categories that stand below it (protocol 2.2).
    """
    entered = delegations.entered(newcomer.side)
    if newcomer.office_class is None and newcomer.category not in ("head", "spouse"):
        opened = is_left_open(delegations, newcomer)
        place = _by_office(delegations, newcomer) if opened else _by_category(delegations, newcomer)
        if place < len(entered):
            yield MemberEnteredBehind(newcomer.id, entered[place - 1] if place else None)


def _by_category(delegations: Delegations, newcomer: Member) -> int:
    """The place among those entered, from 0, behind the last of his category and of those above it.

    Only those are looked at who stand by entry themselves.
    """
    own, entered = _CATEGORIES.index(newcomer.category), delegations.entered(newcomer.side)
    equals = _by_entry(delegations, newcomer.side)
    first_below = None
    for key in reversed([each for each in equals if not delegations.members[each].retracted]):
        if _CATEGORIES.index(delegations.members[key].category) <= own:
            break
        first_below = key
    return entered.index(first_below) if first_below is not None else len(entered)


def _by_entry(delegations: Delegations, side: str) -> list[str]:
    """Those of a side among whom the order of entry decides, in that order."""
    followed = delegations.orders.get(side)
    return [
        key for key in delegations.entered(side) if stands_by_entry(delegations, delegations.members[key], followed)
    ]


def _by_office(delegations: Delegations, newcomer: Member) -> int:
    """The place among those entered at which the rule sets him where his office stands among those his side listed."""
    side, entered = newcomer.side, delegations.entered(newcomer.side)
    order = delegations.order_by_rule(side)
    standing = [key for key in order if delegations.members[key].travels]
    at = place_by_class(delegations, standing, newcomer)
    before = order.index(standing[at - 1]) + 1 if at else 0
    equals = _by_entry(delegations, side)
    first = len(entered) - len(equals)
    behind = max(0, before - first)
    return entered.index(equals[behind]) if behind < len(equals) else len(entered)
