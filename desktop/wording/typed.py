"""How the types of values are worded that have no other way said in a message.

Loaded when the first of them is told: the help of the program tells none, and so knows nothing of the domain.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cache
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

Way = Callable[[Any, "Words"], str]
"""How a value of a type is told in some words."""

_WAYS: tuple[tuple[Any, Way], ...] = (
    (PlannedTime, lambda planned, words: words.planned(planned)),
    (Stay, stay_words),
    (Moment, observed_hour),
    (Length, length_words),
    (Actual, actual_hours),
    (Pair, pair_words),
    (Honours, chosen_honours),
    (Chair, chair_words),
    (Turn, lambda turn, words: words("time.range", start=words.clock(turn.starts), end=words.clock(turn.ends))),
    (QuotedLetter, quoted_letter),
    (OfficeHeld, office_held),
    (Called, lambda called, words: words.said(called.words)),
    (Point, lambda point, words: words.said(point.title)),
    (Moved, lambda moved, words: words("moved-in-order", who=moved.who, before=moved.before, after=moved.after)),
    (Quantity, quantity_words),
    (Period, period_words),
    (HowMany, many_words),
    (Size, agreed_size),
    (Sizes, sizes_told),
    (datetime, lambda instant, words: words.moment(instant)),
    (date, lambda day, words: words.day(day, style="long")),
    (Mapping, lambda wording, words: words.pick(wording)),
    ((Decimal, int), lambda number, words: words.number(number)),
)
"""The first type that fits is taken."""


@cache
def way_of(kind: type) -> Way:
    """How a value of that type is told: as it stands where nothing else is said."""
    return next((way for each, way in _WAYS if issubclass(kind, each)), lambda value, _: str(value))
