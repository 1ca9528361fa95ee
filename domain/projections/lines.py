"""The lines of a visit, point by point: who stands where, introduced by whom, and in which row of a photograph."""

from __future__ import annotations

import msgspec

from domain.core.names import Name, Side, shared_families
from domain.core.text import Wording
from domain.core.times import PlannedTime
from domain.programme.flag_law import FlagLawName, RightOf
from domain.programme.honours import AnthemOrder, honours_at
from domain.seating.interleaving import Interleaving
from domain.seating.line_layout import BOTH, LinePlace, follows_party_order, places_in_line
from domain.seating.lines import LineKind, Lineup
from domain.seating.photograph import spots_in_photograph
from domain.visit.visit import Visit


class LineRow(msgspec.Struct, frozen=True):
    """Someone in a line. In a photograph `row` 1 is the front, and `at` counts from the middle: 1 is the first on
    the right of those who stand, -1 on their left; 0 is the centre itself, where the sides mix."""

    id: str
    names: dict[str, Name]
    position: Wording
    side: Side
    place: int
    """1 and up; for each side alone in a presentation line and in a photograph."""
    by: str | None
    """Who introduces."""
    by_names: dict[str, Name]
    by_hand: bool
    row: int | None = None
    at: int | None = None
    namesake: bool = False
    """Whether somebody else in the line bears the same family name."""


class LinePlan(msgspec.Struct, frozen=True):
    """A line at a point of an item, with the conventions of flags, photograph and anthems there."""

    id: str
    item: str
    title: Wording
    planned: PlannedTime | None
    kind: LineKind
    point: Wording
    mixing: Interleaving
    rows: int
    flags: RightOf
    """On whose right the flags stand in a row."""
    flag_law: FlagLawName | None
    """The flag law of the host by which they stand so."""
    photograph: RightOf
    anthems: AnthemOrder
    sides: tuple[Side, ...]
    """The parties that stand there, in their order."""
    people: tuple[LineRow, ...]
    in_party_order: bool = False
    """Whether more than two parties stand there, in the order that was set for them."""


def lines(visit: Visit, item: str | None = None) -> tuple[LinePlan, ...]:
    """The lines of a visit, or of one item, in the order of the schedule and of their drawing up."""
    return tuple(line_plan(visit, line) for line in in_their_order(visit) if item in (None, line.item))


def in_their_order(visit: Visit) -> list[Lineup]:
    """The lines that stand, in the order of the schedule and of their drawing up."""
    drawn_up = [line for line in visit.lines.values() if not line.taken_down]
    if not drawn_up:
        return []
    order = {each.id: number for number, each in enumerate(visit.programme.active_items())}
    return sorted((line for line in drawn_up if line.item in order), key=lambda line: order[line.item])


def line_plan(visit: Visit, line: Lineup) -> LinePlan:
    """A line as it forms up: who stands where, and how flags, photograph and anthems are there."""
    item = visit.programme.items[line.item]
    honours = honours_at(visit, item)
    people = _people(visit, line, honours.photograph)
    there = {row.side for row in people}
    return LinePlan(
        id=line.id,
        item=item.id,
        title=item.title,
        planned=item.planned,
        kind=line.kind,
        point=line.point,
        mixing=line.mixing,
        rows=line.rows,
        flags=honours.flags["row"],
        flag_law=honours.flag_laws.get("row"),
        photograph=honours.photograph,
        anthems=honours.anthems,
        sides=tuple(side for side in visit.sides_at(item) if side in there),
        people=people,
        in_party_order=len(there) > BOTH and follows_party_order(visit, line),
    )


def _people(visit: Visit, line: Lineup, photograph: str) -> tuple[LineRow, ...]:
    place = places_in_line(visit, line)
    spots = spots_in_photograph(visit, line, place, photograph) if line.kind == "photograph" else {}
    shared = shared_families(visit.delegations.members[each.member].names for each in place)
    return tuple(_row(visit, line, each, spots.get(each.member), shared) for each in place)


def _row(
    visit: Visit, line: Lineup, place: LinePlace, spot: tuple[int, int] | None, shared: frozenset[str]
) -> LineRow:  # fmt: skip
    member = visit.delegations.members[place.member]
    by = line.people.get(member.id)
    row, at = spot or (None, None)
    return LineRow(
        id=member.id,
        names=member.names,
        position=member.position,
        side=member.side,
        place=place.place,
        by=by,
        by_names=visit.delegations.members[by].names if by else {},
        by_hand=place.by_hand,
        row=row,
        at=at,
        namesake=any(name.family in shared for name in member.names.values()),
    )
