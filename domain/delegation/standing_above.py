"""Who of a side stands above another: its monarch or head of state everywhere, else by the list (protocol 3.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.core.late import late

if TYPE_CHECKING:
    from domain.delegation.delegation import Delegations, Member
    from domain.registry import office_words
else:
    office_words = late("domain.registry.office_words")


ABOVE_ALL = frozenset({"monarch", "head-of-state"})
"""The classes of office that stand first in every state; the order of all others is each state's own."""


def stands_above(delegations: Delegations, one: str, other: str) -> bool:
    """Whether a member stands above another of his side.

    A prime minister who leads a visit stands below his head of state, whoever is first in the list. Of a speaker and a
    prime minister, and where the words of one of the offices name no class, the side's list says it.
    """
    held = [_class_of(delegations.members[key]) for key in (one, other)]
    first = [each in ABOVE_ALL for each in held]
    if None not in held and any(first) and not all(first):
        return first[0]
    order = delegations.order_of(delegations.members[one].side)
    return order.index(one) < order.index(other)


def _class_of(member: Member) -> str | None:
    return member.office_class or office_words.class_in_some_words(member.position)
