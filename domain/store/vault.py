"""The vault of an office: private particulars and photographs sealed beside the log, and the keys they lie under.

Values and keys lie in two files, `NAME.private` and `NAME.keys`, so that a copy of the values says nothing
by itself. Each person has a key of his or her own (AES-256-GCM): to erase a person is to destroy that key,
and with it whatever was sealed under it, in every copy of the values there ever was. A key is in no backup.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from domain.core.late import late
from domain.core.problem import Damaged
from domain.store.errors import problem
from domain.store.sqlite import connect, uri_of

if TYPE_CHECKING:
    from cryptography import exceptions
    from cryptography.hazmat.primitives.ciphers import aead
else:
    exceptions, aead = late("cryptography.exceptions"), late("cryptography.hazmat.primitives.ciphers.aead")

_NONCE = 12
_ONLY_ITS_OWNER = 0o600
_KEYS = "CREATE TABLE IF NOT EXISTS keys (person TEXT PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID"
_ERASING = "CREATE TABLE IF NOT EXISTS erasing (person TEXT PRIMARY KEY) WITHOUT ROWID"
_VALUES = """CREATE TABLE IF NOT EXISTS particulars (
    sealed TEXT PRIMARY KEY, person TEXT NOT NULL, particular TEXT NOT NULL, value BLOB NOT NULL
) WITHOUT ROWID"""


class Vault:
    """The private particulars of one office. Any thread may use it; it holds no file open.

    Every method may raise Unavailable or Damaged for what the disk says.
    """

    def __init__(self, office: Path, office_id: str) -> None:
        self._keys = office.with_name(f"{office.stem}.keys")
        self._values = office.with_name(f"{office.stem}.private")
        self._office_id = office_id

    def put(self, person: str, particular: str, sealed: str, value: bytes) -> None:
        """Seal a value under a person's key, to be found by the name `sealed`. Done again, it changes nothing."""
        hidden = self._encrypted(person, f"{particular}/{sealed}", value)
        with self._opened(self._values, _VALUES) as values:
            values.execute(
                "INSERT OR IGNORE INTO particulars VALUES (?, ?, ?, ?)", (sealed, person, particular, hidden)
            )

    def get(self, person: str, particular: str, sealed: str) -> bytes | None:
        """The value; None where it was erased, or its key is not on this machine.

        Raises:
            Damaged: `vault-damaged`; what lies there is not what was sealed.
        """
        if not self._values.exists():
            return None
        with self._opened(self._values, _VALUES) as values:
            row = values.execute("SELECT value FROM particulars WHERE sealed = ?", (sealed,)).fetchone()
        return self._decrypted(person, f"{particular}/{sealed}", bytes(row[0])) if row else None

    def copy_values(self, dest: Path) -> None:
        """Copy the sealed values beside a backup of the office; the keys never leave this one."""
        if self._values.exists():
            with self._opened(self._values, _VALUES) as values:
                values.execute("VACUUM INTO ?", (str(dest.with_name(f"{dest.stem}.private")),))

    def discard(self, sealed: str) -> None:
        """Forget a value whose entry was not recorded after all."""
        with self._opened(self._values, _VALUES) as values:
            values.execute("DELETE FROM particulars WHERE sealed = ?", (sealed,))

    def begin_erasing(self, person: str) -> None:
        """Remember that a person is to be erased, so that it is finished whatever comes between."""
        with self._opened(self._keys, _ERASING) as keys:
            keys.execute("INSERT OR IGNORE INTO erasing VALUES (?)", (person,))

    def erasing(self) -> set[str]:
        """Who was to be erased and is not yet."""
        if not self._keys.exists():
            return set()
        with self._opened(self._keys, _ERASING) as keys:
            return {row[0] for row in keys.execute("SELECT person FROM erasing")}

    def stop_erasing(self, person: str) -> None:
        """Forget that a person was to be erased: it was not recorded."""
        with self._opened(self._keys, _ERASING) as keys:
            keys.execute("DELETE FROM erasing WHERE person = ?", (person,))

    def erase(self, person: str) -> None:
        """Destroy a person's key, and every value sealed under it; nothing of them stays in the files."""
        for path, table, name in ((self._keys, _KEYS, "keys"), (self._values, _VALUES, "particulars")):
            if path.exists():
                with self._opened(path, table) as file:
                    file.execute(f"DELETE FROM {name} WHERE person = ?", (person,))
                    file.execute("VACUUM")
        self.stop_erasing(person)

    def seal(self, person: str, text: str) -> str:
        """A text sealed under a person's key, such as what was typed into a form, as text again."""
        return base64.b64encode(self._encrypted(person, "draft", text.encode())).decode()

    def unseal(self, person: str, sealed: str) -> str | None:
        """What was sealed; None where the person was erased since, or it was sealed elsewhere."""
        try:
            plain = self._decrypted(person, "draft", base64.b64decode(sealed))
            return plain.decode() if plain is not None else None
        except (ValueError, Damaged):
            return None

    def _encrypted(self, person: str, bound_to: str, plain: bytes) -> bytes:
        nonce = os.urandom(_NONCE)
        return nonce + aead.AESGCM(self._key(person)).encrypt(nonce, plain, self._context(person, bound_to))

    def _decrypted(self, person: str, bound_to: str, hidden: bytes) -> bytes | None:
        key = self._known_key(person)
        if key is None:
            return None
        try:
            return aead.AESGCM(key).decrypt(hidden[:_NONCE], hidden[_NONCE:], self._context(person, bound_to))
        except exceptions.InvalidTag:
            raise Damaged("vault-damaged") from None

    def _context(self, person: str, bound_to: str) -> bytes:
        """What a sealed value belongs to: put elsewhere, it cannot be opened."""
        return f"{self._office_id}/{person}/{bound_to}".encode()

    def _key(self, person: str) -> bytes:
        with self._opened(self._keys, _KEYS) as keys:
            keys.execute("INSERT OR IGNORE INTO keys VALUES (?, ?)", (person, aead.AESGCM.generate_key(256)))
            return bytes(keys.execute("SELECT key FROM keys WHERE person = ?", (person,)).fetchone()[0])

    def _known_key(self, person: str) -> bytes | None:
        if not self._keys.exists():
            return None
        with self._opened(self._keys, _KEYS) as keys:
            row = keys.execute("SELECT key FROM keys WHERE person = ?", (person,)).fetchone()
        return bytes(row[0]) if row else None

    @contextmanager
    def _opened(self, path: Path, table: str) -> Iterator[dbapi2.Connection]:
        """A file of the vault, readable by its owner alone. It keeps no copy of what was deleted from it."""
        try:
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, _ONLY_ITS_OWNER))
            with closing(connect(uri_of(path, "rw"))) as connection:
                # A rollback journal is gone with its transaction; a write-ahead log would keep what was deleted.
                connection.execute("PRAGMA journal_mode=DELETE")
                connection.execute("PRAGMA synchronous=FULL")
                connection.execute("PRAGMA secure_delete=ON")
                connection.execute(table)
                yield connection
        except (dbapi2.Error, OSError) as error:
            raise problem(error) from error
