"""The size of a meeting in words: 1+4 a side as agreed, announced 1+1 and held 3+3."""

from __future__ import annotations

from desktop.wording.words import Words
from domain.programme.size import by_side
from domain.projections.schedule import ScheduleRow


def size_words(row: ScheduleRow, words: Words) -> str:
    """What was announced and what was held, told together; before it is held, what is agreed. Empty: nothing is."""
    announced, held = by_side(row.announced, row.taking), by_side(row.held_size, row.taking)
    if differs(row):
        return words("size.announced-and-held", announced=announced, held=held)
    if held:
        return words("size.held", held=held)
    return agreed_words(row, words)


def differs(row: ScheduleRow) -> bool:
    """Whether others were in the room than announced, as far as both are known: announced 1+1, held 3+3."""
    return bool(row.announced and row.held_size) and by_side(row.announced) != by_side(row.held_size)


def limit_words(row: ScheduleRow, words: Words) -> str:
    """The limits of the sides: at most 7 a side; empty without any."""
    return _alike({side: words.number(most) for side, most in row.limits.items()}, "size.limit", words)


def agreed_words(row: ScheduleRow, words: Words) -> str:
    """The size agreed for the sides: 1+4 a side; empty if none is."""
    return _alike(row.agreed_size, "size.agreed", words)


def _alike(sides: dict[str, str], code: str, words: Words) -> str:
    said = list(sides.values())
    if len(said) > 1 and len(set(said)) == 1:
        return words(f"{code}-alike", size=said[0])
    return (
        words.listed([words(f"{code}-of-side", size=size, side=side) for side, size in sides.items()]) if said else ""
    )
