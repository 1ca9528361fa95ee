"""Bars and rows of choices: what they offer, and what stays chosen where they offer something else."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.widgets.fields.segmented import Segment, Segmented
from desktop.widgets.file_dialog import FileDialog
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.widgets.side_link import SideLink
from desktop.widgets.tables.bulk_bar import SHOWN, BulkBar, BulkWords, ManyAct
from desktop.widgets.tables.filter_bar import FilterBar, FilterWords

SIDES = ("all", "host", "guest")
WORDS = BulkWords("5 chosen", "", "More…", "", "Clear")


def test_a_filter_of_more_sides_keeps_the_side_that_was_chosen(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    bar = FilterBar(owner, SIDES)
    bar.choose("guest")

    bar.set_chips((*SIDES, "armenia"))
    bar.set_words(FilterWords("Find", ("All", "Russia", "Kazakhstan", "Armenia")))
    assert bar.chosen() == "guest"
    with qtbot.waitSignal(bar.changed):
        bar.choose("armenia")
    assert bar.chosen() == "armenia"


def test_a_filter_that_no_longer_has_the_side_chosen_keeps_everything(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    bar = FilterBar(owner, SIDES)
    bar.choose("guest")

    bar.set_chips(("all", "armenia"))
    assert bar.chosen() == "all"


def test_segments_with_the_same_words_and_counts_lay_nothing_out_anew(qtbot: QtBot) -> None:
    sides = Segmented((Segment("host", "Russia", count="9"), Segment("guest", "Kazakhstan", count="7")))
    qtbot.addWidget(sides)
    sides.show()
    qtbot.waitExposed(sides)
    laid_out: list[QEvent.Type] = []
    watch = _Watch(laid_out)
    sides.installEventFilter(watch)
    qtbot.waitUntil(lambda: QEvent.Type.Paint in laid_out)
    QApplication.sendPostedEvents()
    laid_out.clear()
    sides.set_segments((Segment("host", "Russia", count="9"), Segment("guest", "Kazakhstan", count="7")))
    QApplication.sendPostedEvents()
    assert QEvent.Type.LayoutRequest not in laid_out

    sides.set_segments((Segment("host", "Russia", count="10"), Segment("guest", "Kazakhstan", count="7")))
    QApplication.sendPostedEvents()
    assert QEvent.Type.LayoutRequest in laid_out
    assert [sides.button(side).keys() for side in ("host", "guest")] == ["10", "7"]


class _Watch(QObject):
    """Notes which events come to what it is installed on."""

    def __init__(self, seen: list[QEvent.Type]) -> None:
        super().__init__()
        self._seen = seen

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self._seen.append(event.type())
        return False


def test_other_segments_keep_what_was_chosen_where_they_still_offer_it(qtbot: QtBot) -> None:
    row = Segmented((Segment("host", "Russia"), Segment("guest", "Kazakhstan")))
    qtbot.addWidget(row)
    row.set_value("guest")

    row.set_segments((Segment("guest", "Kazakhstan"), Segment("armenia", "Armenia")))
    assert row.value() == "guest"
    row.set_segments((Segment("host", "Russia"), Segment("armenia", "Armenia")))
    assert row.value() is None


def test_a_word_typed_where_letters_choose_chooses_nothing(qtbot: QtBot) -> None:
    row = Segmented((Segment("t", "Tête-à-tête", "t"), Segment("e", "Expanded", "e")))
    qtbot.addWidget(row)
    row.show()
    QTest.keyClick(row.button("t"), Qt.Key.Key_E)
    assert row.value() == "e"
    with qtbot.waitSignal(row.chosen, check_params_cb=lambda chosen: chosen == ""):
        QTest.keyClick(row.button("e"), Qt.Key.Key_T)
    assert row.value() is None


def test_a_letter_held_down_is_one_letter(qtbot: QtBot) -> None:
    row = Segmented((Segment("t", "Tête-à-tête", "t"), Segment("e", "Expanded", "e")))
    qtbot.addWidget(row)
    row.show()
    QTest.keyClick(row.button("t"), Qt.Key.Key_E)
    held = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier, "e", autorep=True)
    QApplication.sendEvent(row.button("e"), held)
    assert row.value() == "e"


def test_before_the_first_choice_the_focus_lies_around_all(qtbot: QtBot) -> None:
    row = Segmented((Segment("t", "Tête-à-tête", "t"), Segment("e", "Expanded", "e")))
    qtbot.addWidget(row)
    row.show()
    row.button("t").setFocus()
    qtbot.waitUntil(row.button("t").hasFocus)
    ring = row.ring()
    assert ring is not None
    assert ring.contains(row.button("e").geometry())
    row.set_value("e")
    assert row.ring() is None


def test_more_acts_than_have_buttons_stand_in_a_menu(qtbot: QtBot) -> None:
    done: list[str] = []
    names = [f"Act {number} & more" for number in range(SHOWN + 2)]
    bar = BulkBar()
    qtbot.addWidget(bar)
    bar.offer([ManyAct(name, partial(done.append, name)) for name in names], WORDS)
    bar.resize(900, 60)
    qtbot.waitExposed(bar)

    more = next(each for each in bar.findChildren(QWidget) if each.accessibleName() == "More…")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [each.text().replace("&&", "&") for each in menu.actions()] == names[SHOWN:]
    menu.actions()[-1].trigger()
    menu.close()
    assert done == names[-1:]


def test_the_bar_of_several_says_that_it_is_one_act_where_that_needs_no_row_of_its_own(qtbot: QtBot) -> None:
    bar = BulkBar()
    qtbot.addWidget(bar)
    words = replace(WORDS, one_act="One act in the journal")
    bar.offer([ManyAct(f"Act {number}", lambda: None) for number in range(SHOWN)], words)
    bar.resize(1_600, 60)
    low = bar.heightForWidth(1_600)
    said = next(each for each in bar.findChildren(Label) if each.text() == words.one_act)
    assert said.isVisible()

    without = next(wide for wide in range(1_600, 0, -10) if bar.heightForWidth(wide) > low)
    bar.resize(without, 60)
    QApplication.processEvents()
    assert not said.isVisible()
    assert bar.heightForWidth(without) == low

    around = QWidget()
    qtbot.addWidget(around)
    boxes.column(bar, boxes.Stretch(), on=around, spacing=0)
    around.resize(without, 300)
    around.show()
    for _ in range(3):
        bar.offer([ManyAct(f"Act {number}", lambda: None) for number in range(SHOWN)], words)
        QApplication.processEvents()
        assert (said.isVisible(), bar.height()) == (False, low), "also where more rows are chosen one by one"


def test_enter_on_a_link_of_the_sidebar_goes_there(qtbot: QtBot) -> None:
    link = SideLink("calendar")
    qtbot.addWidget(link)
    with qtbot.waitSignal(link.clicked):
        QTest.keyClick(link, Qt.Key.Key_Return)
    with qtbot.waitSignal(link.clicked):
        QTest.keyClick(link, Qt.Key.Key_Space)
    assert not link.isChecked(), "what is on show decides that"


def test_a_name_takes_the_suffix_of_the_kind_of_file_chosen(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = FileDialog(None, place=str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(FileDialog.Option.DontUseNativeDialog)
    dialog.offer(("xlsx", "csv"))
    dialog.selectFile(str(tmp_path / "Programme.xlsx"))

    of_csv = next(each for each in dialog.nameFilters() if "*.csv" in each)
    dialog.filterSelected.emit(of_csv)
    assert [Path(each).name for each in dialog.selectedFiles()] == ["Programme.csv"]
    assert dialog.defaultSuffix() == "csv"
