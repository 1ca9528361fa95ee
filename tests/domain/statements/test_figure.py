"""Figures: quoted as they were said, corrected, taken back."""

from decimal import Decimal
from typing import Any

import pytest

from domain.core.period import Period, PeriodSaid
from domain.core.quantity import Quantity, QuantitySaid
from domain.statements.figure import (
    AmendFigure,
    CorrectFigure,
    FigureCorrected,
    FigureCorrectedInWords,
    FigureQuotedInWords,
    FigureRetracted,
    QuoteFigure,
    RecordFigure,
    RetractFigure,
)
from tests.domain.facts import billions, ended, figure, started
from tests.domain.scenario import Scenario


def dollars(value: str = "27.8", **given: Any) -> QuantitySaid:
    return QuantitySaid(Decimal(value), scale="bn", currency="USD", **{"period": PeriodSaid("in", "2024"), **given})


def quote(value: str = "27.8", figure: str | None = None, member: str | None = "putin", **given: Any) -> RecordFigure:
    return RecordFigure("statements", {"en": "Trade"}, dollars(value, **given), "transcript", member, figure)


def correct(value: str, figure: str = "trade") -> AmendFigure:
    return AmendFigure(figure, dollars(value), "transcript")


def test_a_figure_is_kept_as_it_was_said(statements: Scenario) -> None:
    statements.given(started("statements"), ended("statements"))
    statements.when(quote("27.80"))
    statements.then(figure("trade", "27.80"))
    assert str(statements.visit.figures["trade"].quantity.value) == "27.80"


def test_a_figure_has_an_id_of_its_own(statements: Scenario) -> None:
    statements.given(figure("trade"))
    statements.when(quote(figure="trade"))
    statements.then_refused("id-taken", "figure")


def test_no_figure_is_quoted_at_an_unknown_item(visit: Scenario) -> None:
    visit.when(quote())
    visit.then_refused("unknown-item", "item")


def test_nobody_unknown_quotes_a_figure(statements: Scenario) -> None:
    statements.when(quote(member="nobody"))
    statements.then_refused("unknown-member", "member")


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity", "1E+31", "1E-31", "1" * 31])
def test_a_figure_is_a_number_somebody_can_say(statements: Scenario, value: str) -> None:
    statements.when(quote(value))
    statements.then_refused("not-a-number", "quantity")


def test_a_figure_may_have_no_speaker(statements: Scenario) -> None:
    statements.when(quote(member=None))
    statements.then(figure(member=None))


def test_a_figure_is_of_something(statements: Scenario) -> None:
    statements.when(RecordFigure("statements", {}, dollars(), "transcript"))
    statements.then_refused("text-missing", "indicator")


def test_of_what_a_figure_speaks_is_said_in_a_language(statements: Scenario) -> None:
    statements.given(figure("trade"))
    statements.when(RecordFigure("statements", {"xx": "Trade"}, dollars(), "transcript"))
    statements.then_refused("unknown-language-tag", "indicator")
    statements.when(AmendFigure("trade", dollars(), "transcript", {"xx": "Trade"}))
    statements.then_refused("unknown-language-tag", "indicator")
    statements.when(AmendFigure("trade", dollars(), "transcript", {}))
    statements.then_refused("text-missing", "indicator")


def test_an_unknown_currency_is_refused_at_the_quantity(statements: Scenario) -> None:
    statements.when(RecordFigure("statements", {"hi": "व्यापार"}, QuantitySaid(Decimal(28), currency="USS"), "TASS"))
    statements.then_refused("unknown-currency", "quantity")


def test_the_31st_of_february_is_refused_at_the_quantity(statements: Scenario) -> None:
    statements.when(quote(period=PeriodSaid("as-of", "2025-02-31")))
    statements.then_refused("no-such-day", "quantity")


def test_of_what_a_figure_speaks_is_corrected(statements: Scenario) -> None:
    statements.given(figure("trade"))
    exports = {"en": "Exports", "kk-latn": "Eksport"}
    statements.when(AmendFigure("trade", dollars("27.8"), "transcript", exports))
    kept = {"en": "Exports", "kk-Latn": "Eksport"}
    statements.then(FigureCorrected("trade", kept, billions("27.8"), "transcript"))
    assert statements.visit.figures["trade"].subject == kept


def test_a_figure_in_words_says_no_more_than_it_did() -> None:
    stored = FigureQuotedInWords("t", "talks", "putin", "Trade", Decimal("28.70"), "bn US$", "9 months of 2025", "TASS")
    read = stored.upcast()
    period = Period("words", words={"und": "9 months of 2025"})
    assert read.quantity == Quantity(None, Decimal("28.70"), unit={"und": "bn US$"}, period=period)
    assert (read.subject, read.member, read.source) == ({"und": "Trade"}, "putin", "TASS")
    corrected = FigureCorrectedInWords("t", Decimal(28), "bn US$", "2024", "TASS").upcast()
    assert (corrected.subject, corrected.quantity.period) == (None, Period("in", "2024"))


def test_a_command_in_words_is_recorded_as_it_was_said(statements: Scenario) -> None:
    words = (Decimal("28.7"), "bn US$", "2024", "TASS")
    statements.when(QuoteFigure("statements", "putin", "Trade", *words, "trade").upcast())
    said = Quantity(None, Decimal("28.7"), unit={"und": "bn US$"}, period=Period("in", "2024"))
    assert statements.visit.figures["trade"].quantity == said
    statements.when(CorrectFigure("trade", *words).upcast())
    statements.then_nothing()


def test_a_quoted_figure_is_corrected_with_a_reason(statements: Scenario) -> None:
    statements.given(figure("trade", "27.8"))
    statements.when(correct("28.7"))
    statements.then(FigureCorrected("trade", None, billions("28.7"), "transcript"))
    assert AmendFigure.needs_reason


def test_the_same_figure_changes_nothing_but_another_precision_does(statements: Scenario) -> None:
    statements.given(figure("trade", "27.8"))
    statements.when(correct("27.8"))
    statements.then_nothing()
    statements.when(correct("27.80"))
    statements.then(FigureCorrected("trade", None, billions("27.80"), "transcript"))


def test_an_unknown_figure_is_not_corrected(statements: Scenario) -> None:
    statements.when(correct("28.7"))
    statements.then_refused("unknown-figure", "figure")


def test_a_figure_is_corrected_to_a_number(statements: Scenario) -> None:
    statements.given(figure("trade"))
    statements.when(correct("NaN"))
    statements.then_refused("not-a-number", "quantity")


def test_a_figure_entered_by_mistake_is_taken_back(statements: Scenario) -> None:
    statements.given(figure("trade"))
    statements.when(RetractFigure("trade"))
    statements.then(FigureRetracted("trade"))
    statements.when(RetractFigure("trade"))
    statements.then_refused("unknown-figure", "figure")
