"""The menus of the window: titled groups of actions, with what can be done now and the reason for the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QMenuBar

from desktop.actions.in_force import mark_in_force
from desktop.actions.menus import MENUS, MenuPart, Submenu, of_group
from desktop.actions.qt_actions import QtActions
from desktop.actions.table import ActionSpec, Need
from desktop.concepts import MenuGroup
from desktop.look import icons
from desktop.wording.words import say
from domain.core.place import OfficePlace


class Menus(QObject):
    """Fills each menu anew as it opens.

    A command that has nothing to act on is absent, and so is a menu in a menu of which nothing can be done. Any
    other action that cannot be done is disabled, and its tip says why.
    """

    office_chosen = Signal(str)
    """The path of an office used before."""

    def __init__(self, bar: QMenuBar, actions: QtActions) -> None:
        super().__init__(bar)
        self._actions, self._bar = actions, bar
        self._muted = False
        self._recent = QMenu(bar)
        self._recent.triggered.connect(self._office_triggered)
        self._menus = {name: self._made(name) for name in MENUS}
        self._submenus: dict[str, QMenu] = {}
        self.reword()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        for name, menu in self._menus.items():
            title = say(f"menu.{name}")
            menu.setTitle(title.replace("&", "") if self._muted else title)
        self._recent.setTitle(say("menu.recent-offices"))

    def mute(self, muted: bool) -> None:
        """Take the mnemonics off the menus while a form is open: Alt and a letter go to its fields."""
        if muted != self._muted:
            self._muted = muted
            self.reword()

    def offer_offices(self, paths: Sequence[OfficePlace]) -> None:
        """Offer the offices used before, newest first, in a menu of their own under the first menu."""
        self._recent.clear()
        for path in paths:
            action = self._recent.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.setData(str(path))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in a menu leaves the bar too, which would keep the keyboard until Esc is pressed once more."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            escape = QKeyEvent(event.type(), Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.postEvent(self._bar, escape)
        return super().eventFilter(watched, event)

    def _made(self, name: str) -> QMenu:
        menu = QMenu(self._bar)
        menu.installEventFilter(self)
        menu.setToolTipsVisible(True)
        menu.setObjectName(name)
        # A menu that is empty until it opens would not open at all.
        menu.addAction("")
        menu.aboutToShow.connect(partial(self._fill, name))
        self._bar.addMenu(menu)
        return menu

    def _fill(self, name: str) -> None:
        menu = self._menus[name]
        menu.clear()
        if name == "visit":
            self._say_what_bars(menu)
        for part in MENUS[name]:
            menu.addSeparator()
            self._add_part(menu, part)

    def _say_what_bars(self, menu: QMenu) -> None:
        """Say in the menu itself why the visit on show takes nothing, where it does not."""
        why = self._actions.situation.why_not(Need.PRESENT)
        if why:
            line = menu.addAction(icons.icon("lock"), say(why))
            line.setEnabled(False)

    def _add_part(self, menu: QMenu, part: MenuPart) -> None:
        for entry in part:
            if isinstance(entry, Submenu):
                self._add_submenu(menu, entry)
            else:
                menu.addActions([self._actions.action(spec.id) for spec in of_group(entry) if self._stands(spec)])
            if entry == "office" and self._recent.actions():
                menu.insertMenu(self._actions.action("open-sample"), self._recent)

    def _add_submenu(self, menu: QMenu, entry: Submenu) -> None:
        if not any(self._can_be_done(spec) for group in entry.groups for spec in of_group(group)):
            return
        if entry.name not in self._submenus:
            made = self._submenus[entry.name] = QMenu(self._bar)
            made.setToolTipsVisible(True)
            made.aboutToShow.connect(partial(self._fill_submenu, entry))
        below = self._submenus[entry.name]
        below.setTitle(say(f"menu.of.{entry.name}"))
        menu.addMenu(below)
        self._fill_submenu(entry)

    def _fill_submenu(self, entry: Submenu) -> None:
        menu = self._submenus[entry.name]
        menu.clear()
        offered = [(group, self._offered(group)) for group in entry.groups]
        mark_in_force({spec.id: self._actions.action(spec.id) for _, specs in offered for spec in specs})
        add_groups(menu, self._actions, offered)

    def _offered(self, group: MenuGroup) -> list[ActionSpec]:
        return [spec for spec in of_group(group) if self._can_be_done(spec)]

    def _stands(self, spec: ActionSpec) -> bool:
        """Whether an action stands in a menu: a command only where it can be done, any other always."""
        return not spec.is_command or self._can_be_done(spec)

    def _can_be_done(self, spec: ActionSpec) -> bool:
        return not self._actions.why_not(spec.id)

    def _office_triggered(self, action: QAction) -> None:
        self.office_chosen.emit(action.data())


def add_groups(menu: QMenu, actions: QtActions, groups: Iterable[tuple[MenuGroup, list[ActionSpec]]]) -> None:
    """Add groups of actions to a menu, each under its title where there are several."""
    offered = [(group, specs) for group, specs in groups if specs]
    for group, specs in offered:
        if len(offered) > 1:
            menu.addSection(say(f"menu.group.{group}"))
        menu.addActions([actions.action(spec.id) for spec in specs])
