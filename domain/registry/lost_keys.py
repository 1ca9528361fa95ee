"""Keys of private particulars that are lost for good: an officer says so, and the office goes on without them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.registry.branch import OfficeItself

SealedUnder = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
"""The name a value lies sealed under."""


class KeysGivenUp(Event[OfficeItself], frozen=True):
    """An officer gave up the keys of private values: nobody will open those values again."""

    topic = "office.keys-given-up"
    vocabulary = 2
    sealed: tuple[str, ...]
    """The names of the values whose keys were lost."""

    def evolve(self, office: OfficeItself) -> None:
        office.given_up.update(self.sealed)

    def touches(self) -> Facets:
        return facets("office", "keys")


class GiveUpKeys(Command[OfficeItself], frozen=True):
    """Go on without keys of private particulars that are lost for good, and say why.

    Which they are is filled in by the office: those noted so far that have no key on this machine.
    Refuses: nothing of its own; the office: keys-are-here.
    """

    plans = False
    needs_reason = True
    sealed: tuple[SealedUnder, ...] | None = None

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        # A form asks before the office has filled anything in.
        yield KeysGivenUp(self.sealed or ())
