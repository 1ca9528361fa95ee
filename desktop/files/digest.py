"""The digests of files, to compare them with the register of correspondence."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

from domain.agreement.correspondence import LetterFile
from domain.core.problem import Malformed

LARGEST = 100_000_000
"""The bytes of a file that is read at most; a scanned note has a few million."""
_PIECE = 1_000_000


def letter_file(path: Path) -> LetterFile:
    """A file by its name, its size and its digest.

    Raises:
        Malformed: `cannot-read`, `no-file` for a folder, a pipe or a device, `file-too-large`.
    """
    try:
        # A pipe that nobody writes to would otherwise keep the window waiting for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError):
        raise Malformed("cannot-read", field="file", path=_shown(path)) from None
    try:
        _refuse_unfit(handle, path)
        return _read(handle, path.name)
    except OSError:
        raise Malformed("cannot-read", field="file", path=_shown(path)) from None
    finally:
        os.close(handle)


def _refuse_unfit(handle: int, path: Path) -> None:
    found = os.fstat(handle)
    if not stat.S_ISREG(found.st_mode):
        raise Malformed("no-file", field="file", path=_shown(path))
    if found.st_size > LARGEST:
        raise Malformed("file-too-large", field="file", limit=LARGEST // 1_000_000)


def _read(handle: int, name: str) -> LetterFile:
    digest, size = hashlib.sha256(), 0
    # A file that grows while it is read ends at the bound all the same.
    while size <= LARGEST and (piece := os.read(handle, _PIECE)):
        digest.update(piece)
        size += len(piece)
    return LetterFile(name, size, digest.hexdigest())


def _shown(path: Path) -> str:
    return str(path)[:200]
