"""Checks of what was said."""

from decimal import Decimal

import msgspec

from domain.checks.rules import check
from domain.core.quantity import Quantity
from tests.domain.facts import billions, claim, figure, item_planned, meeting_planned, principals, visit_opened
from tests.domain.scenario import Facts, Scenario


def found(code: str, *facts: Facts) -> list[tuple[str, ...]]:
    """The subjects of the findings of that code on a visit with press statements."""
    visit = Scenario(visit_opened(), principals(), item_planned("statements"), *facts)
    return [each.subjects for each in check(visit.visit) if each.code == code]


def test_two_speakers_quote_one_figure_differently() -> None:
    one, other = figure("trade", "27.8"), figure("trade-2", "28.7", "tokayev")
    assert found("figures-differ", one, other) == [("trade", "trade-2")]
    assert found("figures-differ", one, figure("trade-2", "27.80", "tokayev")) == []
    assert found("figures-differ", one, msgspec.structs.replace(other, quantity=billions("28.7", "2025"))) == []
    assert found("figures-differ", one, msgspec.structs.replace(other, subject={"en": "Exports"})) == []
    assert found("figures-differ", one, msgspec.structs.replace(other, subject={"fr": "Échanges", "en": "trade"})) != []


def test_like_is_compared_with_like() -> None:
    of_2024 = figure("trade", quantity=billions("28.7"))
    assert found("figures-differ", of_2024, figure("other", quantity=billions("28", "2023", "more-than"))) == []
    assert found("figures-differ", of_2024, figure("other", quantity=billions("28", kind="more-than"))) == []
    assert found("figures-differ", of_2024, figure("other", quantity=billions("29", kind="more-than"))) != []
    millions = msgspec.structs.replace(billions("28700"), scale="mn")
    assert found("figures-differ", of_2024, figure("other", quantity=millions)) == []
    roubles = msgspec.structs.replace(billions("2500"), currency="RUB")
    assert found("figures-differ", of_2024, figure("other", quantity=roubles)) == []


def test_two_figures_are_told_with_speaker_item_and_period() -> None:
    one, other = figure("trade", "27.8"), figure("trade-2", "28.7", None, "talks")
    visit = Scenario(visit_opened(), principals(), item_planned("statements"), meeting_planned("talks"), one, other)
    (told,) = (each for each in check(visit.visit) if each.code == "figures-differ")
    assert told.values["before"] == billions("27.8")
    assert (told.values["who"], told.values["other"]) == ("transcript", {"en": "Talks"})


def test_a_report_contradicts_what_was_quoted() -> None:
    assert found("report-contradicts", figure("trade", "27.8"), claim("c", "trade", "28.7")) == [("trade", "c")]
    assert found("report-contradicts", figure("trade", "27.8"), claim("c", "trade", "27.80")) == []
    assert found("report-contradicts", figure("trade", "27.8"), claim("c", "trade")) == []
    assert found("report-contradicts", figure("trade", "27.8"), claim("c", "statements", "3")) == []


def test_a_report_of_another_year_contradicts_nothing() -> None:
    of_2023 = msgspec.structs.replace(claim("c", "trade", "28"), quantity=billions("28", "2023", "more-than"))
    assert found("report-contradicts", figure("trade", "27.8"), of_2023) == []
    of_2024 = msgspec.structs.replace(of_2023, quantity=billions("28", kind="more-than"))
    assert found("report-contradicts", figure("trade", "27.8"), of_2024) == [("trade", "c")]
    unsaid = msgspec.structs.replace(of_2023, quantity=Quantity("exact", Decimal("28.7")))
    assert found("report-contradicts", figure("trade", "27.8"), unsaid) == [("trade", "c")]
