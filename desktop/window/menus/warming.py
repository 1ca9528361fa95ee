"""Asks once, while the window rests, what the first menu would have to ask, so that it opens at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.concepts import form_of
from desktop.desk.view import VisitView
from desktop.widgets.announce import make_ready
from desktop.window.menus.applicable import Applicable
from domain.core.message import CommandClass
from domain.record.vocabulary import COMMANDS

EVERY = 20
"""After how many milliseconds the next command is asked about."""
AFTER_MS = 500
"""How long nothing was pressed before the next command is asked about: in a large visit one takes longer than a key."""
PRESSED = {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}


class Warming(QObject):
    """What is learned about the fields of commands is kept by the program: one window is enough."""

    _to_ask: list[CommandClass] | None = None

    def __init__(self, applicable: Applicable, window: QWidget) -> None:
        super().__init__(window)
        self._applicable, self._window = applicable, window
        self._selection: dict[str, str] = {}
        self._steps = QTimer(self, singleShot=True, interval=EVERY)
        self._steps.timeout.connect(self._ask_one)

    def begin(self, view: VisitView) -> None:
        """Begin, where nobody has yet, with the first item and the first member of the visit on show."""
        if view.schedule:
            self._selection["item"] = view.schedule[0].id
        if view.delegation:
            self._selection["member"] = view.delegation[0].id
        if Warming._to_ask is None:
            Warming._to_ask = list(COMMANDS.values())
        if Warming._to_ask:
            # What is on show is to be painted first, and what another desk records next.
            self._steps.start(AFTER_MS)

    def _hear(self) -> None:
        """Learn of what is pressed from the handle that a shown window has; installed twice it hears once."""
        handle = self._window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait after anything that was pressed."""
        if event.type() in PRESSED and self._steps.isActive():
            self._steps.start(AFTER_MS)
        return False

    @property
    def waits_ms(self) -> int:
        """For how long it waits until it asks about the next command, in milliseconds; -1 where it asks nothing."""
        return self._steps.remainingTime()

    def rest(self) -> None:
        """Ask nothing until `begin`: a hand goes through the past, and every frame is wanted for that."""
        self._steps.stop()

    def _ask_one(self) -> None:
        if Warming._to_ask:
            self._hear()
            make_ready()
            command = Warming._to_ask.pop()
            self._applicable.why_not(command)
            self._applicable.why_not(command, form_of(command).told_by(self._selection))
            self._steps.start(EVERY)
