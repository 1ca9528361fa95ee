"""The seating plan of an item: the table, and who sits where, beside whom and opposite whom."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import msgspec

from domain.core.names import GUEST, HOST, Name, Side, shared_families
from domain.core.text import Wording
from domain.core.times import PlannedTime
from domain.programme.flag_law import FlagLawName, RightOf
from domain.programme.honours import honours_at
from domain.programme.item_kind import ON_THE_WAY
from domain.programme.meeting import Format
from domain.programme.programme import Item, ItemStatus
from domain.seating.alternation import Spot
from domain.seating.chairs import Chair
from domain.seating.convention import ConventionName, Facing, InterpreterSeat, NoteTakerSeat, Ranking, Table, TableShape
from domain.seating.rows import rows_at_table
from domain.seating.seat_layout import Seat, SeatedRole, SeatLocation, idle_swaps, laid_for, seated_at, seats, table_of
from domain.visit.visit import Visit


class SeatSeen(msgspec.Struct, frozen=True, kw_only=True):
    """A seat as a plan shows it. Every left and right is that of who sits there; ids where someone sits, else None."""

    id: str
    names: dict[str, Name]
    position: Wording
    side: Side
    role: SeatedRole
    number: int | None
    """The number in the order of the side at this item; None for who is not counted."""
    where: SeatLocation
    row: str
    """By whose head the seat is: that of the own side, unless the sides mix (`rows`)."""
    at: int
    """Places from the head along the table: 0 the head, 1 the first on the head's own right, -1 on the left."""
    from_middle: float
    """Places from the middle of that side of the table, to the own right: where two lead, each is half a place off."""
    middle: bool
    """Whether it is the seat of the head of a row, or of one of its co-heads."""
    right: str | None
    left: str | None
    opposite: str | None
    chair: Chair | None
    """What was planned of his chair; None: nothing."""
    short_office: Wording = {}
    """What his office is called where there is little room, such as on a card; empty: as in full."""
    namesake: bool = False
    """Whether somebody else there bears the same family name."""
    courtesy: Wording = {}
    """What stands before his name on his card (10.5)."""


class SeatRow(SeatSeen, frozen=True, kw_only=True):
    """A seat with how it came to be his, and what was seen of it."""

    swapped: bool
    """Whether the seat was changed by hand."""
    chair_noted: Chair | None
    """On what he was seen to sit; None: nobody noted it."""


class IdleSwap(msgspec.Struct, frozen=True):
    """A swap that no longer applies, as one of the two has no seat at the table any more."""

    member: str
    other: str


class TablePlan(msgspec.Struct, frozen=True, kw_only=True):
    """The table of one item and who sits at it, as a plan shows it."""

    item: str
    kind: str
    title: Wording
    format: Format | None
    planned: PlannedTime | None
    place: Wording
    zone: str
    convention: ConventionName
    """The name of the convention, `own` for a combination without one."""
    facing: Facing
    ranking: Ranking
    interpreter: InterpreterSeat
    note_takers: NoteTakerSeat
    shape: TableShape
    places: int | None
    """How many seats the table has a side; None where nobody said."""
    law: Wording
    flags: RightOf
    """On whose right the flags stand on the table (`honours.py`)."""
    flag_law: FlagLawName | None
    """The flag law of the host by which they stand so."""
    sides: tuple[Side, ...]
    """Who sits there: the side in the place of the host and the one opposite; of more than two, as they go round."""
    seats: tuple[SeatSeen, ...]

    @property
    def goes_round(self) -> bool:
        """Whether more than two sides sit there, each in a segment of its own."""
        return len(self.sides) > 2

    @property
    def rows(self) -> tuple[str, ...]:
        """The rows of the table: `host` and `guest`, or of more than two the sides themselves."""
        return self.sides if self.goes_round else (HOST, GUEST)

    def side_of(self, row: str) -> Side:
        """The side that has a row."""
        return self.sides[self.rows.index(row)]

    def side(self, side: str) -> tuple[SeatSeen, ...]:
        """The seats of one side."""
        return tuple(seat for seat in self.seats if seat.side == side)


class SeatingPlan(TablePlan, frozen=True, kw_only=True):
    """The seating plan of one item. `chosen` is False while nobody chose a convention."""

    status: ItemStatus
    chosen: bool
    seats: tuple[SeatRow, ...]
    idle_swaps: tuple[IdleSwap, ...]


def seating(visit: Visit) -> tuple[SeatingPlan, ...]:
    """The plans of the items at which two sides or more sit down, or a convention was chosen, as in the schedule."""
    return tuple(seating_of(visit, item) for item in visit.programme.active_items() if has_seating(visit, item))


def has_seating(visit: Visit, item: Item) -> bool:
    """Whether an item has a seating plan."""
    if item.table is not None or not sits_down(item):
        return item.table is not None
    return bool(sure_of_a_seat(visit, item)) or seats_sides(item, seated_at(visit, item))


def sure_of_a_seat(visit: Visit, item: Item) -> set[str]:
    """The delegates who are listed, where several sides list any: told at once, whoever leads them."""
    members = visit.delegations.members
    by_video = {side for side, taking in item.participation.items() if taking.how == "by-video"}
    listed = (members[key] for key, capacity in item.people.items() if capacity == "delegate")
    found = {each.id: each.side for each in listed if item.expects(each) and each.side not in by_video}
    return set(found) if len(set(found.values())) > 1 else set()


def seats_sides(item: Item, seated: Mapping[str, Collection[str]]) -> bool:
    """The same of an item at which people sit down, where it is known who has a seat, by sides."""
    return item.table is not None or sum(map(bool, seated.values())) > 1


def sits_down(item: Item) -> bool:
    """Whether people sit at a table at an item: by what it is, or as a convention was chosen for it."""
    by_format = (item.held_format or item.format) is not None and item.kind not in ON_THE_WAY
    return by_format or "table" in item.has or item.table is not None


def may_sit_down(item: Item) -> bool:
    """Whether a table may be asked for: not on the way, unless one was laid there all the same."""
    return sits_down(item) or item.kind not in ON_THE_WAY


def seating_of(visit: Visit, item: Item) -> SeatingPlan:
    """The seating plan of one item."""
    table: Table = table_of(item)
    rows = rows_at_table(visit, item)
    laid = laid_for(item, rows)
    honours, taken = honours_at(visit, item), seats(visit, item)
    return SeatingPlan(
        item=item.id,
        kind=item.kind,
        title=item.title,
        format=item.held_format or item.format,
        planned=item.planned,
        place=item.place,
        zone=item.zone,
        status=item.status,
        convention=table.name,
        facing=laid.facing,
        ranking=laid.ranking,
        interpreter=laid.interpreter,
        note_takers=laid.note_takers,
        shape=laid.shape,
        places=table.places,
        law=table.law,
        flags=honours.flags["table"],
        flag_law=honours.flag_laws.get("table"),
        chosen=item.table is not None,
        sides=tuple(rows.values()),
        seats=_rows(visit, item, taken, laid.shape, tuple(rows)),
        idle_swaps=tuple(IdleSwap(*swap) for swap in idle_swaps(item, taken)),
    )


def _rows(
    visit: Visit, item: Item, taken: tuple[Seat, ...], shape: TableShape, rows: tuple[str, ...]
) -> tuple[SeatRow, ...]:
    table = [seat for seat in taken if seat.where == "table"]
    beside: dict[Spot, str] = {(seat.row, seat.at): seat.member for seat in table}
    facing = table if len(rows) == 2 else ()
    across = {(seat.row, seat.from_middle): seat.member for seat in facing}
    nobody = (None, None, None)
    shared = shared_families(visit.delegations.members[seat.member].names for seat in taken)
    return tuple(
        _row(visit, item, seat, (
            _next(seat, beside, shape, rows, 1), _next(seat, beside, shape, rows, -1), across.get(_across(seat, shape))
        ) if seat.where == "table" else nobody, shared)
        for seat in taken
    )  # fmt: skip


def _row(
    visit: Visit, item: Item, seat: Seat, near: tuple[str | None, str | None, str | None], shared: frozenset[str]
) -> SeatRow:
    """A seat with those on its right, on its left and opposite; `shared` are the family names of several there."""
    member = visit.delegations.members[seat.member]
    right, left, opposite = near
    return SeatRow(
        id=seat.member,
        names=member.names,
        position=member.position,
        side=seat.side,
        role=seat.role,
        number=seat.number,
        where=seat.where,
        row=seat.row,
        at=seat.at,
        from_middle=seat.from_middle,
        middle=seat.middle,
        right=right,
        left=left,
        opposite=opposite,
        swapped=seat.swapped,
        chair=item.chairs.get(seat.member),
        chair_noted=item.chairs_noted.get(seat.member),
        short_office=member.short_office,
        courtesy=member.courtesy,
        namesake=any(name.family in shared for name in member.names.values()),
    )


def _next(
    seat: Seat, beside: dict[Spot, str], shape: TableShape, rows: tuple[str, ...], hand: int
) -> str | None:  # fmt: skip
    """Who sits next on the own right (1) or left (-1); at a table one can go round, beyond the last the next row's."""
    if (seat.row, seat.at + hand) in beside or shape == "long":
        return beside.get((seat.row, seat.at + hand))
    other = rows[(rows.index(seat.row) + hand) % len(rows)]
    reached = [at for row, at in beside if row == other and at * hand <= 0]
    last = max(reached, key=abs, default=0)
    found = beside.get((other, last))
    return found if found != seat.member else None


def _across(seat: Seat, shape: TableShape) -> tuple[str, float]:
    """The seat opposite: along a table with the heads at its ends, that over the table by the same head.

    Opposite a head alone whom two co-heads face there is nobody: he faces the middle between them.
    """
    if shape == "heads-at-ends" and not seat.middle:
        return seat.row, -seat.from_middle
    return "guest" if seat.row == "host" else "host", -seat.from_middle
