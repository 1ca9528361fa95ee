"""Where co-heads are: together in the middle of their side, each as far from it as the other (protocol 6.12).

Their order decides who is named and speaks first, and who has the right of the two; never who sits nearer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.programme.heads import heads_of
from domain.seating.convention import place_from_head

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit


def co_heads_among(visit: Visit, item: Item, side: str, order: list[str]) -> list[str]:
    """Those who lead a side together and are among the people given, in the order in which they were declared.

    Empty where one leads alone.
    """
    heads = [key for key in heads_of(visit, item, side) if key in order]
    return heads if len(heads) > 1 else []


def middle_places(count: int) -> tuple[int, ...]:
    """The places of so many heads of a side, counted from the first of them: right first, none apart.

    One has place 0, two have 0 and -1 with the middle of the table between them, three 0, 1 and -1.
    """
    if count % 2:
        return tuple(place_from_head(number) for number in range(1, count + 1))
    return tuple(number // 2 if number % 2 == 0 else -(number + 1) // 2 for number in range(count))


def middle_shift(count: int) -> float:
    """How far the first of so many heads is from the middle of the table, in places to his own right."""
    return 0.0 if count % 2 else 0.5


def beside_the_heads(at: int, places: tuple[int, ...]) -> int:
    """The place beside several heads of whoever has the place `at` beside one."""
    return at + max(places) if at > 0 else at + min(places)
