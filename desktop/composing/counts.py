"""How many of each side are at the table, against what is agreed and against the other sides, in words."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.composing.composition import Composition
from desktop.composing.items_composed import restricted_of, sitting_at
from desktop.look.colours import ColourMeaning
from desktop.widgets.chip import ChipFace
from desktop.wording.sizes import ALONE, many_words, numbers_of, size_text
from desktop.wording.words import Words
from domain.programme.heads import are_even, is_meeting
from domain.programme.programme import Item
from domain.programme.size import HowMany, co_heads, so_many
from domain.visit.visit import Visit


def count_face(item: Item, side: str, count: int, words: Words) -> ChipFace:
    """So many of a side, of so many: complete, still to be filled, or too many."""
    allowed = allowed_at(item, side)
    if allowed is None or allowed.most is None:
        return ChipFace(words("compose.count", count=words.number(count)))
    values = {"count": words.number(count), "most": words.number(allowed.most)}
    if count > allowed.most:
        text = words("compose.count.over", **values, over=count - allowed.most)
        return ChipFace(text, "triangle", ColourMeaning.REFUSAL)
    if count < (allowed.least or 0):
        text = words("compose.count.under", **values, missing=(allowed.least or 0) - count)
        return ChipFace(text, "ring-dashed", ColourMeaning.WARNING)
    if allowed.least is None and count < allowed.most:
        return ChipFace(words("compose.count.at-most", **values))
    return ChipFace(words("compose.count.full", **values), "tick", ColourMeaning.CONFIRMED)


def parity_face(wanted: Composition, visit: Visit, words: Words) -> ChipFace:
    """Whether all sides are as many, and how many that is."""
    item = visit.programme.items[wanted.item]
    counts = {side: len(people) for side, people in wanted.delegates.items()}
    sizes = {side: so_many(count) for side, count in counts.items() if count}
    told = _so_many(item, sizes, wanted, visit, words)
    leading = co_heads(visit, item)
    sides = [(leading.get(side, 1), count - leading.get(side, 1)) for side, count in counts.items()]
    if not all(are_even(sides[0], side) for side in sides):
        return ChipFace(words("compose.unequal", size=told), "triangle", ColourMeaning.WARNING)
    return ChipFace(words("compose.equal", size=told), "tick", ColourMeaning.CONFIRMED)


def narrower_face(wanted: Composition, visit: Visit, words: Words) -> ChipFace | None:
    """Whether all who sit at the restricted talks of the block are at the table; None where there are none."""
    restricted = restricted_of(visit, wanted.item)
    if restricted is None:
        return None
    missing = sum(not wanted.at_table(key) for key in sitting_at(visit, restricted))
    if missing:
        text = words("compose.narrower.missing", count=missing, title=restricted.title)
        return ChipFace(text, "triangle", ColourMeaning.WARNING)
    return ChipFace(words("compose.narrower.all", title=restricted.title), "tick", ColourMeaning.CONFIRMED)


def _so_many(item: Item, sizes: Mapping[str, HowMany], wanted: Composition, visit: Visit, words: Words) -> str:
    """How many of each side: of a meeting its size, of a meal numbers."""
    if is_meeting(item):
        leading, wider = co_heads(visit, item), item.format != ALONE
        return size_text(sizes, tuple(wanted.delegates), words, leading, wider=wider)
    alike = {many.exact for many in sizes.values()} if sizes.keys() == wanted.delegates.keys() else set()
    if len(alike) == 1:
        return words("size.agreed-alike", size=many_words(next(iter(sizes.values())), words))
    return numbers_of(sizes, words)


def allowed_at(item: Item, side: str) -> HowMany | None:
    """How many of a side are agreed for an item, and at most allowed; None where nobody said.

    At a tête-à-tête there are the heads alone (protocol 5.2).
    """
    if item.format == "tete-a-tete":
        return so_many(max(len(item.heads.get(side, ())), 1))
    agreed, limit = item.sizes.get(side), item.limits.get(side)
    if agreed is None:
        return HowMany(None, limit) if limit is not None else None
    most = min((each for each in (agreed.many.most, limit) if each is not None), default=None)
    return HowMany(agreed.many.least, most)
