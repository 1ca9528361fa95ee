"""What every sheet is made from: the visit, and rows keyed by what they are about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar, Self

import msgspec

from domain.core.names import GUEST, HOST, Name
from domain.core.text import Wording
from domain.visit.visit import Visit


class PartyFacts(msgspec.Struct, frozen=True):
    """A side of the visit: the name of its state or organisation, how it is called for short, and its clock."""

    side: str
    name: Wording
    called: Wording
    capital: Wording
    zone: str
    languages: tuple[str, ...] = ()
    """The languages it works in; empty: nobody said."""


class VisitFacts(msgspec.Struct, frozen=True):
    """The visit as the head of every page tells it."""

    reference: str
    title: Wording
    first_day: date
    last_day: date
    zone: str
    place: Wording
    clocks: dict[str, Wording]
    """What the clocks of its places are called, by their zones."""
    parties: tuple[PartyFacts, ...]
    cancelled: bool = False
    """Whether the visit was called off: a sheet of it says so, and none leaves the house."""

    def party(self, side: str) -> PartyFacts | None:
        """The party of a side; None for one nobody named."""
        return next((party for party in self.parties if party.side == side), None)

    def name_of(self, side: str) -> Wording:
        """The state or organisation of a side; empty for one nobody named."""
        party = self.party(side)
        return party.name if party is not None else {}

    @property
    def states(self) -> dict[str, Mapping[str, str]]:
        """What the sides are called."""
        return {party.side: party.name for party in self.parties}

    @property
    def short_states(self) -> dict[str, Mapping[str, str]]:
        """What the sides are called for short."""
        return {party.side: party.called for party in self.parties}


class PersonFacts(msgspec.Struct, frozen=True):
    """A person as anybody may be told of: name and office."""

    key: str
    names: dict[str, Name]
    position: Wording


class FactRow(msgspec.Struct, frozen=True, kw_only=True):
    """One row of a sheet, by what it is about: an item, a member, a document."""

    PLACED: ClassVar[tuple[str, ...]] = ()
    """The fields that say when, where, or in which place of an order; a row that differs only in them has moved."""
    UNMARKED: ClassVar[tuple[str, ...]] = ()
    """The fields whose difference is no change of the sheet, such as what became of a plan."""

    key: str

    def put_back(self, before: Self) -> Self:
        """The row with its time and place as they stood."""
        return msgspec.structs.replace(self, **{name: getattr(before, name) for name in self.PLACED})

    def as_marked(self, before: Self) -> Self:
        """The row without what differs and is no change."""
        return msgspec.structs.replace(self, **{name: getattr(before, name) for name in self.UNMARKED})


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """The facts of one sheet, for one reader."""

    visit: VisitFacts

    @property
    def rows(self) -> tuple[FactRow, ...]:
        """The rows that can change, in their order; a key stands in one of them only."""
        return ()


def visit_facts(visit: Visit) -> VisitFacts:
    """The visit as sheets tell it."""
    return VisitFacts(
        reference=visit.reference,
        title=visit.title,
        first_day=visit.first_day,
        last_day=visit.last_day,
        zone=visit.zone,
        place=visit.places[0].name,
        clocks=visit.clocks,
        parties=tuple(
            PartyFacts(side, party.name, party.called, party.capital, party.zone, tuple(party.languages))
            for side in visit.sides
            if (party := visit.party_of(side)) is not None
        ),
        cancelled=visit.cancelled,
    )


def with_its_own_parties(visit: VisitFacts, taking: Sequence[Sequence[str]]) -> VisitFacts:
    """The visit with the parties it is of, as it is headed: without one that comes to one of its items alone.

    Host and guest are always of it, and so is a party that its title names, or of which nothing is planned yet.

    Args:
        taking: the sides that take part in each of its items.
    """

    def is_of_it(party: PartyFacts) -> bool:
        comes = sum(party.side in sides for sides in taking)
        return party.side in (HOST, GUEST) or comes != 1 or len(taking) == 1 or _is_named(visit.title, party)

    return msgspec.structs.replace(visit, parties=tuple(filter(is_of_it, visit.parties)))


def _is_named(title: Wording, party: PartyFacts) -> bool:
    said = [*party.name.values(), *party.called.values()]
    return any(name and name.casefold() in text.casefold() for name in said for text in title.values())


def person_facts(visit: Visit, member: str) -> PersonFacts:
    """A member of the visit by name and office."""
    found = visit.delegations.members[member]
    return PersonFacts(found.id, found.names, found.position)
