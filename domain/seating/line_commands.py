"""Who stands in a line: who joins it, who leaves it, and who is given a place by hand with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, facets
from domain.core.problem import Refused
from domain.core.text import MemberToken, Token
from domain.seating.lines import Lineup, line_of, line_values

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class LineJoined(Event, frozen=True):
    """Someone stands in a line, introduced by another or by nobody named."""

    topic = "line.joined"
    line: str
    member: str
    by: str | None

    def evolve(self, visit: Visit) -> None:
        visit.lines[self.line].people[self.member] = self.by

    def touches(self) -> Facets:
        return facets(self.line, f"people/{self.member}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return line_values(before, self.line)


class LineLeft(Event, frozen=True):
    """Someone no longer stands in a line."""

    topic = "line.left"
    line: str
    member: str

    def evolve(self, visit: Visit) -> None:
        visit.lines[self.line].people.pop(self.member, None)

    def touches(self) -> Facets:
        return facets(self.line, f"people/{self.member}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return line_values(before, self.line)


class LinePlaceGiven(Event, frozen=True):
    """Someone was given a place by hand: directly after another, or the first; `turn` of all places so given."""

    topic = "line.place-given"
    line: str
    member: str
    after: str | None
    turn: int

    def evolve(self, visit: Visit) -> None:
        line = visit.lines[self.line]
        line.places = _others(line, self.member)
        line.places.insert(self.turn, (self.member, self.after))

    def touches(self) -> Facets:
        return facets(self.line, "order")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        after = before.delegations.members[self.after].words if self.after else None
        return {**line_values(before, self.line), "after": after}


class LinePlaceLeftToOrder(Event, frozen=True):
    """Someone stands by the order of precedence again."""

    topic = "line.place-left-to-order"
    line: str
    member: str

    def evolve(self, visit: Visit) -> None:
        line = visit.lines[self.line]
        line.places = _others(line, self.member)

    def touches(self) -> Facets:
        return facets(self.line, "order")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return line_values(before, self.line)


class StandInLine(Command, frozen=True):
    """Let someone stand in a line, introduced by another member or by nobody named.

    The place follows the order of precedence. Who stands there already is introduced anew.

    Refuses: unknown-line, unknown-member, member-withdrawn, already-in-line.
    """

    line: Token
    member: MemberToken
    by: MemberToken | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        line = line_of(visit, self.line)
        member = visit.delegations.travelling(self.member)
        if self.by is not None:
            visit.delegations.travelling(self.by, "by")
        if line.people.get(self.member, self) == self.by:
            raise Refused("already-in-line", field="member", member=member.words)
        yield LineJoined(self.line, self.member, self.by)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        people = before.lines[self.line].people
        if self.member in people:
            return (StandInLine(self.line, self.member, people[self.member]),)
        return (StepOutOfLine(self.line, self.member),)


class StepOutOfLine(Command, frozen=True):
    """Take someone out of a line.

    Refuses: unknown-line, not-in-line.
    """

    line: Token
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        _standing(line_of(visit, self.line), self.member, "member")
        yield LineLeft(self.line, self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (StandInLine(self.line, self.member, before.lines[self.line].people[self.member]),)


class PlaceInLine(Command, frozen=True):
    """Give someone a place in a line by hand: directly after another, or the first.

    `turn` says which of the places given by hand this is (0 and up), the latest unless it is said: a later one
    goes on from the earlier ones, and undoing puts it back among them.

    Refuses: unknown-line, not-in-line, after-oneself.
    """

    needs_reason = True
    line: Token
    member: MemberToken
    after: MemberToken | None = None
    turn: int | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        line = line_of(visit, self.line)
        _standing(line, self.member, "member")
        if self.after is not None:
            _standing(line, self.after, "after")
        if self.after == self.member:
            raise Refused("after-oneself", field="after")
        others = _others(line, self.member)
        turn = len(others) if self.turn is None else min(max(self.turn, 0), len(others))
        if [*others[:turn], (self.member, self.after), *others[turn:]] != line.places:
            yield LinePlaceGiven(self.line, self.member, self.after, turn)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (_place_as(before, self.line, self.member),)


class LeavePlaceToOrder(Command, frozen=True):
    """Let someone who was given a place by hand stand by the order of precedence again.

    Refuses: unknown-line, not-placed.
    """

    line: Token
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        line = line_of(visit, self.line)
        if all(member != self.member for member, _ in line.places):
            raise Refused("not-placed", field="member")
        yield LinePlaceLeftToOrder(self.line, self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (_place_as(before, self.line, self.member),)


def _standing(line: Lineup, member: str, at: str) -> None:
    if member not in line.people:
        raise Refused("not-in-line", field=at)


def _others(line: Lineup, member: str) -> list[tuple[str, str | None]]:
    return [place for place in line.places if place[0] != member]


def _place_as(before: Visit, key: str, member: str) -> Command:
    places = before.lines[key].places
    turn = next((number for number, place in enumerate(places) if place[0] == member), None)
    if turn is None:
        return LeavePlaceToOrder(key, member)
    return PlaceInLine(key, member, places[turn][1], turn)
