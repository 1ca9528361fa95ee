"""The menu of what is selected on a page: what is usual first, then everything else its state allows, by groups."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from desktop.actions.menu_bar import add_groups
from desktop.actions.menus import OF_THE_VISIT, Submenu, of_group, submenus
from desktop.actions.qt_actions import QtActions
from desktop.actions.table import REGISTRIES, Need
from desktop.concepts import MenuGroup, concept_of, form_of
from desktop.desk.requests import Requests
from desktop.look import icons
from desktop.pages.page import Page
from desktop.widgets.button import Button
from desktop.widgets.keys.key_names import shown_keys
from desktop.widgets.tables.bulk_bar import SHOWN, BulkBar, ManyAct
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from desktop.window.menus.applicable import Applicable
from desktop.wording.words import say
from domain.core.message import CommandClass, name_of
from domain.visit.closing import ReopenVisit
from domain.visit.opening import OpenVisit

USUAL = 5
"""How many of the commands a page names stand at the top: the primary one and four others."""

FittingCommands = dict[CommandClass, dict[str, Any]]
"""The commands about what is selected, each with the fields the selection tells it."""


class ContextMenus(QObject):
    """Makes the menu of what is selected on a page, wherever it is asked for."""

    def __init__(self, actions: QtActions, applicable: Applicable, requests: Requests, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions, self._applicable, self._requests, self._parent = actions, applicable, requests, parent

    def open(self, page: Page, spot: QPoint) -> None:
        """Open the menu at a spot of the screen."""
        menu = self.made(page)
        menu.popup(spot)

    def open_for_visit(self, opens: Callable[[], None] | None, spot: QPoint) -> None:
        """Open the menu of a visit of the sidebar.

        Args:
            opens: opens that visit; None for the one on show, whose own verbs are offered.
        """
        self.made_for_visit(opens).popup(spot)

    def made_for_visit(self, opens: Callable[[], None] | None) -> QMenu:
        """The menu of a visit of the sidebar; closing it throws it away."""
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if opens is not None:
            menu.addAction(say("sidebar.open")).triggered.connect(opens)
        else:
            specs = {group: of_group(group) for group in OF_THE_VISIT.groups}
            possible = {
                group: [each for each in of if not self._actions.why_not(each.id)] for group, of in specs.items()
            }
            add_groups(menu, self._actions, possible.items())
        menu.addSeparator()
        menu.addAction(self._actions.action(f"command.{name_of(OpenVisit)}"))
        return menu

    def made(self, page: Page) -> QMenu:
        """The menu of what is selected on a page; closing it throws it away."""
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(say("action.context-menu"))
        together = _acts_on_several(page)
        if together:
            for acts in _parted(together):
                for act in acts:
                    menu.addAction(_with_key(act.text.replace("&", "&&"), act.keys)).triggered.connect(act.do)
                menu.addSeparator()
        else:
            self._add_of_one(menu, page)
            menu.addSeparator()
        self._add_copying(menu)
        if not page.selection() and page.primary is not None:
            menu.addAction(self._actions.action("primary"))
        menu.addAction(self._actions.action("find"))
        return menu

    def _add_of_one(self, menu: QMenu, page: Page) -> None:
        """Add what can be done with the one thing that is selected."""
        self._add_cell(menu)
        selection = page.selection()
        fitting = {each: known for each, known in self._applicable.on(selection).items() if self._allowed(each)}
        usual = tuple(each for each in page.commands() if self._fits(each, selection))[:USUAL]
        self._say_what_bars(menu, page)
        if page.marks_by_key():
            self._add_buttons(menu, page)
            menu.addSeparator()
        for command in usual:
            self._add(menu, page, command, partial(self._ask, page, command))
        menu.addActions([self._actions.action(each) for each in page.further_actions()])
        if not usual and not page.marks_by_key():
            self._add_buttons(menu, page)
        menu.addSeparator()
        self._add_groups(menu, page, {command: known for command, known in fitting.items() if command not in usual})

    def _allowed(self, command: CommandClass) -> bool:
        return self._actions.situation.allows(self._actions.need_of(command))

    def _fits(self, command: CommandClass, selection: Mapping[str, Any]) -> bool:
        """Whether a command may be recorded of what is selected, or of where that stands."""
        return self._allowed(command) and not self._applicable.why_not(command, form_of(command).told_by(selection))

    def _add(self, menu: QMenu, page: Page, command: CommandClass, does: partial[None]) -> None:
        text = say("inspector.ask", command=say(f"command.{name_of(command)}"))
        action = menu.addAction(_with_key(text, page.key_of(command)))
        action.setData(f"command.{name_of(command)}")
        action.triggered.connect(does)

    def _say_what_bars(self, menu: QMenu, page: Page) -> None:
        """Say why nothing can be recorded of what is selected, where nothing can, and offer what ends that."""
        why = self._actions.situation.why_not(Need.PRESENT)
        if why and page.name not in REGISTRIES:
            menu.addAction(icons.icon("lock"), say(why)).setEnabled(False)
            ways = (self._actions.action(each) for each in (f"command.{name_of(ReopenVisit)}", "back-to-now"))
            menu.addActions([way for way in ways if way.isEnabled()])
            menu.addSeparator()

    def _ask(self, page: Page, command: CommandClass, _checked: bool = False) -> None:
        if not page.does(command, page.selection()):
            self._requests.open_form(command)

    def _add_buttons(self, menu: QMenu, page: Page) -> None:
        """Add what the buttons of the page do with what is selected."""
        for button in _buttons(page):
            action = menu.addAction(_with_key(button.text(), button.keys()))
            action.triggered.connect(button.click)

    def _add_groups(self, menu: QMenu, page: Page, fitting: FittingCommands) -> None:
        by_group: dict[MenuGroup, list[CommandClass]] = {}
        for command in fitting:
            group = concept_of(command).menu
            if group is not None:
                by_group.setdefault(group, []).append(command)
        for entry in sorted(submenus(), key=_is_of_the_visit):
            groups = [group for group in entry.groups if group in by_group]
            if groups:
                below = menu.addMenu(say(f"menu.of.{entry.name}"))
                self._add_titled(below, page, {group: by_group[group] for group in groups}, fitting)

    def _add_titled(
        self, menu: QMenu, page: Page, groups: dict[MenuGroup, list[CommandClass]], fitting: FittingCommands
    ) -> None:
        for group, commands in groups.items():
            if len(groups) > 1:
                menu.addSection(say(f"menu.group.{group}"))
            for command in commands:
                self._add(menu, page, command, partial(self._open_form, command, fitting[command]))

    def _open_form(self, command: CommandClass, fields: dict[str, Any], _checked: bool = False) -> None:
        self._requests.open_form(command, fields)

    def _add_cell(self, menu: QMenu) -> None:
        """Add the change of the cell that was pressed, or gone to by keys, where it may be changed."""
        table = QApplication.focusWidget()
        if isinstance(table, CommandTable) and table.cell().isValid():
            head = table.model().headerData(table.cell().column(), Qt.Orientation.Horizontal)
            action = menu.addAction(_with_key(say("menu.change-cell", column=str(head)), "F2"))
            action.triggered.connect(partial(_change_cell, table))
            menu.addSeparator()

    def _add_copying(self, menu: QMenu) -> None:
        table = QApplication.focusWidget()
        if isinstance(table, CommandTable) and table.chosen_lines():
            action = menu.addAction(f"{say('menu.copy')}\t{shown_keys('Ctrl+C')}")
            action.triggered.connect(table.copy)


def _change_cell(table: CommandTable, _checked: bool = False) -> None:
    table.cell_wanted.emit(table.cell())


def _is_of_the_visit(entry: Submenu) -> bool:
    """Whether a menu is about the whole visit, which comes after what is about a part of it."""
    return entry is OF_THE_VISIT


def ask_for_menu(of: QWidget | None) -> None:
    """Ask what has the focus for its menu, as the menu key does."""
    if of is not None:
        here = spot_in(of)
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, here, of.mapToGlobal(here))
        QApplication.sendEvent(of, asked)


def spot_in(part: QWidget) -> QPoint:
    """Where the menu of what is selected in a part of the window opens, in its own pixels."""
    if isinstance(part, QAbstractItemView) and part.currentIndex().isValid():
        row = part.visualRect(part.currentIndex())
        return part.viewport().mapTo(part, row.center() if row.isValid() else QPoint())
    return part.rect().center()


def _buttons(page: Page) -> Iterator[Button]:
    """The buttons for keys that a page shows now."""
    for strip in page.findChildren(CommandStrip):
        if strip.isVisibleTo(page):
            yield from strip.offered()


def _acts_on_several(page: Page) -> tuple[ManyAct, ...]:
    """What a page offers for several things chosen together; nothing where one is, or none."""
    bars = (bar for bar in page.findChildren(BulkBar) if bar.isVisibleTo(page))
    return next((bar.acts() for bar in bars), page.acts_together())


def _parted(acts: Sequence[ManyAct]) -> Iterator[Sequence[ManyAct]]:
    """Those that have buttons, then the others of each menu, in the order in which these first come."""
    yield acts[:SHOWN]
    of_menus: dict[str, list[ManyAct]] = {}
    for act in acts[SHOWN:]:
        of_menus.setdefault(next((each.name for each in submenus() if act.group in each.groups), ""), []).append(act)
    yield from of_menus.values()


def _with_key(text: str, keys: str) -> str:
    """The words of an entry with its key at the end of its line."""
    return f"{text}\t{shown_keys(keys)}" if keys else text


def actions_in(menu: QMenu) -> Iterator[QAction]:
    """Every action of a menu and of the menus in it."""
    for action in menu.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from actions_in(below)
        elif not action.isSeparator():
            yield action
