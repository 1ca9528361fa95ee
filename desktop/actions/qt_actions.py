"""The table of actions as Qt actions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from desktop.actions.table import ACTIONS, MENUS, RECORDING, ActionSpec, Need
from desktop.look import icons
from desktop.wording.words import say
from domain.core.message import Command, name_of
from domain.visit.closing import CloseVisit, ReopenVisit


@dataclass(frozen=True)
class Situation:
    """The state of the window that decides which actions make sense."""

    office: bool = False
    writable: bool = False
    doubted: bool = False
    """The office is in doubt, and may be continued."""
    keyless: bool = False
    """No key of the private particulars noted in the office is here."""
    visit: bool = False
    past: bool = False
    closed: bool = False
    """The visit is closed: it is read, and reopened."""
    typing: bool = False
    """A form or a list is open: Ctrl+Z takes back what is typed there, and nothing in the record."""
    undo: str = ""
    """The name of the command Ctrl+Z would undo."""
    redo: str = ""

    def allows(self, need: Need) -> bool:
        """Whether an action with this need makes sense."""
        return need in self._allowed

    @cached_property
    def _allowed(self) -> frozenset[Need]:
        allowed = {
            Need.NOTHING: True,
            Need.OFFICE: self.office,
            Need.WRITABLE: self.writable,
            Need.DOUBTED: self.doubted,
            Need.KEYLESS: self.keyless and self.writable,
            Need.NOW: self.writable and not self.past,
            Need.VISIT: self.visit,
            Need.PRESENT: self.visit and self.writable and not self.past and not self.closed,
            Need.CLOSED_TOO: self.visit and self.writable and not self.past,
            Need.PAST: self.past,
            Need.UNDOABLE: self._turns_back(self.undo, CloseVisit),
            Need.REDOABLE: self._turns_back(self.redo, ReopenVisit),
        }
        return frozenset(need for need, makes_sense in allowed.items() if makes_sense)

    def _turns_back(self, command: str, reopening: type[Command]) -> bool:
        """Whether a command may be undone or redone; in a closed visit only one that reopens it."""
        return (
            bool(command)
            and self.writable
            and not (self.past or self.typing)
            and (not self.closed or command == name_of(reopening))
        )

    def forbids(self, need: Need) -> bool:
        """Whether an action with this need cannot be done because the office is read only."""
        return self.office and not self.writable and need in RECORDING


class QtActions(QObject):
    """Emits `chosen` with the id of an action, however it was asked for."""

    chosen = Signal(str)
    office_chosen = Signal(str)
    """The path of an office used before."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._situation = Situation()
        self._muted = False
        self._actions = {spec.id: self._made(spec) for spec in ACTIONS}
        self._menus: dict[str, QMenu] = {}
        self._recent = QMenu(window)
        self._recent.triggered.connect(self._office_triggered)
        self.reword()
        self.stand_at(self._situation)

    def action(self, action_id: str) -> QAction:
        """The Qt action of that id."""
        return self._actions[action_id]

    def fill(self, bar: QMenuBar) -> None:
        """Put every action into its menu."""
        for name in MENUS:
            menu = QMenu(bar)
            menu.setToolTipsVisible(True)
            bar.addMenu(menu)
            self._menus[name] = menu
            for spec in ACTIONS:
                if spec.menu == name:
                    menu.addAction(self._actions[spec.id])
        self.reword()

    def mute_menus(self, muted: bool) -> None:
        """Take the mnemonics off the menus while a form is open: Alt and a letter go to its fields."""
        if muted != self._muted:
            self._muted = muted
            self._word_menus()

    def offer_offices(self, paths: tuple[Path, ...]) -> None:
        """Offer the offices used before, newest first, in a menu of their own under the first menu."""
        self._recent.clear()
        for path in paths:
            action = self._recent.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.setData(str(path))
        self._menus[MENUS[0]].insertMenu(self._actions["open-sample"], self._recent)
        self._recent.menuAction().setVisible(bool(paths))

    def stand_at(self, situation: Situation) -> None:
        """Enable the actions that make sense; undo and redo say what they are about."""
        self._situation = situation
        for spec in ACTIONS:
            self._actions[spec.id].setEnabled(situation.allows(spec.need))
        self._word_undo()
        self._say_why_not()

    def available(self) -> list[ActionSpec]:
        """What may be chosen now."""
        return [spec for spec in ACTIONS if self._situation.allows(spec.need)]

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._word_menus()
        self._recent.setTitle(say("menu.recent-offices"))
        for spec in ACTIONS:
            self._actions[spec.id].setText(say(spec.code))
        self._word_undo()
        self._say_why_not()

    def _say_why_not(self) -> None:
        """Say in the menus that nothing can be recorded, if the office is read only."""
        for spec in ACTIONS:
            why = say("action.read-only-office") if self._situation.forbids(spec.need) else ""
            self._actions[spec.id].setToolTip(why)

    def _word_menus(self) -> None:
        for name, menu in self._menus.items():
            title = say(f"menu.{name}")
            menu.setTitle(title.replace("&", "") if self._muted else title)

    def _word_undo(self) -> None:
        for name, command in (("undo", self._situation.undo), ("redo", self._situation.redo)):
            words = say(f"action.{name}-what", what=say(f"command.{command}")) if command else say(f"action.{name}")
            self._actions[name].setText(words)

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(self)
        action.setData(spec.id)
        if spec.keys:
            action.setShortcut(QKeySequence(spec.keys))
        if spec.icon:
            action.setIcon(icons.icon(spec.icon))
        action.triggered.connect(self._triggered)
        self._window.addAction(action)
        return action

    def _triggered(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.chosen.emit(sender.data())

    def _office_triggered(self, action: QAction) -> None:
        self.office_chosen.emit(action.data())
