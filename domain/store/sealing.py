"""What one save seals and erases in the vault: finished with the save, or taken back with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from hmac import compare_digest
from typing import Any
from uuid import uuid4

import msgspec

from domain.core.message import Aggregate, Command
from domain.core.problem import Problem, Refused, Unavailable
from domain.record.recording import Receipt
from domain.record.request import Request
from domain.registry.particulars import EraseParticulars, NoteParticular
from domain.registry.person import Person
from domain.registry.photograph import PHOTOGRAPH, PhotographPerson
from domain.store.log import Log
from domain.store.vault import Vault

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


@dataclass
class Sealing:
    """A save in the making, as the vault sees it."""

    vault: Vault
    pictures: Pictures
    _put: list[str] = field(default_factory=list)
    _erased: list[str] = field(default_factory=list)

    def sealed(self, request: Request, person: Aggregate) -> Request:
        """The request with a private value sealed away, and named instead; any other as it is."""
        command = request.command
        if isinstance(command, EraseParticulars):
            self.vault.begin_erasing(person.reference)
            self._erased.append(person.reference)
        if isinstance(command, NoteParticular) and command.value is not None:
            return self._put_away(request, person, command.particular, command.value.encode())
        if isinstance(command, PhotographPerson) and command.file is not None:
            return self._put_away(request, person, PHOTOGRAPH, self.pictures(command.file))
        return request

    def finish(self) -> None:
        """It was recorded: erase what was to be erased.

        Where the disk refuses now, it is finished when the office is next opened: what was recorded stands.
        """
        for person in self._erased:
            with suppress(Problem):
                self.vault.erase(person)

    def take_back(self) -> None:
        """Nothing was recorded: forget what was sealed for it."""
        for name in self._put:
            self.vault.discard(name)
        for person in self._erased:
            self.vault.stop_erasing(person)

    def _put_away(self, request: Request, person: Aggregate, what: str, value: bytes) -> Request:
        name = uuid4().hex
        self._put.append(name)
        self.vault.put(person.reference, what, name, value)
        return msgspec.structs.replace(request, command=msgspec.structs.replace(request.command, sealed=name))


@contextmanager
def sealing(vault: Vault, pictures: Pictures) -> Iterator[Sealing]:
    """The vault's part of a save; whatever the block raises takes it back."""
    save = Sealing(vault, pictures)
    try:
        yield save
    except BaseException:
        save.take_back()
        raise
    save.finish()


def recorded_before(log: Log, vault: Vault, requests: Sequence[Request]) -> list[Receipt] | None:
    """What became of requests that were recorded before under the same ids; None if none was.

    Raises:
        Refused: `command-id-reused`, also for a private value other than the one noted under that id.
        Damaged: `vault-damaged`.
    """
    known = log.recorded_before(requests)
    for request, receipt in zip(requests, known or (), strict=False):
        recorded = log.command(receipt.command_id)
        if isinstance(request.command, NoteParticular) and recorded is not None:
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
            raise Refused("command-id-reused", field="id", id=request.id)
