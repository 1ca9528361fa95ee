"""The table of actions as Qt actions."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.actions.situation import Situation
from desktop.actions.table import COMMAND_KEYS, OWN_ACTIONS, ActionSpec, Need, spec_of
from desktop.look import icons
from desktop.widgets.keys.digit_keys import on_every_keyboard
from desktop.wording.words import say
from domain.core.message import CommandClass, name_of
from domain.record.vocabulary import COMMANDS

UNTIL_PAINTED_MS = 50
"""After how long it is looked again whether a window that was shown is on the screen."""

Judge = Callable[[CommandClass], str]
"""Why a command has nothing to act on, in words; empty where it has."""


def _words_of(spec: ActionSpec) -> str:
    words = say(spec.code)
    return say("inspector.ask", command=words) if spec.is_command else words


def _tell_in_tip(action: QAction, why: str) -> None:
    """Say in its tips why an action cannot be done."""
    action.setToolTip(why)
    action.setStatusTip(why)


def _nothing_against(_command: CommandClass) -> str:
    return ""


class QtActions(QObject):
    """Emits `chosen` with the id of an action, however it was asked for.

    The action of a command is made when it is first asked for, as a menu opens; one with a key is there at once.
    """

    chosen = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._situation = Situation()
        self._judge: Judge = _nothing_against
        self._actions: dict[str, QAction] = {}
        self._by_need: dict[Need, list[QAction]] = {need: [] for need in Need}
        self._told = dict.fromkeys(Need, "")
        self._untold: set[Need] = set()
        """What is told in no tip yet."""
        self._tips = QTimer(self, singleShot=True, interval=0)
        self._tips.timeout.connect(self._say_tips)
        self._language = say.words.language
        for action_id in (*OWN_ACTIONS, *(f"command.{name_of(command)}" for command in COMMAND_KEYS)):
            self.action(action_id)
        self.reword()

    def action(self, action_id: str) -> QAction:
        """The Qt action of that id."""
        found = self._actions.get(action_id)
        if found is None:
            found = self._add(spec_of(action_id))
        return found

    def stand_at(self, situation: Situation) -> None:
        """Enable the actions that make sense; undo, redo and the primary one say what they are about."""
        self._situation = situation
        self._word_state()
        self._say_why_not()

    def judge_by(self, judge: Judge) -> None:
        """Ask this which commands have nothing to act on in the visit and the registries on show."""
        self._judge = judge

    @property
    def situation(self) -> Situation:
        """The state of the window."""
        return self._situation

    def need_of(self, command: CommandClass) -> Need:
        """What a command needs of the window to be asked for at all."""
        return spec_of(f"command.{name_of(command)}").need

    def why_not(self, action_id: str) -> str:
        """Why an action cannot be done now, in words; empty where it can."""
        why = self._situation.why_not(spec_of(action_id).need)
        if why:
            return say(why)
        command = COMMANDS.get(action_id.removeprefix("command."))
        return self._judge(command) if command is not None else ""

    def why_silent(self, keys: QKeySequence) -> str:
        """Why the action of these keys cannot be done now, in words; empty where it can, and where no action has them.

        Keys without Ctrl or Alt are left to the page.
        """
        specs = (spec_of(each) for each, action in self._actions.items() if keys in action.shortcuts())
        spec = next((each for each in specs if "+" in each.keys), None)
        return self.why_not(spec.id) if spec is not None else ""

    def trigger(self, keys: QKeySequence) -> bool:
        """Do what is asked for by these keys; whether anything is, and can be done now.

        Keys without Ctrl or Alt are left to the page.
        """
        for action_id, action in self._actions.items():
            if keys in action.shortcuts() and "+" in spec_of(action_id).keys and action.isEnabled():
                action.trigger()
                return True
        return False

    def reword(self) -> None:
        """Say everything in the language of the window."""
        if self._language != say.words.language:
            self._language = say.words.language
            for action_id, action in self._actions.items():
                action.setText(_words_of(spec_of(action_id)))
        self._word_state()
        self._say_why_not()

    def _say_why_not(self) -> None:
        """Disable what the state of the window forbids, and say in its tips why. What stays as it was is left alone."""
        for need, before in self._told.items():
            code = self._situation.why_not(need)
            self._told[need] = told = say(code) if code else ""
            if told != before:
                self._untold.add(need)
                for action in self._by_need[need]:
                    action.setEnabled(not told)
        if self._untold:
            self._tips.start()

    def _say_tips(self) -> None:
        """Say it in the tips, after what was to be painted at once: nobody opens a menu before."""
        handle = self._window.windowHandle()
        if handle is not None and self._window.isVisible() and not handle.isExposed():
            self._tips.start(UNTIL_PAINTED_MS)
            return
        self._tips.setInterval(0)
        for need in self._untold:
            for action in self._by_need[need]:
                _tell_in_tip(action, self._told[need])
        self._untold.clear()

    def _word_state(self) -> None:
        """Say what would be undone and redone, and what is begun on the page on show."""
        begins = self._situation.primary
        words = say("inspector.ask", command=say(f"command.{begins}")) if begins else say("action.primary")
        self._actions["primary"].setText(words)
        for name, command in (("undo", self._situation.undo), ("redo", self._situation.redo)):
            words = say(f"action.{name}-what", what=say(f"command.{command}")) if command else say(f"action.{name}")
            self._actions[name].setText(words)

    def _add(self, spec: ActionSpec) -> QAction:
        """Make an action as all others stand."""
        action, told = self._made(spec), self._told[spec.need]
        if told:
            action.setEnabled(False)
            _tell_in_tip(action, told)
        self._actions[spec.id] = action
        self._by_need[spec.need].append(action)
        return action

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(_words_of(spec), self)
        action.setData(spec.id)
        if spec.keys:
            action.setShortcuts(on_every_keyboard(spec.keys))
        if spec.icon:
            action.setIcon(icons.icon(spec.icon))
        action.triggered.connect(self._triggered)
        self._window.addAction(action)
        return action

    def _triggered(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.chosen.emit(sender.data())
