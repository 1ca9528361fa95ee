"""The packs of symbols of the office: official names, flag and anthem of states, and which embassy confirmed them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from PySide6.QtWidgets import QWidget

from desktop.desk.recorded import Recorded
from desktop.desk.requests import Requests
from desktop.desk.view import OfficeView, VisitView
from desktop.models.inspection import Inspection
from desktop.models.symbols_model import PackRow, SymbolsModel, of_pack
from desktop.pages.registry_page import RegistryPage
from desktop.pages.table_page import named
from desktop.wording.words import say
from domain.core.collation import collation_key
from domain.core.message import CommandClass
from domain.registry.symbol_packs import (
    ConfirmSymbols,
    GiveArms,
    GiveSymbols,
    WithdrawSymbols,
    WithdrawSymbolsConfirmation,
    WordAddress,
)

ASKS: Mapping[str, CommandClass] = {"E": GiveSymbols, "C": ConfirmSymbols, "A": WordAddress, "P": GiveArms}
LESS_USUAL: Mapping[str, CommandClass] = {"W": WithdrawSymbolsConfirmation, "Del": WithdrawSymbols}


class SymbolsPage(RegistryPage[PackRow]):
    """Every pack, in the order of the official names in the language of the window."""

    name = "symbols"
    primary = GiveSymbols
    ways = (GiveSymbols,)
    field = "pack"
    asks = {**ASKS, **LESS_USUAL}
    keys = named(ASKS)
    more_keys = tuple(LESS_USUAL)
    grouped = False
    cells = {
        "state-named": (GiveSymbols, "official"), "anthem": (GiveSymbols, "anthem"),
        "confirmed-by": (ConfirmSymbols, "by"),
    }  # fmt: skip
    beside = {"official": ("short",), "anthem": ("anthem_seconds",), "by": ("on", "letter")}

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        super().__init__(SymbolsModel(), requests, parent)

    def entries(self, office: OfficeView) -> Iterable[PackRow]:
        rows = [PackRow(key, pack) for key, pack in office.registries.symbols.items()]
        language = say.words.language
        return sorted(rows, key=lambda row: collation_key(say.words.pick(row.pack.symbols.official), language))

    def in_cell(self, row: PackRow, field: str) -> dict[str, Any]:
        return msgspec.structs.asdict(row.pack.confirmed) if field == "by" and row.pack.confirmed is not None else {}

    def inspection(self) -> Inspection | None:
        row = self._row()
        return of_pack(row, say.words) if row is not None else None

    def select_recorded(self, recorded: Recorded, view: VisitView | None) -> None:
        self.select(str(getattr(recorded.requests[-1].command, "pack", "")))

    def _registry(self, office: OfficeView) -> Mapping[str, Any]:
        return office.registries.symbols
