"""The place somebody is given by the class of his office, where the order his side gave leaves him out."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, cast

from domain.core.copying import copied
from domain.core.message import Event
from domain.delegation.place_by_class import is_as_right, is_left_open, place_by_class
from domain.delegation.precedence import MemberPlacedAfter, member_before

if TYPE_CHECKING:
    from domain.delegation.delegation import Delegations, Member
    from domain.registry.office_class import OfficeClass

HeldOffice = tuple[str | None, int | None, date | None]
"""The class of an office, its place in the national order, and since when it is held."""


def placed_by_class(delegations: Delegations, member: Member, held: HeldOffice) -> Iterator[Event]:
    """The place somebody is given before his office has its class, where his side gave an order and left him out.

    By the rule his class would set him before all whom it named without one. Whom the officer placed stays.

    Args:
        held: the class of his office, its place in the national order, and since when he holds it.
    """
    if not is_left_open(delegations, member) or not member.travels:
        return
    others, stood = _others(delegations, member), _stood(delegations, member)
    by_hand = member.id in delegations.placed(member.side)
    if by_hand and stood is not None and not _is_right(delegations, others, member, stood):
        return
    classed = copied(member)
    _give_class(classed, held)
    keeps = stood is not None and is_as_right(delegations, others, classed, stood)
    at = stood if keeps and stood is not None else place_by_class(delegations, others, classed)
    if (at != stood) if by_hand else (_by_rule(delegations, classed) != [None, *others][at]):
        yield MemberPlacedAfter(member.id, [None, *others][at])


def is_placed_by_class(delegations: Delegations, member: Member, held: HeldOffice) -> bool:
    """Whether a class given to an office places its holder, or would place him when it is taken back."""
    if not is_left_open(delegations, member):
        return False
    if any(placed_by_class(delegations, member, held)):
        return True
    trial = copied(delegations)
    _give_class(trial.members[member.id], held)
    trial.forget_order()
    taken_back = (member.office_class, member.national_order, member.since)
    return any(placed_by_class(trial, trial.members[member.id], taken_back))


def _give_class(member: Member, held: HeldOffice) -> None:
    member.office_class, member.national_order, member.since = cast("OfficeClass | None", held[0]), *held[1:]


def _is_right(delegations: Delegations, others: list[str], member: Member, place: int) -> bool:
    return place == place_by_class(delegations, others, member) or is_as_right(delegations, others, member, place)


def _others(delegations: Delegations, member: Member) -> list[str]:
    """Those of his side who are expected beside a member, in their order."""
    return [each.id for each in delegations.listed(member.side) if each.travels and each.id != member.id]


def _stood(delegations: Delegations, member: Member) -> int | None:
    """How many of them stand above him; None: he is only being entered."""
    standing = [each.id for each in delegations.listed(member.side) if each.travels]
    return standing.index(member.id) if member.id in standing else None


def _by_rule(delegations: Delegations, classed: Member) -> str | None:
    """Whom somebody would stand after by the rule, once his office has its class."""
    trial, key = copied(delegations), classed.id
    if key not in trial.members:
        trial.order.setdefault(classed.side, []).append(key)
    trial.members[key] = classed
    trial.forget_order()
    return member_before([each.id for each in trial.listed(classed.side) if each.travels], key)
