"""What one desk records at an office on a server is painted in the window of another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from statistics import median

import pytest

from desktop.bench import painting
from desktop.bench.painting import other_window
from domain.core.place import ServerAddress
from domain.office import Office
from domain.offices import office_at
from domain.record.recording import Officer
from tests.benchmarks.figures import Reached
from tests.domain.requests import move_item, open_visit, plan_item
from tests.domain.store.postgresql import Server
from tests.office_server import OFFICERS

VISIT, ACTS = "KZ-2025-11", 40
OF_OPENING = 0.15
"""What an act may take of the window beside what its opening took: 50 ms of a third of a second."""


@pytest.fixture
def address(server: Server, windows_database: str) -> ServerAddress:
    """An office on a server."""
    return ServerAddress(server.address(windows_database, OFFICERS[0]))


@pytest.fixture
def office(address: ServerAddress, tmp_path: Path) -> Iterator[Office]:
    """The same at a desk, with a visit that has a supper."""
    own = tmp_path / "desk"
    desk = office_at(address, Officer("A. Serova", "desk 1"), memory=own / "memory", index=own / "index", beside=own)
    with closing(desk) as opened:
        opened.record(open_visit(VISIT))
        opened.record(plan_item("supper"))
        yield opened


def test_a_window_that_paints_nothing_is_not_waited_for_for_ever(
    address: ServerAddress, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entries = office.visit(office.resolve(VISIT)).entries
    with other_window(address, VISIT, tmp_path / "window") as window:
        window.painted(entries)
        monkeypatch.setattr(painting, "PATIENCE", 0.1)
        with pytest.raises(EOFError):
            window.painted(entries + 1)


def test_what_another_desk_records_on_a_server_is_painted(
    address: ServerAddress, office: Office, tmp_path: Path, repeated: Callable[[int], int], reached: Reached
) -> None:
    acts = [move_item("supper", f"{17 + number // 60}:{number % 60:02}") for number in range(1, repeated(ACTS) + 2)]

    with other_window(address, VISIT, tmp_path / "window") as window:
        opened = window.painted(office.visit(office.resolve(VISIT)).entries)
        painted = list(window.painted_acts(office, acts))

    took = sorted(each.seconds for each in painted)
    computed = median(each.computed for each in painted)
    assert len(painted) == len(acts) - 1
    reached("what another desk recorded on a server, painted, ms of the window's processor", 1e3 * computed, 50)
    reached("the same by the clock, the slowest, ms", 1e3 * took[-1], 50)
    assert computed <= OF_OPENING * opened.computed, (computed, opened.computed)
