"""Further parties: who takes part beside host and guest, and how each side takes part in an item.

A side is in the room, or takes part by video from elsewhere (protocol 2.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, Self, cast

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import FURTHER_OF_1, GUEST, HOST, Side
from domain.core.problem import Refused
from domain.core.text import Notes, Remark, Texts, Token, Wording, by_language, id_words, without_language
from domain.visit.party import Party, StateAlone, refuse_unclear_party

if TYPE_CHECKING:
    from domain.visit.visit import Visit

ParticipationMode = Literal["in-the-room", "by-video"]
"""How a side takes part in an item."""


class Participation(msgspec.Struct, frozen=True):
    """How a side takes part in an item, from where, and by which link; the link is for staff."""

    how: ParticipationMode
    place: Wording
    link: Wording


class PartyNamed(Event, frozen=True):
    """A party was named, or named anew: its state or organisation, its capital or seat, its languages."""

    topic = "party.named"
    vocabulary = 4
    side: str
    party: Party

    def evolve(self, visit: Visit) -> None:
        visit.parties[self.side] = self.party

    def touches(self) -> Facets:
        return facets(self.side, "party")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        stood = before.party_of(self.side)
        return {"before": stood.name if stood else None, "state": self.party.name}


class PartyLeftOut(Event, frozen=True):
    """A party does not take part after all."""

    topic = "party.left-out"
    vocabulary = 4
    side: str

    def evolve(self, visit: Visit) -> None:
        visit.parties.pop(self.side, None)

    def touches(self) -> Facets:
        return facets(self.side, "party")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        stood = before.party_of(self.side)
        return {"before": stood.name if stood else None}


class ThirdPartyNamed(Event, frozen=True):
    """The state of the one further party was named. Since then: `PartyNamed`."""

    topic = "third-party.named"
    party: StateAlone

    def upcast(self) -> PartyNamed:
        return PartyNamed(FURTHER_OF_1, self.party.as_party())


class ThirdPartyLeftOut(Event, frozen=True):
    """There is no further party after all. Since then: `PartyLeftOut`."""

    topic = "third-party.left-out"

    def upcast(self) -> PartyLeftOut:
        return PartyLeftOut(FURTHER_OF_1)


class ParticipationSettled(Event, frozen=True):
    """How a side takes part in an item was settled: in the room or by video, from where, by which link."""

    topic = "participation.settled"
    version = 2
    vocabulary = 6
    item: str
    side: str
    how: str
    place: Wording
    link: Wording

    def evolve(self, visit: Visit) -> None:
        taking = Participation(cast("ParticipationMode", self.how), self.place, self.link)
        visit.programme.items[self.item].participation[self.side] = taking

    def touches(self) -> Facets:
        return facets(self.item, f"participation/{self.side}")


class ParticipationLinked(Event, frozen=True):
    """How a side takes part was settled, its link in no stated language. Since then: `ParticipationSettled`."""

    topic = "participation.settled"
    item: str
    side: str
    how: str
    place: Wording
    link: str

    def upcast(self) -> ParticipationSettled:
        return ParticipationSettled(self.item, self.side, self.how, self.place, without_language(self.link))


class ParticipationLeftOpen(Event, frozen=True):
    """How a side takes part in an item is open: host and guest are in the room, a further party does not take part."""

    topic = "participation.left-open"
    item: str
    side: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].participation.pop(self.side, None)

    def touches(self) -> Facets:
        return facets(self.item, f"participation/{self.side}")


class NameParty(Command, frozen=True):
    """Name a party that takes part beside host and guest, or correct what is said of any party there is.

    It is a state or an organisation. Without a side the office makes up a token from its name.

    Refuses: id-taken, state-or-organisation, text-missing, text-too-long, unknown-time-zone.
    """

    version = 2
    known_before = ("name-third-party",)
    creates = ("side",)
    party: Party
    side: Token | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        return {"party": visit.party_of(str(known.get("side")))}

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.side is not None:
            return self
        return msgspec.structs.replace(self, side=visit.fresh_id(id_words(self.party.called) or "party"))

    def decide(self, visit: Visit) -> Iterator[Event]:
        side = str(self.side)
        if side not in (*visit.sides, FURTHER_OF_1):
            visit.unused(side, "side")
        refuse_unclear_party(self.party, "party")
        if visit.party_of(side) != self.party:
            yield PartyNamed(side, self.party)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.party_of(str(self.side))
        return (LeaveOutParty(str(self.side)) if stood is None else NameParty(stood, self.side),)


class LeaveOutParty(Command, frozen=True):
    """Let a further party not take part after all. Host and guest are corrected, and never left out.

    Refuses: no-further-party, still-takes-part, still-has-members.
    """

    side: Side

    def decide(self, visit: Visit) -> Iterator[Event]:
        if self.side in (HOST, GUEST):
            raise Refused("no-further-party", field="side")
        if self.side in visit.parties:
            self._refuse_needed(visit)
            yield PartyLeftOut(self.side)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.party_of(self.side)
        return () if stood is None else (NameParty(stood, self.side),)

    def _refuse_needed(self, visit: Visit) -> None:
        if any(member.travels for member in visit.delegations.listed(self.side)):
            raise Refused("still-has-members", field="side", side=self.side)
        for item in visit.programme.active_items():
            if self.side in (*item.taking, *item.participation):
                raise Refused("still-takes-part", field="side", title=item.title)


class NameThirdParty(Command, frozen=True):
    """Name the state of the one further party; without one, there is none. Since then: `NameParty`, `LeaveOutParty`."""

    party: Party | None = None

    def upcast(self) -> NameParty | LeaveOutParty:
        return LeaveOutParty(FURTHER_OF_1) if self.party is None else NameParty(self.party, FURTHER_OF_1)


class SettleParticipation(Command, frozen=True):
    """Settle how a side takes part in an item: in the room, or by video and from where. Without how, it is open.

    A bare text of the link is of no stated language.
    Once it is known what became of the item, how a side took part is a fact, and this corrects the record.

    Refuses: unknown-item, item-cancelled, unknown-side.
    """

    item: Token
    side: Side
    how: ParticipationMode | None = None
    place: Texts = {}
    link: Remark | Notes = ""

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        if self.how is None:
            if self.side in (*item.taking, *item.participation):
                yield ParticipationLeftOpen(self.item, self.side)
            return
        taking = Participation(self.how, dict(self.place), by_language(self.link))
        if item.participation.get(self.side) != taking:
            yield ParticipationSettled(self.item, self.side, taking.how, taking.place, taking.link)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.programme.items[self.item].participation.get(self.side)
        if stood is None:
            return (SettleParticipation(self.item, self.side),)
        return (SettleParticipation(self.item, self.side, stood.how, stood.place, stood.link),)
