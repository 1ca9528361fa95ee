"""What an office knows beyond a visit: the registries, and what its other visits need of them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from domain.checks.rules import check
from domain.core.problem import Refused
from domain.office import Office
from domain.record.request import Request, from_fields
from tests.domain.conftest import OpenOffice
from tests.domain.requests import DAY, REFERENCE, open_visit, plan_item, propose_member

INDIA = "IN-2025-12"


def in_green_hall(item: str, visit: str = REFERENCE) -> Request:
    fields = {"item": item, "venue": "kremlin", "room": "green-hall"}
    return from_fields({"command": "assign-room", "visit": visit, "fields": fields})


def moved(item: str, start: str, end: str, visit: str) -> Request:
    when = {"day": DAY, "start": start, "end": end}
    return from_fields({"command": "move-item", "visit": visit, "fields": {"item": item, "when": when}})


def found(office: Office, visit: str) -> list[tuple[str, tuple[str, ...]]]:
    """The checks of a visit that say a room is needed elsewhere."""
    some = check(office.visit(visit), office.elsewhere(visit))
    return [(each.code, each.subjects) for each in some if each.code == "room-needed-elsewhere"]


@pytest.fixture
def houses(office: Office) -> Office:
    """An office with the Kremlin, and two visits that plan a supper at the same hour, one in its Green Hall."""
    house: dict[str, Any] = {"names": {"en": "Kremlin"}, "zone": "Europe/Moscow", "venue": "kremlin"}
    hall = {"names": {"en": "Green Hall"}, "room": "green-hall"}
    office.record(
        from_fields({"command": "register-venue", "fields": house}),
        from_fields({"command": "describe-room", "venue": "kremlin", "fields": hall}),
    )
    office.record(open_visit(INDIA), plan_item("lunch", visit=INDIA), plan_item("supper"))
    office.record(in_green_hall("supper"))
    return office


def test_a_room_another_visit_needs_is_told_in_both(houses: Office) -> None:
    assert found(houses, REFERENCE) == []
    houses.record(in_green_hall("lunch", INDIA))
    assert found(houses, REFERENCE) == [("room-needed-elsewhere", ("supper", "in-2025-12", "lunch"))]
    assert found(houses, INDIA) == [("room-needed-elsewhere", ("lunch", "kz-2025-11", "supper"))]


def test_a_room_that_takes_long_to_be_made_ready_is_not_ready_for_the_next_use(houses: Office) -> None:
    def too_soon() -> list[tuple[str, ...]]:
        return [each.subjects for each in check(houses.visit(REFERENCE)) if each.code == "changeover-short"]

    houses.record(
        plan_item("tea"), moved("supper", "12:00", "13:00", REFERENCE), moved("tea", "13:30", "14:00", REFERENCE)
    )
    houses.record(in_green_hall("supper"), in_green_hall("tea"))
    assert too_soon() == []
    hall = {"names": {"en": "Green Hall"}, "room": "green-hall", "reset": 60}
    houses.record(from_fields({"command": "describe-room", "venue": "kremlin", "fields": hall}))
    houses.record(in_green_hall("supper"))
    assert too_soon() == [("tea", "supper")]


def test_it_is_free_again_once_the_other_visit_moves(houses: Office) -> None:
    houses.record(in_green_hall("lunch", INDIA))
    assert len(found(houses, REFERENCE)) == 1
    houses.record(moved("lunch", "12:00", "13:00", INDIA))
    assert found(houses, REFERENCE) == found(houses, INDIA) == []


def test_it_is_the_same_while_nothing_changes_beyond_the_visit(houses: Office) -> None:
    """Whoever keeps checks up looks at all of them again when it is another."""
    houses.record(in_green_hall("lunch", INDIA))
    before = houses.elsewhere(REFERENCE)
    houses.record(moved("supper", "20:00", "21:00", REFERENCE), propose_member("abayev"))
    houses.record(plan_item("walk", visit=INDIA))
    assert houses.elsewhere(REFERENCE) is before
    assert houses.elsewhere(INDIA) is not before
    assert found(houses, INDIA) == [("room-needed-elsewhere", ("lunch", "kz-2025-11", "supper"))]


def test_what_another_desk_records_is_known(houses: Office, open_office: OpenOffice) -> None:
    assert found(houses, REFERENCE) == []
    open_office(name="dmitri").record(in_green_hall("lunch", INDIA))
    assert len(found(houses, REFERENCE)) == 1


def test_what_lay_beyond_a_visit_at_an_entry_of_it(houses: Office) -> None:
    """What other visits and the registries have come to need since then is not known then."""
    houses.record(in_green_hall("lunch", INDIA))
    houses.record(plan_item("walk"))
    entry = houses.visit(REFERENCE).entries

    def then(as_of: int) -> list[tuple[str, tuple[str, ...]]]:
        some = check(houses.visit(REFERENCE, as_of), houses.elsewhere(REFERENCE, as_of))
        return [(each.code, each.subjects) for each in some if each.code == "room-needed-elsewhere"]

    assert then(entry) == [("room-needed-elsewhere", ("supper", "in-2025-12", "lunch"))]
    assert then(entry - 1) == []
    assert houses.elsewhere(REFERENCE, entry).registries.venue.keys() == {"kremlin"}
    assert houses.elsewhere(REFERENCE, 1).registries.venue == {}


def test_as_of_now_is_what_lies_beyond_it_now(houses: Office) -> None:
    houses.record(in_green_hall("lunch", INDIA))
    now, then = houses.elsewhere(REFERENCE), houses.elsewhere(REFERENCE, houses.clock() + timedelta(minutes=1))

    assert then.bookings.of_visit == now.bookings.of_visit
    assert then.position == now.position
    assert then.registries.venue.keys() == now.registries.venue.keys()


def test_there_is_nothing_beyond_a_visit_nobody_knows(office: Office) -> None:
    with pytest.raises(Refused, match="unknown-visit"):
        office.elsewhere("XX-1999")


def test_an_office_knows_who_came_on_a_list_after_it_was_closed(office: Office) -> None:
    """A closed list has a register of late changes (protocol 2.12)."""

    def told() -> list[tuple[str, ...]]:
        found = check(office.visit(REFERENCE), office.elsewhere(REFERENCE))
        return [each.subjects for each in found if each.code == "late-but-listed"]

    def asked(command: str, **fields: Any) -> Request:
        return from_fields({"command": command, "visit": REFERENCE, "fields": fields})

    office.record(plan_item("supper"), propose_member("abayev"))
    office.record(asked("list-participant", item="supper", member="abayev"))
    assert dict(office.elsewhere(REFERENCE).listed_at) == {}
    office.record(asked("close-list", side="guest"))
    assert told() == []
    before = office.elsewhere(REFERENCE)
    office.record(plan_item("breakfast"))
    assert office.elsewhere(REFERENCE) is before
    office.record(propose_member("karin"), asked("list-participant", item="supper", member="karin"))
    assert told() == [("karin",)]


def test_a_note_that_has_the_number_of_another_visits_is_told_in_both_now_and_as_of_then(houses: Office) -> None:
    def told(visit: str, entry: int | None = None) -> list[tuple[str, ...]]:
        some = check(houses.visit(visit), houses.elsewhere(visit, entry))
        return [each.subjects for each in some if each.code == "note-number-given-twice"]

    for number, visit in enumerate((REFERENCE, INDIA)):
        fields = {"kind": "note-verbale", "direction": "out", "sender": {"en": "State Protocol"}, "number": "7/P"}
        fields |= {"dated": DAY, "letter": f"note-{number}"}
        houses.record(from_fields({"command": "register-letter", "visit": visit, "fields": fields}))
        assert len(told(REFERENCE)) == number
    assert told(INDIA) == told(INDIA, houses.visit(INDIA).entries) == [("visit", "note-1", "kz-2025-11", "note-0")]
    assert told(REFERENCE, houses.visit(REFERENCE).entries) == [], "the other one came later"
