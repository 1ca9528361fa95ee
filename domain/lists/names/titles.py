"""Titles before names that a table lists by language: courtesies, degrees, ranks, whole and abbreviated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from domain.core.late_pattern import late_pattern
from domain.core.packaged import packaged_text
from domain.lists.words.offices import name_like

_ENDS = late_pattern(r"[,;:،、(（\t\n]|\s[–—-]\s")
"""What stands behind a name, and in none."""
_FEWEST_WORDS = 2
"""Words of a name behind a title at least: one may be all of an office, and both are a name in many languages."""
_FEWEST_LETTERS = 4
"""Letters of a title that may begin with a capital as well as it is listed; fewer are those of an initial."""


def without_title(text: str) -> str:
    """A text without the title before a name, the longest that is listed; as it is where none stands there."""
    words = text.split()
    for title in _titles().get(_key(words[0]), ()) if words else ():
        rest = words[len(title) :]
        if all(map(_is_said, title, words)) and _is_of_a_name(rest):
            return " ".join(rest)
    return " ".join(words)


def _is_of_a_name(words: list[str]) -> bool:
    """Whether words begin with a name of several, and no office: `Inspector General of Police` has no title."""
    named = _ENDS.split(" ".join(words), maxsplit=1)[0]
    corps = named[:1].islower()  # `Capitán de Carabineros`
    return len(named.split()) >= _FEWEST_WORDS and not corps and name_like(named)


def _is_said(listed: str, word: str) -> bool:
    """Whether a word is one of a title, perhaps with a capital where the list has a small letter."""
    return word == listed or (
        len(listed.rstrip(".")) >= _FEWEST_LETTERS and word == f"{listed[:1].upper()}{listed[1:]}"
    )


@cache
def _titles() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The titles by the first of their words, those of more words first."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    lines = (line.partition(": ") for line in packaged_text("names", "titles.txt").splitlines() if line[:1] != "#")
    for title in (tuple(words.split()) for _, _, listed in lines for words in listed.split("|")):
        found[_key(title[0])].add(title)
    return {first: tuple(sorted(titles, key=lambda each: (-len(each), each))) for first, titles in found.items()}


def _key(word: str) -> str:
    return word.casefold()
