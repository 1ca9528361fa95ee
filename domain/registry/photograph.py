"""Photographs of persons: the journal says that one was taken in and by whom, never what it shows.

A photograph is kept as private particulars are (`domain.registry.particulars`): sealed outside the log under the
person's own key, erased for ever with them. The journal holds no digest of it either. That of a few digits would tell
them; that of a picture would still tell, after it was erased, that a portrait published elsewhere was this one, so
that erasing would not be for ever. What a digest would prove, the seal proves: it opens for nothing else than what
was sealed for this person under this name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.problem import Refused
from domain.core.text import Token
from domain.registry.person import Person

PHOTOGRAPH = "photograph"
"""What it is sealed as, beside the particulars."""

FilePath = Annotated[str, msgspec.Meta(min_length=1, max_length=4_096, pattern=r"^[^\n\t]+$")]
"""Where a file lies on this machine."""


class PersonPhotographed(Event[Person], frozen=True):
    """A photograph was taken in, in place of any before it; `sealed` names where it lies sealed."""

    topic = "person.photographed"
    person: str
    sealed: str

    def evolve(self, person: Person) -> None:
        person.photograph = self.sealed
        person.sealed_ever |= {self.sealed}
        person.erased = False

    def touches(self) -> Facets:
        return facets(self.person, PHOTOGRAPH)

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names, "before": before.photograph}


class PhotographRemoved(Event[Person], frozen=True):
    """The photograph is shown no more."""

    topic = "person.photograph-removed"
    person: str

    def evolve(self, person: Person) -> None:
        person.photograph = None

    def touches(self) -> Facets:
        return facets(self.person, PHOTOGRAPH)

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names}


class PhotographPerson(Command[Person], frozen=True):
    """Take in the photograph of a person from a picture file, in place of the one before.

    The office makes a small picture of it and seals that; the file stays where it is, and neither it nor its
    path is part of the record.
    Refuses: no-picture.
    """

    private = ("file",)
    file: FilePath | None = None
    sealed: Token | None = None

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        if self.file is None and (self.sealed is None or self.sealed not in person.sealed_ever):
            raise Refused("no-picture", field="file")
        if self.sealed is None or person.photograph != self.sealed:
            yield PersonPhotographed(person.reference, self.sealed or "")

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (_photographed_as(before),)


class RemovePhotograph(Command[Person], frozen=True):
    """Show a person's photograph no more. It lies sealed until the private particulars are erased.

    Refuses: not-photographed.
    """

    needs_reason = True

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        if person.photograph is None:
            raise Refused("not-photographed", field="person")
        yield PhotographRemoved(person.reference)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (_photographed_as(before),)


def _photographed_as(before: Person) -> Command[Person]:
    return PhotographPerson(sealed=before.photograph) if before.photograph else RemovePhotograph()
