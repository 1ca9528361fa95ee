"""A copy of a state, or of a part of one."""

from __future__ import annotations

# The half of pickle that does the work: the other, in Python, takes longer to load than a visit to be folded.
from _pickle import dumps, loads
from typing import TypeVar

V = TypeVar("V")
_PROTOCOL = 5


def copied(value: V) -> V:
    """A copy that shares nothing that can be changed. Pickling is four times as fast as a deep copy."""
    return loads(dumps(value, _PROTOCOL))  # type: ignore[no-any-return]  # of the same type
