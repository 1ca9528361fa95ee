"""The composition of the last meeting of the same parties, taken over into another visit."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from shutil import copy

import pytest

from desktop.composing.composition import composition_of
from desktop.composing.earlier import EarlierComposition, earlier_composition
from domain.offices import office_at
from domain.record.recording import Officer
from domain.record.request import from_fields
from domain.visit.visit import Visit
from tests.desktop.composing.conftest import ITEM
from tests.desktop.visit_office import OPENING, REFERENCE, Line

NAMES = {"given": "Sergey", "family": "Lavrov"}
BEFORE = "KZ-2024"


def opening(reference: str, day: str, guest: str) -> Line:
    name, fields = OPENING
    state = {"state": {"en": guest}, "capital": {"en": "There"}, "zone": "Asia/Almaty"}
    return (name, {**fields, "reference": reference, "first_day": day, "last_day": day, "guest": state})


def record_before(path: Path, reference: str, day: str, guest: str = "Kazakhstan") -> None:
    """Record a visit with restricted talks of three, one of whom holds an office that another holds now."""
    of_host = {"side": "host", "category": "official"}
    lines: list[Line] = [
        opening(reference, day, guest),
        ("propose-member", {**of_host, "member": "one", "names": {"en": NAMES}, "position": {"en": "Envoy"}}),
        ("propose-member", {**of_host, "member": "two", "position": {"en": "Assistant to the President"}}),
        ("propose-member", {**of_host, "member": "gone", "position": {"en": "Poet"}}),
        (
            "plan-meeting",
            {"format": "restricted", "title": {"en": "Talks"}, "people": ["one", "two", "gone"], "item": "before",
             "when": {"day": day, "start": "10:00", "end": "11:00"}},
        ),
    ]  # fmt: skip
    with closing(office_at(path, Officer("A. Serova", "desk-1"))) as office:
        for command, fields in lines:
            about = {} if command == "open-visit" else {"visit": reference}
            office.record(from_fields({"command": command, "fields": fields, **about}))


@pytest.fixture
def office(recorded: Path, tmp_path: Path) -> Path:
    return Path(copy(recorded, tmp_path / "office.chancery"))


def found(path: Path) -> tuple[EarlierComposition | None, Visit]:
    with closing(office_at(path, Officer("A. Serova", "desk-1"))) as office:
        visit_id = office.resolve(REFERENCE)
        return earlier_composition(visit_id, ITEM, office), office.visit(visit_id)


def test_the_last_meeting_of_the_same_parties_is_found_by_person_name_or_office(office: Path) -> None:
    for reference, day, guest in ((BEFORE, "2024-11-28", "Kazakhstan"), ("FR-2025", "2025-02-01", "France")):
        record_before(office, reference, day, guest)
    earlier, visit = found(office)

    assert earlier is not None
    assert (earlier.day.isoformat(), earlier.count) == ("2024-11-28", 3)
    people = earlier.found_in(visit)
    assert people["host"] == ("lavrov", "ushakov")
    assert composition_of(visit, ITEM).taking(visit, people).delegates["host"] == ("putin", "lavrov", "ushakov")


def test_without_an_earlier_visit_there_is_nothing_to_take_over(office: Path) -> None:
    assert found(office)[0] is None
