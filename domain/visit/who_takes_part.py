"""Who takes part in an item: of every party of the visit, whether it is in the room, joins by video, or is not there.

What is said of a party here holds whatever the item was planned with; of parties nothing is said of it stays as it was
(protocol 2.1).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Side
from domain.core.problem import Refused
from domain.core.text import Token
from domain.visit.parties import Participation, ParticipationLeftOpen, ParticipationSettled, SettleParticipation

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

Presence = Literal["in-the-room", "by-video", "not-there"]
"""Whether and how a party takes part in an item."""


class PartiesSettled(Event, frozen=True):
    """Which parties take part in an item was settled, in their order; how one of them joins is told apart."""

    topic = "item.parties-settled"
    vocabulary = 16
    item: str
    taking: tuple[str, ...]

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].taking = self.taking

    def touches(self) -> Facets:
        return facets(self.item, "parties")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].taking}


def presence_of(item: Item, side: str) -> Presence:
    """How a party takes part in an item as the record stands; a further one of which nobody said anything does not."""
    stands = item.participation.get(side)
    if stands is not None:
        return stands.how
    return "in-the-room" if side in item.taking else "not-there"


class SettleParties(Command, frozen=True):
    """Say of parties of the visit whether they take part in an item: in the room, by video, or not at all.

    A party that is not named here takes part as before. Once it is known what became of the item, who took part is a
    fact, and this corrects the record. From where a party joins by video is said by `settle-participation`.

    Refuses: unknown-item, item-cancelled, unknown-side, nobody-takes-part.
    """

    item: Token
    sides: dict[Side, Presence]

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"sides": {side: presence_of(item, side) for side in visit.sides}} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        taking, settled = self._taking(visit, item), self._settled(item)
        apart = {**item.participation, **settled}
        if not taking and not any(apart.values()):
            raise Refused("nobody-takes-part", field="sides", title=item.title)
        if set(taking) != set(item.taking):
            yield PartiesSettled(self.item, taking)
        for side, stands in settled.items():
            if stands is not None and stands != item.participation.get(side):
                yield ParticipationSettled(self.item, side, stands.how, stands.place, stands.link)
            elif stands is None and side in item.participation:
                yield ParticipationLeftOpen(self.item, side)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        item = before.programme.items[self.item]
        changed = {*item.taking} ^ {*self._taking(before, item)}
        back: Mapping[str, Presence] = {
            side: "in-the-room" if side in item.taking else "not-there" for side in before.sides if side in changed
        }
        settled = [
            SettleParticipation(self.item, side, *((stood.how, stood.place, stood.link) if stood is not None else ()))
            for side, now in self._settled(item).items()
            if (stood := item.participation.get(side)) != now
        ]
        return (*((SettleParties(self.item, dict(back)),) if back else ()), *settled)

    def _taking(self, visit: Visit, item: Item) -> tuple[str, ...]:
        """The parties that take part, without those that do so only as it was settled how."""
        come = {side for side, how in self.sides.items() if how == "in-the-room" and side not in item.participation}
        gone = {side for side, how in self.sides.items() if how == "not-there"}
        there = (come | {*item.taking}) - gone
        return tuple(side for side in dict.fromkeys((*visit.sides, *item.taking)) if side in there)

    def _settled(self, item: Item) -> dict[str, Participation | None]:
        """How each party that is named takes part, where that is settled beside whether it does."""
        return {side: _settled(item, side, how) for side, how in self.sides.items()}


def _settled(item: Item, side: str, how: Presence) -> Participation | None:
    stands = item.participation.get(side)
    if how == "not-there":
        return None
    if stands is not None and stands.how == how:
        return stands
    if how == "by-video":
        return Participation("by-video", {}, {})
    # Whoever was to join by video and was planned to be there is so again; a further party is said to be.
    return Participation("in-the-room", {}, {}) if stands is not None and side not in item.taking else None
