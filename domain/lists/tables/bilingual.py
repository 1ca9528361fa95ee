"""Cells that say the same in two languages: one above the other, or with a stroke between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from domain.lists.tables.column_heads import CellRows, is_head
from domain.lists.tables.columns import languages_of_lines
from domain.lists.words.list_language import script_of_text

_STROKE = " / "
_SHARE = 0.6
"""Which share of the cells of a column must be so, before any of them is parted."""


def with_a_line_for_each_language(rows: CellRows) -> list[tuple[str, ...]]:
    """The rows; where the cells of a column are in two languages with a stroke between, each has a line of its own."""
    body = [row for row in rows if len(row) > 1 and not is_head(row)]
    width = max(map(len, body), default=0)
    parted = {at for at in range(width) if _is_parted([row[at] for row in body if at < len(row) and row[at].strip()])}
    return [
        tuple(_in_lines(cell) if at in parted and len(row) > 1 and not is_head(row) else cell
              for at, cell in enumerate(row))
        for row in rows
    ]  # fmt: skip


def _is_parted(cells: Sequence[str]) -> bool:
    several = [cell for cell in cells if cell.count(_STROKE) == 1 and "\n" not in cell]
    if not several or len(several) < _SHARE * len(cells):
        return False
    across = sum(len(_scripts(cell.split(_STROKE))) > 1 for cell in several)
    return across >= _SHARE * len(several) or bool(languages_of_lines(list(map(_in_lines, several))))


def _scripts(texts: Iterable[str]) -> set[str]:
    return {script_of_text(text) for text in texts} - {""}


def _in_lines(cell: str) -> str:
    return cell.replace(_STROKE, "\n") if cell.count(_STROKE) == 1 else cell
