"""A document as lines and tables in their order, read as rows of a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from desktop.files.lists.plain_text import TextRows
from domain.core.late import late

if TYPE_CHECKING:
    from domain.lists.text import labelled
    from domain.lists.text import lines as lines_of_lists
else:
    labelled, lines_of_lists = late("domain.lists.text.labelled"), late("domain.lists.text.lines")

ListPart = str | list[list[str]]
"""A line, or the rows of a table."""


def rows_of_parts(parts: Iterable[ListPart]) -> TextRows:
    """The rows of all tables, and as a row of one cell what stands between them; without tables, its lines."""
    said = [part for part in parts if part]
    if any(isinstance(part, list) for part in said):
        return _with_tables(said)
    return iter(lines_of_lists.rows_of_lines(part for part in said if isinstance(part, str)))


def _with_tables(parts: Iterable[ListPart]) -> Iterator[list[str]]:
    for part in parts:
        if isinstance(part, str):
            yield [part]
        else:
            yield from labelled.upright(part)
