"""What the palette offers: actions, and whatever of the visit has a name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.machine.paths import recent_of
from desktop.pages.sheets import SheetsPage
from desktop.palette.palette import Palette, PaletteEntry
from desktop.palette.recent import Recent
from desktop.palette.rows import OF_EACH_GROUP
from desktop.printing.choosing.sheet_list import SheetList
from desktop.window.finding.journal_finder import JournalFinder
from desktop.window.finding.office_finder import OfficeFinder
from desktop.window.finding.palette_entries import page_with_code, palette_entries, persons_found, why_nothing
from desktop.window.finding.palette_opener import PaletteOpener
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from domain.agreement.correspondence import RegisterLetter
from domain.delegation.confirming import RetractConfirmation
from domain.programme.item_kind import KNOWN_KINDS
from domain.record.request import from_fields
from domain.visit.closing import CloseVisit
from tests.desktop.children import child
from tests.desktop.opened import office_path, program, window

__all__ = ["office_path", "program", "window"]


def found(window: MainWindow) -> dict[str, PaletteEntry]:
    assert window.office is not None
    finder = OfficeFinder()
    finder.follow(window.office)
    entries = [*palette_entries(window), *finder.find("")]
    assert len({entry.id for entry in entries}) == len(entries)
    return {entry.id: entry for entry in entries}


def test_what_may_be_chosen_is_found_with_its_key(window: MainWindow) -> None:
    entry = found(window)["action:find"]

    assert (entry.group, entry.text, entry.keys) == (say("palette.commands"), say("action.find"), "Ctrl+K")
    assert {"Word", "xlsx"} <= set(found(window)["action:save-tables"].also.split())
    assert found(window)["action:back-to-now"].why == say("why-not.not-in-past")
    assert all("&" not in entry.text for entry in found(window).values() if entry.id.startswith("action:"))


def test_an_action_is_found_by_its_name_in_another_language_where_nothing_else_has_the_words(
    window: MainWindow,
) -> None:
    PaletteOpener(window, lambda _action: None).open()
    palette = child(window, Palette)
    palette._field.setText("volet vis")
    entry = palette.current()
    assert entry is not None
    assert (entry.id, entry.text, entry.second) == ("action:sidebar", say("action.sidebar"), "Volet des visites")

    palette._field.setText(say("action.sidebar"))
    found_here = palette.current()
    assert found_here is not None
    assert (found_here.id, found_here.second) == ("action:sidebar", "")


def test_an_item_is_planned_by_looking_for_what_it_is(window: MainWindow) -> None:
    planning = found(window)["action:command.plan-item"]
    assert all(kind in planning.also for kind in ("dinner", "wreath", "press statements"))
    assert all(say(f"kind.{kind}") in planning.also for kind in KNOWN_KINDS)
    assert say("kind.gifts") not in found(window)["action:command.move-item"].also


def test_items_are_found_in_every_language_they_are_titled_in(window: MainWindow) -> None:
    lunch = found(window)["subject:lunch"]

    assert (lunch.group, lunch.text) == (say("palette.items"), "Lunch")
    assert "16:00" in lunch.second
    assert "Lunch" in lunch.haystack


def test_people_are_found_by_name_and_office(window: MainWindow) -> None:
    abayev = found(window)["subject:abayev"]

    assert (abayev.group, abayev.text, abayev.second) == (say("palette.people"), "Dauren Abayev", "Ambassador")
    assert "Dauren Abayev" in abayev.haystack
    assert "Ambassador" in abayev.haystack


def test_documents_are_found_with_the_item_they_are_signed_at(window: MainWindow) -> None:
    documents = [entry for entry in found(window).values() if entry.group == say("palette.documents")]

    assert window.view is not None
    assert [entry.id for entry in documents] == [f"subject:{each}" for each in window.view.visit.documents]
    assert all(entry.text and entry.second for entry in documents)


def test_a_letter_is_found_by_its_sender_and_opens_among_the_letters(window: MainWindow, qtbot: QtBot) -> None:
    fields = {"kind": "letter", "direction": "in", "sender": {"en": "Akorda"}, "dated": "2025-11-03", "letter": "note",
              "number": "118", "subject": "Delegation"}  # fmt: skip
    line = {"command": "register-letter", "visit": "KZ-2025-11", "fields": fields}
    with qtbot.waitSignal(window.shown):
        window._desk.record(from_fields(line))
    letter = found(window)["subject:note"]
    assert (letter.group, letter.second) == (say("palette.letters"), "Delegation")
    assert "118" in letter.text


def test_a_sheet_is_found_by_its_name_and_opens_for_the_item_chosen(window: MainWindow) -> None:
    cards = found(window)["sheet:cards"]
    assert (cards.group, cards.text) == (say("page.sheets"), say("sheets.cards"))

    window.requests.show_subject("lunch")
    _take(window, "sheet:cards")
    assert isinstance(window.page, SheetsPage)
    row = child(window.page, SheetList).current()
    assert row is not None
    assert (row.sheet, row.item) == ("cards", "lunch")
    assert window.page.isAncestorOf(window.focusWidget()), "its keys are those of the page, such as Ctrl+F"

    _take(window, "sheet:motorcade")
    assert say("sheets.none-yet", sheet=say("sheets.motorcade")) in [
        label.text() for label in window.page.findChildren(QLabel)
    ]


def _take(window: MainWindow, entry: str) -> None:
    """Choose an entry of the palette."""
    finding = PaletteOpener(window, lambda _action: None)
    child(window, Palette).chosen.emit(entry)
    finding.deleteLater()


def test_visits_and_rooms_of_the_office_are_found_in_every_language(window: MainWindow, qtbot: QtBot) -> None:
    lines = (
        {"command": "register-venue", "fields": {"names": {"fr": "Élysée"}, "zone": "Europe/Paris", "venue": "elysee"}},
        {"command": "describe-room", "venue": "elysee", "fields": {"names": {"en": "Salon Murat"}, "room": "murat"}},
    )
    for line in lines:
        with qtbot.waitSignal(window._desk.office_seen):
            window._desk.record(from_fields(line))
    offered = found(window)
    assert window.view is not None
    visit = offered[f"visit:{window.view.visit_id.hex}"]
    assert "KZ-2025-11" in visit.second
    room = offered["venue:elysee/murat"]
    assert (room.group, room.text, room.second) == (say("palette.rooms"), "Salon Murat", "Élysée")


def test_the_whole_journal_is_found_the_newest_at_once_and_newest_first(window: MainWindow, qtbot: QtBot) -> None:
    assert window.view is not None
    finder = JournalFinder(window)
    newest = window.view.newest
    with qtbot.waitSignal(finder.grown):
        finder.follow(window.view)
        assert [each.id for each in finder.find("")] == [f"entry:{newest - n}" for n in range(OF_EACH_GROUP)]
    assert [each.id for each in finder.find("")] == [f"entry:{number}" for number in range(newest, 0, -1)]
    assert finder.find("opened the visit")[-1].id == "entry:1"

    with qtbot.waitSignal(window.shown):
        window.requests.record_now(RetractConfirmation, {"member": "tokayev"})
    finder.follow(window.view)
    assert finder.find("")[0].id == f"entry:{newest + 1}"


def test_what_is_taken_is_carried_out_and_stands_first_the_next_time(window: MainWindow, qtbot: QtBot) -> None:
    find = window.qt_actions.action("find")
    find.trigger()
    palette = child(window, Palette)
    child(palette, QLineEdit).setText(say("page.sheets"))
    QTest.keyClick(child(palette, QLineEdit), Qt.Key.Key_Return)
    assert window.page.name == "sheets"

    find.trigger()
    current = palette.current()
    assert current is not None
    assert current.id == "action:page-sheets"
    assert window.office is not None
    assert Recent(recent_of(window.office.path)).ids == ("action:page-sheets",)


def test_a_closed_visit_says_so_of_what_cannot_be_done_in_it(window: MainWindow, qtbot: QtBot) -> None:
    assert why_nothing(window) == ""
    with qtbot.waitSignal(window.shown):
        window.requests.record_now(CloseVisit, {})

    assert found(window)["action:command.move-item"].why == why_nothing(window) == say("why-not.closed")
    assert found(window)["action:command.reopen-visit"].why == ""


def test_the_past_offers_what_stood_then_and_the_whole_journal(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(1)
    offered = found(window)

    assert not [each for each in offered if each.startswith("subject:")]
    assert window.view is not None
    assert offered["action:back-to-now"].why == ""
    assert offered["action:command.plan-meeting"].why == say("why-not.past")


def test_the_palette_speaks_the_language_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    window.qt_actions.action("language-fr").trigger()

    assert say.words.language == "fr"
    qtbot.waitUntil(lambda: found(window)["action:about"].text == say("action.about").replace("&", ""))


def test_members_are_found_by_a_spelling_nobody_entered(window: MainWindow) -> None:
    assert [entry.id for entry in persons_found(window, "Абаев")] == ["subject:abayev"]
    assert persons_found(window, "  ") == []
    for spelling in ("Токаев", "Tokayev", "Toqaev", "Tokaïev", "توكاييف", "托卡耶夫"):
        assert [entry.id for entry in persons_found(window, spelling)][:1] == ["subject:tokayev"], spelling


def test_persons_of_the_register_are_found_beside_the_members(window: MainWindow, qtbot: QtBot) -> None:
    names = {"en": {"given": "Sadyr", "family": "Japarov"}}
    line = {"command": "register-person", "fields": {"names": names, "person": "japarov"}}
    with qtbot.waitSignal(window._desk.office_seen):
        window._desk.record(from_fields(line))

    assert [entry.id for entry in persons_found(window, "Жапаров")] == ["person:japarov"]


def test_a_member_whom_the_register_has_stands_once_and_that_is_said(window: MainWindow, qtbot: QtBot) -> None:
    names = {"en": {"given": "Marat", "family": "Abayev"}}
    lines = (
        {"command": "register-person", "fields": {"names": names, "person": "marat-abayev"}},
        {"command": "identify-member", "visit": "KZ-2025-11", "fields": {"member": "abayev", "person": "marat-abayev"}},
    )
    for line in lines:
        with qtbot.waitSignal(window._desk.office_seen):
            window._desk.record(from_fields(line))
    qtbot.waitUntil(lambda: "register" in found(window)["subject:abayev"].second)

    assert [entry.id for entry in persons_found(window, "Абаев")] == ["subject:abayev"]


def test_letters_and_the_journal_are_found_by_any_spelling_of_whom_they_mention(
    window: MainWindow, qtbot: QtBot
) -> None:
    fields = {
        "letter": "note", "kind": "letter", "direction": "in", "sender": {"en": "Embassy"}, "number": "7",
        "dated": "2025-11-03", "subject": "Arrival of President Tokayev",
    }  # fmt: skip
    with qtbot.waitSignal(window.shown):
        window.requests.record_now(RegisterLetter, fields)
    opener = PaletteOpener(window, lambda _action: None)
    opener.open()

    for spelling in ("Токаев", "Toqaev", "توكاييف", "托卡耶夫"):
        ids = [entry.id for entry in opener._found(spelling)]
        assert "subject:note" in ids, spelling
        assert any(each.startswith("entry:") for each in ids), spelling
    assert opener._found("Ouattara") == []


def test_a_check_code_is_found_as_one_however_it_is_typed_and_no_word_is_taken_for_one() -> None:
    for typed in ("32PS-BETC", "32psbetc", "KZ-2025-11 programme 32PS-BETC"):
        [entry] = page_with_code(typed)
        assert (entry.id, entry.text) == ("code:32PS-BETC", say("palette.check-code", code="32PS-BETC"))
    assert [*map(page_with_code, ("speakers", "2025-11-12", "talks"))] == [[], [], []]
