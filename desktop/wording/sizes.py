"""The size of a meeting in words: 1+4 a side, 10–12 a side, about ten; announced tête-à-tête and held 1+2."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from domain.programme.size import HowMany, Size, Sizes, so_many

if TYPE_CHECKING:
    from desktop.wording.words import Words
    from domain.projections.schedule import ScheduleRow

_ONE_EACH: Mapping[str, int] = {}

ALONE = "tete-a-tete"
"""The one format that is a tête-à-tête: what was planned in no format, or in another, is none, however few it lists."""


def many_words(many: HowMany, words: Words) -> str:
    """How many: 10, about 10, 10–12, at least 10, at most about 12."""
    ends = [words.number(end) if end is not None else "" for end in (many.least, many.most)]
    told = words("quantity.range", first=ends[0], last=ends[1]) if all(ends) and ends[0] != ends[1] else max(ends)
    told = words("quantity.about", amount=told) if many.about else told
    return told if all(ends) else words("quantity.at-least" if ends[0] else "quantity.at-most", amount=told)


def agreed_size(size: Size, words: Words) -> str:
    """The size agreed for a side: 1+4; the head alone; of two, or where nobody knows how many lead, how many in all."""
    exact = size.many.least if size.many.least == size.many.most else None
    if size.heads is None or exact is None:
        return many_words(size.many, words)
    if exact == size.heads == 1:
        return words("size.head-alone")
    if exact in (2, size.heads):
        return many_words(size.many, words)
    told = f"{size.heads}+{exact - size.heads}"
    return words("quantity.about", amount=told) if size.many.about else told


def in_one_notation(sizes: Iterable[Size], words: Words) -> list[str]:
    """How many of each side, all as 1+4 or all as numbers: two are a number, as 1+1 reads as a tête-à-tête."""
    known = list(sizes)
    told = [agreed_size(size, words) for size in known]
    mixed = len({"+" in each for each in told}) > 1
    return [many_words(size.many, words) for size in known] if mixed else told


def sizes_told(sizes: Sizes, words: Words) -> str:
    """How many of each side at an item: as a size if it is a meeting, else as numbers (protocol 5.4)."""
    if not sizes.meeting:
        return numbers_of(sizes.by_side, words)
    return size_text(sizes.by_side, sizes.taking, words, sizes.co_heads)


def numbers_of(by_side: Mapping[str, HowMany], words: Words) -> str:
    """How many of each side, by name: Russia 3 and Kazakhstan 3; empty where no number is known."""
    said = [words("size.of-side", side=side, count=many_words(many, words)) for side, many in by_side.items()]
    return words.listed(said) if said else ""


def size_text(
    sizes: Mapping[str, HowMany],
    taking: Collection[str],
    words: Words,
    co_heads: Mapping[str, int] = _ONE_EACH,
    *,
    wider: bool = False,
) -> str:
    """How many of each side, in one notation: 1+2 for a head and two on each side, 1+2 / 1+4 where they differ, 2+2 for
    two co-heads and two, 10–12 a side where it was not counted.

    One of each is a tête-à-tête, unless what is planned is `wider` and lists the heads so far; 1+1 would read as one,
    so two of a side are told as a number. Where not every side that takes part is known, or one was counted and another
    was not, names and numbers; empty where none is known (protocol 5.4).
    """
    if len(taking) == 1 and sizes.keys() == set(taking):
        return many_words(next(iter(sizes.values())), words)
    counts = [many.exact for many in sizes.values()]
    in_part = len({exact is None for exact in counts}) > 1
    if len(sizes) < 2 or not sizes.keys() >= set(taking) or 0 in counts or in_part:
        return numbers_of(sizes, words)
    if set(counts) == {1}:
        alone = len(counts) == 2 and not wider
        return words("format.tete-a-tete") if alone else words("size.agreed-alike", size=words.number(1))
    told = [_of_meeting(many, co_heads.get(side, 1), words) for side, many in sizes.items()]
    if None in told:
        return (
            numbers_of(sizes, words)
            if len(set(counts)) > 1
            else words("size.agreed-alike", size=words.number(counts[0] or 0))
        )
    if len(set(told)) > 1:
        return " / ".join(map(str, told))
    return str(told[0]) if None not in counts else words("size.agreed-alike", size=told[0])


def _of_meeting(many: HowMany, heads: int, words: Words) -> str | None:
    """How many of a side at a meeting: 1+4; None where it is told as a number: of two, or of co-heads by themselves."""
    if many.exact is None:
        return many_words(many, words)
    leading = min(heads, many.exact)
    others = many.exact - leading
    return None if many.exact == 2 or (leading > 1 and not others) else f"{leading}+{others}"


def has_size(row: ScheduleRow) -> bool:
    """Whether the size of an item is told: that of a meeting is."""
    return bool(row.format or row.held_format or "size" in row.has)


def listed_words(row: ScheduleRow, words: Words) -> str:
    """How many are listed: of a meeting as its size, of anything else how many in all; empty where nobody is."""
    if not row.counted:
        return ""
    if has_size(row):
        order = dict.fromkeys((*words.states, *row.counted))
        listed = {side: so_many(row.counted[side]) for side in order if side in row.counted}
        return planned_text(listed, row, words)
    return words("count.people", count=sum(row.counted.values()))


def planned_text(sizes: Mapping[str, HowMany], row: ScheduleRow, words: Words) -> str:
    """How many of each side the plan of an item has, as announced or as listed so far."""
    return size_text(sizes, row.taking, words, row.co_heads, wider=row.format != ALONE)


def announced_and_held(row: ScheduleRow, words: Words) -> tuple[str, str]:
    """How many of each side were announced, and how many were in the room; each empty where it is not known."""
    return planned_text(row.announced, row, words), size_text(row.held_size, row.taking, words, row.co_heads)


def size_words(row: ScheduleRow, words: Words) -> str:
    """What was announced and what was held, told together; before it is held, what is agreed. Empty: nothing is."""
    if not has_size(row):
        return agreed_words(row, words)
    announced, held = announced_and_held(row, words)
    if differs(row):
        return words("size.announced-and-held", announced=announced, held=held)
    if held:
        return words("size.held", held=held)
    return agreed_words(row, words)


def differs(row: ScheduleRow) -> bool:
    """Whether others were in the room than announced, as far as both are known: announced 1+0, held 1+2.

    Of what nobody had planned nothing was announced; of a side nobody looked for nobody knows how many were there.
    """
    both = row.announced.keys() & row.held_size.keys()
    return not row.unplanned and any(row.announced[side] != row.held_size[side] for side in both)


def limit_words(row: ScheduleRow, words: Words) -> str:
    """The limits of the sides: at most 7 a side; empty without any."""
    return _alike({side: words.number(most) for side, most in row.limits.items()}, "size.limit", words)


def agreed_words(row: ScheduleRow, words: Words) -> str:
    """The size agreed for the sides: 1+4 a side; of what is no meeting, how many of each; empty if none is."""
    if not has_size(row):
        return numbers_of({side: size.many for side, size in row.agreed_size.items()}, words)
    if len(row.agreed_size) > 1 and all(size.many.exact == 1 for size in row.agreed_size.values()):
        return words("format.tete-a-tete")
    told = in_one_notation(row.agreed_size.values(), words)
    return _alike(dict(zip(row.agreed_size, told, strict=True)), "size.agreed", words)


def _alike(sides: dict[str, str], code: str, words: Words) -> str:
    said = list(sides.values())
    if len(said) > 1 and len(set(said)) == 1:
        return words(f"{code}-alike", size=said[0])
    return (
        words.listed([words(f"{code}-of-side", size=size, side=side) for side, size in sides.items()]) if said else ""
    )
