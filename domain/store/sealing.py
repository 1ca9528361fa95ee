"""What one save seals and erases in the vault: finished with the save, or taken back with it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Collection, Iterable, Sequence
from hmac import compare_digest
from typing import Any
from uuid import uuid4

import msgspec

from domain.core.message import Aggregate, Command
from domain.core.problem import Problem, Refused, Unavailable
from domain.record.erasure import Erasure
from domain.record.recording import Receipt
from domain.record.request import Request
from domain.registry.particulars import EraseParticulars, NoteParticular
from domain.registry.person import Person
from domain.registry.photograph import PHOTOGRAPH, PhotographPerson
from domain.registry.symbol_packs import GiveArms
from domain.store.commands import CommandRow, RecordedCommand
from domain.store.log import Log
from domain.store.vault.pending import PendingNote, PendingSave
from domain.store.vault.vault import Value, Vault

Pictures = Callable[[str], bytes]
"""Makes of the picture file at a path the small picture an office keeps.

Raises:
    Malformed: it is none, or one that does harm.
"""


def no_pictures(_path: str) -> bytes:
    """What an office does about pictures where it was given no way to read them.

    Raises:
        Unavailable: `no-pictures-here`.
    """
    raise Unavailable("no-pictures-here")


class Sealing(msgspec.Struct):
    """A save in the making, as the vault sees it. It may be decided several times, until it is recorded.

    The names of what it seals are made once, so that deciding again puts the same values in the same place. They
    belong to this save alone: what another save of the same command seals is never touched.
    """

    vault: Vault
    pictures: Pictures
    owner: Callable[[], str | None]
    """The other copy of the office that the vault belongs to; None if it is this one, which it then stays."""
    noted_ever: Callable[[], Iterable[str]]
    """The names of all values the office knows to be sealed."""
    given_up: Callable[[], Collection[str]]
    """The names of those whose keys are lost for good, as an officer said."""
    keys_are_lost: bool = False
    """Whether the officer says that the keys of what was noted are lost for good."""
    begun: bool = False
    """Whether the save that was decided last may be in the store."""
    _names: dict[str, str] = msgspec.field(default_factory=dict)
    """The names of the values by the ids of their commands."""
    _values: dict[str, Value] = msgspec.field(default_factory=dict)
    _drawings: dict[str, str] = msgspec.field(default_factory=dict)
    """The pictures of arms by their files, read once however often a save is decided."""
    _erased: dict[str, set[str]] = msgspec.field(default_factory=dict)
    _save: PendingSave | None = None
    _note: PendingNote | None = None

    def decide_anew(self) -> None:
        """Forget what a decision before this one would have erased: it was not recorded."""
        self.begun = False
        self._erased.clear()

    def sealed(self, request: Request, person: Aggregate) -> Request:
        """The request with a private value named instead, to be sealed before the save; any other as it is.

        Raises:
            Refused: `keys-missing`, `vault-elsewhere`, `vault-of-another`.
        """
        command = request.command
        if isinstance(command, EraseParticulars) and isinstance(person, Person):
            self._refuse_erasing_elsewhere(person)
            self._erased.setdefault(person.reference, set()).update(person.sealed_ever)
        if isinstance(command, NoteParticular) and command.value is not None:
            return self._named(request, person, command.particular, lambda: str(command.value).encode())
        if isinstance(command, PhotographPerson) and command.file is not None:
            file = command.file
            return self._named(request, person, PHOTOGRAPH, lambda: self.pictures(file))
        if isinstance(command, GiveArms) and command.file is not None:
            return self._drawn(request, command, command.file)
        return request

    def _drawn(self, request: Request, command: GiveArms, file: str) -> Request:
        """The request with the picture made of the file, which is no private value: arms are part of the record."""
        if file not in self._drawings:
            self._drawings[file] = b64encode(self.pictures(file)).decode()
        return msgspec.structs.replace(request, command=GiveArms(command.pack, picture=self._drawings[file]))

    def put_away(self, commands: Sequence[str], instance: str, position: Callable[[], int]) -> None:
        """Seal what the save names, and note what it is to erase: both are on the disk before its entries are.

        Args:
            commands: the ids of its commands.
            instance: the copy of the office they are recorded in.
            position: that of the newest entry of the office.
        """
        if self._values or self._erased:
            self._write_down(commands, instance, position())
            self.owner()
            self.vault.put(list(self._values.values()))
        self.begun = True

    def conclude(self, recorded: Sequence[RecordedCommand | CommandRow] | None) -> Erasure | None:
        """The save is over; tell what it erased. What the disk refuses is done when the office is next opened.

        Args:
            recorded: its commands as they were recorded; none if nothing was, None if that is not known, so that
                nothing is erased or taken back.
        """
        if self._note is None or self._save is None:
            return None
        erasure = None
        try:
            if recorded is None:
                self._note.leave()
            else:
                erasure = conclude(self.vault, self._save, recorded)
                self._note.remove()
        except (Problem, OSError):
            self._note.leave()
            erasure = Erasure(waiting=(str(self.vault.folder),)) if self._save.erased else None
        self._note = self._save = None
        return erasure

    def _write_down(self, commands: Sequence[str], instance: str, position: int) -> None:
        erased = {person: tuple(sorted(names)) for person, names in self._erased.items()}
        self._save = PendingSave(
            commands=tuple(commands), instance=instance, position=position, sealed=tuple(self._values), erased=erased
        )
        if self._note is None:
            self._note = self.vault.begin_save()
        self._note.write(self._save)

    def _named(self, request: Request, person: Aggregate, what: str, content: Callable[[], bytes]) -> Request:
        name = self._names.setdefault(request.id or "", uuid4().hex)
        if name not in self._values:
            self._refuse_missing_keys()
            self._values[name] = Value(person.reference, what, name, content())
        return msgspec.structs.replace(request, command=msgspec.structs.replace(request.command, sealed=name))

    def _refuse_missing_keys(self) -> None:
        """Where no key of all that was noted is here, it would only seem that this office keeps its particulars."""
        if self.keys_are_lost or not self.vault.keeps_all:
            return
        noted = set(self.noted_ever()).difference(self.given_up())
        if noted and not self.vault.holds_any(noted):
            raise Refused("keys-missing", folder=str(self.vault.folder))

    def _refuse_erasing_elsewhere(self, person: Person) -> None:
        """The journal must not say that something was erased of which the keys lie elsewhere."""
        noted = (person.sealed_ever - self._values.keys()).difference(self.given_up())
        if noted and not self.keys_are_lost and not self.vault.holds_any(noted):
            raise Refused("vault-elsewhere", folder=str(self.vault.folder))
        if (owner := self.owner()) is not None:
            raise Refused("vault-of-another", path=owner)


def conclude(vault: Vault, save: PendingSave, recorded: Sequence[RecordedCommand | CommandRow]) -> Erasure | None:
    """Erase what a save sealed for entries that were not recorded, and everywhere what it was to erase, if it was.

    Raises:
        Damaged, Unavailable: as `Vault.erase`.
    """
    in_vain = [name for name in save.sealed if not any(name.encode() in command.body for command in recorded)]
    if in_vain:
        vault.erase(sealed=in_vain)
    if not recorded or not save.erased:
        return None
    return vault.erase_everywhere(sealed=set().union(*save.erased.values()), persons=list(save.erased))


def conclude_left_saves(vault: Vault, recorded: Callable[[PendingSave], Sequence[RecordedCommand] | None]) -> None:
    """Conclude the saves whose process was stopped, or could not ask what became of them.

    Args:
        recorded: the commands of a save as they were recorded; None where this file cannot tell.

    Raises:
        Damaged, Unavailable: as `Vault.erase`. What was not settled is left for the next time.
    """
    for note in vault.left_saves():
        save = note.read()
        known = recorded(save) if save is not None else None
        try:
            if save is not None and known is not None:
                conclude(vault, save, known)
        except Problem:
            note.leave()
            raise
        if save is not None and known is None:
            note.leave()
        else:
            note.remove()


def recorded_before(log: Log, vault: Vault, requests: Sequence[Request]) -> list[Receipt] | None:
    """What became of requests that were recorded before under the same ids; None if none was.

    Raises:
        Refused: `command-id-reused`, also for a private value other than the one noted under that id.
        Damaged: `vault-damaged`.
    """
    known = log.commands.receipts(requests)
    for request, receipt in zip(requests, known or (), strict=False):
        if not isinstance(request.command, NoteParticular):
            continue
        recorded = log.commands.find(receipt.command_id)
        if recorded is not None:
            person = log.fold(receipt.stream, Person()).reference
            _refuse_another_value(vault, person, request, recorded.asked())
    return known


def _refuse_another_value(vault: Vault, person: str, request: Request, recorded: Command[Any]) -> None:
    """Nothing beside the seal tells what was noted, a digest least of all, so the seal is opened.

    Where it cannot be, as that value was erased or its key is not here, a value is not taken for the one noted either.
    """
    command = request.command
    if isinstance(command, NoteParticular) and isinstance(recorded, NoteParticular) and command.value is not None:
        noted = vault.get(person, recorded.particular, recorded.sealed or "")
        if noted is None or not compare_digest(noted, command.value.encode()):
            raise Refused("command-id-reused", field="id", id=request.id or request.batch)
