"""Delegations: who comes with each principal, confirmed or not, in which order of precedence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal, Self

import msgspec

from domain.message import Command, Event, Facets, facets
from domain.names import SIDES, Name, Names, Side, refuse_unfit_names
from domain.problem import Refused
from domain.text import Texts, Token, Wording, id_words, slug

if TYPE_CHECKING:
    from domain.visit import Visit

Category = Literal["head", "official", "accompanying", "business", "support", "security", "press", "crew"]
"""What a member is in the delegation (reference: domain.md §1.2)."""


@dataclass
class Member:
    """A member of a delegation as the record stands."""

    id: str
    side: str
    names: dict[str, Name]
    position: Wording
    category: str
    status: str = "proposed"
    replaced_by: str | None = None
    retracted: bool = False

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
    """The members of all sides, each side in its order of precedence, and the principals who lead them."""

    members: dict[str, Member] = field(default_factory=dict)
    order: dict[str, list[str]] = field(default_factory=lambda: {side: [] for side in SIDES})
    principals: dict[str, str] = field(default_factory=dict)

    def known(self, member: str, at: str = "member") -> Member:
        """The member of that id.

        Raises:
            Refused: `unknown-member`.
        """
        found = self.members.get(member)
        if found is None or found.retracted:
            raise Refused("unknown-member", field=at, member=member)
        return found

    def travelling(self, member: str, at: str = "member") -> Member:
        """The member of that id, who is still expected.

        Raises:
            Refused: `unknown-member`, `member-withdrawn`.
        """
        found = self.known(member, at)
        if not found.travels:
            raise Refused("member-withdrawn", field=at, member=found.words)
        return found

    def listed(self, side: str) -> list[Member]:
        """The members of a side in their order of precedence, withdrawn ones included."""
        return [found for key in self.order[side] if not (found := self.members[key]).retracted]

    def place_of(self, member: str) -> int:
        """The place (1 and up) in the list of the side, withdrawn ones included. The member must be known."""
        return self.listed(self.members[member].side).index(self.members[member]) + 1

    def rank_of(self, member: str) -> int | None:
        """The rank (1 and up) among those still expected; None for who is not."""
        expected = [found.id for found in self.listed(self.members[member].side) if found.travels]
        return expected.index(member) + 1 if member in expected else None

    def principal_of(self, side: str) -> str | None:
        """Who leads the side: whoever was named, else the first of category head."""
        named = self.principals.get(side)
        if named is not None and self.members[named].travels:
            return named
        heads = [found.id for found in self.listed(side) if found.category == "head" and found.travels]
        return heads[0] if heads else None


class MemberProposed(Event, frozen=True):
    """Someone was put on a side's list, at the end of its order of precedence."""

    topic = "member.proposed"
    member: str
    side: str
    names: dict[str, Name]
    position: Wording
    category: str

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member] = Member(
            self.member, self.side, self.names, self.position, self.category
        )
        visit.delegations.order[self.side].append(self.member)

    def touches(self) -> Facets:
        return facets(self.member, "listing")


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


class MemberCategorised(Event, frozen=True):
    """The member was put into another category of the delegation."""

    topic = "member.categorised"
    member: str
    category: str

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].category = self.category

    def touches(self) -> Facets:
        return facets(self.member, "category")

    def told(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].category}


class ProposeMember(Command, frozen=True):
    """Put someone on a side's list. Without names: "[to be advised]".

    Refuses: id-taken, text-missing, text-too-long, text-not-allowed.
    """

    side: Side
    position: Texts
    names: Names = {}
    category: Category = "official"
    member: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.member is not None:
            return self
        return msgspec.structs.replace(self, member=visit.fresh_id(_id_words(self.names, self.position)))

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.unused(self.member, "member")
        refuse_unfit_names(self.names)
        yield MemberProposed(member, self.side, dict(self.names), dict(self.position), self.category)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractMember(str(self.member)),)


class RetractMember(Command, frozen=True):
    """Take back a proposal entered by mistake. Who was announced and will not come is withdrawn instead.

    Refuses: unknown-member, still-listed.
    """

    plans = False
    member: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        visit.delegations.known(self.member)
        quoted = {figure.item for figure in visit.figures.values() if figure.member == self.member}
        for item in visit.programme.standing():
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
    member: Token

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

    member: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.travelling(self.member).status != "confirmed":
            yield MemberConfirmed(self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (TakeBackConfirmation(self.member),)


class TakeBackConfirmation(Command, frozen=True):
    """Make a confirmed member proposed again.

    Refuses: unknown-member, member-withdrawn.
    """

    member: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.travelling(self.member).status == "confirmed":
            yield MemberConfirmationTakenBack(self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (ConfirmMember(self.member),)


class CategoriseMember(Command, frozen=True):
    """Put a member into another category of the delegation.

    Refuses: unknown-member.
    """

    member: Token
    category: Category

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.known(self.member).category != self.category:
            yield MemberCategorised(self.member, self.category)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        category = before.delegations.members[self.member].category
        return (CategoriseMember(self.member, category),)  # type: ignore[arg-type]


def _id_words(names: Names, position: Texts) -> str:
    name = names.get("en") or names.get("fr") or next(iter(names.values()), Name())
    return slug(name.family or name.given) or id_words(position) or "member"
