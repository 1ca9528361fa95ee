"""Someone put on the list of a side, taken back as a mistake, and standing again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Self, cast

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.names import Name, Names, PlainName, Side, names_of_1, refuse_unfit_names
from domain.core.problem import Refused
from domain.core.text import MemberToken, Texts, Token, Wording, id_words, slug
from domain.delegation.category import Category
from domain.delegation.class_placing import placed_by_class
from domain.delegation.confirming import MemberConfirmed
from domain.delegation.delegation import Member
from domain.delegation.entered_behind import entered_behind
from domain.delegation.identity import MemberIdentified
from domain.delegation.taken import Taken, of_the_registry, taken_from, with_all_known

if TYPE_CHECKING:
    from domain.registry.registries import Registries
    from domain.visit.visit import Visit


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


class ProposeMember(Command, frozen=True):
    """Put someone on a side's list. Without names: "[to be advised]".

    With `confirmed` the sending side has confirmed the member already, and whoever comes first to lead it is confirmed;
    with `by_list` he stands last until the list he comes with has said where. Of a person of the registry the office
    fills in the names with all that is known of them, the office held, its class, courtesy and the languages.

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
    by_list: bool = False

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
        newcomer = Member(member, self.side, dict(self.names), dict(self.position), self.category)
        placed = tuple(self._placed(visit, newcomer))
        yield MemberProposed(member, self.side, newcomer.names, newcomer.position, self.category)
        yield from placed
        if self.person is not None and self.taken is not None:
            yield MemberIdentified(member, self.person, self.taken.entry)
            yield from of_the_registry(Member(member, self.side, {}, {}, self.category), self.taken)
        if self.confirmed or self._leads(visit):
            yield MemberConfirmed(member)

    def _leads(self, visit: Visit) -> bool:
        """Whether he is who leads his side in the visit: its announcement has confirmed him (protocol 2.4)."""
        return self.category == "head" and bool(self.names) and visit.delegations.principal_of(self.side) is None

    def _placed(self, visit: Visit, newcomer: Member) -> Iterator[Event]:
        """Where the newcomer stands, if not last of those without a class, nor where his class says."""
        if self.by_list:
            return
        if self.taken is None or self.taken.office_class is None:
            yield from entered_behind(visit.delegations, newcomer)
        else:
            held = (self.taken.office_class, self.taken.national_order, self.taken.since)
            yield from placed_by_class(visit.delegations, newcomer, held)

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


def _id_words(names: Names, position: Texts) -> str:
    name = names.get("en") or names.get("fr") or next(iter(names.values()), Name())
    return slug(name.family or name.given) or id_words(position) or "member"
