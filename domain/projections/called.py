"""What the members of a delegation are called in the differences between two moments."""

from __future__ import annotations

from collections.abc import Iterable

from domain.projections.difference import Called
from domain.visit.visit import Visit


def called(visit: Visit, members: Iterable[str | None]) -> tuple[Called, ...]:
    """The members of those ids, by name; None is left out."""
    return tuple(named(visit, key) for key in members if key is not None)


def named(visit: Visit, member: str) -> Called:
    """A member by name."""
    return Called(member, visit.delegations.members[member].words)


def known(before: Visit, after: Visit, member: str) -> Called:
    """A member by the name of the later moment, or of the earlier one if he is not known any more."""
    return named(after if member in after.delegations.members else before, member)
