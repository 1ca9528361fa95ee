"""Texts and streams that the log names by number: each is kept once, and known once it was read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any

from domain.core.problem import Damaged

NewNumbers = dict[bytes, int]
"""The values a save gave numbers to: it may yet fail."""


MOST_KNOWN = 20_000
"""Values that are known at a time, of which few are read again: a large office has a million."""


class Interned:
    """The rows of a table of numbered values, as far as they were asked for lately. They never change.

    Every method takes a database cursor inside a transaction. Any thread may ask: what one was told of stays as it is
    while another has values forgotten.
    """

    def __init__(self, table: str, column: str, stored_as: str) -> None:
        value = f"CAST(? AS {stored_as})"
        self._by_value = f"SELECT number FROM {table} WHERE {column} = {value}"
        self._all = f"SELECT number, CAST({column} AS BLOB) FROM {table}"
        self._insert = f"INSERT INTO {table} ({column}) VALUES ({value})"
        self._numbers: dict[bytes, int] = {}
        self._by_number = f"SELECT CAST({column} AS BLOB) FROM {table} WHERE number = ?"
        self._values: dict[int, bytes] = {}
        self._everything: dict[int, bytes] | None = None

    def reader(self, c: Any) -> Callable[[int], bytes]:
        """Finds what a number stands for.

        Raises:
            Damaged, KeyError: it stands for nothing.
        """
        if self._everything is not None:
            return self._everything.__getitem__
        known = self._known_so_far()

        def read(number: int) -> bytes:
            if number not in known:
                known[number] = self._read(c, number)
            return known[number]

        return read

    def known(self, c: Any, numbers: Iterable[int]) -> Mapping[int, bytes]:
        """All that is known by its number, what these stand for included; one that stands for nothing is not there."""
        if self._everything is not None:
            return self._everything
        known = self._known_so_far()
        # Not less the keys of what is known: that goes through all of them.
        for number in set(numbers).difference(known, (None,)):
            with suppress(Damaged):
                known[number] = self._read(c, number)
        return known

    def number(self, c: Any, value: bytes) -> int | None:
        """The number of a value; None if it has none yet."""
        known = self._numbers.get(value)
        if known is None:
            c.execute(self._by_value, (value,))
            row = c.fetchone()
            if row is None:
                return None
            known = self._numbers[value] = int(row[0])
        return known

    def number_or_new(self, c: Any, value: bytes, made: NewNumbers) -> int:
        """The number of a value, given now if it has none."""
        number = made.get(value) or self.number(c, value)
        if number is None:
            c.execute(self._insert, (value,))
            number = made[value] = int(c.lastrowid)
        return number

    def keep(self, made: NewNumbers) -> None:
        """Know what a save gave numbers to, as it was stored."""
        self._numbers |= made

    def read_all(self, c: Any) -> None:
        """Know every row there is at this moment, before all of the log is read at the same one."""
        c.execute(self._all)
        self._everything = dict(c.fetchall())

    def _known_so_far(self) -> dict[int, bytes]:
        if len(self._values) >= MOST_KNOWN:
            self._values, self._numbers = {}, {}
        return self._values

    def _read(self, c: Any, number: int) -> bytes:
        c.execute(self._by_number, (number,))
        row = c.fetchone()
        if row is None:
            raise Damaged("damaged-entry", cause=f"nothing has number {number}")
        value = bytes(row[0])
        # Asked for by its value it is this number, whatever a damaged index says.
        self._numbers[value] = number
        return value
