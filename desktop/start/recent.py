"""The offices opened last on this machine, newest first."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import msgspec

from desktop.machine.paths import config_folder

KEPT = 10


def known_offices() -> tuple[Path, ...]:
    """The offices opened last, missing ones too; none if the list was never written or cannot be read."""
    try:
        return tuple(map(Path, msgspec.json.decode(_list_file().read_bytes(), type=list[str])))
    except (OSError, msgspec.MsgspecError, UnicodeError):
        return ()


def recent_offices() -> tuple[Path, ...]:
    """The offices opened last that are still where they were."""
    return tuple(path for path in known_offices() if path.is_file())


def remember_office(path: Path) -> None:
    """Put an office first in the list. A list that cannot be written is no reason to stop."""
    newest = path.absolute()
    _write([newest, *(each for each in known_offices() if each != newest)])


def forget_office(path: Path) -> None:
    """Take an office off the list; its file stays where it is."""
    _write([each for each in known_offices() if each != path])


def _write(paths: list[Path]) -> None:
    unfinished = _list_file().with_name(f".recent.{uuid4().hex}")
    try:
        unfinished.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(msgspec.json.encode([str(each) for each in paths[:KEPT]]))
        unfinished.replace(_list_file())
    except (OSError, UnicodeError):
        with suppress(OSError):
            unfinished.unlink()


def _list_file() -> Path:
    return config_folder() / "recent.json"
