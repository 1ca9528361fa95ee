"""The lines of an export of an office (docs/format.md)."""

from __future__ import annotations

import msgspec

FORMAT = 2
"""The version of the export format, in its first line."""

NOTHING = b"null"
"""The body of a command that changed nothing."""


class OfficeLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="line", tag="office"):
    """The first line: what follows, how much of it, and the head that pins it."""

    format: int
    office: dict[str, str]
    events: int
    commands: int
    reservations: int
    head: str


class CommandLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="line", tag="command"):
    """A command as it was recorded, and the positions of its entries."""

    id: str
    stream: str
    sent: str
    body: msgspec.Raw
    """The very bytes of the completed command; `null` where nothing changed."""
    first_position: int | None
    last_position: int | None
    batch: str | None


class EventLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="line", tag="event"):
    """A row of the log. `state` holds the very bytes that were recorded, which the leaf covers."""

    position: int
    stream: str
    entry: int
    topic: str
    topic_version: int
    state: msgspec.Raw
    author: str
    desk: str
    recorded_at: str
    clock: str
    clock_confirmed: bool
    effective_at: str | None
    reason: str | None
    source: str | None
    command: str | None
    leaf: str


class ReservationLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="line", tag="reservation"):
    """A name that belongs to one stream."""

    kind: str
    name: str
    stream: str


ExportLine = EventLine | CommandLine | ReservationLine
"""A line after the first."""

encode = msgspec.json.Encoder().encode
decode = msgspec.json.Decoder(ExportLine).decode
