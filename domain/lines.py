"""Lines: who stands where when people are received, presented, photographed or seen off, point by point.

Who stands in a line is recorded; the order follows from the order of precedence (`line_order.py`), save for those
who were given a place by hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

import msgspec

from domain.interleaving import Interleaving
from domain.item_order import order_at
from domain.message import Command, Event, Facets, facets
from domain.problem import Refused
from domain.text import Texts, Token, Wording

if TYPE_CHECKING:
    from domain.visit import Visit

LineKind = Literal["receiving", "presentation", "farewell", "photograph"]
"""What people stand in line for (reference: domain.md §1.2). In a presentation line each side is a line of its own."""

Rows = Annotated[int, msgspec.Meta(ge=1, le=9)]
"""How many rows stand behind one another in a photograph."""


@dataclass
class Lineup:
    """A line at a point of an item, as the record stands."""

    id: str
    item: str
    kind: str
    point: Wording
    mixing: str
    rows: int
    people: dict[str, str | None] = field(default_factory=dict)
    """Who stands in it, each with whoever introduces him."""
    places: list[tuple[str, str | None]] = field(default_factory=list)
    """Places given by hand, the latest last: who, and directly after whom; None is the first place."""
    taken_down: bool = False


def line_of(visit: Visit, line: str) -> Lineup:
    """The line of that id.

    Raises:
        Refused: `unknown-line`.
    """
    found = visit.lines.get(line)
    if found is None or found.taken_down:
        raise Refused("unknown-line", field="line", line=line)
    return found


class LineDrawnUp(Event, frozen=True):
    """A line was drawn up for a point of an item: who stands in it, and how the sides mix."""

    topic = "line.drawn-up"
    line: str
    item: str
    kind: str
    point: Wording
    mixing: str
    rows: int
    members: tuple[str, ...]

    def evolve(self, visit: Visit) -> None:
        people: dict[str, str | None] = dict.fromkeys(self.members)
        visit.lines[self.line] = Lineup(self.line, self.item, self.kind, self.point, self.mixing, self.rows, people)

    def touches(self) -> Facets:
        return facets(self.line, "line")


class LineTakenDown(Event, frozen=True):
    """A line no longer stands."""

    topic = "line.taken-down"
    line: str

    def evolve(self, visit: Visit) -> None:
        visit.lines[self.line].taken_down = True

    def touches(self) -> Facets:
        return facets(self.line, "line")

    def told(self, before: Visit) -> dict[str, Any]:
        line = before.lines[self.line]
        return {"kind": line.kind, "title": before.programme.items[line.item].title}


class LineRestored(Event, frozen=True):
    """A line that was taken down stands again, with everyone in it."""

    topic = "line.restored"
    line: str

    def evolve(self, visit: Visit) -> None:
        visit.lines[self.line].taken_down = False

    def touches(self) -> Facets:
        return facets(self.line, "line")

    def told(self, before: Visit) -> dict[str, Any]:
        line = before.lines[self.line]
        return {"kind": line.kind, "title": before.programme.items[line.item].title}


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

    def told(self, before: Visit) -> dict[str, Any]:
        line = before.lines[self.line]
        return {"kind": line.kind, "title": before.programme.items[line.item].title}


class LineLeft(Event, frozen=True):
    """Someone no longer stands in a line."""

    topic = "line.left"
    line: str
    member: str

    def evolve(self, visit: Visit) -> None:
        visit.lines[self.line].people.pop(self.member, None)

    def touches(self) -> Facets:
        return facets(self.line, f"people/{self.member}")

    def told(self, before: Visit) -> dict[str, Any]:
        line = before.lines[self.line]
        return {"kind": line.kind, "title": before.programme.items[line.item].title}


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

    def told(self, before: Visit) -> dict[str, Any]:
        line = before.lines[self.line]
        after = before.delegations.members[self.after].words if self.after else None
        return {"kind": line.kind, "title": before.programme.items[line.item].title, "after": after}


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

    def told(self, before: Visit) -> dict[str, Any]:
        line = before.lines[self.line]
        return {"kind": line.kind, "title": before.programme.items[line.item].title}


class DrawUpLine(Command, frozen=True):
    """Draw up a line for an item, at a point of it such as the foot of the aircraft steps.

    Without people, those expected at the item stand in it: heads and delegates of both sides.

    Refuses: id-taken, unknown-item, item-cancelled, nobody-listed, unknown-member, member-withdrawn, listed-twice.
    """

    item: Token
    kind: LineKind
    point: Texts = {}
    people: tuple[Token, ...] = ()
    mixing: Interleaving = "host-then-guest"
    rows: Rows = 1
    line: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        line = self.line if self.line is not None else visit.fresh_id(f"{self.kind}-{self.item}"[:56])
        people = self.people
        item = visit.programme.items.get(self.item)
        if not people and item is not None:
            people = tuple(key for side in ("host", "guest") for key in order_at(visit, item, side))
        return msgspec.structs.replace(self, line=line, people=people)

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        line = visit.unused(self.line, "line")
        if not self.people:
            raise Refused("nobody-listed", field="people", title=item.title)
        for member in self.people:
            visit.delegations.travelling(member, "people")
        if len(set(self.people)) < len(self.people):
            raise Refused("listed-twice", field="people")
        yield LineDrawnUp(line, self.item, self.kind, dict(self.point), self.mixing, self.rows, self.people)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (TakeDownLine(str(self.line)),)


class TakeDownLine(Command, frozen=True):
    """Take a line down: nobody will stand there.

    Refuses: unknown-line.
    """

    line: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        line_of(visit, self.line)
        yield LineTakenDown(self.line)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RestoreLine(self.line),)


class RestoreLine(Command, frozen=True):
    """Let a line that was taken down stand again.

    Refuses: unknown-line.
    """

    line: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        line = visit.lines.get(self.line)
        if line is None:
            raise Refused("unknown-line", field="line", line=self.line)
        if line.taken_down:
            yield LineRestored(self.line)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (TakeDownLine(self.line),)


class StandInLine(Command, frozen=True):
    """Let someone stand in a line, introduced by another member or by nobody named.

    The place follows the order of precedence. Who stands there already is introduced anew.

    Refuses: unknown-line, unknown-member, member-withdrawn, already-in-line.
    """

    line: Token
    member: Token
    by: Token | None = None

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
    member: Token

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
    member: Token
    after: Token | None = None
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
    member: Token

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
