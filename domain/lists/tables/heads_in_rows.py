"""Heads of columns in two rows, one over another: a head of several columns, and what each of them holds below it."""

from __future__ import annotations

from collections.abc import Sequence

from domain.lists.tables.column_heads import CellRows, head_rows, is_head, role_by_head

_FEWEST = 2
"""Heads below another that are more than a word of the list."""


def with_head_in_one_row(rows: CellRows) -> CellRows:
    """The rows of a list; where two rows call its columns, the lower one says all of it, and the upper nothing.

    `Name | | Position` over `Surname | Given names |` are `Surname | Given names | Position`.
    """
    upper = head_rows(rows) - 1
    if upper < 0 or upper + 1 >= len(rows) or not _is_below(rows[upper], rows[upper + 1]):
        return rows
    heads = [low or high for high, low in zip(rows[upper], rows[upper + 1], strict=True)]
    return [*rows[:upper], [""], heads, *rows[upper + 2 :]] if is_head(heads) else rows


def _is_below(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether a row names parts of what the one above names: it says nothing else, and the other has no more to say."""
    said = [(high, low) for high, low in zip(upper, lower, strict=False) if low.strip()]
    apart = any(not high.strip() for high, _ in said)
    told = all(role_by_head(low) is not None for _, low in said)
    return len(upper) == len(lower) and len(said) >= _FEWEST and told and apart and any(not low for low in lower)
