"""What Chancery 0.1.0 wrote: the tables of schema 1, for bringing them to this one. Nothing here ever changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sqlcipher3 import dbapi2

from domain.core.problem import Damaged
from domain.store.proof.leaf import ABSENT, leaf_1

VERSION = 1

TRIGGERS = (
    "no_update", "no_delete", "no_rewrite", "no_command_update", "no_command_delete", "no_command_rewrite",
    "no_reservation_update", "no_reservation_delete", "no_reservation_rewrite", "no_office_update",
    "no_office_delete", "no_office_rewrite",
)  # fmt: skip
INDEXES = ("by_time", "by_group")
TABLES = ("stored_events", "commands", "reservations", "office")


class Row1(NamedTuple):
    """A row of the log of schema 1, in the order in which its leaf covers it."""

    position: int
    originator_id: str
    originator_version: int
    topic: str
    topic_version: int
    state: bytes
    author: str
    desk: str
    recorded_at: str
    clock: str
    effective_at: str | None
    reason: str | None
    source: str | None
    command_id: str | None
    group_id: str | None
    leaf: bytes


class Command1(NamedTuple):
    """A command of schema 1."""

    command_id: str
    digest: bytes
    body: str | None
    originator_id: str
    first_position: int | None
    last_position: int | None
    group_id: str | None


class Reservation1(NamedTuple):
    """A name of schema 1 that belongs to one stream."""

    kind: str
    name: str
    originator_id: str


class Office1(NamedTuple):
    """All that an office of schema 1 holds."""

    facts: dict[str, str]
    rows: Iterable[Row1]
    commands: list[Command1]
    reservations: list[Reservation1]


def office_1(connection: dbapi2.Connection, suffix: str = "") -> Office1:
    """What lies in a file of schema 1, whose tables may have been renamed."""
    columns = ", ".join(("rowid", *Row1._fields[1:]))
    rows = connection.cursor().execute(f"SELECT {columns} FROM stored_events{suffix} ORDER BY rowid")
    commands = connection.execute(f"SELECT * FROM commands{suffix} ORDER BY first_position, command_id").fetchall()
    reserved = connection.execute(f"SELECT * FROM reservations{suffix} ORDER BY kind, name").fetchall()
    facts = dict(connection.execute(f"SELECT key, value FROM office{suffix}").fetchall())
    return Office1(
        facts, map(Row1._make, rows), [Command1(*each) for each in commands], [Reservation1(*each) for each in reserved]
    )


def proved(rows: Iterable[Row1]) -> Iterator[Row1]:
    """The rows, as long as each has its leaf and its place.

    Raises:
        Damaged: `position-missing`, `leaf-mismatch`, with the position.
    """
    for position, row in enumerate(rows, start=1):
        if row.position != position:
            raise Damaged("position-missing", position=position)
        if leaf_1(row[:-1]) != row.leaf:
            raise Damaged("leaf-mismatch", position=position, entry=row.originator_version, visit=row.originator_id)
        yield row


def pinned(commands: Iterable[Command1]) -> str:
    """How many commands there are, and SHA-256 over them in the order of their ids (docs/format.md).

    What changed nothing counts without its body.
    """
    digest, ordered = hashlib.sha256(), sorted(commands, key=lambda each: each.command_id.encode())
    for command in ordered:
        for value in command._replace(body=command.body if command.first_position is not None else None):
            content = value if isinstance(value, bytes) else str(value).encode()
            digest.update(ABSENT if value is None else len(content).to_bytes(4, "big") + content)
    return f"{len(ordered)}:{digest.hexdigest()}"
