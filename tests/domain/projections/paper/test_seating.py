"""Whose tables stand on the sheet of all seating plans."""

from __future__ import annotations

from domain.projections.paper.seating import seating_facts
from tests.domain.facts import listed, meeting_planned, principals, visit_opened
from tests.domain.scenario import Scenario


def test_no_table_is_printed_of_people_nobody_listed() -> None:
    """A tête-à-tête is of the heads, listed or not; at other talks the list says who sits (protocol 5.2)."""
    office = Scenario(
        visit_opened(), principals(), meeting_planned("alone", "tete-a-tete"), meeting_planned("talks"),
        meeting_planned("wider", "expanded"), listed("wider", "putin"),
    )  # fmt: skip

    assert [plan.item for plan in seating_facts(office.visit, None, "staff").plans] == ["alone", "wider"]
    assert [plan.item for plan in seating_facts(office.visit, "talks", "staff").plans] == ["talks"]
