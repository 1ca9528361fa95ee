"""Hours by another clock than the visit's, which are told with that clock."""

from __future__ import annotations

import pytest

from desktop.concepts.edges.items import items
from desktop.models.meetings_model import hours, hours_observed
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import item_line
from desktop.wording.words import Words, say
from domain.projections.paper.programme import item_facts
from domain.projections.schedule import ScheduleRow
from tests.desktop.dressed import office
from tests.desktop.small_office import SmallOffice

__all__ = ["office"]


@pytest.fixture
def words(office: SmallOffice) -> Words:
    when = {"day": "2025-11-12", "start": "23:30", "end": "23:50", "zone": "Asia/Almaty"}
    office.record("plan-item", item="flight", kind="transfer", title={"en": "Flight"}, when=when)
    office.record("record-outcome", item="flight", outcome="held", started="2025-11-12T23:31:00+05:00")
    return say.words.of_visit(office.view().visit)


def flight(office: SmallOffice) -> ScheduleRow:
    return next(row for row in office.view().schedule if row.id == "flight")


def test_hours_as_planned_and_as_noted_are_told_with_their_clock(office: SmallOffice, words: Words) -> None:
    assert hours(flight(office), words)[1] == "23:30–23:50 (Almaty, UTC+5)"
    assert "Almaty, UTC+5" in hours_observed(flight(office), words)


def test_a_box_of_items_and_a_sheet_name_the_clock_of_an_item(office: SmallOffice, words: Words) -> None:
    offered = dict(items(office.view()))
    assert "23:30–23:50 (Almaty, UTC+5)" in offered["flight"]
    assert "(" not in offered["talks"], "that of the visit is the usual one"
    visit = office.view().visit
    item = visit.programme.items["flight"]
    [line] = item_line(item_facts(visit, item, item.planned), InLanguages(("en",), visit.zone))
    assert line == "Flight, Wed 12 Nov, 23:30–23:50 (Almaty, UTC+5)"
