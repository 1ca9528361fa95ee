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
from desktop.wording.hours import actual_hours, length_words, observed_hour, stay_words
from desktop.wording.interpreting import pair_words
from desktop.wording.letters import quoted_letter
from desktop.wording.offices_held import office_held
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
        (Stay, lambda stay: stay_words(stay, words)),
        (Moment, lambda moment: observed_hour(moment, words)),
        (Length, lambda length: length_words(length, words)),
        (Actual, lambda actual: actual_hours(actual, words)),
        (Pair, lambda pair: pair_words(pair, words)),
        (Honours, lambda honours: chosen_honours(honours, words)),
        (Chair, lambda chair: chair_words(chair, words)),
        (Turn, lambda turn: words("time.range", start=words.clock(turn.starts), end=words.clock(turn.ends))),
        (QuotedLetter, lambda letter: quoted_letter(letter, words)),
        (OfficeHeld, lambda held: office_held(held, words)),
        (Called, lambda called: words.said(called.words)),
        (Point, lambda point: words.said(point.title)),
        (Moved, lambda moved: _moved(moved, words)),
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


def _moved(moved: Moved, words: Words) -> str:
    """Who stands elsewhere in an order: Alexander Kozlov from place 9 to 3."""
    return words("moved-in-order", who=moved.who, before=moved.before, after=moved.after)
