"""The backups an office keeps by itself while a desk has it open."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.machine.backups import places_of_backups

if TYPE_CHECKING:
    from domain.office import Office

DUE_AFTER = timedelta(days=1)
"""How old the newest backup may become while an office is used."""
AT_CLOSE_AFTER = timedelta(hours=1)
"""How old it must be for closing an office to take another one."""


class Backups:
    """Takes them into the folder of this machine. Called in the desk's thread."""

    def take(self, office: Office, after: timedelta) -> None:
        """Take one if the newest is older than that and anything was recorded since. A sample is made anew instead.

        Raises:
            Damaged, Unavailable: as `Office.back_up_by_itself`.
        """
        if office.store.writable and not office.store.identity.sample:
            office.back_up_by_itself(office.kept_backups(*self._places(office)), after)

    def newest(self, office: Office) -> datetime | None:
        """When the newest was taken."""
        return office.kept_backups(*self._places(office)).newest()

    @staticmethod
    def _places(office: Office) -> tuple[Path, Path | None]:
        return places_of_backups(office.store.identity.office)


class NoBackups(Backups):
    """Takes none, for a desk whose office is kept elsewhere."""

    def take(self, office: Office, after: timedelta) -> None:
        """Nothing is taken."""

    def newest(self, office: Office) -> datetime | None:
        """None was taken."""
        return None
