"""A list of the delegation from outside, reconciled through the window by keys alone (protocol 4.8)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.files.lists.change_text import who
from desktop.machine import clock
from desktop.models.list_changes_model import ListChangesModel
from desktop.models.list_rows_model import ListRowsModel
from desktop.start.app import Program
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from domain.core.names import Name
from domain.lists.surroundings.sides_told import names_of_sides
from tests.desktop.files.lists import files
from tests.desktop.hand import press as press_keys
from tests.desktop.opened import window_on
from tests.desktop.pages.driver import type_text, unnamed
from tests.desktop.visit_office import APPROVED, OPENING, new_office_with, send
from tests.domain.sample_office import sample_office

KAZAKHSTAN = "of the Republic of Kazakhstan"
MOSCOW: Sequence[Sequence[str]] = (
    ("No.", "Name", "Position"),
    ("1", "Kassym-Jomart TOKAYEV", f"President {KAZAKHSTAN}"),
    ("2", "Yerlan NYSAMBAEV", f"Minister of Ecology and Natural Resources {KAZAKHSTAN}"),
    ("3", "Yermek KOSHERBAIEV", f"Minister of Foreign Affairs {KAZAKHSTAN}"),
    ("4", "[to be advised]", "[Member of the Government 1]"),
    ("5", "Marat KARABAYEV", "[Member of the Government 2]"),
    ("6", "[to be advised]", "[Member of the Government 3]"),
    ("7", "Dauren ABAEF", f"Ambassador Extraordinary and Plenipotentiary {KAZAKHSTAN} to the Russian Federation"),
    ("8", "[to be advised]", "[Deputy of Member of the Government 2]"),
    ("9", "[to be advised]", "[Adviser B]"),
    ("10", "[to be advised]", "[Executive 1, company]"),
    ("11", "[to be advised]", "[Chief of Protocol]"),
    ("12", "[to be advised]", "[Interpreter, Kazakh – Russian]"),
    ("13", "[to be advised]", "[Note-taker, guest side]"),
    ("14", "Aigerim SERIKOVA", "Press Secretary"),
)
"""The Moscow list of Kazakhstan as it might come back: another order, two new names, three misspellings. The two new
names are invented."""

HOST_GUEST = ("host", "guest")


@pytest.fixture
def moscow(program: Program, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The window on the sample of the Moscow visit."""
    path = sample_office("moscow-2025-11", tmp_path / "moscow.chancery")
    send(path, [("reopen-visit", {})], "aigerim")
    return window_on(program, path, qtbot)


def press(window: QWidget, *keys: str) -> None:
    """Press keys where the focus is, as an officer does."""
    for each in keys:
        press_keys(window.focusWidget() or window, each)


def guests(window: MainWindow) -> list[tuple[int | None, str]]:
    assert window.view is not None
    rows = (row for row in window.view.delegation if row.side == "guest" and row.rank is not None)
    return [(row.rank, say.words.name(row.names) if row.names else say.words.pick(row.position)) for row in rows]


def list_changes(window: MainWindow) -> list[tuple[str, str, bool]]:
    model = window.tasks.lists.changes.table().model()
    assert isinstance(model, ListChangesModel)
    return [(line.found.kind, str(line.found.member), line.accepted) for line in model.rows()]


def copied(text: str) -> None:
    QApplication.clipboard().setText(text)


def test_the_moscow_list_in_word_reconciles_in_a_minute_by_keys_alone(
    moscow: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    """Done means of the issue: changed order, two new names, three misspellings."""
    path = files.word_document(tmp_path / "delegation.docx", MOSCOW)
    before = guests(moscow)
    begun = monotonic()
    press(moscow, "Alt+2", "Ctrl+Shift+L")
    type_text(moscow.tasks.lists.source.file_field(), str(path))
    press(moscow, "Return")
    qtbot.waitUntil(lambda: moscow.tasks.lists.source.work is not None)
    press(moscow, "Ctrl+Return")
    assert sorted(list_changes(moscow)) == [
        ("named", "government-2", True), ("new", "None", True), ("re-ranked", "executive-1", True),
        ("re-ranked", "nysanbayev", True), ("respelt", "abayev", False), ("respelt", "kosherbayev", False),
        ("respelt", "nysanbayev", False),
    ]  # fmt: skip
    press(moscow, "Down", "Space", "A")  # a spelling its embassy approved is not given up by a key, nor with all
    assert [each[1] for each in list_changes(moscow) if not each[2]] == ["nysanbayev", "kosherbayev", "abayev"]
    with qtbot.waitSignal(moscow.shown):
        press(moscow, "Ctrl+Return")
    qtbot.waitUntil(lambda: not moscow.tasks.lists.is_open)
    assert moscow.toast.accessibleName() == "List recorded: 1 member proposed"
    assert monotonic() - begun < 60
    assert [name for _, name in guests(moscow)][:5] == [
        "Kassym-Jomart Tokayev", "Yerlan Nysanbayev", "Yermek Kosherbayev", "[Member of the Government 1]",
        "Marat Karabayev",
    ]  # fmt: skip
    assert (14, "Aigerim Serikova") in guests(moscow)
    with qtbot.waitSignal(moscow.shown):
        press(moscow, "Ctrl+Z")
    assert guests(moscow) == before


def test_what_was_copied_is_pasted_on_the_delegations_page(window: MainWindow) -> None:
    copied("1\tKassym-Jomart Tokayev\tPresident\n2\tYermek Kosherbayev\tMinister of Foreign Affairs")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W")
    assert list_changes(window) == [("gone", "abayev", False)]
    assert window.tasks.lists.frame.sentence() == "Nothing. 1 held."
    press(window, "Space")
    assert window.tasks.lists.frame.sentence() == "In one act, as the whole list of 2: 1 withdrawn."
    press(window, "Space")
    press(window, "Ctrl+Return")
    assert window.tasks.lists.frame.foot() == say("reconcile.nothing-accepted")


def test_what_was_pasted_is_looked_over_at_once_and_has_the_room(window: MainWindow) -> None:
    press(window, "Alt+2")
    copied("1\tKassym-Jomart Tokayev\tPresident\n2\tYermek Kosherbayev\tMinister of Foreign Affairs")
    press(window, "Ctrl+V")
    source = window.tasks.lists.source
    assert window.focusWidget() is source.preview()
    assert not source.row("encoding").isVisible()
    assert source.row("pasted").field().accessibleDescription() == ""


def test_lines_pasted_where_the_file_is_named_are_the_list(window: MainWindow) -> None:
    lists = window.tasks.lists
    window.tasks.read_list("guest")
    copied("1\tKassym-Jomart Tokayev\tPresident\n2\tYermek Kosherbayev\tMinister of Foreign Affairs")
    press(window, "Ctrl+V")
    assert lists.source.file_field().text() == ""
    assert lists.source.preview().model().rowCount() == 2
    window.tasks.read_list("guest")
    copied("/tmp/list.docx")
    press(window, "Ctrl+V")
    assert lists.source.file_field().text() == "/tmp/list.docx"
    assert lists.source.preview().model().rowCount() == 0


def test_of_a_list_laid_aside_nothing_is_told_of_a_past_without_its_members(window: MainWindow, qtbot: QtBot) -> None:
    copied("1\tKassym-Jomart Tokayev\tPresident\n2\tYermek Kosherbayev\tMinister\n3\tDauren Abayev\tAmbassador")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W", "A")
    lists = window.tasks.lists
    assert any(": from " in line for line in lists.frame.consequences())
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(1)
    assert not lists.is_open
    lists.stand_source("note-2")
    assert lists.frame.sentence() == say("reconcile.will.nothing")


def test_side_and_languages_are_shown_before_anything_is_accepted(window: MainWindow) -> None:
    copied("1\tKassym-Jomart Tokayev\tPresident\n2\tYermek Kosherbayev\tMinister of Foreign Affairs")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return")
    hint = window.tasks.lists.frame.hint()
    assert say.words.of("side", "guest") in hint
    assert "Name (English)" in hint
    assert "Office (English)" in hint


def test_whose_the_first_list_of_a_visit_is_is_asked_for(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    window = window_on(program, new_office_with(tmp_path / "new.chancery", [OPENING]), qtbot)
    copied("1\tGiorgia Meloni\tPresident of the Council of Ministers\n2\tAntonio Tajani\tMinister of Foreign Affairs")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return")
    source = window.tasks.lists.source
    assert source.isVisible()
    assert source.row("side").error() == say("reconcile.ask-side")
    press(window, "Ctrl+Return")
    assert source.isVisible()
    press(window, "Right", "Space")
    assert source.row("side").severity() is None
    press(window, "Ctrl+Return")
    assert say.words.of("side", "guest") in window.tasks.lists.frame.hint()
    with qtbot.waitSignal(window.shown):
        press(window, "Ctrl+Return")
    assert window.page.primary_fields() == {"side": "guest"}, "the side whose list it was is on show"

    copied("1\tEmmanuel Macron\tPresident of the Republic\n2\tCatherine Colonna\tMinister for Foreign Affairs")
    press(window, "Ctrl+V", "Ctrl+Return")
    assert source.isVisible(), "it names nobody of the guests, and the host has no list yet"
    assert source.row("side").error() == say("reconcile.ask-side")


def test_how_a_list_is_understood_is_seen_first_each_time(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    """A list that goes straight on to what it changes is recorded by the key that would have compared it."""
    lists, before = window.tasks.lists, window.view
    copied("1. Kassym-Jomart Tokayev, President\n2. Aida Sarsen, Adviser")
    press(window, "Alt+2", "Ctrl+V")
    assert lists.source.isVisible()
    press(window, "Ctrl+Return")
    assert lists.changes.isVisible()
    press(window, "Alt+Left")
    type_text(lists.source.file_field(), str(files.word_document(tmp_path / "other.docx")))
    read = lists.source.work
    press(window, "Return")
    qtbot.waitUntil(lambda: lists.source.work is not read)
    assert lists.source.isVisible()
    copied("")
    press(window, "Esc", "Ctrl+V")
    type_text(lists.source.file_field(), str(files.word_document(tmp_path / "third.docx")))
    press(window, "Return")
    qtbot.waitUntil(lambda: lists.source.work is not None)
    assert lists.source.isVisible()
    assert window.view is before, "nothing was recorded"


def test_of_several_chosen_space_leaves_what_needs_an_answer_of_its_own(window: MainWindow) -> None:
    copied("1. Aida Sarsen, Adviser\n2. Yermek Kosherbayev, Minister of Foreign Affairs")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W", "H", "Ctrl+A", "Space")
    model = window.tasks.lists.changes.table().model()
    assert isinstance(model, ListChangesModel)
    rows = model.rows()
    assert {row.found.held is None for row in rows if row.accepted} == {True}
    assert [row.found.member for row in rows if row.found.held == "leads"] == ["tokayev"]


def test_a_text_accepted_before_is_not_taken_for_a_new_list(window: MainWindow, qtbot: QtBot) -> None:
    copied("1. Kassym-Jomart Tokayev, President\n2. Aida Sarsen, Adviser")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return")
    with qtbot.waitSignal(window.shown):
        press(window, "Ctrl+Return")
    qtbot.waitUntil(lambda: not window.tasks.lists.is_open)
    press(window, "Ctrl+V")
    assert window.tasks.lists.source.isVisible()
    assert window.tasks.lists.source.work is None
    assert window.tasks.lists.source.file_field().hasFocus()
    assert window.tasks.lists.frame.foot() == say("reconcile.accepted-before")


def test_a_language_nothing_tells_is_asked_for_first(window: MainWindow) -> None:
    copied("Bato Adu\tBulubulu\nKemi Oro\tKalakala")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return")
    source = window.tasks.lists.source
    assert source.isVisible()
    assert source.row("columns").error() == say("reconcile.ask-language", columns=("1", "2"))
    assert source.columns().language_boxes()[0].hasFocus()
    press(window, "Ctrl+Return")
    assert source.isVisible()
    for box in source.columns().language_boxes():
        box.setFocus()
        press(window, "Down")  # English
    assert source.row("columns").severity() is None
    press(window, "Ctrl+Return")
    assert not source.isVisible()


def test_a_table_that_was_copied_keeps_the_lines_of_its_cells(window: MainWindow, qtbot: QtBot) -> None:
    data = QMimeData()
    rows = ("Kassym-Jomart TOKAYEV<br>President", "Yermek KOSHERBAYEV<br>Minister of Foreign Affairs")
    table = "".join(f"<tr><td>{at}</td><td>{cell}</td></tr>" for at, cell in enumerate(rows, 1))
    data.setHtml(f"<html><body><table>{table}</table></body></html>")
    data.setText("1\tKassym-Jomart TOKAYEV\nPresident\n2\tYermek KOSHERBAYEV\nMinister of Foreign Affairs")
    QApplication.clipboard().setMimeData(data)
    press(window, "Alt+2", "Ctrl+V")
    qtbot.waitUntil(lambda: window.tasks.lists.source.work is not None)
    work = window.tasks.lists.source.work
    assert work is not None
    assert [entry.position for entry in work.listing.entries] == [
        {"en": "President"}, {"en": "Minister of Foreign Affairs"},
    ]  # fmt: skip


def test_a_list_is_of_the_side_that_the_office_of_its_first_names(window: MainWindow) -> None:
    assert window.view is not None
    host = names_of_sides(window.view.visit)["host"][0]
    copied(f"1\tSergey Lavrov\tMinister of Foreign Affairs of {host}\n2\tYury Ushakov\tAide")
    press(window, "Alt+2", "Ctrl+V")
    source = window.tasks.lists.source
    assert source.work is not None
    assert source.work.side == "host"
    host_side, guest_side = map(say.words.of, ("side",) * 2, HOST_GUEST)
    told = say("reconcile.side-turned", side=host_side, asked=guest_side)
    assert source.row("side").error() == told, "nothing is asked, and it is told"


def test_a_list_is_of_the_side_its_headings_name(window: MainWindow) -> None:
    assert window.view is not None
    host = names_of_sides(window.view.visit)["host"][0]
    copied(f"Delegation of the {host}\n1. Sergey Lavrov, Minister of Foreign Affairs\n2. Yury Ushakov, Aide to him")
    press(window, "Alt+2", "Ctrl+V")
    assert window.tasks.lists.source.work is not None
    assert window.tasks.lists.source.work.side == "host"
    row, (host_side, guest_side) = window.tasks.lists.source.row("side"), map(say.words.of, ("side",) * 2, HOST_GUEST)
    assert row.error() == say("reconcile.side-turned", side=host_side, asked=guest_side)
    press(window, "Alt+Left")
    window.tasks.lists.source.row("side").field().setFocus()
    press(window, "Right")
    assert window.tasks.lists.source.work.side == "guest"
    side = say.words.of("side", "host")
    assert window.tasks.lists.source.row("side").error() == say("reconcile.other-side-told", side=side)


def test_a_text_that_is_put_right_is_of_the_side_the_officer_said(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    window = window_on(program, new_office_with(tmp_path / "new.chancery", [OPENING]), qtbot)
    copied("1\tGiorgia Meloni\tPresident of the Council of Ministers\n2\tAntonio Tajani\tMinister")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "Right", "Space")
    source = window.tasks.lists.source
    source.paste("1\tGiorgia Meloni\tPresident of the Council of Ministers")
    assert source.work is not None
    assert (source.work.side, source.work.side_said) == ("guest", True)
    press(window, "Ctrl+Return")
    assert not source.isVisible()


def test_a_file_that_was_copied_is_read(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(files.word_document(tmp_path / "list.docx")))])
    QApplication.clipboard().setMimeData(data)
    press(window, "Alt+2", "Ctrl+V")
    qtbot.waitUntil(lambda: window.tasks.lists.source.work is not None)
    press(window, "Ctrl+Return", "W")
    assert [kind for kind, _, _ in list_changes(window)] == ["re-titled", "gone"]


def test_escape_keeps_the_list_and_what_was_decided(window: MainWindow) -> None:
    copied("1. Kassym-Jomart Tokayev, President")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W", "Space", "Esc")
    assert not window.tasks.lists.is_open
    assert window.page.name == "delegations"
    assert [draft.command for draft in window.forms.waiting()] == ["reconcile-list"]
    window.resume_draft()
    assert [accepted for _, _, accepted in list_changes(window)] == [True, False]


def test_recording_ends_the_draft(window: MainWindow, qtbot: QtBot) -> None:
    copied("1. Kassym-Jomart Tokayev, President\n2. Yermek Kosherbayev, Minister of Foreign Affairs")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W", "Space")
    window.tasks.lists.keep_draft()
    press(window, "Ctrl+Return")
    qtbot.waitUntil(lambda: not window.tasks.lists.is_open)
    assert window.forms.waiting() == []


@pytest.mark.usefixtures("opened_in_time")
def test_after_the_visit_a_list_is_recorded_the_second_time_it_is_asked_for(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime(2026, 1, 1, tzinfo=UTC))
    copied("1. Kassym-Jomart Tokayev, President\n2. Yermek Kosherbayev, Minister of Foreign Affairs")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W", "Space", "Ctrl+Return")
    assert window.tasks.lists.is_open
    assert "12 November 2025" in window.tasks.lists.frame.foot()
    press(window, "Ctrl+Return")
    qtbot.waitUntil(lambda: not window.tasks.lists.is_open)


def test_a_list_that_names_nobody_goes_no_further(window: MainWindow) -> None:
    copied("1\t\t\n2\t\t")
    press(window, "Alt+2", "Ctrl+V")
    lists = window.tasks.lists
    assert lists.frame.foot() == say("problem.list-names-nobody")
    press(window, "Ctrl+Return")
    assert lists.source.isVisible()
    assert lists.frame.foot() == say("problem.list-names-nobody")


def test_what_is_recorded_of_a_list_comes_from_the_standing_source(window: MainWindow, qtbot: QtBot) -> None:
    window.source.choose("Call of the embassy")
    copied("1. Kassym-Jomart Tokayev, President\n2. Yermek Kosherbayev, Minister of Foreign Affairs")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return")
    assert "Call of the embassy" in window.tasks.lists.frame.source()
    press(window, "W", "Space", "Ctrl+Return")
    qtbot.waitUntil(lambda: window.view is not None and window.view.history[-1].source == "Call of the embassy")


def test_without_a_source_the_list_itself_is_named(window: MainWindow, qtbot: QtBot) -> None:
    copied("1. Kassym-Jomart Tokayev, President\n2. Yermek Kosherbayev, Minister of Foreign Affairs")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W", "Space", "Ctrl+Return")
    qtbot.waitUntil(lambda: not window.tasks.lists.is_open)
    assert window.view is not None
    assert str(window.view.history[-1].source).startswith(f"Pasted list of {say.words.said(date.today())}, SHA-256 ")
    assert window.view.visit.correspondence == {}


def test_columns_guessed_wrongly_are_changed_and_the_rows_follow(window: MainWindow) -> None:
    copied("Yermek Kosherbayev\tMinister\nDauren Abayev\tAmbassador")
    press(window, "Alt+2", "Ctrl+V", "Alt+Left")
    source = window.tasks.lists.source
    assert source.work is not None
    first, second = source.columns().boxes()
    first.setFocus()
    press(window, "End")  # the last role: left out
    second.setFocus()
    press(window, "Up", "Up", "Up", "Up", "Up")
    work = source.work
    assert [column.role for column in work.columns] == ["skip", "name"]
    assert [str(next(iter(entry.names.values()))) for entry in work.listing.entries] == ["Minister", "Ambassador"]


def test_a_broken_file_is_told_under_its_field(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    press(window, "Alt+2", "Ctrl+Shift+L")
    type_text(window.tasks.lists.source.file_field(), str(files.truncated(tmp_path / "list.docx")))
    press(window, "Return")
    row = window.tasks.lists.source.row("file")
    qtbot.waitUntil(lambda: row.severity() is not None)
    assert row.error() == say("problem.list-damaged")
    press(window, "Ctrl+Return")
    assert window.tasks.lists.frame.foot() == say("reconcile.no-list")


def test_another_encoding_is_chosen(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes("1;Юрий;Посол\n2;Абаев;Посол".encode("koi8-r"))
    press(window, "Alt+2", "Ctrl+Shift+L")
    type_text(window.tasks.lists.source.file_field(), str(path))
    press(window, "Return")
    qtbot.waitUntil(lambda: window.tasks.lists.source.work is not None)
    assert window.tasks.lists.source.work is not None
    assert window.tasks.lists.source.work.read.encoding == "koi8-r"
    box = window.tasks.lists.source.row("encoding").field()
    box.setFocus()
    press(window, "Down", "Down", "Down")
    qtbot.waitUntil(
        lambda: window.tasks.lists.source.work is not None and window.tasks.lists.source.work.read.encoding == "cp1251"
    )


def test_changes_are_filtered_by_kind_and_decided_at_once(window: MainWindow) -> None:
    copied("1. Murat Nurtleu, Aide\n2. Kassym-Jomart Tokayev, President")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W")
    window.tasks.lists.changes.filter().choose("new")
    window.tasks.lists.changes.table().setFocus()
    press(window, "H")
    assert not any(accepted for _, _, accepted in list_changes(window))
    press(window, "A")
    assert {kind: accepted for kind, _, accepted in list_changes(window)} == {"new": True, "gone": False}
    press(window, "G")
    assert all(accepted for _, _, accepted in list_changes(window))


def test_the_officer_says_by_a_key_where_a_family_name_begins(window: MainWindow, qtbot: QtBot) -> None:
    copied("1. Reem Alabali Radovan, Federal Minister\n2. Kassym-Jomart Tokayev, President")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "D")
    changes = window.tasks.lists.changes
    model = changes.table().model()
    assert isinstance(model, ListChangesModel)
    assert [line.family_untold for line in model.rows() if line.found.kind == "new"] == [True]
    changes.filter().choose("to-decide")
    assert [line.found.kind for line in model.shown()] == ["new"]
    changes.filter().choose("all")
    changes.table().select_row(model.line_of("new:1"))
    changes.table().setFocus()
    left = say("reconcile.left-to-decide.read", count=1, read=1, held=0)
    assert left in window.tasks.lists.frame.foot()
    press(window, "F")
    assert left not in window.tasks.lists.frame.foot()
    assert [line.family_untold for line in model.rows() if line.found.kind == "new"] == [False]
    press(window, "Ctrl+Return")
    qtbot.waitUntil(lambda: not window.tasks.lists.is_open)
    assert window.view is not None
    names = [member.names.get("en") for member in window.view.visit.delegations.members.values()]
    assert Name("Reem", "Alabali Radovan") in names


def test_what_names_whoever_is_gone_is_opened_by_a_key_and_decided(window: MainWindow, qtbot: QtBot) -> None:
    """The same choices as in the form of a withdrawal (protocol 2.7)."""
    copied("1. Kassym-Jomart Tokayev, President\n2. Yermek Kosherbayev, Minister of Foreign Affairs")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W")
    changes, frame = window.tasks.lists.changes, window.tasks.lists.frame
    model = changes.table().model()
    assert isinstance(model, ListChangesModel)
    assert [line.after for line in model.rows()] == ["named in 2 places"]
    assert not changes.departure().isVisible()
    press(window, "Space")
    assert "Dauren Abayev does not come: named in 2 places" in frame.consequences()
    press(window, "I")
    assert changes.departure().isVisible()
    assert changes.departure().editor().isAncestorOf(window.focusWidget())
    press(window, "Space")
    assert changes.departure().editor().value() == {"listed:talks-restricted": "keep"}
    press(window, "I")
    assert not changes.departure().isVisible()
    press(window, "I", "Esc")
    assert not changes.departure().isVisible()
    assert window.tasks.lists.is_open
    press(window, "Ctrl+Return")
    qtbot.waitUntil(lambda: not window.tasks.lists.is_open)
    assert window.view is not None
    visit = window.view.visit
    assert visit.delegations.members["abayev"].status == "withdrawn"
    assert "abayev" in visit.programme.items["talks-restricted"].people
    assert "abayev" not in visit.programme.items["talks-expanded"].people


def test_who_is_resembled_is_said_to_be_the_same(window: MainWindow, qtbot: QtBot) -> None:
    copied(
        "1. Kassym-Jomart Tokayev, President\n2. Yermek Kosherbayev, Minister of Foreign Affairs\n3. Dauren Abiev, Aide"
    )
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return")
    press(window, "W")
    assert list_changes(window) == [("new", "None", False), ("gone", "abayev", False)]
    assert "2 held" in window.tasks.lists.frame.sentence()
    press(window, "S")
    assert sorted(kind for kind, _, _ in list_changes(window)) == ["re-ranked", "re-titled", "respelt"]


def test_who_somebody_is_changes_no_more_what_the_list_is(window: MainWindow) -> None:
    copied("1. Kassym-Jomart Tokayev, President\n2. Dauren Abiev, Aide")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return")
    changes = window.tasks.lists.changes
    assert changes.kinds().value() == "addendum"
    changes.table().setFocus()
    press(window, "S")
    assert changes.kinds().value() == "addendum", "two of three would make it the whole list"
    assert "gone" not in {kind for kind, _, _ in list_changes(window)}


def test_whoever_resembles_nobody_is_said_to_be_one_of_those_not_on_the_list(window: MainWindow) -> None:
    """A name that came with another one, or before a marriage: the officer knows it, and no letter of it tells."""
    copied(
        "1. Kassym-Jomart Tokayev, President\n2. Yermek Kosherbayev, Minister of Foreign Affairs\n3. Zofia Lis, Envoy"
    )
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W")
    changes = window.tasks.lists.changes
    model = changes.table().model()
    assert isinstance(model, ListChangesModel)
    assert list_changes(window) == [("new", "None", True), ("gone", "abayev", False)]
    for line, offered in (("new:3", "Dauren Abayev"), ("gone:abayev", "Zofia Lis")):
        row = next(each for each in model.rows() if each.found.id == line)
        assert [each.text() for each in changes.persons(row.found).actions()] == [offered]
    press(window, "S")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert ("respelt", "abayev", True) in list_changes(window)
    assert {kind for kind, _, _ in list_changes(window)}.isdisjoint({"new", "gone"})
    changes.table().select_row(model.line_of("respelt:abayev"))
    press(window, "S")
    assert list_changes(window) == [("new", "None", True), ("gone", "abayev", False)]


def test_a_key_that_does_nothing_with_what_is_chosen_has_no_button(window: MainWindow) -> None:
    copied("1. Kassym-Jomart Tokayev, President\n2. Yermek Kosherbayev, Minister\n3. Zofia Lis, Envoy")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W")
    changes = window.tasks.lists.changes
    model = changes.table().model()
    assert isinstance(model, ListChangesModel)
    offered = {}
    for row in range(model.rowCount()):
        changes.table().select_row(row)
        line = model.rows()[row]
        offered[line.found.kind] = {each.keys() for each in changes.strip().offered()}
    assert offered["new"] == {"Space", "F2", "S", "A", "H", "G", "K"}
    assert offered["gone"] == {"Space", "S", "A", "H", "G", "I"}
    assert offered["re-titled"] == {"Space", "F2", "A", "H", "G"}


def test_the_list_is_kept_when_the_record_changes_meanwhile(window: MainWindow) -> None:
    copied("1. Kassym-Jomart Tokayev, President")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return", "W", "Space")
    assert window.view is not None
    window.tasks.lists.show_view(window.view)
    assert [accepted for _, _, accepted in list_changes(window)] == [True, False]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_whatever_tab_reaches_has_a_name(window: MainWindow, program: Program, language: str) -> None:
    program.appearance.speak(language)
    copied("1. Kassym-Jomart Tokayev, President")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return")
    assert unnamed(window.tasks.lists.changes) == []
    press(window, "Alt+Left")
    assert unnamed(window.tasks.lists.source) == []


def test_nothing_is_pasted_into_the_past(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(5)
    copied("1. Kassym-Jomart Tokayev, President")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Shift+L")
    assert not window.tasks.lists.is_open


def test_a_spelling_approved_in_the_registry_stays_whatever_the_list_says(
    window: MainWindow, office_path: Path, qtbot: QtBot
) -> None:
    """A spelling once approved is locked (protocol 10.3)."""
    send(office_path, APPROVED)

    def both_seen() -> bool:
        assert window.office is not None
        assert window.view is not None
        known, member = window.office.registries.person, window.view.visit.delegations.members["kosherbayev"]
        return member.person == "kosherbayev" and "kosherbayev" in known and bool(known["kosherbayev"].approvals)

    qtbot.waitUntil(both_seen)
    copied("1. Kassym-Jomart Tokayev, President\n2. Ermek Kosherbaev, Minister of Foreign Affairs")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return")
    assert ("respelt", "kosherbayev", False) in list_changes(window)
    press(window, "Space")
    assert ("respelt", "kosherbayev", False) in list_changes(window)


def test_somebody_new_is_looked_for_in_the_register(window: MainWindow, office_path: Path, qtbot: QtBot) -> None:
    send(
        office_path,
        [
            ("register-person", {"names": {"en": {"given": "Murat", "family": "Nurtleu"}}, "person": "nurtleu"}),
            ("register-person", {"names": {"en": {"given": "Sergey", "family": "Lavrov"}}, "person": "lavrov"}),
        ],
    )
    qtbot.waitUntil(lambda: window.office is not None and len(window.office.registries.person) == 2)
    copied("1. Murat Nurtleu, Aide to the President\n2. Lavrov, Deputy Prime Minister")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return")
    changes = window.tasks.lists.changes
    model = changes.table().model()
    assert isinstance(model, ListChangesModel)
    new = {line.found.entry: line for line in model.rows() if line.found.kind == "new"}
    assert [(line.found.known.person, line.accepted) for line in new.values() if line.found.known] == [
        ("nurtleu", True), ("lavrov", False),
    ]  # fmt: skip
    changes.table().select_row(model.line_of("new:2"))
    changes.table().setFocus()
    press(window, "S")
    second = next(line for line in model.rows() if line.found.id == "new:2")
    assert second.accepted
    assert second.found.known is not None
    assert second.found.known.sure


def test_what_a_list_says_besides_is_shown_beside_each(window: MainWindow) -> None:
    copied("1. Mr. Ivo Petrov and Mrs. Olena Petrova, Minister of Trade\n2. Mr. John Smith and Mrs. Smith, Secretary")
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return")
    model = window.tasks.lists.changes.table().model()
    assert isinstance(model, ListChangesModel)
    said = {who(line.found, say.words): line.remark for line in model.rows() if line.found.kind == "new"}
    assert "and Mrs. Olena Petrova" in said["Ivo Petrov"]
    assert say("reconcile.listed-with", row=1) in said["Olena Petrova"]
    assert "and Mrs. Smith" in said["John Smith"]
    rows = window.tasks.lists.source.preview().model()
    assert isinstance(rows, ListRowsModel)
    last = rows.columnCount() - 1
    told = [str(rows.data(rows.index(row, last))) for row in range(rows.rowCount())]
    assert told[0] == "and Mrs. Olena Petrova"
    assert say.words.of("member-category", "spouse") in told[1]


BUSINESS = "Business delegation\n1. Ivo PETROV, President, Petrov Holdings\n2. Olena BILA, Vice President, Bila Ltd."


def test_business_people_stand_behind_and_what_they_come_as_is_shown_and_changed(window: MainWindow) -> None:
    copied(BUSINESS)
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return")
    changes, lists = window.tasks.lists.changes, window.tasks.lists
    model = changes.table().model()
    assert isinstance(model, ListChangesModel)
    assert all(line.remark.startswith("Business delegation") for line in model.rows())
    standing = len(guests(window))
    assert [line.split(": rank ")[1] for line in lists.frame.consequences()[:2]] == [
        str(standing + 1),
        str(standing + 2),
    ]
    changes.table().setFocus()
    press(window, "Home", "Shift+Down")
    menu = changes.categories()
    assert [action.text() for action in menu.actions()][:3] == ["Head of delegation", "Spouse", "Official member"]
    next(action for action in menu.actions() if action.text() == "Press").trigger()
    assert all(line.remark.startswith("Press") for line in model.rows())
    press(window, "Esc", "Esc")
    window.resume_draft()
    assert all(line.remark.startswith("Press") for line in model.rows())


def test_what_is_done_with_changes_is_in_sight_however_high_the_other_half_is(window: MainWindow) -> None:
    window.resize(1280, 800)
    window.tasks.lists.source.setMinimumHeight(2_000)
    copied(BUSINESS)
    press(window, "Alt+2", "Ctrl+V", "Ctrl+Return")
    changes = window.tasks.lists.changes
    QApplication.processEvents()
    assert changes.height() < 800
