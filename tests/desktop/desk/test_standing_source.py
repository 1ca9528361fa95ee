"""The standing source: chosen once, taken over by every form and every key, there again after a restart."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.desk.standing_source import StandingSources
from desktop.machine.paths import sources_of
from desktop.start.app import Program
from desktop.window.main_window import MainWindow
from desktop.window.source_strip import SourceDialog
from desktop.wording.words import say
from domain.agreement.correspondence import RegisterLetter
from domain.delegation.confirming import ConfirmMember
from domain.programme.arrangements import RetitleItem
from tests.desktop.children import child
from tests.desktop.form_page import FormPage, part, put
from tests.desktop.hand import focused
from tests.desktop.opened import office_path, program, window, window_on
from tests.desktop.visit_office import send

__all__ = ["office_path", "program", "window"]

ONE, OTHER = UUID(int=1), UUID(int=2)
NOTE = (
    "register-letter",
    {
        "kind": "note-verbale", "direction": "in", "sender": {"en": "Embassy of Kazakhstan"}, "number": "118",
        "dated": "2025-11-10", "letter": "note-118",
    },
)  # fmt: skip
QUOTED = "Embassy of Kazakhstan, note No. 118 of 10 Nov 2025"


@pytest.fixture
def registered(window: MainWindow, office_path: Path, qtbot: QtBot) -> MainWindow:
    """The window once another desk has registered a note."""
    send(office_path, [NOTE])
    qtbot.waitUntil(lambda: window.view is not None and bool(window.view.letters))
    return window


def asked(window: MainWindow) -> SourceDialog:
    """The dialog that is open, once the key was pressed."""
    window.qt_actions.action("standing-source").trigger()
    return next(each for each in window.findChildren(SourceDialog) if each.isVisible())


def newest_source(window: MainWindow) -> str | None:
    assert window.view is not None
    return window.view.history[-1].entry.source


def test_each_visit_has_its_own_and_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "sources" / "office.json"
    sources = StandingSources(path)
    sources.choose(ONE, "note-118")
    sources.choose(OTHER, "telephone")
    sources.choose(OTHER, None)
    assert (StandingSources(path).of(ONE), StandingSources(path).of(OTHER)) == ("note-118", None)


@pytest.mark.parametrize("content", [b"", b"\xff", b"[1]", b'{"a": 1}'])
def test_a_file_that_cannot_be_read_stands_for_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "office.json"
    path.write_bytes(content)
    assert StandingSources(path).of(ONE) is None


def test_a_disk_that_refuses_loses_it_only_at_the_next_start(tmp_path: Path) -> None:
    (tmp_path / "sources").write_text("in the way", encoding="utf-8")
    sources = StandingSources(tmp_path / "sources" / "office.json")
    sources.choose(ONE, "telephone")
    assert sources.of(ONE) == "telephone"


def test_a_letter_is_chosen_by_its_number_with_one_key(registered: MainWindow) -> None:
    assert not registered.source.isVisible()
    dialog = asked(registered)
    put(child(dialog.editor(), QLineEdit), "118")
    QTest.keyClick(child(dialog.editor(), QLineEdit), Qt.Key.Key_Return)
    assert registered.source.source == "note-118"
    assert registered.source.isVisible()
    assert registered.source.said() == QUOTED


def test_words_that_only_occur_in_a_letter_stay_words(registered: MainWindow) -> None:
    editor = asked(registered).editor()
    put(child(editor, QLineEdit), "Embassy")
    assert editor.value() == "Embassy"
    put(child(editor, QLineEdit), QUOTED)
    assert editor.value() == "note-118"


def test_every_form_opens_with_it_and_says_it(registered: MainWindow, qtbot: QtBot) -> None:
    registered.source.choose("note-118")
    registered.requests.open_form(RetitleItem, {"item": "lunch"})
    form = registered.forms.form
    assert form is not None
    page = FormPage(form).fill({"title": {"English": "Working lunch"}})
    assert form.frame.sentence().endswith(f"— {QUOTED}")
    page.record()
    qtbot.waitUntil(lambda: newest_source(registered) == "note-118")


def test_what_is_recorded_at_once_takes_it_over(registered: MainWindow, qtbot: QtBot) -> None:
    registered.source.choose("by telephone")
    registered.requests.record_now(ConfirmMember, {"member": "abayev"})
    qtbot.waitUntil(lambda: newest_source(registered) == "by telephone")


def test_a_letter_does_not_come_from_another(registered: MainWindow) -> None:
    registered.source.choose("note-118")
    registered.requests.open_form(RegisterLetter)
    form = registered.forms.form
    assert form is not None
    assert form.draft.source is None


def test_it_stands_again_after_a_restart(
    registered: MainWindow, program: Program, office_path: Path, qtbot: QtBot
) -> None:
    registered.source.choose("note-118")
    assert sources_of(office_path).is_file()
    again = window_on(program, office_path, qtbot)
    assert again.source.said() == QUOTED
    again.qt_actions.action("clear-source").trigger()
    assert again.source.source is None
    assert not again.source.isVisible()


def test_in_the_past_nothing_stands(registered: MainWindow, qtbot: QtBot) -> None:
    registered.source.choose("note-118")
    registered.requests.look_at(3)
    qtbot.waitUntil(lambda: registered.view is not None and registered.view.past)
    assert not registered.source.isVisible()


def test_the_register_asks_whether_its_letter_is_to_stand(registered: MainWindow) -> None:
    registered.requests.show_page("correspondence")
    registered.page.select("note-118")
    QTest.keyClick(focused(), Qt.Key.Key_S)
    assert registered.source.source is None
    QTest.keyClick(child(registered, SourceDialog), Qt.Key.Key_Return)
    assert registered.source.source == "note-118"


def test_a_letter_not_registered_yet_is_registered_on_the_way(registered: MainWindow, qtbot: QtBot) -> None:
    registered.requests.open_form(RetitleItem, {"item": "lunch"})
    form = registered.forms.form
    assert form is not None
    FormPage(form).fill({"title": {"English": "Working lunch"}})
    part(form.editor("source"), say("form.register-letter")).click()  # type: ignore[attr-defined]
    register = registered.forms.form
    assert register is not None
    assert register.command == RegisterLetter
    FormPage(register).fill(
        {"kind": "Telephone call", "direction": "Incoming", "sender": {"English": "D. Abayev"}, "dated": "11.11.2025"}
    ).record()
    qtbot.waitUntil(lambda: registered.forms.form is not None and registered.forms.form.command == RetitleItem)
    back = registered.forms.form
    assert back is not None
    assert back.draft.source == "call-2025-11-11"
    assert back.draft.fields["title"] == {"en": "Working lunch"}


def test_leaving_the_register_comes_back_to_the_form(registered: MainWindow) -> None:
    registered.requests.open_form(RetitleItem, {"item": "lunch"})
    form = registered.forms.form
    assert form is not None
    part(form.editor("source"), say("form.register-letter")).click()  # type: ignore[attr-defined]
    assert registered.forms.form is not None
    registered.forms.form.keep_and_close()
    assert registered.forms.form is not None
    assert registered.forms.form.command == RetitleItem
    registered.requests.show_page("journal")
    assert registered.forms.form is None


def test_an_entry_is_shown_in_the_journal_of_the_present(registered: MainWindow) -> None:
    registered.requests.show_in_journal(4)
    assert registered.page.name == "journal"
    assert registered.view is not None
    assert not registered.view.past
