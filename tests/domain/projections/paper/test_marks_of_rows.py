"""Which rows of a sheet bear a mark, and which, after something was recorded."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from domain.delegation.member_names import MemberPositionWorded
from domain.documents.document_terms import DocumentDescribed
from domain.programme.motorcade import Car, MotorcadeFormed
from domain.projections.paper.delegation_list import delegation_list
from domain.projections.paper.documents import documents_facts
from domain.projections.paper.facts import Facts as SheetFacts
from domain.projections.paper.marks import Mark, marks
from domain.projections.paper.motorcade import motorcade_facts
from domain.projections.paper.statement import statement_facts
from domain.statements.figure import FigureCorrected
from domain.visit.visit import Visit
from tests.domain.facts import (
    billions,
    document,
    figure,
    item_planned,
    member,
    principals,
    speaker,
    text_recorded,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

STOOD: tuple[Facts, ...] = (
    visit_opened(), principals(), member("abayev"),
    item_planned("statements"), speaker("statements", "putin"), text_recorded("statements", "putin"), figure("trade"),
    item_planned("signing"), document("transit", "signing"),
    item_planned("drive"), MotorcadeFormed("drive", (Car(1, "delegation", 3, "A 1", ""), Car(2, "press", 3, "", ""))),
)  # fmt: skip


def marked(make: Callable[[Visit], SheetFacts], *facts: Facts) -> dict[str, Mark]:
    return marks(make(Scenario(*STOOD).visit), make(Scenario(*STOOD, *facts).visit)).by_key


def test_a_figure_that_was_corrected_has_changed() -> None:
    corrected = FigureCorrected("trade", None, billions("29"), "transcript")
    for reader in ("staff", "host-delegation"):
        assert marked(partial(statement_facts, item="statements", reader=reader), corrected) == {"trade": "changed"}


def test_an_office_worded_otherwise_changes_the_row_of_its_member() -> None:
    worded = MemberPositionWorded("abayev", {"en": "Ambassador"})
    for reader in ("staff", "guest-delegation"):
        assert marked(partial(delegation_list, side="guest", reader=reader), worded) == {"abayev": "changed"}


def test_a_document_described_otherwise_has_changed() -> None:
    described = DocumentDescribed("transit", {"en": "Agreement on transit"}, None, "signed", None)
    assert marked(partial(documents_facts, item=None, reader="staff"), described) == {"transit": "changed"}


def test_a_car_with_another_plate_has_changed_for_the_house_alone() -> None:
    other = MotorcadeFormed("drive", (Car(1, "delegation", 3, "B 2", ""), Car(2, "press", 3, "", "")))
    assert [*marked(partial(motorcade_facts, item="drive", reader="staff"), other).values()] == ["changed"]
    assert marked(partial(motorcade_facts, item="drive", reader="guest-delegation"), other) == {}
