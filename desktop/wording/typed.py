"""How the types of values are worded that have no other way said in a message.

Loaded when the first of them is told: the help of the program tells none, and so knows nothing of the domain.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from desktop.wording.chairs import chair_words
from desktop.wording.honours import chosen_honours
from desktop.wording.quantities import period_words, quantity_words
from desktop.wording.sizes import agreed_size, many_words, sizes_told
from domain.agreement.correspondence import QuotedLetter
from domain.core.period import Period
from domain.core.quantity import Quantity
from domain.core.times import Moment, PlannedTime
from domain.programme.honours import Honours
from domain.programme.interpreting import Pair, Turn
from domain.programme.outcome import Actual, Length
from domain.programme.presence import Stay
from domain.programme.size import HowMany, Size, Sizes
from domain.projections.difference import Called, Moved, Point
from domain.registry.office_held import OfficeHeld
from domain.seating.chairs import Chair

if TYPE_CHECKING:
    from desktop.wording.words import Words

ByType = tuple[tuple[Any, Callable[[Any], str]], ...]
"""Types, and how a value of each is told; the first that fits is taken."""


def by_type(words: Words) -> ByType:
    """How values are told in these words."""
    return (
        (PlannedTime, words.planned),
        (Stay, words.stay),
        (Moment, words.observed),
        (Length, words.lasting),
        (Actual, words.hours),
        (Pair, words.pair),
        (Honours, lambda honours: chosen_honours(honours, words)),
        (Chair, lambda chair: chair_words(chair, words)),
        (Turn, lambda turn: words("time.range", start=words.clock(turn.starts), end=words.clock(turn.ends))),
        (QuotedLetter, words.quoted),
        (OfficeHeld, words.office_held),
        (Called, lambda called: words.said(called.words)),
        (Point, lambda point: words.said(point.title)),
        (Moved, words.moved),
        (Quantity, lambda quantity: quantity_words(quantity, words)),
        (Period, lambda period: period_words(period, words)),
        (HowMany, lambda many: many_words(many, words)),
        (Size, lambda size: agreed_size(size, words)),
        (Sizes, lambda sizes: sizes_told(sizes, words)),
        (datetime, words.moment),
        (date, partial(words.day, style="long")),
        (Mapping, words.pick),
        ((Decimal, int), words.number),
    )
