"""The pack of symbols a side of a visit goes by: copied from the office by an entry, confirmed as it then was.

A visit reads its own stream only: what the office gives or withdraws later changes no visit (protocol 10.13).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Side
from domain.core.problem import Refused
from domain.core.text import Token
from domain.registry.arms import ArmsPicture, refuse_unfit_picture
from domain.registry.symbols import Confirmation, Symbols, known_pack, refuse_unfit_symbols

if TYPE_CHECKING:
    from domain.registry.registries import Registries
    from domain.visit.visit import Visit


class PartySymbols(msgspec.Struct, frozen=True):
    """The pack of a side: its token among those of the office, what was in it, and who had confirmed it."""

    pack: str
    symbols: Symbols
    confirmed: Confirmation | None
    arms: str | None = None
    """The picture of its arms (`ArmsPicture`)."""


class SymbolsAdopted(Event, frozen=True):
    """A side goes by a pack of symbols from here on, as it was when it was adopted."""

    topic = "symbols.adopted"
    vocabulary = 5
    side: str
    pack: str
    symbols: Symbols
    confirmed: Confirmation | None

    def evolve(self, visit: Visit) -> None:
        stood = visit.symbols.get(self.side)
        arms = stood.arms if stood is not None and stood.pack == self.pack else None
        visit.symbols[self.side] = PartySymbols(self.pack, self.symbols, self.confirmed, arms)

    def touches(self) -> Facets:
        return facets(self.side, "symbols")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"state": self.symbols.official, "by": self.confirmed.by if self.confirmed is not None else None}


class ArmsAdopted(Event, frozen=True):
    """A side bears the arms that are in the pack it goes by, or none where there are none in it any more."""

    topic = "symbols.arms-adopted"
    vocabulary = 13
    side: str
    picture: str | None

    def evolve(self, visit: Visit) -> None:
        visit.symbols[self.side] = msgspec.structs.replace(visit.symbols[self.side], arms=self.picture)

    def touches(self) -> Facets:
        return facets(self.side, "symbols")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"state": before.symbols[self.side].symbols.official}


class SymbolsSetAside(Event, frozen=True):
    """A side goes by no pack of symbols."""

    topic = "symbols.set-aside"
    vocabulary = 5
    side: str

    def evolve(self, visit: Visit) -> None:
        visit.symbols.pop(self.side, None)

    def touches(self) -> Facets:
        return facets(self.side, "symbols")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"state": before.symbols[self.side].symbols.official}


class AdoptSymbols(Command, frozen=True):
    """Let a side go by a pack of symbols of the office, as it stands now; without one, by none.

    The office copies the pack and its confirmation into the visit.

    Refuses: unknown-symbols, unfit-symbols.
    """

    plans = False
    side: Side
    pack: Token | None = None
    symbols: Symbols | None = None
    confirmed: Confirmation | None = None
    arms: ArmsPicture | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        stood = visit.symbols.get(str(known.get("side")))
        return {"pack": stood.pack if stood is not None else None}

    def worded(self, visit: Visit, registries: Registries) -> Self:
        if self.pack is None or self.symbols is not None:
            return self
        found = known_pack(registries.symbols, self.pack)
        return msgspec.structs.replace(self, symbols=found.symbols, confirmed=found.confirmed, arms=found.arms)

    def decide(self, visit: Visit) -> Iterator[Event]:
        stood = visit.symbols.get(self.side)
        if self.pack is None or self.symbols is None:
            if stood is not None:
                yield SymbolsSetAside(self.side)
            return
        _refuse_unfit(self.symbols, self.arms)
        arms = stood.arms if stood is not None and stood.pack == self.pack else None
        if stood != PartySymbols(self.pack, self.symbols, self.confirmed, arms):
            yield SymbolsAdopted(self.side, self.pack, self.symbols, self.confirmed)
        if arms != self.arms:
            yield ArmsAdopted(self.side, self.arms)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.symbols.get(self.side)
        if stood is None:
            return (AdoptSymbols(self.side),)
        return (AdoptSymbols(self.side, stood.pack, stood.symbols, stood.confirmed, stood.arms),)


def _refuse_unfit(symbols: Symbols, arms: str | None) -> None:
    """A pack that the office copies is one; one that was sent is held to what a pack is."""
    try:
        refuse_unfit_symbols(symbols)
        if arms is not None:
            refuse_unfit_picture(arms, "arms")
    except Refused as refused:
        raise Refused("unfit-symbols", field="symbols", because=refused.code) from None
