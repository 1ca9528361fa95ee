"""The header and the sidebar: each status of a visit has its look and its place."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.desk.view import OfficeView
from desktop.look.colours import ColourMeaning
from desktop.machine import clock
from desktop.window.header import STATUS_LOOK
from desktop.window.sidebar.sidebar import Sidebar
from desktop.window.sidebar.visit_list import VisitList
from desktop.wording.visit_status import visit_status
from desktop.wording.words import say
from domain.projections.visits import VisitRow, in_words
from domain.visit.visit import VisitStatus
from tests.desktop.children import child
from tests.desktop.wording.test_catalogue import ENUMERATIONS


def test_every_status_of_a_visit_has_a_look() -> None:
    assert set(STATUS_LOOK) == set(ENUMERATIONS["visit-status"])
    assert STATUS_LOOK["completed"] == ("tick", ColourMeaning.CONFIRMED)


@pytest.mark.parametrize("status", ["planned", "announced", "under-way"])
def test_a_visit_whose_days_are_over_is_not_told_as_planned_or_under_way(status: VisitStatus) -> None:
    assert visit_status(status, say.words, over=True) == "to be completed"
    assert visit_status(status, say.words, over=False) == say.words.of("visit-status", status)
    assert visit_status("closed", say.words, over=True) == say.words.of("visit-status", "closed")


@pytest.mark.parametrize("status", ["completed", "closed", "cancelled"])
def test_what_is_over_stands_among_the_past_visits(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, status: VisitStatus
) -> None:
    sidebar = Sidebar()
    qtbot.addWidget(sidebar)
    row = VisitRow(
        "0" * 32,
        "KZ-2025-11",
        "state",
        date(2025, 11, 11),
        date(2199, 1, 1),
        status,
        1,
        in_words({}, {}, {"en": "Kazakhstan"}),
    )
    sidebar.show_office(OfficeView(tmp_path / "office.chancery", False, True, "A. Serova", (row,)))
    visits = child(sidebar, VisitList).visits
    heading, visit = visits.line(0), visits.line(1)
    assert heading is not None
    assert visit is not None
    assert heading.text == say("sidebar.past-in", year=str(clock.now().astimezone().year))
    assert visit.far == say.words.of("visit-status", status)
    assert say.words.of("visit-status", status) in visit.spoken
