"""What opens over the pages has room too: a dialog, a menu, the palette, a composition, the past, a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop.actions.table import PAGES, REGISTRIES
from desktop.day.hall_screen import HallScreen
from desktop.look import fonts
from desktop.manual.chapters import KEYS
from desktop.manual.manual import Manual
from desktop.pages.meetings import MeetingsPage
from desktop.printing.copies.printer import PrinterDialog
from desktop.printing.packs.pack_dialog import PackDialog
from desktop.start.app import Program
from desktop.start.start_page import StartPage
from desktop.widgets.fields.date_field import DateField
from desktop.widgets.label import Label
from desktop.widgets.layout.screen_room import room_on
from desktop.widgets.layout.vertical_scroll import VerticalScroll
from desktop.widgets.tables.list_table import ListTable
from desktop.window.backups import BackupsDialog
from desktop.window.finding.asked_code import ask_code
from desktop.window.main_window import MainWindow
from domain.programme.meeting import PlanMeeting
from tests.desktop.children import child
from tests.desktop.cut_text import faults
from tests.desktop.opened import program, window_on
from tests.desktop.visit_office import new_office_with
from tests.desktop.window.test_layout import LONG, fits, laid_out, settle

__all__ = ["program"]

SIZE = (1280, 720)
MOST_COLUMNS = 12
Opens = Callable[[MainWindow, QtBot], QWidget | None]
LIST = "1\tAnna Kuznetsova\tMinister of Culture\n2\tErlan Nyssanbayev\tMinister of Ecology and Natural Resources\n"


@pytest.fixture
def window(program: Program, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    yield window_on(program, new_office_with(tmp_path / "office.chancery", LONG), qtbot)
    fonts.set_setting(fonts.TextSetting())


def ask_entry(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    window.qt_actions.action("go-to-entry").trigger()
    return window.findChild(QDialog)


def look_after_backups(window: MainWindow, qtbot: QtBot) -> QWidget | None:
    window.qt_actions.action("backups").trigger()
    dialog = window.findChild(BackupsDialog)
    if dialog is not None:
        qtbot.waitUntil(lambda: bool(dialog.findChildren(VerticalScroll)[0].height()))
    return dialog


def open_palette(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    window.qt_actions.action("find").trigger()
    return window


def open_menu_of_item(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    window.requests.show_page("programme")
    window.page.select("talks-restricted")
    window.context_menus.open(window.page, window.mapToGlobal(QPoint(400, 300)))
    return QApplication.activePopupWidget()


def look_back(window: MainWindow, qtbot: QtBot) -> QWidget | None:
    window.requests.show_page("programme")
    with qtbot.waitSignal(window.shown):
        window.requests.look_at(20)
    return window


def compose(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    window.requests.show_page("programme")
    window.page.select("talks-restricted")
    window.requests.trigger("compose")
    return window


def read_a_list(window: MainWindow, qtbot: QtBot) -> QWidget | None:
    copied = QMimeData()
    copied.setText(LIST)
    QApplication.clipboard().setMimeData(copied)
    window.requests.paste_list()
    return window


def ask_code_of_a_page(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    ask_code(window)
    return window.findChildren(QInputDialog)[-1]


def choose_day(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    window.requests.open_form(PlanMeeting)
    form = window.forms.form
    assert form is not None
    next(field for field in form.findChildren(DateField) if field.isVisible()).open_month()
    return QApplication.activePopupWidget()


def read_manual(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    window.qt_actions.action("manual").trigger()
    return window.findChild(Manual)


def read_keys(window: MainWindow, qtbot: QtBot) -> QWidget | None:
    manual = read_manual(window, qtbot)
    assert isinstance(manual, Manual)
    manual.open_at(KEYS)
    return manual


def call_guide(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    if window.forms.form is not None:
        window.forms.form.keep_and_close()
    window.guide.want(wanted=True, again=True)
    return window


def show_in_hall(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    assert window.view is not None
    hall = HallScreen(window, now=lambda: datetime.fromisoformat("2025-11-12T14:00:00+03:00"))
    hall.show_view(window.view)
    hall.resize(*SIZE)
    hall.show()
    return hall


def take_evening_hours(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    window.requests.show_page("evening")
    return window


def print_a_day(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    assert window.view is not None
    dialog = PackDialog(window.view, window.requests, "guest-delegation", ("ru", "en"), window)
    dialog.show()
    return dialog


def ask_printer(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    dialog = PrinterDialog(window, pages=12)
    dialog.show()
    return dialog


def seat(window: MainWindow, part: str) -> QWidget:
    window.requests.show_page("meetings")
    assert isinstance(window.page, MeetingsPage)
    window.page.open_item("talks-expanded", part)
    return window


def see_the_table(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    return seat(window, "table")


def see_the_lines(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    return seat(window, "lines")


def see_the_table_beside_a_form(window: MainWindow, _qtbot: QtBot) -> QWidget | None:
    seat(window, "table")
    window.requests.open_form(PlanMeeting)
    return window


OPENS: tuple[Opens, ...] = (
    see_the_table,
    see_the_lines,
    see_the_table_beside_a_form,
    choose_day,
    call_guide,
    read_manual,
    read_keys,
    show_in_hall,
    take_evening_hours,
    print_a_day,
    ask_printer,
    ask_entry,
    ask_code_of_a_page,
    look_after_backups,
    open_menu_of_item,
    compose,
    look_back,
    read_a_list,
    open_palette,
)


@pytest.mark.endure
@pytest.mark.parametrize("scale", [150, 200])
def test_what_opens_over_the_pages_has_room(window: MainWindow, program: Program, qtbot: QtBot, *, scale: int) -> None:
    laid_out(program, window, "ru", SIZE, scale)
    found = {}
    for opens in OPENS:
        part = opens(window, qtbot)
        settle()
        assert part is not None, opens.__name__
        found[opens.__name__] = faults(part)
        assert fits(window, SIZE), (
            f"{opens.__name__} makes the window larger than its screen: {window.minimumSizeHint()}"
        )
        assert part.window().width() <= SIZE[0], f"{opens.__name__} is wider than its screen"
        assert part.window().height() <= room_on(part.screen()).height(), f"{opens.__name__} is higher than its screen"
        if part is not window:
            part.close()
            settle()
        window.requests.look_at(None)

    assert {name: wrong for name, wrong in found.items() if wrong} == {}


START = {
    "nothing": (),
    "offices": tuple(Path("/home/protocol/Документы", f"Управление государственного протокола {year}.chancery")
                     for year in range(2019, 2027)),
}  # fmt: skip


@pytest.mark.endure
@pytest.mark.parametrize("offices", START)
@pytest.mark.parametrize("scale", [150, 200])
def test_the_start_page_has_room(program: Program, qtbot: QtBot, *, offices: str, scale: int) -> None:
    program.appearance.apply("ru")
    fonts.set_setting(fonts.TextSetting(scale))
    program._theme.apply(QApplication.instance())  # type: ignore[arg-type]
    try:
        page = StartPage()
        qtbot.addWidget(page)
        page.offer(START[offices])
        page.resize(*SIZE)
        page.show()
        settle()
        assert page.size().toTuple() == SIZE
        assert faults(page) == []
    finally:
        fonts.set_setting(fonts.TextSetting())


@pytest.mark.endure
@pytest.mark.parametrize("scale", [100, 200])
def test_no_tool_tip_is_wider_than_its_screen(window: MainWindow, program: Program, *, scale: int) -> None:
    laid_out(program, window, "ru", SIZE, scale)
    tips: set[str] = set()
    for page in (*PAGES, *REGISTRIES):
        window.requests.show_page(page)
        settle()
        tips |= {widget.toolTip() for widget in window.findChildren(QWidget)}
        table = window.page.focusProxy()
        model = table.model() if isinstance(table, ListTable) else None
        if model is not None:
            cells = (model.index(row, column) for row in range(model.rowCount()) for column in range(MOST_COLUMNS))
            tips |= {str(cell.data(Qt.ItemDataRole.ToolTipRole) or "") for cell in cells if cell.isValid()}
    tips |= {action.toolTip() for action in window.findChildren(QAction)}
    wide = {}
    for tip in filter(None, tips):
        QToolTip.showText(QPoint(1, 1), tip)
        label = next(each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel") and each.isVisible())
        if label.width() > SIZE[0] - 20:
            wide[tip] = label.width()
        QToolTip.hideText()
    assert wide == {}


@pytest.mark.parametrize("scale", [200, 100])
def test_at_another_size_of_text_every_menu_stands_beside_the_corner(
    window: MainWindow, program: Program, scale: int
) -> None:
    laid_out(program, window, "fr", SIZE, 300 - scale)
    laid_out(program, window, "fr", SIZE, scale)

    bar, corner = window.menuBar(), window.menu_corner
    menus = [bar.actionGeometry(menu) for menu in bar.actions()]
    assert len(menus) > 1
    assert all(not menu.isEmpty() and menu.right() < corner.x() for menu in menus)
    assert child(corner, Label).isVisible() is (scale == 100)
