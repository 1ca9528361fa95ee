"""Texts and streams that the log names by number: each is kept once, and known once it was read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any

from domain.core.problem import Damaged

NewNumbers = dict[bytes, int]
"""The values a save gave numbers to: it may yet fail."""


class Interned:
    """The rows of a table of numbered values, as far as they were asked for. They never change.

    Every method takes a database cursor inside a transaction.
    """

    def __init__(self, table: str, column: str, stored_as: str) -> None:
        value = f"CAST(? AS {stored_as})"
        self._by_value = f"SELECT number FROM {table} WHERE {column} = {value}"
        self._all = f"SELECT number, CAST({column} AS BLOB) FROM {table}"
        self._insert = f"INSERT INTO {table} ({column}) VALUES ({value})"
        self._numbers: dict[bytes, int] = {}
        self._by_number = f"SELECT CAST({column} AS BLOB) FROM {table} WHERE number = ?"
        self._values: dict[int, bytes] = {}
        self._all_known = False

    def reader(self, c: Any) -> Callable[[int], bytes]:
        """Finds what a number stands for.

        Raises:
            Damaged, KeyError: it stands for nothing.
        """
        known = self._values
        if self._all_known:
            return known.__getitem__

        def read(number: int) -> bytes:
            return known[number] if number in known else self._read(c, number)

        return read

    def known(self, c: Any, numbers: Iterable[int]) -> Mapping[int, bytes]:
        """All that is known by its number, what these stand for included; one that stands for nothing is not there."""
        if not self._all_known:
            # Not less the keys of what is known: that goes through all of them.
            for number in set(numbers).difference(self._values, (None,)):
                with suppress(Damaged):
                    self._read(c, number)
        return self._values

    def number(self, c: Any, value: bytes) -> int | None:
        """The number of a value; None if it has none yet."""
        if value not in self._numbers:
            c.execute(self._by_value, (value,))
            row = c.fetchone()
            if row is None:
                return None
            self._numbers[value] = int(row[0])
        return self._numbers[value]

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
        self._values.update(c.fetchall())
        self._all_known = True

    def _read(self, c: Any, number: int) -> bytes:
        c.execute(self._by_number, (number,))
        row = c.fetchone()
        if row is None:
            raise Damaged("damaged-entry", cause=f"nothing has number {number}")
        value = self._values[number] = bytes(row[0])
        # Asked for by its value it is this number, whatever a damaged index says.
        self._numbers[value] = number
        return value
