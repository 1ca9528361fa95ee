"""The parts of a list that have columns of their own, such as two tables of one document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from domain.lists.surroundings.fathers_first import rows_with_fathers_first
from domain.lists.surroundings.group_words import category_in
from domain.lists.tables.cell_languages import ColumnKnowledge, known_of
from domain.lists.tables.column_heads import CellRows, head_rows, is_head
from domain.lists.tables.columns import ListColumn, guessed_columns
from domain.lists.tables.heads_in_rows import with_head_in_one_row
from domain.lists.tables.turned_columns import with_orders_told

NumberedRow = tuple[int, Sequence[str]]
_NAME_ROLES = ("name", "family", "given")


class RowBlock(msgspec.Struct, frozen=True):
    """Rows, by their number from 1, that are read by the same columns."""

    columns: Sequence[ListColumn]
    rows: Sequence[NumberedRow]
    known: Sequence[ColumnKnowledge]
    head: Sequence[str] = ()
    titles: int = 0
    """Up to which row what stands above the head is the title of the list."""
    of_lines: bool = msgspec.field(default=False)
    """Whether the list is of lines, not of a table."""
    fathered: frozenset[int] = frozenset()
    """The rows of people without family names, who have the father's first, of a paper of both sides perhaps."""
    known_of_fathered: Sequence[ColumnKnowledge] = ()

    def is_title(self, line: int) -> bool:
        """Whether a row stands above the head of the list."""
        return line <= self.titles

    def repeats_head(self, cells: Sequence[str]) -> bool:
        """Whether a row is the head of the columns again, as on a new page."""
        return bool(self.head) and list(cells) == list(self.head)

    def known_at(self, line: int) -> Sequence[ColumnKnowledge]:
        """What the columns tell of the cells of a row, by its number."""
        return self.known_of_fathered if line in self.fathered else self.known

    def names_at(self, at: int) -> bool:
        """Whether names stand in a column, by its place from 0."""
        return at < len(self.columns) and self.columns[at].role in _NAME_ROLES


def blocks_of(rows: CellRows, columns: Sequence[ListColumn], head: int | None = None) -> Iterator[RowBlock]:
    """The parts of a list. The first is read by the columns given, and so is every other with the same head.

    Args:
        head: how many rows are the head of the list, if that is known.
    """
    rows = with_head_in_one_row(rows) if head is None else rows
    first = head_rows(rows) if head is None else head
    named = tuple(rows[first - 1]) if first else ()
    numbered = list(enumerate(rows, 1))
    titles = numbered[: max(first - 1, 0)]
    starts = [at for at in range(first, len(rows)) if is_head(rows[at]) and tuple(rows[at]) != named]
    of_lines = not first and _is_of_lines(rows)
    for begin, end in zip([first, *starts], [*starts, len(rows)], strict=True):
        part = numbered[begin:end]
        if begin == first:
            yield from _parted([*titles, *part], columns, named, max(first - 1, 0), of_lines)
        else:
            own = guessed_columns(rows[begin:end])
            yield from _parted(part, own, tuple(rows[begin]), 0, of_lines=False)


def _parted(
    rows: Sequence[NumberedRow], columns: Sequence[ListColumn], head: Sequence[str], titles: int, of_lines: bool
) -> Iterator[RowBlock]:
    """One block, or two where a table of another width follows a heading."""
    at = _another_width(rows, len(columns), titles) if not of_lines else len(rows)
    fathered = rows_with_fathers_first(rows)
    for part, held in ((rows[:at], columns), (rows[at:], None)):
        if part:
            told = [(number, row) for number, row in part if number > titles and list(row) != list(head)]
            used = held if held is not None else guessed_columns([row for _, row in told])
            several = [(number, row) for number, row in told if len(row) > 1 or of_lines]
            grouped = list(_with_groups(part, used, titles)) if not of_lines else part
            ours, others = ([row for number, row in several if (number in fathered) is own] for own in (True, False))
            of_ours, of_others = (with_orders_told(rows, used, known_of(rows, used, head)) for rows in (ours, others))
            yield RowBlock(used, grouped, of_others, head, titles, of_lines, fathered, _fathers_first(of_ours))


def _fathers_first(known: Sequence[ColumnKnowledge]) -> Sequence[ColumnKnowledge]:
    return tuple(msgspec.structs.replace(each, fathers_lead=True) for each in known)


def _with_groups(rows: Sequence[NumberedRow], columns: Sequence[ListColumn], titles: int) -> Iterator[NumberedRow]:
    """The rows; a group that stands in a column beside the first of its members stands beside each of them."""
    at = next((at for at, column in enumerate(columns) if column.role == "category"), None)
    group = ""
    for number, row in rows:
        if at is None or number <= titles or len(row) <= max(at, 1) or is_head(row):
            group = ""
        elif row[at].strip():
            group = row[at] if category_in(row[at]) is not None else ""
        elif group and _names_somebody(row, columns):
            yield number, [*row[:at], group, *row[at + 1 :]]
            continue
        yield number, row


def _names_somebody(row: Sequence[str], columns: Sequence[ListColumn]) -> bool:
    return any(cell.strip() and column.role in _NAME_ROLES for cell, column in zip(row, columns, strict=False))


def _another_width(rows: Sequence[NumberedRow], width: int, titles: int) -> int:
    """Where a heading is followed by rows all of another width than before; the end if nowhere."""
    headings = [at for at, (number, row) in enumerate(rows) if len(row) == 1 and number > titles]
    for at in headings:
        after = {len(row) for _, row in rows[at:] if len(row) > 1}
        if len(after) == 1 and after != {width} and any(len(row) == width for _, row in rows[:at]):
            return at
    return len(rows)


def _is_of_lines(rows: CellRows) -> bool:
    """Whether the rows are lines of text: a number or none, a name, an office or none."""
    several = [row for row in rows if len(row) > 1]
    ragged = len({len(row) for row in several}) > 1 or any(not row[0] for row in several)
    return not several or (max(map(len, several)) <= 3 and ragged)
