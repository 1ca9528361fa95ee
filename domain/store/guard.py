"""What watches over an office file while it is written to: that it is still there, and that no newer program wrote."""

from __future__ import annotations

from typing import Any

from domain.core.problem import Unavailable
from domain.store.file import OfficeFile
from domain.store.tables import VOCABULARY


class FileGuard:
    """Lets a save into an office file begin, and lets it be acknowledged."""

    def __init__(self, file: OfficeFile) -> None:
        self._file = file

    def before(self, c: Any) -> None:
        """As `Guard.before`.

        Raises:
            Unavailable: `office-moved`, `newer-schema`.
        """
        self._file.refuse_if_moved()
        c.execute("SELECT value FROM file WHERE key = 'vocabulary'")
        row = c.fetchone()
        if row is None or int(row[0]) > VOCABULARY:
            version = row[0] if row else "?"
            raise Unavailable("newer-schema", path=str(self._file.path), version=version, known=VOCABULARY)

    def after(self) -> None:
        """As `Guard.after`.

        Raises:
            Unavailable: `office-moved`.
        """
        self._file.refuse_if_moved()
