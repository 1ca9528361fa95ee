"""The sidebar: the visits of an office, now, next and past, and the drafts that wait."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from desktop.desk.view import OfficeView
from desktop.machine import clock
from desktop.widgets.label import Label
from desktop.widgets.side_link import SideLink
from desktop.window.sidebar import Sidebar
from desktop.window.visit_delegate import FAR, SECOND_LINE
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.core.problem import Damaged
from domain.projections.visits import DamagedRow, VisitRow
from domain.visit.visit import VisitStatus
from tests.desktop.children import child
from tests.desktop.dressed import speak, theme

__all__ = ["theme"]

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = datetime.now(UTC).date()


def visit(number: int, state: str, first: date, last: date, status: VisitStatus = "announced") -> VisitRow:
    return VisitRow(
        id=UUID(int=number).hex, reference=f"V-{number}", title={"en": f"Visit {number}"}, category="state",
        first_day=first, last_day=last, status=status, entries=1, host={"en": "Russia"},
        guest={"en": state, "fr": f"{state} (fr)"},
    )  # fmt: skip


def days(first: int, last: int) -> tuple[date, date]:
    """Days counted from today."""
    return TODAY + timedelta(days=first), TODAY + timedelta(days=last)


VISITS = (
    visit(1, "Chile", *days(-40, -39)),
    visit(2, "Kenya", *days(-20, -18), "closed"),
    visit(3, "Kazakhstan", *days(-1, 1), "under-way"),
    visit(4, "Japan", *days(5, 6), "cancelled"),
    visit(5, "Ghana", *days(9, 10)),
)


@pytest.fixture(autouse=True)
def today(before_the_visits: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Visits are counted from this day."""
    monkeypatch.setattr(clock, "now", lambda: datetime.now(UTC))


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    made = Sidebar()
    qtbot.addWidget(made)
    made.resize(216, 700)
    made.show_office(office(*VISITS))
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made


def office(*visits: VisitRow, sample: bool = False) -> OfficeView:
    return OfficeView(Path("/desk/office.chancery"), sample, writable=True, officer="A. Serova", visits=visits)


def lines(sidebar: Sidebar) -> list[str]:
    listed = child(sidebar, QListWidget)
    return [listed.item(row).text() for row in range(listed.count())]


def item(sidebar: Sidebar, state: str) -> tuple[QListWidget, int]:
    listed = child(sidebar, QListWidget)
    return listed, next(row for row, line in enumerate(lines(sidebar)) if line.startswith(state))


def test_visits_stand_under_now_next_and_past_newest_past_first(sidebar: Sidebar) -> None:
    assert [line.split(" · ")[0] for line in lines(sidebar)] == [
        say("sidebar.now"), "Kazakhstan", say("sidebar.next"), "Ghana", say("sidebar.past"), "Japan", "Kenya", "Chile",
    ]  # fmt: skip


def test_a_group_without_visits_has_no_heading(sidebar: Sidebar) -> None:
    sidebar.show_office(office(VISITS[4]))

    assert lines(sidebar)[0] == say("sidebar.next")
    assert len(lines(sidebar)) == 2


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_damaged_visit_stands_below_the_others_and_says_what_to_do(
    sidebar: Sidebar, qtbot: QtBot, language: str
) -> None:
    speak(language, sidebar)
    damage = Damaged("leaf-mismatch", visit="KZ-2025-11", entry=7, position=41)
    sidebar.show_office(replace(office(*VISITS[4:]), damaged=(DamagedRow(UUID(int=9).hex, "KZ-2025-11", damage),)))
    listed, row = item(sidebar, "KZ-2025-11")

    assert lines(sidebar)[-2:] == [say("sidebar.damaged"), "KZ-2025-11"]
    assert listed.item(row).data(SECOND_LINE) == say("sidebar.damaged-entry", entry=7)
    assert listed.item(row).toolTip() == problem_sentence(damage, say.words)
    assert "KZ-2025-11" in listed.item(row).toolTip()
    with qtbot.waitSignal(sidebar.visit_chosen) as chosen:
        QTest.keyClick(sidebar, Qt.Key.Key_2, CTRL)
    assert chosen.args == [UUID(int=9)]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_visit_tells_its_days_and_its_status(sidebar: Sidebar, language: str) -> None:
    speak(language, sidebar)
    sidebar.reword()
    sidebar.show_office(office(*VISITS[:2], visit(3, "Kazakhstan", *days(-1, 1))))
    listed, row = item(sidebar, "Kazakhstan")

    assert listed.item(row).data(SECOND_LINE) == say.words.days(*days(-1, 1))
    assert listed.item(row).data(FAR) == say.words.of("visit-status", "announced")
    spoken = listed.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in spoken for part in ("Kazakhstan", say.words.of("visit-status", "announced"), "V-3"))


@pytest.mark.parametrize(("key", "number"), [("1", 3), ("2", 5), ("3", 4), ("5", 1)])
def test_ctrl_and_a_digit_open_the_visits_in_the_order_shown(
    sidebar: Sidebar, qtbot: QtBot, key: str, number: int
) -> None:
    with qtbot.waitSignal(sidebar.visit_chosen) as chosen:
        QTest.keyClick(sidebar, Qt.Key(ord(key)), CTRL)

    assert chosen.args == [UUID(int=number)]


def test_a_digit_beyond_the_visits_opens_nothing(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(sidebar.visit_chosen):
        QTest.keyClick(sidebar, Qt.Key.Key_9, CTRL)


def test_arrows_pass_over_headings_and_enter_opens(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.show_visit(UUID(int=3))
    listed = child(sidebar, QListWidget)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    with qtbot.waitSignal(sidebar.visit_chosen) as chosen:
        QTest.keyClick(listed, Qt.Key.Key_Return)

    assert chosen.args == [UUID(int=5)]


def test_a_click_opens_a_visit_and_a_heading_opens_none(sidebar: Sidebar, qtbot: QtBot) -> None:
    listed, row = item(sidebar, "Ghana")
    with qtbot.assertNotEmitted(sidebar.visit_chosen):
        QTest.mouseClick(
            listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualItemRect(listed.item(0)).center()
        )
    with qtbot.waitSignal(sidebar.visit_chosen) as chosen:
        QTest.mouseClick(
            listed.viewport(), Qt.MouseButton.LeftButton, pos=listed.visualItemRect(listed.item(row)).center()
        )

    assert chosen.args == [UUID(int=5)]


def test_the_open_visit_stays_marked_when_the_office_changes(sidebar: Sidebar) -> None:
    sidebar.show_visit(UUID(int=5))
    sidebar.show_office(office(VISITS[0], *VISITS[3:]))
    listed, row = item(sidebar, "Ghana")

    assert listed.currentRow() == row


def test_drafts_are_offered_while_some_wait(sidebar: Sidebar, qtbot: QtBot) -> None:
    button = child(sidebar, SideLink)
    assert button.isHidden()
    sidebar.show_drafts(2)
    assert button.accessibleName() == "Drafts, 2"
    with qtbot.waitSignal(sidebar.drafts_wanted):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    sidebar.show_drafts(0)
    assert button.isHidden()


def test_a_sample_is_told_from_a_record(sidebar: Sidebar) -> None:
    def shown() -> list[str]:
        return [label.text() for label in sidebar.findChildren(Label) if label.isVisible()]

    assert say("sidebar.sample") not in shown()
    sidebar.show_office(office(*VISITS, sample=True))
    assert say("sidebar.sample") in shown()
    assert "office.chancery" in shown()


def test_another_language_rewords_it(sidebar: Sidebar) -> None:
    sidebar.show_drafts(1)
    speak("fr", sidebar)
    sidebar.reword()

    assert lines(sidebar)[1].startswith("Kazakhstan (fr)")
    assert child(sidebar, SideLink).accessibleName() == "Brouillons, 1"
