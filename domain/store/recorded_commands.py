"""The commands that were recorded: found by their ids, and answered again where one is sent once more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from domain.core.late import late
from domain.core.problem import Damaged
from domain.record.command_data import created_by
from domain.record.recording import Receipt
from domain.store.row import Row
from domain.store.store import Reading

if TYPE_CHECKING:
    from domain.record import repeated
    from domain.record.request import Request
    from domain.store.commands import RecordedCommand
    from domain.store.log import Log
else:
    repeated = late("domain.record.repeated")


class RecordedCommands:
    """The commands beside the log, read through it."""

    def __init__(self, log: Log) -> None:
        self._log = log

    def find(self, command_id: str) -> RecordedCommand | None:
        """The recorded command of that id."""
        return self._log.read(lambda reading: reading.command(command_id))

    def batch(self, group_id: str) -> list[RecordedCommand]:
        """The commands of a batch, in the order they were sent in."""
        return self._log.read(lambda reading: reading.batch(group_id))

    def receipts(self, requests: Sequence[Request]) -> list[Receipt] | None:
        """What became of requests that were recorded before, under their ids or that of their batch; None if none was.

        Raises:
            Refused: `command-id-reused`, for an id that says something else now, one that two requests
                bear, a batch known in part, or one recorded under its id that said something else.
        """
        known = repeated.repeated(requests, self.find, self.batch)
        return None if known is None else [self._receipt(command) for command in known]

    def _receipt(self, command: RecordedCommand) -> Receipt:
        if command.first_position is None:
            return Receipt(command.stream, command.command_id, (), batch=command.group_id)
        first, last = self.numbers(command)
        entries, created = tuple(range(first, last + 1)), created_by(command.asked())
        return Receipt(command.stream, command.command_id, entries, created=created, batch=command.group_id)

    def numbers(self, command: RecordedCommand) -> tuple[int, int]:
        """The numbers of the first and last entry of a recorded command.

        Raises:
            Damaged: `command-astray`; they are not the entries that bear its id.
        """
        positions = command.first_position or 0, command.last_position or 0

        def found(reading: Reading) -> tuple[int, int, list[Row]]:
            first, last = (reading.entry_at(command.stream, position) for position in positions)
            return first, last, reading.rows(command.stream, max(first - 2, 0), last + 1)

        with self._log.damage_named(command.stream):
            first, last, rows = self._log.read(found)
        bear_it = [row.entry for row in rows if row.command_id == command.command_id.encode()]
        if bear_it != list(range(first, last + 1)):
            raise Damaged("command-astray", id=command.command_id, position=command.first_position)
        return first, last
