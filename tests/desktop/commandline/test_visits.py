"""Four visits nobody prepared the program for: all is recorded, and what is said of them is as it was found right."""

from pathlib import Path

import pytest

from tests.desktop.commandline.unprepared_visits import VISITS, kept, recorded, told


@pytest.mark.parametrize("name", VISITS)
def test_a_visit_is_recorded_and_told_as_it_was_found_right(name: str, tmp_path: Path) -> None:
    office = tmp_path / f"{name}.chancery"
    assert recorded(name, office) == ""
    assert told(name, office) == kept(name)
