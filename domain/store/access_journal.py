"""The access journal of an office: one line for each look at what is private, each carrying the digest of the last.

It lies in the folder of the vault, `OFFICE_ID.vault/access`, as that is where what is private can be opened. It is
only appended to; two desks may do so at once.
"""

from __future__ import annotations

import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

import msgspec

from domain.core.problem import Damaged, Unavailable
from domain.record.look import Look, LooksVerified
from domain.store.errors import problem

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

FOLDER_MODE, FILE_MODE = 0o700, 0o600
_LONGEST_WAIT, _LOOKS_AGAIN_AFTER = 5.0, 0.005
_PIECE = 4_096
_IDENTITY = re.compile(r"[0-9a-f]{32}")
_BINARY = getattr(os, "O_BINARY", 0)


class _Line(msgspec.Struct, frozen=True):
    """A line as it lies in the file: the digest of the one before, then the look."""

    before: str
    look: Look


class AccessJournal:
    """The looks at what is private in one office. Any thread may use it; it holds no file open.

    Args:
        folder: the folder the office file lies in.
        office_id: the identity of the office.
    """

    def __init__(self, folder: Path, office_id: str) -> None:
        plain = _IDENTITY.fullmatch(office_id) is not None
        name = office_id if plain else sha256(office_id.encode()).hexdigest()[:32]
        self.path = folder / f"{name}.vault" / "access"
        self._first = sha256(office_id.encode()).hexdigest()

    def note(self, look: Look) -> None:
        """Append a look. When this returns, its line is on the disk.

        Raises:
            Unavailable: it could not be written, so that nothing may be shown.
        """
        try:
            self._make()
            with _locked(self.path) as handle:
                end, before = self._last(handle)
                line = msgspec.json.encode(_Line(before, look)) + b"\n"
                _append(handle, end, line)
        except OSError as error:
            raise problem(error) from error

    def looks(self, person: str | None = None) -> list[Look]:
        """The looks at a person, or at anyone, oldest first. Lines that cannot be read are left to `verify`."""
        wanted = msgspec.json.encode(person) if person is not None else b""
        found = (_read(line) for line in self._lines() if wanted in line)
        return [line.look for line in found if line is not None and person in (None, line.look.person)]

    def verify(self) -> LooksVerified:
        """Follow the chain from the first line to the last."""
        before, number = self._first, 0
        for number, line in enumerate(self._lines(), 1):
            read = _read(line)
            if read is None or read.before != before:
                return LooksVerified(number - 1, number, Damaged("access-journal-damaged", line=number))
            before = sha256(line).hexdigest()
        return LooksVerified(number)

    def _lines(self) -> Iterator[bytes]:
        """The lines without their ends; one that was never finished is none, as nothing was shown for it."""
        try:
            with self.path.open("rb") as opened:
                yield from (line.removesuffix(b"\n") for line in opened if line.endswith(b"\n"))
        except FileNotFoundError:
            return
        except OSError as error:
            raise problem(error) from error

    def _make(self) -> None:
        """The folder and the file, for their owner alone, with their names on the disk."""
        if self.path.exists():
            return
        self.path.parent.mkdir(mode=FOLDER_MODE, exist_ok=True)
        os.close(os.open(self.path, os.O_CREAT | os.O_WRONLY, FILE_MODE))
        for folder in (self.path.parent, self.path.parent.parent):
            _sync_folder(folder)

    def _last(self, handle: int) -> tuple[int, str]:
        """Where the last finished line ends, and its digest; that of the identity where there is none."""
        at, tail = os.lseek(handle, 0, os.SEEK_END), b""
        while at > 0 and tail.count(b"\n") < 2:
            start = max(0, at - _PIECE)
            os.lseek(handle, start, os.SEEK_SET)
            tail, at = os.read(handle, at - start) + tail, start
        finished, newline, _ = tail.rpartition(b"\n")
        if not newline:
            return at, self._first
        return at + len(finished) + 1, sha256(finished.rpartition(b"\n")[2]).hexdigest()


def _read(line: bytes) -> _Line | None:
    try:
        return msgspec.json.decode(line, type=_Line)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _append(handle: int, end: int, line: bytes) -> None:
    """Write a line behind the last finished one, whole or not at all."""
    os.ftruncate(handle, end)
    os.lseek(handle, end, os.SEEK_SET)
    try:
        left = memoryview(line)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    except OSError:
        with suppress(OSError):
            os.ftruncate(handle, end)
        raise


def _sync_folder(path: Path) -> None:
    if os.name == "nt":  # Windows has no handle to a folder
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _locked(path: Path) -> Iterator[int]:
    """A handle to the file while no other desk, process or thread appends to it.

    Raises:
        Unavailable: `office-locked`, if another does for five seconds.
    """
    handle = os.open(path, os.O_RDWR | _BINARY)
    try:
        give_up = time.monotonic() + _LONGEST_WAIT
        while not _try_lock(handle):
            if time.monotonic() > give_up:
                raise Unavailable("office-locked")
            time.sleep(_LOOKS_AGAIN_AFTER)
        yield handle
    finally:
        os.close(handle)  # lets go of the lock


def _try_lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
