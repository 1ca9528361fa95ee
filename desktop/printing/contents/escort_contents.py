"""What stands on escort cards: a face with the name, and behind it where at the table its bearer sits."""

from __future__ import annotations

from typing import Literal

import msgspec

from desktop.printing.contents.cards_contents import FaceOfCard
from desktop.printing.contents.seating_contents import PlanTable
from desktop.printing.sheet_parts import Contents, PrintedLine


class EscortCard(msgspec.Struct, frozen=True):
    """The card of one person: the face, who sits beside and opposite, and the own seat among those of the table."""

    face: FaceOfCard
    beside: tuple[PrintedLine, ...]
    seat: int


class EscortCards(Contents, frozen=True, tag_field="template", tag="escort"):
    """The cards of one table, which is drawn on each, in millimetres."""

    fixed = frozenset({"escort-seat", "door"})
    cards: tuple[EscortCard, ...]
    wide: float
    tall: float
    """The size of the drawing."""
    table: PlanTable
    seats: tuple[tuple[float, float], ...]
    """The middles of the seats."""
    seat_wide: float
    door: Literal["below", "left", "right", ""]
    """At which wall the door is; empty where the plan does not say."""

    @property
    def rows(self) -> int:
        return len(self.cards)
