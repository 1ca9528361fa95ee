"""An office this desk remembers otherwise: the window says so, offers nothing but to read it and to continue it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.actions.table import PAGES
from desktop.printing.setting.typesetter import SheetRequest, sheet_of
from desktop.start.app import Program
from desktop.widgets.banner import BannerKind
from desktop.widgets.button import Button
from desktop.widgets.journal.journal_bar import JournalBar
from desktop.window.header import Header
from desktop.window.main_window import MainWindow
from desktop.window.notice import Notice
from desktop.window.registry_pane import RegistryPane
from desktop.wording.words import say
from domain.office import Office
from domain.offices import office_at
from domain.programme.meeting import PlanMeeting
from domain.record.look import Look
from domain.record.recording import Officer
from domain.registry.branch import BranchBegun
from domain.store.desk_memory import comparing
from domain.store.desk_memory import remembering as remembering_module
from domain.store.sqlite.connection import connect, uri_of
from domain.store.sqlite.in_use import mark
from domain.store.sqlite.wal import wal_of
from tests.desktop.actions.chosen import may_be_chosen
from tests.desktop.form_page import FormPage
from tests.desktop.opened import TOOLS, close_program, window_on
from tests.desktop.visit_office import new_office_with
from tests.domain.store.tampering import tamper


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    return new_office_with(tmp_path / "office.chancery")


@pytest.fixture
def remembering(office_path: Path, tmp_path: Path) -> partial[Office]:
    """Opens the office at a desk that remembers all of it; since then its last entry was cut off."""
    opens = partial(office_at, pictures=str.encode, memory=tmp_path / "state")
    with closing(opens(office_path, Officer("B. Orlov", "desk-1"))) as office:
        last = office.verify().events
    tamper(
        office_path, f"DELETE FROM log WHERE position = {last}", f"DELETE FROM commands WHERE last_position = {last}"
    )
    return opens


@pytest.fixture
def window(remembering: partial[Office], office_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    program = Program(qapp, replace(TOOLS, open_office=remembering))
    program.appearance.apply("en")
    yield window_on(program, office_path, qtbot)
    close_program(program)


def notice_of(window: MainWindow) -> Notice:
    """The notice under the menu bar."""
    (found,) = [each for each in window.findChildren(Notice) if each._kind is BannerKind.WARNING]
    return found


def test_it_is_said_and_nothing_is_offered_but_to_continue_it(window: MainWindow) -> None:
    notice = notice_of(window)

    assert notice.isVisible()
    assert "This desk remembers" in notice.accessibleName()
    assert [button.text().replace("&", "") for button in notice.buttons()] == ["Continue this office…"]
    assert may_be_chosen(window.qt_actions, "command.") == {"command.begin-branch"}


def test_its_sheets_say_so(window: MainWindow) -> None:
    assert window.view is not None
    assert window.office is not None
    sheet = sheet_of(SheetRequest("programme", None, ("en",)), window.view, window.office)
    assert sheet.head.edition == ("DRAFT · RECORD IN DOUBT",)


def test_it_is_continued_for_a_reason_and_used_as_before(
    window: MainWindow, remembering: partial[Office], office_path: Path, qtbot: QtBot
) -> None:
    notice_of(window).buttons()[0].click()
    form = window.forms.form
    assert form is not None
    page = FormPage(form).fill({"reason": "The disk was replaced"})
    foretold = page.form.frame.sentence()
    page.record()
    qtbot.waitUntil(lambda: window.forms.form is None)

    qtbot.waitUntil(lambda: not notice_of(window).isVisible())
    qtbot.waitUntil(lambda: window.qt_actions.action("primary").isEnabled())
    with closing(remembering(office_path, Officer("B. Orlov", "desk-1"))) as office:
        (entry,) = office.own_journal()
        assert (entry.reason, office.store.doubt) == ("The disk was replaced", None)
    begun = entry.event
    assert isinstance(begun, BranchBegun)
    assert f" continued the office after entry {begun.position} as a copy of its own" in foretold
    assert foretold.endswith(f"this desk had known {begun.remembered} entries")
    assert begun.remembered == begun.position + 1


def test_what_opening_leaves_out_is_compared_in_the_background(
    office_path: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opens = partial(office_at, pictures=str.encode, memory=tmp_path / "state")
    opens(office_path, Officer("B. Orlov", "desk-1")).close()
    tamper(office_path, "UPDATE log SET reason = author WHERE position = 2", rehash=True)
    for module in (comparing, remembering_module):
        monkeypatch.setattr(module, "AT_ONCE", 3)
    with closing(opens(office_path, Officer("B. Orlov", "desk-1"))) as office:
        assert office.store.doubt is None

    program = Program(qapp, replace(TOOLS, open_office=opens))
    program.appearance.apply("en")
    window = window_on(program, office_path, qtbot)
    qtbot.waitUntil(lambda: notice_of(window).isVisible())

    assert "are surely unchanged" in notice_of(window).accessibleName()
    close_program(program)


def test_looks_cut_off_the_access_journal_are_told_and_everything_can_be_recorded(
    office_path: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    opens = partial(office_at, pictures=str.encode, memory=tmp_path / "state")
    with closing(opens(office_path, Officer("B. Orlov", "desk-1"))) as office:
        office.store.accesses.note(Look(datetime.now(UTC), "B. Orlov", "desk-1", "abayev", ("passport",)))
        office.store.accesses.path.unlink()

    program = Program(qapp, replace(TOOLS, open_office=opens))
    program.appearance.apply("en")
    window = window_on(program, office_path, qtbot)

    assert "Looks at what is private that this desk remembers are missing" in notice_of(window).accessibleName()
    assert window.qt_actions.action("primary").isEnabled()
    close_program(program)


@pytest.fixture
def without_its_log(office_path: Path, qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on an office that desk 2 had in use, whose write-ahead log is gone."""
    with closing(connect(uri_of(office_path, "rw"))) as connection:
        mark(connection, "desk 2")
        connection.commit()
    wal_of(office_path).unlink(missing_ok=True)
    opens = partial(office_at, pictures=str.encode, memory=tmp_path / "state")
    program = Program(qapp, replace(TOOLS, open_office=opens))
    program.appearance.apply("en")
    yield window_on(program, office_path, qtbot)
    close_program(program)


def test_an_office_without_its_log_is_continued_in_the_window(
    without_its_log: MainWindow, office_path: Path, qtbot: QtBot
) -> None:
    window = without_its_log
    (button,) = notice_of(window).buttons()
    assert "Entries recorded at desk 2" in notice_of(window).accessibleName()
    button.click()
    assert window.forms.form is not None
    page = FormPage(window.forms.form).fill({"reason": "The stick was pulled out"})
    page.record()

    qtbot.waitUntil(lambda: window.forms.form is None)
    qtbot.waitUntil(lambda: not notice_of(window).isVisible())
    qtbot.waitUntil(lambda: window.qt_actions.action("primary").isEnabled())
    with closing(office_at(office_path, Officer("B. Orlov", "desk-1"))) as office:
        (entry,) = office.own_journal()
        assert (entry.reason, office.store.doubt) == ("The stick was pulled out", None)


def test_no_door_leads_to_recording_while_it_is_in_doubt(window: MainWindow, qtbot: QtBot) -> None:
    assert window.view is not None
    assert window.view.read_only
    assert window.primary == (None, {})
    assert header_buttons(window) == []
    doors = [window.qt_actions.action(name) for name in ("primary", "command.plan-meeting", "command.register-person")]
    assert not any(action.isEnabled() for action in doors)
    qtbot.waitUntil(lambda: {action.toolTip() for action in doors} == {say("why-not.read-only-office")})
    for page in PAGES:
        window.requests.show_page(page)
        assert window.page.commands() == ()
    window.requests.show_page("people")
    assert header_buttons(window) == []


def test_who_asks_to_record_all_the_same_is_told_again_why_not(window: MainWindow) -> None:
    notice_of(window).hide()
    window.requests.open_form(PlanMeeting)

    assert window.forms.form is None
    assert notice_of(window).isVisible()


def header_buttons(window: MainWindow) -> list[Button]:
    """The buttons beside the title that can be seen, whichever page is shown."""
    panes = [*window.findChildren(Header), *window.findChildren(RegistryPane)]
    return [
        each for pane in panes for each in pane.findChildren(Button) if each.isVisible() and each.keys() == "Ctrl+N"
    ]


def test_an_office_this_desk_never_saw_is_said_to_be_seen_first_without_alarm(
    office_path: Path, tmp_path: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    program = Program(qapp, replace(TOOLS, open_office=partial(office_at, memory=tmp_path / "state")))
    program.appearance.apply("en")
    window = window_on(program, office_path, qtbot)
    (bar,) = window.findChildren(JournalBar)

    window.resize(1440, 900)
    said = [label for label in bar.findChildren(QLabel) if label.text().startswith("First seen here today")]
    qtbot.waitUntil(lambda: [label.isVisible() for label in said] == [True])
    assert "chancery verify --against" in said[0].toolTip()
    assert not notice_of(window).isVisible()
    close_program(program)
