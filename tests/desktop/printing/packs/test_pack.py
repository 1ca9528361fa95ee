"""Whole packs: which sheets they have, and that one which fails holds up none of the others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.printing.choosing.sheet_list import SheetRow
from desktop.printing.copies.printer import PrinterDialog
from desktop.printing.kinds import BY_NAME
from desktop.printing.packs.pack import days_of_programme, folder_name, pack_of
from desktop.printing.packs.pack_dialog import PackDialog
from desktop.printing.packs.pack_run import Order, PackOutcome, PackRun
from desktop.printing.setting.typesetter import MadeSheet, SheetRequest
from domain.core.problem import Refused
from domain.projections.paper.reader import Reader
from tests.desktop.dressed import office, theme
from tests.desktop.printing.copies.test_printer import CapablePrinter
from tests.desktop.printing.cups import QUEUE, printing_server
from tests.desktop.requested import Requested
from tests.desktop.small_office import SmallOffice

__all__ = ["office", "theme"]

DAY, EVE = date(2025, 11, 12), date(2025, 11, 11)


@pytest.fixture
def view(office: SmallOffice) -> VisitView:
    """Two days: the small office's own, and an evening before it on which the guests dine alone."""
    office.record("redate-visit", first_day=EVE.isoformat(), last_day=DAY.isoformat())
    office.record(
        "plan-meeting", item="dinner", format="restricted", title={"en": "Preparation"},
        when={"day": EVE.isoformat(), "start": "20:00"}, people=["kosherbayev"],
    )  # fmt: skip
    return office.view()


def subjects(rows: tuple[SheetRow, ...], subject: str) -> set[str | None]:
    return {row.item for row in rows if BY_NAME[row.sheet].subject == subject}


def test_a_pack_has_the_days_of_the_programme(view: VisitView) -> None:
    assert days_of_programme(view) == (EVE, DAY)
    assert folder_name(view, "guest-delegation", EVE) == f"KZ-2025-11-guest-delegation-2025-11-11-{view.entry}"


def test_what_became_of_items_is_in_a_pack_once_it_is_known_of_one(view: VisitView, office: SmallOffice) -> None:
    assert "variance" not in {row.sheet for row in pack_of(view, "staff", None)}
    office.record("record-outcome", item="arrival", outcome="held")
    assert "variance" in {row.sheet for row in pack_of(office.view(), "staff", None)}


def test_the_pack_of_a_day_has_its_items_and_who_takes_part(view: VisitView) -> None:
    eve = pack_of(view, "guest-delegation", EVE)
    assert subjects(eve, "item") == {"dinner"}
    assert subjects(eve, "member") == {"tokayev", "kosherbayev"}, "who leads, and who is listed; no interpreter"
    assert "programme" in {row.sheet for row in eve}

    day = pack_of(view, "guest-delegation", DAY)
    assert "dinner" not in subjects(day, "item")
    # The hosts get theirs from their own house.
    assert subjects(day, "member") == {"tokayev", "kosherbayev", "interpreter"}


@pytest.mark.parametrize("reader", ["staff", "guest-delegation", "press"])
def test_the_pack_of_a_visit_has_what_is_made_for_the_reader_once(view: VisitView, reader: Reader) -> None:
    rows = pack_of(view, reader, None)
    assert rows
    for row in rows:
        allowed = {reader, "both-delegations"} if reader == "guest-delegation" else {reader}
        assert row.reader in allowed
    for kind in BY_NAME.values():
        found = {row.item for row in rows if row.sheet == kind.name}
        assert None not in found or len(found) == 1, "one of all items stands for each of them"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty folder."""
    made = tmp_path / "packs"
    made.mkdir()
    return made


def order(view: VisitView, folder: Path | None) -> Order:
    rows = pack_of(view, "guest-delegation", EVE)[:3]
    return Order(view, [(row, SheetRequest(row.sheet, row.item, ("en",), row.reader)) for row in rows], folder, None)


def answered(requests: Requested, answer: Callable[[int], MadeSheet | Refused]) -> None:
    """Answer every sheet that is asked for, by its number."""
    for number in range(99):
        if number == len(requests.sheets_beside):
            return
        requests.sheets_beside[number][1].answer(answer(number))


def test_a_sheet_that_fails_holds_up_none_and_is_told(view: VisitView, window: QWidget, folder: Path) -> None:
    requests, outcomes = Requested(), list[PackOutcome]()
    run = PackRun(order(view, folder / "pack"), requests, window)
    run.ended.connect(outcomes.append)
    run.start()
    answered(requests, lambda number: Refused("sheet-no-members") if number == 1 else MadeSheet(b"%PDF"))

    [outcome] = outcomes
    assert [problem.code for _, problem in outcome.wrong] == ["sheet-no-members"]
    assert outcome.written == 2
    assert [each.name[:3] for each in sorted((folder / "pack").iterdir())] == ["01-", "03-"]
    assert list(folder.iterdir()) == [folder / "pack"]


def test_a_pack_that_is_stopped_leaves_nothing_behind(view: VisitView, window: QWidget, folder: Path) -> None:
    requests, outcomes = Requested(), list[PackOutcome]()
    run = PackRun(order(view, folder / "pack"), requests, window)
    run.ended.connect(outcomes.append)
    run.start()
    requests.sheets_beside[0][1].answer(MadeSheet(b"%PDF"))
    run.stop()
    requests.sheets_beside[1][1].answer(MadeSheet(b"%PDF"))

    assert [outcome.stopped for outcome in outcomes] == [True]
    assert len(requests.sheets_beside) == 2
    assert list(folder.iterdir()) == []


def test_a_pack_goes_to_the_printer_sheet_by_sheet(
    view: VisitView, window: QWidget, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    class OfficePrinter(CapablePrinter):
        def printerName(self) -> str:
            return QUEUE

    requests, outcomes, printer = Requested(), list[PackOutcome](), OfficePrinter()

    def has(number: int) -> bool:
        """Whether a sheet was asked for."""
        return len(requests.sheets_beside) > number

    run = PackRun(replace(order(view, None), printer=printer), requests, window)
    run.ended.connect(outcomes.append)
    with printing_server() as server:
        monkeypatch.setenv("CUPS_SERVER", server.address)
        run.start()
        for number in range(3):
            qtbot.waitUntil(partial(has, number), timeout=30_000)
            requests.sheets_beside[number][1].answer(MadeSheet(f"%PDF-1.4 {number}".encode()))
        qtbot.waitUntil(lambda: bool(outcomes), timeout=30_000)
        qtbot.waitUntil(lambda: len(server.jobs()) == 3, timeout=30_000)
        assert {job.content for job in server.jobs()} == {b"%PDF-1.4 0", b"%PDF-1.4 1", b"%PDF-1.4 2"}
        assert all("sides=two-sided-long-edge" in job.options for job in server.jobs())
    assert outcomes[0].printed == 3


def test_a_pack_is_asked_for_made_and_told_by_keys(view: VisitView, window: QWidget, folder: Path) -> None:
    requests = Requested()
    dialog = PackDialog(view, requests, "guest-delegation", ("en", "fr"), window)
    dialog.open()
    _, days, sheets = dialog.fields()
    assert days.currentIndex() == 0, "the day after today is none of this visit"
    QTest.keyClick(days, Qt.Key.Key_Down)
    every = dialog.chosen()
    sheets.setFocus()
    QTest.keyClick(sheets, Qt.Key.Key_Space)
    assert dialog.chosen() == every[1:]

    dialog.make(folder, None)
    assert dialog.told().startswith(f"1 of {len(every) - 1}")
    asked = requests.sheets_beside[0][0]
    assert (asked.sheet, asked.languages) == (every[1].sheet, ("en", "fr"))
    answered(requests, lambda number: Refused("sheet-no-members") if number == 0 else MadeSheet(b"%PDF"))
    assert str(folder / folder_name(view, "guest-delegation", EVE)) in dialog.told()
    assert "Nobody is on that list yet." in dialog.told()

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_dialog_has_room_on_a_small_screen_with_text_of_twice_its_size(view: VisitView, window: QWidget) -> None:
    usual = fonts.setting()
    fonts.set_setting(replace(usual, scale=200))
    try:
        dialog = PackDialog(view, Requested(), "guest-delegation", ("en",), window)
        assert dialog.height() < dialog.screen().availableSize().height()
        dialog.close()
    finally:
        fonts.set_setting(usual)


def test_esc_stops_a_pack_before_it_closes(view: VisitView, window: QWidget, folder: Path) -> None:
    dialog = PackDialog(view, Requested(), "guest-delegation", ("en",), window)
    dialog.open()
    dialog.make(folder, None)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.told() == "Stopped: the pack is not complete, and its folder was taken away."
    assert list(folder.iterdir()) == []


def test_a_pack_tells_what_changed_where_something_is_compared_with(view: VisitView, window: QWidget) -> None:
    for since, told in ((None, False), (1, True)):
        dialog = PackDialog(view, Requested(), "staff", ("en",), window, since=since)
        assert ("changes" in {row.sheet for row in dialog.chosen()}) is told
        dialog.close()


@pytest.mark.parametrize(("answer", "begun"), [(QDialog.DialogCode.Rejected, 0), (QDialog.DialogCode.Accepted, 1)])
def test_a_pack_begins_once_a_printer_is_chosen(
    view: VisitView, window: QWidget, answer: QDialog.DialogCode, begun: int
) -> None:
    requests = Requested()
    dialog = PackDialog(view, requests, "guest-delegation", ("en",), window)
    dialog.open()
    for box in dialog.findChildren(QCheckBox):
        box.setChecked(not box.isChecked())
    [make] = [button for button in dialog.findChildren(QPushButton) if button.text().endswith("…")]
    make.click()
    [asking] = dialog.findChildren(PrinterDialog)
    asking.done(answer)
    assert len(requests.sheets_beside) == begun
    dialog.stop()
    dialog.close()
