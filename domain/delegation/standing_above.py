"""Who of a side stands above another: by the classes of their offices, else by the list (protocol 3.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.core.late import late
from domain.registry.office_class import OFFICE_CLASSES

if TYPE_CHECKING:
    from domain.delegation.delegation import Delegations, Member
    from domain.registry import office_words
else:
    office_words = late("domain.registry.office_words")


def stands_above(delegations: Delegations, one: str, other: str) -> bool:
    """Whether a member stands above another of his side.

    A prime minister who leads a visit stands below his head of state, whoever is first in the list; where the words of
    one of the offices name no class, or both the same, the list says it.
    """
    held = [_class_of(delegations.members[key]) for key in (one, other)]
    if None not in held and held[0] != held[1]:
        return OFFICE_CLASSES.index(str(held[0])) < OFFICE_CLASSES.index(str(held[1]))
    order = delegations.order_of(delegations.members[one].side)
    return order.index(one) < order.index(other)


def _class_of(member: Member) -> str | None:
    return member.office_class or office_words.class_in_some_words(member.position)
