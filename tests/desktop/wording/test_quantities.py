"""Quantities in words, as each language counts them, and read again as people write them."""

from decimal import Decimal
from typing import Any

import msgspec
import pytest

from desktop.wording.quantity_reading import read_quantity
from desktop.wording.words import Words
from domain.core.period import Period
from domain.core.quantity import Quantity, QuantitySaid, agree, quantity_of
from tests.for_each import for_each

NBSP = "\N{NO-BREAK SPACE}"
TRADE = Quantity("exact", Decimal("28.7"), scale="bn", currency="USD", period=Period("in", "2024"))


def told(quantity: Quantity, language: str) -> str:
    return Words(language).said(quantity, "dated").replace(NBSP, " ").replace("\u202f", " ")


def of(value: str, kind: str | None = "exact", **given: Any) -> Quantity:
    if "upper" in given:
        given["upper"] = Decimal(given["upper"])
    return Quantity(kind, Decimal(value), **given)


@pytest.mark.parametrize(
    ("quantity", "english", "french", "russian", "kazakh"),
    [
        (
            TRADE, "28.7 billion US dollars (2024)", "28,7 milliards de dollars (2024)",
            "28,7 млрд долларов США (2024 г.)", "28,7 миллиард АҚШ доллары (2024 ж.)",
        ),
        (of("28", "more-than", scale="bn"), "more than 28 billion", "plus de 28 milliards", "более 28 млрд",
         "28 миллиард мөлшерінен астам"),
        (of("1.5", scale="mn", currency="EUR"), "1.5 million euros", "1,5 million d’euros", "1,5 млн евро",
         "1,5 миллион еуро"),
        (of("10", "range", upper="12"), "10–12", "10–12", "10–12", "10–12"),
        (of("20", unit={"und": "%"}), "20%", "20 %", "20 %", "20%"),
        (of("2", "about", scale="tn", currency="CNY"), "about 2 trillion yuan", "environ 2 mille milliards de yuans",
         "около 2 трлн юаней", "шамамен 2 триллион юань"),
        (of("55", scale="thousand", unit={"en": "students", "fr": "étudiants", "ru": "студентов"}),
         "55 thousand students", "55 mille étudiants", "55 тыс. студентов", "55 мың студентов"),
        (of("1", currency="USD"), "1 US dollar", "1 dollar", "1 доллар США", "1 АҚШ доллары"),
        (of("28.70", None, unit={"und": "bn US$"}), "28.70 bn US$", "28,70 bn US$", "28,70 bn US$", "28,70 bn US$"),
    ],
)  # fmt: skip
def test_a_quantity_is_told_as_the_language_counts(
    quantity: Quantity, english: str, french: str, russian: str, kazakh: str
) -> None:
    assert [told(quantity, language) for language in ("en", "fr", "ru", "kk")] == [english, french, russian, kazakh]


@pytest.mark.parametrize(
    ("quantity", "chinese"),
    [
        (TRADE, "287亿美元（2024年）"),
        (of("28.70", scale="bn", currency="USD"), "287.0亿美元"),
        (of("5", "more-than", scale="mn", currency="CNY"), "超过500万元人民币"),
        (of("10", "range", upper="12", scale="mn", unit={"zh": "吨"}), "1,000–1,200万吨"),
        (of("55", "about", scale="thousand", unit={"zh": "人"}), "约55,000人"),
        (of("2", scale="tn"), "2万亿"),
    ],
)
def test_chinese_counts_by_ten_thousands(quantity: Quantity, chinese: str) -> None:
    assert told(quantity, "zh") == chinese


@pytest.mark.parametrize(
    ("period", "english", "french", "russian", "kazakh"),
    [
        (Period("months", "2025", months=9), "first 9 months of 2025", "9 premiers mois de 2025", "9 месяцев 2025 г.",
         "2025 жылғы 9 ай"),
        (Period("since", "2022-02"), "since February 2022", "depuis février 2022", "с февраля 2022 г.",
         "2022 ж. ақпан бастап"),
        (Period("as-of", "2025-11-01"), "as of 1 November 2025", "au 1er novembre 2025",
         "по состоянию на 1 ноября 2025 г.", "2025 жылғы 1 қараша жағдай бойынша"),
        (Period("by", "2030"), "by 2030", "d’ici à 2030", "не позднее 2030 г.", "2030 ж. дейін"),
        (Period("from-to", "2026", "2030"), "from 2026 to 2030", "de 2026 à 2030", "с 2026 г. по 2030 г.",
         "2026 ж. – 2030 ж."),
        (Period("words", words={"und": "no date given"}), *["no date given"] * 4),
    ],
)  # fmt: skip
def test_a_period_is_told_as_the_language_tells_it(
    period: Period, english: str, french: str, russian: str, kazakh: str
) -> None:
    said = [
        Words(language).said(period).replace(NBSP, " ").replace("\u202f", " ") for language in ("en", "fr", "ru", "kk")
    ]
    assert said == [english, french, russian, kazakh]


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("en", "28.7 bn USD, 2024", "28.7 billion US dollars (2024)"),
        ("fr", "plus de 28 milliards de dollars en 2023", "more than 28 billion US dollars (2023)"),
        ("fr", "28,7 milliards USD au premier semestre 2025", "28.7 billion US dollars (first 6 months of 2025)"),
        ("fr", "более 28 млрд долларов США, 2023 г.", "more than 28 billion US dollars (2023)"),
        ("ru", "28,7 млрд долл. США за 9 месяцев 2025 года", "28.7 billion US dollars (first 9 months of 2025)"),
        ("fr", "2448,19亿美元, 2024年", "244.819 billion US dollars (2024)"),
        ("en", "3.2亿元", "320 million yuan"),
        ("en", "Rs 12,000 crore", "120 billion Indian rupees"),
        ("en", "₹1.5 lakh crore by 2030", "1.5 trillion Indian rupees (by 2030)"),
        ("en", "$100 billion by 2030", "100 billion US dollars (by 2030)"),
        ("en", "28,000 mn USD", "28,000 million US dollars"),
        ("fr", "28,000 mn USD", "28.000 million US dollars"),
        ("fr", "1 billion d'euros", "1 trillion euros"),
        ("en", "from 10 to 12 projects", "10–12 projects"),
        ("en", "120 bn euros, Q1 2025", "120 billion euros (first 3 months of 2025)"),
        ("fr", "−3,2 milliards d’euros depuis février 2022", "-3.2 billion euros (since February 2022)"),
        ("en", "300 USD per tonne", "300 US dollars per tonne"),
        ("en", "28 bn USD, “in recent years”", "28 billion US dollars (in recent years)"),
    ],
)
def test_a_quantity_is_read_as_people_write_it(language: str, typed: str, expected: str) -> None:
    read = read_quantity(typed, language)
    assert told(quantity_of(msgspec.convert(read, QuantitySaid)), "en") == expected


@pytest.mark.parametrize("typed", ["chiffre", "", "12 10", "2024 2025 2026", "between ten and twelve", "NaN", "9–"])
def test_what_is_no_quantity_is_not_read(typed: str) -> None:
    assert read_quantity(typed, "en") is None


def test_a_currency_or_day_that_is_none_is_left_to_the_rules() -> None:
    assert (read_quantity("28 USS", "fr") or {})["currency"] == "USS"
    assert (read_quantity("12, au 31 février 2025", "fr") or {})["period"]["first"] == "2025-02-31"


@for_each("language", ["en", "fr", "ru", "kk"])
@for_each("kind", ["exact", "about", "more-than", "at-least", "at-most", "less-than", "range"])
@for_each(
    "period",
    [
        None, Period("in", "2024"), Period("in", "2024-02"), Period("in", "2025-11-01"),
        Period("months", "2025", months=1),
        Period("months", "2025", months=9), Period("since", "2022-02"), Period("as-of", "2025-11-01"),
        Period("by", "2030"), Period("from-to", "2026", "2030"), Period("from-to", "2025-01-01", "2025-06-30"),
    ],
)  # fmt: skip
def test_what_is_told_is_read_again(language: str, kind: str, period: Period | None) -> None:
    upper = Decimal("1234.5") if kind == "range" else None
    for scale, currency in ((None, None), ("thousand", None), ("mn", "EUR"), ("bn", "USD"), ("tn", "KZT")):
        quantity = Quantity(kind, Decimal("1200.5"), upper, scale, {}, currency, period)
        read = read_quantity(told(quantity, language), language)
        again = quantity_of(msgspec.convert(read, QuantitySaid))
        assert again == quantity, told(quantity, language)
        assert agree(again, quantity)


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("en", "28.7 bn USD, first nin months of 2025"),
        ("en", "28.7 bn USD 2O24"),
        ("en", "28.7 bn USD (last yaer)"),
        ("en", "200 students since Novembr 2024"),
        ("fr", "28,7 milliards de dollars, 9 premiers moi de 2025"),
        ("ru", "28,7 млрд долларов за первые 9 месецев 2025"),
    ],
)
def test_a_misspelt_period_is_no_unit(language: str, typed: str) -> None:
    assert read_quantity(typed, language) is None


@pytest.mark.parametrize("typed", ["1500 km of 1520 mm track", "1998 students", "300 USD per tonne", "2 m²"])
def test_numbers_in_a_unit_are_no_period(typed: str) -> None:
    assert read_quantity(typed, "en") is not None
