"""The languages a member of a delegation speaks, the best one first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import refuse_twice
from domain.core.text import LanguageTag, MemberToken

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class LanguagesNoted(Event, frozen=True):
    """Which languages the member speaks was noted, the best one first; none: not known."""

    topic = "member.languages-noted"
    member: str
    languages: tuple[str, ...]

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].languages = self.languages

    def touches(self) -> Facets:
        return facets(self.member, "languages")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].languages}


class NoteLanguages(Command, frozen=True):
    """Note which languages a member speaks, the best one first; all at once. None: they are not known.

    Refuses: unknown-member, listed-twice.
    """

    member: MemberToken
    languages: tuple[LanguageTag, ...] = ()

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        member = visit.delegations.asked(known)
        return {"languages": member.languages} if member is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        refuse_twice(self.languages, "languages")
        if member.languages != self.languages:
            yield LanguagesNoted(self.member, self.languages)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        languages = before.delegations.members[self.member].languages
        return (NoteLanguages(self.member, languages),)
