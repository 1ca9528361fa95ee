import gc
import weakref
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.look import fonts
from desktop.look.colours import ColourMeaning
from desktop.look.theme import Theme
from desktop.widgets.button import Button, ButtonSize, Variant
from desktop.widgets.chip import Chip, ChipFace
from desktop.widgets.clock import Clocks, Zone, offset_text
from desktop.widgets.empty_state import EmptyState, EmptyWords
from desktop.widgets.fields.segmented import Segment, Segmented
from desktop.widgets.fields.time_field import TimeField
from desktop.widgets.journal.journal_bar import JournalBar, JournalWords
from desktop.wording.words import Words

FORMATS = (Segment("tete", "Tête-à-tête", "T", "two-rings"), Segment("meal", "Обед", "О", "cover"))
MOMENT = datetime(2025, 11, 12, 8, 32, 50, tzinfo=UTC)
MOSCOW, ASTANA = Zone("Moscow", ZoneInfo("Europe/Moscow")), Zone("Astana", ZoneInfo("Asia/Almaty"))


def press(widget: QWidget, key: Qt.Key, text: str) -> None:
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))


def test_a_chip_is_read_by_its_word_and_takes_its_room(qtbot: QtBot) -> None:
    chip = Chip(ChipFace("Confirmed", "tick", ColourMeaning.CONFIRMED))
    qtbot.addWidget(chip)
    narrow = chip.sizeHint().width()
    chip.set_face(ChipFace("Confirmed by both sides", "tick", ColourMeaning.CONFIRMED))
    assert chip.accessibleName() == "Confirmed by both sides"
    assert chip.sizeHint().width() > narrow
    assert chip.sizeHint().height() == 20


def test_a_chip_wears_the_tint_of_its_meaning(qtbot: QtBot, theme: Theme) -> None:
    chip = Chip(ChipFace("Absent", "", ColourMeaning.REFUSAL))
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    assert chip.grab().toImage().pixelColor(4, 10) == theme.colours.refusal_tint


@pytest.mark.parametrize(("size", "height"), [(ButtonSize.SMALL, 24), (ButtonSize.NORMAL, 28), (ButtonSize.LARGE, 34)])
@pytest.mark.parametrize("variant", [Variant.PLAIN, Variant.PRIMARY])
def test_buttons_have_the_measures_of_the_window(size: ButtonSize, height: int, variant: Variant, qtbot: QtBot) -> None:
    button = Button("Plan meeting", variant, keys="Ctrl+N", size=size)
    qtbot.addWidget(button)
    assert button.sizeHint().height() == height


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_focused_button_is_pressed_by_enter_and_space(key: Qt.Key, qtbot: QtBot) -> None:
    button = Button("Record visit")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_key_beside_the_words_takes_room(qtbot: QtBot) -> None:
    button = Button("Plan meeting")
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    button.set_keys("Ctrl+N")
    assert button.sizeHint().width() > before


def test_letters_of_any_script_choose_a_format(qtbot: QtBot) -> None:
    for key, letter, chosen in ((Qt.Key.Key_O, "о", "meal"), (Qt.Key.Key_T, "T", "tete")):
        row = Segmented(FORMATS)
        qtbot.addWidget(row)
        row.show()
        with qtbot.waitSignal(row.chosen) as told:
            press(row.button("tete"), key, letter)
        assert told.args == [chosen]
        assert row.value() == chosen


def test_arrows_choose_the_next_format(qtbot: QtBot) -> None:
    row = Segmented(FORMATS)
    qtbot.addWidget(row)
    row.show()
    row.activateWindow()
    row.set_value("tete")
    row.button("tete").setFocus()
    qtbot.waitUntil(row.button("tete").hasFocus)
    QTest.keyClick(row.button("tete"), Qt.Key.Key_Right)
    assert row.value() == "meal"


@pytest.mark.parametrize("chosen", ["", "meal"])
def test_the_focus_stands_on_a_segment_that_shows_it_and_chooses_nothing(qtbot: QtBot, chosen: str) -> None:
    row = Segmented(FORMATS)
    qtbot.addWidget(row)
    row.show()
    row.activateWindow()
    if chosen:
        row.set_value(chosen)
    with qtbot.assertNotEmitted(row.chosen):
        row.setFocus()
        qtbot.waitUntil(row.button(chosen or "tete").hasFocus)


def test_setting_a_value_tells_nothing_and_an_unknown_one_is_refused(qtbot: QtBot) -> None:
    row = Segmented(FORMATS)
    qtbot.addWidget(row)
    assert row.value() is None
    with qtbot.assertNotEmitted(row.chosen):
        row.set_value("meal")
    with pytest.raises(KeyError):
        row.set_value("dance")


def test_segments_are_named_and_reworded(qtbot: QtBot) -> None:
    row = Segmented(FORMATS)
    qtbot.addWidget(row)
    row.set_words((Segment("tete", "Tête-à-tête", "T"), Segment("meal", "Repas", "R")))
    assert (row.button("meal").accessibleName(), row.button("meal").keys()) == ("Repas", "R")
    QTest.keyClick(row.button("tete"), Qt.Key.Key_R)
    assert row.value() == "meal"


def test_clocks_show_each_capital_and_tick_by_the_minute(qtbot: QtBot) -> None:
    now = [MOMENT]
    clocks = Clocks(lambda: now[0])
    qtbot.addWidget(clocks)
    clocks.set_zones((MOSCOW, ASTANA))
    assert clocks.texts() == ("11:32", "13:32")
    assert clocks.accessibleName() == "Moscow 11:32, Astana 13:32"
    assert clocks._timer.interval() == 10_000
    now[0] += timedelta(seconds=10)
    clocks._timer.timeout.emit()
    assert clocks.texts() == ("11:33", "13:33")


def test_clocks_are_written_as_the_language_does(qtbot: QtBot) -> None:
    clocks = Clocks(lambda: MOMENT)
    qtbot.addWidget(clocks)
    clocks.set_zones((MOSCOW, ASTANA), Words("fr").clock)
    assert clocks.texts() == ("11\u00a0h\u00a032", "13\u00a0h\u00a032")


def test_clocks_stand_at_a_past_moment(qtbot: QtBot) -> None:
    clocks = Clocks(lambda: MOMENT)
    qtbot.addWidget(clocks)
    clocks.set_zones((MOSCOW,))
    clocks.set_moment(datetime(2025, 11, 10, 15, 2, tzinfo=UTC))
    assert clocks.texts() == ("18:02",)
    clocks.set_moment(None)
    assert clocks.texts() == ("11:32",)


@pytest.mark.parametrize(("minutes", "text"), [(180, "UTC+3"), (330, "UTC+5:30"), (-210, "UTC-3:30"), (0, "UTC+0")])
def test_offsets_are_written_as_hours(minutes: int, text: str) -> None:
    assert offset_text(datetime(2025, 1, 1, tzinfo=timezone(timedelta(minutes=minutes)))) == text


def test_an_empty_page_leads_to_its_first_step(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    first, other = QAction("Record a visit", host), QAction("Open another office…", host)
    page = EmptyState(
        EmptyWords("Nothing yet", "Record a visit.", (("Visit", "Who comes"),)), first, (other,), parent=host
    )
    assert page.accessibleName() == "Nothing yet"
    with qtbot.waitSignal(first.triggered):
        page.primary_button().click()
    page.set_words(EmptyWords("Rien encore", ""))
    assert page.accessibleName() == "Rien encore"


def test_text_grows_when_the_theme_is_applied_anew(qtbot: QtBot, theme: Theme, qapp: QApplication) -> None:
    chip = Chip(ChipFace("Confirmed"))
    bar = JournalBar(JournalWords("Journal", "Entry", "Back", "Forward", "Now"))
    qtbot.addWidget(chip)
    qtbot.addWidget(bar)
    bar.show()
    before = chip.sizeHint(), bar.sizeHint().height()
    fonts.set_setting(fonts.TextSetting(scale=150))
    try:
        theme.apply(qapp)
        assert chip.sizeHint().height() == 30
        assert bar.sizeHint().height() == 66
        assert bar._name.font().pixelSize() == 20
        qtbot.waitUntil(lambda: bar._buttons[0].height() == 35)
    finally:
        fonts.set_setting(fonts.TextSetting())
        theme.apply(qapp)
    assert (chip.sizeHint(), bar.sizeHint().height()) == before


@pytest.mark.parametrize(
    "make",
    [
        lambda: Segmented(FORMATS),
        lambda: JournalBar(JournalWords("Journal", "Entry", "Back", "Forward", "Now")),
        lambda: Clocks(lambda: MOMENT),
        TimeField,
    ],
    ids=["segmented", "journal bar", "clocks", "time field"],
)
def test_a_closed_widget_is_collected(make: object, qapp: QApplication) -> None:
    widget = make()  # type: ignore[operator]
    widget.show()
    gone = weakref.ref(widget)
    widget.close()
    del widget
    gc.collect()
    assert gone() is None
