"""Entries that a faulty or malicious program recorded and no desk can read, and how an office goes on without them."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from domain.core.problem import Damaged, Refused
from domain.office import Office
from domain.record.passed_over import PassedOver
from domain.record.request import from_fields
from domain.record.vocabulary import PERSON
from domain.registry.set_aside import UnreadableEntry
from domain.store.row import nearest_instant
from domain.store.sqlite.recorder import Reservation
from tests.domain.conftest import OpenOffice
from tests.domain.requests import open_visit, plan_item
from tests.domain.store.another_program import record_unreadable

SET_ASIDE = from_fields({"command": "set-entries-aside", "reason": "A script of the guest's secretariat went wrong"})
REGISTER = from_fields({"command": "register-person", "person": "abayev",
                        "fields": {"names": {"en": {"given": "Askar", "family": "Abayev"}}}})  # fmt: skip

RETITLE = from_fields({"command": "retitle-visit", "visit": "KZ-2025-11", "fields": {"title": {"en": "State visit"}}})


@pytest.fixture
def script(open_office: OpenOffice, office: Office) -> Office:
    """What daniyar's script writes through, in an office with two visits and a person."""
    office.record(plan_item("supper"))
    office.record(open_visit(reference="FR-2026-01"))
    office.record(REGISTER)
    return open_office(name="daniyar")


def test_an_unreadable_entry_names_who_recorded_it_and_stops_its_own_visit_only(
    office: Office, script: Office, open_office: OpenOffice
) -> None:
    record_unreadable(script, office.resolve("KZ-2025-11"), 3)

    for seen in (office, open_office()):
        with pytest.raises(Damaged, match="damaged-entry") as damaged:
            seen.visit("KZ-2025-11")
        assert {key: damaged.value.values[key] for key in ("visit", "entry", "author")} == {
            "visit": "KZ-2025-11", "entry": 3, "author": "daniyar",
        }  # fmt: skip
        assert seen.visit("KZ-2025-11", 2).entries == 2
        assert [line.row.reference for line in seen.visit_lines().values()] == ["FR-2026-01"]
        assert not seen.verify().ok
    with pytest.raises(Damaged):
        office.record(plan_item("lunch"))
    office.record(plan_item("lunch", visit="FR-2026-01"))


def test_a_visit_goes_on_without_an_entry_that_was_set_aside(
    office: Office, script: Office, open_office: OpenOffice, tmp_path: Path
) -> None:
    visit_id = office.resolve("KZ-2025-11")
    record_unreadable(script, visit_id, 3)
    record_unreadable(script, visit_id, 4, b'{"item": 1}')
    record_unreadable(script, visit_id, 5, topic="item.teleported", version=7)
    assert list(office.damage.visits()) == [visit_id]

    office.record(SET_ASIDE)
    office.record(plan_item("lunch"))

    for seen in (office, open_office()):
        visit = seen.visit("KZ-2025-11")
        assert ([*visit.programme.items], visit.entries) == (["supper", "lunch"], 6)
        assert [*seen.visit("KZ-2025-11", 4).programme.items] == ["supper"]
        assert seen.damage.visits() == {}
        journal = seen.journal("KZ-2025-11")
        assert [type(each.event) is PassedOver for each in journal] == [False, False, True, True, True, False]
        assert {each.author for each in journal[2:5]} == {"daniyar"}
        assert seen.verify().ok
        [entry] = seen.own_journal()
        assert entry.event.entries == tuple(UnreadableEntry(visit_id.hex, number) for number in (3, 4, 5))  # type: ignore[attr-defined]
    office.backup(tmp_path / "backup.chancery")


def test_what_can_be_read_is_not_set_aside(office: Office) -> None:
    with pytest.raises(Refused, match="nothing-unreadable"):
        office.record(SET_ASIDE)


def test_an_entry_that_reads_well_is_not_passed_over_because_somebody_says_so(office: Office, script: Office) -> None:
    """Whoever may record could name any entry: that of an honest officer goes on to count."""
    visit_id = office.resolve("KZ-2025-11")
    said = b'{"entries": [{"stream": "%s", "entry": 2}]}' % visit_id.hex.encode()
    record_unreadable(script, office._log.itself, 1, said, topic="office.entries-set-aside")
    record_unreadable(script, visit_id, 3)

    office.record(SET_ASIDE)

    assert [*office.visit("KZ-2025-11").programme.items] == ["supper"]
    assert office.verify().ok


@pytest.mark.parametrize(
    ("topic", "state"),
    [
        ("visit.places-named", b'{"places": [{"name": {"en": "Nowhere"}, "zone": "Nowhere/City"}]}'),
        ("visit.redated", b'{"first_day": "9999-12-31", "last_day": "0001-01-01"}'),
        ("principal.named", b'{"side": "host", "member": "nobody-knows-him"}'),
        ("participant.listed", b'{"item": "supper", "member": "nobody-knows-him", "capacity": "banana"}'),
    ],
    ids=("zone", "day", "member", "capacity"),
)
def test_an_entry_of_which_nothing_can_be_shown_is_set_aside_like_one_that_cannot_be_read(
    office: Office, script: Office, open_office: OpenOffice, topic: str, state: bytes
) -> None:
    visit_id = office.resolve("KZ-2025-11")
    record_unreadable(script, visit_id, 3, state, topic=topic)
    office.record(RETITLE)
    verified = open_office().verify(derived=True)
    assert (verified.ok, verified.first_bad == office.journal(visit_id)[2].position) == (False, True)
    assert office.damage.find_underivable(visit_id)
    before, damage = office.readable(visit_id)
    assert damage is not None
    assert (before.entries, damage.values["entry"], damage.values["author"]) == (2, 3, "daniyar")
    assert list(office.damage.visits()) == [visit_id]
    with pytest.raises(Damaged):
        office.record(plan_item("tea"))

    open_office().record(SET_ASIDE)

    for seen in (office, open_office()):
        assert (seen.damage.find_underivable(visit_id), seen.damage.visits()) == (False, {})
        visit = seen.visit("KZ-2025-11")
        assert (visit.title["en"], visit.zone) == ("State visit", "Europe/Moscow")
        assert ([*visit.programme.items], visit.entries) == (["supper"], 4)
        journal = seen.journal("KZ-2025-11")
        assert [type(each.event) is PassedOver for each in journal] == [False, False, True, False]
        assert [*seen.visit("KZ-2025-11", 3).programme.items] == ["supper"]
    office.record(plan_item("tea"))
    assert open_office().verify(derived=True).ok


def test_of_a_visit_put_right_later_only_the_moments_between_cannot_be_shown(office: Office, script: Office) -> None:
    visit_id = office.resolve("KZ-2025-11")
    nowhere = b'{"places": [{"name": {"en": "Nowhere"}, "zone": "Nowhere/City"}]}'
    record_unreadable(script, visit_id, 3, nowhere, topic="visit.places-named")
    office.record(RETITLE)
    record_unreadable(script, visit_id, 5, b'{"places": []}', topic="visit.places-named")
    assert not office.damage.find_underivable(visit_id, (2, 5))
    assert office.damage.find_underivable(visit_id, (4,))

    for moment in (3, 4):
        with pytest.raises(Damaged, match="senseless-moment") as damaged:
            office.visit(visit_id, moment)
        assert damaged.value.values == {"entry": 3, "until": 5, "author": "daniyar", "visit": "KZ-2025-11"}
    assert [office.visit(visit_id, moment).entries for moment in (2, 5)] == [2, 5]
    assert office.readable(visit_id)[1] is None
    assert (office.damage.visits(), office.verify(derived=True).ok) == ({}, True)
    office.record(plan_item("tea"))


def test_of_a_visit_as_it_should_be_nothing_is_found(office: Office, script: Office) -> None:
    assert not office.damage.find_underivable(office.resolve("KZ-2025-11"))
    assert office.damage.visits() == {}


def test_persons_and_the_office_itself_go_on_likewise(office: Office, script: Office, open_office: OpenOffice) -> None:
    record_unreadable(script, office._aggregates.names.registered(PERSON, "abayev"), 2, topic="person.registered")
    record_unreadable(script, office._log.itself, 1, topic="term.approved")
    assert [*office.registries().damaged] == ["abayev", office._log.itself.hex]

    office.record(SET_ASIDE)

    for seen in (office, open_office()):
        assert (seen.registries().damaged, [*seen.people()]) == ({}, ["abayev"])
        assert [type(each.event) is PassedOver for each in seen.own_journal()] == [True, False]
        assert seen.verify().ok


def test_a_visit_that_cannot_be_read_from_its_first_entry_on_is_none_any_more(
    office: Office, script: Office, open_office: OpenOffice
) -> None:
    stream = uuid4()
    taken = Reservation("visit-reference", "xx-2026-01", stream)
    record_unreadable(script, stream, 1, topic="visit.opened", version=2, names=(taken,))
    assert [*office.damage.visits()] == [stream]

    office.record(SET_ASIDE)

    for seen in (office, open_office()):
        assert (seen.damage.visits(), len(seen.visit_lines())) == ({}, 2)
    assert office.verify().problem is not None, "the name it took belongs to nothing"


@pytest.mark.parametrize("time", [2**62, -(2**62)])
def test_a_time_that_no_calendar_knows_is_told_by_any_clock(time: int) -> None:
    """A program may say since when something holds in any number."""
    assert nearest_instant(time).astimezone(ZoneInfo("Asia/Almaty")).year in (2, 9999)
