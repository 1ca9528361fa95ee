"""Who sits opposite whom: the same places of two sides, as counterparts by office or by place alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

import msgspec

from desktop.composing.composition import Composition
from domain.core.names import GUEST, HOST
from domain.delegation.counterparts import proposed_counterpart
from domain.registry.office_words import fields_in_words
from domain.visit.visit import Visit

Relation = Literal["office", "place"]
"""Counterparts by office (protocol 2.6), or the same place in the order of each side."""


class Missed(msgspec.Struct, frozen=True):
    """A member at the table whose counterpart by office is not there."""

    member: str
    counterpart: str


class Counterparts:
    """Who is whose counterpart by office in a visit, as paired or as their offices propose; remembered."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._proposed: dict[str, str | None] = {}

    def of(self, member: str) -> str | None:
        """The counterpart of a member; None where there is none."""
        paired = self._visit.delegations.members[member].counterpart
        if paired is not None:
            return paired
        if member not in self._proposed:
            self._proposed[member] = proposed_counterpart(self._visit, member)
        return self._proposed[member]

    def relation(self, wanted: Composition, one: str, other: str) -> Relation:
        """How two who sit opposite each other belong together; those who lead are each other's counterparts."""
        members = self._visit.delegations.members
        lead = all(key in wanted.leading(self._visit, members[key].side) for key in (one, other))
        paired = other == self.of(one) or one == self.of(other)
        return "office" if lead or paired or self._are_of_one_field(one, other) else "place"

    def _are_of_one_field(self, one: str, other: str) -> bool:
        """Whether two are ministers of one field, of which one is of a further party: those are paired with nobody."""
        both = [self._visit.delegations.members[key] for key in (one, other)]
        further = any(each.side not in (HOST, GUEST) for each in both)
        return further and bool(fields_in_words(both[0].position) & fields_in_words(both[1].position))

    def missed(self, wanted: Composition) -> tuple[Missed, ...]:
        """Those at the table whose counterpart is expected in the visit and not at the table."""
        return tuple(
            Missed(member, counterpart)
            for people in wanted.delegates.values()
            for member in people
            if (counterpart := self.of(member)) is not None
            and not wanted.at_table(counterpart)
            and self._visit.delegations.members[counterpart].travels
        )

    def rows(self, wanted: Composition) -> Iterator[tuple[Relation | None, ...]]:
        """Of each place at the table, how those of neighbouring sides belong together; None where one is missing."""
        sides = list(wanted.delegates.values())
        for at in range(max(map(len, sides), default=0)):
            there = [people[at] if at < len(people) else None for people in sides]
            yield tuple(
                self.relation(wanted, one, other) if one is not None and other is not None else None
                for one, other in pairwise(there)
            )
