"""The category of a member: what he or she is in the delegation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, cast

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.text import MemberToken

if TYPE_CHECKING:
    from domain.visit.visit import Visit

Category = Literal["head", "spouse", "official", "accompanying", "business", "support", "security", "press", "crew"]
"""What a member is in the delegation (protocol 2.2).

The spouse is no member of the delegation: she or he takes no number in it, and a place of her or his own in lines,
meals and cars (protocol 2.3).
"""


APART: tuple[Category, ...] = ("business", "support", "security", "press", "crew")
"""Those who hold no office of a state by which they would have a rank among its ministers."""


class MemberCategorised(Event, frozen=True):
    """The member was put into another category of the delegation."""

    topic = "member.categorised"
    member: str
    category: str

    def evolve(self, visit: Visit) -> None:
        member = visit.delegations.members[self.member]
        if "head" in (member.category, self.category):
            visit.programme.keep_who_led(member.side, visit.delegations.leading(member.side))
        member.category = cast("Category", self.category)
        visit.delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.member, "category")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].category}


class CategoriseMember(Command, frozen=True):
    """Put a member into another category of the delegation.

    Refuses: unknown-member.
    """

    member: MemberToken
    category: Category

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        member = visit.delegations.asked(known)
        return {"category": member.category} if member is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.known(self.member).category != self.category:
            yield MemberCategorised(self.member, self.category)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        category = before.delegations.members[self.member].category
        return (CategoriseMember(self.member, category),)
