"""The backups of an office: those it keeps by itself while a desk has it open, and what an officer asks about them."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from desktop.machine.backups import name_second_medium, places_of_backups
from desktop.machine.log import open_log
from domain.core.late import late
from domain.core.problem import Malformed, Problem, Refused, Unavailable

if TYPE_CHECKING:
    from domain import offices
    from domain.office import Office
    from domain.record.backup_watch import BackupWatch
else:
    offices = late("domain.offices")

DUE_AFTER = timedelta(days=1)
"""How old the newest backup may become while an office is used."""
AT_CLOSE_AFTER = timedelta(hours=1)
"""How old it must be for closing an office to take another one."""


class Backups:
    """Takes them into the folder of this machine. Any thread may call it."""

    def take(self, office: Office, after: timedelta, watch: BackupWatch | None = None) -> None:
        """Take one if the newest is older than that and anything was recorded since. A sample is made anew instead.

        Raises:
            Damaged, Unavailable: as `back_up_now`.
        """
        if self.is_due(office, after):
            back_up_now(office, watch)

    def is_due(self, office: Office, after: timedelta) -> bool:
        """Whether `take` would take one.

        Raises:
            Damaged, Unavailable: the office cannot be read.
        """
        if not office.store.writable or office.store.identity.sample:
            return False
        return offices.kept_backups(*_places(office)).due(office.clock(), after, office.last_recorded_at())

    def newest(self, office: Office) -> datetime | None:
        """When the newest was taken."""
        return offices.kept_backups(*_places(office)).newest()


class NoBackups(Backups):
    """Takes none, for a desk whose office is kept elsewhere."""

    def take(self, office: Office, after: timedelta, watch: BackupWatch | None = None) -> None:
        """Takes none."""

    def is_due(self, office: Office, after: timedelta) -> bool:
        """Never."""
        return False

    def newest(self, office: Office) -> datetime | None:
        """None, always."""
        return None


class BackupsView(msgspec.Struct, frozen=True):
    """What an officer must know of the backups of an office, and of what they do not hold."""

    name: str
    taken_at: datetime | None
    """When the newest was taken; None without any."""
    age: timedelta
    """How old it is."""
    count: int
    folder: Path
    second_medium: Path | None
    keys: Problem | None
    """Why no private particular noted so far can be opened here."""
    to_be_erased: tuple[str, ...]
    """The vaults in which something is still to be erased."""


class TriedBackup(msgspec.Struct, frozen=True):
    """What would stand if a backup were restored."""

    path: Path
    entries: int
    last_recorded_at: datetime | None


def backups_view(office: Office) -> BackupsView:
    """What there is to say of the backups of an office."""
    folder, second_medium = _places(office)
    kept = offices.kept_backups(folder, second_medium).all()
    taken_at = kept[0].taken_at if kept else None
    return BackupsView(
        office.store.name,
        taken_at,
        office.clock() - taken_at if taken_at is not None else timedelta(),
        len(kept),
        folder,
        second_medium,
        office.private.keys_trouble(),
        office.vault.owed(),
    )


def back_up_now(office: Office, watch: BackupWatch | None = None) -> Path:
    """Take one of the backups an office keeps, whenever the newest was taken; return where it lies. Any thread may
    call it.

    Raises:
        Damaged, Unavailable: as `Office.backup`; `second-medium-missing`, when the backup itself was taken.
    """
    kept = offices.kept_backups(*_places(office))
    return kept.take(office.store.name, partial(office.backup, watch=watch), office.clock())


def try_newest(office: Office) -> TriedBackup:
    """Restore the newest backup where nobody sees it, and tell what would stand.

    Raises:
        Refused: `no-backup-yet`.
        Damaged, Unavailable: as `rehearse_restore`.
    """
    kept = offices.kept_backups(*_places(office)).all()
    if not kept:
        raise Refused("no-backup-yet")
    tried = offices.rehearse_restore(kept[0].path)
    return TriedBackup(kept[0].path, tried.found.events, tried.last_recorded_at)


def copy_to(folder: Path | None, office: Office) -> BackupsView:
    """Copy each backup into a folder from now on, or into none.

    Raises:
        Unavailable: `cannot-write`; the choice could not be kept.
    """
    try:
        name_second_medium(folder)
    except OSError:
        raise Unavailable("cannot-write", path=str(folder or "")) from None
    return backups_view(office)


def seal_keys(path: Path, office: Office) -> str:
    """Seal the keys of particulars into a new file; return the code that opens it.

    Raises:
        Damaged: `vault-keys-damaged`.
        Unavailable: `file-exists`, `cannot-write`.
    """
    content, code = office.private.seal_recovery()
    try:
        with path.open("xb") as file:
            path.chmod(0o600)
            file.write(content)
    except FileExistsError:
        raise Unavailable("file-exists", path=str(path)) from None
    except OSError:
        raise Unavailable("cannot-write", path=str(path)) from None
    return code


def take_keys_back(path: Path, code: str, office: Office) -> int:
    """Take back the keys sealed in a file; return how many.

    Raises:
        Damaged: `not-a-recovery`, `vault-keys-damaged`.
        Malformed: `wrong-recovery-code`, `cannot-read`.
    """
    try:
        content = path.read_bytes()
    except OSError:
        raise Malformed("cannot-read", field="file", path=str(path)) from None
    return office.private.recover(content, code)


def _places(office: Office) -> tuple[Path, Path | None]:
    return places_of_backups(office.store.identity.office)


def is_due_at_close(backups: Backups, office: Office) -> bool:
    """Whether an office that is closed is backed up before it is let go of."""
    with suppress(Problem):
        return backups.is_due(office, AT_CLOSE_AFTER)
    return False


def let_go(backups: Backups, office: Office) -> None:
    """Back an office up and close it."""
    try:
        backups.take(office, AT_CLOSE_AFTER)
    except Exception:
        open_log().exception("no backup could be taken at the end")
    finally:
        office.close()
