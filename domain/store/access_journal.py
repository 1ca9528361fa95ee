"""The access journal of an office: one line for each look at what is private, each carrying the digest of the last.

It lies in the folder of the vault, `OFFICE_ID.vault/access`, as that is where what is private can be opened. It is
only appended to; two desks may do so at once.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import msgspec

from domain.core.problem import Damaged
from domain.record.look import Look, LooksVerified
from domain.store.durable import locked, make_file, make_folder, sync, sync_folder, write_at
from domain.store.errors import problem
from domain.store.vault import vault_folder

_PIECE = 4_096


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
        self.path = vault_folder(folder, office_id) / "access"
        self._first = sha256(office_id.encode()).hexdigest()

    def note(self, look: Look) -> None:
        """Append a look. When this returns, its line is on the disk.

        Raises:
            Unavailable: it could not be written, so that nothing may be shown.
        """
        try:
            self._make()
            with locked(self.path) as handle:
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
        if not self.path.exists():
            make_folder(self.path.parent)
            with suppress(FileExistsError):  # another desk made it meanwhile
                make_file(self.path)
            sync_folder(self.path.parent)

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
    try:
        write_at(handle, end, line)
        sync(handle)
    except OSError:
        with suppress(OSError):
            os.ftruncate(handle, end)
        raise
