"""Files for their owner alone, written so that a loss of power leaves them whole."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from domain.core.problem import Unavailable

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

OWNER_FILE = 0o600
OWNER_FOLDER = 0o700
UNFINISHED = ".part"
"""The suffix of a file that is being written."""
_OTHERS = 0o077
_LONGEST_WAIT = 5.0
_LOOKS_AGAIN_AFTER = 0.005
_BINARY = getattr(os, "O_BINARY", 0)


def make_folder(path: Path) -> None:
    """Make a folder its owner alone may enter; one that is there is closed to others."""
    if not path.is_dir():
        path.mkdir(mode=OWNER_FOLDER, exist_ok=True)
        sync_folder(path.parent)
    close_to_others(path)


def make_file(path: Path) -> None:
    """Make an empty file its owner alone may read, whatever the umask says.

    Raises:
        FileExistsError: there is one.
    """
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_FILE))


def close_to_others(path: Path) -> None:
    """Take everybody's rights but the owner's; where the file is another's, nothing changes."""
    if path.stat().st_mode & _OTHERS:
        with suppress(PermissionError):
            path.chmod(OWNER_FOLDER if path.is_dir() else OWNER_FILE)


def open_for_change(path: Path) -> int:
    """A handle to read and write a file, which is made for its owner alone if it is not there."""
    return os.open(path, os.O_CREAT | os.O_RDWR | _BINARY, OWNER_FILE)


def write_at(handle: int, offset: int, content: bytes) -> None:
    """Write over what lies at an offset, in place."""
    os.lseek(handle, offset, os.SEEK_SET)
    left = memoryview(content)
    while left:
        left = left[os.write(handle, left) :]


def sync(handle: int) -> None:
    """Return when what was written lies on the disk; on macOS `fsync` alone leaves it in the disk's own memory."""
    full = getattr(fcntl, "F_FULLFSYNC", None) if sys.platform != "win32" else None
    if full is not None:
        with suppress(OSError):
            fcntl.fcntl(handle, full)
            return
    os.fsync(handle)


def sync_file(path: Path) -> None:
    """Return when a file others have written and closed lies on the disk."""
    handle = os.open(path, os.O_RDWR | _BINARY)  # Windows syncs only what is open for writing
    try:
        sync(handle)
    finally:
        os.close(handle)


def sync_folder(path: Path) -> None:
    """Return when the names in a folder lie on the disk."""
    if os.name == "nt":  # Windows has no handle to a folder
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        sync(handle)
    finally:
        os.close(handle)


def write_whole(path: Path, content: bytes) -> None:
    """Write a file that is there whole or not at all; its name is on the disk once the folder is synced."""
    unfinished = path.with_name(f"{path.name}.{uuid4().hex}{UNFINISHED}")
    try:
        handle = open_for_change(unfinished)
        try:
            write_at(handle, 0, content)
            sync(handle)
        finally:
            os.close(handle)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def overwrite_and_remove(path: Path) -> None:
    """Write zeros over a file, bring them to the disk, and remove it."""
    handle = os.open(path, os.O_RDWR | _BINARY)
    try:
        write_at(handle, 0, bytes(os.fstat(handle).st_size))
        sync(handle)
    finally:
        os.close(handle)
    path.unlink()
    sync_folder(path.parent)


@contextmanager
def locked(path: Path, *, shared: bool = False) -> Iterator[int]:
    """Hold the lock that a file stands for, with a handle to it; others wait, in this process and in any other.

    Raises:
        Unavailable: `office-locked`, if another holds it for five seconds.
    """
    handle = open_for_change(path)
    try:
        give_up = time.monotonic() + _LONGEST_WAIT
        while not try_lock(handle, shared=shared):
            if time.monotonic() > give_up:
                raise Unavailable("office-locked")
            time.sleep(_LOOKS_AGAIN_AFTER)
        yield handle
    finally:
        os.close(handle)  # lets go of the lock


def try_lock(handle: int, *, shared: bool = False) -> bool:
    """Take the lock of an open file if nobody holds it; it ends with the handle, and with the process."""
    try:
        if sys.platform == "win32":
            os.lseek(handle, 0, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
