from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QMainWindow, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.look.theme import Theme
from desktop.machine.settings import Scheme
from desktop.palette.palette import Palette, PaletteEntry
from desktop.palette.recent import REMEMBERED, Recent
from desktop.palette.rows import OF_EACH_GROUP, OF_ONE_GROUP, Headings, PaletteHeading, rows_arranged
from desktop.widgets.label import WrappedLabel
from desktop.wording.words import say
from tests.desktop.children import child

Key = Qt.Key

ENTRIES = (
    PaletteEntry("command.move", "Commands", "Move Restricted talks", keys="M", icon="clock"),
    PaletteEntry("command.sign", "Commands", "Plan a signing", icon="pen"),
    PaletteEntry("subject:tokayev", "People", "Kassym-Jomart Tokayev", "President", haystack="Касым-Жомарт Токаев"),
    PaletteEntry(
        "subject:talks", "Items", "Restricted talks", "Wed 12 Nov, 13:30", haystack="Переговоры в узком составе"
    ),
)


HEADINGS = Headings("Recent", "Not now")


class Window(QMainWindow):
    def __init__(self) -> None:
        super().__init__()
        self.editor = QPlainTextEdit(self)
        self.editor.setAccessibleName("notes")
        self.setCentralWidget(self.editor)
        self.resize(1000, 700)
        self.palette_over = Palette(self)

    @property
    def field(self) -> QLineEdit:
        return child(self.palette_over, QLineEdit)

    def listed(self) -> list[str]:
        view = child(self.palette_over, QListView)
        return [view.model().index(row, 0).data() for row in range(view.model().rowCount())]

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.field, key)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Window:
    theme = Theme()
    theme.set_scheme(Scheme.LIGHT)
    theme.apply(qapp)
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.editor.setFocus()
    qtbot.waitUntil(window.editor.hasFocus)
    window.palette_over.open(ENTRIES)
    return window


def test_it_covers_the_window_and_takes_the_focus(window: Window) -> None:
    assert window.palette_over.geometry() == window.rect()
    assert window.field.hasFocus()

    window.resize(1200, 800)

    assert window.palette_over.geometry() == window.rect()


def test_everything_is_listed_under_its_heading_and_the_first_is_current(window: Window) -> None:
    assert window.listed()[:3] == ["Commands", "Move Restricted talks", "Plan a signing"]
    assert window.palette_over.current() == ENTRIES[0]


def test_typing_finds_across_groups_and_scripts(window: Window) -> None:
    window.field.setText("tokaev")
    assert window.listed() == ["People", "Kassym-Jomart Tokayev"]

    window.field.setText("узк")
    assert window.listed() == ["Items", "Restricted talks"]

    window.field.setText("lunch")
    assert window.listed() == []
    assert window.palette_over.current() is None


def test_what_is_called_just_so_comes_before_what_has_the_words_among_others(window: Window) -> None:
    merging = PaletteEntry("command.merge", "Commands", "Merge persons…")
    window.palette_over.open([merging, PaletteEntry("page", "Commands", "Persons…")])
    QTest.keyClicks(window.field, "persons")

    assert window.listed() == ["Commands", "Persons…", "Merge persons…"]


def test_what_begins_as_typed_comes_before_what_has_it_further_on(window: Window) -> None:
    names = ("Withdraw the order of the side", "Name a party", "Order the parties…")
    window.palette_over.open([PaletteEntry(name, "Commands", name) for name in names])
    window.field.setText("order")

    assert window.listed() == ["Commands", "Order the parties…", "Withdraw the order of the side"]


def test_the_articles_of_a_sentence_look_for_nothing(window: Window) -> None:
    """`open a visit` found a sheet that has an a, and not what opens a visit."""
    others = (
        PaletteEntry("sheet", "Sheets", "One page on a visit, open to all"),
        PaletteEntry("open", "Commands", "Open visit…"),
    )
    window.palette_over.open([*ENTRIES, *others])
    window.field.setText("open a visit")
    assert window.listed()[:2] == ["Commands", "Open visit…"]


def test_what_is_called_otherwise_comes_after_what_has_the_words(window: Window) -> None:
    redate = PaletteEntry("command.redate", "Commands", "Change days of visit", also="postpone put off · reporter")
    letter = PaletteEntry("letter", "Letters", "On a postponed visit")
    window.palette_over.open([redate, letter])

    window.field.setText("postpone")
    assert window.listed() == ["Letters", "On a postponed visit", "Commands", "Change days of visit"]

    window.field.setText("report visit")
    assert window.listed() == ["Commands", "Change days of visit"]

    window.field.setText("port")  # within such a word it finds nothing
    assert window.listed() == []


def test_what_was_recorded_once_comes_after_what_can_be_done(window: Window) -> None:
    noted = PaletteEntry("entry:12", "Journal", "Head of side named: Mr Aliyev", recorded=True)
    named = PaletteEntry("command.head", "Commands", "Name who leads", also="head of side")
    window.palette_over.open([noted, named])
    window.field.setText("head")

    assert window.listed() == ["Commands", "Name who leads", "Journal", "Head of side named: Mr Aliyev"]


def test_arrows_skip_headings_and_go_round(window: Window) -> None:
    window.press(Key.Key_Down, Key.Key_Down)
    assert window.palette_over.current() == ENTRIES[2]

    window.press(Key.Key_Up, Key.Key_Up, Key.Key_Up)
    assert window.palette_over.current() == ENTRIES[3]

    window.press(Key.Key_PageUp)
    assert window.palette_over.current() == ENTRIES[0]


def test_enter_takes_and_gives_the_focus_back_first(window: Window, qtbot: QtBot) -> None:
    window.field.setText("sign")

    with qtbot.waitSignal(window.palette_over.chosen) as taken:
        window.press(Key.Key_Return)

    assert taken.args == ["command.sign"]
    assert not window.palette_over.isVisible()
    assert window.editor.hasFocus()


def test_enter_without_a_result_does_nothing(window: Window, qtbot: QtBot) -> None:
    window.field.setText("lunch")

    with qtbot.assertNotEmitted(window.palette_over.chosen):
        window.press(Key.Key_Return)

    assert window.palette_over.isVisible()


@pytest.mark.parametrize(("key", "modifier"), [(Key.Key_Escape, 0), (Key.Key_K, Qt.KeyboardModifier.ControlModifier)])
def test_it_closes_and_gives_the_focus_back(
    window: Window, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    with qtbot.assertNotEmitted(window.palette_over.chosen):
        QTest.keyClick(window.field, key, modifier or Qt.KeyboardModifier.NoModifier)

    assert not window.palette_over.isVisible()
    assert window.editor.hasFocus()


def test_a_click_beside_the_panel_closes_it(window: Window) -> None:
    QTest.mouseClick(window.palette_over, Qt.MouseButton.LeftButton, pos=window.rect().bottomLeft())

    assert not window.palette_over.isVisible()


def test_a_click_takes_an_entry_and_never_a_heading(window: Window, qtbot: QtBot) -> None:
    view = child(window.palette_over, QListView)

    def click(row: int) -> None:
        place = view.visualRect(view.model().index(row, 0)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    with qtbot.assertNotEmitted(window.palette_over.chosen):
        click(0)
    with qtbot.waitSignal(window.palette_over.chosen) as taken:
        click(2)
    assert taken.args == ["command.sign"]


def test_tab_narrows_to_the_kind_of_the_current_entry_and_widens_again(window: Window) -> None:
    window.field.setText("talks")
    window.press(Key.Key_Down, Key.Key_Tab)
    assert window.listed() == ["Items", "Restricted talks"]

    window.press(Key.Key_Tab)
    assert window.listed()[0] == "Commands"

    window.press(Key.Key_Tab)
    window.field.clear()
    assert window.listed() == ["Commands", "Move Restricted talks", "Plan a signing"]
    window.press(Key.Key_Backspace)
    assert "People" in window.listed()


def test_what_was_taken_lately_stands_first_while_it_matches(window: Window) -> None:
    window.field.setText("tokayev")
    window.press(Key.Key_Return)

    window.palette_over.open(ENTRIES)

    assert window.palette_over.current() == ENTRIES[2]
    assert window.listed().count("Kassym-Jomart Tokayev") == 1
    window.field.setText("signing")
    assert window.listed() == ["Commands", "Plan a signing"]


def test_what_is_called_just_as_typed_stands_before_what_was_taken_lately(window: Window) -> None:
    summits = [PaletteEntry(f"visit:{n}", "Visits", f"Summit of {n}", "2–3 December 2026") for n in (4, 6)]
    window.palette_over.open(summits)
    window.field.setText("summit of 4")
    window.press(Key.Key_Return)
    window.palette_over.open(summits)
    window.field.setText("summit of 6")
    assert window.palette_over.current() == summits[1]
    window.field.setText("summit")
    assert window.palette_over.current() == summits[0]


def test_recent_entries_that_are_no_longer_offered_are_left_out(window: Window) -> None:
    window.field.setText("tokayev")
    window.press(Key.Key_Return)
    window.palette_over.open([entry for entry in ENTRIES if entry.id != "subject:tokayev"])

    assert window.palette_over.current() == ENTRIES[0]


def test_the_keys_of_the_window_are_silent_meanwhile(window: Window, qtbot: QtBot) -> None:
    shortcut = QShortcut(QKeySequence("Ctrl+N"), window)

    with qtbot.assertNotEmitted(shortcut.activated):
        QTest.keyClick(window.field, Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    window.press(Key.Key_Escape)
    with qtbot.waitSignal(shortcut.activated):
        QTest.keyClick(window.editor, Key.Key_N, Qt.KeyboardModifier.ControlModifier)


def test_the_current_entry_is_told_to_a_screen_reader(window: Window) -> None:
    window.press(Key.Key_Down)

    assert "Plan a signing" in window.field.accessibleDescription()
    assert window.field.accessibleName()


def test_it_opens_again_empty_and_wide(window: Window) -> None:
    window.field.setText("talks")
    window.press(Key.Key_Tab, Key.Key_Escape)

    window.palette_over.open(ENTRIES)

    assert window.field.text() == ""
    assert "People" in window.listed()


def test_it_is_painted_in_both_directions(window: Window, qapp: QApplication) -> None:
    window.field.setText("talks")
    before = window.grab().toImage()
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    assert window.grab().toImage() != before


def test_no_group_starves_another_and_one_alone_is_long() -> None:
    many = [PaletteEntry(str(number), "Journal", f"Entry {number}") for number in range(1_000)]

    both = rows_arranged([*many, PaletteEntry("x", "People", "X")], (), HEADINGS)
    alone = rows_arranged(many, (), HEADINGS)

    assert both.count(PaletteHeading("People")) == 1
    assert len(both) == 1 + OF_EACH_GROUP + 2
    assert len(alone) == 1 + OF_ONE_GROUP


def test_whoever_is_meant_by_another_spelling_is_listed_after_what_has_the_words(window: Window) -> None:
    asked: list[str] = []

    def find(typed: str) -> list[PaletteEntry]:
        asked.append(typed)
        return [ENTRIES[2], PaletteEntry("person:lavrov", "The register", "Sergey Lavrov")]

    window.palette_over.open(ENTRIES, find)
    window.field.setText("Kassym")

    assert window.listed() == ["People", "Kassym-Jomart Tokayev", "The register", "Sergey Lavrov"]
    assert asked[-1] == "Kassym"


BARRED = PaletteEntry("action:badge", "Commands", "Cancel badge", "No badge is out.", why="No badge is out.")


def test_what_cannot_be_done_comes_last_says_why_and_is_not_taken(window: Window, qtbot: QtBot) -> None:
    palette = window.palette_over
    palette.open([BARRED, *ENTRIES])
    assert "Cancel badge" not in window.listed(), "nobody asked for it"
    window.field.setText("a")
    assert window.listed()[-2:] == [say("palette.not-now"), "Cancel badge"]
    assert palette.current() != BARRED

    window.field.setText("badge")
    assert palette.current() == BARRED
    assert "No badge is out." in window.field.accessibleDescription()
    with qtbot.assertNotEmitted(palette.chosen):
        window.press(Key.Key_Return)
    assert palette.isVisible()


def test_what_does_not_fit_into_a_row_stands_in_further_lines_of_it(window: Window) -> None:
    why = "The past is on show, where nothing is recorded: go back to now first, and then try once more. " * 2
    window.palette_over.open([PaletteEntry("action:x", "Commands", "Move", why, why=why), BARRED])
    rows = window.palette_over.findChild(QListView)
    assert isinstance(rows, QListView)
    heights = {}
    for typed in ("badge", "move"):
        window.field.setText(typed)
        heights[typed] = rows.sizeHintForRow(1)
    assert heights["move"] > heights["badge"] * 1.5


def test_where_nothing_is_found_it_says_what_stands_in_the_way(window: Window) -> None:
    window.palette_over.open(ENTRIES, why_nothing="This visit is closed.")
    window.field.setText("xyzzy")

    shown = [label.text() for label in window.palette_over.findChildren(WrappedLabel) if label.isVisible()]
    assert shown == [f"{say('palette.nothing-found')}. This visit is closed."]


def test_where_not_all_were_looked_through_yet_that_is_said_beside_the_count(window: Window) -> None:
    window.palette_over.open(ENTRIES, how_far=lambda counted: f"{counted} of 43 %")
    assert not any(each.text().endswith("of 43 %") for each in window.palette_over.findChildren(QLabel))
    window.field.setText("tok")
    assert any(each.text().endswith("of 43 %") for each in window.palette_over.findChildren(QLabel))


def test_what_is_found_later_is_listed_without_moving_the_choice(window: Window) -> None:
    later: list[PaletteEntry] = []
    window.palette_over.open(ENTRIES, lambda _typed: later)
    window.field.setText("talks")
    window.press(Key.Key_Down)
    chosen = window.palette_over.current()
    later.append(PaletteEntry("entry:7", "Journal", "Restricted talks moved"))
    window.palette_over.search_again()

    assert "Restricted talks moved" in window.listed()
    assert window.palette_over.current() == chosen


def test_what_was_taken_lately_is_kept_between_sessions(tmp_path: Path) -> None:
    path = tmp_path / "recent" / "office.json"
    for number in range(REMEMBERED + 2):
        Recent(path).note(f"entry:{number}")
    Recent(path).note("entry:5")

    assert Recent(path).ids[:2] == ("entry:5", f"entry:{REMEMBERED + 1}")
    assert len(Recent(path).ids) == REMEMBERED
    path.write_bytes(b"no list")
    assert Recent(path).ids == ()


def test_what_is_typed_has_room_for_signs_above_and_below_in_any_script(window: Window) -> None:
    assert window.field.height() >= 2 * window.field.fontMetrics().height()
