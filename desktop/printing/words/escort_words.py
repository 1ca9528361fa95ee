"""Escort cards in words: handed out at the door, each tells its bearer where at the table he sits, and beside whom."""

from __future__ import annotations

from typing import Literal

import msgspec

from desktop.printing.contents.cards_contents import FaceOfCard
from desktop.printing.contents.escort_contents import EscortCard, EscortCards
from desktop.printing.contents.seating_contents import PlanTable
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages
from desktop.seating.room import DISC, LaidOutPlan, Rectangle, Walls
from desktop.seating.shapes import laid_out
from desktop.wording.cards import face, toward
from desktop.wording.names import NEAREST
from domain.projections.paper.facts import VisitFacts
from domain.projections.paper.seating import SeatingFacts
from domain.projections.seating import SeatSeen

DRAWN = 860.0
"""The width over which a table is laid out, in the pixels of the screen."""
WIDE, TALL = 72.0, 24.0
"""The room of a drawing on a card, in millimetres."""
LARGEST = 4.2
"""How wide a seat is drawn at most, in millimetres."""


def escort_words(facts: SeatingFacts, words: InLanguages) -> EscortCards:
    """The cards of those at a table who are named, in the order in which they sit down."""
    [plan] = facts.plans
    drawing = _Drawing.of(laid_out(plan, DRAWN))
    by_member = {seat.id: seat for seat in plan.seats}
    cards = tuple(
        EscortCard(_face(facts.visit, seat, words), _beside(seat, by_member, words), drawing.members.index(seat.id))
        for seat in plan.seats
        if seat.names and seat.id in drawing.members
    )
    return EscortCards(
        cards, drawing.wide, drawing.tall, drawing.table(round_one=plan.shape == "round"), drawing.seats,
        drawing.seat_wide, _door(drawing.walls),
    )  # fmt: skip


def _face(visit: VisitFacts, seat: SeatSeen, words: InLanguages) -> FaceOfCard:
    """The name toward its bearer, in his own language where it is asked for; his state below it."""
    party = visit.party(seat.side)
    office, state = seat.short_office or seat.position, visit.name_of(seat.side)
    alike = not words.alike.isdisjoint(seat.names.values())
    found = face(seat.names, office, state, toward(party, words.languages), seat.courtesy, alike=alike)
    return FaceOfCard(found.name, found.state, found.language, found.courtesy)


def _beside(seat: SeatSeen, by_member: dict[str, SeatSeen], words: InLanguages) -> tuple[PrintedLine, ...]:
    """Who sits on his right, on his left and opposite; nobody is named who is not known yet.

    A card has no place to explain the mark of a name as in another language.
    """
    near = (("right", seat.right), ("left", seat.left), ("opposite", seat.opposite))
    found = ((where, by_member[key]) for where, key in near if key is not None and by_member[key].names)
    return tuple(
        PrintedLine(_neighbour(other, words), label=words.label(words.say(f"sheet.escort-{where}")))
        for where, other in found
    )


def _neighbour(seat: SeatSeen, words: InLanguages) -> Wording:
    """Whom the bearer of a card sits beside: by courtesy title and whole name, as he is spoken to."""
    named = zip(words.person(seat.names, {}), words.languages, strict=True)
    told = ((name.removesuffix(NEAREST), seat.courtesy.get(language, "")) for name, language in named)
    return tuple(name if name.startswith(title) else f"{title} {name}" for name, title in told)


def _door(walls: Walls) -> Literal["below", "left", "right", ""]:
    if walls.lower == "door":
        return "below"
    return "left" if walls.left == "door" else "right" if walls.right == "door" else ""


class _Drawing(msgspec.Struct, frozen=True):
    """The table and its seats without their names, as large as a card has room for."""

    members: tuple[str, ...]
    boxes: tuple[Rectangle, ...]
    of_table: Rectangle
    walls: Walls
    bounds: Rectangle

    @classmethod
    def of(cls, room: LaidOutPlan) -> _Drawing:
        """What is drawn of a room: everybody at the table or at its ends."""
        shown = [box for box in room.seats if box.seat.where in ("table", "table-end")]
        boxes = tuple(box.mark for box in shown)
        every = (*boxes, room.table)
        left, top = min(box.left for box in every), min(box.top for box in every)
        right, bottom = max(box.right for box in every), max(box.bottom for box in every)
        members = tuple(box.seat.id for box in shown)
        return cls(members, boxes, room.table, room.walls, Rectangle(left, top, right - left, bottom - top))

    @property
    def unit(self) -> float:
        """Millimetres a pixel."""
        return min(WIDE / self.bounds.width, TALL / self.bounds.height, LARGEST / DISC)

    @property
    def wide(self) -> float:
        return self.bounds.width * self.unit

    @property
    def tall(self) -> float:
        return self.bounds.height * self.unit

    @property
    def seat_wide(self) -> float:
        return DISC * self.unit

    @property
    def seats(self) -> tuple[tuple[float, float], ...]:
        """The middles of the seats in millimetres."""
        return tuple(self._at(*box.middle) for box in self.boxes)

    def table(self, *, round_one: bool) -> PlanTable:
        """The table in millimetres."""
        x, y = self._at(self.of_table.left, self.of_table.top)
        return PlanTable(x, y, self.of_table.width * self.unit, self.of_table.height * self.unit, round_one)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return (x - self.bounds.left) * self.unit, (y - self.bounds.top) * self.unit
