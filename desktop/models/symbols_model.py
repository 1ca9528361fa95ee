"""The packs of symbols of the office as a table: the state by its names, its anthem, who confirmed the pack."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from desktop.models.cell import Cell, Column
from desktop.models.inspection import Inspection, InspectionGroup
from desktop.models.rows_model import RowsModel
from desktop.wording.symbols import anthem_words, confirmed_words
from desktop.wording.words import Words
from domain.core.text import Wording
from domain.registry.symbols import AddressForm, KnownSymbols


class PackRow(msgspec.Struct, frozen=True):
    """A pack of symbols with its token."""

    id: str
    pack: KnownSymbols


def _state(row: PackRow, words: Words) -> Cell:
    named = row.pack.symbols.official
    shown = words.pick(named)
    others = dict.fromkeys(line for line in named.values() if line != shown)
    return Cell(shown, " · ".join(others) or None, strong=True)


def _anthem(row: PackRow, words: Words) -> Cell:
    return Cell(anthem_words(row.pack.symbols, words), muted=True)


def _confirmed(row: PackRow, words: Words) -> Cell:
    return Cell(confirmed_words(row.pack, words), muted=row.pack.confirmed is None)


class SymbolsModel(RowsModel[PackRow]):
    """Packs found by any name of their state, in any language. Without groups."""

    columns = (
        Column("state-named", _state, main=True),
        Column("anthem", _anthem),
        Column("confirmed-by", _confirmed),
    )

    def found_by(self, row: PackRow) -> Iterable[str]:
        return (*row.pack.symbols.names, *row.pack.symbols.capital.values())


def of_pack(row: PackRow, words: Words) -> Inspection:
    """All that is known of a pack."""
    symbols, confirmed = row.pack.symbols, row.pack.confirmed
    told = {
        "capital": words.pick(symbols.capital),
        "adjective": words.pick(symbols.adjective),
        "mistaken": words.pick(symbols.mistaken),
        "upper-edge": words.pick(symbols.upper_edge),
        "look-alikes": words.pick(symbols.look_alikes),
        "flag": symbols.flag.name if symbols.flag is not None else "",
        "arms": words("symbols.arms-given") if row.pack.arms is not None else "",
        "letter": confirmed.letter if confirmed is not None else "",
    }
    facts = (
        (words("column.anthem"), anthem_words(symbols, words)),
        *((words(f"symbols.{name}"), said) for name, said in told.items()),
        (words("column.confirmed-by"), confirmed_words(row.pack, words)),
    )
    address = tuple(_address_line(each, words) for each in symbols.address)
    return Inspection(
        subject=row.id,
        field="pack",
        title=words.pick(symbols.official),
        others=_others(symbols.official, symbols.short, words),
        facts=tuple((name, said) for name, said in facts if said),
        groups=(InspectionGroup(words("symbols.address"), address),) if address else (),
    )


def _address_line(form: AddressForm, words: Words) -> str:
    return words(
        "symbols.address-line", office=words.of("office-class", form.office_class),
        direction=words(f"address-direction.{form.direction}"), words=words.pick(form.words),
    )  # fmt: skip


def _others(official: Wording, short: Wording, words: Words) -> tuple[str, ...]:
    shown = words.pick(official)
    return tuple(dict.fromkeys(line for line in (*official.values(), *short.values()) if line != shown))
