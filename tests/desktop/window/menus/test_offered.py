"""What Ctrl+N asks for: what the page begins with, where something can be begun at all."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from desktop.desk.view import OfficeView
from desktop.machine import clock
from desktop.pages.meetings import MeetingsPage
from desktop.window.menus.offered import primary
from domain.programme.outcome import RecordOutcome
from domain.projections.visits import visit_row
from domain.visit.opening import OpenVisit
from tests.desktop.dressed import office, theme
from tests.desktop.requested import Requested
from tests.desktop.small_office import SmallOffice

__all__ = ["office", "theme"]

EMPTY = OfficeView(Path("office.chancery"), False, True, "A. Serova", ())


@pytest.fixture
def page(qtbot: QtBot) -> MeetingsPage:
    made = MeetingsPage(Requested())
    qtbot.addWidget(made)
    return made


def test_a_page_of_the_visit_begins_what_it_shows(page: MeetingsPage, office: SmallOffice) -> None:
    assert primary(page, EMPTY, office.view(), on_registry=False) == (page.primary, page.primary_fields())


def test_a_visit_entered_once_it_was_over_is_planned_item_by_item(
    page: MeetingsPage, office: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2100, 1, 1, tzinfo=UTC))
    page.show_view(office.view())
    assert primary(page, EMPTY, office.view(), on_registry=False)[0] == page.primary


@pytest.mark.usefixtures("opened_in_time")
def test_a_visit_that_is_over_asks_what_became_of_what_was_planned(
    page: MeetingsPage, office: SmallOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 1, 1, tzinfo=UTC))
    page.show_view(office.view())
    assert primary(page, EMPTY, office.view(), on_registry=False) == (RecordOutcome, {"item": "talks"})

    for row in office.view().schedule:
        office.record("record-outcome", item=row.id, outcome="held")
    page.show_view(office.view())
    assert primary(page, EMPTY, office.view(), on_registry=False)[0] == page.primary


def test_the_past_takes_nothing_new(page: MeetingsPage, office: SmallOffice) -> None:
    assert primary(page, EMPTY, office.view(3), on_registry=False) == (None, {})


def test_a_registry_is_of_today_whatever_moment_the_visit_shows(page: MeetingsPage, office: SmallOffice) -> None:
    assert primary(page, EMPTY, office.view(3), on_registry=True)[0] == page.primary


def test_an_office_without_a_visit_begins_with_one(page: MeetingsPage, office: SmallOffice) -> None:
    assert primary(page, EMPTY, None, on_registry=False) == (OpenVisit, {})
    view = office.view()
    listed = replace(EMPTY, visits=(visit_row(view.visit_id, view.visit),))
    assert primary(page, listed, None, on_registry=False) == (None, {}), "until the visit shows"
