"""What is seen of a backup while it is taken."""

from __future__ import annotations

from threading import Event

from domain.core.problem import Unavailable


class BackupWatch:
    """How far a backup is, and the way to stop it. Any thread may ask; of one office one is taken at a time."""

    def __init__(self) -> None:
        self._stopped = Event()
        self.percent: int | None = None
        """How much of the copy is written; 100 while it is verified, None where none is under way."""

    def stop(self) -> None:
        """Let the backup that is under way end soon; nothing of it appears."""
        self._stopped.set()

    def begin(self) -> None:
        """Watch another backup."""
        self._stopped.clear()
        self.percent = 0

    def see(self, percent: int) -> bool:
        """Be told how far it is; return whether it is to go on."""
        self.percent = percent
        return not self._stopped.is_set()

    def end(self) -> None:
        """None is under way any more."""
        self.percent = None

    def refuse_if_stopped(self) -> None:
        """Go no further once it was stopped.

        Raises:
            Unavailable: `backup-stopped`.
        """
        if self._stopped.is_set():
            raise Unavailable("backup-stopped")
