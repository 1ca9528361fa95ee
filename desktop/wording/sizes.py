"""The size of a meeting in words: 1+4 a side as agreed, announced 1+1 and held 3+3."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from desktop.wording.words import Words
from domain.programme.size import by_side
from domain.projections.schedule import ScheduleRow


def size_text(sizes: Mapping[str, int], taking: Collection[str], words: Words) -> str:
    """How many of each side, in one notation: 1+2 for a head and two on each side, 1+2 / 1+4 where they differ.

    One of each is a tête-à-tête; where only one side is known, its name and number; empty where none is
    (protocol 5.4).
    """
    if not sizes or (len(taking) == 1 and sizes.keys() == set(taking)):
        return by_side(sizes, taking)
    if not {"host", "guest"} <= sizes.keys():
        return words.listed([words("size.of-side", side=side, count=count) for side, count in sizes.items()])
    if set(sizes.values()) == {1}:
        return words("format.tete-a-tete")
    told = [f"1+{max(count - 1, 0)}" for count in sizes.values()]
    return told[0] if len(set(told)) == 1 else " / ".join(told)


def has_size(row: ScheduleRow) -> bool:
    """Whether the size of an item is told: that of a meeting is."""
    return bool(row.format or row.held_format or "size" in row.has)


def size_words(row: ScheduleRow, words: Words) -> str:
    """What was announced and what was held, told together; before it is held, what is agreed. Empty: nothing is."""
    if not has_size(row):
        return agreed_words(row, words)
    announced, held = (size_text(each, row.taking, words) for each in (row.announced, row.held_size))
    if differs(row):
        return words("size.announced-and-held", announced=announced, held=held)
    if held:
        return words("size.held", held=held)
    return agreed_words(row, words)


def differs(row: ScheduleRow) -> bool:
    """Whether others were in the room than announced, as far as both are known: announced 1+0, held 1+2."""
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
