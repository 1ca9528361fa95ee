"""Persons: the registry all visits share. What a visit shows of a person was copied into its own events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Self

import msgspec

from domain.message import Command, Event, Facets, facets
from domain.names import Name, Names, refuse_unfit_names
from domain.problem import Refused
from domain.text import Token, first_free, slug


@dataclass
class Person:
    """A person as folded from his or her journal so far; `reference` is the short key visits know him or her by."""

    entries: int = 0
    reference: str = ""
    names: dict[str, Name] = field(default_factory=dict)
    retracted: bool = False
    particulars: dict[str, str] = field(default_factory=dict)
    """Which private particulars are known, and the name each lies sealed under."""
    sealed_ever: set[str] = field(default_factory=set)
    """The names of all values sealed since the last erasing."""
    erased: bool = False
    """Whether every particular was erased, and none noted since."""

    def admit(self, command: Command[Any]) -> None:
        """Let a command come before the person: one who was registered.

        Raises:
            Refused: `not-in-registry`.
        """
        if not self.reference and not isinstance(command, RegisterPerson):
            raise Refused("not-in-registry", field="person", kind="person")


class PersonRegistered(Event[Person], frozen=True):
    """A person was entered in the registry."""

    topic = "person.registered"
    person: str
    names: dict[str, Name]

    def evolve(self, person: Person) -> None:
        person.reference, person.names = self.person, self.names

    def touches(self) -> Facets:
        return facets(self.person, "registration")

    def reserves(self) -> tuple[str, str]:
        return ("person", self.person)


class PersonRetracted(Event[Person], frozen=True):
    """A person entered by mistake was taken back: the key stays taken, nobody is found under it."""

    topic = "person.retracted"
    person: str

    def evolve(self, person: Person) -> None:
        person.retracted = True

    def touches(self) -> Facets:
        return facets(self.person, "registration")

    def told(self, before: Person) -> dict[str, Any]:
        return {"called": before.names}


class PersonRestored(Event[Person], frozen=True):
    """A retracted person stands in the registry again, with everything known."""

    topic = "person.restored"
    person: str

    def evolve(self, person: Person) -> None:
        person.retracted = False

    def touches(self) -> Facets:
        return facets(self.person, "registration")

    def told(self, before: Person) -> dict[str, Any]:
        return {"called": before.names}


class RegisterPerson(Command[Person], frozen=True):
    """Enter a person in the registry, under a short key everybody will know him or her by.

    Refuses: id-taken, text-missing, text-too-long, text-not-allowed.
    """

    names: Names
    person: Token | None = None

    def keyed(self, taken: Callable[[str], bool]) -> Self:
        if self.person is not None:
            return self
        name = self.names.get("en") or self.names.get("fr") or next(iter(self.names.values()), Name())
        return msgspec.structs.replace(self, person=first_free(slug(name.family or name.given) or "person", taken))

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        if self.person is None or person.reference:
            raise Refused("id-taken", field="person", id=self.person)
        if not self.names:
            raise Refused("text-missing", field="names")
        refuse_unfit_names(self.names)
        yield PersonRegistered(self.person, dict(self.names))

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (RetractPerson(),)


class RetractPerson(Command[Person], frozen=True):
    """Take back a person entered by mistake. Visits keep what they copied."""

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        if not person.retracted:
            yield PersonRetracted(person.reference)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (RestorePerson(),)


class RestorePerson(Command[Person], frozen=True):
    """Let a retracted person stand in the registry again."""

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        if person.retracted:
            yield PersonRestored(person.reference)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (RetractPerson(),)
