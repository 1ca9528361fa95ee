"""A third side, and how each side takes part in an item: in the room, or by video from elsewhere.

The visit is opened by two sides. A third one joins video forums and trilateral parts (protocol 2.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, cast

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Side
from domain.core.problem import Refused
from domain.core.text import Remark, Texts, Token, Wording
from domain.visit.visit import Party, refuse_unclear_party

if TYPE_CHECKING:
    from domain.visit.visit import Visit

ParticipationMode = Literal["in-the-room", "by-video"]
"""How a side takes part in an item."""


@dataclass(frozen=True)
class Participation:
    """How a side takes part in an item, from where, and by which link; the link is for staff."""

    how: ParticipationMode
    place: Wording
    link: str


class ThirdPartyNamed(Event, frozen=True):
    """The state of the third side was named."""

    topic = "third-party.named"
    party: Party

    def evolve(self, visit: Visit) -> None:
        visit.third = self.party

    def touches(self) -> Facets:
        return facets("third", "party")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.third.state if before.third else None, "state": self.party.state}


class ThirdPartyLeftOut(Event, frozen=True):
    """There is no third side after all."""

    topic = "third-party.left-out"

    def evolve(self, visit: Visit) -> None:
        visit.third = None

    def touches(self) -> Facets:
        return facets("third", "party")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.third.state if before.third else None}


class ParticipationSettled(Event, frozen=True):
    """How a side takes part in an item was settled: in the room or by video, from where, by which link."""

    topic = "participation.settled"
    item: str
    side: str
    how: str
    place: Wording
    link: str

    def evolve(self, visit: Visit) -> None:
        taking = Participation(cast("ParticipationMode", self.how), self.place, self.link)
        visit.programme.items[self.item].participation[self.side] = taking

    def touches(self) -> Facets:
        return facets(self.item, f"participation/{self.side}")


class ParticipationLeftOpen(Event, frozen=True):
    """How a side takes part in an item is open: host and guest are in the room, a third side does not take part."""

    topic = "participation.left-open"
    item: str
    side: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].participation.pop(self.side, None)

    def touches(self) -> Facets:
        return facets(self.item, f"participation/{self.side}")


class NameThirdParty(Command, frozen=True):
    """Name the state of a third side, with its capital and clock; without one, there is no third side.

    Refuses: text-missing, unknown-time-zone, still-takes-part.
    """

    party: Party | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        return {"party": visit.third}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if self.party is not None:
            refuse_unclear_party(self.party, "party")
            if visit.third != self.party:
                yield ThirdPartyNamed(self.party)
        elif visit.third is not None:
            self._refuse_needed(visit)
            yield ThirdPartyLeftOut()

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (NameThirdParty(before.third),)

    def _refuse_needed(self, visit: Visit) -> None:
        for item in visit.programme.active_items():
            if "third" in item.participation:
                raise Refused("still-takes-part", field="party", title=item.title)


class SettleParticipation(Command, frozen=True):
    """Settle how a side takes part in an item: in the room, or by video and from where. Without how, it is open.

    Once it is known what became of the item, how a side took part is a fact, and this corrects the record.

    Refuses: unknown-item, item-cancelled, no-third-party.
    """

    item: Token
    side: Side
    how: ParticipationMode | None = None
    place: Texts = {}
    link: Remark = ""

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        if self.how is None:
            if self.side in item.participation:
                yield ParticipationLeftOpen(self.item, self.side)
            return
        if self.side == "third" and visit.third is None:
            raise Refused("no-third-party", field="side")
        taking = Participation(self.how, dict(self.place), self.link)
        if item.participation.get(self.side) != taking:
            yield ParticipationSettled(self.item, self.side, taking.how, taking.place, taking.link)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.programme.items[self.item].participation.get(self.side)
        if stood is None:
            return (SettleParticipation(self.item, self.side),)
        return (SettleParticipation(self.item, self.side, stood.how, stood.place, stood.link),)
