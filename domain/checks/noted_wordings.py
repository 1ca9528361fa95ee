"""The wordings that were looked through and need not be again."""

from __future__ import annotations

from domain.core.text import Wording

_MOST = 50_000


class NotedWordings(dict[int, Wording]):
    """Each by what Python knows it by while it is kept here. Events put another in its place, and change none."""

    def note(self, wording: Wording) -> None:
        """Remember a wording."""
        if len(self) >= _MOST:
            self.clear()
        self[id(wording)] = wording
