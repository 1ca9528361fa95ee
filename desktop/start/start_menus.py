"""The menu bar of the start page: what can be done while no office is open."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop.actions.in_force import mark_in_force
from desktop.actions.menus import of_group
from desktop.actions.table import spec_of
from desktop.concepts import MenuGroup
from desktop.look import icons
from desktop.widgets.keys.digit_keys import on_every_keyboard
from desktop.wording.words import say

WAYS = {"new": ("plus", "Ctrl+N"), "open": ("file", "Ctrl+O"), "sample": ("flag", ""),
        "server": ("people", ""), "restore": ("undo", "")}  # fmt: skip
"""The ways to begin, worded by `start.<way>`, each with its icon and its key."""
MENUS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "office": (("new", "open", "sample"), ("server", "restore"), ("quit",)),
    "window": (("appearance", "language"),),
    "help": (("manual", "shortcuts", "about"),),
}
"""What stands between the lines of each menu: ways to begin, actions of the window, and menus of their own."""
SUBMENUS: Mapping[str, tuple[MenuGroup, ...]] = {"appearance": ("colours", "text-size"), "language": ("language",)}


class StartMenus(QObject):
    """Fills the bar once; everything in it can always be done."""

    begun = Signal(str)
    """A way to begin was chosen."""
    asked = Signal(str)
    """An action of the window was chosen, by its id."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.bar = QMenuBar(page)
        self._page = page
        self._actions = {name: self._action(name) for name in self._named()}
        self._below = {name: self._submenu(groups) for name, groups in SUBMENUS.items()}
        self._menus = {name: self._menu(parts) for name, parts in MENUS.items()}
        self.reword()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        for name, menu in self._menus.items():
            menu.setTitle(say(f"menu.{name}"))
        for name, menu in self._below.items():
            menu.setTitle(say(f"menu.of.{name}"))
        for name, action in self._actions.items():
            action.setText(say(f"start.{name}" if name in WAYS else spec_of(name).code))
        for section in self.bar.findChildren(QAction):
            if section.isSeparator() and section.data():
                section.setText(say(f"menu.group.{section.data()}"))

    def _named(self) -> list[str]:
        """Every entry but the menus in menus."""
        own = [name for parts in MENUS.values() for part in parts for name in part if name not in SUBMENUS]
        return own + [spec.id for groups in SUBMENUS.values() for group in groups for spec in of_group(group)]

    def _action(self, name: str) -> QAction:
        icon, keys = WAYS[name] if name in WAYS else (spec_of(name).icon, spec_of(name).keys)
        action = QAction(self)
        if icon:
            action.setIcon(icons.icon(icon))
        if keys:
            action.setShortcuts(on_every_keyboard(keys))
        action.triggered.connect(partial(self._chosen, name))
        self._page.addAction(action)
        return action

    def _chosen(self, name: str) -> None:
        (self.begun if name in WAYS else self.asked).emit(name)

    def _menu(self, parts: tuple[tuple[str, ...], ...]) -> QMenu:
        menu = self.bar.addMenu("")
        for part in parts:
            menu.addSeparator()
            for name in part:
                if name in self._below:
                    menu.addMenu(self._below[name])
                else:
                    menu.addAction(self._actions[name])
        return menu

    def _submenu(self, groups: tuple[MenuGroup, ...]) -> QMenu:
        menu = QMenu(self.bar)
        for group in groups:
            if len(groups) > 1:
                menu.addSection("").setData(group)
            menu.addActions([self._actions[spec.id] for spec in of_group(group)])
        menu.aboutToShow.connect(partial(mark_in_force, self._actions))
        return menu
