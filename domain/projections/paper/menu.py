"""The facts of a menu card: the meal, its courses in the order in which they are served, and what is drunk.

What somebody may not eat is private, and no fact of a sheet (protocol 2.15).
"""

from __future__ import annotations

from domain.core.problem import Refused
from domain.core.text import Wording
from domain.projections.paper.facts import Facts, visit_facts
from domain.projections.paper.programme import ItemFacts, item_facts
from domain.projections.paper.reader import OFF, Reader, in_house, on_for, told_time
from domain.visit.visit import Visit


class MenuFacts(Facts, frozen=True, kw_only=True, tag="menu"):
    """The menu of one meal."""

    item: ItemFacts
    courses: Wording
    """A line for each."""
    drinks: Wording


def menu_facts(visit: Visit, item: str | None, reader: Reader) -> MenuFacts:
    """The menu of a meal.

    Raises:
        Refused: as `on_for`, and `sheet-no-menu` where none is known.
    """
    found = on_for(visit, item, reader)
    if not found.courses and not found.drinks:
        raise Refused("sheet-no-menu", field="item", title=found.title)
    told = found.planned if in_house(reader) else told_time(found, reader)
    return MenuFacts(
        visit=visit_facts(visit), item=item_facts(visit, found, told), courses=found.courses, drinks=found.drinks,
    )  # fmt: skip


def items_with_menus(visit: Visit) -> tuple[str, ...]:
    """The items of which a menu is known."""
    there = (item for item in visit.programme.active_items() if item.status not in OFF)
    return tuple(item.id for item in there if item.courses or item.drinks)
