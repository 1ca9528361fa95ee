"""What a withdrawal touches of the delegations themselves: who leads, who is opposite, rooms and badges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from domain.delegation.badge import CancelBadge
from domain.delegation.counterparts import PairCounterparts, UnpairCounterparts
from domain.delegation.lodging import LodgeMember
from domain.delegation.principal import NamePrincipal
from domain.impact.touched import Touched, options, proposed_of

if TYPE_CHECKING:
    from domain.delegation.delegation import Member
    from domain.visit.visit import Visit


def of_side(visit: Visit, gone: Member, newcomer: Member | None) -> Iterator[Touched]:
    """What is touched of his side and of the one opposite. A badge is a person's own."""
    yield from _principal(visit, gone, newcomer)
    yield from _counterpart(visit, gone, newcomer)
    yield from _lodging(gone, newcomer)
    if gone.badge is not None:
        yield Touched("badge", gone.id, gone.badge, options(take_off=(CancelBadge(gone.id),)), "take-off")
    for other in visit.delegations.members.values():
        if other.replaced_by == gone.id and not other.retracted:
            yield Touched("comes-for", other.id, other.words, options())


def _principal(visit: Visit, gone: Member, newcomer: Member | None) -> Iterator[Touched]:
    if visit.delegations.principal_of(gone.side) != gone.id:
        return
    named = visit.delegations.principals.get(gone.side) == gone.id
    offered = options(
        take_off=(NamePrincipal(gone.side),) if named else (),
        hand_over=(NamePrincipal(gone.side, newcomer.id),) if newcomer is not None else (),
    )
    yield Touched("principal", gone.side, gone.words, offered, proposed_of(offered, passes=False), {"side": gone.side})


def _counterpart(visit: Visit, gone: Member, newcomer: Member | None) -> Iterator[Touched]:
    if gone.counterpart is None:
        return
    opposite = visit.delegations.members[gone.counterpart]
    offered = options(
        take_off=(UnpairCounterparts(gone.id),),
        hand_over=(PairCounterparts(newcomer.id, opposite.id),) if newcomer is not None else (),
    )
    yield Touched("counterpart", opposite.id, opposite.words, offered, proposed_of(offered, passes=False))


def _lodging(gone: Member, newcomer: Member | None) -> Iterator[Touched]:
    room = gone.lodging
    if room is None:
        return
    free = LodgeMember(gone.id)
    hand_over: tuple[LodgeMember, ...] = ()
    if newcomer is not None and newcomer.lodging is None:
        hand_over = (free, LodgeMember(newcomer.id, dict(room.house), room.room_number))
    offered = options(take_off=(free,), hand_over=hand_over)
    yield Touched("lodging", gone.id, room.house, offered, proposed_of(offered, passes=True))
