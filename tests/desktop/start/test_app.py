"""The program: which office its window shows, and how another takes its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.desk.work_thread import WorkThread
from desktop.forms.drafts import Drafts
from desktop.machine.paths import sample_office
from desktop.start.app import Program, Tools, chosen_office, drafts_folder, ready_sample
from desktop.start.recent import recent_offices, remember_office
from desktop.widgets.banner import Banner
from desktop.window.main_window import MainWindow
from domain.core.problem import Unavailable
from domain.office import Office, new_office, vault_of
from tests.desktop.form_page import FormPage
from tests.desktop.opened import TOOLS, office_path, program, window
from tests.desktop.visit_office import REFERENCE, new_office_with

__all__ = ["office_path", "program", "window"]


def tools(record_sample: Callable[[Path], None]) -> Tools:
    return Tools(Office, new_office, record_sample, vault_of)


def never(path: Path) -> None:
    raise AssertionError(f"nobody asked for the sample at {path}")


def thread(window: MainWindow) -> WorkThread:
    return window._desk._thread


def notice(window: MainWindow) -> str:
    return " ".join(banner.accessibleName() for banner in window.findChildren(Banner) if banner.isVisible())


def test_an_office_is_opened_with_its_visit(window: MainWindow, office_path: Path) -> None:
    assert window.office is not None
    assert window.office.path == office_path
    assert window.view is not None
    assert window.view.visit.reference == REFERENCE
    assert office_path.name in window.windowTitle()


def test_another_office_takes_its_place_and_the_first_is_closed_with_its_thread(
    program: Program, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    first = thread(window)
    other = new_office_with(tmp_path / "other.chancery")
    second = program.show(other)
    assert program.window is second
    assert not window.isVisible()
    assert first.closed
    qtbot.waitUntil(lambda: second.office is not None)

    assert second.office is not None
    assert second.office.path == other
    assert not thread(second).closed


def test_a_form_left_open_is_kept_as_a_draft_of_its_own_office(
    program: Program, window: MainWindow, qtbot: QtBot, office_path: Path, tmp_path: Path
) -> None:
    window.open_form("retitle-item", {"item": "lunch"})
    form = window.forms.form
    assert form is not None
    FormPage(form).fill({"title": {"English": "Working lunch"}})
    other = program.show(new_office_with(tmp_path / "other.chancery"))
    qtbot.waitUntil(lambda: other.office is not None)

    assert list(other.forms.waiting()) == []
    kept = Drafts(drafts_folder(office_path)).kept()
    assert [draft.fields["title"] for draft in kept] == [{"en": "Working lunch"}]


def test_an_office_used_before_is_offered_and_opened(
    program: Program, window: MainWindow, qtbot: QtBot, office_path: Path, tmp_path: Path
) -> None:
    second = program.show(new_office_with(tmp_path / "other.chancery"))
    qtbot.waitUntil(lambda: recent_offices() == (tmp_path / "other.chancery", office_path))
    assert [action.data() for action in second.registry._recent.actions()] == [str(office_path)]
    second.registry._recent.actions()[0].trigger()

    third = program.window
    assert third is not None
    qtbot.waitUntil(lambda: third.office is not None)
    assert third.office is not None
    assert third.office.path == office_path


def test_what_is_no_office_is_told_and_not_opened_at_the_next_start(
    program: Program, qtbot: QtBot, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.chancery"
    letter.write_text("Dear colleague", encoding="utf-8")
    shown = program.show(letter)
    qtbot.waitUntil(lambda: notice(shown) != "")

    assert shown.office is None
    assert letter not in recent_offices()


def test_a_new_office_that_cannot_be_made_is_told(program: Program, window: MainWindow, office_path: Path) -> None:
    program._make(str(office_path))

    assert program.window is window
    assert notice(window) != ""


def test_a_sample_that_cannot_be_made_is_told(program: Program, window: MainWindow) -> None:
    def full(path: Path) -> None:
        raise Unavailable("disk-full", path=str(path))

    program._tools = tools(full)
    window.registry.action("open-sample").trigger()

    assert program.window is window
    assert notice(window) != ""


def test_the_office_named_is_chosen_first(office_path: Path, tmp_path: Path) -> None:
    remember_office(office_path)

    assert chosen_office(str(tmp_path / "named.chancery"), tools(never)) == tmp_path / "named.chancery"


def test_else_the_office_used_last_is_chosen(office_path: Path) -> None:
    remember_office(office_path)

    assert chosen_office(None, tools(never)) == office_path


def test_else_the_sample_is_chosen(office_path: Path) -> None:
    remember_office(office_path)
    office_path.unlink()

    assert chosen_office(None, TOOLS) == sample_office()
    assert sample_office().is_file()


def test_the_sample_is_recorded_once() -> None:
    recorded: list[Path] = []

    def record(path: Path) -> None:
        recorded.append(path)
        new_office_with(path)

    assert ready_sample(tools(record)) == ready_sample(tools(record)) == sample_office()
    assert recorded == [sample_office()]


def test_each_office_keeps_its_drafts_in_a_folder_of_its_own(tmp_path: Path) -> None:
    folders = {drafts_folder(tmp_path / name) for name in ("a.chancery", "b.chancery", "sub/a.chancery")}

    assert len(folders) == 3
    assert len({folder.parent for folder in folders}) == 1
