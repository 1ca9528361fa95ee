"""The looks at what is private in an office on a server, noted there under the login the server knows."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC
from pathlib import Path

from domain.record.look import Look
from domain.store.postgres.connection import ServerLine
from domain.store.vault.access_journal import AccessJournal

_LOOKS = """
SELECT at, login, desk, person, seen FROM chancery_private.looks
WHERE %s::text IS NULL OR person = %s ORDER BY number
"""


class SharedLooks:
    """The looks of all desks.

    Args:
        line: a connection to the server, for whatever thread it is.
    """

    def __init__(self, line: Callable[[], AbstractContextManager[ServerLine]]) -> None:
        self._line = line
        self._last: dict[tuple[str, str], int] = {}

    def note(self, look: Look) -> None:
        """Note a look of this desk."""
        with self._line() as line:
            number = line.one("SELECT chancery_private.look(%s, %s, %s)", (look.desk, look.person, list(look.seen)))
        self._last.update({(look.person, each): number for each in look.seen})

    def last(self, person: str, particular: str) -> int | None:
        """The number of the last look of this desk at something of a person."""
        return self._last.get((person, particular))

    def told(self, person: str | None) -> list[Look]:
        """The looks at a person, or at anyone, oldest first."""
        with self._line() as line:
            found = line.all(_LOOKS, (person, person))
        return [Look(at.astimezone(UTC), login, desk, whose, tuple(seen)) for at, login, desk, whose, seen in found]


class SharedAccessJournal(AccessJournal):
    """As `AccessJournal`; each look is noted on the server too, and those of all desks are told from there."""

    def __init__(self, folder: Path, office_id: str, memory: Path | None, shared: SharedLooks) -> None:
        super().__init__(folder, office_id, memory)
        self._shared = shared

    def note(self, look: Look) -> None:
        """As `AccessJournal.note`."""
        self._shared.note(look)
        super().note(look)

    def looks(self, person: str | None = None) -> list[Look]:
        """As `AccessJournal.looks`."""
        return self._shared.told(person)
