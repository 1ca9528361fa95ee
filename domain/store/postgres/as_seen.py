"""What a desk saw last of an office on a server while it was open: one put back to before that is not believed."""

from __future__ import annotations

from collections.abc import Callable

from domain.store.postgres.connection import ServerLine

_POSITION = """
SELECT durable.position, durable.command, newest.leaf, seen.leaf, pg_is_in_recovery() FROM chancery.durable
LEFT JOIN chancery.log AS newest ON newest.position = durable.position
LEFT JOIN chancery.log AS seen ON seen.position = %s
"""


class AsSeen:
    """The newest entry that was seen.

    Args:
        line: what it is looked at through.
        missed: told, where it is not there any more, how many entries were seen and how many there are.
    """

    def __init__(self, line: ServerLine, missed: Callable[[int, int], None]) -> None:
        self._line, self._missed = line, missed
        self._upto = 0
        self._leaf: bytes | None = None
        self._backend: tuple[int, str] | None = None

    def position(self) -> tuple[int, int]:
        """How far the office is on the disk of the server: its last position, and the number of its last command."""
        [(position, command, newest, there, follows)] = self._line.all(_POSITION, (self._upto,))
        self._backend = self._line.backend
        if follows and there is None and self._leaf is not None:
            return position, command  # A standby, which has not got so far yet.
        seen, known = self._upto, self._leaf
        self._upto, self._leaf = position, newest
        if there != known:
            self._missed(seen, position)
        return position, command

    def saved(self, position: int, leaf: bytes) -> None:
        """Remember the last entry of a save of this desk."""
        self._upto, self._leaf = position, leaf

    def look_again(self) -> None:
        """Look whether it is there, where the server was away since: it may have been put back meanwhile."""
        self._line.open()
        if self._line.backend != self._backend:
            self.position()
