"""What stands on a programme: days with their items."""

from __future__ import annotations

from typing import Literal

import msgspec

from desktop.printing.sheet_parts import ChangeMark, Contents, PrintedLine, Wording

Status = Literal["planned", "held", "cancelled"]


class ProgrammeRow(msgspec.Struct, frozen=True):
    """One item of the programme. A column that no item of the sheet fills is left out."""

    starts: PrintedLine
    title: PrintedLine
    ends: PrintedLine | None = None
    second_zone: PrintedLine | None = None
    place: PrintedLine | None = None
    notes: tuple[PrintedLine, ...] = ()
    order: tuple[PrintedLine, ...] = ()
    """Greeters, leads, order of precedence or of speaking."""
    moves: tuple[PrintedLine, ...] = ()
    press: tuple[PrintedLine, ...] = ()
    officer: tuple[PrintedLine, ...] = ()
    status: Status = "planned"
    outcome: Wording = ()
    """What became of it: "Held 17:34 to 17:52", "Cancelled". A cancelled item is struck through, this not."""
    mark: ChangeMark | None = None
    previous: PrintedLine | None = None
    """The old value, struck through after its label ("was")."""
    in_block: bool = False
    """It stands in a block of talks, under the heading of that block."""
    block: PrintedLine | None = None
    """The title of the block of talks that begins with it, as a row of its own above it."""


class ProgrammeDay(msgspec.Struct, frozen=True):
    """The items of one day in the order they are printed."""

    heading: Wording
    short: Wording
    """The day in the repeated table head: "Tue 11 Nov"."""
    items: tuple[ProgrammeRow, ...]
    zone: Wording = ()
    """Whose clock: "Moscow time"."""
    notes: tuple[PrintedLine, ...] = ()


class ProgrammeContents(Contents, frozen=True, tag_field="template", tag="programme"):
    """The body of a programme."""

    columns = frozenset({"item", "order", "moves", "press", "officer"})
    days: tuple[ProgrammeDay, ...]
    changed_since: Wording = ()
    """What the marks compare with: "changed since edition 3". Needed where an item bears a mark."""

    @property
    def rows(self) -> int:
        return sum(len(day.items) for day in self.days)
