"""Private particulars of a person: the journal says that one was noted and by whom, never what it says.

The values lie sealed outside the log, under a key of each person's own (`domain.store.vault.vault`), so that they
can be erased for ever while the record of the office stays whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from domain.core.message import Command, Event, Facets, facets
from domain.core.problem import Refused
from domain.core.text import Line, Token
from domain.registry.person import Person

Particular = Literal["passport", "birth-date", "diet", "telephone", "clearance"]
"""What is kept private of a person (protocol 2.10)."""


class ParticularNoted(Event[Person], frozen=True):
    """A private particular was noted; `sealed` names where its value lies sealed."""

    topic = "particular.noted"
    person: str
    particular: str
    sealed: str

    def evolve(self, person: Person) -> None:
        person.particulars[self.particular] = self.sealed
        person.sealed_ever |= {self.sealed}
        person.erased = False

    def touches(self) -> Facets:
        return facets(self.person, f"particulars/{self.particular}")

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names, "before": before.particulars.get(self.particular)}


class ParticularWithdrawn(Event[Person], frozen=True):
    """A private particular no longer holds: none is known."""

    topic = "particular.withdrawn"
    person: str
    particular: str

    def evolve(self, person: Person) -> None:
        person.particulars.pop(self.particular, None)

    def touches(self) -> Facets:
        return facets(self.person, f"particulars/{self.particular}")

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names}


class ParticularsErased(Event[Person], frozen=True):
    """Every private particular of the person was erased for ever, with the key they were sealed under.

    A photograph was sealed under the same key, and is gone with it.
    """

    topic = "particulars.erased"
    person: str

    def evolve(self, person: Person) -> None:
        person.particulars.clear()
        person.photograph = None
        person.erased_names |= person.sealed_ever
        person.sealed_ever = frozenset()
        person.erased = True

    def touches(self) -> Facets:
        return facets(self.person, "particulars")

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names}


class NoteParticular(Command[Person], frozen=True):
    """Note a private particular. Its value is sealed by the office and never part of the record.

    Refuses: not-sealed.
    """

    private = ("value",)
    particular: Particular
    value: Line | None = None
    sealed: Token | None = None

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        if self.value is None and (self.sealed is None or self.sealed not in person.sealed_ever):
            raise Refused("not-sealed", field="value")
        if self.sealed is None or person.particulars.get(self.particular) != self.sealed:
            yield ParticularNoted(person.reference, self.particular, self.sealed or "")

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (_noted_as(before, self.particular),)


class RetractParticular(Command[Person], frozen=True):
    """Say that a private particular no longer holds. Its sealed value stays until it is erased.

    Refuses: not-noted.
    """

    known_before = ("withdraw-particular",)
    particular: Particular

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        if self.particular not in person.particulars:
            raise Refused("not-noted", field="particular")
        yield ParticularWithdrawn(person.reference, self.particular)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (_noted_as(before, self.particular),)


class EraseParticulars(Command[Person], frozen=True):
    """Erase what is private of a person for ever: particulars, photographs, and the key they were sealed under.

    Refuses: nothing-noted.
    """

    needs_reason = True

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        if not person.sealed_ever:
            raise Refused("nothing-noted", field="person")
        yield ParticularsErased(person.reference)


def _noted_as(before: Person, particular: Particular) -> Command[Person]:
    sealed = before.particulars.get(particular)
    return NoteParticular(particular, sealed=sealed) if sealed else RetractParticular(particular)
