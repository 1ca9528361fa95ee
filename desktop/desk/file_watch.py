"""When to look whether another program wrote to an office file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal
from shiboken6 import delete

IDLE_MS = 2_000
"""How often to look while nothing changes: some file systems do not report changes."""
AWAKE_MS = 20
"""How often to look after a change was reported."""
AWAKE_SECONDS = 1.0
"""For how long then: a file is reported as changed before the commit can be read."""


class FileWatch(QObject):
    """Emits `look` when the file system reports a change, and every two seconds besides."""

    look = Signal()
    """Something may have been written."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths: tuple[Path, ...] = ()
        self._awake_until = 0.0
        self._watcher: QFileSystemWatcher | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)

    @property
    def asleep(self) -> bool:
        """Whether no change was reported lately."""
        return self._timer.interval() != AWAKE_MS

    def watch(self, paths: Sequence[Path]) -> None:
        """Watch the files of an office, and their folder: files are moved away and back."""
        self._paths = tuple(paths)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._wake)
        self._watcher.directoryChanged.connect(self._wake)
        self._wake()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        if self._watcher is not None:
            # At once: the garbage collector may run in another thread, where a watcher must not be destroyed.
            delete(self._watcher)
            self._watcher = None

    def _wake(self) -> None:
        self._watch_again()
        self._awake_until = monotonic() + AWAKE_SECONDS
        if self.asleep or not self._timer.isActive():
            self._timer.start(AWAKE_MS)

    def _look(self) -> None:
        if not self.asleep and monotonic() > self._awake_until:
            self._timer.start(IDLE_MS)
        self.look.emit()

    def _watch_again(self) -> None:
        """Watch what has come back: Qt stops watching a file that is moved away or removed."""
        if self._watcher is None:
            return
        watched = {*self._watcher.files(), *self._watcher.directories()}
        missing = [str(path) for path in self._paths if str(path) not in watched and path.exists()]
        if missing:
            self._watcher.addPaths(missing)
