"""Reading the log at one moment, whatever is recorded meanwhile."""

from contextlib import nullcontext
from threading import Thread
from uuid import UUID

import pytest

from domain.core.message import Aggregate
from domain.office import Office
from domain.record.aggregate_kind import AggregateKind
from tests.domain.conftest import OpenOffice
from tests.domain.requests import move_item, plan_item

VISIT = "KZ-2025-11"


def test_what_others_record_is_not_seen_before_the_moment_is_over(office: Office, open_office: OpenOffice) -> None:
    visit_id, other = office.resolve(VISIT), open_office(name="nurlan")

    with office._log.one_moment():
        before = office._log.last_position()
        other.record(plan_item("supper"))
        assert (office._log.last_position(), len(office._log.entries(visit_id))) == (before, before)

    assert office._log.last_position() == before + 1


def test_another_thread_reads_at_a_moment_of_its_own(office: Office, open_office: OpenOffice) -> None:
    seen: list[int] = []
    other = open_office(name="nurlan")
    reading = Thread(target=lambda: seen.append(office._log.last_position()))

    with office._log.one_moment():
        before = office._log.last_position()
        other.record(plan_item("supper"))
        reading.start()
        reading.join()

    assert seen == [before + 1]


def test_a_request_is_decided_on_one_moment(
    office: Office, open_office: OpenOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another desk records between two things it reads: both are as before, and the save finds that it came late."""
    other, take = open_office(name="nurlan"), office._aggregates.take
    positions: list[int] = []

    def overtaken(stream: UUID, kind: AggregateKind) -> Aggregate:
        monkeypatch.undo()
        positions.append(office._log.last_position())
        monkeypatch.setattr(other.store, "turn", nullcontext)
        other.record(move_item("supper", "20:00"))
        positions.append(office._log.last_position())
        return take(stream, kind)

    office.record(plan_item("supper"))
    monkeypatch.setattr(office._aggregates, "take", overtaken)
    receipts = office.record(move_item("supper", "21:00"))

    assert positions[0] == positions[1]
    assert [receipt.entries for receipt in receipts] == [(4,)]


def test_a_moment_within_a_moment_is_the_same(office: Office) -> None:
    with office._log.one_moment():
        stood = office._log.last_position()
        with office._log.one_moment():
            assert office._log.last_position() == stood
        assert office._log.last_position() == stood
