"""A check: what was found, how pressing it is, and where to mend it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal, get_args

Level = Literal["now", "before-release", "advisory"]
"""Mend it now; mend it before paper leaves the house; worth knowing."""


@dataclass(frozen=True)
class Check:
    """A finding: a stable code, typed values to word it with, and the ids it is about."""

    code: str
    level: Level
    subjects: tuple[str, ...]
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def order(self) -> tuple[int, str, tuple[str, ...]]:
        """Most pressing first, then by code and subject: total and stable."""
        return (get_args(Level).index(self.level), self.code, self.subjects)
