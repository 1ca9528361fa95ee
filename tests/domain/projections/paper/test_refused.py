"""A sheet on which nothing would stand is refused, and says what is missing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from domain.core.problem import Refused
from domain.projections.paper.cards import cards_facts
from domain.projections.paper.contacts import contacts_facts
from domain.projections.paper.delegation_list import delegation_list
from domain.projections.paper.faces import faces_facts
from domain.projections.paper.greeting import greeting_facts
from domain.projections.paper.history_extract import history_facts
from domain.projections.paper.line_order import line_order_facts
from domain.projections.paper.menu import menu_facts
from domain.projections.paper.motorcade import motorcade_facts
from domain.projections.paper.note import note_facts
from domain.projections.paper.person_day import person_day_facts
from domain.projections.paper.photograph import photograph_facts
from domain.projections.paper.seating import seating_facts, table_facts
from domain.projections.paper.speakers import speakers_facts
from domain.projections.paper.spelling import spelling_facts
from domain.projections.paper.statement import statement_facts
from domain.projections.paper.variance import variance_facts
from domain.visit.visit import Visit
from tests.domain.facts import item_planned, member, visit_opened
from tests.domain.scenario import Scenario

OF_AN_ITEM: dict[Callable[..., object], str] = {
    cards_facts: "no-seating-plan",
    greeting_facts: "sheet-nobody-greeted",
    line_order_facts: "no-line-drawn-up",
    menu_facts: "sheet-no-menu",
    motorcade_facts: "no-motorcade",
    photograph_facts: "sheet-no-photograph",
    seating_facts: "no-seating-plan",
    speakers_facts: "no-speakers",
    statement_facts: "sheet-no-text",
    table_facts: "no-seating-plan",
}
"""The sheets of one item, and what is said where it has nothing for them."""

OF_THE_VISIT: list[tuple[Callable[[Visit], object], str]] = [
    (contacts_facts, "sheet-no-contacts"),
    (partial(delegation_list, side="host", reader="staff"), "sheet-no-members"),
    (partial(faces_facts, side="host"), "sheet-no-members"),
    (partial(history_facts, record=(), subject=None, proofs=lambda _: ()), "sheet-no-entries"),
    (partial(note_facts, note=None), "sheet-of-which-note"),
    (partial(person_day_facts, member=None), "sheet-of-whom"),
    (partial(person_day_facts, member="abayev"), "sheet-no-day"),
    (partial(spelling_facts, side=None), "sheet-of-which-side"),
    (variance_facts, "sheet-nothing-observed"),
]


def refused(make: Callable[..., object], *asked: Any) -> str:
    visit = Scenario(visit_opened(), item_planned("ceremony"), member("abayev")).visit
    with pytest.raises(Refused) as told:
        make(visit, *asked)
    return told.value.code


def test_a_sheet_of_an_item_wants_to_know_of_which() -> None:
    of_any = {seating_facts}
    told = {make: refused(make, None, "staff") for make in OF_AN_ITEM if make not in of_any}
    assert set(told.values()) == {"sheet-of-which-item"}


def test_an_item_that_has_nothing_for_a_sheet_says_what_it_lacks() -> None:
    assert {make: refused(make, "ceremony", "staff") for make in OF_AN_ITEM} == OF_AN_ITEM


@pytest.mark.parametrize(("make", "code"), OF_THE_VISIT)
def test_a_visit_that_has_nothing_for_a_sheet_says_what_it_lacks(make: Callable[[Visit], object], code: str) -> None:
    assert refused(make) == code
