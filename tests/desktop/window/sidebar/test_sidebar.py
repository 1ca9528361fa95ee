"""The sidebar: the visits of an office, now, next and past, and the drafts that wait."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.desk.view import OfficeView, VisitsThen
from desktop.machine import clock
from desktop.widgets.label import Label
from desktop.widgets.side_link import SideLink
from desktop.window.sidebar.sidebar import Sidebar
from desktop.window.sidebar.visit_lines import SidebarLine
from desktop.window.sidebar.visit_list import VisitList
from desktop.window.sidebar.visits_model import MANY, OPEN_YEARS
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.core.problem import Damaged
from domain.projections.visits import DamagedRow, VisitRow, in_words
from domain.visit.visit import VisitStatus
from tests.desktop.children import child
from tests.desktop.dressed import speak, theme

__all__ = ["theme"]

Reason = QContextMenuEvent.Reason
CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = datetime.now(UTC).date()


def visit(number: int, state: str, first: date, last: date, status: VisitStatus = "announced") -> VisitRow:
    return VisitRow(
        id=UUID(int=number).hex, reference=f"V-{number}", category="state",
        first_day=first, last_day=last, status=status, entries=1,
        words=in_words({"en": f"Visit {number}"}, {"en": "Russia"}, {"en": state, "fr": f"{state} (fr)"}),
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
    listed = child(sidebar, VisitList).model()
    return [listed.index(row, 0).data() for row in range(listed.rowCount())]


def row_of(sidebar: Sidebar, state: str) -> int:
    return next(row for row, line in enumerate(lines(sidebar)) if line.startswith(state))


def line_of(sidebar: Sidebar, state: str) -> SidebarLine:
    found = child(sidebar, VisitList).visits.line(row_of(sidebar, state))
    assert found is not None
    return found


def click(sidebar: Sidebar, row: int) -> None:
    listed = child(sidebar, VisitList)
    place = listed.visualRect(listed.model().index(row, 0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)


def past(day: date) -> str:
    return say("sidebar.past-in", year=str(day.year))


def test_in_the_past_the_visits_stand_as_they_stood_then_until_now_is_on_show_again(sidebar: Sidebar) -> None:
    before = lines(sidebar)
    at = datetime.now(UTC) - timedelta(days=19)
    sidebar.show_moment(VisitsThen(at, (VISITS[0], visit(2, "Kenya", *days(-20, -18)))))
    assert line_of(sidebar, "Kenya").group[0] == "now"
    assert "Announced" in line_of(sidebar, "Kenya").far
    assert not any(line.startswith("Ghana") for line in lines(sidebar))
    assert any("counts and states of that moment" in each.text() for each in sidebar.findChildren(Label))
    sidebar.show_moment(None)
    assert lines(sidebar) == before
    assert not any("that moment" in each.text() for each in sidebar.findChildren(Label))


def test_the_visit_that_is_open_is_told_at_once_where_it_stands(sidebar: Sidebar) -> None:
    before, row = lines(sidebar), row_of(sidebar, "Kenya")
    sidebar.tell_visit(visit(2, "Kenya", *days(-20, -18)), datetime.now(UTC) - timedelta(days=19))
    assert "Announced" in line_of(sidebar, "Kenya").far
    assert row_of(sidebar, "Kenya") == row
    sidebar.tell_visit(visit(2, "Kenya", *days(-20, -18)), None)
    assert line_of(sidebar, "Kenya").far == say("visit-status-over")
    sidebar.tell_visit(VISITS[1], None)
    assert lines(sidebar) == before


def test_visits_of_one_guest_for_the_same_are_told_apart_by_their_references(sidebar: Sidebar) -> None:
    two = (visit(6, "Ghana", *days(9, 10)), visit(7, "Japan", *days(9, 10)))
    sidebar.show_office(office(*VISITS, *two))
    listed = child(sidebar, VisitList).visits
    told = [line for row in range(len(lines(sidebar))) if (line := listed.line(row)) is not None and line.visit]
    by_reference = {line.tip.split(" · ")[1]: line.second for line in told}

    assert [by_reference[each].rpartition(" · ")[2] for each in ("V-5", "V-6")] == ["V-5", "V-6"]
    assert "V-7" not in by_reference["V-7"]


def test_visits_stand_under_now_next_and_past_newest_past_first(sidebar: Sidebar) -> None:
    listed = [line for line in lines(sidebar) if not line.startswith("Past")]
    assert [line.split(" · ")[0] for line in listed] == [
        say("sidebar.now"), "Kazakhstan", say("sidebar.next"), "Ghana", "Japan", "Kenya", "Chile",
    ]  # fmt: skip
    assert row_of(sidebar, past(TODAY)) in range(4, 7)


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
    line = line_of(sidebar, "KZ-2025-11")

    assert lines(sidebar)[-2:] == [say("sidebar.damaged"), "KZ-2025-11"]
    assert line.second == say("sidebar.damaged-entry", entry=7)
    assert line.tip == problem_sentence(damage, say.words)
    assert "KZ-2025-11" in line.tip
    with qtbot.waitSignal(sidebar.visit_chosen) as chosen:
        QTest.keyClick(sidebar, Qt.Key.Key_2, CTRL)
    assert chosen.args == [UUID(int=9)]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_visit_tells_its_days_and_its_status(sidebar: Sidebar, language: str) -> None:
    speak(language, sidebar)
    sidebar.reword()
    sidebar.show_office(office(*VISITS[:2], visit(3, "Kazakhstan", *days(-1, 1))))
    line = line_of(sidebar, "Kazakhstan")

    assert line.second == say.words.days(*days(-1, 1))
    assert line.far == say.words.of("visit-status", "announced")
    model = child(sidebar, VisitList).model()
    spoken = model.index(row_of(sidebar, "Kazakhstan"), 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in spoken for part in ("Kazakhstan", say.words.of("visit-status", "announced"), "V-3"))


def test_a_visit_whose_days_are_over_asks_to_be_completed(sidebar: Sidebar) -> None:
    sidebar.show_office(office(VISITS[0]))
    assert line_of(sidebar, "Chile").far == "to be completed"


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
    listed = child(sidebar, VisitList)
    QTest.keyClick(listed, Qt.Key.Key_Down)
    with qtbot.waitSignal(sidebar.visit_chosen) as chosen:
        QTest.keyClick(listed, Qt.Key.Key_Return)

    assert chosen.args == [UUID(int=5)]


def test_a_click_opens_a_visit_and_folds_a_group(sidebar: Sidebar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(sidebar.visit_chosen) as chosen:
        click(sidebar, row_of(sidebar, "Ghana"))
    assert chosen.args == [UUID(int=5)]

    with qtbot.assertNotEmitted(sidebar.visit_chosen):
        click(sidebar, row_of(sidebar, say("sidebar.next")))
    assert "Ghana · State visit" not in lines(sidebar)
    click(sidebar, row_of(sidebar, say("sidebar.next")))
    assert "Ghana · State visit" in lines(sidebar)


def test_left_folds_the_group_of_a_visit_and_right_opens_it_again(sidebar: Sidebar) -> None:
    sidebar.show_visit(UUID(int=5))
    listed = child(sidebar, VisitList)
    QTest.keyClick(listed, Qt.Key.Key_Left)
    here = listed.current()
    assert here is not None
    assert (here.text, here.folded) == (say("sidebar.next"), True)
    assert here.spoken == say("sidebar.folded", group=say("sidebar.next"), count=1)

    QTest.keyClick(listed, Qt.Key.Key_Right)
    here = listed.current()
    assert here is not None
    assert here.visit == UUID(int=5).hex


def many(count: int) -> OfficeView:
    """An office of many past visits, one every ten days."""
    return office(*(visit(n, "Chile", *days(-10 * n, -10 * n), "closed") for n in range(1, count + 1)))


def test_of_many_visits_older_years_are_folded_but_that_of_the_visit_on_show(sidebar: Sidebar) -> None:
    seen = many(4 * MANY)
    sidebar.show_office(seen)
    years = sorted({row.last_day.year for row in seen.visits}, reverse=True)
    listed = child(sidebar, VisitList).visits
    headings = [line for row in range(listed.rowCount()) if (line := listed.line(row)) is not None and not line.visit]
    assert [line.group for line in headings] == [("past", year) for year in years]
    assert [line.folded for line in headings] == [number >= OPEN_YEARS for number in range(len(years))]

    oldest = UUID(seen.visits[-1].id)
    assert listed.row_of(oldest.hex) < 0
    sidebar.show_visit(oldest)
    assert listed.row_of(oldest.hex) > 0


def test_of_many_visits_to_come_years_far_ahead_are_folded(sidebar: Sidebar) -> None:
    sidebar.show_office(office(*(visit(n, "Chile", *days(30 * n, 30 * n)) for n in range(1, 2 * MANY + 1))))
    listed = child(sidebar, VisitList).visits
    headings = [line for row in range(listed.rowCount()) if (line := listed.line(row)) is not None and not line.visit]
    years = [line.group[1] for line in headings]

    assert years == sorted(years)
    assert [line.folded for line in headings] == [number >= OPEN_YEARS for number in range(len(years))]


def test_many_visits_are_made_ready_to_be_found_once_the_window_rests_or_one_types(
    sidebar: Sidebar, qtbot: QtBot
) -> None:
    visits = child(sidebar, VisitList).visits
    sidebar.show_office(many(2 * MANY))
    QApplication.processEvents()
    assert visits.unready == 2 * MANY

    child(sidebar, QLineEdit).setText("V-7")
    assert (visits.unready, len(lines(sidebar))) == (0, 2)

    sidebar.show_office(many(3 * MANY))
    qtbot.waitUntil(lambda: not visits.unready)


@pytest.mark.parametrize(
    ("typed", "states"),
    [("ghan", ["Ghana"]), ("closed", ["Kenya"]), ("Кения", ["Kenya"]), ("V-4", ["Japan"]), ("state ken", ["Kenya"])],
)
def test_typing_keeps_the_visits_that_have_the_words(sidebar: Sidebar, typed: str, states: list[str]) -> None:
    sidebar.show_office(office(*VISITS[:1], replaced(VISITS[1], {"en": "Kenya", "ru": "Кения"}), *VISITS[2:]))
    child(sidebar, QLineEdit).setText(typed)

    assert [line.split(" · ")[0] for line in lines(sidebar)[1:]] == states


def replaced(row: VisitRow, guest: dict[str, str]) -> VisitRow:
    return msgspec.structs.replace(row, words=in_words(row.title, row.host, guest))


def test_only_visits_that_changed_are_made_ready_again_and_are_found_as_they_are(sidebar: Sidebar) -> None:
    visits, field = child(sidebar, VisitList).visits, child(sidebar, QLineEdit)
    field.setText("ghana")
    assert visits.unready == 0

    sidebar.show_office(office(*VISITS[1:4], replaced(VISITS[4], {"en": "Togo"}), visit(6, "Ghana", *days(20, 21))))
    assert [line.split(" · ")[0] for line in lines(sidebar)[1:]] == ["Ghana"]
    for typed, found in (("togo", ["Togo"]), ("chile", []), ("v-", ["Kazakhstan", "Togo", "Ghana", "Japan", "Kenya"])):
        field.setText(typed)
        assert [line_of(sidebar, state).visit in visits.visits() for state in found] == [True] * len(found)
        assert len(visits.visits()) == len(found)

    field.clear()
    sidebar.show_office(office(*VISITS[1:4], replaced(VISITS[4], {"en": "Benin"})))
    assert visits.unready == 1


def test_enter_in_the_field_opens_the_first_found_and_lists_all_again(sidebar: Sidebar, qtbot: QtBot) -> None:
    field, whole = child(sidebar, QLineEdit), lines(sidebar)
    field.setFocus()
    field.setText("chile")
    with qtbot.waitSignal(sidebar.visit_chosen) as chosen:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert chosen.args == [UUID(int=1)]
    assert lines(sidebar) == whole

    field.setText("nobody")
    assert say("sidebar.none-found") in [label.text() for label in sidebar.findChildren(Label) if label.isVisible()]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert lines(sidebar) == whole
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert child(sidebar, VisitList).hasFocus()


def test_a_visit_has_a_menu_by_the_mouse_and_by_the_key(sidebar: Sidebar, qtbot: QtBot) -> None:
    sidebar.show_visit(UUID(int=5))
    listed = child(sidebar, VisitList)
    place = listed.visualRect(listed.model().index(row_of(sidebar, "Kenya"), 0)).center()
    for reason, part, visit_id in ((Reason.Mouse, listed.viewport(), 2), (Reason.Keyboard, listed, 5)):
        with qtbot.waitSignal(sidebar.menu_wanted) as wanted:
            QApplication.sendEvent(part, QContextMenuEvent(reason, place, listed.viewport().mapToGlobal(place)))
        assert wanted.args is not None
        assert wanted.args[0] == UUID(int=visit_id)


def test_the_open_visit_stays_marked_when_the_office_changes(sidebar: Sidebar) -> None:
    sidebar.show_visit(UUID(int=5))
    sidebar.show_office(office(VISITS[0], *VISITS[3:]))
    assert child(sidebar, VisitList).currentIndex().row() == row_of(sidebar, "Ghana")


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


def test_a_visit_is_worded_anew_only_where_it_changed(sidebar: Sidebar) -> None:
    before = [line_of(sidebar, state) for state in ("Chile", "Ghana")]
    sidebar.show_office(office(*VISITS[:4], msgspec.structs.replace(VISITS[4], status="under-way")))

    assert line_of(sidebar, "Chile") is before[0]
    assert line_of(sidebar, "Ghana").far == say.words.of("visit-status", "under-way")
