"""Checks of what was said."""

import msgspec

from domain.checks import check
from tests.domain.facts import claim, figure, item_planned, principals, visit_opened
from tests.domain.scenario import Facts, Scenario


def found(code: str, *facts: Facts) -> list[tuple[str, ...]]:
    """The subjects of the findings of that code on a visit with press statements."""
    visit = Scenario(visit_opened(), principals(), item_planned("statements"), *facts)
    return [each.subjects for each in check(visit.visit) if each.code == code]


def test_two_speakers_quote_one_figure_differently() -> None:
    one, other = figure("trade", "27.8"), figure("trade-2", "28.7", "tokayev")
    assert found("figures-differ", one, other) == [("trade", "trade-2")]
    assert found("figures-differ", one, figure("trade-2", "27.80", "tokayev")) == []
    assert found("figures-differ", one, msgspec.structs.replace(other, period="2025")) == []
    assert found("figures-differ", one, msgspec.structs.replace(other, unit="million tenge")) == []


def test_a_report_contradicts_what_was_quoted() -> None:
    assert found("report-contradicts", figure("trade", "27.8"), claim("c", "trade", "28.7")) == [("trade", "c")]
    assert found("report-contradicts", figure("trade", "27.8"), claim("c", "trade", "27.80")) == []
    assert found("report-contradicts", figure("trade", "27.8"), claim("c", "trade")) == []
    assert found("report-contradicts", figure("trade", "27.8"), claim("c", "statements", "3")) == []
