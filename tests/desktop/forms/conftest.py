"""A desk over a real office, and the place where forms open, without the pages around them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk.desk import Desk
from desktop.desk.view import OfficeView
from desktop.forms.drafts import Drafts
from desktop.look.theme import Theme
from desktop.wording.words import say
from domain.core.place import OfficePlace
from tests.desktop.dressed import put_on
from tests.desktop.form_page import Bench
from tests.desktop.visit_office import REFERENCE, new_office_with, office_as
from tests.patient_bot import PatientBot

OpenBench = Callable[[OfficePlace], Bench]


@pytest.fixture(autouse=True)
def dressed(dress: Theme, qapp: QApplication) -> Iterator[None]:
    """The application in English, dressed as it is in use."""
    put_on(dress, qapp)
    yield
    say.use("en")


@pytest.fixture
def office_path(small_visit: OfficePlace) -> OfficePlace:
    """An office with a small visit."""
    return small_visit


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    """Where the drafts of the office are kept."""
    return Drafts(tmp_path / "drafts")


@pytest.fixture
def open_bench(qtbot: QtBot, drafts: Drafts) -> Iterator[OpenBench]:
    """Opens a desk with forms on an office; its thread ends with the test."""
    opened: list[Bench] = []

    def open_on(path: OfficePlace) -> Bench:
        opened.append(bench_on(path, qtbot, drafts))
        qtbot.addWidget(opened[-1].host)
        return opened[-1]

    yield open_on
    for bench in opened:
        bench.desk.close()
        bench.desk.blockSignals(True)  # What it still has to tell comes after the forms are gone.


@pytest.fixture(scope="module")
def shared_bench(
    dress: Theme, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Bench]:
    """Forms over the small visit, for tests that record nothing: one desk stands for all of a module."""
    folder = tmp_path_factory.mktemp("shared-bench")
    bench = bench_on(new_office_with(folder / "office.chancery"), PatientBot(request), Drafts(folder / "drafts"))
    yield bench
    bench.desk.close()
    bench.host.close()
    bench.host.deleteLater()


def bench_on(path: OfficePlace, qtbot: QtBot, drafts: Drafts) -> Bench:
    """A desk with forms on an office, active and with its visit on show; whoever asks for it closes it."""
    desk = Desk(partial(office_as, path, "B. Orlov", "desk-1"))
    bench = Bench(qtbot, desk, drafts)
    host = bench.host
    host.resize(1100, 700)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    with qtbot.waitSignal(desk.office_seen) as told:
        desk.open()
    if told.args[0].visits:
        with qtbot.waitSignal(desk.visit_seen):
            desk.look_at(_visit_id(told.args[0]))
    return bench


@pytest.fixture
def bench(open_bench: OpenBench, office_path: OfficePlace) -> Bench:
    """Forms over the small visit."""
    return open_bench(office_path)


def _visit_id(office: OfficeView) -> UUID:
    return UUID(next(row.id for row in office.visits if row.reference == REFERENCE))
