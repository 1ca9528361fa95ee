"""The vault of an office: private particulars and photographs sealed beside the log, and the keys they lie under.

It is a folder beside the office file, named by the identity of the office: another name of the file keeps it, and
another office in the same folder has another. Every value has a key of its own (AES-256-GCM). To erase a value is to
destroy its key, and with it the value in every copy there ever was. No key is in a backup.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.problem import Damaged, Problem
from domain.record.erasure import Erasure
from domain.record.reader import SharingDesk
from domain.store.durable import OWNER_FOLDER, close_to_others, locked, make_folder
from domain.store.errors import problem
from domain.store.vault import pending
from domain.store.vault.encryption import decrypted, encrypted
from domain.store.vault.key_file import KeyFile
from domain.store.vault.pending import PendingNote
from domain.store.vault.places import VaultPlaces
from domain.store.vault.sealed_values import SealedValues

_PLAIN_IDENTITY = late_pattern(r"[0-9a-f]{32}")


class Sealed(NamedTuple):
    """What is private of a person, and the name it lies sealed under."""

    person: str
    particular: str
    sealed: str


class Value(msgspec.Struct, frozen=True):
    """Something private of a person, and the name it lies sealed under."""

    person: str
    particular: str
    sealed: str
    content: bytes


class Vault:
    """The private particulars of one office. Any thread may use it; it holds no file open.

    Every method may raise Unavailable for what the disk says, and those that need a key Damaged
    (`vault-keys-damaged`).

    Args:
        folder: the folder the office file lies in.
        office_id: the identity of the office.
        places: the vaults of the office that this desk knows on this machine; none without it.
        keeps_all: whether all that is private in the office lies here; on a server each desk keeps its own.
    """

    def __init__(
        self, folder: Path, office_id: str, places: VaultPlaces | None = None, *, keeps_all: bool = True
    ) -> None:
        identity = _identity(office_id)
        self.folder = vault_folder(folder, office_id)
        self.keeps_all = keeps_all
        """Whether all that is private in the office lies here."""
        self.trouble: Problem | None = None
        """What kept the vault from being mended, or an older one from being taken over, when the office was opened."""
        self._office_id = office_id
        self._places = places or VaultPlaces()
        self._keys = KeyFile(self.folder / "keys", bytes.fromhex(identity))
        self._values = SealedValues(self.folder / "values")

    def exists(self) -> bool:
        """Whether the keys of the office lie in this folder."""
        return self._keys.exists()

    def holds_any(self, sealed: Iterable[str]) -> bool:
        """Whether the key of any of these values is here."""
        with self._reading():
            return self._keys.holds_any(sealed)

    def put(self, values: Sequence[Value]) -> None:
        """Seal values under their names. When this returns they are on the disk; done again, it changes nothing."""
        with self._changing():
            keys = self._keys.add(each.sealed for each in values)
            self._values.write({
                each.sealed: encrypted(
                    keys[each.sealed], self._context(each.person, each.particular, each.sealed), each.content
                )
                for each in values
            })  # fmt: skip

    def get(self, person: str, particular: str, sealed: str) -> bytes | None:
        """The value; None where it was erased, or its key is not on this machine.

        Raises:
            Damaged: `vault-damaged`; what lies there is not what was sealed, or nothing does.
        """
        with self._reading():
            key = self._keys.get(sealed)
            hidden = self._values.read(sealed)
        if key is None:
            if self.trouble is not None:
                raise self.trouble
            return None
        return decrypted(key, self._context(person, particular, sealed), hidden or b"")

    def erase(self, *, sealed: Collection[str], persons: Collection[str] = ()) -> None:
        """Destroy the keys of values, and the values; of persons, also the key of what was typed into forms.

        When this returns, no file of the vault holds the keys any more. Other values stay, whatever was noted
        meanwhile at another desk.
        """
        if not self.folder.is_dir():
            return
        with self._changing():
            self._keys.erase([*sealed, *map(draft_key, persons)])
            self._values.remove(sealed)
            generation = self._keys.generation()
        if self._places.generation(self.folder):
            self._places.seen_erased(self.folder, generation)

    def erase_put_back(self, erased: Callable[[], Collection[str]]) -> None:
        """Destroy what the record says was erased, where this desk does not know that it is not here.

        So it is where the vault is new to it, or its keys are older than those it knows, as in one that was put back;
        and in an office on a server, where other desks erase.

        Args:
            erased: the names of everything that was ever erased.
        """
        known = self._places.generation(self.folder)
        if not self._places.remembers or not self.exists():
            return
        with self._reading():
            here = self._keys.generation()
        if known == 0 or here < known or not self.keeps_all:
            names = erased()
            with self._changing():
                if here < known or self._keys.holds_any(names):
                    self._keys.erase(names, above=known)
                self._values.remove(self._values.names().intersection(names))
                here = self._keys.generation()
            self._places.seen_erased(self.folder, here)

    def erase_everywhere(self, *, sealed: Collection[str], persons: Collection[str] = ()) -> Erasure:
        """Erase values here, and in every other vault of the office that this desk knows on this machine.

        What cannot be reached now is noted before anything is erased, and done by `erase_owed`.
        """
        with _disk():
            self._places.owe(sealed, persons, self.folder)
        self.erase(sealed=sealed, persons=persons)
        elsewhere = self.erase_owed()
        return Erasure((str(self.folder), *elsewhere.done), elsewhere.waiting)

    def erase_owed(self) -> Erasure:
        """Erase in other vaults of the office what could not be erased there before."""
        with _disk():
            return self._places.settle(self._erase_in)

    def owed(self) -> tuple[str, ...]:
        """The other vaults of the office in which something is still to be erased."""
        return self._places.waiting()

    def be_known(self, folder: Path | None = None) -> None:
        """Let this desk know this vault, or the one a copy of the office has in another folder, if it is there."""
        self._places.know(folder.resolve() / self.folder.name if folder is not None else self.folder)

    def _erase_in(self, folder: Path, sealed: Collection[str], persons: Collection[str]) -> None:
        Vault(folder, self._office_id).erase(sealed=sealed, persons=persons)

    def copy_values(self, dest: Path) -> None:
        """Copy the sealed values into the vault in another folder; the keys never leave this one."""
        there = SealedValues(dest / self.folder.name / "values")
        with self._reading():
            missing = self._values.names() - there.names()
            if not missing:
                return
            dest.mkdir(mode=OWNER_FOLDER, parents=True, exist_ok=True)
            make_folder(dest / self.folder.name)
            there.write({name: self._values.read(name) or b"" for name in missing})

    def sealed_here(self) -> int:
        """How many sealed values lie here, with their keys or without."""
        return len(self._values.names())

    def keys_of(self, sealed: Iterable[str]) -> dict[str, bytes]:
        """The keys of values, of those that have one here."""
        with self._reading():
            found = {name: self._keys.get(name) for name in sealed}
        return {name: key for name, key in found.items() if key is not None}

    def take_in(self, keys: dict[str, bytes], values: dict[str, bytes]) -> None:
        """Take in keys and sealed values as they lie in another vault of this office; what is here already stays."""
        with self._changing():
            if keys:
                self._keys.add(keys, make=keys.__getitem__)
            here = self._values.names()
            self._values.write({name: hidden for name, hidden in values.items() if name not in here})

    def mend(self) -> None:
        """Put right what a loss of power or another's hand left: half an erasing, rights that others have."""
        if self.folder.is_dir():
            with self._changing():
                close_to_others(self.folder)
                self._values.mend()
                if self.exists():
                    close_to_others(self._keys.path)
                self._keys.mend()

    def begin_save(self) -> PendingNote:
        """A note of a save in the making, to be written before anything is sealed for it."""
        with self._changing():
            return pending.begin(self.folder / "pending")

    def left_saves(self) -> list[PendingNote]:
        """The notes of saves that were neither finished nor taken back."""
        if not (self.folder / "pending").is_dir():
            return []
        with self._changing():
            return pending.left_behind(self.folder / "pending")

    def seal(self, person: str, text: str) -> str:
        """A text sealed under a key of a person's own, such as what was typed into a form, as text again."""
        name = draft_key(person)
        with self._changing():
            key = self._keys.add([name])[name]
        return base64.b64encode(encrypted(key, self._context(person, "draft"), text.encode())).decode()

    def unseal(self, person: str, sealed: str) -> str | None:
        """What was sealed; None where the person was erased since, or it was sealed elsewhere."""
        try:
            with self._reading():
                key = self._keys.get(draft_key(person))
            context = self._context(person, "draft")
            return decrypted(key, context, base64.b64decode(sealed)).decode() if key is not None else None
        except (ValueError, Damaged):
            return None

    def share(self, noted: Iterable[Sealed], source: Vault | None = None) -> Collection[str]:
        """Put what only this desk opens where all who share it open it; the names of what is shared from now on.

        A vault in a folder is shared with nobody.

        Args:
            source: another vault of the office, which opens it in place of this one, and keeps it.

        Raises:
            Damaged: something could not be opened; the rest is shared.
        """
        return ()

    def readers(self) -> list[SharingDesk]:
        """The desks that share it, and those that ask to: of a vault in a folder there are none."""
        return []

    def let_in(self, fingerprint: str) -> SharingDesk | None:
        """Let a desk in, whose officer told its fingerprint; None where no desk waits that has it."""
        return None

    def _context(self, *belongs_to: str) -> bytes:
        """What a sealed value belongs to: put elsewhere, it cannot be opened."""
        return "/".join((self._office_id, *belongs_to)).encode()

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """The folder, made if it is not there, and this process alone in it."""
        with _disk():
            make_folder(self.folder)
            with locked(self.folder / "lock"):
                yield

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """The folder as it stands between two changes. Where nothing can be written, nobody changes it."""
        with _disk():
            if not self.folder.is_dir() or not os.access(self.folder, os.W_OK):
                yield
                return
            with locked(self.folder / "lock", shared=True):
                yield


def _identity(office_id: str) -> str:
    """The identity of an office as a name: what a file says of itself must lead to no other folder."""
    return office_id if _PLAIN_IDENTITY.fullmatch(office_id) else sha256(office_id.encode()).hexdigest()[:32]


def vault_folder(folder: Path, office_id: str) -> Path:
    """Where what is private of an office lies, beside an office file in a folder."""
    return folder / f"{_identity(office_id)}.vault"


def draft_key(person: str) -> str:
    """The name of the key that what is typed of a person is sealed under."""
    return f"draft/{person}"


@contextmanager
def _disk() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise problem(error) from error
