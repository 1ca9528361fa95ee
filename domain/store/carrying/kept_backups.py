"""The backups an office keeps by itself: one a day and one at the end of the day's work, the older the fewer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.problem import Problem, Unavailable
from domain.store.carrying.beside import remove_beside
from domain.store.errors import problem

_ALL_FOR = timedelta(days=2)
_DAILY_FOR = timedelta(days=31)
_MONTHLY_FOR = timedelta(days=366)
_STAMP = "%Y-%m-%dT%H%M%S.%fZ"
_NAME = late_pattern(r"\.(\d{4}-\d{2}-\d{2}T\d{6}\.\d{6}Z)\.chancery$")

TakeBackup = Callable[[Path], int]
"""Makes a verified copy in a new file and returns its number of events."""


class KeptBackup(msgspec.Struct, frozen=True):
    """A backup that lies in the folder."""

    path: Path
    taken_at: datetime


class KeptBackups(msgspec.Struct, frozen=True):
    """The backups of one office in a folder, and copies of them on a second medium where one is named."""

    folder: Path
    also: Path | None = None

    def all(self) -> list[KeptBackup]:
        """Those in the folder, the newest first."""
        return sorted(_in(self.folder), key=lambda each: each.taken_at, reverse=True)

    def newest(self) -> datetime | None:
        """When the newest was taken."""
        return next((each.taken_at for each in self.all()), None)

    def due(self, now: datetime, after: timedelta, last: datetime | None) -> bool:
        """Whether the newest is older than that, or none is there, and something was recorded since.

        Args:
            last: when the newest entry of the office was recorded; None without any.
        """
        newest = self.newest()
        if last is None or newest is None:
            return last is not None
        return now - newest > after and newest < last

    def take(self, name: str, back_up: TakeBackup, now: datetime) -> Path:
        """Take a backup under an office's name and the time, on the second medium as well, and remove those too many.

        Raises:
            Damaged: the office does not verify. Nothing appeared, nothing was removed.
            Unavailable: what the disk says; `second-medium-missing`, when the backup itself was taken.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise problem(error) from error
        path = self.folder / f"{name}.{now.astimezone(UTC).strftime(_STAMP)}.chancery"
        back_up(path)
        self._thin(self.folder, now)
        if self.also is not None:
            self._take_also(path, back_up, now)
        return path

    def _take_also(self, taken: Path, back_up: TakeBackup, now: datetime) -> None:
        if self.also is None or not self.also.is_dir():
            raise Unavailable("second-medium-missing", path=str(self.also))
        try:
            back_up(self.also / taken.name)
        except Problem as refused:
            if refused.code == "backup-stopped":
                raise
            raise Unavailable("second-medium-missing", path=str(self.also)) from refused
        self._thin(self.also, now)

    @staticmethod
    def _thin(folder: Path, now: datetime) -> None:
        for each in too_many(_in(folder), now):
            each.path.unlink(missing_ok=True)
            remove_beside(each.path)


def too_many(backups: Iterable[KeptBackup], now: datetime) -> Iterator[KeptBackup]:
    """Those that may go: kept are all of two days, then the last of each day for a month, of each month for a year, of
    each year for ever.
    """
    seen: set[str] = set()
    for each in sorted(backups, key=lambda each: each.taken_at, reverse=True):
        span = _span(each.taken_at, now)
        if span in seen:
            yield each
        seen.add(span)


def _span(taken_at: datetime, now: datetime) -> str:
    age = now - taken_at
    if age <= _ALL_FOR:
        return taken_at.isoformat()
    if age <= _DAILY_FOR:
        return taken_at.strftime("%Y-%m-%d")
    return taken_at.strftime("%Y-%m" if age <= _MONTHLY_FOR else "%Y")


def _in(folder: Path) -> Iterator[KeptBackup]:
    for path in folder.glob("*.chancery") if folder.is_dir() else ():
        found = _NAME.search(path.name)
        if found:
            yield KeptBackup(path, datetime.fromisoformat(found[1]))
