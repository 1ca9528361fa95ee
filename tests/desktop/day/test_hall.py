"""What a screen in a hall tells, and what it never does (protocol 10.8)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.day.hall import HallView, hall_view, tells_anything
from desktop.day.hall_screen import LEAST, HallScreen
from desktop.desk.view import VisitView
from desktop.timeline.now_strip import now_next
from desktop.wording.words import say
from tests.desktop.dressed import office, theme
from tests.desktop.hand import press
from tests.desktop.small_office import SmallOffice

__all__ = ["office", "theme"]


@pytest.fixture(autouse=True)
def spoken(office: SmallOffice) -> None:
    office.record("set-visit-languages", languages=["en", "fr"])


NOW = datetime(2025, 11, 12, 9, 40, tzinfo=UTC)


def told(office: SmallOffice, now: datetime = NOW) -> HallView:
    return hall_view(office.view(), now)


def everything_told(view: HallView) -> str:
    return repr(view)


def test_an_item_nobody_said_is_public_is_not_told(office: SmallOffice) -> None:
    assert not tells_anything(office.view())
    assert told(office).next is None


@pytest.mark.parametrize("audience", ["press", "both-delegations", "staff"])
def test_an_item_for_others_is_not_told(office: SmallOffice, audience: str) -> None:
    office.record("set-visibility", item="talks", audience=audience)

    assert "Restricted" not in everything_told(told(office))


def test_the_next_public_item_is_told_with_a_countdown(office: SmallOffice) -> None:
    office.record("set-visibility", item="talks", audience="public")
    following = told(office).next

    assert following is not None
    assert following.titles[0] == "Restricted talks"
    assert following.countdown[0] == "in 20 min"
    assert following.place == "Green Hall"


def test_the_hour_announced_stands_for_the_hour_planned(office: SmallOffice) -> None:
    announced = {"day": "2025-11-12", "start": "13:30"}
    office.record("set-visibility", item="talks", audience="public", announced=announced)
    following = told(office).next

    assert following is not None
    assert following.countdown[0] == "in 50 min"
    assert "13:00" not in everything_told(told(office))


def test_a_delay_is_nobodys_business(office: SmallOffice) -> None:
    office.record("set-visibility", item="talks", audience="public")
    following = told(office, datetime(2025, 11, 12, 10, 25, tzinfo=UTC)).next

    assert following is not None
    assert following.countdown[0] == "shortly"


def test_the_hall_awaits_an_item_as_long_as_the_office_does(office: SmallOffice) -> None:
    """The hall awaited one of 16:10 for three hours; the office had gone on to the next after an hour and a half."""
    office.record("set-visibility", item="talks", audience="public")
    when = {"day": "2025-11-12", "start": "12:00", "end": "12:20"}
    office.record("plan-item", item="wreath", kind="wreath", title={"en": "Wreath"}, when=when)
    office.record("start-item", item="wreath", at="2025-11-12T09:00:00Z")
    for minute, awaited in ((29, "talks"), (31, "statements")):
        now = datetime(2025, 11, 12, 11, minute, tzinfo=UTC)
        following = now_next(office.view(), now, None).next
        assert following is not None
        assert following.id == awaited
        assert bool(told(office, now).next) is (awaited == "talks")


def test_an_item_over_by_its_hours_is_not_awaited_where_nobody_notes_the_day(office: SmallOffice) -> None:
    office.record("set-visibility", item="talks", audience="public")
    assert told(office, datetime(2025, 11, 12, 10, 46, tzinfo=UTC)).next is None


def test_an_item_without_an_end_is_awaited_for_an_hour_where_nobody_notes_the_day(office: SmallOffice) -> None:
    when = {"day": "2025-11-12", "start": "18:30"}
    office.record("plan-item", item="supper", kind="meal", title={"en": "Supper"}, when=when)
    office.record("set-visibility", item="supper", audience="public")
    assert [bool(told(office, datetime(2025, 11, 12, 15, minute, tzinfo=UTC)).next) for minute in (31, 59)] == [
        True
    ] * 2
    assert told(office, datetime(2025, 11, 12, 16, 31, tzinfo=UTC)).next is None


def test_what_runs_is_told_and_nobody_is_named(office: SmallOffice) -> None:
    office.record("set-visibility", item="talks", audience="public")
    office.record("start-item", item="talks", at="2025-11-12T10:06:00Z")
    view = told(office, datetime(2025, 11, 12, 10, 10, tzinfo=UTC))

    assert view.now is not None
    assert view.now.titles[0] == "Restricted talks"
    assert view.next is None
    assert not {"Putin", "Tokayev", "Lavrov"} & set(everything_told(view).replace("'", " ").split())


def test_it_speaks_the_languages_of_the_visit(office: SmallOffice) -> None:
    office.record("set-visit-languages", languages=["fr", "en", "ru"])
    office.record("set-visibility", item="talks", audience="public")
    following = told(office).next

    assert following is not None
    assert following.titles == ("Entretien restreint", "Restricted talks")
    assert following.called == ("À suivre", "Next")


def test_it_counts_down_in_languages_it_has_words_for(office: SmallOffice) -> None:
    """Before two delegations stood "in 10 د": English words around an Arabic length."""
    office.record("set-visit-languages", languages=["ar", "es"])
    office.record("set-visibility", item="talks", audience="public")
    office.record("retitle-item", item="talks", title={"en": "Restricted talks", "fr": "Entretien restreint"})
    say.use("fr")
    following = told(office).next

    assert following is not None
    assert (following.called, following.countdown) == (("À suivre",), ("dans 20 min",))
    assert following.titles == ("Entretien restreint",), "as the window shows it, as the visit has no words of its own"
    office.record("retitle-item", item="talks", title={"en": "Restricted talks", "ar": "محادثات"})
    following = told(office).next
    assert following is not None
    assert following.titles == ("محادثات",)


@pytest.fixture
def public(office: SmallOffice) -> VisitView:
    office.record("set-visibility", item="talks", audience="public")
    return office.view()


@pytest.fixture
def screen(public: VisitView, qtbot: QtBot) -> HallScreen:
    made = HallScreen(now=lambda: NOW)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show_view(public)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_no_text_of_it_is_too_small_or_cut(screen: HallScreen) -> None:
    shown = [label for label in screen.findChildren(QLabel) if label.isVisible()]

    assert {label.text() for label in shown} >= {"State visit", "12:40", "Restricted talks"}
    for label in shown:
        assert label.font().pixelSize() >= int(screen.height() * LEAST / 100)
        assert label.height() >= label.heightForWidth(label.width())
        assert screen.rect().contains(label.geometry())


def test_the_past_is_not_shown_in_the_hall(screen: HallScreen, public: VisitView) -> None:
    screen.show_view(replace(public, entry=public.entry - 1, visit=replace(public.visit)))

    assert screen.told() == hall_view(public, NOW)


def test_escape_ends_it(screen: HallScreen) -> None:
    press(screen, "Esc")

    assert not screen.isVisible()
