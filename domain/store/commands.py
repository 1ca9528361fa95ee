"""Commands as kept beside their entries, so that one sent again is recognised and one recorded can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

import msgspec

from domain.core.late import late
from domain.core.message import Command
from domain.record.recording import Receipt
from domain.record.request import Request, as_line, from_recorded

if TYPE_CHECKING:
    from domain.record import digest
else:
    digest = late("domain.record.digest")


class CommandRow(msgspec.Struct, frozen=True):
    """A command ready to be stored with its entries."""

    command_id: str
    sent: bytes
    """Which digest of the command as it was sent (one byte), and the digest."""
    body: bytes
    """The completed command as JSON."""
    stream: UUID
    events: int
    """How many of the save's events, in order, are its own."""
    group_id: str | None = None


class RecordedCommand(msgspec.Struct, frozen=True):
    """A command that was recorded: what was sent, what it became, and the positions of its entries."""

    command_id: str
    sent: bytes
    body: bytes
    """Empty where nothing changed."""
    stream: UUID
    first_position: int | None
    last_position: int | None
    group_id: str | None

    def asked(self) -> Command[Any]:
        """The command itself, in its newest version."""
        return from_recorded(msgspec.json.decode(self.body)).command

    def says(self, request: Request) -> bool:
        """Whether a request sent under its id says the same."""
        return digest.says_the_same(request, self.sent[0], self.sent[1:])


def command_row(asked: Request, request: Request, receipt: Receipt, group_id: str | None) -> CommandRow:
    """The row of a request: `asked` as it was sent, `request` as it was completed."""
    line = as_line(request)
    body = {key: line[key] for key in ("command", "version", "fields") if key in line}
    sent = digest.digest_of_request(asked)
    return CommandRow(
        receipt.command_id, bytes([sent.version]) + sent.value, msgspec.json.encode(body), receipt.stream,
        len(receipt.entries), group_id,
    )  # fmt: skip
