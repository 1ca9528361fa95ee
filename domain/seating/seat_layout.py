"""Who sits where at the table of an item: a pure function of convention, composition and swaps.

A side that takes part by video has no seat at the table.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec.structs import replace

from domain.core.names import GUEST, HOST, Side
from domain.programme.heads import expected_heads
from domain.seating.alternation import Spot, alternated
from domain.seating.co_heads import beside_the_heads, co_heads_among, middle_places, middle_shift
from domain.seating.convention import (
    DEFAULT_MEAL,
    DEFAULT_TABLE,
    DISPLACED_NUMBER,
    Convention,
    InterpreterSeat,
    Ranking,
    Table,
    mirrored,
    place_from_head,
)
from domain.seating.item_order import anyone_expected_at, order_at
from domain.seating.rows import Rows, goes_round, rows_at_table

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

Swap = tuple[str, str]

SeatedRole = Literal["head", "delegate", "interpreter", "note-taker"]
"""What someone is who sits at an item."""

SeatLocation = Literal["table", "table-end", "left-of-head", "right-of-head", "behind"]
"""Where a seat stands."""


class Seat(msgspec.Struct, frozen=True):
    """Where someone sits. `at` counts places from the head of the side along the table, as the head sees it.

    0 is the head, 1 the first on the head's own right, -1 the first on the head's own left. Who sits off the
    table (`where`: left-of-head, right-of-head, behind) has the place he sits next to or behind.
    """

    member: str
    side: Side
    role: SeatedRole
    number: int | None
    """The number in the order of the side at this item, 1 the head; None for who is not counted."""
    where: SeatLocation
    row: str
    """By whose head the seat is: that of the own side, unless the sides mix (`rows.py`)."""
    at: int
    swapped: bool = False
    """Whether the seat was changed by hand."""
    shift: float = 0.0
    """How far place 0 of its row is from the middle of the table, to its own right: half a place where two lead."""
    middle: bool = False
    """Whether it is the seat of a head, or one of those of co-heads, in the middle of a row or at its end."""

    @property
    def from_middle(self) -> float:
        """How many places it is from the middle of its side of the table, to its own right."""
        return self.at + self.shift


def table_of(item: Item) -> Table:
    """How the table of an item is laid: as was chosen, else as for a meal or with the guest in the place of honour."""
    return item.table or (DEFAULT_MEAL if item.kind == "meal" else DEFAULT_TABLE)


def seats(visit: Visit, item: Item) -> tuple[Seat, ...]:
    """Every seat of the sides there: at the table from the head outward, then interpreters and note-takers."""
    rows = rows_at_table(visit, item)
    at, middles = _laid(visit, item, rows)
    taken: list[Seat] = []
    for row in rows:
        taken += (*_at_table(visit, item, row, at), *_off_table(visit, item, row, at))
    return tuple(_from_middle(seat, middles[seat.row]) for seat in taken)


def seated_at(visit: Visit, item: Item) -> dict[str, set[str]]:
    """Who has a seat, by sides: told at once, where it is not asked which."""
    return {side: anyone_expected_at(visit, item, side) for side in rows_at_table(visit, item).values()}


def places_at_table(visit: Visit, item: Item) -> tuple[dict[str, Spot], dict[str, Spot]]:
    """Where everybody at the table sits: by the convention alone, and after the swaps."""
    at, _ = _laid(visit, item, rows_at_table(visit, item))
    return at.places, at.moved


def _laid(visit: Visit, item: Item, rows: Rows) -> tuple[_Laid, dict[str, _Middle]]:
    laid = laid_for(item, rows)
    lines = {row: _line(visit, item, row, rows, laid) for row in rows}
    alone = alternated(lines) if laid.ranking == "sides-alternate" else _places(lines, laid)
    middles = {row: _middle(visit, item, row, side, laid) for row, side in rows.items()}
    places = _with_co_heads(alone, middles)
    return _Laid(rows, places, _swapped(places, item.swaps)), middles


def laid_for(item: Item, rows: Rows) -> Convention:
    """The convention of an item for those who sit there: of more than two sides a round table, ranks right first."""
    laid = table_of(item).convention
    if not goes_round(rows):
        return laid
    ranking: Ranking = "left-first" if laid.ranking == "left-first" else "right-first"
    return replace(laid, shape="round", ranking=ranking, note_takers="behind")


def at_table(visit: Visit, item: Item) -> set[str]:
    """Who has a seat at the table itself: delegates, and an interpreter who displaces one."""
    return _seated(seats(visit, item))


def _seated(taken: tuple[Seat, ...]) -> set[str]:
    return {seat.member for seat in taken if seat.where == "table"}


def idle_swaps(item: Item, taken: tuple[Seat, ...]) -> list[Swap]:
    """The swaps that no longer apply, as one of the two has no seat at the table any more among those taken there."""
    seated = _seated(taken)
    return [swap for swap in item.swaps if not set(swap) <= seated]


def _line(visit: Visit, item: Item, row: str, rows: Rows, laid: Convention) -> list[str]:
    """A side at the table in its order, the head first, with an interpreter where he displaces someone."""
    side = rows[row]
    line = _led_by_one(visit, item, side)
    if laid.ranking == "counterparts-opposite" and row == HOST:
        line = _facing(visit, line, _led_by_one(visit, item, rows[GUEST]))
    interpreters = order_at(visit, item, side, "interpreter")
    if laid.interpreter in DISPLACED_NUMBER and interpreters and line:
        line = [*line]
        line.insert(DISPLACED_NUMBER[laid.interpreter] - 1, interpreters[0])
    return line


def _led_by_one(visit: Visit, item: Item, side: str) -> list[str]:
    """The delegates of a side in their order, the first of its co-heads standing for them all."""
    order = order_at(visit, item, side)
    together = co_heads_among(visit, item, side, order)
    return [*together[:1], *(key for key in order if key not in together)]


class _Middle(msgspec.Struct, frozen=True):
    """The middle of a side: its co-heads, none where one leads alone, with their places and the middle of these."""

    heads: tuple[str, ...]
    places: tuple[int, ...]
    shift: float


def _middle(visit: Visit, item: Item, row: str, side: str, laid: Convention) -> _Middle:
    heads = co_heads_among(visit, item, side, order_at(visit, item, side))
    sign = -1 if mirrored(laid.ranking, row) else 1
    count = len(heads) or 1
    places = tuple(sign * place for place in middle_places(count))
    return _Middle(tuple(heads), places, sign * middle_shift(count))


def _with_co_heads(places: dict[str, Spot], middles: dict[str, _Middle]) -> dict[str, Spot]:
    """The spots with room made for all co-heads in the middle of their side."""
    found: dict[str, Spot] = {
        key: (row, beside_the_heads(at, middles[row].places) if at else 0) for key, (row, at) in places.items()
    }
    for row, middle in middles.items():
        found |= {key: (row, place) for key, place in zip(middle.heads, middle.places, strict=False)}
    return found


def _from_middle(seat: Seat, middle: _Middle) -> Seat:
    at_table = seat.where == "table"
    shift = middle.shift if at_table or seat.where == "table-end" else 0.0
    return replace(seat, shift=shift, middle=at_table and seat.at in middle.places)


class _Laid(msgspec.Struct, frozen=True):
    """The rows of a table with everybody's spot at it: by the convention, and after the swaps."""

    rows: Rows
    places: dict[str, Spot]
    moved: dict[str, Spot]


def _at_table(visit: Visit, item: Item, row: str, laid: _Laid) -> list[Seat]:
    side = laid.rows[row]
    order = order_at(visit, item, side)
    numbers = {key: number for number, key in enumerate(order, start=1)}
    leading = set(expected_heads(visit, item, side)) or set(order[:1])
    members = visit.delegations.members
    table = [
        Seat(key, side, _role(key, numbers, leading), numbers.get(key), "table", *spot, spot != laid.places[key])
        for key, spot in laid.moved.items()
        if members[key].side == side
    ]
    return sorted(table, key=lambda seat: (abs(seat.at), -seat.at, seat.row != row))


def _off_table(visit: Visit, item: Item, row: str, laid: _Laid) -> list[Seat]:
    """Interpreters who have no seat at the table, then note-takers."""
    side, convention = laid.rows[row], laid_for(item, laid.rows)
    beside = [key for key in order_at(visit, item, side, "interpreter") if key not in laid.places]
    taken = [at for of, at in laid.moved.values() if of == row]
    off = [*_set_back(beside, convention, side), *_note_takers(visit, item, side, convention, taken)]
    return [replace(seat, row=row) for seat in off]


def _facing(visit: Visit, host: list[str], guest: list[str]) -> list[str]:
    """The host's side with everyone who has a counterpart at the table in his counterpart's place, opposite him.

    Heads face heads whoever is paired; who has no counterpart there fills the places left, in his order.
    """
    free = list(host[1:])
    across: list[str | None] = []
    for key in guest[1 : len(host)]:
        counterpart = visit.delegations.members[key].counterpart
        across.append(counterpart if counterpart in free else None)
    across += [None] * (len(free) - len(across))
    rest = [key for key in free if key not in across]
    return [*host[:1], *(key if key is not None else rest.pop(0) for key in across)]


def _places(lines: dict[str, list[str]], laid: Convention) -> dict[str, Spot]:
    """Everybody at the table by the convention alone, each side by its own head."""
    signs = {row: -1 if mirrored(laid.ranking, row) else 1 for row in lines}
    return {
        key: (row, signs[row] * place_from_head(number))
        for row, line in lines.items()
        for number, key in enumerate(line, start=1)
    }


def _swapped(places: dict[str, Spot], swaps: list[Swap]) -> dict[str, Spot]:
    moved = dict(places)
    for one, other in swaps:
        if one in moved and other in moved:
            moved[one], moved[other] = moved[other], moved[one]
    return moved


def _role(key: str, numbers: dict[str, int], leading: set[str]) -> SeatedRole:
    if key not in numbers:
        return "interpreter"
    return "head" if key in leading else "delegate"


def _set_back(interpreters: list[str], laid: Convention, side: Side) -> list[Seat]:
    """Interpreters off the table: the first as the convention says, all others behind the head."""
    first: dict[InterpreterSeat, tuple[SeatLocation, int]] = {
        "right-of-head": ("right-of-head", 1),
        "left-of-head": ("left-of-head", -1),
    }
    behind: tuple[SeatLocation, int] = ("behind", 0)
    places = (first.get(laid.interpreter, behind), *(behind,) * len(interpreters))
    return [
        Seat(key, side, "interpreter", None, where, side, at)
        for key, (where, at) in zip(interpreters, places, strict=False)
    ]


def _note_takers(visit: Visit, item: Item, side: Side, laid: Convention, taken: Collection[int]) -> list[Seat]:
    """Note-takers at the ends of their side of a long table, the head's right end first; all others behind."""
    keys = order_at(visit, item, side, "note-taker")
    last, first = max(taken, default=0), min(taken, default=0)
    ends: list[tuple[SeatLocation, int]] = (
        [("table-end", last + 1), ("table-end", first - 1)] if _have_ends(laid) else []
    )
    behind: list[tuple[SeatLocation, int]] = [("behind", 0)] * len(keys)
    return [
        Seat(key, side, "note-taker", None, where, side, at)
        for key, (where, at) in zip(keys, (*ends, *behind), strict=False)
    ]


def _have_ends(laid: Convention) -> bool:
    """Whether note-takers sit at the ends of the table: of a long one whose ends are free."""
    return laid.note_takers == "table-ends" and laid.shape == "long"
