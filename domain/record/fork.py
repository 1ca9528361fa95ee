"""Another visit of the same state, made quickly: what both hold alike is shared until the fork changes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from copy import copy
from typing import Any, TypeVar

from domain.core.copying import copied
from domain.delegation.delegation import Delegations
from domain.programme.programme import Programme

K = TypeVar("K")
V = TypeVar("V")
A = TypeVar("A")


def fork(state: A) -> A:
    """A copy whose events may be folded on until it is settled; the original is left as it is.

    What an event asks for is copied then: a fork of two thousand members costs no more than one of two. It must be
    settled before anything else reads it.
    """
    forked = copy(state)
    for name in _fields(forked):
        setattr(forked, name, _lent(getattr(forked, name)))
    return forked


def settle(forked: A) -> A:
    """End a fork, which from then on is as unchanging as the original: it shares with it what no event asked for."""
    for name in _fields(forked):
        setattr(forked, name, _settled(getattr(forked, name)))
    return forked


class _Lent(MutableMapping[K, V]):
    """The values of another dictionary, each copied when it is first asked for. Iterating asks for all of them."""

    def __init__(self, lender: dict[K, V]) -> None:
        self._held = dict(lender)
        self._own: set[K] = set()

    def __getitem__(self, key: K) -> V:
        value = self._held[key]
        if key not in self._own:
            value = copied(value)
            self[key] = value
        return value

    def __setitem__(self, key: K, value: V) -> None:
        self._held[key] = value
        self._own.add(key)

    def __delitem__(self, key: K) -> None:
        del self._held[key]

    def __contains__(self, key: object) -> bool:
        return key in self._held

    def __iter__(self) -> Iterator[K]:
        return iter(self._held)

    def __len__(self) -> int:
        return len(self._held)

    def __or__(self, other: Mapping[K, V]) -> dict[K, V]:
        return dict(self.items()) | dict(other)

    def settled(self) -> dict[K, V]:
        """What it holds, copied or not."""
        return self._held


def _lent(value: Any) -> Any:
    if isinstance(value, dict):
        return _Lent(value)
    return fork(value) if _composed(value) else value


def _settled(value: Any) -> Any:
    if isinstance(value, _Lent):
        return value.settled()
    return settle(value) if _composed(value) else value


def _fields(state: Any) -> tuple[str, ...]:
    return state.__struct_fields__  # type: ignore[no-any-return]


def _composed(value: Any) -> bool:
    """Whether it is a part of the state that changes in place."""
    return isinstance(value, (Delegations, Programme))
