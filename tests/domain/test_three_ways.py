"""Live, as of any entry, by the index, and by the library's own repository: four readings, one visit."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given

from domain.core.message import Command
from domain.office import Office
from domain.offices import new_office, office_at
from domain.projections.visits import visit_line
from domain.record.recording import Officer
from domain.record.request import Request
from domain.visit.visit import Visit
from tests.domain.histories import histories
from tests.fuzz import tries


@given(histories())
@tries(4)
def test_every_reading_agrees_at_every_entry(history: tuple[Command, ...]) -> None:
    with an_office() as office:
        visit_id = office.record(Request(command=history[0]))[0].stream
        for command in history[1:]:
            assert office.visit_lines()[visit_id] == visit_line(visit_id, office.visit(visit_id))
            office.record(Request(command=command, visit=visit_id.hex, reason="as agreed"))

        walked = Visit()
        for entry in office.journal(visit_id):
            entry.mutate(walked)
            as_of = office.visit(visit_id, as_of=entry.number)
            librarys: Visit = office.repository.get(visit_id, version=entry.number)
            assert as_of == librarys == walked
        assert office.visit(visit_id) == walked
        before = office.visit_lines()
        office.rebuild()
        assert office.visit_lines() == before
        assert office.verify().ok


@contextmanager
def an_office() -> Iterator[Office]:
    """A new office that keeps its index, each time in a folder of its own."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "office.chancery"
        new_office(path)
        office = office_at(path, Officer("aigerim", "desk 1"), index=Path(folder) / "visits")
        yield office
        office.close()
