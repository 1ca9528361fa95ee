"""The journal the desk keeps of the visit on show is that of the office, whatever moment is asked for."""

from __future__ import annotations

from random import Random

import pytest

from desktop.desk import kept_visit
from desktop.desk.kept_visit import KeptVisit
from desktop.desk.kept_visit_view import KeptVisitView
from domain.core.problem import Damaged
from domain.projections.history import history
from tests.desktop.visit_views import visit_view
from tests.domain.conftest import OpenOffice, empty_office, open_office, path, place_of
from tests.domain.requests import move_item, open_visit, plan_item
from tests.domain.state import seen
from tests.domain.store.another_program import record_unreadable

__all__ = ["empty_office", "open_office", "path", "place_of"]

VISIT, OTHER = "KZ-2025-11", "FR-2026-03"


def test_what_is_recorded_later_is_appended(open_office: OpenOffice) -> None:
    office, kept = open_office(), KeptVisit()
    office.record(open_visit(), plan_item("lunch"))
    visit_id = office.resolve(VISIT)
    kept.follow(office, visit_id)
    told = kept.history()
    office.record(plan_item("supper"))
    kept.follow(office, visit_id)
    assert kept.history()[: len(told)] == told
    assert kept.history() == tuple(history(office.journal(visit_id)))
    assert all(old is new for old, new in zip(told, kept.history(), strict=False))
    kept.follow(office, visit_id)
    assert kept.history() is kept.history()


def test_every_moment_is_that_of_the_office(open_office: OpenOffice) -> None:
    office, kept = open_office(), KeptVisit()
    office.record(open_visit(), plan_item("lunch"), move_item("lunch", "18:00"))
    visit_id = office.resolve(VISIT)
    kept.follow(office, visit_id)
    for number in range(1, kept.newest + 1):
        assert seen(kept.at(number)) == seen(office.visit(visit_id, number))


def test_moments_asked_for_to_and_fro_are_those_of_the_office_and_stay_so(
    open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_visit, "APART", 4)
    office, kept = open_office(), KeptVisit()
    moves = [move_item("lunch", f"{hour}:00") for hour in range(12, 22)]
    office.record(open_visit(), plan_item("lunch"), *moves[:5], plan_item("supper"), *moves[5:])
    visit_id = office.resolve(VISIT)
    kept.follow(office, visit_id)
    asked = Random(12).choices(range(1, kept.newest + 1), k=40)
    moments = [kept.at(number) for number in asked]
    for number, moment in zip(asked, moments, strict=True):
        assert seen(moment) == seen(office.visit(visit_id, number)), number


def test_another_visit_and_another_journal_are_read_from_their_first_entry(open_office: OpenOffice) -> None:
    office, kept = open_office(), KeptVisit()
    office.record(open_visit(), plan_item("lunch"), open_visit(OTHER))
    for reference in (VISIT, OTHER, VISIT):
        visit_id = office.resolve(reference)
        kept.follow(office, visit_id)
        assert kept.entries == office.journal(visit_id)
    kept._entries[-1] = kept._entries[0]  # As if a restored file held another entry there.
    kept.follow(office, visit_id)
    assert kept.entries == office.journal(visit_id)


def test_a_view_made_from_what_is_kept_is_that_made_from_nothing(open_office: OpenOffice) -> None:
    office, kept = open_office(), KeptVisitView()
    moves = (move_item("lunch", f"{hour}:00") for hour in range(12, 17))
    office.record(open_visit(), plan_item("lunch"), plan_item("supper"), *moves)
    visit_id = office.resolve(VISIT)
    newest = office.visit(visit_id).entries
    for entry in (newest, newest - 1, 2, newest - 3, 3, newest, 2):
        made, anew = kept.view(office, visit_id, entry), visit_view(office, visit_id, entry)
        assert _told(made) == _told(anew), entry
        assert (made.differences == ()) == (entry == newest)


def _told(view: object) -> tuple[object, ...]:
    names = ("entry", "newest", "schedule", "delegation", "attendance", "checks", "accepted", "differences", "awaiting")
    return tuple(getattr(view, name) for name in names)


def test_a_moment_of_which_nothing_can_be_shown_is_refused(open_office: OpenOffice) -> None:
    office = open_office()
    office.record(open_visit())
    visit_id = office.resolve("KZ-2025-11")
    nowhere = b'{"places": [{"name": {"en": "Nowhere"}, "zone": "Nowhere/City"}]}'
    record_unreadable(office, visit_id, 2, nowhere, topic="visit.places-named")
    record_unreadable(office, visit_id, 3, b'{"places": []}', topic="visit.places-named")
    assert office.damage.find_underivable(visit_id, (2,))

    with pytest.raises(Damaged, match="senseless-moment"):
        KeptVisitView().view(office, visit_id, 2)

    assert KeptVisitView().view(office, visit_id, None).unreadable is None
