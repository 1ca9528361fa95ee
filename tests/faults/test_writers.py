"""Eight desks record on one visit at once: none of it is lost or doubled, and nobody waits long."""

from collections.abc import Callable

import pytest

from tests.faults.harness.desk import Desk
from tests.faults.harness.opened import opened
from tests.faults.harness.writers import WRITERS, written

LONGEST_SAVE = 1.0
"""What a save may take (s)."""


@pytest.mark.parametrize("saves", [10, pytest.param(50, marks=pytest.mark.endure)])
def test_eight_writers_lose_and_double_nothing_and_no_save_takes_longer_than_a_second(
    desk: Desk, saves: int, record_property: Callable[[str, object], None]
) -> None:
    told, worst = written(desk, saves)
    record_property(f"longest of {WRITERS * saves} saves of {WRITERS} writers at once", f"{worst:.2f} s")

    with opened(desk.office) as office:
        assert office.verify().ok
        found = {entry.command_id: [entry.number] for entry in office.journal("V-0")[1:]}
    assert len(told) == WRITERS * saves
    assert found == told
    assert worst <= LONGEST_SAVE
