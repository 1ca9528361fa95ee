"""The composition of the last meeting of the same format in an earlier visit of the same parties."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

import msgspec

from domain.core.names import Name
from domain.core.text import Wording
from domain.delegation.delegation import Member
from domain.programme.programme import Item
from domain.seating.item_order import order_at
from domain.visit.visit import Visit

if TYPE_CHECKING:
    from domain.office import Office


class EarlierMember(msgspec.Struct, frozen=True):
    """Who sat there: of which person of the registry, by which names, in which office."""

    person: str | None
    names: Mapping[str, Name]
    position: Wording


class EarlierComposition(msgspec.Struct, frozen=True):
    """A composition of an earlier visit; its sides are those of the visit it is looked at from."""

    title: Wording
    day: date
    people: Mapping[str, tuple[EarlierMember, ...]]

    def found_in(self, visit: Visit) -> dict[str, tuple[str, ...]]:
        """Who of them is expected in a visit, by side: the same person, the same name, or else the same office."""
        return {side: tuple(dict.fromkeys(_found(people, visit, side))) for side, people in self.people.items()}

    @property
    def count(self) -> int:
        """How many sat there."""
        return sum(map(len, self.people.values()))


def earlier_composition(visit_id: UUID, item: str, office: Office) -> EarlierComposition | None:
    """The last composition before a visit of the same parties; None where there is none."""
    visits = office.visits()
    visit = visits[visit_id]
    format = visit.programme.items[item].format
    found = [
        earlier
        for key, other in visits.items()
        if key != visit_id and other.last_day <= visit.first_day and (sides := _same_parties(visit, other))
        for each in other.programme.active_items()
        if each.format == format and each.people and (earlier := _drawn(other, each, sides)) is not None
    ]
    return max(found, key=lambda each: each.day, default=None)


def _same_parties(visit: Visit, other: Visit) -> dict[str, str]:
    """The sides of a visit, each with that of another visit which is the same party; empty where not all are."""
    pairs = {
        side: there
        for side, party in visit.parties.items()
        for there, known in other.parties.items()
        if {*party.name.items()} & {*known.name.items()}
    }
    return pairs if pairs.keys() == visit.parties.keys() and len(pairs) > 1 else {}


def _drawn(visit: Visit, item: Item, sides: Mapping[str, str]) -> EarlierComposition | None:
    members = visit.delegations.members
    people = {
        side: tuple(_as_earlier(members[key]) for key in order_at(visit, item, there)) for side, there in sides.items()
    }
    return EarlierComposition(item.title, item.day, people) if item.day is not None else None


def _as_earlier(member: Member) -> EarlierMember:
    return EarlierMember(member.person, member.names, member.position)


def _found(people: tuple[EarlierMember, ...], visit: Visit, side: str) -> Iterator[str]:
    expected = [each for each in visit.delegations.listed(side) if each.travels]
    for wanted in people:
        for alike in (_same_person, _same_name, _same_office):
            here = next((each.id for each in expected if alike(wanted, each)), None)
            if here is not None:
                yield here
                break


def _same_person(wanted: EarlierMember, member: Member) -> bool:
    return wanted.person is not None and wanted.person == member.person


def _same_name(wanted: EarlierMember, member: Member) -> bool:
    return bool({*wanted.names.items()} & {*member.names.items()})


def _same_office(wanted: EarlierMember, member: Member) -> bool:
    return bool({*wanted.position.items()} & {*member.position.items()})
