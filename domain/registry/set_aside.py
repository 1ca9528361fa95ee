"""Entries that nobody can read: an officer sets them aside, and what they are of goes on without them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.registry.branch import OfficeItself


class UnreadableEntry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry whose row is as it was recorded, and which no event can be made of, or none that can follow."""

    stream: str
    """The visit, person, venue or office it is of: 32 hexadecimal digits."""
    entry: int


class EntriesSetAside(Event[OfficeItself], frozen=True):
    """An officer set entries aside that cannot be read: they change nothing, now and in the past."""

    topic = "office.entries-set-aside"
    vocabulary = 12
    entries: tuple[UnreadableEntry, ...]

    def evolve(self, office: OfficeItself) -> None:
        """Nothing of the office itself: whoever meets such an entry looks for this one."""

    def touches(self) -> Facets:
        return facets("office", "set-aside")


class SetEntriesAside(Command[OfficeItself], frozen=True):
    """Go on without the entries that cannot be read, such as those of a faulty program, and say why.

    Which they are is filled in by the office. Refuses: nothing of its own; the office: nothing-unreadable.
    """

    plans = False
    needs_reason = True
    entries: tuple[UnreadableEntry, ...] | None = None

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        # A form asks before the office has filled anything in.
        yield EntriesSetAside(self.entries or ())


def set_aside_by(command: Command[Any]) -> tuple[UnreadableEntry, ...]:
    """The entries a command sets aside, once the office has filled them in."""
    return (command.entries or ()) if isinstance(command, SetEntriesAside) else ()


def set_aside_in(event: Event[Any]) -> tuple[UnreadableEntry, ...]:
    """The entries that were set aside by an event."""
    return event.entries if isinstance(event, EntriesSetAside) else ()
