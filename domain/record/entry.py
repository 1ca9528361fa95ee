"""Entries of a journal: one recorded event each, with who, when and why."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from domain.core.message import Aggregate, Event
from domain.record.vocabulary import kind_of

AsOf = int | datetime
"""A moment to look at: an entry number of the visit, or an instant (aware)."""


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One recorded event of a visit, or of an entry of a registry.

    It also speaks the eventsourcing library's protocol (`originator_id`, `originator_version`, `mutate`),
    so that the library's own repository can fold a visit and be held against ours.
    """

    stream: UUID
    number: int
    """The entry number in its journal, from 1."""
    event: Event[Any]
    author: str
    desk: str
    clock: datetime
    """What the desk's clock said (UTC)."""
    effective_at: datetime | None = None
    """Since when it holds, where that is not when it was recorded (UTC)."""
    reason: str | None = None
    source: str | None = None
    command_id: str | None = None
    group_id: str | None = None
    position: int = 0
    """The place in the office's whole log, from 1; 0 until recorded."""
    recorded_at: datetime | None = None
    """When it was recorded (UTC), never earlier than the entry before; None until recorded."""

    @property
    def originator_id(self) -> UUID:
        """The stream, as the library calls it."""
        return self.stream

    @property
    def originator_version(self) -> int:
        """The entry number, as the library calls it."""
        return self.number

    def mutate(self, aggregate: Any) -> Any:
        """What it is about after this entry; without it as it stood, from its beginning."""
        aggregate = kind_of(self.event).begin() if aggregate is None else aggregate
        apply(aggregate, self.event, self.number)
        return aggregate


def apply(aggregate: Aggregate, event: Event[Any], number: int) -> None:
    """Let a visit, or what else a stream is of, become what it is after an event, recorded as its entry `number`."""
    event.evolve(aggregate)
    aggregate.entries = number
