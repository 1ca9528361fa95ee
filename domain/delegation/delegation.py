"""Delegations: who comes with each principal, confirmed or not, in which order of precedence."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property
from typing import Literal

import msgspec

from domain.core.message import Known
from domain.core.names import Name, Side
from domain.core.nearest import offered
from domain.core.ordering import HandPlaces, arranged, together
from domain.core.problem import Refused
from domain.core.text import Wording
from domain.delegation.acting import ActingFor
from domain.delegation.category import Category
from domain.delegation.lodging import Lodging
from domain.delegation.order_rule import order_by_list, order_by_office
from domain.delegation.place_said import PlaceSaid
from domain.delegation.side_order import FollowedOrder
from domain.registry.office_class import OfficeClass
from domain.registry.person_names import Approval

MemberStatus = Literal["proposed", "confirmed", "withdrawn", "replaced"]
"""Whether a member is expected, and if not why."""


class Member(msgspec.Struct):
    """A member of a delegation as the record stands."""

    id: str
    side: Side
    names: dict[str, Name]
    position: Wording
    category: Category
    status: MemberStatus = "proposed"
    replaced_by: str | None = None
    begun_before: frozenset[str] = frozenset()
    """The items that were known to have begun when he was withdrawn or replaced: on their lists he stays."""
    counterpart: str | None = None
    retracted: bool = False
    office_class: OfficeClass | None = None
    national_order: int | None = None
    """The place of the office in the national order of offices, from 1."""
    since: date | None = None
    """The day on which the member took office."""
    represents: Wording = msgspec.field(default_factory=dict)
    languages: tuple[str, ...] = ()
    """The languages he speaks, by their codes of ISO 639-1; empty: not noted."""
    person: str | None = None
    """The person of the registry he is."""
    person_entry: int = 0
    """The entry of that person his wording was taken from."""
    badge: str | None = None
    """The number of the badge he holds."""
    bound_to: str | None = None
    """The office he stands for, whoever holds it."""
    acting: ActingFor | None = None
    """The office he acts in ad interim."""
    lodging: Lodging | None = None
    """Where he stays; None: nobody said."""
    approvals: dict[str, Approval] = msgspec.field(default_factory=dict)
    """Which of his spellings are approved, by whom and when: they change by their own command alone (protocol 10.3)."""
    short_office: Wording = msgspec.field(default_factory=dict)
    """What his office is called where there is little room; empty: as in full."""
    courtesy: Wording = msgspec.field(default_factory=dict)
    """His courtesy title, such as "S. E. M."."""
    address: Wording = msgspec.field(default_factory=dict)
    """His form of address, such as "Excellence"."""

    @property
    def travels(self) -> bool:
        """Whether the member is still expected: proposed or confirmed."""
        return not self.retracted and self.status in ("proposed", "confirmed")

    @property
    def words(self) -> dict[str, Name] | Wording:
        """What the member is called: by name, or by office while the name is not known."""
        return self.names or self.position


class Delegations(msgspec.Struct, dict=True):
    """The members of all sides, and what their order of precedence follows from.

    The order is derived, and remembered until something it follows from changes (`forget_order`).
    """

    members: dict[str, Member] = msgspec.field(default_factory=dict)
    order: dict[str, list[str]] = msgspec.field(default_factory=dict)
    """The members of each side in the order of entry, those retracted included."""
    principals: dict[str, str] = msgspec.field(default_factory=dict)
    given: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    """The order a sending side gave its members in."""
    orders: dict[str, FollowedOrder] = msgspec.field(default_factory=dict)
    """The order of offices a side follows; of one that is not here, the general one."""
    list_languages: dict[str, str] = msgspec.field(default_factory=dict)
    places: dict[str, HandPlaces] = msgspec.field(default_factory=dict)
    """Who was placed by hand, directly after whom."""
    places_said: dict[str, PlaceSaid] = msgspec.field(default_factory=dict)
    """What was said of those placed by hand; others have moved since, and they with them."""

    def known(self, member: str, at: str = "member") -> Member:
        """The member of that id.

        Raises:
            Refused: `unknown-member`.
        """
        found = self.members.get(member)
        if found is None or found.retracted:
            raise Refused("unknown-member", field=at, **offered(member, self.members), member=member)
        return found

    def asked(self, known: Known) -> Member | None:
        """The member a command is about, by what is known of its fields; None where that names none."""
        return self.members.get(str(known.get("member")))

    def travelling(self, member: str, at: str = "member") -> Member:
        """The member of that id, who is still expected.

        Raises:
            Refused: `unknown-member`, `member-withdrawn`.
        """
        found = self.known(member, at)
        if not found.travels:
            raise Refused("member-withdrawn", field=at, member=found.words)
        return found

    def entered(self, side: str) -> list[str]:
        """The members of a side in the order of entry, those retracted included. Not to be changed."""
        return self.order.get(side, [])

    def placed(self, side: str) -> HandPlaces:
        """Who of a side was placed by hand, directly after whom. Not to be changed."""
        return self.places.get(side, {})

    def hold(self, side: str, places: HandPlaces) -> None:
        """Let these of a side be placed by hand, and nobody else."""
        self.places = {**self.places, side: places}
        if not places:
            del self.places[side]
        self.forget_order(side)

    def order_of(self, side: str) -> list[str]:
        """The ids of a side in their order of precedence, those retracted included. Not to be changed."""
        if side not in self._orders:
            by_rule = self.order_by_rule(side)
            order = arranged(by_rule, self.placed(side))
            self._orders[side] = together(order, by_rule, self.beside_the_head(side))
        return self._orders[side]

    def order_by_rule(self, side: str) -> list[str]:
        """The same as it would be if nobody had been placed by hand."""
        return order_by_list(order_by_office(self, side, self.orders.get(side)), self.given.get(side, ()))

    def beside_the_head(self, side: str) -> list[str]:
        """The spouses of a side, who stand directly after its heads unless a list or a hand places them elsewhere."""
        elsewhere = {*self.placed(side), *self.given.get(side, ())}
        keys = (key for key in self.entered(side) if self.members[key].category == "spouse")
        return [key for key in keys if key not in elsewhere and self.principals.get(side) != key]

    @cached_property
    def _orders(self) -> dict[str, list[str]]:
        """The orders of precedence derived so far, by side."""
        return {}

    def forget_order(self, side: str | None = None) -> None:
        """Something the order of a side follows from has changed, or of any: it is derived anew when next asked for."""
        if side is None:
            self._orders.clear()
        else:
            self._orders.pop(side, None)

    def listed(self, side: str) -> list[Member]:
        """The members of a side in their order of precedence, withdrawn ones included."""
        return [found for key in self.order_of(side) if not (found := self.members[key]).retracted]

    def place_of(self, member: str) -> int:
        """The place (1 and up) in the list of the side, withdrawn ones included. The member must be known."""
        return self.listed(self.members[member].side).index(self.members[member]) + 1

    def number_of(self, member: str) -> int:
        """The rank of a member, as lists show it; of who has none the place in the list. The member must be known."""
        rank = self.ranks(self.members[member].side).get(member)
        return rank if rank is not None else self.place_of(member)

    def ranks(self, side: str, order: Iterable[str] | None = None) -> dict[str, int]:
        """The ranks (1 and up) of a side's list: of those still expected, the spouse left out.

        Args:
            order: another order of the same members than the one that stands.
        """
        principal = self.principal_of(side)
        counted = [
            key
            for key in (self.order_of(side) if order is None else order)
            if self.members[key].travels and (self.members[key].category != "spouse" or key == principal)
        ]
        return {key: rank for rank, key in enumerate(counted, start=1)}

    def leading(self, side: str) -> list[str]:
        """Who leads a side, and whoever heads its delegation beside him."""
        principal, members = self.principal_of(side), self.members
        heads = [key for key in self.order_of(side) if members[key].category == "head" and members[key].travels]
        return list(dict.fromkeys([*([principal] if principal is not None else []), *heads]))

    def leads(self, side: str, member: str) -> bool:
        """Whether a member is one of those who lead a side; told without going through all of it."""
        known = self.members[member]
        return (known.side == side and self._is_head(known)) or self.principal_of(side) == member

    @staticmethod
    def _is_head(member: Member) -> bool:
        return member.category == "head" and member.travels

    def principal_of(self, side: str) -> str | None:
        """Who leads the side: whoever was named, else the first of category head."""
        named = self.principals.get(side)
        if named is not None and self.members[named].travels:
            return named
        return next((key for key in self.order_of(side) if self._is_head(self.members[key])), None)
