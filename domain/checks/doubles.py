"""Checks of what may stand in the programme twice, as from two versions of one paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import lru_cache

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, visit_rule
from domain.checks.times import starts_at
from domain.core.late_pattern import late_pattern
from domain.naming.texts.text_words import stem_of
from domain.naming.words.lexicon import is_filler
from domain.programme.entering import RetractItem
from domain.programme.moving import MoveItem
from domain.programme.programme import Item

_NEAR = timedelta(minutes=60)
_WORD = late_pattern(r"[^\W\d_]{3,}")


@visit_rule("item-entered-twice", "advisory", "protocol 5.19", reads="items")
def item_entered_twice(plan: Plan) -> Findings:
    """Two items of one kind, of the same sides and called alike, do not begin within an hour of each other."""
    for item, other in _near_each_other(plan):
        if _are_alike(item, other):
            values = {"item": item.title, "when": item.planned, "other": other.title, "other_when": other.planned}
            fixes = (Fix(RetractItem, {"item": item.id}), Fix(MoveItem, {"item": other.id}))
            yield Finding((item.id, other.id), values, fixes, starts_at(other))


RULES: tuple[Rule, ...] = (item_entered_twice,)


def _near_each_other(plan: Plan) -> Iterator[tuple[Item, Item]]:
    """Every two items still to come of one kind that begin within an hour, in the order in which they begin."""
    begins = [(starts, item.id, item) for item in plan.still_planned() if (starts := starts_at(item)) is not None]
    begins.sort(key=lambda each: each[:2])
    for at, (starts, _, item) in enumerate(begins):
        for later, _, other in begins[at + 1 :]:
            if later - starts > _NEAR:
                break
            if item.kind == other.kind:
                yield item, other


def _are_alike(item: Item, other: Item) -> bool:
    """Whether nothing but an hour tells two items apart, or a few words more in the title of one of them."""
    if (item.format, item.taking, item.block) != (other.format, other.taking, other.block):
        return False
    if (item.people and other.people and item.people.keys().isdisjoint(other.people)) or item.heads != other.heads:
        return False
    if item.place and other.place and item.place != other.place:
        return False
    return any(_say_the_same(words, other.title.get(language, "")) for language, words in item.title.items())


@lru_cache(maxsize=5_000)
def _say_the_same(one: str, other: str) -> bool:
    """Whether the words of a title are all in the other; a single word says too little for that."""
    if one.casefold() == other.casefold():
        return True
    first, second = _telling(one), _telling(other)
    return min(len(first), len(second)) > 1 and (first <= second or second <= first)


def _telling(title: str) -> frozenset[str]:
    return frozenset(stem_of(word.casefold()) for word in _WORD.findall(title) if not is_filler(word))
