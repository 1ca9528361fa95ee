"""The unprepared visits, entered line by line through the forms of the window.

Its short form is that of the samples, which walks more forms than the shortest of these does.
"""

from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from desktop.start.app import Program
from domain.offices import new_office, office_at
from domain.record.recording import Officer
from domain.record.request import from_fields
from tests.desktop.commandline.unprepared_visits import FOLDER, VISITS
from tests.desktop.forms.test_samples_through_forms import Walk, what_stands
from tests.desktop.opened import program, window_on

__all__ = ["program"]


@pytest.mark.endure
@pytest.mark.parametrize("name", VISITS)
def test_a_visit_entered_through_the_forms_is_what_lines_record(
    name: str, program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    lines = [msgspec.json.decode(line) for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines()]
    entered, recorded = tmp_path / "entered.chancery", tmp_path / "recorded.chancery"
    for path in (entered, recorded):
        new_office(path)
    with closing(office_at(recorded, Officer("lines", "desk"))) as office:
        for line in lines:
            office.record(from_fields(line))

    walk = Walk(window_on(program, entered, qtbot), qtbot)
    for line in lines:
        walk.enter(line)

    for one, other in zip(what_stands(entered)[0], what_stands(recorded)[0], strict=False):
        assert one == other
    assert what_stands(entered) == what_stands(recorded)
