"""Marks prepared in a table: shown in their rows, recorded together by a second key, dropped by another."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.desk.prepared import KeptMark
from desktop.machine import clock
from desktop.models.attendance_model import AttendanceModel, list_of
from desktop.models.marking import Marking
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from desktop.widgets.tables.table_role import TableRole
from domain.core.problem import Refused
from domain.delegation.confirming import ConfirmMember
from domain.programme.attendance import MarkAttendance
from tests.desktop.requested import Requested
from tests.desktop.small_office import SmallOffice

CTRL = Qt.KeyboardModifier.ControlModifier
ABSENT = "page.attendance.key.absent"


class Bench:
    """The attendance list of the talks with its marks, on no page."""

    def __init__(self, office: SmallOffice, qtbot: QtBot) -> None:
        self.office, self.requests = office, Requested()
        self.whole = QWidget()
        qtbot.addWidget(self.whole)
        self.model = AttendanceModel(self.whole)
        self.table = CommandTable(("A",), self.whole)
        self.table.setModel(self.model)
        self.strip = CommandStrip(("A",), self.whole)
        self.marking = Marking(self.requests, "attendance", self.table, self.model, self.strip)
        self.show("talks")

    def show(self, item: str) -> None:
        view = self.office.view()
        self.model.show_list(list_of(view, item), {})
        self.marking.show_list(view, item)

    def prepare(self, member: str, code: str = ABSENT, **fields: str) -> None:
        whole = {"item": "talks", "member": member, "attended": "absent", **fields}
        self.marking.prepare(member, MarkAttendance, whole, code)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.table, key, held)

    def chip(self, member: str) -> str:
        return str(self.model.index(self.model.line_of(member), 3).data(TableRole.CHIP).text)

    def recorded(self) -> list[list[str]]:
        """Whom each save was about."""
        return [[str(getattr(request.command, "member", "")) for request in each] for each, _ in self.requests.records]


@pytest.fixture
def bench(office: SmallOffice, qtbot: QtBot) -> Bench:
    return Bench(office, qtbot)


def test_all_that_is_prepared_is_recorded_in_one_save(bench: Bench) -> None:
    bench.prepare("putin")
    bench.prepare("lavrov")
    assert bench.chip("putin") == bench.chip("lavrov") == "Absent?"
    assert bench.strip.record_button().text() == "Record what is prepared: 2"
    assert bench.recorded() == []

    bench.press(Qt.Key.Key_Return, CTRL)
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.recorded() == [["putin", "lavrov"]]
    assert bench.chip("putin") == "Expected"
    assert bench.strip.record_button().isHidden()


def test_the_same_key_once_more_drops_the_mark_and_another_takes_its_place(bench: Bench) -> None:
    bench.prepare("putin")
    bench.prepare("putin")
    assert bench.chip("putin") == "Expected"
    bench.prepare("putin")
    bench.prepare("putin", "page.attendance.key.present", attended="present")
    assert bench.chip("putin") == "Present?"
    bench.press(Qt.Key.Key_Enter, CTRL | Qt.KeyboardModifier.KeypadModifier)
    assert bench.recorded() == [["putin"]]


def test_escape_drops_what_is_prepared_and_is_the_windows_own_where_nothing_is(bench: Bench) -> None:
    bench.prepare("putin")
    bench.press(Qt.Key.Key_Escape)
    assert bench.chip("putin") == "Expected"
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.recorded() == []
    assert not bench.marking.drop()


def test_what_is_prepared_for_one_list_waits_while_another_is_shown(bench: Bench) -> None:
    bench.prepare("putin")
    bench.show("arrival")
    assert bench.strip.record_button().isHidden()
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.recorded() == []
    bench.show("talks")
    assert bench.chip("putin") == "Absent?"


def test_marks_go_with_the_draft_that_is_thrown_away_and_with_no_other(bench: Bench) -> None:
    bench.prepare("putin")
    bench.marking.keep()
    ((_, kept),) = bench.requests.wanted
    bench.marking.throw_away("another draft")
    assert bench.chip("putin") == "Absent?"

    bench.show("arrival")
    bench.marking.throw_away(kept.id)
    bench.show("talks")
    assert bench.chip("putin") == "Expected"
    assert bench.strip.record_button().isHidden()
    assert bench.marking.count() == 0


def test_a_mark_changed_since_it_was_kept_does_not_bring_its_draft_back(bench: Bench) -> None:
    bench.prepare("putin")
    bench.marking.keep()
    ((_, kept),) = bench.requests.wanted
    bench.prepare("lavrov")
    bench.marking.throw_away(kept.id)
    bench.marking.keep()
    assert bench.requests.wanted == [("keep_marks", kept)]


def test_what_the_office_refuses_stays_prepared_and_is_told(bench: Bench) -> None:
    bench.prepare("putin")
    bench.press(Qt.Key.Key_Return, CTRL)
    refused = Refused("visit-closed")
    (_, asked), *_ = bench.requests.records
    assert asked.answer(refused)
    assert bench.requests.wanted == [("show_problem", refused)]
    assert bench.chip("putin") == "Absent?"


def test_escape_puts_a_refusal_away_before_it_drops_what_is_prepared(bench: Bench) -> None:
    bench.prepare("putin")
    bench.press(Qt.Key.Key_Return, CTRL)
    ((_, asked),) = bench.requests.records
    assert asked.answer(Refused("visit-closed"))
    bench.press(Qt.Key.Key_Escape)
    assert bench.requests.wanted == []
    assert bench.chip("putin") == "Absent?"
    bench.press(Qt.Key.Key_Escape)
    assert bench.chip("putin") == "Expected"


def test_what_another_marked_meanwhile_is_shown_and_recorded_over_when_asked_again(bench: Bench) -> None:
    bench.prepare("putin")
    bench.office.record("mark-attendance", item="talks", member="putin", attended="present")
    bench.show("talks")
    assert bench.chip("putin") == "Absent?"
    bench.press(Qt.Key.Key_Return, CTRL)
    ((prepared,), asked), *_ = bench.requests.records
    newest = bench.office.view().newest
    assert asked.answer(Refused("conflicting-change", author="daniyar", entry=newest, topic="attendance.marked"))
    assert bench.chip("putin") == "Present → Absent?"

    bench.press(Qt.Key.Key_Return, CTRL)

    ((again,), _) = bench.requests.records[-1]
    assert (again.based_on, again.command) == (newest, prepared.command)
    assert bench.chip("putin") == "Present"


def test_a_mark_for_whom_another_took_off_the_list_is_dropped_and_told(bench: Bench) -> None:
    bench.prepare("putin")
    bench.prepare("lavrov")
    bench.office.record("take-off-participant", item="talks", member="lavrov")
    bench.show("talks")

    ((_, told),) = bench.requests.wanted
    assert told.code == "no-longer-listed"
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.recorded() == [["putin"]]


def test_nothing_is_prepared_in_a_closed_visit(bench: Bench) -> None:
    bench.prepare("putin")
    bench.office.record("close-visit")
    bench.show("talks")
    assert bench.chip("putin") == "Expected"
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.recorded() == []


@pytest.mark.usefixtures("opened_in_time")
def test_planning_after_the_visit_is_asked_for_twice_and_what_happened_is_not(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 1, 1, tzinfo=UTC))
    bench.prepare("putin")
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.recorded() == [["putin"]]

    bench.marking.prepare("lavrov", ConfirmMember, {"member": "lavrov"}, "page.delegations.key.confirm")
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.recorded() == [["putin"]]
    assert "12 November 2025" in bench.strip.record_button().text()
    bench.press(Qt.Key.Key_Return, CTRL)
    assert bench.recorded() == [["putin"], ["lavrov"]]


def test_marks_gone_on_with_stand_on_the_entry_they_were_prepared_on(bench: Bench) -> None:
    fields = {"item": "talks", "member": "tokayev", "attended": "absent"}
    kept = KeptMark("mark-attendance", fields, ABSENT, based_on=3, source="by letter")
    bench.marking.resume("a-draft", {"tokayev": kept})
    assert bench.chip("tokayev") == "Absent?"
    bench.press(Qt.Key.Key_Return, CTRL)
    ((request,),) = [requests for requests, _ in bench.requests.records]
    assert (request.based_on, request.source) == (3, "by letter")
