"""The words of a name as written, without titles before it, and their skeletons."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.naming.scripts.letters import is_chinese
from domain.naming.scripts.skeleton import skeleton

_TITLES = frozenset(
    [
        "he", "hh", "hrh", "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord", "lady", "excellency",
        "excellence", "sem", "mme", "mlle", "monsieur", "madame", "docteur", "professeur", "господин", "госпожа",
        "доктор", "профессор", "превосходительство", "мырза", "ханым", "мәртебелі",
        "السيد", "السيدة", "معالي", "سعادة", "فخامة", "先生", "女士", "阁下", "al", "el", "аль", "эль",
    ]
)  # fmt: skip
_TITLE_BEFORE = late_pattern(
    r"^\s*(?:(?:his|her|son|sa|его|её|ее|жоғары)\s+(?=excellenc|превосх|мәртебелі)|г-н|г-жа"
    r"|(?:s\.\s*e\.|h\.\s*e\.|е\.\s*п\.)\s*(?:m\.|mme\b|mr\.?)?)\s*",
    re.IGNORECASE,
)
_SIGNS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u0780-\u07bf"
    "\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff"
)
"""Accents, and letters and vowels that are written as signs of others."""
_WORD = late_pattern(rf"(?:[^\W\d_]|[{_SIGNS}])+(?:['’ʼ`׳](?:[^\W\d_]|[{_SIGNS}])+)*\.?")
_VOWELS = frozenset("aeiou")
_MOST_WORDS = 7
"""Words of a name beyond these are left aside: no name of a list has more, and pairing grows with their factorial."""

NameWords = tuple[str, ...]


@lru_cache(maxsize=100_000)
def words_of(name: str) -> NameWords:
    """The words of a name as written, titles left aside; hyphened given names as words of their own."""
    bare = _TITLE_BEFORE.sub("", name)
    found = [word for word in _WORD.findall(bare) if word.rstrip(".").casefold() not in _TITLES]
    return tuple(found[:_MOST_WORDS])


def without_titles(name: str) -> str:
    """The name as written, without courtesies and titles before it: `H.E. Mr` or `г-н`."""
    bare = _TITLE_BEFORE.sub("", name)
    return " ".join(word for word in bare.split() if word.rstrip(".,").casefold() not in _TITLES)


@lru_cache(maxsize=100_000)
def skeletons(name: str) -> NameWords:
    """The skeletons of a name's words. An initial is its letter and a point."""
    return skeletons_of(words_of(name))


def skeletons_of(words: Iterable[str]) -> NameWords:
    """The skeletons of some words of a name, as `skeletons`."""
    return tuple(key for word in words if (key := _skeleton_or_initial(word)))


def _skeleton_or_initial(word: str) -> str:
    key = skeleton(word)
    letters = word.rstrip(".'’ʼ`")
    is_initial = (len(letters) == 1 and (word.endswith(".") or key not in _VOWELS)) or (
        word.endswith(".") and len(letters) == 2
    )
    return f"{key[:1]}." if key and is_initial and not is_chinese(word) else key
