"""The persons of a registry in an order, each read when he is looked at: a registry may hold 100,000 and more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import overload

from domain.registry.asking_entries import are_one, briefly
from domain.registry.person import Person

MOST_READ = 500
"""Persons that were read and are told again from memory: those of a screen, many times over."""


class ListedPersons(Sequence[Person]):
    """Immutable but for what it remembers of whom it read; for one thread.

    Args:
        references: who is listed, in order.
        people: the registry they are read from; all of them are in it.
    """

    def __init__(self, references: Sequence[str] = (), people: Mapping[str, Person] | None = None) -> None:
        self.references = references
        self._people: Mapping[str, Person] = people if people is not None else {}
        self._read: dict[str, Person] = {}

    def __len__(self) -> int:
        return len(self.references)

    @overload
    def __getitem__(self, at: int) -> Person: ...

    @overload
    def __getitem__(self, at: slice) -> ListedPersons: ...

    def __getitem__(self, at: int | slice) -> Person | ListedPersons:
        if isinstance(at, slice):
            return self.of(self.references[at])
        reference = self.references[at]
        if reference not in self._read:
            if len(self._read) >= MOST_READ:
                self._read.clear()
            self._read.update(briefly(self._people, (reference,)))
        return self._read[reference]

    def __iter__(self) -> Iterator[Person]:
        return (person for _, person in briefly(self._people, self.references))

    def of(self, references: Sequence[str]) -> ListedPersons:
        """Some persons of the same registry, in the order given; who is not in it is left out."""
        return ListedPersons([each for each in references if each in self._people], self._people)

    def line_of(self, reference: str) -> int:
        """The number of a person from 0; -1 where he is not listed."""
        try:
            return self.references.index(reference)
        except ValueError:
            return -1

    def tells_as(self, other: ListedPersons, reference: str) -> bool:
        """Whether a person stands in this registry as in another, for certain; nobody is read."""
        return are_one(self._people, other._people, reference)


def listed_persons(people: Iterable[Person]) -> ListedPersons:
    """Persons that are in memory, in the order given."""
    found = {person.reference: person for person in people}
    return ListedPersons(list(found), found)
