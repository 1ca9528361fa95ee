"""What is private of the persons of an office: opened only when the look at it was noted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC
from typing import TYPE_CHECKING
from uuid import UUID

from domain.core.late import late
from domain.core.problem import Problem, Refused
from domain.record.desk_clock import Clock
from domain.record.look import Look, LooksVerified
from domain.record.reader import SharingDesk
from domain.record.recording import Officer
from domain.record.vocabulary import PERSON
from domain.registry.asking_entries import having
from domain.registry.branch import OfficeItself
from domain.registry.person import ERASED, SEALED, Person
from domain.registry.photograph import PHOTOGRAPH
from domain.store.aggregates import Aggregates
from domain.store.commands import RecordedCommand
from domain.store.log import Log
from domain.store.sealing import conclude_left_saves
from domain.store.store import Store
from domain.store.vault.pending import PendingSave
from domain.store.vault.vault import Sealed, Vault

if TYPE_CHECKING:
    from domain.store.vault import recovery
else:
    recovery = late("domain.store.vault.recovery")


class Private:
    """The particulars and photographs of the persons of an office.

    Args:
        store: where the office is kept, with its vault and its access journal.
        log, aggregates: what was recorded in it.
        officer: who looks, and at which desk.
        clock: tells when.
    """

    def __init__(self, store: Store, log: Log, aggregates: Aggregates, officer: Officer, clock: Clock) -> None:
        self._store, self._log, self._aggregates = store, log, aggregates
        self._officer, self._clock = officer, clock

    def particulars(self, reference: str) -> dict[str, str | Problem | None]:
        """The private particulars noted of a person; None where one was sealed for another machine.

        One that is damaged is told as the problem it has, and hides no other.

        The look at them is noted first.

        Raises:
            Refused: `not-in-registry`.
            Unavailable: the look could not be noted.
        """
        person = self._person(reference)
        self._note_look(person, tuple(person.particulars))
        return {each: self._particular(person, each, sealed) for each, sealed in sorted(person.particulars.items())}

    def photograph(self, reference: str) -> bytes | None:
        """The photograph of a person, a small JPEG; None without one, or where it cannot be opened on this machine.

        The look at it is noted first.

        Raises:
            Refused: `not-in-registry`.
            Damaged: `vault-damaged`, `vault-keys-damaged`.
            Unavailable: the look could not be noted.
        """
        return self.photograph_of(self._person(reference))

    def photograph_of(self, person: Person) -> bytes | None:
        """The photograph of a person as he stands, as `photograph`; any thread may ask."""
        sealed = person.photograph
        self._note_look(person, (PHOTOGRAPH,) if sealed is not None else ())
        return self._store.vault.get(person.reference, PHOTOGRAPH, sealed) if sealed is not None else None

    def looks(self, reference: str | None = None) -> list[Look]:
        """The looks at what is private of a person, or of anyone, on this machine, oldest first.

        Raises:
            Refused: `not-in-registry`.
            Unavailable: the access journal cannot be read now.
        """
        if reference is None:
            return self._store.accesses.looks()
        return self._store.accesses.looks(self._person(reference).reference)

    def verify_looks(self) -> LooksVerified:
        """Whether the access journal of this machine is as it was written.

        Raises:
            Unavailable: the access journal cannot be read now.
        """
        return self._store.accesses.verify()

    def keys_trouble(self) -> Problem | None:
        """Why no particular noted so far opens here: `keys-missing`, or the damage of the file of keys.

        Nothing is told before all persons are read.
        """
        if self._aggregates.behind[0]:
            return None
        vault = self._store.vault
        try:
            noted = self._to_be_opened()
            missing = bool(noted) and not vault.holds_any(noted) and vault.keeps_all
        except Problem as trouble:
            return trouble
        return Refused("keys-missing", folder=str(vault.folder)) if missing else None

    def without_key(self) -> set[str]:
        """The names of what was noted and has no key on this machine, but for those given up before.

        Raises:
            Damaged: `vault-keys-damaged`.
        """
        noted = self._to_be_opened()
        return noted - self._store.vault.keys_of(noted).keys()

    def _to_be_opened(self) -> set[str]:
        """The names of everything that was ever sealed, but for those given up."""
        noted = set(self.noted_ever())
        return noted - self.given_up() if noted else noted

    def given_up(self) -> set[str]:
        """The names of private values whose keys are lost for good, as an officer said."""
        return self._log.fold(UUID(self._store.identity.office), OfficeItself()).given_up

    def seal_recovery(self) -> tuple[bytes, str]:
        """The content of a recovery file with the keys of every particular noted now, and the code that opens it.

        Raises:
            Damaged: `vault-keys-damaged`.
        """
        return recovery.sealed_keys(self._store.vault.keys_of(self._noted_now()), self._store.identity.office)

    def recover(self, content: bytes, code: str) -> int:
        """Take back the keys of a recovery file; return how many. What was erased since stays erased.

        Raises:
            Damaged: `not-a-recovery`, `vault-keys-damaged`.
            Malformed: `wrong-recovery-code`.
        """
        keys, noted = recovery.opened_keys(content, code, self._store.identity.office), set(self._noted_now())
        self._store.vault.take_in({name: key for name, key in keys.items() if name in noted}, {})
        return len(keys.keys() & noted)

    def readers(self) -> list[SharingDesk]:
        """The desks that share what is private in an office on a server, and those that ask to be let in.

        Raises:
            Refused: `not-shared`; it is kept at this desk alone.
        """
        found = self._store.vault.readers()
        if not found:
            raise Refused("not-shared")
        return found

    def let_in(self, fingerprint: str) -> SharingDesk:
        """Let a desk share what is private.

        Args:
            fingerprint: as its officer told it, by another way than through the server.

        Raises:
            Refused: `not-shared`, `nobody-waits`, `not-let-in`.
        """
        self.readers()
        reader = self._store.vault.let_in(fingerprint)
        if reader is None:
            raise Refused("nobody-waits", fingerprint=fingerprint[:60])
        return reader

    def share(self, source: Vault | None = None) -> int:
        """Put what is noted now, and opens at this desk only, where the others who share it open it; how many values.

        Args:
            source: the vault of a file this office was in, which opens it in place of this desk's.

        Raises:
            Refused: `not-shared`, `not-let-in`.
            Damaged: `vault-damaged`; one could not be opened. The rest is shared.
        """
        self.readers()
        vault = self._store.vault
        shared = vault.share(list(self._sealed_now()), source)
        vault.erase(sealed=set(shared) - {each.sealed for each in self._sealed_now()})  # Erased by another meanwhile.
        return len(shared)

    def _note_look(self, person: Person, seen: Sequence[str]) -> None:
        """Note in the access journal who opens what, before it is opened; nothing where there is nothing to open."""
        if seen:
            officer = self._officer
            look = Look(
                self._clock().astimezone(UTC), officer.name, officer.desk, person.reference, tuple(sorted(seen))
            )
            self._store.accesses.note(look)

    def _particular(self, person: Person, particular: str, sealed: str) -> str | Problem | None:
        try:
            value = self._store.vault.get(person.reference, particular, sealed)
            return value.decode() if value is not None else None
        except Problem as trouble:
            return trouble

    def mend(self) -> None:
        """Bring the vault into order. Whatever is wrong with it is told to who asks for what lies in it."""
        try:
            self._store.mend_vault(self.noted_of)
            conclude_left_saves(self._store.vault, self._recorded_of)
            self._store.vault.erase_owed()
            self._store.vault.erase_put_back(self._erased_ever)
        except Problem as trouble:
            self._store.vault.trouble = trouble

    def _recorded_of(self, save: PendingSave) -> list[RecordedCommand] | None:
        """The commands of a save as they were recorded; None if this file cannot tell.

        That a save is missing in a copy of the office, or in an older state of it, says nothing.
        """
        recorded = self._store.outcome(save.commands)
        knows = save.instance == self._store.identity.instance and save.position <= self._log.last_position()
        return recorded if recorded or knows else None

    def _person(self, reference: str) -> Person:
        return self._log.fold(self._aggregates.names.registered(PERSON, reference), Person())

    def noted_of(self, reference: str) -> set[str]:
        """The names of everything that was ever sealed of a person; nothing of one who is not in the registry."""
        stream = self._aggregates.names.stream(PERSON, reference)
        return set(self._log.fold(stream, Person()).sealed_ever) if stream is not None else set()

    def _noted_now(self) -> Iterator[str]:
        return (each.sealed for each in self._sealed_now())

    def _sealed_now(self) -> Iterator[Sealed]:
        for _, person in having(self._aggregates.people(), SEALED):
            for particular, sealed in person.particulars.items():
                yield Sealed(person.reference, particular, sealed)
            if person.photograph is not None:
                yield Sealed(person.reference, PHOTOGRAPH, person.photograph)

    def _erased_ever(self) -> set[str]:
        return set().union(*(person.erased_names for _, person in having(self._aggregates.people(), ERASED)))

    def noted_ever(self) -> Iterator[str]:
        """The names of everything that was ever sealed."""
        return (name for _, person in having(self._aggregates.people(), SEALED) for name in person.sealed_ever)
