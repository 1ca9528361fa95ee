"""An office that is being opened in the background, while what is on show stays."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop.desk.desk import Desk
from desktop.desk.view import OfficeView
from desktop.window.main_window import MainWindow
from domain.core.problem import Problem


class ComingOffice(QObject):
    """Waits until the desk has answered and the newest visit stands on its pages. It emits one of its signals, once.

    Args:
        desk: opens the office.
        build: makes the window on it.
    """

    ready = Signal(object)
    """The `MainWindow`, not yet shown."""
    refused = Signal(object)
    """The `Problem` for which the office cannot be opened."""

    def __init__(self, desk: Desk, build: Callable[[Desk], MainWindow], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._build = desk, build
        self._window: MainWindow | None = None
        self._done = False
        desk.office_seen.connect(self._seen)
        desk.failed.connect(self._failed)
        desk.open()

    def give_up(self) -> None:
        """Cancel the opening."""
        self._done = True
        self._desk.close()
        # The desk goes with its window.
        (self._window or self._desk).deleteLater()

    def _seen(self, office: OfficeView) -> None:
        if self._done or self._window is not None:
            return
        self._window = self._build(self._desk)
        self._window.showing.show_office(office)
        if office.visits:
            # The window itself was connected before, and shows the visit before this is told.
            self._desk.visit_seen.connect(self._complete)
        else:
            self._complete()

    def _failed(self, problem: Problem) -> None:
        if self._window is not None:
            # The office is open: its window has said what is wrong with the visit.
            self._complete()
        elif not self._done:
            self._done = True
            self._desk.close()
            self._desk.deleteLater()
            self.refused.emit(problem)

    def _complete(self) -> None:
        if not self._done:
            self._done = True
            self.ready.emit(self._window)
