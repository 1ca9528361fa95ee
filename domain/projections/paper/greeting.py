"""The facts of a greeter's card: who is greeted at an item, how each is addressed, and how his name is said."""

from __future__ import annotations

from domain.core.names import HOST
from domain.core.problem import Refused
from domain.core.text import Wording
from domain.programme.programme import Item
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, person_facts, visit_facts
from domain.projections.paper.programme import GreeterFacts, ItemFacts, greeters_of, item_facts
from domain.projections.paper.reader import OFF, Reader, on_for
from domain.seating.item_order import everyone_at
from domain.visit.visit import Visit


class GreetedFacts(FactRow, frozen=True, kw_only=True):
    """Somebody who is greeted; the forms of his name tell how it is said."""

    person: PersonFacts
    address: Wording


class GreetingFacts(Facts, frozen=True, kw_only=True, tag="greeting"):
    """A greeting: who greets, and whom."""

    item: ItemFacts
    greeters: tuple[GreeterFacts, ...]
    greeted: tuple[GreetedFacts, ...]

    @property
    def rows(self) -> tuple[GreetedFacts, ...]:
        return self.greeted


def greeting_facts(visit: Visit, item: str | None, reader: Reader) -> GreetingFacts:
    """The greeting at an item, for a reader who may see it.

    Raises:
        Refused: as `on_for`, and `sheet-nobody-greeted` where nobody greets or nobody comes.
    """
    found = on_for(visit, item, reader)
    greeted = tuple(_greeted(visit, member) for member in _coming(visit, found))
    if not greeted or not found.greeters:
        raise Refused("sheet-nobody-greeted", field="item")
    return GreetingFacts(
        visit=visit_facts(visit),
        item=item_facts(visit, found, found.planned),
        greeters=tuple(greeters_of(visit, found)),
        greeted=greeted,
    )


def items_with_greeters(visit: Visit) -> tuple[str, ...]:
    """The items at which somebody is greeted."""
    there = (item for item in visit.programme.active_items() if item.status not in OFF and item.greeters)
    return tuple(item.id for item in there if _coming(visit, item))


def _coming(visit: Visit, item: Item) -> list[str]:
    """Whoever of the sides received is expected at an item; those who lead them where nobody is listed."""
    members, found = visit.delegations.members, []
    for side in visit.sides:
        if side != HOST:
            principal = visit.delegations.principal_of(side)
            there = everyone_at(visit, item, side) or ([principal] if principal is not None else [])
            found += [member for member in there if members[member].travels]
    return found


def _greeted(visit: Visit, member: str) -> GreetedFacts:
    return GreetedFacts(
        key=member, person=person_facts(visit, member), address=visit.delegations.members[member].address
    )
