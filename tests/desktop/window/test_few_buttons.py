"""For what is selected a page shows one primary action and at most four others; what else can be done is under More."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QPushButton
from pytestqt.qtbot import QtBot

from desktop.actions.table import PAGES, REGISTRIES
from desktop.start.app import Program
from desktop.widgets.button import Button, Variant
from desktop.widgets.tables.bulk_bar import BulkBar
from desktop.widgets.tables.command_strip import MOST_SEEN, CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from tests.desktop.opened import office_path, program, window_on
from tests.desktop.visit_office import APPROVED, VISIT, Line, new_office_with
from tests.desktop.window.test_layout import settle

__all__ = ["office_path", "program"]

OF_EVERY_KIND: tuple[Line, ...] = (
    *VISIT,
    *APPROVED,
    ("submit-for-agreement", {"aspect": "item", "subject": "talks-restricted", "side": "guest"}),
    ("submit-for-agreement", {"aspect": "list", "subject": "guest", "side": "host"}),
    ("plan-item", {"kind": "arrival", "title": {"en": "Arrival"}, "when": {"day": "2025-11-11", "start": "17:40"},
                   "item": "arrival"}),
    ("draw-up-line", {"item": "arrival", "kind": "receiving", "line": "steps", "point": {"en": "Foot of the steps"},
                      "people": ["lavrov", "ushakov"]}),
    ("plan-item", {"kind": "signing", "title": {"en": "Signing"}, "when": {"day": "2025-11-12", "start": "19:00"},
                   "item": "signing"}),
    ("list-document", {"item": "signing", "title": {"en": "A treaty"}, "document": "treaty"}),
    ("register-letter", {"kind": "note-verbale", "sender": {"en": "Embassy"}, "number": "104", "dated": "2025-10-31",
                         "direction": "in"}),
    ("register-venue", {"venue": "kremlin", "names": {"en": "Grand Kremlin Palace"}, "zone": "Europe/Moscow"}),
    ("describe-room", {"venue": "kremlin", "room": "green", "names": {"en": "Green Hall"}}),
)  # fmt: skip
"""A visit with something of everything that pages select."""


@pytest.fixture
def window(program: Program, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    made = window_on(program, new_office_with(tmp_path / "office.chancery", OF_EVERY_KIND), qtbot)
    made.resize(1280, 800)
    return made


def seen(window: MainWindow) -> Iterator[Button]:
    """The buttons for what is selected: those below the lists, and those of the inspector."""
    strips = (each for each in window.page.findChildren(CommandStrip) if each.isVisible())
    below = chain.from_iterable(strip.findChildren(QPushButton) for strip in strips)
    bars = (each for each in window.page.findChildren(BulkBar) if each.isVisible())
    together = chain.from_iterable((bar.button(number) for number in range(4)) for bar in bars)
    beside = window.inspector.buttons().values() if window.inspector.isVisible() else ()
    more = {say("inspector.more"), say("bulk.others")}
    for button in (*below, *together, *beside):
        if button.isVisible() and isinstance(button, Button) and button.text() not in more:
            yield button


def seen_more(window: MainWindow) -> Iterator[Button]:
    """The buttons that open a menu of what else can be done."""
    for button in window.findChildren(Button):
        if button.isVisible() and button.text() == say("inspector.more"):
            yield button


def selections(window: MainWindow) -> Iterator[str]:
    """Select everything a page of the visit or a registry shows, one after the other; then two at once."""
    for page in (*PAGES, *REGISTRIES):
        window.requests.show_page(page)
        settle()
        if page == "programme":
            for row in window.view.schedule if window.view is not None else ():
                window.page.select(row.id)
                yield f"{page}: {row.id}"
        for table in window.page.findChildren(CommandTable):
            yield from _selected_in(table, page)


def _selected_in(table: CommandTable, page: str) -> Iterator[str]:
    model = table.model()
    for line in range(model.rowCount()) if table.isVisible() else ():
        if model.flags(model.index(line, 0)) & Qt.ItemFlag.ItemIsSelectable:
            table.setFocus()
            table.select_row(line)
            yield f"{page}: {table.accessibleName()} {line}"
    if table.isVisible() and table.selectionMode() is QAbstractItemView.SelectionMode.ExtendedSelection:
        table.selectAll()
        yield f"{page}: {table.accessibleName()}, all"
        table.clearSelection()


@pytest.mark.file
def test_whatever_is_selected_few_buttons_are_seen_and_one_of_them_is_filled(window: MainWindow) -> None:
    found: dict[str, list[str]] = {}
    several_more: list[str] = []
    offering: Counter[str] = Counter()
    for selected in selections(window):
        settle()
        buttons = [*seen(window)]
        filled = [each for each in buttons if each.variant() is Variant.PRIMARY]
        offering[selected.partition(":")[0]] += len(buttons)
        if len(buttons) > MOST_SEEN or len(filled) > 1:
            found[selected] = [each.text() for each in buttons]
        if len([*seen_more(window)]) > 1:
            several_more.append(selected)
    assert found == {}
    assert several_more == [], "more than one button is called More"
    assert [page for page, number in offering.items() if not number] == []
