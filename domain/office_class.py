"""The office of a member in the order of precedence: its class, its place in the national order, since when it is held.

Sources: reference domain.md §2.2 (class of post, national list of offices, date of taking office); practice §2.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

import msgspec

from domain.message import Command, Event, Facets, facets
from domain.text import Texts, Token, Wording
from domain.times import refuse_remote_day

if TYPE_CHECKING:
    from domain.visit import Visit

OfficeClass = Literal[
    "head-of-state", "former-head", "speaker", "prime-minister", "first-deputy-prime-minister",
    "deputy-prime-minister", "minister", "resident-ambassador", "head-of-administration", "aide", "governor",
    "ambassador", "deputy-minister", "head-of-agency", "state-company", "business", "staff",
]  # fmt: skip
"""The classes of office, the highest first (reference: domain.md §2.2).

The ambassador resident in the host's capital stands directly after the ministers; the sending side may say
otherwise by its own list. A former head of state stands after those in office, by courtesy. National orders
differ: the list of the sending side wins, and any place may be given by hand, with a reason.
"""

OFFICE_CLASSES: tuple[str, ...] = get_args(OfficeClass)

Ordinal = Annotated[int, msgspec.Meta(ge=1, le=9999)]
"""A place in a published order of offices, from 1."""


class MemberOfficeRanked(Event, frozen=True):
    """The class of the member's office was settled, its place in the national order, and since when he holds it.

    Without a class the member stands after those who have one, in the order of entry.
    """

    topic = "member.office-ranked"
    member: str
    office_class: str | None
    national_order: int | None
    since: date | None

    def evolve(self, visit: Visit) -> None:
        member = visit.delegations.members[self.member]
        member.office_class, member.national_order, member.since = self.office_class, self.national_order, self.since
        visit.delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.member, "office")

    def told(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].office_class}


class RepresentationRecorded(Event, frozen=True):
    """Whom the member represents was recorded; no words: he comes in his own name."""

    topic = "member.representation-recorded"
    member: str
    represents: Wording

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].represents = self.represents

    def touches(self) -> Facets:
        return facets(self.member, "representation")

    def told(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].represents}


class RankOffice(Command, frozen=True):
    """Say of which class a member's office is, where it stands in the national order, and since when he holds it.

    Refuses: unknown-member, day-out-of-range.
    """

    member: Token
    office_class: OfficeClass | None = None
    national_order: Ordinal | None = None
    since: date | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        if self.since is not None:
            refuse_remote_day(self.since, "since")
        stands = (member.office_class, member.national_order, member.since)
        if stands != (self.office_class, self.national_order, self.since):
            yield MemberOfficeRanked(self.member, self.office_class, self.national_order, self.since)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        member = before.delegations.members[self.member]
        return (RankOffice(self.member, member.office_class, member.national_order, member.since),)  # type: ignore[arg-type]


class RecordRepresentation(Command, frozen=True):
    """Record whom a member represents, without words: nobody. He keeps the rank of his own office (practice §2).

    Refuses: unknown-member.
    """

    member: Token
    represents: Texts = {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.known(self.member).represents != self.represents:
            yield RepresentationRecorded(self.member, dict(self.represents))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RecordRepresentation(self.member, before.delegations.members[self.member].represents),)
