"""The sealed values of a vault: a file each, by the name its entry tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from domain.core.late_pattern import late_pattern
from domain.store.durable import UNFINISHED, close_to_others, make_folder, sync_folder, write_whole

_NAME = late_pattern(r"[a-z0-9][a-z0-9-]{0,59}")
"""What an entry may call a value: it leads to no other folder."""


class SealedValues:
    """A folder of sealed values. Each is there whole or not at all."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, name: str) -> bytes | None:
        """The value of that name as it lies; None if there is none."""
        try:
            return (self._folder / name).read_bytes() if _NAME.fullmatch(name) else None
        except FileNotFoundError:
            return None

    def write(self, values: Mapping[str, bytes]) -> None:
        """Write values; when this returns they are on the disk under their names."""
        make_folder(self._folder)
        for name, value in values.items():
            write_whole(self._folder / name, value)
        sync_folder(self._folder)

    def remove(self, names: Iterable[str]) -> None:
        """Remove values; those that are not there are none to remove."""
        if not self._folder.is_dir():
            return
        for name in filter(_NAME.fullmatch, names):
            (self._folder / name).unlink(missing_ok=True)
        sync_folder(self._folder)

    def names(self) -> set[str]:
        """The names of all values there are."""
        found = self._folder.iterdir() if self._folder.is_dir() else ()
        return {path.name for path in found if _NAME.fullmatch(path.name)}

    def mend(self) -> None:
        """Let nobody but the owner read them, and remove what a loss of power left half written."""
        if self._folder.is_dir():
            close_to_others(self._folder)
            for path in self._folder.iterdir():
                if path.suffix == UNFINISHED:
                    path.unlink()
                else:
                    close_to_others(path)
