"""Names and offices of persons in several languages, and the sides they stand on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from domain.message import Command, Event, Facets, facets
from domain.problem import Refused
from domain.text import LanguageKey, Texts, Token, Wording, refuse_long_line

if TYPE_CHECKING:
    from domain.visit import Visit

Side = Literal["host", "guest", "third"]
"""The sides of a visit. The third is that of video forums and trilateral parts."""

SIDES: tuple[Side, ...] = ("host", "guest", "third")


class Name(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person's name in one language: given names, then the family name lists print in capitals."""

    given: str = ""
    family: str = ""

    def __str__(self) -> str:
        return f"{self.given} {self.family}".strip()


Names = dict[LanguageKey, Name]
"""A person's name per language. Empty: the name is not yet known."""


def refuse_unfit_names(names: Names) -> None:
    """Refuse a name form without any words, or with more than 200 characters.

    Raises:
        Refused: `text-missing`, `text-too-long`, `text-not-allowed`.
    """
    for name in names.values():
        refuse_long_line(name.given, "names")
        refuse_long_line(name.family, "names")
        if not str(name):
            raise Refused("text-missing", field="names")


class MemberRenamed(Event, frozen=True):
    """The member's name forms were given or corrected."""

    topic = "member.renamed"
    member: str
    names: dict[str, Name]

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].names = self.names
        visit.delegations.forget_order()

    def touches(self) -> Facets:
        return facets(self.member, "name")

    def told(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].names}


class MemberPositionWorded(Event, frozen=True):
    """The wording of the member's office was given or corrected."""

    topic = "member.position-worded"
    member: str
    position: Wording

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].position = self.position

    def touches(self) -> Facets:
        return facets(self.member, "position")

    def told(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].position}


class RenameMember(Command, frozen=True):
    """Give or correct a member's name forms, all languages at once.

    Refuses: unknown-member, text-missing, text-too-long, text-not-allowed.
    """

    member: Token
    names: Names

    def decide(self, visit: Visit) -> Iterator[Event]:
        refuse_unfit_names(self.names)
        if visit.delegations.known(self.member).names != self.names:
            yield MemberRenamed(self.member, dict(self.names))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        names = before.delegations.members[self.member].names
        return (RenameMember(self.member, names),)


class WordPosition(Command, frozen=True):
    """Give or correct the wording of a member's office, all languages at once.

    Refuses: unknown-member.
    """

    member: Token
    position: Texts

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.delegations.known(self.member).position != self.position:
            yield MemberPositionWorded(self.member, dict(self.position))

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        position = before.delegations.members[self.member].position
        return (WordPosition(self.member, position),)
