"""What watches over an office file while it is written to: that it is still there, and that no newer program wrote."""

from __future__ import annotations

from typing import Any

from domain.store.file import OfficeFile, refuse_newer


class FileGuard:
    """Lets a save into an office file begin, and lets it be acknowledged."""

    def __init__(self, file: OfficeFile) -> None:
        self._file = file

    def before(self, c: Any, vocabulary: int) -> None:
        """As `Guard.before`.

        Raises:
            Unavailable: `office-moved`, `newer-schema`.
        """
        self._file.refuse_if_moved()
        c.execute("SELECT value FROM file WHERE key = 'vocabulary'")
        known = refuse_newer(self._file.path, c.fetchone())
        if vocabulary > known:
            c.execute("UPDATE file SET value = ? WHERE key = 'vocabulary'", (str(vocabulary),))

    def after(self) -> None:
        """As `Guard.after`.

        Raises:
            Unavailable: `office-moved`.
        """
        self._file.refuse_if_moved()
