"""A program that is not ours, and records in an office what no desk can read."""

from __future__ import annotations

from uuid import UUID

from domain.office import Office
from domain.store.row import StoredEntry
from domain.store.sqlite.recorder import Reservation


def record_unreadable(
    office: Office,
    stream: UUID,
    entry: int,
    state: bytes = b'{"item": "nobody-knows-it"}',
    *,
    topic: str = "item.cancelled",
    version: int = 1,
    names: tuple[Reservation, ...] = (),
) -> None:
    """Record an entry under the login of `office`, beside all that a desk looks at before it does."""
    row = StoredEntry(
        stream, entry, topic, state, topic_version=version, author=office.officer.name, desk="a script",
        clock=office.clock(),
    )  # fmt: skip
    office.store.factory.application_recorder().insert_events([row], reservations=names)
