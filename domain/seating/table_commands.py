"""Seating: the convention a table is laid by.

Who sits where is never recorded: it follows from the convention, the composition and the swaps (`seat_layout.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, cast

import msgspec
from msgspec.structs import replace

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.text import Notes, Remark, Token, Wording, by_language, without_language
from domain.seating.convention import (
    PRESETS,
    Convention,
    Facing,
    FormerPreset,
    InterpreterSeat,
    NoteTakerSeat,
    Preset,
    Ranking,
    Table,
    TableShape,
    convention_name,
    preset_named,
)
from domain.seating.seat_layout import table_of

if TYPE_CHECKING:
    from domain.visit.visit import Visit

SeatCount = Annotated[int, msgspec.Meta(ge=1, le=60)]
"""How many seats a side of a table has, its head's included."""


class TableSet(Event, frozen=True):
    """The convention by which a table is laid was chosen; every choice is written out, the name beside it."""

    topic = "table.set"
    version = 2
    vocabulary = 6
    item: str
    convention: str
    facing: str
    ranking: str
    interpreter: str
    note_takers: str
    places: int | None
    law: Wording

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        shape = table_of(item).convention.shape
        laid = Convention(
            cast("Facing", self.facing), cast("Ranking", self.ranking), cast("InterpreterSeat", self.interpreter),
            cast("NoteTakerSeat", self.note_takers), shape,
        )  # fmt: skip
        item.table = Table(laid, preset_named(self.convention), self.places, self.law)

    def touches(self) -> Facets:
        return facets(self.item, "table")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"named": preset_named(self.convention)}


class TableSetByLaw(Event, frozen=True):
    """The convention by which a table is laid was chosen, a law in no stated language. Since then: `TableSet`."""

    topic = "table.set"
    item: str
    convention: str
    facing: str
    ranking: str
    interpreter: str
    note_takers: str
    places: int | None
    law: str

    def upcast(self) -> TableSet:
        return TableSet(
            self.item, self.convention, self.facing, self.ranking, self.interpreter, self.note_takers, self.places,
            without_language(self.law),
        )  # fmt: skip


class TableShaped(Event, frozen=True):
    """The shape of a table was chosen: long, with the heads at its ends, or round."""

    topic = "table.shaped"
    item: str
    shape: str

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        table = table_of(item)
        item.table = replace(table, convention=replace(table.convention, shape=cast("TableShape", self.shape)))

    def touches(self) -> Facets:
        return facets(self.item, "table")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": table_of(before.programme.items[self.item]).convention.shape}


class TableLeftToDefault(Event, frozen=True):
    """No convention is chosen any more: the guest has the place of honour."""

    topic = "table.left-to-default"
    item: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].table = None

    def touches(self) -> Facets:
        return facets(self.item, "table")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": table_of(before.programme.items[self.item]).name}


class SetTable(Command, frozen=True):
    """Choose how the table of an item is laid: a named convention, or a free combination.

    What is not said of facing, ranking, interpreter, note-takers and shape is as in the convention named, else as
    it stands. `places` is the number of seats a side; `law` the national rule that overrides the custom, a bare
    text of it in no stated language. A former name of a convention means what it is called now.

    Refuses: unknown-item, item-cancelled.
    """

    item: Token
    convention: Preset | FormerPreset | None = None
    facing: Facing | None = None
    ranking: Ranking | None = None
    interpreter: InterpreterSeat | None = None
    note_takers: NoteTakerSeat | None = None
    shape: TableShape | None = None
    places: SeatCount | None = None
    law: Remark | Notes = ""

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        # The name of the convention, not its parts: they would overrule another name that is chosen.
        item = visit.programme.asked(known)
        if item is None:
            return {}
        table = table_of(item)
        return {"convention": table.name if table.name in PRESETS else None, "places": table.places, "law": table.law}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        stands = table_of(item)
        asked = self._asked(stands)
        laid = asked.convention
        if item.table != replace(asked, convention=replace(laid, shape=stands.convention.shape)):
            yield TableSet(
                self.item, asked.name, laid.facing, laid.ranking, laid.interpreter, laid.note_takers,
                asked.places, asked.law,
            )  # fmt: skip
        if laid.shape != stands.convention.shape:
            yield TableShaped(self.item, laid.shape)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (_table_as(before, self.item),)

    def _asked(self, stands: Table) -> Table:
        named = preset_named(self.convention or stands.name)
        base = PRESETS.get(cast("Preset", named), stands.convention) if self.convention else stands.convention
        laid = Convention(
            self.facing or base.facing, self.ranking or base.ranking, self.interpreter or base.interpreter,
            self.note_takers or base.note_takers, self.shape or base.shape,
        )  # fmt: skip
        return Table(laid, convention_name(laid, named), self.places, by_language(self.law))


class LeaveTableToDefault(Command, frozen=True):
    """Choose no convention for a table: the guest has the place of honour.

    Refuses: unknown-item, item-cancelled.
    """

    item: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        if visit.programme.taking_place(self.item).table is not None:
            yield TableLeftToDefault(self.item)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (_table_as(before, self.item),)


def _table_as(before: Visit, key: str) -> Command:
    table = before.programme.items[key].table
    if table is None:
        return LeaveTableToDefault(key)
    laid, name = table.convention, table.name if table.name in PRESETS else None
    return SetTable(
        key, name, laid.facing, laid.ranking, laid.interpreter, laid.note_takers, laid.shape, table.places, table.law,
    )  # fmt: skip
