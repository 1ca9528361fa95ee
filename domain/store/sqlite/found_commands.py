"""Whether every command that was recorded is found by its id: one that an index hides would be recorded twice."""

from __future__ import annotations

from domain.core.problem import Damaged
from domain.store.sqlite.connection import snapshot
from domain.store.sqlite.file import OfficeFile
from domain.store.sqlite.indexes import may_hide_commands


class FoundCommands:
    """The index of the commands of an office file, held against their rows before one is first said not to be there.

    That takes a second where there are a million, so that it is left out where nobody asks for a command.
    """

    def __init__(self, file: OfficeFile) -> None:
        self._file = file
        self.none_is_hidden = not file.is_large
        """Whether that is known, as of an office that was looked through when it was opened."""

    def refuse_hidden(self) -> None:
        """Refuse to say that a command is not there where the index may hide one.

        Raises:
            Damaged: `damaged-file`.
        """
        if self.none_is_hidden:
            return
        with snapshot(self._file.uri) as connection:
            if may_hide_commands(connection):
                raise Damaged("damaged-file", path=str(self._file.path), cause="the index of commands")
        self.none_is_hidden = True
