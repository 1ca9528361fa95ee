"""Lines: drawn up when people are received, presented, photographed or seen off, point by point.

Who stands in a line is recorded, and who was given a place by hand (`line_commands.py`); for all others the order
follows from the order of precedence (`line_layout.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self, cast

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.names import GUEST, HOST
from domain.core.nearest import offered
from domain.core.problem import Refused, refuse_twice
from domain.core.text import MemberToken, Texts, Token, Wording
from domain.seating.interleaving import Interleaving
from domain.seating.item_order import order_at

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

LineKind = Literal["receiving", "presentation", "farewell", "photograph"]
"""What people stand in line for (protocol 6.7). In a presentation line each side is a line of its own."""

RowCount = Annotated[int, msgspec.Meta(ge=1, le=9)]
"""How many rows stand behind one another in a photograph."""


class Lineup(msgspec.Struct):
    """A line at a point of an item, as the record stands."""

    id: str
    item: str
    kind: LineKind
    point: Wording
    mixing: Interleaving
    rows: int
    people: dict[str, str | None] = msgspec.field(default_factory=dict)
    """Who stands in it, each with whoever introduces him."""
    places: list[tuple[str, str | None]] = msgspec.field(default_factory=list)
    """Places given by hand, the latest last: who, and directly after whom; None is the first place."""
    taken_down: bool = False
    by_class: Literal["never", "waiting", "settled"] = "never"
    """How classes are compared where the sides mix by them; `waiting`: whoever has none holds back those behind him."""


def line_of(visit: Visit, line: str) -> Lineup:
    """The line of that id.

    Raises:
        Refused: `unknown-line`.
    """
    found = visit.lines.get(line)
    if found is None or found.taken_down:
        raise Refused("unknown-line", field="line", **offered(line, visit.lines), line=line)
    return found


def line_values(before: Visit, line: str) -> dict[str, Any]:
    """What the journal says of a line beside the event itself: its kind, and the item it stands at."""
    stands = before.lines[line]
    return {"kind": stands.kind, "title": before.programme.items[stands.item].title}


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
        kind, mixing = cast("LineKind", self.kind), cast("Interleaving", self.mixing)
        line = Lineup(self.line, self.item, kind, self.point, mixing, self.rows, people)
        line.by_class = "waiting" if mixing == "by-class" else "never"
        visit.lines[self.line] = line

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

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return line_values(before, self.line)


class LineRestored(Event, frozen=True):
    """A line that was taken down stands again, with everyone in it."""

    topic = "line.restored"
    line: str

    def evolve(self, visit: Visit) -> None:
        visit.lines[self.line].taken_down = False

    def touches(self) -> Facets:
        return facets(self.line, "line")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return line_values(before, self.line)


class LineArranged(Event, frozen=True):
    """The rule by which the sides mix in a line was chosen, and in how many rows it stands."""

    topic = "line.arranged"
    line: str
    mixing: str
    rows: int

    def evolve(self, visit: Visit) -> None:
        line = visit.lines[self.line]
        line.mixing, line.rows = cast("Interleaving", self.mixing), self.rows
        if line.mixing == "by-class" and line.by_class == "never":
            line.by_class = "waiting"

    def touches(self) -> Facets:
        return facets(self.line, "arrangement")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {**line_values(before, self.line), "before": before.lines[self.line].mixing}


class LineClassesSettled(Event, frozen=True):
    """In a line mixed by class nobody holds back those who stand behind him in his side.

    Who has no class stands with the next who has one, and who acts ad interim by the class his side's order gives him.
    """

    topic = "line.classes-settled"
    vocabulary = 14
    line: str

    def evolve(self, visit: Visit) -> None:
        visit.lines[self.line].by_class = "settled"

    def touches(self) -> Facets:
        return facets(self.line, "arrangement")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return line_values(before, self.line)


class DrawUpLine(Command, frozen=True):
    """Draw up a line for an item, at a point of it such as the foot of the aircraft steps.

    Without people, those expected at the item stand in it: heads and delegates of every party there, with the co-heads
    where nobody of it is listed.

    Refuses: id-taken, unknown-item, item-cancelled, nobody-listed, unknown-member, member-withdrawn, listed-twice.
    """

    creates = ("line",)

    item: Token
    kind: LineKind
    point: Texts = {}
    people: tuple[MemberToken, ...] = ()
    mixing: Interleaving = "host-then-guest"
    rows: RowCount = 1
    line: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        line = self.line if self.line is not None else visit.fresh_id(f"{self.kind}-{self.item}"[:56])
        people = self.people
        item = visit.programme.items.get(self.item)
        if not people and item is not None:
            sides = dict.fromkeys((HOST, GUEST, *visit.sides))
            people = tuple(key for side in sides for key in _expected_in_line(visit, item, side))
        return msgspec.structs.replace(self, line=line, people=people)

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        line = visit.unused(self.line, "line")
        if not self.people:
            raise Refused("nobody-listed", field="people", title=item.title)
        for member in self.people:
            visit.delegations.travelling(member, "people")
        refuse_twice(self.people, "people")
        yield LineDrawnUp(line, self.item, self.kind, dict(self.point), self.mixing, self.rows, self.people)
        if self.mixing == "by-class":
            yield LineClassesSettled(line)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (TakeDownLine(str(self.line)),)


def _expected_in_line(visit: Visit, item: Item, side: str) -> Iterator[str]:
    there, members = order_at(visit, item, side), visit.delegations.members
    unlisted = there and not item.heads.get(side) and all(members[key].side != side for key in item.people)
    return iter(dict.fromkeys((*there, *(visit.delegations.leading(side) if unlisted else ()))))


class ArrangeLine(Command, frozen=True):
    """Choose by which named rule the sides mix in a line, and in how many rows a photograph stands.

    What is not said stays as it is. Who was given a place by hand keeps it after the same person
    (protocol 3.6, 3.8).

    Refuses: unknown-line.
    """

    line: Token
    mixing: Interleaving | None = None
    rows: RowCount | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        line = line_of(visit, self.line)
        mixing, rows = self.mixing or line.mixing, self.rows or line.rows
        if (mixing, rows) != (line.mixing, line.rows):
            yield LineArranged(self.line, mixing, rows)
        if mixing == "by-class" and line.by_class == "never":
            yield LineClassesSettled(self.line)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        line = before.lines[self.line]
        return (ArrangeLine(self.line, line.mixing, line.rows),)


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
