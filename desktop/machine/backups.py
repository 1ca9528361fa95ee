"""Where the backups that an office keeps by itself lie on this machine."""

from __future__ import annotations

from pathlib import Path

from desktop.machine.paths import backups_of, settings_file
from desktop.machine.settings import load_settings


def places_of_backups(office_id: str) -> tuple[Path, Path | None]:
    """The folder of an office's backups, and the folder on a second medium where one is named."""
    also = load_settings(settings_file()).second_medium
    return backups_of(office_id), Path(also) if also else None
