from datetime import date, time

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.look.style.mark import Severity, mark_of
from desktop.widgets.fields.calendar_popup import CalendarPopup
from desktop.widgets.fields.choice_box import ChoiceBox
from desktop.widgets.fields.date_field import DateField
from desktop.widgets.fields.form_row import FormRow, RowWords, align_labels
from desktop.widgets.fields.time_field import TimeField
from desktop.widgets.tables.filter_bar import FilterBar, FilterWords
from desktop.wording.words import say
from tests.desktop.children import child

CTRL = Qt.KeyboardModifier.ControlModifier


def test_the_text_stays_as_typed_and_its_meaning_is_told(qtbot: QtBot) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    told: list[object] = []
    field.value_changed.connect(told.append)
    QTest.keyClicks(field, "1425")
    assert (field.text(), field.meaning(), field.value()) == ("1425", "= 14:25", time(14, 25))
    assert field.accessibleDescription() == "= 14:25"
    assert told[-1] == time(14, 25)


def test_a_meaning_that_adds_nothing_is_not_shown(qtbot: QtBot) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    field.set_value(time(14, 25))
    assert (field.text(), field.meaning()) == ("14:25", "")


def test_the_end_follows_the_start(qtbot: QtBot) -> None:
    end = TimeField()
    qtbot.addWidget(end)
    end.setText("+55")
    assert not end.is_valid()
    with qtbot.waitSignal(end.value_changed):
        end.set_start(time(14, 25))
    assert end.value() == time(15, 20)
    end.set_start(time(15))
    assert end.value() == time(15, 55)


def test_arrows_move_by_five_minutes(qtbot: QtBot) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    QTest.keyClicks(field, "1425")
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == time(14, 30)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "14:20"


def test_arrows_do_not_change_what_may_only_be_read(qtbot: QtBot) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    field.set_value(time(9))
    field.setReadOnly(True)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.value() == time(9)


def test_a_wrong_time_is_marked_on_leaving_and_live_from_then_on(qtbot: QtBot) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    QTest.keyClicks(field, "2599")
    assert mark_of(field) is None
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert mark_of(field) is Severity.REFUSAL
    field.setText("1425")
    assert mark_of(field) is None


def test_typing_leaves_the_warning_of_the_row_alone(qtbot: QtBot) -> None:
    field = TimeField()
    row = FormRow(RowWords("&Start"), field)
    qtbot.addWidget(row)
    row.show_error(Severity.WARNING, "The room is taken until 14:15.")
    QTest.keyClicks(field, "1425")
    assert mark_of(field) is Severity.WARNING


def test_a_date_is_spelt_with_its_year_beside_what_was_typed(qtbot: QtBot) -> None:
    field = DateField(date(2025, 11, 1))
    qtbot.addWidget(field)
    QTest.keyClicks(field, "12")
    assert (field.value(), field.meaning()) == (date(2025, 11, 12), "= Wed 12 Nov 2025")
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert field.text() == "13.11.2025"
    field.set_near(date(2026, 1, 1))
    field.setText("12")
    assert field.value() == date(2026, 1, 12)


def test_an_arrow_counts_as_typing(qtbot: QtBot) -> None:
    field = DateField(date(2025, 11, 1))
    qtbot.addWidget(field)
    field.set_value(date(2025, 11, 12))
    with qtbot.waitSignal(field.textEdited) as told:
        QTest.keyClick(field, Qt.Key.Key_Up)
    assert told.args == ["13.11.2025"]


def test_a_day_is_chosen_from_its_month(qtbot: QtBot) -> None:
    field = DateField(date(2025, 11, 1))
    qtbot.addWidget(field)
    field.show()
    field.set_value(date(2025, 11, 12))
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    (calendar,) = field.findChildren(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2025, 11, 12)
    with qtbot.waitSignal(field.textEdited):
        calendar.activated.emit(QDate(2025, 11, 20))
    assert field.value() == date(2025, 11, 20)
    qtbot.waitUntil(lambda: field.findChild(CalendarPopup) is None)


def accented(month: CalendarPopup) -> int:
    """How many pixels of its days are of the colour that marks."""
    view = month.findChild(QWidget, "qt_calendar_calendarview")
    assert isinstance(view, QWidget)
    image, colour = view.grab().toImage(), colours().accent.rgb()
    return sum(image.pixel(x, y) == colour for x in range(image.width()) for y in range(image.height()))


def test_the_month_marks_today_and_the_days_of_the_visit_in_the_language_of_the_window(qtbot: QtBot) -> None:
    say.use("fr")
    field = DateField(date(2026, 11, 30))
    qtbot.addWidget(field)
    field.show()
    found = []
    for last in (None, date(2026, 12, 1), date(2026, 12, 2)):
        field.set_near(date(2026, 11, 30), date(2026, 12, 1), last)
        field.set_value(date(2026, 12, 20))
        field.open_month()
        month = child(field, CalendarPopup)
        found.append(accented(month))
        calendar = child(month, QCalendarWidget)
        assert calendar.dateTextFormat(QDate(2026, 12, 1)).fontUnderline()
        assert not calendar.dateTextFormat(QDate(2026, 12, 2)).fontUnderline()
        assert calendar.locale().monthName(12) == "décembre"
        month.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert found[0] < found[1] < found[2]


def test_no_month_opens_over_what_may_only_be_read(qtbot: QtBot) -> None:
    field = DateField(date(2025, 11, 1))
    qtbot.addWidget(field)
    field.setReadOnly(True)
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert field.findChild(CalendarPopup) is None


def test_words_are_those_of_the_window(qtbot: QtBot) -> None:
    say.use("fr")
    day, hour = DateField(date(2025, 11, 1)), TimeField()
    for field in (day, hour):
        qtbot.addWidget(field)
    day.setText("mer 12 nov")
    hour.setText("midi")
    assert (day.meaning(), hour.meaning()) == ("= mer. 12 nov. 2025", "= 12\xa0h\xa000")


def test_a_row_names_and_describes_its_field(qtbot: QtBot) -> None:
    row = FormRow(RowWords("&Room", "any script", "(required)"), QLineEdit())
    qtbot.addWidget(row)
    assert row.field().accessibleName() == "Room (required)"
    assert row.field().accessibleDescription() == "any script"
    row.show_error(Severity.WARNING, "Restricted talks leave it at 14:15.", "10 min to reset.")
    assert mark_of(row.field()) is Severity.WARNING
    assert row.field().accessibleDescription() == "Restricted talks leave it at 14:15. 10 min to reset."
    row.clear_error()
    assert mark_of(row.field()) is None
    assert row.severity() is None
    assert row.field().accessibleDescription() == "any script"


def test_the_mnemonic_of_a_row_leads_to_its_field(qtbot: QtBot) -> None:
    row = FormRow(RowWords("&Room"), QLineEdit())
    other = QLineEdit(row)
    qtbot.addWidget(row)
    row.show()
    row.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    QTest.keyClick(row, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert row.field().hasFocus()


def test_a_fix_is_a_button_that_does_it(qtbot: QtBot) -> None:
    row = FormRow(RowWords("&Room"), QLineEdit())
    qtbot.addWidget(row)
    fix = QAction("Start at 14:30", row)
    row.show_error(Severity.REFUSAL, "The room is taken.", fixes=(fix,))
    button = row._error.fixes()[0]
    with qtbot.waitSignal(fix.triggered):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    row.show_error(Severity.REFUSAL, "The room is taken.")
    assert row._error.fixes() == []


def test_labels_of_a_form_end_at_the_same_place(qtbot: QtBot) -> None:
    rows = [FormRow(RowWords(text), QLineEdit()) for text in ("&A", "A &long label")]
    for row in rows:
        qtbot.addWidget(row)
    align_labels(rows)
    assert rows[0]._label.minimumWidth() == rows[1]._label.minimumWidth() == rows[1].label_width()


def test_a_row_is_reworded(qtbot: QtBot) -> None:
    row = FormRow(RowWords("&Room"), QLineEdit())
    qtbot.addWidget(row)
    row.set_words(RowWords("&Salle"))
    assert row.field().accessibleName() == "Salle"


def test_the_hint_of_a_filter_is_shown_whole(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    bar = FilterBar(owner)

    bar.set_words(FilterWords("Mots inscrits au journal", ()))

    hint = bar.field().placeholderText()
    assert bar.field().fontMetrics().horizontalAdvance(hint) < bar.field().width() - fonts.scaled(40)


def test_a_meaning_leaves_what_was_typed_its_room(qtbot: QtBot) -> None:
    field = DateField(date(2025, 11, 1))
    qtbot.addWidget(field)
    field.set_value(date(2025, 11, 12))
    wide = field.textMargins().right()
    field.setFixedWidth(field.fontMetrics().horizontalAdvance(field.text()) + wide)
    field.show()
    assert field.textMargins().right() < wide


def test_in_a_mirrored_window_the_meaning_stands_at_the_left(qtbot: QtBot) -> None:
    field = DateField(date(2025, 11, 1))
    qtbot.addWidget(field)
    field.set_value(date(2025, 11, 12))
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert field.textMargins().left() > 0
    assert field.textMargins().right() == 0


@pytest.fixture
def kinds(qtbot: QtBot) -> ChoiceBox:
    """A box with kinds of visits."""
    box = ChoiceBox()
    qtbot.addWidget(box)
    box.addItems(["not said yet", "state visit", "working visit", "working lunch"])
    box.show()
    return box


def test_a_choice_is_found_by_words_with_spaces(kinds: ChoiceBox) -> None:
    chosen: list[int] = []
    kinds.activated.connect(chosen.append)
    QTest.keyClicks(kinds, "working l")
    assert (kinds.currentText(), chosen[-1], kinds.view().isVisible()) == ("working lunch", 3, False)


def test_ctrl_enter_in_an_open_list_takes_what_is_marked_and_is_heard_outside(kinds: ChoiceBox, qtbot: QtBot) -> None:
    class Around(QWidget):
        heard = False

        def keyPressEvent(self, event: QKeyEvent) -> None:
            self.heard = event.key() == Qt.Key.Key_Return and bool(event.modifiers() & CTRL)

    around = Around()
    kinds.setParent(around)
    around.show()
    kinds.show()
    kinds.showPopup()
    QTest.keyClick(kinds.view(), Qt.Key.Key_Down)
    QTest.keyClick(kinds.view(), Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: around.heard)
    assert (kinds.currentText(), kinds.view().isVisible()) == ("state visit", False)
    kinds.setParent(None)
