"""What one save seals and erases in the vault: finished with the save, or taken back with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from uuid import uuid4

import msgspec

from domain.message import Aggregate
from domain.particulars import EraseParticulars, NoteParticular
from domain.problem import Problem
from domain.request import Request
from domain.store.vault import Vault


@dataclass
class Sealing:
    """A save in the making, as the vault sees it."""

    vault: Vault
    _put: list[str] = field(default_factory=list)
    _erased: list[str] = field(default_factory=list)

    def sealed(self, request: Request, person: Aggregate) -> Request:
        """The request with a private value sealed away, and named instead; any other as it is."""
        command = request.command
        if isinstance(command, EraseParticulars):
            self.vault.begin_erasing(person.reference)
            self._erased.append(person.reference)
        if not isinstance(command, NoteParticular) or command.value is None:
            return request
        name = uuid4().hex
        self._put.append(name)
        self.vault.put(person.reference, command.particular, name, command.value)
        return msgspec.structs.replace(request, command=msgspec.structs.replace(command, sealed=name))

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


@contextmanager
def sealing(vault: Vault) -> Iterator[Sealing]:
    """The vault's part of a save; whatever the block raises takes it back."""
    save = Sealing(vault)
    try:
        yield save
    except BaseException:
        save.take_back()
        raise
    save.finish()
