"""A copy of a state, or of a part of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from domain.core.late import late

if TYPE_CHECKING:
    import pickle
else:
    pickle = late("pickle")

V = TypeVar("V")


def copied(value: V) -> V:
    """A copy that shares nothing that can be changed. Pickling is four times as fast as a deep copy."""
    return pickle.loads(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))  # type: ignore[no-any-return]
