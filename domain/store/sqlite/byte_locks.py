"""Locks on the bytes of a file, each held by one who opened it, and given free by the kernel when a process ends."""

from __future__ import annotations

import os
import struct
import sys
from pathlib import Path

HERE = sys.platform == "linux"
"""Whether this system has locks that belong to an open file, and not to the process as a whole."""

if sys.platform == "linux":
    import fcntl

_LOCK = struct.Struct("hhqqi0q")
"""`struct flock`: kind, whence, first byte, how many, process."""


class ByteLocks:
    """The locks of one who opened a file, which is made if it is not there. Every method may raise OSError."""

    def __init__(self, path: Path, mode: int) -> None:
        self.descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, mode)

    def lock(self, byte: int) -> bool:
        """Lock a byte; return whether nobody else has it locked."""
        try:
            fcntl.fcntl(self.descriptor, fcntl.F_OFD_SETLK, _LOCK.pack(fcntl.F_WRLCK, 0, byte, 1, 0))
        except BlockingIOError:
            return False
        return True

    def free(self, byte: int) -> None:
        """Give a byte free."""
        fcntl.fcntl(self.descriptor, fcntl.F_OFD_SETLK, _LOCK.pack(fcntl.F_UNLCK, 0, byte, 1, 0))

    def held_by_others(self, first: int, count: int) -> bool:
        """Whether somebody else has one of so many bytes locked, from the first on; with 0, any that follows."""
        found = fcntl.fcntl(self.descriptor, fcntl.F_OFD_GETLK, _LOCK.pack(fcntl.F_WRLCK, 0, first, count, 0))
        return bool(_LOCK.unpack(found)[0] != fcntl.F_UNLCK)

    def close(self) -> None:
        """Give every byte free, and let go of the file."""
        os.close(self.descriptor)
