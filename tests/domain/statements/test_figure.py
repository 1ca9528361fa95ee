"""Figures: quoted as they were said, corrected, taken back."""

from decimal import Decimal

import pytest

from domain.statements.figure import CorrectFigure, FigureCorrected, FigureRetracted, QuoteFigure, RetractFigure
from tests.domain.facts import ended, figure, started
from tests.domain.scenario import Scenario

DOLLARS = "thousand million US dollars"


def quote(value: str = "27.8", figure: str | None = None, member: str = "putin") -> QuoteFigure:
    return QuoteFigure("statements", member, "Trade", Decimal(value), DOLLARS, "2024", "transcript", figure)


def correct(value: str, figure: str = "trade") -> CorrectFigure:
    return CorrectFigure(figure, Decimal(value), DOLLARS, "2024", "transcript")


def test_a_figure_is_kept_as_it_was_said(statements: Scenario) -> None:
    statements.given(started("statements"), ended("statements"))
    statements.when(quote("27.80"))
    statements.then(figure("trade", "27.80"))
    assert str(statements.visit.figures["trade"].value) == "27.80"


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
    statements.then_refused("not-a-number", "value")


def test_a_quoted_figure_is_corrected_with_a_reason(statements: Scenario) -> None:
    statements.given(figure("trade", "27.8"))
    statements.when(correct("28.7"))
    statements.then(FigureCorrected("trade", Decimal("28.7"), DOLLARS, "2024", "transcript"))
    assert CorrectFigure.needs_reason


def test_the_same_figure_changes_nothing_but_another_precision_does(statements: Scenario) -> None:
    statements.given(figure("trade", "27.8"))
    statements.when(correct("27.8"))
    statements.then_nothing()
    statements.when(correct("27.80"))
    statements.then(FigureCorrected("trade", Decimal("27.80"), DOLLARS, "2024", "transcript"))


def test_an_unknown_figure_is_not_corrected(statements: Scenario) -> None:
    statements.when(correct("28.7"))
    statements.then_refused("unknown-figure", "figure")


def test_a_figure_is_corrected_to_a_number(statements: Scenario) -> None:
    statements.given(figure("trade"))
    statements.when(correct("NaN"))
    statements.then_refused("not-a-number", "value")


def test_a_figure_entered_by_mistake_is_taken_back(statements: Scenario) -> None:
    statements.given(figure("trade"))
    statements.when(RetractFigure("trade"))
    statements.then(FigureRetracted("trade"))
    statements.when(RetractFigure("trade"))
    statements.then_refused("unknown-figure", "figure")
