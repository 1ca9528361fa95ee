"""Live, as of any entry, persisted, and by the library's own repository: four readings, one visit."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given

from domain.core.message import Command
from domain.core.problem import Refused
from domain.office import Office
from domain.offices import new_office, office_at
from domain.projections.attendance import attendance
from domain.projections.itinerary import itinerary
from domain.projections.schedule import ScheduleRow, schedule
from domain.record.recording import Officer
from domain.record.request import Request
from domain.visit.visit import Visit
from tests.domain.histories import histories
from tests.fuzz import tries

Rows = tuple[ScheduleRow, ...]


@given(histories())
@tries(6)
def test_every_reading_agrees_at_every_entry(history: tuple[Command, ...]) -> None:
    with an_office() as office:
        visit_id = office.record(Request(command=history[0]))[0].stream
        for command in history[1:]:
            live, kept = office.visit(visit_id), office.read_model(visit_id)
            assert kept.entries == live.entries
            assert (kept.schedule, kept.attendance) == (schedule(live), attendance(live))
            assert {each: told(kept.itinerary, each) for each in live.delegations.members} == {
                each: told(partial(itinerary, live), each) for each in live.delegations.members
            }
            office.record(Request(command=command, visit=visit_id.hex, reason="as agreed"))

        walked = Visit()
        for entry in office.journal(visit_id):
            entry.mutate(walked)
            as_of = office.visit(visit_id, as_of=entry.number)
            librarys: Visit = office.repository.get(visit_id, version=entry.number)
            assert as_of == librarys == walked
        assert office.visit(visit_id) == walked
        before = office.read_model(visit_id)
        office.rebuild()
        assert office.read_model(visit_id) == before
        assert office.verify().ok


def told(itinerary_of: Callable[[str], Rows], member: str) -> Rows | str:
    """An itinerary, or why there is none."""
    try:
        return itinerary_of(member)
    except Refused as refused:
        return refused.code


@contextmanager
def an_office() -> Iterator[Office]:
    """A new office that keeps its read models, each time in a folder of its own."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "office.chancery"
        new_office(path)
        office = office_at(path, Officer("aigerim", "desk 1"), read_models=Path(folder) / "models")
        yield office
        office.close()
