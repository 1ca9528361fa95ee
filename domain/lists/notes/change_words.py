"""Words by which a sentence of a note says what becomes of somebody on a list, in the language of the note."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache
from typing import Literal, cast, get_args

from domain.core.late_pattern import late_pattern
from domain.core.packaged import packaged_text

Saying = Literal["gone", "instead", "besides", "after", "before", "ranks", "reads", "unsure"]
"""What a word says: somebody no longer comes, comes for another or besides, ranks behind somebody or before, is to be
read otherwise, or that it may be so."""

_Said = tuple[Saying, str]
"""What words say, and in which language."""
_TELLING: tuple[Saying, ...] = ("gone", "instead")
_WORD = late_pattern(r"\w+")
_UNSPACED = frozenset({"zh", "ja", "ko", "th", "lo", "km", "my"})
"""Languages whose words stand within others."""
_ENDS = late_pattern(r"[.!。۔]['’\"”»)]?\s*$")
_ENDS_IN_A_WORD = late_pattern(r"(?:(?<=[^\W_]{2})|(?<=\s\d)|(?<=[»”\"'’)]))(?<!\b[JS]r)[.!。۔]['’\"”»)]?\s*$")
"""How a sentence ends that does not end with an initial."""
_FEWEST_WORDS, _FEWEST_SIGNS = 4, 8
_SIGNS = late_pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0eff]")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʻʼ`", "'"))


def is_sentence(text: str) -> bool:
    """Whether a line is a sentence: some words with a full stop behind them."""
    long = len(text.split()) >= _FEWEST_WORDS or len(_SIGNS.findall(text)) >= _FEWEST_SIGNS
    return long and bool(_ENDS.search(text))


def is_one_sentence(text: str) -> bool:
    """Whether a line is a sentence by its end alone, and names no several persons, one after the other."""
    return is_sentence(text) and bool(_ENDS_IN_A_WORD.search(text)) and not any(sign in text for sign in ":;：；")


def sayings_in(text: str, languages: Collection[str]) -> dict[Saying, int]:
    """What the words of a text say in these languages, each with where it says so first."""
    plain = text.casefold().translate(_APOSTROPHES)
    found: dict[Saying, int] = {}
    for saying in get_args(Saying):
        places = [said.start() for language in languages for said in _found(saying, language, plain)]
        if places:
            found[saying] = min(places)
    return found


def is_unsure(text: str, languages: Collection[str]) -> bool:
    """Whether a text says that it may be so; a name or a month is no such word: `Ms May Green`, `on 5 May`."""
    first, *words = text.split() or [""]
    return "unsure" in sayings_in(" ".join([first, *(word for word in words if not word[:1].isupper())]), languages)


def says_a_change(text: str) -> bool:
    """Whether a text says, in any language, that somebody no longer comes, or comes for another."""
    return bool(_telling_in(text))


def says_a_change_in(text: str, languages: Collection[str]) -> bool:
    """Whether a text says so in one of these languages."""
    return any(language in languages for language in _telling_in(text))


@lru_cache(maxsize=20_000)
def _telling_in(text: str) -> frozenset[str]:
    """The languages in which a text says that somebody no longer comes, or comes for another."""
    plain = text.casefold().translate(_APOSTROPHES)
    whole, begun = _first_words()
    said = set(whole[""]) if _SIGNS.search(plain) else set()
    for word in set(_WORD.findall(plain)):
        said |= whole.get(word, frozenset())
        said.update(*(begun.get(word[:end], frozenset()) for end in range(1, len(word) + 1)))
    found = (each for each in said if (pattern := _pattern(*each)) is not None and pattern.search(plain))
    return frozenset(language for _, language in found)


def languages_of_changes() -> frozenset[str]:
    """The languages in which such words are known."""
    return frozenset(language for _, language in _words())


def _found(saying: Saying, language: str, plain: str) -> list[re.Match[str]]:
    pattern = _pattern(saying, language)
    found = pattern.search(plain) if pattern is not None else None
    return [found] if found is not None else []


@cache
def _pattern(saying: Saying, language: str) -> re.Pattern[str] | None:
    words = _words().get((saying, language))
    return re.compile("|".join(_as_written(each, language) for each in words)) if words else None


@cache
def _first_words() -> tuple[dict[str, frozenset[_Said]], dict[str, frozenset[_Said]]]:
    """By the first words of what says a change, whole or as they begin, who says it; under "" where no blanks part."""
    whole: dict[str, set[_Said]] = {"": set()}
    begun: dict[str, set[_Said]] = {}
    for (saying, language), words in _words().items():
        if saying not in _TELLING:
            continue
        if language in _UNSPACED:
            whole[""].add((saying, language))
        for first in (found for each in words if (found := _WORD.match(each)) is not None):
            among = begun if first.string[first.end() :].startswith("*") else whole
            among.setdefault(first[0], set()).add((saying, language))
    return (
        {word: frozenset(said) for word, said in whole.items()},
        {word: frozenset(said) for word, said in begun.items()},
    )


@cache
def _words() -> dict[_Said, tuple[str, ...]]:
    """The words by what they say and by language."""
    lines = [line for line in packaged_text("names", "changes.txt").splitlines() if line and line[0] != "#"]
    parted = [(line.partition(": ")[0].split(), line.partition(": ")[2]) for line in lines]
    return {
        (cast("Saying", saying), language): tuple(map(str.strip, said.split("|")))
        for (saying, language), said in parted
    }


def _as_written(words: str, language: str) -> str:
    """Words as a pattern: an asterisk is the rest of a word, three dots a few words between."""
    pattern = re.escape(words).replace(r"\ …\ ", r"\s(?:[^\s.;]+\s){0,5}?").replace(r"\ ", r"\s+")
    pattern = pattern.replace(r"\*", r"\w*")
    if language in _UNSPACED:
        return pattern
    return rf"(?<!\w){pattern}(?!\w)"
