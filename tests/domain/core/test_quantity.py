"""Quantities: as they were said, compared like for like."""

from decimal import Decimal
from typing import Any

import pytest

from domain.core.period import Period, PeriodSaid
from domain.core.problem import Refused
from domain.core.quantity import Quantity, QuantitySaid, agree, comparable, quantity_of, same_quantity


def said(value: str, kind: Any = "exact", **given: Any) -> Quantity:
    if "upper" in given:
        given["upper"] = Decimal(given["upper"])
    return quantity_of(QuantitySaid(Decimal(value), kind, **given))


def refusal(value: str, kind: Any = "exact", **given: Any) -> Refused:
    with pytest.raises(Refused) as refused:
        said(value, kind, **given)
    return refused.value


IN_2024 = PeriodSaid("in", "2024")


def test_a_quantity_is_kept_as_it_was_said() -> None:
    assert said("28.70", "more-than", scale="bn", currency="usd", period=IN_2024) == Quantity(
        "more-than", Decimal("28.70"), None, "bn", {}, "USD", Period("in", "2024")
    )


def test_a_unit_stands_in_any_language_under_its_canonical_tag() -> None:
    unit = {"kk-latn": "oqushy", "ZH-hans": "名学生", "sr-cyrl-rs": "ђак"}
    assert set(said("55000", unit=unit).unit) == {"kk-Latn", "zh-Hans", "sr-Cyrl-RS"}


def test_what_was_recorded_is_asked_for_again_alike() -> None:
    recorded = said("10", "range", upper="12", unit={"en": "projects"}, period=PeriodSaid("months", "2025", months=9))
    assert quantity_of(recorded.as_said()) == recorded


@pytest.mark.parametrize("value", ["NaN", "sNaN", "-Infinity", "1E+31", "1" * 31])
def test_a_quantity_is_a_number_somebody_can_say(value: str) -> None:
    assert refusal(value).code == "not-a-number"
    assert refusal("1", "range", upper=value).code == "not-a-number"


@pytest.mark.parametrize("upper", ["12", "11.5"])
def test_a_range_does_not_run_backwards(upper: str) -> None:
    assert refusal("12", "range", upper=upper).code == "range-reversed"


def test_a_range_has_two_ends_and_nothing_else_has() -> None:
    assert refusal("12", "range").code == "range-without-end"
    assert refusal("12", "about", upper="14").code == "range-without-end"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("USS", "USD"), ("US$", "USD"), ("€", "EUR"), ("RUR", "RUB"), ("RMB", "CNY"), ("KZZ", "KZT"), ("EUT", "EUR")],
)
def test_an_unknown_currency_is_refused_with_a_near_guess(typed: str, meant: str) -> None:
    refused = refusal("28", currency=typed)
    assert refused.code == "unknown-currency"
    assert refused.near[0] == meant


def test_a_currency_of_the_past_is_one() -> None:
    assert said("300", scale="mn", currency="FRF").currency == "FRF"


def test_a_unit_in_no_language_is_refused() -> None:
    assert refusal("1", unit={"xx": "head"}).code == "unknown-language-tag"
    assert refusal("1", unit={"en": ""}).code == "text-missing"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (said("28000", scale="mn"), said("28", scale="bn")),
        (said("28", "more-than", scale="bn"), said("28.7", scale="bn")),
        (said("28712", scale="mn"), said("28.7", scale="bn")),
        (said("0.03", scale="tn"), said("30", scale="bn")),
        (said("27.8"), said("27.80")),
        (said("28", "about", scale="bn"), said("28.7", scale="bn")),
        (said("10", "range", upper="12"), said("11")),
        (said("10", "range", upper="12"), said("12", "at-least")),
        (said("30", "at-most"), said("30")),
        (said("20", "more-than"), said("25", "less-than")),
        (said("55000", "about"), said("54800")),
    ],
)  # fmt: skip
def test_two_quantities_agree(one: Quantity, other: Quantity) -> None:
    assert agree(one, other)
    assert agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (said("28.7", scale="bn"), said("27.8", scale="bn")),
        (said("28", scale="mn"), said("28", scale="bn")),
        (said("28", "more-than", scale="bn"), said("27.8", scale="bn")),
        (said("20", "more-than"), said("20")),
        (said("20", "less-than"), said("20")),
        (said("14"), said("15")),
        (said("2"), said("2.5")),
        (said("10", "range", upper="12"), said("13")),
        (said("12", "more-than"), said("10", "range", upper="12")),
        (said("28", "about", scale="bn"), said("30", scale="bn")),
        (said("20", "more-than"), said("19", "at-most")),
    ],
)  # fmt: skip
def test_two_quantities_differ(one: Quantity, other: Quantity) -> None:
    assert not agree(one, other)
    assert not agree(other, one)


def test_like_is_compared_with_like() -> None:
    dollars = said("28.7", scale="bn", currency="USD", period=IN_2024)
    assert comparable(
        dollars, said("28000", scale="mn", currency="USD", period=PeriodSaid("from-to", "2024-01", "2024-12"))
    )
    assert not comparable(dollars, said("28", "more-than", scale="bn", currency="USD", period=PeriodSaid("in", "2023")))
    assert not comparable(dollars, said("26.5", scale="bn", currency="EUR", period=IN_2024))
    assert not comparable(dollars, said("28.7", scale="bn", currency="USD"))


def test_a_unit_is_the_same_in_whatever_language_both_have_it() -> None:
    assert comparable(said("5", unit={"en": "Students", "fr": "étudiants"}), said("6", unit={"fr": "Étudiants"}))
    assert not comparable(said("5", unit={"en": "students"}), said("6", unit={"en": "schools"}))
    assert not comparable(said("5", unit={"en": "students"}), said("6"))


def test_one_number_said_with_other_digits_was_not_said_alike() -> None:
    assert same_quantity(said("27.8"), said("27.8"))
    assert not same_quantity(said("27.8"), said("27.80"))
