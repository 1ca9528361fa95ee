"""Merging two entries of one person. Both histories stay: the merged entry points to the one that stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Self

from domain.core.message import Command, Event, Facets, facets
from domain.core.problem import Refused
from domain.core.text import Token

if TYPE_CHECKING:
    from domain.registry.person import Person
    from domain.registry.registries import Registries


class PersonMerged(Event["Person"], frozen=True):
    """The person was found to be another one of the registry, who stands for both from now on."""

    topic = "person.merged"
    person: str
    into: str

    def evolve(self, person: Person) -> None:
        person.merged_into = self.into

    def touches(self) -> Facets:
        return facets(self.person, "registration")

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names}


class PersonsParted(Event["Person"], frozen=True):
    """A merging was taken back: the person stands in the registry again."""

    topic = "person.parted"
    person: str

    def evolve(self, person: Person) -> None:
        person.merged_into = None

    def touches(self) -> Facets:
        return facets(self.person, "registration")

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names, "before": before.merged_into}


class MergePersons(Command["Person"], frozen=True):
    """Let another entry of the registry stand for this person, who was entered twice.

    Refuses: merged-already, merged-with-himself; the office refuses not-in-registry.
    """

    into: Token

    def worded(self, person: Person, registries: Registries) -> Self:
        other = registries.person.get(self.into)
        if other is None or other.retracted:
            raise Refused("not-in-registry", field="into", kind="person")
        if other.merged_into is not None:
            raise Refused("merged-already", field="into", into=other.merged_into)
        return self

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        if person.merged_into == self.into:
            return
        if person.merged_into is not None:
            raise Refused("merged-already", field="person", into=person.merged_into)
        if self.into == person.reference:
            raise Refused("merged-with-himself", field="into")
        yield PersonMerged(person.reference, self.into)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (PartPersons(),)


class PartPersons(Command["Person"], frozen=True):
    """Take back a merging: both persons stand."""

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        if person.merged_into is not None:
            yield PersonsParted(person.reference)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (MergePersons(before.merged_into),) if before.merged_into is not None else ()
