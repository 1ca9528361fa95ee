"""What the desktop says of the packs of symbols an office keeps."""

from __future__ import annotations

from desktop.concepts import Concept
from desktop.concepts.edges.endings import FIRST, Endings, lacking
from desktop.concepts.edges.fields import Field, Form, Offered, OneOf, Registered
from desktop.desk.registries import DeskRegistries
from desktop.wording.words import say
from domain.registry.office_class import OfficeClass
from domain.registry.symbol_packs import (
    AddressWorded,
    ArmsGiven,
    ConfirmSymbols,
    GiveArms,
    GiveSymbols,
    SymbolsGiven,
    WithdrawSymbols,
    WithdrawSymbolsConfirmation,
    WordAddress,
)
from domain.registry.symbols import AddressedBy


def packs(registries: DeskRegistries) -> Offered:
    """The packs of the office, by the names of their states."""
    named = [(key, say.words.pick(each.symbols.official)) for key, each in registries.symbols.items()]
    return sorted(named, key=lambda pack: pack[1].casefold())


NO_PICTURE: Endings = {"cleared": lambda values: values["picture"] is None}
"""The ending where arms were taken away. While a form is filled in, the picture of its file is not made yet."""

PACK = Field("pack", Registered(packs))

CONCEPT = Concept(
    menu="symbols",
    forms=(
        Form(
            GiveSymbols,
            (
                Field("official", "texts"),
                Field("short", "texts"),
                Field("capital", "texts"),
                Field("adjective", "texts"),
                Field("mistaken", "texts"),
                Field("upper_edge", "texts"),
                Field("look_alikes", "texts"),
                Field("flag", "file"),
                Field("anthem", "texts"),
                Field("anthem_seconds", "whole-number"),
                Field("anthem_file", "file"),
                PACK,
            ),
            sourced=False,
        ),
        Form(
            WordAddress,
            (
                PACK,
                Field("office_class", OneOf("office-class", OfficeClass)),
                Field("direction", OneOf("address-direction", AddressedBy)),
                Field("words", "texts"),
            ),
            sourced=False,
        ),
        Form(GiveArms, (PACK, Field("file", "path")), sourced=False),
        Form(
            ConfirmSymbols, (PACK, Field("by", "line"), Field("on", "day-done"), Field("letter", "line")), sourced=False
        ),
        Form(WithdrawSymbolsConfirmation, (PACK,), sourced=False),
        Form(WithdrawSymbols, (PACK,), sourced=False),
    ),
    sentences={SymbolsGiven: FIRST, AddressWorded: {"cleared": lacking("words")}, ArmsGiven: NO_PICTURE},
)
