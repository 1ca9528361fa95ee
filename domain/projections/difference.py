"""One difference between two moments of a visit, and what finding one takes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

if TYPE_CHECKING:
    from domain.visit.visit import Visit

T = TypeVar("T")

About = Collection[str] | None
"""Of what only is compared; None: of everything."""


class Called(msgspec.Struct, frozen=True):
    """A member of a delegation in a difference: the id, and what he or she was called at that moment."""

    id: str
    words: Any


class Point(msgspec.Struct, frozen=True):
    """A point of an agenda in a difference: the id, and its title at that moment."""

    id: str
    title: Any


class Moved(msgspec.Struct, frozen=True):
    """A member who stands elsewhere in an order: the place (1 and up) before and after."""

    who: Called
    before: int
    after: int


class Difference(msgspec.Struct, frozen=True):
    """One difference: `code` says what kind, such as `item-moved`; `what` is the words of its subject."""

    code: str
    subject: str
    what: Any
    before: Any = None
    after: Any = None
    beside: dict[str, Any] = {}
    """Further values its sentence needs: `who`, `side`, `point`, `unit`, `before_unit`, `count`, `moves`."""
    zone: str | None = None
    """The clock of the item it is about, where that is not the clock of the visit."""
    day: date | None = None
    """The day of that item by its clock."""


def difference_in(code: str, subject: str, what: Any, old: Any, new: Any, **beside: Any) -> Iterator[Difference]:
    """The difference of a value, if there is one. Members and points are told apart by id, whatever they are called."""
    if old != new and bare(old) != bare(new):
        yield Difference(code, subject, what, old, new, beside)


def bare(value: Any) -> Any:
    """A value with members and points by their ids alone."""
    if isinstance(value, tuple):
        return tuple(map(bare, value))
    return value.id if isinstance(value, Called | Point) else value


def paired(before: Mapping[str, T], after: Mapping[str, T]) -> Iterator[tuple[str, T | None, T | None]]:
    """What stood at either of two moments, with how it stood at each: those of before first."""
    for key in {**before, **after}:
        yield key, before.get(key), after.get(key)


def sides_of_both(before: Visit, after: Visit) -> Iterable[str]:
    """The sides of a visit at both moments, those of before first."""
    return dict.fromkeys((*before.sides, *after.sides))


def moves_people(before: Visit, after: Visit, about: Collection[str]) -> bool:
    """Whether one of these is a member or a side: whoever moves in a list moves others."""
    members = after.delegations.members
    return any(key in members for key in about) or not {*sides_of_both(before, after)}.isdisjoint(about)
