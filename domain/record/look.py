"""Looks at what is private: who saw which of a person's particulars or the photograph, when and where."""

from __future__ import annotations

from datetime import datetime

import msgspec

from domain.core.problem import Problem


class Look(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Someone opened something private of a person. What it says is never part of it."""

    at: datetime
    author: str
    desk: str
    person: str
    """The key of the person in the registry."""
    seen: tuple[str, ...]
    """What was opened: `passport`, `photograph` …"""


class LooksVerified(msgspec.Struct, frozen=True):
    """What comes of following the chain of all looks: how many there are, and the first line that does not fit."""

    looks: int
    first_bad: int | None = None
    problem: Problem | None = None

    @property
    def ok(self) -> bool:
        """Whether every line is as it was written."""
        return self.problem is None
