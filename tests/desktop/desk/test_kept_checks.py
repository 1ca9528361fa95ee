"""The checks the desk keeps of the visit on show are those found anew."""

from __future__ import annotations

from desktop.desk.kept_checks import KeptChecks
from desktop.desk.kept_visit import KeptVisit
from domain.checks.rules import check
from domain.office import Office
from tests.domain.conftest import OpenOffice, empty_office, open_office, path, place_of
from tests.domain.requests import move_item, open_visit, plan_item

__all__ = ["empty_office", "open_office", "path", "place_of"]

VISIT, OTHER = "KZ-2025-11", "FR-2026-03"


def test_what_is_kept_is_what_is_found_from_nothing(open_office: OpenOffice) -> None:
    office = open_office()
    office.record(open_visit(), plan_item("lunch"))
    kept = KeptChecks()
    for request in (plan_item("supper"), move_item("supper", "18:00"), plan_item("walk")):
        assert _kept(kept, office, VISIT) == check(office.visit(VISIT)) != ()
        office.record(request)
    assert _kept(kept, office, VISIT) == check(office.visit(VISIT))


def test_another_visit_is_checked_from_nothing(open_office: OpenOffice) -> None:
    office = open_office()
    office.record(open_visit(), plan_item("lunch"), open_visit(OTHER), plan_item("supper", visit=OTHER))
    kept = KeptChecks()
    for reference in (VISIT, OTHER, VISIT):
        assert _kept(kept, office, reference) == check(office.visit(reference))


def _kept(kept: KeptChecks, office: Office, reference: str) -> object:
    visit_id = office.resolve(reference)
    journal = KeptVisit()
    journal.follow(office, visit_id)
    return kept.of(visit_id, journal.at(journal.newest), journal, office.elsewhere(visit_id)).checks
