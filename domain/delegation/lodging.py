"""Where members stay: the house and the room in it, for the rooming list of the office (protocol 2.14)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.text import MemberToken, Texts, Wording

if TYPE_CHECKING:
    from domain.visit.visit import Visit

RoomNumber = Annotated[str, msgspec.Meta(max_length=40, pattern=r"^[^\n\t]*$")]
"""A room as its house calls it; empty: not known yet."""


class Lodging(msgspec.Struct, frozen=True):
    """Where a member stays."""

    house: Wording
    room_number: str


class MemberLodged(Event, frozen=True):
    """The member was given a house to stay in, and the room where that is known; without a house nothing is said."""

    topic = "member.lodged"
    vocabulary = 8
    member: str
    house: Wording
    room_number: str

    def evolve(self, visit: Visit) -> None:
        lodging = Lodging(self.house, self.room_number) if self.house else None
        visit.delegations.members[self.member].lodging = lodging

    def touches(self) -> Facets:
        return facets(self.member, "lodging")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        known = before.delegations.members[self.member].lodging
        return {"before": known.house if known is not None else {}}


class LodgeMember(Command, frozen=True):
    """Say where a member stays, the house by language and the room where it is known; no house: nothing is said.

    Refuses: unknown-member, room-without-house.
    """

    member: MemberToken
    house: Texts = {}
    room_number: RoomNumber = ""

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        member = visit.delegations.asked(known)
        if member is None or member.lodging is None:
            return {}
        return {"house": member.lodging.house, "room_number": member.lodging.room_number}

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        if self.room_number and not self.house:
            raise Refused("room-without-house", field="house", member=member.words)
        if member.lodging != (Lodging(dict(self.house), self.room_number) if self.house else None):
            yield MemberLodged(self.member, dict(self.house), self.room_number)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        known = before.delegations.members[self.member].lodging
        return (
            LodgeMember(self.member, known.house, known.room_number) if known is not None else LodgeMember(self.member),
        )
