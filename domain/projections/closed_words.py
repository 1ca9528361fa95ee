"""Whether the words of closed sets in what was folded are of these sets: events store them as text."""

from __future__ import annotations

import builtins
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from types import NoneType
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec


def strangers(value: Any) -> Iterator[tuple[str, Any]]:
    """Every field in what was folded that holds a word its set has not, with that word."""
    if isinstance(value, msgspec.Struct):
        words = _words_of(type(value))
        for field in value.__struct_fields__:
            held = getattr(value, field)
            if field in words and held not in words[field]:
                yield field, held
            yield from strangers(held)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from strangers(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from strangers(each)


@cache
def _words_of(kind: type[msgspec.Struct]) -> Mapping[str, frozenset[Any]]:
    """The words each field of a struct may hold, of those that hold words of a closed set."""
    try:
        found = {name: _words(hint) for name, hint in get_type_hints(kind, localns=_Known(kind)).items()}
    except TypeError:  # Something else is made of a type that only a type checker imports.
        return {}
    return {name: words for name, words in found.items() if words is not None}


def _words(hint: Any) -> frozenset[Any] | None:
    if get_origin(hint) is Literal:
        return frozenset(get_args(hint))
    either = [frozenset([None]) if each is NoneType else _words(each) for each in get_args(hint) if hint is not None]
    if NoneType not in get_args(hint) or None in either:
        return None
    return frozenset[Any]().union(*(each for each in either if each is not None))


class _Known(dict[str, Any]):
    """The names a struct is declared with; anything for those that only a type checker imports."""

    def __init__(self, kind: type) -> None:
        super().__init__(vars(builtins))
        for each in reversed(kind.__mro__):
            self.update(vars(sys.modules[each.__module__]))

    def __missing__(self, _name: str) -> Any:
        return Any
