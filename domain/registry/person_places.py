"""In which order persons stood when they were last listed, as it is kept beside an office."""

from __future__ import annotations

from itertools import chain
from typing import Protocol

import msgspec


class PersonPlaces(msgspec.Struct, frozen=True):
    """The references of persons by their names in one language, and how many entries the journal of each had then.

    By these it is seen who changed since: nothing else of a person need be read.
    """

    language: str
    standing: list[str]
    """Those who are listed, in their order."""
    gone: list[str]
    """Those who were taken back or merged with another."""
    entries: list[int]
    """How many entries the journal of each had, of those who stand and of those who do not."""

    def __post_init__(self) -> None:
        if len(self.entries) != len(self.standing) + len(self.gone):
            raise ValueError("of each there is one number")

    def told(self) -> dict[str, int]:
        """How many entries the journal of each had, by reference."""
        return dict(zip(chain(self.standing, self.gone), self.entries, strict=True))


class KeptPlaces(Protocol):
    """Places that outlive the program. What cannot be kept, or read again, is made anew: nobody is told."""

    def read(self) -> PersonPlaces | None:
        """What was kept last; None where it is not of this office, or other code kept it."""

    def keep(self, places: PersonPlaces) -> None:
        """Keep these in the place of what was kept."""
