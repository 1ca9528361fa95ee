"""Reading an export of format 1, as Chancery 0.1.0 wrote it. Nothing here ever changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from domain.core.problem import Damaged
from domain.store.carrying.schema_1 import Command1, Office1, Reservation1, Row1
from domain.store.proof.leaf import leaf_1
from domain.store.proof.merkle import MerkleTree


class Header1(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="line", tag="office"):
    """The first line: what follows, how much of it, and the root that pins it."""

    format: int
    office: dict[str, str]
    events: int
    commands: int
    reservations: int
    head: str


class _Event(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="line", tag="event"):
    position: int
    visit: str
    entry: int
    topic: str
    topic_version: int
    state: msgspec.Raw
    author: str
    desk: str
    recorded_at: str
    clock: str
    effective_at: str | None
    reason: str | None
    source: str | None
    command_id: str | None
    group_id: str | None
    leaf: str


class _Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="line", tag="command"):
    id: str
    digest: str
    body: msgspec.Raw
    visit: str
    first_position: int | None
    last_position: int | None
    group_id: str | None


class _Reservation(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="line", tag="reservation"):
    kind: str
    name: str
    visit: str


class _Format(msgspec.Struct):
    format: int


_line = msgspec.json.Decoder(_Event | _Command | _Reservation)


def format_of(first: bytes) -> int:
    """The version of the format, by the first line of an export.

    Raises:
        Damaged: `not-an-export`.
    """
    try:
        return msgspec.json.decode(first, type=_Format).format
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Damaged("not-an-export", cause=str(error)) from error


def header(first: bytes) -> Header1:
    """The first line.

    Raises:
        Damaged: `not-an-export`.
    """
    try:
        found = msgspec.json.decode(first, type=Header1)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise Damaged("not-an-export", cause=str(error)) from error
    if not {"office_id", "sample"} <= found.office.keys():
        raise Damaged("not-an-export")
    return found


def office_of(header: Header1, numbered: Iterator[tuple[int, bytes]]) -> Office1:
    """The office of the lines that follow, each with its number.

    Raises:
        Damaged: `damaged-line` and `leaf-mismatch` with the line's number, `export-incomplete`, `head-mismatch`.
    """
    rows: list[Row1] = []
    commands: list[Command1] = []
    reservations: list[Reservation1] = []
    tree = MerkleTree()
    for number, text in numbered:
        try:
            line: Any = _line.decode(text)
            match line:
                case _Event():
                    rows.append(_row(line))
                    _prove(rows[-1], number, len(rows))
                    tree.add(rows[-1].leaf)
                case _Command():
                    commands.append(_command(line))
                case _Reservation():
                    reservations.append(Reservation1(line.kind, line.name, line.visit))
        except (msgspec.MsgspecError, ValueError, OverflowError) as error:
            raise Damaged("damaged-line", line=number, cause=str(error)) from error
    if (len(rows), len(commands), len(reservations)) != (header.events, header.commands, header.reservations):
        raise Damaged("export-incomplete", events=len(rows), expected=header.events)
    if tree.root().hex() != header.head:
        raise Damaged("head-mismatch")
    commands.sort(key=lambda each: (each.first_position is not None, each.first_position or 0, each.command_id))
    return Office1(header.office, rows, commands, reservations)


def _prove(row: Row1, line: int, position: int) -> None:
    if leaf_1(row[:-1]) != row.leaf:
        raise Damaged(
            "leaf-mismatch", line=line, position=row.position, entry=row.originator_version, visit=row.originator_id
        )
    if row.position != position:
        raise ValueError(f"position {position} is missing")


def _row(line: _Event) -> Row1:
    values = msgspec.structs.astuple(line)
    return Row1._make((*values[:5], bytes(line.state), *values[6:15], bytes.fromhex(line.leaf)))


def _command(line: _Command) -> Command1:
    values = msgspec.structs.astuple(line)
    return Command1(line.id, bytes.fromhex(line.digest), bytes(line.body).decode(), *values[3:])
