"""The order of a side's list as that side itself gave it, and the language of the list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Side
from domain.core.problem import Refused, refuse_twice
from domain.core.text import LanguageTag, MemberToken

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class ListOrderGiven(Event, frozen=True):
    """The sending side gave its members in this order; its note is the source of the entry."""

    topic = "list-order.given"
    side: str
    members: tuple[str, ...]

    def evolve(self, visit: Visit) -> None:
        delegations = visit.delegations
        delegations.given[self.side] = self.members
        for key in delegations.placed(self.side).keys() & set(self.members):
            said = delegations.places_said[key]
            delegations.places_said[key] = msgspec.structs.replace(said, listed_since=True)
        delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.side, "list-order")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.given.get(self.side, ())}


class ListOrderWithdrawn(Event, frozen=True):
    """The sending side's order no longer holds: offices decide."""

    topic = "list-order.withdrawn"
    side: str

    def evolve(self, visit: Visit) -> None:
        visit.delegations.given.pop(self.side, None)
        visit.delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.side, "list-order")


class ListLanguageSet(Event, frozen=True):
    """The language by whose alphabet equal offices of a side's list are ordered was set; None: English."""

    topic = "list-language.set"
    side: str
    language: str | None

    def evolve(self, visit: Visit) -> None:
        if self.language is None:
            visit.delegations.list_languages.pop(self.side, None)
        else:
            visit.delegations.list_languages[self.side] = self.language
        visit.delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.side, "list-language")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.list_languages.get(self.side)}


class GiveListOrder(Command, frozen=True):
    """Record the order in which the sending side lists its members. It goes before class, office and name.

    Of those it leaves out, each keeps the place of his office (protocol 3.1).

    Refuses: empty-order, unknown-member, other-side, listed-twice.
    """

    side: Side
    members: tuple[MemberToken, ...]

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        side = str(known.get("side"))
        if side not in visit.sides:
            return {}
        return {"members": [member.id for member in visit.delegations.listed(side) if member.travels]}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if not self.members:
            raise Refused("empty-order", field="members")
        for key in self.members:
            member = visit.delegations.known(key, "members")
            if member.side != self.side:
                raise Refused("other-side", field="members", member=member.words)
        refuse_twice(self.members, "members")
        if visit.delegations.given.get(self.side) != self.members:
            yield ListOrderGiven(self.side, self.members)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        given = before.delegations.given.get(self.side)
        return (GiveListOrder(self.side, given),) if given else (RetractListOrder(self.side),)


class RetractListOrder(Command, frozen=True):
    """Take back the order the sending side gave: the offices decide again."""

    known_before = ("withdraw-list-order",)
    side: Side

    def decide(self, visit: Visit) -> Iterator[Event]:
        if self.side in visit.delegations.given:
            yield ListOrderWithdrawn(self.side)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (GiveListOrder(self.side, before.delegations.given[self.side]),)


class SetListLanguage(Command, frozen=True):
    """Set the language by whose alphabet members of equal office are ordered; none: English."""

    side: Side
    language: LanguageTag | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        return {"language": visit.delegations.list_languages.get(str(known.get("side")))}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.list_languages.get(self.side) != self.language:
            yield ListLanguageSet(self.side, self.language)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (SetListLanguage(self.side, before.delegations.list_languages.get(self.side)),)
