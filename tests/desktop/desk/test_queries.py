"""What the desk tells of a person of the registry: both histories of who was entered twice, and the visits."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

from desktop.desk.queries import office_view, person_view, visits_then
from desktop.models.person_inspection import KnownPerson, person_inspection
from desktop.wording.words import Words
from domain.offices import office_at
from domain.record.recording import Officer
from domain.record.request import from_fields, request_about
from domain.visit.closing import CancelVisit
from tests.desktop.visit_office import VISIT, Line, new_office_with
from tests.desktop.visit_views import visit_view
from tests.domain.conftest import OpenOffice, empty_office, open_office, path, place_of
from tests.domain.requests import open_visit

__all__ = ["empty_office", "open_office", "path", "place_of"]

NAME = {"en": {"given": "Yermek", "family": "Kosherbayev"}}
OTHERWISE = {"en": {"given": "Ermek", "family": "Kosherbaev"}}
TWICE: tuple[Line, ...] = (
    ("register-person", {"names": NAME, "person": "kosherbayev"}),
    ("register-person", {"names": OTHERWISE, "person": "kosherbaev"}),
    ("approve-spelling", {"person": "kosherbayev", "form": "en", "by": "Embassy", "on": "2025-11-01"}),
    ("note-person-languages", {"person": "kosherbaev", "languages": ["kk"]}),
    ("identify-member", {"member": "kosherbayev", "person": "kosherbaev"}),
    ("rename-member", {"member": "kosherbayev", "names": OTHERWISE}),
    ("merge-persons", {"person": "kosherbaev", "into": "kosherbayev"}),
)


def test_a_view_knows_where_its_entry_stands_in_the_office_and_what_it_had_been_by_then(tmp_path: Path) -> None:
    path = new_office_with(tmp_path / "office.chancery", VISIT)
    with closing(office_at(path, Officer("reader", "test"))) as office:
        (visit_id,) = office.visits()
        position = office.journal(visit_id)[2].position
        past = visit_view(office, visit_id, 3)
        # Sheets are set in a thread of their own.
        with ThreadPoolExecutor() as press:
            proof = press.submit(past.proof_at_entry, 3).result()
        office.store.checkpoint(position).refuse_another(position, proof.partition(":")[2])
    assert proof.startswith(f"{position}:")


def test_a_face_is_looked_at_in_any_thread_and_each_look_is_noted(tmp_path: Path) -> None:
    path = new_office_with(tmp_path / "office.chancery", (("register-person", {"names": NAME, "person": "karin"}),))
    with closing(office_at(path, Officer("A. Serova", "desk 1"), pictures=lambda _file: b"JPEG")) as office:
        taken = {"command": "photograph-person", "person": "karin", "fields": {"file": "/face.jpg"}}
        office.record(from_fields(taken))
        seen = office_view(office)
        with ThreadPoolExecutor() as press:
            found = [press.submit(seen.photograph, person).result() for person in ("karin", "unknown")]
        looks = [(look.author, look.person, look.seen) for look in office.private.looks()]
    assert found == [b"JPEG", None]
    assert looks == [("A. Serova", "karin", ("photograph",))]


def test_merging_keeps_both_histories_and_the_visits_of_both(tmp_path: Path) -> None:
    path = new_office_with(tmp_path / "office.chancery", (*VISIT, *TWICE))
    with closing(office_at(path, Officer("reader", "test"))) as office:
        view = person_view(office, "kosherbaev")
    assert view.person.reference == "kosherbayev", "who was merged is told as who stands for him"
    topics = {person.reference: [row.topic for row in rows] for person, rows in view.journals}
    assert topics == {
        "kosherbayev": ["person.registered", "person.spelling-approved"],
        "kosherbaev": ["person.registered", "person.languages-noted", "person.merged"],
    }
    (shown,) = view.shown_in
    assert (shown.appearance.member, shown.appearance.differs, shown.may_adopt) == ("kosherbayev", ("en",), True)
    headings = [group.heading for group in person_inspection(KnownPerson(view.person, view), Words("en")).groups]
    assert headings[-2:] == ["Journal of the person", "Journal of Ermek Kosherbaev, merged with this person"]


def test_a_closed_visit_shows_the_older_spelling_and_cannot_adopt_another(tmp_path: Path) -> None:
    path = new_office_with(tmp_path / "office.chancery", (*VISIT, *TWICE, ("close-visit", {})))
    with closing(office_at(path, Officer("reader", "test"))) as office:
        (shown,) = person_view(office, "kosherbayev").shown_in
    assert (shown.appearance.differs, shown.may_adopt) == (("en",), False)


def test_the_visits_of_a_moment_are_those_opened_by_then_as_they_stood(open_office: OpenOffice) -> None:
    office = open_office()
    office.record(open_visit())
    office.record(open_visit("FR-2026-03"))
    office.record(request_about(CancelVisit(), "KZ-2025-11", reason="Postponed"))
    visit_id = office.resolve("KZ-2025-11")

    then = visits_then(office, visit_id, 1)
    assert then.at == office.past.recorded_at(visit_id, 1)
    assert ("KZ-2025-11", "planned") in [(row.reference, row.status) for row in then.rows]
    now = visits_then(office, visit_id, office.visit(visit_id).entries)
    assert {(row.reference, row.status) for row in now.rows} == {
        ("KZ-2025-11", "cancelled"),
        ("FR-2026-03", "planned"),
    }
