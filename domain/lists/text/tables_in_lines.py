"""Tables written into a text between other lines: cells parted by tabs, bars or semicolons, equally many in each line.

A letter stands around them in a mail, or the lines of its head above a file of such rows.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.text.evidence import as_both

_DELIMITERS = "\t|;"
_FEWEST = 3
"""Lines with equally many cells that make a table."""
_WITHIN = 0.5
"""Which share of the lines from its first to its last are rows of it: headings of groups stand between."""
_OTHERWISE = 0.2
"""Of how many of its lines, at most, something else is parted by the same sign."""
_OPENED = late_pattern(r'(?:^|[;\t|])\s*"[^"]*$')
"""The end of a line within a cell that began in it."""
_LINES_OF_A_ROW = 12
_ENUMERATED = late_pattern(r"\s*\(?\d{1,3}\s*[.)]\s+\S")
_RULE = late_pattern(r"[\s|+:=_—–-]+")
"""A line drawn between the head of a table and its rows: `|---|---|`."""


def rows_of_a_table(lines: Sequence[str]) -> list[list[str]] | None:
    """The rows of a table in a text, and each other line as a row of one cell; None: there is no table in it."""
    lines = _with_cells_whole(lines)
    for delimiter in _DELIMITERS:
        parted = [_cells(line, delimiter) if delimiter in line else [] for line in lines]
        if (width := _usual_width(lines, parted, delimiter)) is not None:
            return [
                [cell.strip() for cell in cells] if len(cells) == width else [" ".join(line.split())]
                for line, cells in zip(lines, parted, strict=True)
                if line.strip() and not (_RULE.fullmatch(line) and any(map(delimiter.__contains__, line)))
            ]
    return None


def _with_cells_whole(lines: Sequence[str]) -> list[str]:
    """The lines; those of a cell of several lines, which stands in quotation marks, are one."""
    whole: list[str] = []
    at = 0
    while at < len(lines):
        end = at + 1
        if _OPENED.search(lines[at]):
            while end < min(len(lines), at + _LINES_OF_A_ROW) and "".join(lines[at:end]).count('"') % 2:
                end += 1
        several = "\n".join(lines[at:end])
        end = at + 1 if several.count('"') % 2 else end
        whole.append("\n".join(lines[at:end]))
        at = end
    return whole


def _usual_width(lines: Sequence[str], parted: Sequence[Sequence[str]], delimiter: str) -> int | None:
    """How many cells the rows of a table have; None: there is none."""
    counted = Counter(len(cells) for cells in parted if len(cells) > 1)
    width, often = max(counted.items(), key=lambda each: (each[1], each[0]), default=(0, 0))
    quoted = any("\n" in line and _OPENED.search(line.partition("\n")[0]) for line in lines)
    few = often < (_FEWEST if not quoted else _FEWEST - 1)
    if few or (delimiter == ";" and width < _FEWEST and not quoted) or counted.total() - often > _OTHERWISE * often:
        return None
    rows = [at for at, cells in enumerate(parted) if len(cells) == width]
    between = sum(bool(line.strip()) for line in lines[rows[0] : rows[-1] + 1])
    if often < _WITHIN * between or any(lines[at].startswith("\t") for at in rows):
        return None
    numbered = sum(_is_number(parted[at][0]) for at in rows)
    enumerated = sum(bool(_ENUMERATED.match(parted[at][0])) for at in rows)
    alone = width < _FEWEST and numbered > often / 2 and not quoted
    sentence = delimiter == ";" and (enumerated > numbered or are_persons([parted[at] for at in rows]))
    return None if alone or sentence else width


def are_persons(rows: Sequence[Sequence[str]]) -> bool:
    """Whether most cells of rows are a name and an office each: they are no columns."""
    cells = [cell for row in rows for cell in row if cell.strip()]
    return 2 * sum(as_both(cell.strip()) > 0 for cell in cells) > len(cells)


def _is_number(cell: str) -> bool:
    return cell.strip(" .)№").isdigit()


def _cells(line: str, delimiter: str) -> list[str]:
    """The cells of a line; the bars at both its ends part nothing."""
    if _RULE.fullmatch(line):
        return []
    line = line.strip().strip("|") if delimiter == "|" else line.strip("\n ").rstrip(" ;")
    if '"' not in line or (delimiter == "\t" and "\n" not in line):
        return line.split(delimiter)
    return next(csv.reader([line], delimiter=delimiter), [])
