"""The page of the correspondence: found, let stand, corrected, held against its file, followed into the journal."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from desktop.files.digest import letter_file
from desktop.models.page_counts import page_counts
from desktop.pages.correspondence import CorrespondencePage
from desktop.widgets.file_dialog import FileDialog
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.filter_bar import FilterBar
from tests.desktop.children import child
from tests.desktop.dressed import speak
from tests.desktop.pages.driver import Driven, unnamed
from tests.desktop.small_office import SmallOffice, line

EMBASSY = {"en": "Embassy of Kazakhstan", "fr": "Ambassade du Kazakhstan"}


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    path = tmp_path / "118.pdf"
    path.write_bytes(b"a scanned note")
    return path


@pytest.fixture
def driven(office: SmallOffice, scan: Path, qtbot: QtBot) -> Driven:
    found = letter_file(scan)
    office.record(
        "register-letter", kind="note-verbale", direction="in", sender=EMBASSY, number="118", dated="2025-11-10",
        subject="List", file={"name": found.name, "size": found.size, "digest": found.digest}, letter="note-118",
    )  # fmt: skip
    office.record("register-letter", kind="letter", direction="out", sender={"en": "Protocol"}, dated="2025-11-09",
                  letter="draft")  # fmt: skip
    office.record_together({**line("confirm-member", member="transport"), "source": "note-118"})
    return Driven(CorrespondencePage, office.view(), qtbot)


def said(driven: Driven) -> str:
    return child(driven.page, CommandStrip).sum()


def entries(driven: Driven) -> list[str]:
    found = child(driven.page, QListWidget)
    return [found.item(row).text() for row in range(found.count())]


def test_the_register_stands_newest_first_as_sources_quote_it(driven: Driven, office: SmallOffice) -> None:
    assert driven.texts(2) == ["Embassy of Kazakhstan, note No. 118 of 10 Nov 2025", "Protocol, letter of 9 Nov 2025"]
    assert page_counts(office.view())["correspondence"] == 2


def test_a_letter_tells_what_it_changed_and_leads_to_the_journal(driven: Driven, qtbot: QtBot) -> None:
    driven.choose("note-118")
    [told] = entries(driven)
    assert "A. Serova confirmed that Minister of Transport takes part" in told.replace("[to be advised] ", "")
    found = child(driven.page, QListWidget)
    found.itemActivated.emit(found.item(0))
    [(where, entry)] = driven.wanted
    assert where == "show_in_journal"
    assert told.startswith(f"No. {entry} ")
    driven.choose("draft")
    assert entries(driven) == []


def test_a_letter_is_found_by_its_words_in_any_language(driven: Driven) -> None:
    child(driven.page, FilterBar).field().setText("ambassade 118")
    assert driven.texts(2) == ["Embassy of Kazakhstan, note No. 118 of 10 Nov 2025"]
    child(driven.page, FilterBar).field().clear()
    child(driven.page, FilterBar).choose("out")
    assert driven.texts(2) == ["Protocol, letter of 9 Nov 2025"]
    assert driven.page.select("note-118")
    assert driven.page.selection() == {"letter": "note-118"}


@pytest.mark.parametrize(
    ("key", "command"), [("C", "correct-letter"), ("Return", "correct-letter"), ("Del", "retract-letter")]
)
def test_a_key_asks_for_its_form(driven: Driven, key: str, command: str) -> None:
    driven.choose("note-118")
    driven.press(key)
    assert driven.asked == [("form", command, {"letter": "note-118"})]


def test_f2_corrects_what_stands_in_a_cell(driven: Driven) -> None:
    driven.choose("note-118")
    for key in ("F2", "Right", "Right", "F2"):
        driven.press(key)
    letter = {"letter": "note-118"}
    assert driven.asked == [
        ("cell kind", "correct-letter", letter),
        ("cell subject said number dated", "correct-letter", letter),
    ]


def test_s_asks_whether_a_letter_is_to_stand_as_the_source(driven: Driven) -> None:
    driven.choose("note-118")
    driven.press("S")
    assert driven.wanted == [("ask_source", "note-118")]


def test_a_file_is_held_against_its_digest(driven: Driven, scan: Path, tmp_path: Path) -> None:
    driven.choose("note-118")
    page = driven.page
    assert isinstance(page, CorrespondencePage)
    page.check_file(str(scan))
    assert said(driven) == "118.pdf is the file that was registered as 118.pdf."
    other = tmp_path / "other.pdf"
    other.write_bytes(b"another")
    page.check_file(str(other))
    assert said(driven) == "other.pdf is not the file that was registered as 118.pdf."
    page.check_file(str(tmp_path / "gone.pdf"))
    assert "cannot be read" in said(driven)
    driven.choose("draft")
    driven.press("F")
    assert said(driven) == "No file was registered with this letter."


def test_the_file_to_hold_against_it_is_asked_for(driven: Driven, scan: Path) -> None:
    driven.choose("note-118")
    driven.press("F")
    dialog = driven.page.findChild(FileDialog)
    assert dialog is not None
    dialog.fileSelected.emit(str(scan))
    dialog.close()
    assert said(driven) == "118.pdf is the file that was registered as 118.pdf."


def test_the_past_is_read_only(driven: Driven, office: SmallOffice) -> None:
    driven.page.show_view(office.view(office.view().newest - 1))
    for key in ("S", "C", "F", "Del", "Return"):
        driven.press(key)
    assert driven.asked == []
    assert driven.page.commands() == ()
    assert entries(driven) == []


def test_another_language_rewords_the_page(driven: Driven) -> None:
    speak("fr", driven.page)
    assert (
        driven.texts(2)[0].replace("\N{NO-BREAK SPACE}", " ")
        == "Ambassade du Kazakhstan, note n° 118 du 10 novembre 2025"
    )


def test_whatever_tab_reaches_has_a_name(driven: Driven) -> None:
    assert unnamed(driven.page) == []
