"""The lines of a visit, point by point: who stands where, introduced by whom, and in which row of a photograph."""

from __future__ import annotations

from collections import Counter

import msgspec

from domain.honours import honours_of
from domain.line_order import Standing, ordered
from domain.lines import Lineup
from domain.names import Name
from domain.text import Wording
from domain.times import PlannedTime
from domain.visit import Visit


class LineRow(msgspec.Struct, frozen=True):
    """Someone in a line. In a photograph `row` 1 is the front, and `at` counts from the middle: 1 is the first on
    the right of those who stand, -1 on their left."""

    id: str
    names: dict[str, Name]
    position: Wording
    side: str
    place: int
    """1 and up; for each side alone in a presentation line and in a photograph."""
    by: str | None
    """Who introduces."""
    by_names: dict[str, Name]
    by_hand: bool
    row: int | None = None
    at: int | None = None


class LinePlan(msgspec.Struct, frozen=True):
    """A line at a point of an item, with the conventions of flags, photograph and anthems there."""

    id: str
    item: str
    title: Wording
    planned: PlannedTime | None
    kind: str
    point: Wording
    mixing: str
    rows: int
    flags: str
    photograph: str
    anthems: str
    people: tuple[LineRow, ...]


def lines(visit: Visit, item: str | None = None) -> tuple[LinePlan, ...]:
    """The lines of a visit, or of one item, in the order of the schedule and of their drawing up."""
    order = {each.id: number for number, each in enumerate(visit.programme.standing())}
    standing = [line for line in visit.lines.values() if not line.taken_down and line.item in order]
    wanted = [line for line in standing if item is None or line.item == item]
    return tuple(line_plan(visit, line) for line in sorted(wanted, key=lambda line: order[line.item]))


def line_plan(visit: Visit, line: Lineup) -> LinePlan:
    """One line."""
    item = visit.programme.items[line.item]
    honours = honours_of(item)
    return LinePlan(
        id=line.id,
        item=item.id,
        title=item.title,
        planned=item.planned,
        kind=line.kind,
        point=line.point,
        mixing=line.mixing,
        rows=line.rows,
        flags=honours.flags,
        photograph=honours.photograph,
        anthems=honours.anthems,
        people=_people(visit, line, honours.photograph),
    )


def _people(visit: Visit, line: Lineup, photograph: str) -> tuple[LineRow, ...]:
    standing = ordered(visit, line)
    longest = max(Counter(each.side for each in standing).values(), default=1)
    a_row = -(-longest // line.rows)
    return tuple(_row(visit, line, each, a_row, photograph) for each in standing)


def _row(visit: Visit, line: Lineup, standing: Standing, a_row: int, photograph: str) -> LineRow:
    member = visit.delegations.members[standing.member]
    by = line.people.get(member.id)
    row, at = _in_photograph(standing, a_row, photograph) if line.kind == "photograph" else (None, None)
    return LineRow(
        id=member.id,
        names=member.names,
        position=member.position,
        side=member.side,
        place=standing.place,
        by=by,
        by_names=visit.delegations.members[by].names if by else {},
        by_hand=standing.by_hand,
        row=row,
        at=at,
    )


def _in_photograph(standing: Standing, a_row: int, photograph: str) -> tuple[int, int]:
    """The row, filled from the front, and the place: the heads in the middle, each side outward on its own half."""
    row, along = divmod(standing.place - 1, a_row)
    right = (standing.side == "guest") == (photograph == "guest-on-hosts-right")
    return row + 1, (along + 1) * (1 if right else -1)
