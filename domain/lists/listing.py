"""A list as rows of cells, read as members of a delegation.

Rows that name nobody are rejected with the reason, never dropped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

import msgspec

from domain.lists.around_persons import AroundPersons
from domain.lists.headed import Headed
from domain.lists.listed import ParsedList
from domain.lists.notes.sentence_rows import (
    tells_changes,
)
from domain.lists.rows_taken import RowsTaken
from domain.lists.surroundings.sides_told import NamesOfSides
from domain.lists.tables.blocks import blocks_of
from domain.lists.tables.column_heads import CellRows
from domain.lists.tables.columns import ListColumn

NO_SIDES: NamesOfSides = {}
LINES_OF_A_MAIL = 60
"""Lines of a short mail about a list at most."""


def parse_list(
    rows: CellRows,
    columns: Sequence[ListColumn],
    head: int | None = None,
    sides: NamesOfSides = NO_SIDES,
    named: Collection[int] = (),
) -> ParsedList:
    """Who stands on the list, the head left out, and which rows name nobody.

    Args:
        sides: what the sides of the visit are called, to tell whom a heading is about.
        named: the lines of rows that name somebody, as the officer says, whatever they look like.
    """
    blocks = list(blocks_of(rows, columns, head))
    repeated = frozenset(text for text, times in Counter(row[0] for row in rows if len(row) == 1).items() if times > 1)
    by_sentences = tells_changes(row for block in blocks for _, row in block.rows)
    reading = RowsTaken(AroundPersons(Headed(sides, repeated), by_sentences), named=frozenset(named))
    for block in blocks:
        for line, row in block.rows:
            take = reading.take_somebody if line in reading.named and any(row) else reading.take
            take(line, tuple(row), block)
    said = tuple(", ".join(filter(None, row)) for row in rows) if len(rows) <= LINES_OF_A_MAIL else ()
    return msgspec.structs.replace(reading.result(), lines=said)
