"""Commands as kept beside their entries: what makes sending one again harmless, and undoing it possible."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import msgspec

from domain.core.message import Command
from domain.record.digest_1 import digest_1
from domain.record.recording import Receipt
from domain.record.request import Request, as_line, from_recorded
from domain.record.vocabulary import kind_of


@dataclass(frozen=True)
class CommandRow:
    """A command ready to be stored with its entries."""

    command_id: str
    digest: bytes
    """Of the command as it was sent."""
    body: str
    """The completed command as a line of JSON."""
    stream: UUID
    events: int
    """How many of the save's events, in order, are its own."""
    group_id: str | None = None


@dataclass(frozen=True)
class RecordedCommand:
    """A command that was recorded: what was sent, what it became, and the positions of its entries."""

    command_id: str
    digest: bytes
    body: str
    stream: UUID
    first_position: int | None
    last_position: int | None
    group_id: str | None

    def asked(self) -> Command[Any]:
        """The command itself, in its newest version."""
        return from_recorded(msgspec.json.decode(self.body)).command


def command_row(asked: Request, request: Request, receipt: Receipt, group_id: str | None) -> CommandRow:
    """The row of a request: `asked` as it was sent, `request` as it was completed."""
    named = {kind_of(request.command).name: receipt.stream.hex}
    body = msgspec.json.encode(as_line(msgspec.structs.replace(request, **named))).decode()
    return CommandRow(receipt.command_id, digest_1(asked), body, receipt.stream, len(receipt.entries), group_id)


def recorded_command(row: Any) -> RecordedCommand:
    """The command a row holds."""
    return RecordedCommand(
        row["command_id"], row["digest"], row["body"], UUID(row["originator_id"]),
        row["first_position"], row["last_position"], row["group_id"],
    )  # fmt: skip
