"""What a table shows in one cell, and the columns it is made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

import msgspec

from desktop.widgets.tables.cell_face import CellFace
from desktop.wording.words import Words

Row = TypeVar("Row")


class Cell(CellFace, frozen=True):
    """The words of a cell, ready to be painted and to be spoken; `about` is a sentence on them, told beside them."""

    about: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says of the cell."""
        if self.chip is not None:
            return self.chip.text
        return f"{self.text}, {self.second}" if self.second else self.text


class Column(msgspec.Struct, Generic[Row], frozen=True):
    """A column: its head is worded by `column.<code>`. `main` takes the room that is left.

    `yields` says how readily it breaks its lines where room is short: 0 never, 1 as others do, 2 before others, 3 as
    what stands aside and goes into the main column before rows become high.
    """

    code: str
    cell: Callable[[Row, Words], Cell]
    yields: float = 1.0
    main: bool = False
    numeric: bool = False
    inside: bool = False
    """Whether it is for the house alone, such as reasons: rows that are copied go without it."""
