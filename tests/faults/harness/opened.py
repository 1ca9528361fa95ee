"""An office opened by this process, as a window opens it at the desk whose home is that of the test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop.machine.paths import memory_folder
from domain.office import Office
from domain.offices import office_at
from domain.record.recording import Officer


@contextmanager
def opened(path: Path) -> Iterator[Office]:
    """The office in a file, for as long as the block runs.

    Raises:
        Damaged, Unavailable: the file is no office, or cannot be used now.
    """
    with closing(office_at(path, Officer("aigerim", "desk 1"), memory=memory_folder())) as office:
        yield office
