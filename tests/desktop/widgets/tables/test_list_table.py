import gc
import weakref

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStyleOptionViewItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.look import fonts
from desktop.look.colours import ColourMeaning
from desktop.look.text_style import SECONDARY
from desktop.look.theme import Theme
from desktop.widgets.chip import ChipFace
from desktop.widgets.tables.cell_face import CellFace, Index, face_in
from desktop.widgets.tables.cell_lines import height as cell_height
from desktop.widgets.tables.cell_lines import taken_in
from desktop.widgets.tables.list_delegate import ListDelegate
from desktop.widgets.tables.list_table import FEW, HEAD, MOST_HELD, Density, ListTable
from desktop.widgets.tables.table_role import TableRole
from tests.desktop.painted_region import PaintedRegion

ROWS: list[dict[int, object]] = [
    {TableRole.GROUP: "Wed 12 Nov 2025"},
    {Qt.ItemDataRole.DisplayRole: "Yermek Kosherbayev", TableRole.SECOND_LINE: "Ермек Көшербаев"},
    {Qt.ItemDataRole.DisplayRole: "Member 8", TableRole.STRUCK: True},
    {TableRole.CHIP: ChipFace("Confirmed", "tick", ColourMeaning.CONFIRMED)},
]


class Names(QAbstractTableModel):
    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(ROWS)

    def columnCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 2

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> object:
        return ROWS[index.row()].get(role) if index.column() == 0 else None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if TableRole.GROUP in ROWS[index.row()] else super().flags(index)


@pytest.fixture
def table(qtbot: QtBot) -> ListTable:
    made = ListTable()
    qtbot.addWidget(made)
    made.setModel(Names(made))
    made.resize(500, 300)
    made.show()
    made.activateWindow()
    return made


def colours_of_row(table: ListTable, row: int) -> set[str]:
    rect = table.visualRect(table.model().index(row, 0))
    image: QImage = table.viewport().grab(rect).toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_rows_have_the_height_of_their_density(table: ListTable) -> None:
    assert [table.rowHeight(row) for row in range(3)] == [25, 45, 45]
    table.set_density(Density.COMPACT)
    assert [table.rowHeight(row) for row in range(3)] == [25, 38, 38]


OTHER_SCRIPTS = (
    "सुशीला कार्की, मुख्यसचिव", "ที่ปรึกษารัฐมนตรีว่าการ", "រដ្ឋមន្ត្រីក្រសួងការបរទេស", "وَزِيرُ الشُّؤُونِ الخَارِجِيَّةِ",
)  # fmt: skip


@pytest.mark.parametrize("name", OTHER_SCRIPTS)
def test_a_second_line_in_another_script_has_its_signs_above_and_below(
    table: ListTable, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Its line is as high as that of the font that writes it."""
    rows: list[dict[int, object]] = [{Qt.ItemDataRole.DisplayRole: " ", TableRole.SECOND_LINE: name}]
    monkeypatch.setattr("tests.desktop.widgets.tables.test_list_table.ROWS", rows)
    table.model().modelReset.emit()
    painted = table.viewport().grab(table.visualRect(table.model().index(0, 0)).adjusted(0, 4, 0, -4)).toImage()
    alone = QImage(500, 100, QImage.Format.Format_RGB32)
    alone.fill(Qt.GlobalColor.white)
    painter = QPainter(alone)
    painter.setFont(SECONDARY.font)
    painter.drawText(8, 60, name)
    painter.end()
    assert abs(inked_rows(painted) - inked_rows(alone)) <= 1


def inked_rows(image: QImage) -> int:
    """How high what is drawn is, in pixels."""
    ground = image.pixel(0, 0)
    inked = [y for y in range(image.height()) if any(image.pixel(x, y) != ground for x in range(image.width()))]
    return inked[-1] - inked[0] + 1


def test_a_row_that_no_longer_heads_a_group_has_its_own_height_again(
    table: ListTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    for changed in (table.model().modelReset, table.model().layoutChanged):
        monkeypatch.setattr("tests.desktop.widgets.tables.test_list_table.ROWS", ROWS[::-1])
        changed.emit()
        assert [table.rowHeight(row) for row in range(4)] == [45, 45, 45, 25]
        monkeypatch.undo()
        changed.emit()
        assert [table.rowHeight(row) for row in range(4)] == [25, 45, 45, 45]


def test_rows_and_heads_grow_with_the_text(table: ListTable, theme: Theme, qapp: QApplication) -> None:
    fonts.set_setting(fonts.TextSetting(scale=150))
    theme.apply(qapp)
    grown = table.rowHeight(1), table.horizontalHeader().height()
    fonts.set_setting(fonts.TextSetting())
    theme.apply(qapp)
    assert grown == (61, 36), "the words, and not the room around them"


def test_a_group_spans_the_table(table: ListTable) -> None:
    assert table.columnSpan(0, 0) == 2
    assert table.columnSpan(1, 0) == 1


def test_enter_opens_the_row_that_the_arrows_chose(table: ListTable, qtbot: QtBot) -> None:
    table.setFocus()
    table.select_row(1)
    QTest.keyClick(table, Qt.Key.Key_Down)
    with qtbot.waitSignal(table.activated) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args[0].row() == 2


def test_home_and_end_lead_to_the_first_and_the_last_row(table: ListTable) -> None:
    table.setFocus()
    table.select_row(2)
    QTest.keyClick(table, Qt.Key.Key_End)
    last = table.currentIndex().row()
    QTest.keyClick(table, Qt.Key.Key_Home)

    assert (last, table.currentIndex().row()) == (3, 1)


def test_muted_text_turns_to_the_secondary_colour_on_a_selected_row(table: ListTable, theme: Theme) -> None:
    table.setFocus()
    now = theme.colours
    assert now.muted.name() in colours_of_row(table, 1)
    table.select_row(1)
    chosen = colours_of_row(table, 1)
    assert now.selection.name() in chosen
    assert now.secondary.name() in chosen
    assert now.muted.name() not in chosen


def test_a_row_with_the_keyboard_is_framed_in_the_accent(table: ListTable, theme: Theme, qtbot: QtBot) -> None:
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.select_row(1)
    assert theme.colours.accent.name() in colours_of_row(table, 1)
    assert theme.colours.accent.name() not in colours_of_row(table, 2)


def test_the_ring_leaves_the_whole_row_moved_from_where_several_are_chosen(
    table: ListTable, theme: Theme, qtbot: QtBot
) -> None:
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    table.select_row(1)
    QApplication.processEvents()
    painted = PaintedRegion(table.viewport())
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QApplication.processEvents()
    beside = [table.visualRect(table.model().index(row, 1)) for row in (1, 2)]
    assert all(map(painted.holds, beside))
    assert theme.colours.accent.name() not in colours_of_row(table, 1)


def test_a_selection_without_the_window_turns_neutral(qtbot: QtBot, theme: Theme) -> None:
    host = QWidget()
    column = QVBoxLayout(host)
    table, other = ListTable(), QLineEdit()
    column.addWidget(table)
    column.addWidget(other)
    qtbot.addWidget(host)
    table.setModel(Names(table))
    host.show()
    host.activateWindow()
    table.select_row(2)
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    assert theme.colours.neutral_tint.name() in colours_of_row(table, 2)


def test_a_state_is_shown_as_a_chip(table: ListTable, theme: Theme) -> None:
    assert theme.colours.confirmed_tint.name() in colours_of_row(table, 3)


def test_a_closed_table_is_collected(qtbot: QtBot) -> None:
    table = ListTable()
    table.setModel(Names(table))
    table.show()
    gone = weakref.ref(table)
    table.close()
    del table
    gc.collect()
    assert gone() is None


LONG = "Minister of Ecology and Natural Resources, Special Representative for the Caspian Sea and Transboundary Rivers"


class Ministers(QStandardItemModel):
    """A number, a name, an office; why the rank."""

    def __init__(self, texts: tuple[str, ...]) -> None:
        super().__init__(1, len(texts))
        for column, text in enumerate(texts):
            self.setItem(0, column, QStandardItem(text))
            self.setHorizontalHeaderItem(column, QStandardItem("Head"))
        self.horizontalHeaderItem(2).setData(True, TableRole.MAIN)


def shown_in(qtbot: QtBot, texts: tuple[str, ...], width: int) -> ListTable:
    table = ListTable()
    qtbot.addWidget(table)
    table.setModel(Ministers(texts))
    table.model().setParent(table)
    table.resize(width, 400)
    table.show()
    return table


def test_a_long_title_goes_on_in_further_lines_and_its_row_grows(qtbot: QtBot) -> None:
    table = shown_in(qtbot, ("1", "Kosherbayev", LONG), 420)

    assert table.rowHeight(0) == cell_height(face_in(table.model(), 0, 2), table.columnWidth(2)) > 45
    table.resize(1200, 400)
    assert table.rowHeight(0) == 45


def test_the_columns_fill_the_view_and_nothing_scrolls_sideways(qtbot: QtBot) -> None:
    table = shown_in(qtbot, ("1", "Kosherbayev", LONG), 420)

    assert sum(table.columnWidth(column) for column in range(3)) == table.viewport().width()
    assert table.horizontalScrollBar().maximum() == 0


def test_a_column_without_room_stands_in_the_cells_of_another_one(qtbot: QtBot) -> None:
    table = shown_in(qtbot, ("1", "Kosherbayev", "Transboundary", "Representative"), 240)

    assert table.isColumnHidden(3)
    own, width = face_in(table.model(), 0, 2), table.columnWidth(2)
    both = cell_height(own, width, taken_in(table.model(), 0, (3,)))
    assert table.rowHeight(0) >= both > cell_height(own, width)
    table.resize(900, 400)
    assert not table.isColumnHidden(3)


def test_where_rows_would_be_high_a_column_that_yields_goes_into_the_main_one(qtbot: QtBot) -> None:
    table = shown_in(qtbot, ("1", "Kosherbayev", LONG, "Chosen by hand"), 560)
    assert not table.isColumnHidden(3)
    table.resize(310, 400)

    assert table.isColumnHidden(3)
    beside = shown_in(qtbot, ("1", "Kosherbayev", LONG), 310)
    assert table.rowHeight(0) <= beside.rowHeight(0) + 2 * beside.fontMetrics().lineSpacing()


def test_where_rows_would_be_high_what_says_the_same_in_another_language_is_left_out(qtbot: QtBot) -> None:
    table = ListTable()
    qtbot.addWidget(table)
    table.setModel(InTwoLanguages(table))
    table.resize(220, 400)
    table.show()
    face = face_in(table.model(), 0, 0)
    assert (
        table.rowHeight(0)
        == cell_height(face, table.columnWidth(0), brief=True)
        < cell_height(face, table.columnWidth(0))
    )

    table.resize(1400, 400)
    assert table.rowHeight(0) == 45, "both in one line each"


def test_a_chosen_row_stays_under_the_hand_while_the_rows_above_it_grow(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    table, model = ListTable(parent=window), QStandardItemModel()
    for number in range(30):
        model.appendRow([QStandardItem(str(number)), QStandardItem(LONG)])
    model.setParent(window)
    table.setModel(model)
    window.resize(900, 600)
    table.setGeometry(0, 20, 900, 500)
    window.show()
    table.select_row(6)
    QApplication.processEvents()

    def place() -> int:
        return table.viewport().mapTo(window, table.visualRect(model.index(6, 0)).topLeft()).y()

    before = place()
    table.setGeometry(0, 60, 360, 440)
    QApplication.processEvents()
    assert table.rowHeight(0) > 45
    assert place() == before
    table.setGeometry(0, 20, 900, 500)
    QApplication.processEvents()
    assert place() == before


class InTwoLanguages(QStandardItemModel):
    """One office in two languages."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(1, 1, parent)
        item = QStandardItem(LONG)
        item.setData(CellFace(LONG, LONG, translated=True), TableRole.FACE)
        self.setItem(0, 0, item)
        self.setHorizontalHeaderItem(0, QStandardItem("Office"))


def test_of_many_rows_only_those_in_view_are_measured(qtbot: QtBot) -> None:
    table = ListTable(grouped=False)
    qtbot.addWidget(table)
    model = QStandardItemModel(5_000, 1, table)
    for row in range(5_000):
        model.setItem(row, 0, QStandardItem(LONG))
    table.setModel(model)
    table.resize(300, 400)
    table.show()
    high = table.rowHeight(0)

    assert (high > 45, table.rowHeight(2_500)) == (True, 45)
    table.select_row(4_999)
    assert table.rowHeight(4_999) == high
    assert table.viewport().rect().contains(table.visualRect(model.index(4_999, 0)))


def test_rows_that_come_into_view_as_others_become_lower_are_measured_too(qtbot: QtBot) -> None:
    """A journal gone to in its middle stood half empty below one row as high as another had been."""
    table = ListTable(grouped=False)
    qtbot.addWidget(table)
    model = QStandardItemModel(FEW + 80, 1, table)
    for row in range(model.rowCount()):
        model.setItem(row, 0, QStandardItem(LONG))
    table.setModel(model)
    table.resize(300, 400)
    table.show()
    high = table.rowHeight(0)
    for row in range(model.rowCount()):
        table.setRowHeight(row, 390)
    model.layoutChanged.emit()
    table.setRowHeight(100, 390)
    table.select_row(100)

    seen = [
        row
        for row in range(model.rowCount())
        if table.viewport().rect().intersects(table.visualRect(model.index(row, 0)))
    ]
    assert len(seen) > 1
    assert {table.rowHeight(row) for row in seen} == {high}


def test_a_row_that_says_more_grows_at_once(qtbot: QtBot) -> None:
    table = shown_in(qtbot, ("1", "Kosherbayev", "Minister"), 300)
    before = table.rowHeight(0)
    table.model().setData(table.model().index(0, 2), LONG)
    table.doItemsLayout()

    assert table.rowHeight(0) > before


def test_only_the_row_that_changed_is_painted_again(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    model = QStandardItemModel(6, 1)
    for row in range(6):
        model.setItem(row, 0, QStandardItem(f"Member {row}"))
    table = ListTable()
    qtbot.addWidget(table)
    table.setModel(model)
    table.resize(300, 400)
    table.show()
    painted: list[int] = []
    paint = ListDelegate.paint

    def noted(delegate: ListDelegate, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painted.append(index.row())
        paint(delegate, painter, option, index)

    monkeypatch.setattr(ListDelegate, "paint", noted)
    qtbot.waitUntil(lambda: sorted(painted) == [*range(6)])
    painted.clear()

    model.item(3).setText("Member 7")
    qtbot.waitUntil(lambda: bool(painted))
    assert painted == [3]


def test_a_table_holds_rows_in_view_and_is_no_lower_while_it_is_filtered(qtbot: QtBot) -> None:
    model = QStandardItemModel(5, 1)
    table = ListTable(grouped=False)
    qtbot.addWidget(table)
    table.hold_rows(3)
    table.setModel(model)
    table.resize(300, 100)
    table.show()
    held = fonts.around(*HEAD) + 3 * table.rowHeight(0)
    qtbot.waitUntil(lambda: table.minimumSizeHint().height() == held)

    model.setRowCount(1)
    QApplication.processEvents()
    assert table.minimumSizeHint().height() == held

    model.setItem(0, 0, QStandardItem("\n".join(map(str, range(40)))))
    qtbot.waitUntil(lambda: table.minimumSizeHint().height() == MOST_HELD)


def test_what_yields_before_others_goes_into_the_main_column_sooner(qtbot: QtBot) -> None:
    texts = ("1", "Kosherbayev", LONG, "Representatives-at-large")
    folded = {}
    for yields in (2.0, 3.0):
        table = ListTable()
        qtbot.addWidget(table)
        model = Ministers(texts)
        model.setParent(table)
        model.horizontalHeaderItem(3).setData(yields, TableRole.YIELDS)
        table.setModel(model)
        table.resize(480, 400)
        table.show()
        folded[yields] = table.isColumnHidden(3), table.rowHeight(0)
    assert folded[2.0][0] is False
    assert 72 < folded[2.0][1] <= 96
    assert folded[3.0][0] is True


def test_a_row_chosen_anew_after_its_model_began_anew_keeps_the_column(table: ListTable) -> None:
    """After a cell was changed by F2 the next F2 is for a cell of the same column, not of the first one."""
    table.selectionModel().setCurrentIndex(
        table.model().index(1, 1), table.selectionModel().SelectionFlag.ClearAndSelect
    )
    table.model().beginResetModel()
    table.model().endResetModel()
    assert not table.currentIndex().isValid()
    table.select_row(2)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (2, 1)
