"""Checks of what may stand in the programme twice, as from two versions of one paper."""

from __future__ import annotations

import re
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
_OF_EVERY_DAY = frozenset({"transfer", "reserve"})
"""The kinds of which there are many in a day that are called alike."""
_WORD = late_pattern(r"[^\W\d_]{3,}")
_HOUR = late_pattern(r"(?<!\w)\d{1,2}\s?(?:[:.hHчЧ]\s?\d{2}|[hHчЧ](?!\w)|(?:a|p)\.?m\b)(?:\d{2})?")
_MARK = late_pattern(r"(?<![\w'’])(?:\d+|[IVX]+|[A-ZА-ЯЁ](?!\.))(?![\w'’])")
"""What tells apart items that are called alike: a number, or a letter that stands alone and is no initial of a name."""
_OF_OTHERS = late_pattern(
    r"(?<!\w)(?:deputy|vice|first|former|acting|press|media|journalists?|advance|spouses?|wife|delegations?|experts?"
    r"|staff|luggage|security|adjointe?|presse|épouse|conjointe?|délégations?|avant-garde|первы\w+|вице\w*"
    r"|заместител\w+|замминистр\w*|зам|пресс\w*|сми|журналист\w*|передов\w+|супруг\w*|делегаци\w*|эксперт\w*|багаж\w*"
    r"|охран\w*|орынбасар\w*|баспасөз\w*|жұбай\w*|зайыб\w*|делегация\w*)(?!\w)",
    re.IGNORECASE,
)
"""Words of another rank or another group than the item has that is called so without them."""
_OF_ANY = late_pattern(
    r"(?<!\w)(?:bilateral|meetings?|talks|coffee|tea|lunch|dinner|break|rest|free|time|entretiens?|rencontres?|bilatéra\w+"
    r"|pause|café|déjeuner|dîner|двусторон\w+|встреч\w*|переговор\w*|беседа|кофе|брейк|перерыв\w*|обед|ужин|отдых"
    r"|екіжақты|кездесу\w*|келіссөз\w*|үзіліс\w*)(?!\w)",
    re.IGNORECASE,
)
"""Words of a title that many items of a day have."""


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
            if item.kind == other.kind and item.kind not in _OF_EVERY_DAY:
                yield item, other


def _are_alike(item: Item, other: Item) -> bool:
    """Whether nothing but an hour tells two items apart, or a few words more in the title of one of them."""
    if (item.format, item.taking, item.block) != (other.format, other.taking, other.block):
        return False
    if (item.people and other.people and item.people.keys().isdisjoint(other.people)) or item.heads != other.heads:
        return False
    if item.place and other.place and item.place != other.place:
        return False
    if _comes_after(other, item) and not (item.place and (item.place, item.title) == (other.place, other.title)):
        return False
    return any(_say_the_same(words, other.title.get(language, "")) for language, words in item.title.items())


def _comes_after(later: Item, earlier: Item) -> bool:
    """Whether one begins when the other has ended, as far as its end is known."""
    begins = starts_at(later)
    ends = earlier.planned.ends_at if earlier.planned is not None else None
    return ends is not None and begins is not None and ends <= begins


@lru_cache(maxsize=5_000)
def _say_the_same(one: str, other: str) -> bool:
    """Whether the words of a title are all in the other; a single word, or words of many items, say too little."""
    first, second = _telling(one), _telling(other)
    if min(len(first), len(second)) <= 1 or not _telling(_OF_ANY.sub(" ", one)):
        return False
    return (first <= second or second <= first) and _marks(one) == _marks(other)


def _telling(title: str) -> frozenset[str]:
    return frozenset(stem_of(word.casefold()) for word in _WORD.findall(title) if not is_filler(word))


def _marks(title: str) -> frozenset[str]:
    """What tells an item from one called alike: the numbers and letters of its title, and words of others."""
    numbers = _MARK.findall(_HOUR.sub(" ", title))
    return frozenset((*numbers, *map(str.casefold, _OF_OTHERS.findall(title))))
