"""Headings that are a group of a delegation and nothing else, told as a whole: `Private sector`, `Охрана`."""

from __future__ import annotations

from functools import lru_cache
from typing import cast

from domain.core.late_pattern import late_pattern
from domain.delegation.category import Category
from domain.lists.words.whole_words import plain_words, table_of

_COUNTED = late_pattern(r"^\s*[(（]?(?:[IVX]{1,5}|\d{1,2}|[^\W\d_]|[一二三四五六七八九十]{1,2})\s?[.)）、]\s*(?=\S)")
"""The number or the letter of a part of a list."""
_SO_MANY = late_pattern(r"\s*(?:[(（\[]\s?\d{1,3}[^()（）\[\]]{0,12}[)）\]]|[–—:：-]\s?\d{1,3})\s*$")
"""How many are of a group, behind its name."""
_LONGEST = 80


@lru_cache(maxsize=10_000)
def group_named(words: str) -> Category | None:
    """The group of a delegation that words are the name of, and nothing besides."""
    if not words or len(words) > _LONGEST:
        return None
    said = _SO_MANY.sub("", words)
    groups = table_of("groups.txt")
    return cast(
        "Category | None", groups.get(plain_words(said)) or groups.get(plain_words(_COUNTED.sub("", said, count=1)))
    )
