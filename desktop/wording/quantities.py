"""Quantities and periods in words: more than 28.7 billion US dollars in 2024; 28,7 milliards de dollars."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from domain.core.late import late
from domain.core.period import Period
from domain.core.quantity import POWERS, Quantity

if TYPE_CHECKING:
    from babel import dates, numbers

    from desktop.wording.words import Words
else:
    dates, numbers = late("babel.dates", without=("pytz",)), late("babel.numbers")

_SMALLER: Mapping[str, Mapping[str | None, int]] = {"zh": {"thousand": 3, "mn": 2, "bn": 1}}
"""By how many powers of ten the word of a language for a scale is smaller: 5 million are 500万, 28.7 billion 287亿."""


def quantity_words(quantity: Quantity, words: Words) -> str:
    """How much, and how it is meant, without its period: more than 28 billion US dollars."""
    number = _number(quantity.value, quantity, words)
    if quantity.upper is not None:
        number = words("quantity.range", first=number, last=_number(quantity.upper, quantity, words))
    amount = _with_unit(_scaled(number, quantity, words), quantity, words)
    return amount if quantity.kind in (None, "exact", "range") else words(f"quantity.{quantity.kind}", amount=amount)


def dated_quantity(quantity: Quantity, words: Words) -> str:
    """How much, with its period where one was said: 28.7 billion US dollars (2024)."""
    amount = quantity_words(quantity, words)
    return words("quantity.dated", amount=amount, period=quantity.period) if quantity.period else amount


def period_words(period: Period, words: Words) -> str:
    """A period: 2024, first 9 months of 2025, since 2022, 2026 to 2030; as it was worded where it was."""
    if period.kind == "words" or period.first is None:
        return words.pick(period.words)
    first = _day(period.first, words)
    if period.kind == "in":
        return first
    if period.kind == "months":
        return words("period.months", count=period.months, year=period.first)
    first = _day(period.first, words, governed=period.kind != "as-of")
    last = _day(period.last, words) if period.last else ""
    # In French a day and a year take another preposition each: au 1er novembre, en 2024.
    code = f"period.{period.kind}" + (".day" if _is_day(period.first) and _worded_by_day(period, words) else "")
    return words(code, first=first, last=last)


def currency_words(code: str, count: Decimal, words: Words) -> str:
    """A currency beside a number: US dollars, euro."""
    own = f"currency.{code}"
    if words.has(own):
        return words(own, count=int(abs(count)))
    return str(numbers.get_currency_name(code, count=count, locale=words.locale))


def _number(value: Decimal, quantity: Quantity, words: Words) -> str:
    smaller = _SMALLER.get(words.language, {}).get(quantity.scale, 0)
    return words.number(value.scaleb(smaller) if smaller else value)


def _scaled(number: str, quantity: Quantity, words: Words) -> str:
    if quantity.scale is None:
        return number
    return words(f"quantity.in-{quantity.scale}", number=number, count=int(abs(_last(quantity))))


def _with_unit(number: str, quantity: Quantity, words: Words) -> str:
    unit, currency = words.pick(quantity.unit), ""
    if quantity.currency is not None:
        count = _last(quantity).scaleb(POWERS.get(quantity.scale or "", 0))
        currency = currency_words(quantity.currency, count, words)
    if unit == "%":
        return words("quantity.percent", number=number)
    named = " ".join(part for part in (currency, unit) if part)
    if not named:
        return number
    many = quantity.scale in ("mn", "bn", "tn") and not named.startswith(("%", "/"))
    return words("quantity.of-many" if many else "quantity.of", number=number, unit=named)


def _last(quantity: Quantity) -> Decimal:
    return quantity.upper if quantity.upper is not None else quantity.value


def _is_day(partial: str) -> bool:
    return partial.count("-") == 2


def _worded_by_day(period: Period, words: Words) -> bool:
    return words.has(f"period.{period.kind}.day")


def _day(partial: str, words: Words, *, governed: bool = False) -> str:
    """A year, a month or a day; `governed` by a preposition that asks for another case of the month's name."""
    if _is_day(partial):
        return words.day(date.fromisoformat(partial), "long")
    if "-" not in partial:
        return words("period.year", year=partial)
    first = date.fromisoformat(f"{partial}-01")
    if governed and words.has("period.month-of"):
        return dates.format_date(first, words("period.month-of"), locale=words.locale)
    return str(dates.format_skeleton("yMMMM", first, locale=words.locale))
