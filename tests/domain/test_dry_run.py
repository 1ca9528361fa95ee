"""A dry run decides as the office would, save after save, and leaves the office as it was."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from domain.core.problem import Problem, Refused
from domain.office import Office
from domain.offices import new_office
from domain.record.recording import Receipt
from domain.record.request import Request, from_fields, parse
from tests.domain.conftest import OpenOffice
from tests.domain.requests import REFERENCE, move_item, open_visit, place_item, plan_item, propose_member
from tests.domain.scenario import NOW


def refused(work: Callable[[], object]) -> Problem:
    """The problem that the work ends in."""
    with pytest.raises(Problem) as problem:
        work()
    return problem.value


def person(**beside: object) -> Request:
    """A person is entered in the registry, under a key the office makes up."""
    names = {"en": {"given": "Murat", "family": "Nurtleu"}}
    return from_fields({"command": "register-person", "fields": {"names": names}, **beside})


def member_of_registry(key: str) -> Request:
    """A person of the registry is put on the list."""
    return from_fields({"command": "propose-member", "visit": REFERENCE, "fields": {"side": "guest", "person": key}})


def entries(receipts: list[Receipt]) -> list[tuple[int, ...]]:
    """The entries of each receipt."""
    return [receipt.entries for receipt in receipts]


def test_nothing_is_stored(office: Office) -> None:
    before = office.verify().head

    office.dry_run().record(plan_item("supper"), propose_member("abayev"))

    assert office.verify().head == before
    assert office.visit(REFERENCE).programme.items == {}


def test_it_answers_what_recording_then_answers(office: Office) -> None:
    saves = [(plan_item("supper", id="a"), propose_member("abayev", id="b")), (move_item("supper", "20:00", id="c"),)]
    run = office.dry_run()

    foreseen = [run.record(*save) for save in saves]

    assert [entries(each) for each in foreseen] == [entries(office.record(*save)) for save in saves]


def test_a_later_save_is_decided_on_what_an_earlier_one_would_leave(office: Office) -> None:
    run = office.dry_run()
    run.record(plan_item("supper"))

    assert entries(run.record(move_item("supper", "20:00"))) == [(3,)]
    assert entries(run.record(move_item("supper", "20:00"))) == [()]


def test_a_refused_save_leaves_nothing_of_it_for_the_next(office: Office) -> None:
    run = office.dry_run()
    run.record(plan_item("supper"))

    assert refused(lambda: run.record(plan_item("lunch"), move_item("breakfast", "09:00"))).code == "unknown-item"
    assert refused(lambda: run.record(move_item("lunch", "20:00"))).code == "unknown-item"
    assert entries(run.record(plan_item("lunch"))) == [(3,)]


def test_the_registry_has_what_an_earlier_save_would_enter(office: Office) -> None:
    run = office.dry_run()
    (entered,) = run.record(person())

    assert entered.created == {"person": "nurtleu"}
    assert run.record(person())[0].created == {"person": "nurtleu-2"}
    assert entries(run.record(member_of_registry("nurtleu"))) == [(2, 3)]
    with pytest.raises(Refused, match="not-in-registry"):
        office.record(member_of_registry("nurtleu"))


def test_a_change_seen_too_late_is_a_conflict_in_it_too(office: Office) -> None:
    run = office.dry_run()
    run.record(plan_item("supper"))
    run.record(place_item("supper", "Hall"))

    assert refused(lambda: run.record(place_item("supper", "Lounge", based_on=2))).code == "conflicting-change"


def test_what_was_recorded_before_is_answered_with_its_entries(office: Office) -> None:
    recorded = office.record(plan_item("supper", id="a"))

    assert office.dry_run().record(plan_item("supper", id="a")) == recorded


def test_sent_twice_in_one_run_it_would_be_recorded_once(office: Office) -> None:
    run = office.dry_run()

    assert run.record(plan_item("supper", id="a")) == run.record(plan_item("supper", id="a"))
    assert refused(lambda: run.record(plan_item("lunch", id="a"))).code == "command-id-reused"


def test_a_batch_sent_twice_in_one_run_would_be_recorded_once(office: Office) -> None:
    line = (
        '{"id": "all", "batch": [{"command": "cancel-visit", "visit": "KZ-2025-11", "reason": "Ill"},'
        ' {"command": "reinstate-visit", "visit": "KZ-2025-11", "reason": "Well again"}]}'
    )
    run = office.dry_run()

    assert run.record(*parse(line)) == run.record(*parse(line))


def test_it_tells_what_the_journal_would_say(office: Office) -> None:
    run = office.dry_run()
    run.record(plan_item("supper"))
    (moved,) = run.record(move_item("supper", "20:00"))

    (row,) = run.told(moved)

    assert (row.entry.number, row.topic, row.values["item"]) == (3, "item.moved", {"en": "Supper"})
    assert row.values["before"].start == "19:00"
    visit = run.visit_of(moved)
    assert visit is not None
    assert visit.zone == "Europe/Moscow"


def test_a_private_value_is_not_sealed(office: Office) -> None:
    office.record(person(id="entered"))
    note = from_fields({
        "command": "note-particular", "person": "nurtleu", "fields": {"particular": "diet", "value": "No pork"},
    })  # fmt: skip

    assert entries(office.dry_run().record(note)) == [(2,)]
    assert not office.vault.folder.exists()


def test_a_clock_that_is_asked_about_is_asked_about_in_it_too(tmp_path: Path, open_office: OpenOffice) -> None:
    new_office(tmp_path / "sample.chancery", sample=True)
    clock = [NOW]
    sample = open_office(tmp_path / "sample.chancery", clock=lambda: clock[0])
    sample.record(open_visit())
    clock[0] -= timedelta(days=2)

    assert refused(lambda: sample.dry_run().record(plan_item("supper"))).code == "clock-behind"

    sample.clock.confirmed = True
    assert entries(sample.dry_run().record(plan_item("supper"))) == [(2,)]
