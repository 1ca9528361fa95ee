"""An office opened by this process, as a window opens it at the desk whose home is that of the test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop.machine.paths import memory_folder, servers_folder
from domain.core.place import OfficePlace
from domain.office import Office
from domain.offices import office_at
from domain.record.recording import Officer


@contextmanager
def opened(place: OfficePlace, index: Path | None = None) -> Iterator[Office]:
    """The office in a file or on a server, for as long as the block runs.

    Args:
        index: what this desk keeps of it beside it; without it all is read from the entries.

    Raises:
        Damaged, Unavailable: the file is no office, or cannot be used now.
    """
    with closing(
        office_at(place, Officer("aigerim", "desk 1"), index=index, memory=memory_folder(), beside=servers_folder())
    ) as office:
        yield office
