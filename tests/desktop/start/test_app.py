"""The program: which office its window shows, and how another takes its place."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.desk.work_thread import WorkThread
from desktop.forms.drafts import Drafts
from desktop.look.colours import colours
from desktop.machine.paths import drafts_of, sample_office
from desktop.start.app import Program
from desktop.start.choice import StartChoice
from desktop.start.recent import known_offices, recent_offices, remember_office
from desktop.start.start_page import StartPage
from desktop.start.tools import Progress, Tools, ready_sample
from desktop.widgets.banner import Banner
from desktop.window.main_window import MainWindow
from desktop.wording.words import Words
from domain.core.place import OfficePlace
from domain.core.problem import Unavailable
from domain.office import Office
from domain.offices import new_office, office_at, restore_office, vault_of
from domain.programme.arrangements import RetitleItem
from domain.record.recording import Officer
from tests.desktop.form_page import FormPage
from tests.desktop.opened import office_path, program, window, window_on
from tests.desktop.visit_office import REFERENCE, new_office_with

__all__ = ["office_path", "program", "window"]


def tools(record_sample: Callable[[Path, Progress], None]) -> Tools:
    return Tools(office_at, new_office, record_sample, restore_office, vault_of)


def thread(window: MainWindow) -> WorkThread:
    return window._desk._thread


def notice(shown: MainWindow | StartPage | None) -> str:
    assert shown is not None
    return " ".join(banner.accessibleName() for banner in shown.findChildren(Banner) if banner.isVisible())


def offered(page: StartPage | None) -> list[str]:
    assert page is not None
    return [
        choice.accessibleName()
        for choice in page.findChildren(StartChoice)
        if choice.objectName().endswith(".chancery")
    ]


def test_an_office_is_opened_with_its_visit(window: MainWindow, office_path: Path) -> None:
    assert window.office is not None
    assert window.office.path == office_path
    assert window.view is not None
    assert window.view.visit.reference == REFERENCE
    assert office_path.name in window.windowTitle()


def test_what_nobody_foresaw_is_told_in_the_window(window: MainWindow, program: Program, qtbot: QtBot) -> None:
    program.tell_crash()
    qtbot.waitUntil(lambda: "Something unexpected went wrong" in notice(window))


def test_another_office_takes_its_place_and_the_first_is_closed_with_its_thread(
    program: Program, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    other = new_office_with(tmp_path / "other.chancery")
    first = thread(window)
    with qtbot.waitSignal(program.opened):
        program.open(other)
    qtbot.waitUntil(lambda: first.closed)

    assert program.window is not None
    assert program.window.office is not None
    assert program.window.office.path == other


def test_the_office_on_show_stays_until_the_other_is_open(
    program: Program, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    other, may_open = new_office_with(tmp_path / "other.chancery"), threading.Event()

    def slowly(path: OfficePlace, officer: Officer, *, continued: bool = False) -> Office:
        may_open.wait(60)
        return office_at(path, officer, continued=continued)

    program._tools = Tools(slowly, new_office, lambda _path, _progress: None, restore_office, vault_of)
    with qtbot.waitSignal(program.opened):
        program.open(other)
        assert window.isVisible()
        assert program.window is window
        may_open.set()
    qtbot.waitUntil(lambda: program.window is not window)


def test_a_form_left_open_is_kept_as_a_draft_of_its_own_office(
    program: Program, window: MainWindow, qtbot: QtBot, office_path: Path, tmp_path: Path
) -> None:
    window.requests.open_form(RetitleItem, {"item": "lunch"})
    form = window.forms.form
    assert form is not None
    FormPage(form).fill({"title": {"English": "Working lunch"}})
    other = window_on(program, new_office_with(tmp_path / "other.chancery"), qtbot)
    qtbot.waitUntil(lambda: Drafts(drafts_of(office_path)).kept() != [])

    assert list(other.forms.waiting()) == []
    kept = Drafts(drafts_of(office_path)).kept()
    assert [draft.fields["title"] for draft in kept] == [{"en": "Working lunch"}]


def test_an_office_used_before_is_offered_and_opened(
    program: Program, window: MainWindow, qtbot: QtBot, office_path: Path, tmp_path: Path
) -> None:
    second = window_on(program, new_office_with(tmp_path / "other.chancery"), qtbot)
    assert recent_offices() == (tmp_path / "other.chancery", office_path)
    assert [action.data() for action in second.menus._recent.actions()] == [str(office_path)]
    with qtbot.waitSignal(program.opened):
        second.menus._recent.actions()[0].trigger()

    assert program.window is not None
    assert program.window.office is not None
    assert program.window.office.path == office_path


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0 a photograph", b"SQLite format 3\0 cut"])
def test_what_is_no_office_leaves_the_open_one_open_and_says_why(
    program: Program, window: MainWindow, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    other = tmp_path / "other.chancery"
    other.write_bytes(content)
    with qtbot.waitSignal(program.refused):
        program.open(other)

    assert program.window is window
    assert window.isVisible()
    assert notice(window).startswith("“other.chancery” was not opened. ")
    assert other not in known_offices()
    assert other.read_bytes() == content


@pytest.mark.file
def test_half_an_office_leaves_the_open_one_open(
    program: Program, window: MainWindow, qtbot: QtBot, office_path: Path, tmp_path: Path
) -> None:
    whole, cut = tmp_path / "whole.chancery", tmp_path / "cut.chancery"
    with closing(office_at(office_path, Officer("reader", "desk"))) as office:
        office.backup(whole)
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size // 2])
    with qtbot.waitSignal(program.refused):
        program.open(cut)

    assert program.window is window
    assert notice(window) != ""


def test_without_any_office_the_start_page_is_shown(program: Program, qtbot: QtBot) -> None:
    program.start()

    assert program.start_page is not None
    assert program.start_page.isVisible()
    assert not sample_office().exists()


def test_the_start_page_changes_to_russian_at_a_click(program: Program, qtbot: QtBot) -> None:
    program.start()
    page = program.start_page
    assert page is not None
    button = page.findChild(QAbstractButton, "ru")
    assert button is not None
    button.click()

    said = {Words("ru")("start.restore"), Words("ru")("action.language-ru")}
    qtbot.waitUntil(lambda: said <= {each.text() for each in page.findChildren(QAbstractButton)})


def test_an_office_that_cannot_be_opened_is_said_on_the_start_page(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.chancery"
    letter.write_text("Dear colleague", encoding="utf-8")
    with qtbot.waitSignal(program.refused):
        program.start(str(letter))

    assert notice(program.start_page) != ""
    assert known_offices() == ()


@pytest.mark.file
def test_a_last_office_that_is_missing_is_said_and_offered_again(
    program: Program, qtbot: QtBot, office_path: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere.chancery"
    remember_office(office_path)
    office_path.rename(elsewhere)
    with qtbot.waitSignal(program.refused):
        program.start()
    page = program.start_page
    assert page is not None
    assert str(office_path) in notice(page)
    assert offered(page) == [f"office, {office_path}, Not found"]
    assert not sample_office().exists()

    elsewhere.rename(office_path)
    [choice] = [each for each in page.findChildren(StartChoice) if each.objectName() == str(office_path)]
    with qtbot.waitSignal(program.opened):
        choice.click()
    assert program.window is not None
    qtbot.waitUntil(lambda: not isValid(page) or not page.isVisible())


@pytest.mark.file
def test_an_office_is_taken_off_the_list_and_its_file_stays(program: Program, qtbot: QtBot, office_path: Path) -> None:
    remember_office(office_path)
    gone = office_path.with_name("gone.chancery")
    remember_office(gone)
    with qtbot.waitSignal(program.refused):
        program.start()
    page = program.start_page
    assert page is not None
    [choice] = [each for each in page.findChildren(StartChoice) if each.objectName() == str(office_path)]
    choice.removal_wanted.emit()

    assert offered(page) == [f"gone, {gone}, Not found"]
    assert office_path.is_file()


def test_the_sample_is_recorded_in_the_background_and_its_progress_is_said(program: Program, qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    program._recorded.connect(lambda recorded, lines: told.append((recorded, lines)))
    program.start()
    page = program.start_page
    assert page is not None
    with qtbot.waitSignal(program.opened):
        page.begun.emit("sample")

    assert told == [(1, 2)]
    assert "50%" in notice_said(page)
    assert program.window is not None
    assert sample_office().is_file()


def test_a_program_that_ends_records_the_sample_no_further(program: Program, qtbot: QtBot) -> None:
    waits, ended = threading.Event(), threading.Event()

    def record(path: Path, progress: Progress) -> None:
        waits.set()
        try:
            while True:
                progress(1, 2)
        except Unavailable:
            ended.set()
            raise

    program._tools = tools(record)
    program.open_sample()
    assert waits.wait(60)
    program.stop_opening()

    assert ended.is_set()
    assert not sample_office().exists()


def test_a_new_office_that_cannot_be_made_is_told(
    program: Program, window: MainWindow, qtbot: QtBot, office_path: Path
) -> None:
    with qtbot.waitSignal(program.refused):
        program.ways.make(str(office_path))

    assert program.window is window
    assert notice(window) != ""


def test_a_new_office_is_opened_empty(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.start()
    with qtbot.waitSignal(program.opened):
        program.ways.make(str(tmp_path / "first"))

    assert program.window is not None
    assert program.window.office is not None
    assert program.window.office.path == tmp_path / "first.chancery"
    assert program.window.office.visits == ()


def test_a_new_office_keeps_the_whole_of_its_name(program: Program, qtbot: QtBot, tmp_path: Path) -> None:
    program.start()
    with qtbot.waitSignal(program.opened):
        program.ways.make(str(tmp_path / "visits-3.2026"))

    assert program.window is not None
    assert program.window.office is not None
    assert program.window.office.path == tmp_path / "visits-3.2026.chancery"


@pytest.mark.file
def test_a_backup_is_restored_into_a_new_office_and_opened(
    program: Program, window: MainWindow, qtbot: QtBot, office_path: Path, tmp_path: Path
) -> None:
    backup, restored = tmp_path / "backup.chancery", tmp_path / "restored.chancery"
    with closing(office_at(office_path, Officer("reader", "desk"))) as office:
        office.backup(backup)
    with qtbot.waitSignal(program.opened):
        program.ways.restore(backup, str(restored))

    assert program.window is not None
    assert program.window.office is not None
    assert program.window.office.path == restored
    assert program.window.view is not None
    assert program.window.view.visit.reference == REFERENCE


@pytest.mark.file
def test_restoring_over_an_office_is_refused(
    program: Program, window: MainWindow, qtbot: QtBot, office_path: Path, tmp_path: Path
) -> None:
    backup = tmp_path / "backup.chancery"
    with closing(office_at(office_path, Officer("reader", "desk"))) as office:
        office.backup(backup)
    with qtbot.waitSignal(program.refused):
        program.ways.restore(backup, str(office_path))

    assert program.window is window


def test_a_sample_that_cannot_be_made_is_told(program: Program, window: MainWindow, qtbot: QtBot) -> None:
    def full(path: Path, progress: Progress) -> None:
        raise Unavailable("disk-full", path=str(path))

    program._tools = tools(full)
    with qtbot.waitSignal(program.refused):
        window.qt_actions.action("open-sample").trigger()

    assert program.window is window
    assert notice(window) != ""


def test_the_office_named_is_opened_first(program: Program, qtbot: QtBot, office_path: Path, tmp_path: Path) -> None:
    remember_office(office_path)
    named = new_office_with(tmp_path / "named.chancery")
    with qtbot.waitSignal(program.opened) as opened:
        program.start(str(named))

    assert opened.args[0].office.path == named


def test_else_the_office_used_last_is_opened(program: Program, qtbot: QtBot, office_path: Path) -> None:
    remember_office(office_path)
    with qtbot.waitSignal(program.opened) as opened:
        program.start()

    assert opened.args[0].office.path == office_path


@pytest.mark.file
def test_the_start_page_is_gone_to_with_what_is_in_the_office(
    program: Program, window: MainWindow, qtbot: QtBot, office_path: Path
) -> None:
    with qtbot.waitSignal(window.destroyed):
        window.qt_actions.action("start-page").trigger()
    page = program.start_page
    assert page is not None
    [said] = offered(page)

    assert said.startswith(f"office, {office_path}, 1 visit")
    assert said.endswith("Not backed up yet")


@pytest.mark.file
def test_the_start_page_wears_the_colours_of_the_present_though_the_window_looked_back(
    program: Program, window: MainWindow, qtbot: QtBot
) -> None:
    present = colours().window
    window.requests.look_at(1)
    qtbot.waitUntil(lambda: colours().window != present)
    with qtbot.waitSignal(window.destroyed):
        window.qt_actions.action("start-page").trigger()

    assert colours().window == present


def test_the_sample_is_recorded_once() -> None:
    recorded: list[Path] = []

    def record(path: Path, progress: Progress) -> None:
        recorded.append(path)
        new_office_with(path)

    assert ready_sample(tools(record)) == ready_sample(tools(record)) == sample_office()
    assert recorded == [sample_office()]


def notice_said(page: StartPage) -> str:
    return " ".join(banner.accessibleName() for banner in page.findChildren(Banner))


def test_the_first_window_waits_for_nothing_but_qt(run_python: Callable[[str], CompletedProcess[str]]) -> None:
    child = run_python("""
        import sys
        import desktop.__main__, desktop.start.opening
        for name in ("msgspec", "desktop.wording.words", "desktop.look.theme", "domain.core.message"):
            assert name not in sys.modules, name
    """)

    assert child.returncode == 0, child.stderr


def test_a_window_waits_for_no_form_no_sheet_and_no_store(run_python: Callable[[str], CompletedProcess[str]]) -> None:
    child = run_python("""
        import sys
        import desktop.start.app
        for name in ("domain.office", "eventsourcing"):
            assert name not in sys.modules, name
    """)

    assert child.returncode == 0, child.stderr


@pytest.mark.file
def test_a_visit_is_shown_without_what_it_does_not_need(
    run_python: Callable[[str], CompletedProcess[str]], office_path: Path
) -> None:
    child = run_python(f"""
        import sys
        from desktop import __main__
        from desktop.start import app

        class Seen(app.Program):
            def __init__(self, *how):
                super().__init__(*how)
                self.opened.connect(app.QApplication.quit)

        app.Program = Seen
        sys.argv[1:] = ["--office", {str(office_path)!r}]
        __main__.main()
        later = (
            "desktop.forms.form", "desktop.models.inspecting", "desktop.printing.copies.printer", "domain.dry_run",
            "desktop.pages.registry_page", "desktop.widgets.portrait", "domain.projections.comparison",
            "babel", "calendar", "cryptography", "pickle", "typst",
        )
        print(*(name for name in later if name in sys.modules))
    """)

    assert child.returncode == 0, child.stderr
    assert child.stdout == "\n"
