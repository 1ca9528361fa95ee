"""What the desktop says of the pack of symbols a side of a visit goes by."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import lacking
from desktop.concepts.edges.fields import SIDE, Form
from desktop.concepts.registry.symbol_packs import NO_PICTURE, PACK
from domain.visit.party_symbols import AdoptSymbols, ArmsAdopted, SymbolsAdopted

CONCEPT = Concept(
    menu="visit",
    forms=(Form(AdoptSymbols, (SIDE, PACK)),),
    sentences={SymbolsAdopted: {"not-confirmed": lacking("by")}, ArmsAdopted: NO_PICTURE},
)
