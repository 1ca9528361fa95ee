"""Delegations: who comes with each principal, confirmed or not, in which order of precedence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, Self, cast

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Name, Names, PlainName, Side, names_of_1, refuse_unfit_names
from domain.core.nearest import nearest
from domain.core.ordering import Places, arranged, together
from domain.core.problem import Refused
from domain.core.text import MemberToken, Texts, Token, Wording, id_words, slug
from domain.delegation.acting import ActingFor
from domain.delegation.category import Category
from domain.delegation.identity import MemberIdentified, Taken, of_the_registry, taken_from, with_all_known
from domain.delegation.order_rule import order_by_list, order_by_office
from domain.delegation.side_order import FollowedOrder
from domain.registry.office_class import OfficeClass
from domain.registry.person_names import Approval

if TYPE_CHECKING:
    from domain.registry.registries import Registries
    from domain.visit.visit import Visit

MemberStatus = Literal["proposed", "confirmed", "withdrawn", "replaced"]
"""Whether a member is expected, and if not why."""


@dataclass
class Member:
    """A member of a delegation as the record stands."""

    id: str
    side: Side
    names: dict[str, Name]
    position: Wording
    category: Category
    status: MemberStatus = "proposed"
    replaced_by: str | None = None
    counterpart: str | None = None
    retracted: bool = False
    office_class: OfficeClass | None = None
    national_order: int | None = None
    """The place of the office in the national order of offices, from 1."""
    since: date | None = None
    """The day on which the member took office."""
    represents: Wording = field(default_factory=dict)
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
    approvals: dict[str, Approval] = field(default_factory=dict)
    """Which of his spellings are approved, by whom and when: they change by their own command alone (protocol 10.3)."""
    short_office: Wording = field(default_factory=dict)
    """What his office is called where there is little room; empty: as in full."""
    courtesy: Wording = field(default_factory=dict)
    """His courtesy title, such as "S. E. M."."""
    address: Wording = field(default_factory=dict)
    """His form of address, such as "Excellence"."""

    @property
    def travels(self) -> bool:
        """Whether the member is still expected: proposed or confirmed."""
        return not self.retracted and self.status in ("proposed", "confirmed")

    @property
    def words(self) -> dict[str, Name] | Wording:
        """What the member is called: by name, or by office while the name is not known."""
        return self.names or self.position


@dataclass
class Delegations:
    """The members of all sides, and what their order of precedence follows from.

    The order is derived, and remembered until something it follows from changes (`forget_order`).
    """

    members: dict[str, Member] = field(default_factory=dict)
    order: dict[str, list[str]] = field(default_factory=dict)
    """The members of each side in the order of entry, those retracted included."""
    principals: dict[str, str] = field(default_factory=dict)
    given: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The order a sending side gave its members in."""
    orders: dict[str, FollowedOrder] = field(default_factory=dict)
    """The order of offices a side follows; of one that is not here, the general one."""
    list_languages: dict[str, str] = field(default_factory=dict)
    places: dict[str, Places] = field(default_factory=dict)
    """Who was placed by hand, directly after whom."""
    _orders: dict[str, list[str]] = field(default_factory=dict, compare=False, repr=False)

    def known(self, member: str, at: str = "member") -> Member:
        """The member of that id.

        Raises:
            Refused: `unknown-member`.
        """
        found = self.members.get(member)
        if found is None or found.retracted:
            raise Refused("unknown-member", field=at, near=nearest(member, self.members), member=member)
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

    def placed(self, side: str) -> Places:
        """Who of a side was placed by hand, directly after whom. Not to be changed."""
        return self.places.get(side, {})

    def hold(self, side: str, places: Places) -> None:
        """Let these of a side be placed by hand, and nobody else."""
        self.places = {**self.places, side: places}
        if not places:
            del self.places[side]
        self.forget_order()

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

    def forget_order(self) -> None:
        """Something the order follows from has changed: it is derived anew when next asked for."""
        self._orders.clear()

    def listed(self, side: str) -> list[Member]:
        """The members of a side in their order of precedence, withdrawn ones included."""
        return [found for key in self.order_of(side) if not (found := self.members[key]).retracted]

    def place_of(self, member: str) -> int:
        """The place (1 and up) in the list of the side, withdrawn ones included. The member must be known."""
        return self.listed(self.members[member].side).index(self.members[member]) + 1

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

    def principal_of(self, side: str) -> str | None:
        """Who leads the side: whoever was named, else the first of category head."""
        named = self.principals.get(side)
        if named is not None and self.members[named].travels:
            return named
        order = (self.members[key] for key in self.order_of(side))
        return next((found.id for found in order if found.category == "head" and found.travels), None)


class MemberProposed(Event, frozen=True):
    """Someone was put on a side's list, where his office stands in its order of precedence."""

    topic = "member.proposed"
    version = 2
    vocabulary = 5
    member: str
    side: str
    names: dict[str, Name]
    position: Wording
    category: str

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member] = Member(
            self.member, self.side, self.names, self.position, cast("Category", self.category)
        )
        visit.delegations.order.setdefault(self.side, []).append(self.member)
        visit.delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.member, "listing")


class MemberProposed1(Event, frozen=True):
    """Someone was put on a side's list, by given names and family name. Since then: `MemberProposed`."""

    topic = "member.proposed"
    member: str
    side: str
    names: dict[str, PlainName]
    position: Wording
    category: str

    def upcast(self) -> MemberProposed:
        return MemberProposed(self.member, self.side, names_of_1(self.names), self.position, self.category)


class MemberProposalRetracted(Event, frozen=True):
    """A proposal entered by mistake was taken back: the member was never on the list."""

    topic = "member.proposal-retracted"
    member: str

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].retracted = True

    def touches(self) -> Facets:
        return facets(self.member, "listing")


class MemberProposalRestored(Event, frozen=True):
    """A retracted proposal stands again, with everything it had."""

    topic = "member.proposal-restored"
    member: str

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].retracted = False

    def touches(self) -> Facets:
        return facets(self.member, "listing")


class MemberConfirmed(Event, frozen=True):
    """The sending side confirmed the member."""

    topic = "member.confirmed"
    member: str

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].status = "confirmed"

    def touches(self) -> Facets:
        return facets(self.member, "status")


class MemberConfirmationTakenBack(Event, frozen=True):
    """A confirmation no longer holds: the member is proposed again."""

    topic = "member.confirmation-taken-back"
    member: str

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].status = "proposed"

    def touches(self) -> Facets:
        return facets(self.member, "status")


class ProposeMember(Command, frozen=True):
    """Put someone on a side's list. Without names: "[to be advised]".

    With `confirmed` the sending side has confirmed the member already. Of a person of the registry the office fills in
    the names with all that is known of them, the office held, its class, courtesy and the languages.

    Refuses: id-taken, text-missing, text-too-long, text-not-allowed, capitals-not-in-name, not-in-registry.
    """

    creates = ("member",)

    side: Side
    position: Texts = {}
    names: Names = {}
    category: Category = "official"
    member: Token | None = None
    person: Token | None = None
    taken: Taken | None = None
    confirmed: bool = False

    def worded(self, visit: Visit, registries: Registries) -> Self:
        if self.person is None or self.taken is not None:
            return self
        person = registries.known_person(self.person)
        held = person.office_on(visit.first_day)
        title = held.title if held is not None else {}
        names = with_all_known(self.names, person) or person.names
        return msgspec.structs.replace(
            self, person=person.reference, names=names, position=self.position or title,
            taken=taken_from(person, visit.first_day, names=names),
        )  # fmt: skip

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.member is not None:
            return self
        return msgspec.structs.replace(self, member=visit.fresh_id(_id_words(self.names, self.position)))

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.unused(self.member, "member")
        refuse_unfit_names(self.names)
        if not self.names and not self.position:
            raise Refused("text-missing", field="position")
        yield MemberProposed(member, self.side, dict(self.names), dict(self.position), self.category)
        if self.person is not None and self.taken is not None:
            yield MemberIdentified(member, self.person, self.taken.entry)
            yield from of_the_registry(Member(member, self.side, {}, {}, self.category), self.taken)
        if self.confirmed:
            yield MemberConfirmed(member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractMember(str(self.member)),)


class RetractMember(Command, frozen=True):
    """Take back a proposal entered by mistake. Who was announced and will not come is withdrawn instead.

    Refuses: unknown-member, still-listed.
    """

    plans = False
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        visit.delegations.known(self.member)
        quoted = {figure.item for figure in visit.figures.values() if figure.member == self.member}
        for item in visit.programme.active_items():
            if item.id in quoted or item.involves(self.member):
                raise Refused("still-listed", field="member", title=item.title)
        yield MemberProposalRetracted(self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RestoreMember(self.member),)


class RestoreMember(Command, frozen=True):
    """Let a retracted proposal stand again.

    Refuses: unknown-member.
    """

    plans = False
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.members.get(self.member)
        if member is None:
            raise Refused("unknown-member", field="member", member=self.member)
        if member.retracted:
            yield MemberProposalRestored(self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractMember(self.member),)


class ConfirmMember(Command, frozen=True):
    """Record that the sending side confirms the member.

    Refuses: unknown-member, member-withdrawn.
    """

    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.travelling(self.member).status != "confirmed":
            yield MemberConfirmed(self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractConfirmation(self.member),)


class RetractConfirmation(Command, frozen=True):
    """Make a confirmed member proposed again.

    Refuses: unknown-member, member-withdrawn.
    """

    known_before = ("take-back-confirmation",)
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.travelling(self.member).status == "confirmed":
            yield MemberConfirmationTakenBack(self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (ConfirmMember(self.member),)


def _id_words(names: Names, position: Texts) -> str:
    name = names.get("en") or names.get("fr") or next(iter(names.values()), Name())
    return slug(name.family or name.given) or id_words(position) or "member"
