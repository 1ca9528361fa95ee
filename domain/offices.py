"""Offices as one names them: made, opened, carried over, restored, each where it lies."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from domain.core.late import late
from domain.core.place import OfficePlace, ServerAddress
from domain.core.problem import Refused
from domain.office import Office
from domain.record.desk_clock import Clock, Elapsed, system_clock
from domain.record.recording import Officer
from domain.store.carrying.beside import copy_along
from domain.store.desk_memory.last_seen import LastSeen
from domain.store.sealing import Pictures, no_pictures
from domain.store.sqlite import network
from domain.store.sqlite.connection import uri_of
from domain.store.sqlite.file import create, open_file, recognise
from domain.store.sqlite.in_use import missing_from
from domain.store.sqlite.network import real_path, refuse_network_share
from domain.store.sqlite.store import SqliteStore
from domain.store.vault.vault import Vault

if TYPE_CHECKING:
    import tempfile

    from domain.naming.finding.keys import KeptKeys
    from domain.registry.person_places import KeptPlaces
    from domain.store.carrying import backup as backups
    from domain.store.carrying import importing, rehearsal
    from domain.store.carrying import kept_backups as own_backups
    from domain.store.carrying.kept_backups import KeptBackups
    from domain.store.index import name_keys, places_file
    from domain.store.postgres import connection as server_connection
    from domain.store.postgres import filling as server_filling
    from domain.store.postgres import office_there
    from domain.store.postgres import setup as server_setup
    from domain.store.postgres import store as server_store
    from domain.store.store import Store
else:
    server_connection, server_filling = (
        late("domain.store.postgres.connection"),
        late("domain.store.postgres.filling"),
    )
    backups, importing = late("domain.store.carrying.backup"), late("domain.store.carrying.importing")
    own_backups, rehearsal = late("domain.store.carrying.kept_backups"), late("domain.store.carrying.rehearsal")
    name_keys, tempfile = late("domain.store.index.name_keys"), late("tempfile")
    places_file = late("domain.store.index.places_file")
    office_there = late("domain.store.postgres.office_there")
    server_setup, server_store = late("domain.store.postgres.setup"), late("domain.store.postgres.store")


def new_office(path: Path, *, sample: bool = False) -> None:
    """Make a new, empty office file.

    Raises:
        Unavailable: `file-exists`, `no-such-folder`, `network-share`, or what the disk says.
    """
    create(path, sample=sample)


def set_up_server(place: ServerAddress, *, sample: bool = False) -> str | None:
    """Make a new, empty office in a database of one's own; return the role whose members may use it.

    One that an earlier program made is brought up to this one; then there is nothing to return.

    Raises:
        Malformed: the address.
        Unavailable: `office-exists`, `office-up-to-date`, `newer-schema`, `server-too-old`, `server-not-utf8`,
            `role-has-members`, or what the server says.
    """
    return server_setup.set_up(str(place), sample=sample)


def copy_office(source: OfficePlace, dest: OfficePlace, beside: Path | None = None) -> int:
    """Copy an office to where there is none, between files and servers either way; return its number of events.

    All is proved, and has the same head there. Copied again, what was interrupted is gone on with.

    Args:
        beside: as of `office_at`.

    Raises:
        Refused: `copy-differs`; another office is there, or other entries. Nothing was changed.
        Damaged: the office does not verify. Nothing was copied.
        Malformed, Unavailable: as `office_at`, and as `import_office`.
    """
    with closing(_store_at(source, beside)) as store:
        events = _copied(store, dest)
        store.vault.copy_values(_folder_for(beside) if isinstance(dest, ServerAddress) else dest.resolve().parent)
    return events


def _copied(store: Store, dest: OfficePlace) -> int:
    if isinstance(dest, Path):
        if dest.exists():
            return _same_there(store, dest)
        refuse_network_share(dest)
        if isinstance(store, server_store.PostgresStore):
            return store.copy_to(dest)
    with tempfile.TemporaryFile() as lines:
        events = store.export(lines)
        lines.seek(0)
        if isinstance(dest, ServerAddress):
            server_filling.fill_server(server_connection.Server(str(dest)), lines)
        else:
            import_office(lines, dest)
    return events


def _store_at(place: OfficePlace, beside: Path | None) -> Store:
    if isinstance(place, ServerAddress):
        return server_store.PostgresStore(str(place), _folder_for(beside))
    return SqliteStore(place)


def _same_there(store: Store, dest: Path) -> int:
    """How many events a file holds that is what a store would be copied to; as it appears whole, it was copied."""
    with closing(SqliteStore(dest)) as there:
        found, wanted = there.verify(), store.verify()
    if (found.ok, found.head) != (True, wanted.head):
        raise Refused("copy-differs")
    return found.events


def import_office(lines: Iterable[bytes], path: Path) -> int:
    """Make an office file of an export; return its number of events. It appears whole or not at all.

    Raises:
        Damaged: `not-an-export`, `damaged-line`, `leaf-mismatch`, `export-incomplete`, `head-mismatch`, or
            what verifying found.
        Unavailable: `newer-export`, `file-exists`, `no-such-folder`, `network-share`, or what the disk says.
    """
    return importing.import_office(lines, path)


def restore_office(backup: Path, path: Path) -> int:
    """Make an office file of a backup, verified, and return its number of events. The backup is only read.

    Raises:
        Damaged: the backup is no office, or does not verify. Nothing appeared.
        Unavailable: `file-exists`, `no-such-folder`, `network-share`, or what the disk says. Nothing appeared.
    """
    refuse_network_share(path)
    vault = Vault(backup.resolve().parent, recognise(backup))
    doubt = missing_from(real_path(backup))
    if doubt is not None:
        raise doubt
    return backups.back_up(uri_of(backup, "ro"), path, along=partial(copy_along, vault, backup, path))


def rehearse_restore(backup: Path) -> rehearsal.Rehearsal:
    """Try a backup without leaving anything behind: what would stand if it were restored.

    Raises:
        Damaged: it is no office, or does not verify.
        Unavailable: what the disk says.
    """
    return rehearsal.rehearse(backup, restore_office)


def allow_folders(kinds: Iterable[str]) -> None:
    """Let offices lie in these kinds of folders from now on in this process: who asks for it knows they are local.

    Args:
        kinds: `encrypted`: folders that are encrypted; `unknown`: file systems not known to be local.
    """
    network.allow_folders(kinds)


def vault_of(path: OfficePlace, beside: Path | None = None) -> Vault:
    """The vault of an office, for what is typed of private particulars before it is recorded.

    Args:
        beside: as of `office_at`.

    Raises:
        Damaged, Unavailable: as `Office`.
    """
    if isinstance(path, ServerAddress):
        return Vault(_folder_for(beside), office_there.identity_at(str(path)))
    return Vault(path.resolve().parent, str(open_file(path).facts["office_id"]))


def kept_backups(folder: Path, also: Path | None = None) -> KeptBackups:
    """The backups an office keeps by itself in a folder, and copies of them on a second medium where one is named."""
    return own_backups.KeptBackups(folder, also)


def kept_names(office: Office, path: Path) -> KeptKeys:
    """What the persons of an office are found by, kept in a disposable file; made if it is not there. In any thread.

    Raises:
        Unavailable: `names-lost`; no such file can be kept there.
    """
    return name_keys.NameKeys(path, office.store)


def kept_places(office: Office, path: Path) -> KeptPlaces:
    """The order in which the persons of an office are listed, kept in a disposable file. In any thread."""
    return places_file.PlacesFile(path, office.store)


def office_at(
    place: OfficePlace,
    officer: Officer,
    clock: Clock = system_clock,
    index: Path | None = None,
    pictures: Pictures = no_pictures,
    *,
    by_key: bool = False,
    little_by_little: bool = False,
    passed: Elapsed | None = None,
    memory: Path | None = None,
    beside: Path | None = None,
    continued: bool = False,
) -> Office:
    """The office that is kept in a file, which must exist, or on a server; see `Office`.

    On a server the officer is who the server says.

    Args:
        index, by_key, little_by_little, passed: as of `Office`.
        memory: the folder in which this desk remembers offices, to hold this one against; without one, none.
        beside: the folder in which this desk keeps its own part of what is private in offices on servers.
        continued: whether a file whose write-ahead log is gone is to be continued, as `begin-branch` does.

    Raises:
        Damaged, Unavailable: the file is no office, or cannot be used now.
    """
    if index is not None and isinstance(place, Path) and index.absolute() == place.absolute():
        raise ValueError("an office file is no place for its index")
    store, name = _opened(place, memory, beside, continued=continued)
    by_name = replace(officer, name=name) if name is not None else officer
    try:
        seen = memory / f"{store.identity.office}.seen" if memory is not None and clock is system_clock else None
        return Office(
            store, by_name, clock, index, pictures, by_key=by_key, little_by_little=little_by_little, passed=passed,
            last_seen=LastSeen(seen),
        )  # fmt: skip
    except BaseException:
        store.close()
        raise


def _opened(
    place: OfficePlace, memory: Path | None, beside: Path | None, *, continued: bool
) -> tuple[Store, str | None]:
    """The store, and the officer where the store itself says who that is."""
    if isinstance(place, ServerAddress):
        server = server_store.PostgresStore(str(place), _folder_for(beside), memory)
        return server, server.author
    return SqliteStore(place, memory, continued=continued), None


def _folder_for(beside: Path | None) -> Path:
    if beside is None:
        raise ValueError("an office on a server is opened with a folder for this desk's own part of it")
    return beside
