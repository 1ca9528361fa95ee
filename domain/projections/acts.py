"""The acts of a journal: the entries of one command, or of one batch, which were recorded in one save."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

import msgspec

from domain.projections.history import HistoryRow


class Act(msgspec.Struct, frozen=True):
    """What somebody did in one save. Its entries follow one another, oldest first."""

    rows: tuple[HistoryRow, ...]

    @property
    def first(self) -> int:
        """The number of its first entry."""
        return self.rows[0].entry.number

    @property
    def last(self) -> int:
        """The number of its last entry."""
        return self.rows[-1].entry.number

    def leading(self) -> Iterator[HistoryRow]:
        """The entries that tell what was done: of each command the first, and those that record the same.

        What else a command records follows from that: who is proposed is also identified, and his rank is noted.
        """
        for _, recorded in groupby(self.rows, key=_command_of):
            first, *others = recorded
            yield first
            yield from (row for row in others if row.topic == first.topic)


def acts(rows: Iterable[HistoryRow]) -> Iterator[Act]:
    """The acts of a journal, oldest first."""
    for _, recorded in groupby(rows, key=_save_of):
        yield Act(tuple(recorded))


def _save_of(row: HistoryRow) -> str:
    """What the entries of one save share; an entry recorded without a command is an act of its own."""
    return row.entry.group_id or _command_of(row)


def _command_of(row: HistoryRow) -> str:
    return row.entry.command_id or str(row.entry.number)


class KeptActs:
    """The acts of the journal on show: those of what was recorded since are appended."""

    def __init__(self) -> None:
        self._rows: tuple[HistoryRow, ...] = ()
        self._acts: list[Act] = []

    def of(self, rows: tuple[HistoryRow, ...]) -> tuple[Act, ...]:
        """The acts of a journal, oldest first."""
        if rows is not self._rows:
            known = len(self._rows)
            if not known or rows[known - 1 : known] != self._rows[-1:]:
                self._acts, known = [], 0
            # The last act known may go on: its entries are told again with those that are new.
            again = self._acts.pop().rows if self._acts else ()
            self._acts += acts((*again, *rows[known:]))
            self._rows = rows
        return tuple(self._acts)
