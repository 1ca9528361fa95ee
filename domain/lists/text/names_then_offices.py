"""Lists whose names stand above all their offices, as a table of two columns is copied: as many names as offices.

Where their number differs nothing tells whose office is whose, and the lines are left to be read one by one.
"""

from __future__ import annotations

from collections.abc import Sequence

from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.text.evidence import LIKELY, SURE, as_name, as_office
from domain.lists.text.numbers_before import number_of
from domain.lists.text.records import BETWEEN

_FEWEST, _MOST = 3, 100
"""Persons of such a list at least, and at most."""
_SURELY = 0.7
"""Which share of the names, and of the offices, is told to be one by its own words."""


def with_offices_beside_names(texts: Sequence[str]) -> list[str]:
    """The lines; names above as many offices stand with these in one line each, with `BETWEEN` between the parts."""
    names, offices = list(map(_as_name, texts)), list(map(_as_office, texts))
    first, count = _block(names, offices)
    if not count or not _are_counted_alike(texts[first : first + count], texts[first + count : first + 2 * count]):
        return list(texts)
    rows = [
        BETWEEN.join((*number_of(texts[at]), number_of(texts[at + count])[1])) for at in range(first, first + count)
    ]
    return [*texts[:first], *rows, *texts[first + 2 * count :]]


def _block(names: Sequence[float], offices: Sequence[float]) -> tuple[int, int]:
    """Where the names begin and how many they are, the most there may be; 0 where there are no such lines.

    The last name stands right above the first office, and neither a name above the first one nor an office below the
    last one is left over.
    """
    turns = [at for at in range(1, len(names)) if names[at - 1] >= LIKELY and offices[at] >= LIKELY > names[at]]
    for at in turns:
        count = _run(names[:at][::-1])
        closed = at + count == len(names) or offices[at + count] < SURE if at + count <= len(names) else False
        some = offices[at : at + count]
        if _FEWEST <= count <= _MOST and closed and _are_told(names[at - count : at]) and _are_told(some):
            return at - count, count
    return 0, 0


def _run(names: Sequence[float]) -> int:
    """How many lines from the last name upward may be names; who is told by his words alone stands first."""
    count = next((at for at, name in enumerate(names) if name < 0), len(names))
    while count and names[count - 1] < LIKELY:
        count -= 1
    return count


def _are_told(worth: Sequence[float]) -> bool:
    return sum(each >= LIKELY for each in worth) >= _SURELY * len(worth)


def _as_name(text: str) -> float:
    apart = kind_of_line(text) is not None or BETWEEN in text
    return -LIKELY if apart else as_name(text)


def _as_office(text: str) -> float:
    """How much a line looks like an office; a number before it counts those above."""
    return -LIKELY if BETWEEN in text else as_office(number_of(text)[1])


def _are_counted_alike(names: Sequence[str], offices: Sequence[str]) -> bool:
    """Whether the offices have no numbers, or those of the names."""
    counted = [number_of(text)[0] for text in offices]
    return not any(counted) or counted == [number_of(text)[0] for text in names]
