"""Quantities: how much somebody said, and how it was meant. 28,000 mn is 28 bn; "more than 28" does not differ
from 28.7.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, cast

import msgspec

from domain.core.currency import known_currency
from domain.core.language_tag import in_canonical_tags, same_words
from domain.core.period import Period, PeriodSaid, period_of, same_period
from domain.core.problem import Refused
from domain.core.text import Texts, Wording

QuantityKind = Literal["exact", "about", "more-than", "at-least", "at-most", "less-than", "range"]
"""How a number is meant: as it stands, about, beyond it or from it on, up to it or below it, or from one to another."""

Scale = Literal["thousand", "mn", "bn", "tn"]
"""What a number is multiplied by: 10³, 10⁶, 10⁹, 10¹²."""

POWERS = {"thousand": 3, "mn": 6, "bn": 9, "tn": 12}
"""The power of ten of each scale."""

ABOUT = Decimal("0.05")
"""How far from what was said "about" reaches, as a part of it (protocol 8.7)."""


class QuantitySaid(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A quantity as asked for in a command. `upper` belongs to a range; without `kind`, nobody said how it is meant.

    An amount of money has a `currency`; `unit` is then left out, or says of what: per tonne, a year.
    """

    value: Decimal
    kind: QuantityKind | None = "exact"
    upper: Decimal | None = None
    scale: Scale | None = None
    unit: Texts = {}
    currency: str | None = None
    period: PeriodSaid | None = None


class Quantity(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A quantity as recorded: its numbers with the digits they were said with; null and empty are not said."""

    kind: str | None
    value: Decimal
    upper: Decimal | None = None
    scale: str | None = None
    unit: Wording = {}
    currency: str | None = None
    period: Period | None = None

    def as_said(self) -> QuantitySaid:
        """The same quantity as a command asks for it."""
        return QuantitySaid(
            self.value, cast("QuantityKind | None", self.kind), self.upper, cast("Scale | None", self.scale),
            self.unit, self.currency, self.period.as_said() if self.period is not None else None,
        )  # fmt: skip


def quantity_of(said: QuantitySaid) -> Quantity:
    """The quantity that is asked for.

    Raises:
        Refused: `not-a-number`, `range-without-end`, `range-reversed`, `unknown-currency`, or what refuses a period
            and words.
    """
    field = "quantity"
    for number in (said.value, said.upper):
        refuse_no_number(number, field)
    if (said.kind == "range") != (said.upper is not None):
        raise Refused("range-without-end", field=field)
    if said.upper is not None and said.upper <= said.value:
        raise Refused("range-reversed", field=field, first=said.value, last=said.upper)
    return Quantity(
        said.kind, said.value, said.upper, said.scale, in_canonical_tags(said.unit, field),
        known_currency(said.currency, field) if said.currency else None,
        period_of(said.period, field) if said.period is not None else None,
    )  # fmt: skip


def refuse_no_number(value: Decimal | None, field: str = "value") -> None:
    """Refuse what is no finite number of reasonable size (`not-a-number`)."""
    if value is None:
        return
    if not value.is_finite() or len(value.as_tuple().digits) > 30 or abs(value.adjusted()) > 30:
        raise Refused("not-a-number", field=field)


def same_quantity(one: Quantity, other: Quantity) -> bool:
    """Whether two were said alike, to the digit: 27.8 and 27.80 are one number, but were not."""
    return msgspec.json.encode(one) == msgspec.json.encode(other)


def comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two may be compared: they are of one currency, unit and period."""
    return one.currency == other.currency and same_words(one.unit, other.unit) and same_period(one.period, other.period)


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether there is a number that both may be, units and periods apart (protocol 8.7)."""
    first, second = _numbers(one), _numbers(other)
    return first.begins_before_the_end_of(second) and second.begins_before_the_end_of(first)


class _Numbers(msgspec.Struct, frozen=True):
    """From which to which number something lies; None: without an end."""

    least: Decimal | None
    most: Decimal | None
    with_least: bool = True
    with_most: bool = True

    def begins_before_the_end_of(self, other: _Numbers) -> bool:
        if self.least is None or other.most is None:
            return True
        touching = self.least == other.most and self.with_least and other.with_most
        return self.least < other.most or touching


def _numbers(quantity: Quantity) -> _Numbers:
    value, half = _scaled(quantity.value, quantity.scale), _half_a_digit(quantity)
    match quantity.kind:
        case "about":
            reach = max(abs(value) * ABOUT, half)
            return _Numbers(value - reach, value + reach)
        case "more-than" | "at-least":
            return _Numbers(value, None, with_least=quantity.kind == "at-least")
        case "at-most" | "less-than":
            return _Numbers(None, value, with_most=quantity.kind == "at-most")
        case "range" if quantity.upper is not None:
            return _Numbers(value, _scaled(quantity.upper, quantity.scale))
    return _Numbers(value - half, value + half, with_most=not half)


def _half_a_digit(quantity: Quantity) -> Decimal:
    """Half of its last digit, to which a number in thousands or millions, or with decimals, is rounded; a whole number
    without a scale was counted."""
    exponent = quantity.value.as_tuple().exponent
    if not isinstance(exponent, int) or (quantity.scale is None and exponent >= 0):
        return Decimal(0)
    return _scaled(Decimal(5).scaleb(min(exponent, 0) - 1), quantity.scale)


def _scaled(value: Decimal, scale: str | None) -> Decimal:
    return value.scaleb(POWERS.get(scale or "", 0))
