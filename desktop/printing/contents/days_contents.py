"""What stands on a programme for readers outside the house: days, each with its items, large and plain."""

from __future__ import annotations

from typing import Literal

import msgspec

from desktop.printing.sheet_parts import Contents, PrintedLine, Wording


class DaysRow(msgspec.Struct, frozen=True):
    """An item: when, what, where; beside it what the last column says."""

    starts: PrintedLine
    title: PrintedLine
    ends: PrintedLine | None = None
    lines: tuple[PrintedLine, ...] = ()
    """Below the title: the place, who greets, who takes part."""
    beside: tuple[PrintedLine, ...] = ()
    changed: bool = False
    """Whether a bar marks it: nothing more is said of a change outside the house (protocol 10.1)."""
    in_block: bool = False
    block: PrintedLine | None = None
    """The title of the block of talks that begins with it."""


class DayList(msgspec.Struct, frozen=True):
    """The items of one day."""

    heading: Wording
    items: tuple[DaysRow, ...]
    clock: Wording = ()
    short: Wording = ()
    """The day as the head of its table repeats it on a page that goes on."""


class DaysContents(Contents, frozen=True, tag_field="template", tag="days"):
    """The body of such a programme."""

    columns = frozenset({"hour", "item"})
    days: tuple[DayList, ...]
    beside: Wording = ()
    """What the last column is of; empty without one."""
    changed_since: Wording = ()
    stacked: bool = False
    """Whether the second language stands under the first, as on a small sheet, and not beside it."""
    size: Literal["usual", "large"] = "usual"
    """Large for the public, who read it on a wall."""
    below: tuple[PrintedLine, ...] = ()
    """What is said below all days."""

    @property
    def rows(self) -> int:
        return sum(len(day.items) for day in self.days)
