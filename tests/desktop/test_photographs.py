"""A photograph on its way: from a file through a form into the vault, and from there beside the person."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.desk.desk import Desk
from desktop.desk.view import Photograph
from desktop.files.pictures.reader import read_photograph
from desktop.models.inspection import Inspection
from desktop.pages.people import PeoplePage
from desktop.widgets.portrait import Portrait
from desktop.window.inspector.inspector import Inspector
from domain.core.problem import Problem
from domain.offices import office_at
from domain.record.recording import Officer
from domain.record.request import from_fields
from tests.desktop.dressed import theme
from tests.desktop.files.pictures import pictures
from tests.desktop.requested import AtDesk
from tests.desktop.visit_office import new_office_with

__all__ = ["theme"]

REGISTERED = ("register-person", {"person": "abayev", "names": {"en": {"given": "Dauren", "family": "Abayev"}}})


class Seen(QObject):
    """A people page at a desk, and what the inspector is told each time."""

    def __init__(self, desk: Desk, page: PeoplePage) -> None:
        super().__init__()
        self.desk, self.page = desk, page
        self.told: list[Inspection | None] = []
        desk.office_seen.connect(page.show_office)
        page.selection_changed.connect(self._tell)

    def photograph(self) -> bytes | None:
        """The photograph the inspector was last told."""
        portrait = self.told[-1].portrait if self.told and self.told[-1] is not None else None
        return portrait.photograph if portrait is not None else None

    def _tell(self) -> None:
        self.told.append(self.page.inspection())


@pytest.fixture
def seen(qtbot: QtBot, tmp_path: Path) -> Iterator[Seen]:
    path = new_office_with(tmp_path / "office.chancery", (REGISTERED,))
    desk = Desk(partial(office_at, path, Officer("B. Orlov", "desk-1"), pictures=read_photograph))
    page = PeoplePage(AtDesk(desk))
    qtbot.addWidget(page)
    with qtbot.waitExposed(page):
        page.show()
    made = Seen(desk, page)
    with qtbot.waitSignal(desk.office_seen):
        desk.open()
    yield made
    desk.close()


def take_in(seen: Seen, path: Path) -> None:
    fields = {"command": "photograph-person", "person": "abayev", "fields": {"file": str(path)}}
    seen.desk.record(from_fields(fields))


def test_a_photograph_taken_in_is_shown_beside_the_person(seen: Seen, qtbot: QtBot, tmp_path: Path) -> None:
    inspection = seen.page.inspection()
    assert inspection is not None
    assert inspection.portrait is not None
    assert inspection.portrait.photograph is None
    take_in(seen, pictures.saved(tmp_path / "face.jpg"))

    qtbot.waitUntil(lambda: bool(seen.photograph()))
    assert pictures.read(seen.photograph() or b"").height() == 600


def test_another_photograph_takes_its_place(seen: Seen, qtbot: QtBot, tmp_path: Path) -> None:
    take_in(seen, pictures.saved(tmp_path / "face.jpg"))
    qtbot.waitUntil(lambda: bool(seen.photograph()))
    first = seen.photograph()
    take_in(seen, pictures.saved(tmp_path / "small.jpg", made=pictures.image(90, 120)))

    qtbot.waitUntil(lambda: seen.photograph() not in (None, first))


def test_a_hostile_picture_is_told_and_the_desk_goes_on(seen: Seen, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "face.svg").write_text("<svg/>")
    with qtbot.waitSignal(seen.desk.failed) as told:
        take_in(seen, tmp_path / "face.svg")
    problem = told.args[0]
    assert isinstance(problem, Problem)
    assert (problem.code, problem.field) == ("picture-kind-unknown", "file")
    take_in(seen, pictures.saved(tmp_path / "face.jpg"))

    qtbot.waitUntil(lambda: bool(seen.photograph()))


def test_what_is_told_of_somebody_else_is_not_shown(seen: Seen) -> None:
    seen.page.show_photograph(Photograph("somebody-else", b"\xff\xd8\xff"))

    assert seen.photograph() is None


def test_the_inspector_shows_initials_and_then_the_photograph(seen: Seen, qtbot: QtBot, tmp_path: Path) -> None:
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.show_inspection(seen.page.inspection())
    [initials] = inspector.findChildren(Portrait)
    assert (initials.shown, initials.accessibleName()) == ("DA", "Dauren Abayev, no photograph")
    take_in(seen, pictures.saved(tmp_path / "face.jpg"))
    qtbot.waitUntil(lambda: bool(seen.photograph()))
    inspector.show_inspection(seen.told[-1])

    shown = [each for each in inspector.findChildren(Portrait) if each.has_photograph]
    assert [each.accessibleName() for each in shown] == ["Photograph of Dauren Abayev"]
