"""Saves in the making: what they seal and erase, noted before, so that it is finished or taken back whatever happens.

A note lies in the vault while its save is under way, and its process holds it locked. One that nobody holds is of a
process that was stopped, or of a save whose outcome could not be asked.
"""

from __future__ import annotations

import os
from pathlib import Path
from uuid import uuid4

import msgspec

from domain.store.durable import make_folder, open_for_change, sync, sync_folder, try_lock, write_at


class PendingSave(msgspec.Struct, frozen=True, kw_only=True):
    """What a save does in the vault beside its entries."""

    commands: tuple[str, ...]
    """The ids of its commands: all are recorded or none."""
    instance: str
    """The copy of the office it is recorded in."""
    position: int
    """The newest entry of that office before it."""
    sealed: tuple[str, ...] = ()
    """The names of the values it seals."""
    erased: dict[str, tuple[str, ...]] = {}
    """By person, the names of the values it erases."""


class PendingNote:
    """The note of one save, written and locked by its process until the save is over.

    Args:
        handle: of the file at `path`, with its lock.
    """

    def __init__(self, path: Path, handle: int) -> None:
        self._path = path
        self._handle = handle
        self._held = True

    def write(self, save: PendingSave) -> None:
        """Bring the note to the disk, in place of what it said before."""
        content = msgspec.json.encode(save)
        write_at(self._handle, 0, content)
        os.ftruncate(self._handle, len(content))
        sync(self._handle)
        sync_folder(self._path.parent)

    def read(self) -> PendingSave | None:
        """What the note says; None if its process was stopped before it was written."""
        os.lseek(self._handle, 0, os.SEEK_SET)
        try:
            return msgspec.json.decode(os.read(self._handle, os.fstat(self._handle).st_size), type=PendingSave)
        except msgspec.MsgspecError:
            return None

    def leave(self) -> None:
        """Release the note, so that whoever opens the office next settles it. Released already, nothing happens."""
        if self._held:  # Ctrl+C may have come between releasing it and the end of the save, which is concluded again.
            self._held = False
            os.close(self._handle)

    def remove(self) -> None:
        """The save is over. Should the note come back after a loss of power, settling it again changes nothing."""
        if os.name == "nt":  # which removes no file that is open
            self.leave()
            self._path.unlink(missing_ok=True)
        else:
            self._path.unlink(missing_ok=True)
            self.leave()


def begin(folder: Path) -> PendingNote:
    """A new note in a folder, locked. The caller holds the lock of the vault."""
    make_folder(folder)
    path = folder / f"{uuid4().hex}.json"
    handle = open_for_change(path)
    try_lock(handle)
    return PendingNote(path, handle)


def left_behind(folder: Path) -> list[PendingNote]:
    """The notes nobody holds any more, held by this process now. The caller holds the lock of the vault."""
    found = []
    for path in sorted(folder.glob("*.json")):
        try:
            handle = os.open(path, os.O_RDWR)
        except FileNotFoundError:  # its save was over just now
            continue
        if try_lock(handle):
            found.append(PendingNote(path, handle))
        else:
            os.close(handle)
    return found
