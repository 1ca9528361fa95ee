"""What the program needs of the store, loaded only when it is called: the window is painted before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import msgspec

from desktop.forms.drafts import Sealer
from desktop.machine.paths import sample_office
from domain.core.place import OfficePlace

if TYPE_CHECKING:
    from domain.office import Office
    from domain.record.recording import Officer

Make = Callable[[], object]
"""Makes an office where there is none yet."""
Progress = Callable[[int, int], None]
"""Told how many of how many steps are done."""


class OpenFile(Protocol):
    """Opens an office for an officer."""

    def __call__(self, path: OfficePlace, officer: Officer, /, *, continued: bool = False) -> Office:
        """Open it; `continued` where it is to be continued though entries are missing from it."""


class Tools(msgspec.Struct, frozen=True):
    """The ways to the store. All but `vault` are called in the desk's thread."""

    open_office: OpenFile
    new_office: Callable[[Path], object]
    record_sample: Callable[[Path, Progress], None]
    restore_office: Callable[[Path, Path], object]
    """Makes an office file of a backup: the backup, and the new file."""
    vault: Callable[[OfficePlace], Sealer]


def ready_sample(tools: Tools, progress: Progress = lambda _recorded, _lines: None) -> Path:
    """The sample office, recorded first if it is not there.

    Raises:
        Problem: it could not be made.
    """
    path = sample_office()
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        tools.record_sample(path, progress)
    return path
