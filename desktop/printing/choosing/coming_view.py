"""A view whose sheets are listed once it is found what can be printed of it, a little at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop.desk.view import VisitView


class ComingView:
    """Holds a view that is to be shown, prepares it step by step, and shows it when nothing is left to prepare."""

    def __init__(
        self, prepare: Callable[[VisitView], bool], show: Callable[[VisitView], None], parent: QObject
    ) -> None:
        """Args:
        prepare: does a little of what showing it takes; whether there is more to do.
        """
        self._prepare, self._show = prepare, show
        self._view: VisitView | None = None
        self._steps = QTimer(parent, interval=0)
        self._steps.timeout.connect(self._prepare_some)

    def wait_for(self, view: VisitView, rest_ms: int = 0) -> None:
        """Show a view as soon as it is prepared, which begins after so many milliseconds; one before it is dropped."""
        self._view = view
        self._steps.start(rest_ms)

    def show_now(self) -> None:
        """Show at once what is on its way, for whoever asks for one of its sheets."""
        if self._steps.isActive() and self._view is not None:
            self._show(self._view)

    def stop(self) -> None:
        """Wait for no view any more."""
        self._steps.stop()

    def _prepare_some(self) -> None:
        self._steps.setInterval(0)
        if self._view is not None and not self._prepare(self._view):
            self._show(self._view)
