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

from domain.core.problem import Damaged, Problem
from domain.record.look import Look, LooksVerified
from domain.store.durable import locked, make_file, make_folder, sync, sync_folder, write_at
from domain.store.errors import problem
from domain.store.vault.look_memory import LastLine, LookMemory
from domain.store.vault.vault import vault_folder

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
        memory: the folder in which this desk remembers offices, to hold the end of the journal against.
    """

    def __init__(self, folder: Path, office_id: str, memory: Path | None = None) -> None:
        self.path = vault_folder(folder, office_id) / "access"
        self._memory = LookMemory(memory, self.path)
        self._first = sha256(office_id.encode()).hexdigest()

    def note(self, look: Look) -> None:
        """Append a look. When this returns, its line is on the disk.

        Raises:
            Unavailable: it could not be written, so that nothing may be shown.
        """
        try:
            self._make()
            with locked(self.path) as handle:
                last, believed = self._last(handle), self._is_as_remembered(handle)
                line = msgspec.json.encode(_Line(last.digest, look))
                _append(handle, last.end, line + b"\n")
                if believed:
                    self._memory.write(LastLine(last.end + len(line) + 1, sha256(line).hexdigest()))
        except OSError as error:
            raise problem(error) from error

    def looks(self, person: str | None = None) -> list[Look]:
        """The looks at a person, or at anyone, oldest first. Lines that cannot be read are left to `verify`."""
        wanted = msgspec.json.encode(person) if person is not None else b""
        found = (_read(line) for line in self._lines() if wanted in line)
        return [line.look for line in found if line is not None and person in (None, line.look.person)]

    def verify(self) -> LooksVerified:
        """Follow the chain from the first line to the last, and hold its end against what this desk remembers."""
        before, number = self._first, 0
        for number, line in enumerate(self._lines(), 1):
            read = _read(line)
            if read is None or read.before != before:
                return LooksVerified(number - 1, number, _broken(number, unread=read is None))
            before = sha256(line).hexdigest()
        return LooksVerified(number, problem=self.doubt())

    def doubt(self) -> Problem | None:
        """Why the journal is not the one this desk remembers; what was noted at another desk is remembered from now on.

        `looks-missing-here`: its end was cut off, or the file was removed. It stays told until the end is put back.
        """
        known = self._memory.read()
        try:
            with self.path.open("rb", buffering=0) as opened:
                if not self._is_as_remembered(opened.fileno()):
                    return Damaged("looks-missing-here", path=str(self.path))
                if (last := self._last(opened.fileno())) != known:
                    self._memory.write(last)
        except FileNotFoundError:
            return Damaged("looks-missing-here", path=str(self.path)) if known is not None else None
        except OSError as error:
            return problem(error) if known is not None else None
        return None

    def _lines(self) -> Iterator[bytes]:
        """The finished lines, without their newlines. Nothing was shown for an unfinished one."""
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

    def _is_as_remembered(self, handle: int) -> bool:
        known = self._memory.read()
        return known is None or self._last(handle, known.end) == known

    def _last(self, handle: int, upto: int | None = None) -> LastLine:
        """The last finished line, of the first so many bytes; where there is none, what a first line carries."""
        size = os.lseek(handle, 0, os.SEEK_END)
        at, tail = size if upto is None else min(upto, size), b""
        while at > 0 and tail.count(b"\n") < 2:
            start = max(0, at - _PIECE)
            os.lseek(handle, start, os.SEEK_SET)
            tail, at = os.read(handle, at - start) + tail, start
        finished, newline, _ = tail.rpartition(b"\n")
        if not newline:
            return LastLine(at, self._first)
        return LastLine(at + len(finished) + 1, sha256(finished.rpartition(b"\n")[2]).hexdigest())


def _broken(number: int, *, unread: bool) -> Damaged:
    """What is wrong where the chain ends: a line that does not follow was altered itself, or the one before it was."""
    if unread or number == 1:
        return Damaged("access-journal-damaged", line=number)
    return Damaged("access-journal-broken", line=number, before=number - 1)


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
