"""What a table shows in one cell, and the columns it is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from desktop.widgets.chip import ChipFace
from desktop.wording.words import Words

Row = TypeVar("Row")


@dataclass(frozen=True)
class Cell:
    """The words of a cell, ready to be painted. The flags are those of `desktop.widgets.table_role.TableRole`."""

    text: str = ""
    second: str | None = None
    chip: ChipFace | None = None
    struck: bool = False
    muted: bool = False
    strong: bool = False
    placeholder: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says of the cell."""
        if self.chip is not None:
            return self.chip.text
        return f"{self.text}, {self.second}" if self.second else self.text


@dataclass(frozen=True)
class Column(Generic[Row]):
    """A column: its head is worded by `column.<code>`. `main` takes the room that is left.

    `yields` says how readily it breaks its lines where room is short: 0 never, 1 as others do, 2 before others.
    """

    code: str
    cell: Callable[[Row, Words], Cell]
    yields: float = 1.0
    main: bool = False
    numeric: bool = False
