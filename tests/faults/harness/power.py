"""A disk whose power is cut: what was synced is on it, and of the rest whatever the disk pleases.

A change of a file is on the disk once the file was synced; a name that was given, changed or taken away, once its
folder was. Before that a disk may have brought all of it, none of it, some of the changes, or parts of 512 bytes of
them. Names may be brought in their order (a journalling file system) or in any (one without a journal).
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from enum import Enum
from itertools import pairwise
from pathlib import Path
from random import Random

from tests.faults.harness.trace import (
    Answered,
    Closed,
    Cut,
    Linked,
    Made,
    Opened,
    Removed,
    Renamed,
    Step,
    Synced,
    Written,
)

SECTOR = 512
"""What a disk writes whole or not at all, in bytes."""
DONE_ANEW = "-shm"
"""How the index of a write-ahead log ends, which SQLite makes anew after a loss of power."""


class Fate(Enum):
    """What became of the changes of a file that were not synced."""

    DROPPED = "dropped"
    KEPT = "kept"
    SOME = "some"
    TORN = "torn"


@dataclass
class File:
    """A file: what is surely on the disk, and what came after."""

    synced: bytearray = field(default_factory=bytearray)
    pending: list[Written | Cut] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.pending:
            _apply(self.synced, change)
        self.pending = []

    def after_cut(self, chance: Random) -> bytearray:
        """What it may hold once the power is back."""
        content = bytearray(self.synced)
        if self.pending:
            fate = chance.choice(list(Fate))
            for change in self.pending:
                _apply_some(content, change, fate, chance)
        return content


Entry = File | None
"""What bears a name: a file, or a folder."""
Naming = dict[Path, Entry | bool]
"""What one change of names gave each name; False took it away."""


class Disk:
    """The disk under one folder while a trace is replayed; it begins as the folder stands, synced."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        found = [path for path in sorted(folder.rglob("*")) if not path.name.endswith(DONE_ANEW)]
        self._now: dict[Path, Entry] = {folder: None}
        self._now |= {path: None if path.is_dir() else File(bytearray(path.read_bytes())) for path in found}
        self._synced = dict(self._now)
        self._pending: dict[Path, list[Naming]] = {}
        self._opened: dict[int, Path | File] = {}

    def take(self, step: Step) -> bool:
        """Do what a process did; whether a cut after it may differ from one before it."""
        match step:
            case Opened():
                return self._open(step)
            case Closed():
                self._opened.pop(step.fd, None)
                return False
            case Written() | Cut():
                return self._change(step)
            case Synced():
                return self._sync(step)
            case Answered():
                return True
            case _:
                return self._rename(step)

    def cut(self, chance: Random) -> None:
        """Lay out in the folder what may be found there once the power is back."""
        names = dict(self._synced)
        ordered = chance.random() < 0.5
        for changes in self._pending.values():
            for naming in _brought(changes, ordered, chance):
                _name(names, naming)
        files: dict[int, bytearray] = {}
        shutil.rmtree(self.folder)
        for path, entry in sorted(names.items()):
            if path != self.folder and not path.parent.is_dir():
                continue  # What lies in a folder whose name was lost is not found.
            if entry is None:
                path.mkdir(exist_ok=True)
            else:
                path.write_bytes(files.setdefault(id(entry), entry.after_cut(chance)))

    def _open(self, step: Opened) -> bool:
        if step.path.name.endswith(DONE_ANEW):
            return False
        made = step.path not in self._now
        if made:
            assert step.flags & os.O_CREAT, step
            self._give({step.path: File()})
        entry = self._now[step.path]
        self._opened[step.fd] = step.path if entry is None else entry
        if entry is not None and step.flags & os.O_TRUNC:
            entry.pending.append(Cut(step.fd, 0))
        assert not step.flags & os.O_DSYNC, "writes that are synced at once are not modelled"
        return made

    def _change(self, step: Written | Cut) -> bool:
        file = self._opened.get(step.fd)
        if isinstance(file, File):
            file.pending.append(step)
        return isinstance(file, File)

    def _sync(self, step: Synced) -> bool:
        opened = self._opened.get(step.fd)
        if isinstance(opened, File):
            opened.sync()
        elif opened is not None:
            for naming in self._pending.pop(opened, []):
                _name(self._synced, naming)
        return opened is not None

    def _rename(self, step: Made | Removed | Renamed | Linked) -> bool:
        match step:
            case Made():
                self._give({step.path: None})
            case Removed():
                if step.path.name.endswith(DONE_ANEW):
                    return False
                self._give({step.path: False})
            case Renamed():
                self._give({step.old: False, step.new: self._now[step.old]})
            case Linked():
                self._give({step.new: self._now[step.old]})
        return True

    def _give(self, naming: Naming) -> None:
        _name(self._now, naming)
        # A file that moves between two folders is brought with the folder it moves to.
        folder = list(naming)[-1].parent
        self._pending.setdefault(folder, []).append(naming)


def _brought(changes: list[Naming], ordered: bool, chance: Random) -> list[Naming]:
    """Which of the changes of a folder that was not synced reached the disk."""
    if ordered:
        return changes[: chance.randint(0, len(changes))]
    return [change for change in changes if chance.random() < 0.5]


def _name(names: dict[Path, Entry], naming: Naming) -> None:
    for path, entry in naming.items():
        if isinstance(entry, bool):
            names.pop(path, None)
        else:
            names[path] = entry


def _apply(content: bytearray, change: Written | Cut) -> None:
    if isinstance(change, Cut):
        _resize(content, change.size)
    else:
        _resize(content, max(len(content), change.offset))
        content[change.offset : change.offset + len(change.data)] = change.data


def _apply_some(content: bytearray, change: Written | Cut, fate: Fate, chance: Random) -> None:
    if fate is Fate.KEPT:
        _apply(content, change)
    elif fate is not Fate.DROPPED:
        parts = _sectors(change) if fate is Fate.TORN and isinstance(change, Written) else [change]
        for part in parts:
            if chance.random() < 0.5:
                _apply(content, part)


def _sectors(change: Written) -> list[Written]:
    """A write in the parts in which a disk takes it."""
    end = change.offset + len(change.data)
    borders = [change.offset, *range((change.offset // SECTOR + 1) * SECTOR, end, SECTOR), end]
    return [
        Written(change.fd, start, change.data[start - change.offset : stop - change.offset])
        for start, stop in pairwise(borders)
    ]


def _resize(content: bytearray, size: int) -> None:
    if size < len(content):
        del content[size:]
    else:
        content.extend(bytes(size - len(content)))
