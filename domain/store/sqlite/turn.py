"""Who records next: desks that record at once take turns, in the order in which they came.

SQLite's own lock keeps them apart too, but lets pass whoever asks at the right moment, so that some wait for seconds.
"""

from __future__ import annotations

import os
import struct
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from domain.store.sqlite.byte_locks import HERE, ByteLocks

LONGEST_WAIT = 2.0
"""The seconds after which a desk goes on without its turn: the one before it may be stopped."""
LOOK_EVERY = 0.002
"""The seconds between two looks whether it is one's turn."""

_DOOR = 0
"""The byte that is locked for as long as it takes to draw a number."""
_NUMBER = struct.Struct(">q")


class WriteQueue:
    """A queue in a file beside the office, which says the last number drawn.

    Who waits or records has the byte at its number locked, so that a process that dies leaves the queue. Where the
    system has no such locks, or the file cannot be written, nobody queues.
    """

    def __init__(self, office: Path) -> None:
        self._office, self._path = office, office.with_name(f"{office.name}-queue")
        self._locks: ByteLocks | None = None

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait until it is one's turn, and have it for as long as the block runs."""
        until = time.monotonic() + LONGEST_WAIT
        number = 0
        with suppress(OSError):
            number = self._drawn(until) if HERE else 0
            while self._others_come_before(number) and time.monotonic() < until:
                time.sleep(LOOK_EVERY)
        try:
            yield
        finally:
            if number and self._locks is not None:
                with suppress(OSError):
                    self._locks.free(number)

    def close(self) -> None:
        """Let go of the queue, and take its file away where nobody else stands in it."""
        if self._locks is not None:
            with suppress(OSError):
                if self._is_in_place(self._locks) and self._locks.lock(_DOOR) and not self._locks.held_by_others(0, 0):
                    self._path.unlink()
            self._locks.close()
            self._locks = None

    def _drawn(self, until: float) -> int:
        """The next number, with its byte locked; 0 where none could be had in time."""
        while time.monotonic() < until:
            locks = self._locks = self._locks or ByteLocks(self._path, self._office.stat().st_mode & 0o666)
            if not locks.lock(_DOOR):
                time.sleep(LOOK_EVERY)
            elif self._is_in_place(locks):
                number = _next_number(locks.descriptor)
                locks.lock(number)
                locks.free(_DOOR)
                return number
            else:  # The last to leave took the file away.
                locks.close()
                self._locks = None
        return 0

    def _is_in_place(self, locks: ByteLocks) -> bool:
        try:
            return os.path.samestat(os.fstat(locks.descriptor), self._path.stat())
        except FileNotFoundError:
            return False

    def _others_come_before(self, number: int) -> bool:
        return self._locks is not None and number > 1 and self._locks.held_by_others(1, number - 1)


def _next_number(descriptor: int) -> int:
    last = os.pread(descriptor, _NUMBER.size, 0)
    number: int = _NUMBER.unpack(last)[0] + 1 if len(last) == _NUMBER.size else 1
    os.pwrite(descriptor, _NUMBER.pack(number), 0)
    return number
