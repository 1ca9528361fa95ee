"""Asks once, while the window rests, what the first menu would have to ask, so that it opens at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from desktop.concepts import form_of
from desktop.desk.view import VisitView
from desktop.widgets.announce import make_ready
from desktop.window.applicable import Applicable
from domain.core.message import CommandClass
from domain.record.vocabulary import COMMANDS

EVERY = 20
"""After how many milliseconds the next command is asked about."""


class Warming(QObject):
    """What is learned about the fields of commands is kept by the program: one window is enough."""

    _to_ask: list[CommandClass] | None = None

    def __init__(self, applicable: Applicable, parent: QObject) -> None:
        super().__init__(parent)
        self._applicable = applicable
        self._selection: dict[str, str] = {}
        self._steps = QTimer(self, interval=EVERY)
        self._steps.timeout.connect(self._ask_one)

    def begin(self, view: VisitView) -> None:
        """Begin, where nobody has yet, with the first item and the first member of the visit on show."""
        if view.schedule:
            self._selection["item"] = view.schedule[0].id
        if view.delegation:
            self._selection["member"] = view.delegation[0].id
        if Warming._to_ask is None:
            make_ready()
            Warming._to_ask = list(COMMANDS.values())
        if Warming._to_ask:
            self._steps.start()

    def rest(self) -> None:
        """Ask nothing until `begin`: a hand goes through the past, and every frame is wanted for that."""
        self._steps.stop()

    def _ask_one(self) -> None:
        if Warming._to_ask:
            command = Warming._to_ask.pop()
            self._applicable.why_not(command)
            self._applicable.why_not(command, form_of(command).told_by(self._selection))
        else:
            self._steps.stop()
