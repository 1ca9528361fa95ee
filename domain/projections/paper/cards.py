"""The facts of name cards: whoever sits at a table, with the languages of both sides of his card."""

from __future__ import annotations

from typing import ClassVar

from domain.core.names import HOST, Name
from domain.core.problem import Refused
from domain.core.text import Wording
from domain.projections.paper.facts import FactRow, Facts, visit_facts
from domain.projections.paper.programme import ItemFacts, item_facts
from domain.projections.paper.reader import Reader, on_for
from domain.projections.seating import SeatingPlan, may_sit_down, seating_of
from domain.visit.visit import Visit


class CardFacts(FactRow, frozen=True, kw_only=True):
    """The card of one person."""

    PLACED: ClassVar = ("number",)

    number: int | None
    side: str
    across: str
    """The side that sits opposite and reads the other face."""
    names: dict[str, Name]
    office: Wording
    """The short office, else the office."""
    courtesy: Wording = {}


class CardsFacts(Facts, frozen=True, kw_only=True, tag="cards"):
    """The cards of one table, side by side in the order of the seats."""

    item: ItemFacts
    cards: tuple[CardFacts, ...]

    @property
    def rows(self) -> tuple[CardFacts, ...]:
        return self.cards


def cards_facts(visit: Visit, item: str | None, reader: Reader) -> CardsFacts:
    """The cards of a table: of those who have a name and a seat at it.

    Raises:
        Refused: as `on_for`, and `no-seating-plan` where nobody who is named sits.
    """
    found = on_for(visit, item, reader)
    plan = seating_of(visit, found)
    cards = tuple(_card(plan, side, number) for side in plan.sides for number in range(len(plan.side(side))))
    named = tuple(card for card in cards if card.names)
    if not named or not may_sit_down(found):
        raise Refused("no-seating-plan", field="item")
    return CardsFacts(visit=visit_facts(visit), item=item_facts(visit, found, found.planned), cards=named)


def _card(plan: SeatingPlan, side: str, at: int) -> CardFacts:
    seats = sorted(plan.side(side), key=lambda seat: (seat.number is None, seat.number or 0))
    seat = seats[at]
    others = [each for each in plan.sides if each != side]
    # Where many sit round a table the host is whom a guest turns to.
    across = HOST if HOST in others else next(iter(others), side)
    return CardFacts(
        key=f"{plan.item}/{seat.id}", number=seat.number, side=side, across=across, names=dict(seat.names),
        office=seat.short_office or seat.position, courtesy=seat.courtesy,
    )  # fmt: skip
