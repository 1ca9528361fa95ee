"""The vault of version 0.1.0, two SQLite databases named like the office file: taken over once.

`STEM.keys` held a key for each person, `STEM.private` the sealed values. Each value keeps its key, so that a copy of
it in an older backup opens as long as the value is not erased. The key file is overwritten when all is taken over.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from sqlcipher3 import dbapi2

from domain.core.late import late
from domain.core.problem import Damaged, Problem
from domain.store.durable import make_file, overwrite_and_remove, sync_folder
from domain.store.sqlite.connection import connect, uri_of
from domain.store.sqlite.file import recognise
from domain.store.vault.vault import Vault, draft_key

if TYPE_CHECKING:
    import shutil

    from cryptography import exceptions
    from cryptography.hazmat.primitives.ciphers import aead
else:
    exceptions, aead = late("cryptography.exceptions"), late("cryptography.hazmat.primitives.ciphers.aead")
    shutil = late("shutil")

_NONCE = 12
_TAKEN = "keys-of-0.1.0"


class _Row(msgspec.Struct, frozen=True):
    sealed: str
    person: str
    particular: str
    value: bytes


def take_over(office: Path, office_id: str, vault: Vault, noted: Callable[[str], Collection[str]]) -> None:
    """Take the older vault of an office file over, if there is one. A loss of power leaves the older or both whole.

    Args:
        noted: the names of the values of a person that the log knows and that were not erased.

    Raises:
        Damaged: `vault-keys-damaged`, `vault-damaged`; the older vault stays as it is.
        Unavailable: what the disk says.
    """
    taken = vault.folder / _TAKEN
    if taken.exists():
        overwrite_and_remove(taken)
    keys_file, values_file = _files(office)
    if not keys_file.exists() and not (values_file.exists() and vault.exists()):
        return
    keys = {row[0]: bytes(row[1]) for row in _rows(keys_file, "keys", "person, key")}
    erasing = {row[0] for row in _rows(keys_file, "erasing", "person")}
    rows = [_Row(*row) for row in _rows(values_file, "particulars", "sealed, person, particular, value")]
    anothers = [row for row in rows if not _opens(row, keys, office_id)] if _is_shared(office, office_id) else []
    ours = [row for row in rows if row not in anothers]
    kept = [row for row in ours if row.person not in erasing or row.sealed in noted(row.person)]
    vault.take_in(
        {row.sealed: keys[row.person] for row in kept if row.person in keys}
        | {draft_key(person): key for person, key in keys.items() if person not in erasing},
        {row.sealed: row.value for row in kept},
    )
    if anothers:
        _leave_to_the_other(values_file, ours)
    else:
        _remove(keys_file, values_file, taken)


def copy_values(vault: Vault, office: Path, dest: Path) -> None:
    """Copy the sealed values of an office beside a copy of it, those of an older vault too, without their keys."""
    vault.copy_values(dest.resolve().parent)
    source, target = _files(office)[1], _files(dest)[1]
    if source.exists() and not target.exists():
        make_file(target)
        with source.open("rb") as read, target.open("wb") as written:
            shutil.copyfileobj(read, written)


def _files(office: Path) -> tuple[Path, Path]:
    return office.with_name(f"{office.stem}.keys"), office.with_name(f"{office.stem}.private")


def _rows(file: Path, table: str, columns: str) -> list[Any]:
    """What a table of the older vault holds: nothing where there is no such file or table."""
    if not file.exists():
        return []
    try:
        with closing(connect(uri_of(file, "rw"))) as connection:
            if connection.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone() is None:
                return []
            return list(connection.execute(f"SELECT {columns} FROM {table}").fetchall())
    except dbapi2.Error as error:
        code = "vault-keys-damaged" if file.suffix == ".keys" else "vault-damaged"
        raise Damaged(code, path=str(file)) from error


def _opens(row: _Row, keys: dict[str, bytes], office_id: str) -> bool:
    context = f"{office_id}/{row.person}/{row.particular}/{row.sealed}".encode()
    try:
        aead.AESGCM(keys[row.person]).decrypt(row.value[:_NONCE], row.value[_NONCE:], context)
    except (KeyError, ValueError, exceptions.InvalidTag):
        return False
    return True


def _is_shared(office: Path, office_id: str) -> bool:
    """Whether another office has a file of the same stem, as the older vault then served both."""
    beside = (path for path in office.parent.glob("*") if path.stem == office.stem and path.name != office.name)
    return any(_other_office(path, office_id) for path in beside if path not in _files(office))


def _other_office(path: Path, office_id: str) -> bool:
    try:
        return recognise(path) != office_id
    except Problem:
        return False


def _leave_to_the_other(values_file: Path, ours: list[_Row]) -> None:
    with closing(connect(uri_of(values_file, "rw"))) as values:
        values.executemany("DELETE FROM particulars WHERE sealed = ?", [(row.sealed,) for row in ours])


def _remove(keys_file: Path, values_file: Path, taken: Path) -> None:
    """Move the key file away first: one that was overwritten in part must not be taken for a damaged one."""
    if keys_file.exists():
        keys_file.replace(taken)
        sync_folder(taken.parent)
        sync_folder(keys_file.parent)
        overwrite_and_remove(taken)
    values_file.unlink(missing_ok=True)
    sync_folder(values_file.parent)
