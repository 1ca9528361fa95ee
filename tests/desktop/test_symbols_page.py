"""The page of symbols: states by their official names, who confirmed them, and the forms its keys open."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.desk.view import OfficeView
from desktop.forms.cell_form import CellForm
from desktop.models.page_counts import registry_counts
from desktop.pages.symbols import SymbolsPage
from desktop.widgets.empty_state import EmptyState
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from desktop.window.main_window import MainWindow
from tests.desktop.children import child
from tests.desktop.form_page import FormPage
from tests.desktop.opened import program, window
from tests.desktop.visit_office import VISIT, Line, new_office_with

CHINA = {"en": "People’s Republic of China", "fr": "République populaire de Chine"}
PACKS: tuple[Line, ...] = (
    ("give-symbols", {"official": CHINA, "upper_edge": {"en": "The stars"}, "pack": "china"}),
    ("confirm-symbols", {"pack": "china", "by": "Embassy of China"}),
    ("give-symbols", {"official": {"en": "Kazakhstan"}, "pack": "kazakhstan"}),
)

__all__ = ["program", "window"]


@pytest.fixture
def office_path(tmp_path: Path) -> Path:
    return new_office_with(tmp_path / "office.chancery", (*VISIT, *PACKS))


@pytest.fixture
def page(window: MainWindow) -> SymbolsPage:
    window.requests.show_page("symbols")
    assert isinstance(window.page, SymbolsPage)
    return window.page


def facts(page: SymbolsPage) -> dict[str, str]:
    said = page.inspection()
    return dict(said.facts) if said is not None else {}


def test_packs_stand_in_the_order_of_their_names_and_are_counted(page: SymbolsPage) -> None:
    assert [row.id for row in page._model.rows()] == ["kazakhstan", "china"]
    assert page.office is not None
    assert registry_counts(page.office)["symbols"] == 2
    page._model.set_filter("populaire")
    assert page._model.count_shown() == 1


def test_without_a_pack_it_says_how_to_begin_and_offers_nothing_that_needs_one(
    page: SymbolsPage, tmp_path: Path
) -> None:
    begin, strip = child(page, EmptyState).primary_button(), child(page, CommandStrip)
    assert (begin.isVisible(), len(strip.offered())) == (False, len(page.keys))
    page.show_office(OfficeView(tmp_path, sample=False, writable=True, officer="A. Serova", visits=()))
    assert begin.isVisible()
    assert strip.offered() == []


def test_the_inspector_tells_the_flag_and_who_confirmed_it(page: SymbolsPage) -> None:
    page.select("china")
    assert facts(page) == {"Upper edge": "The stars", "Confirmed": "Embassy of China"}


def test_a_key_confirms_the_selected_pack(page: SymbolsPage, window: MainWindow, qtbot: QtBot) -> None:
    page.select("kazakhstan")
    assert facts(page)["Confirmed"] == "not confirmed"
    QTest.keyClick(child(page, CommandTable), Qt.Key.Key_C)
    form = window.forms.form
    assert form is not None
    FormPage(form).fill({"by": "Embassy"}).record()
    qtbot.waitUntil(lambda: facts(page).get("Confirmed") == "Embassy")


def test_f2_asks_in_the_cell_who_confirmed_a_pack(page: SymbolsPage, window: MainWindow) -> None:
    page.select("china")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_F2):
        QTest.keyClick(child(page, CommandTable), key)
    form = child(page, CellForm)
    assert form.draft.fields["by"] == "Embassy of China"
