"""Where the backups that an office keeps by itself lie on this machine, and on which second medium.

The second medium is named in a file of its own, as it is changed from the command line while a window is open that
keeps the other settings.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from desktop.machine.paths import backups_of, second_medium_file


def places_of_backups(office_id: str) -> tuple[Path, Path | None]:
    """The folder of an office's backups, and the folder on a second medium where one is named."""
    return backups_of(office_id), second_medium()


def second_medium() -> Path | None:
    """The folder that gets a copy of each backup."""
    with suppress(OSError, UnicodeDecodeError):
        named = second_medium_file().read_text(encoding="utf-8").strip()
        return Path(named) if named else None
    return None


def name_second_medium(folder: Path | None) -> None:
    """Copy each backup into a folder from now on, or into none.

    Raises:
        OSError: the disk refuses.
    """
    second_medium_file().parent.mkdir(parents=True, exist_ok=True)
    second_medium_file().write_text(str(folder.absolute()) if folder is not None else "", encoding="utf-8")
