"""How much two names are alike, whatever their script, spelling, order of words and titles.

A likeness is a number from 0 to 1. It is computed from the skeletons of the words alone, so that it is the same on
every desk and in every year. Two names of one person are expected at `ALIKE` or above; two persons below. Between
`ASKED` and `ALIKE` an officer is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, permutations

from domain.core.names import Name
from domain.naming.letters import is_arabic, is_chinese
from domain.naming.skeleton import bones, skeleton

ALIKE = 0.87
"""From here on two names are taken for those of one person."""

ASKED = 0.72
"""From here on two names may be those of one person: a misspelling, or a relative."""

_GLIDE_OR_VOWEL = {"i", "e"}
"""Y. may stand for Yermek, whose skeleton is `ermek`."""
INITIAL_ALIKE = 0.95
"""How much an initial is like a word it may stand for."""

_TITLES = frozenset(
    [
        "he", "hh", "hrh", "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord", "lady", "excellency",
        "excellence", "sem", "mme", "mlle", "monsieur", "madame", "docteur", "professeur", "господин", "госпожа",
        "доктор", "профессор", "превосходительство", "мырза", "ханым", "мәртебелі",
        "السيد", "السيدة", "معالي", "سعادة", "فخامة", "先生", "女士", "阁下", "al", "el", "аль", "эль",
    ]
)  # fmt: skip
_TITLE_BEFORE = re.compile(
    r"^\s*(?:(?:his|her|son|sa|его|её|ее|жоғары)\s+(?=excellenc|превосх|мәртебелі)|г-н|г-жа"
    r"|(?:s\.\s*e\.|h\.\s*e\.|е\.\s*п\.)\s*(?:m\.|mme\b|mr\.?)?)\s*",
    re.IGNORECASE,
)
_PATRONYMIC = re.compile(r"(?:ovic|evic|ovna|evna|icna|inicna|uli|ugli|oglu|kizi)$")
_SHE = re.compile(r".*(?:ov|ev|in)$")
"""Family names that take an a when a woman bears them: Smirnov and Smirnova are two persons, maybe a couple."""
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*\.?")
_FAR, _NEAR_SOUNDS, _SWAPPED = 1.0, 0.4, 0.6
_NEAR = {pair: _NEAR_SOUNDS for near in ("ei", "ou", "ea", "oa", "sz", "jz", "ji") for pair in (near, near[::-1])}
_LOST = {"a": 0.7, "e": 0.7, "i": 0.7, "o": 0.7, "u": 0.7, "j": 0.6}
_LEAST_LOST = min(_LOST.values())
_MOST_WORDS = 5
"""Words of a name beyond these are left aside: no name of a list has more, and pairing grows with their factorial."""

Words = tuple[str, ...]


@lru_cache(maxsize=100_000)
def words_of(name: str) -> Words:
    """The words of a name as written, titles left aside; hyphened given names as words of their own."""
    bare = _TITLE_BEFORE.sub("", name)
    found = [word for word in _WORD.findall(bare) if word.rstrip(".").casefold() not in _TITLES]
    return tuple(found[:_MOST_WORDS])


def without_titles(name: str) -> str:
    """The name as written, without courtesies and titles before it: `H.E. Mr` or `г-н`."""
    bare = _TITLE_BEFORE.sub("", name)
    return " ".join(word for word in bare.split() if word.rstrip(".,").casefold() not in _TITLES)


@lru_cache(maxsize=100_000)
def skeletons(name: str) -> Words:
    """The skeletons of a name's words. An initial is its letter and a point."""
    return tuple(key for word in words_of(name) if (key := _skeleton_or_initial(word)))


def likeness(one: str, other: str) -> float:
    """How much two names are alike, from 0 to 1; the order of their words means nothing.

    Every word of the name with fewer words must be like one of the other; what the other has besides (a patronymic,
    a second given name) is left aside. Chinese forms are alike only when equal.
    """
    if is_chinese(one) or is_chinese(other):
        return float("".join(one.split()) == "".join(other.split()))
    first, second = _without_lone_patronymic(skeletons(one), skeletons(other))
    pairs = chain(((each, second) for each in _readings(first)), ((first, each) for each in _readings(second)))
    arabic = is_arabic(one) or is_arabic(other)
    return max(_of_words(each, another, arabic) for each, another in pairs)


def alike(one: str, other: str) -> bool:
    """Whether two names are taken for those of one person."""
    return likeness(one, other) >= ALIKE


def likeness_of_forms(one: Iterable[Name], other: Iterable[Name]) -> float:
    """The greatest likeness of any form of one person's name to any form of another's."""
    others = [name.in_full for name in other]
    return max((likeness(first.in_full, second) for first in one for second in others), default=0.0)


@lru_cache(maxsize=200_000)
def likeness_of_words(one: str, other: str, arabic: bool = False) -> float:
    """How much two skeletons of words are alike, from 0 to 1."""
    if one == other:
        return 1.0
    if not one or not other:
        return 0.0
    if one.endswith(".") or other.endswith("."):
        return INITIAL_ALIKE * (one[0] == other[0] or {one[0], other[0]} == _GLIDE_OR_VOWEL)
    if arabic:
        one, other = bones(one) or one, bones(other) or other
    if _SHE.match(min(one, other)) and max(one, other) == min(one, other) + "a":
        return ASKED
    shorter, longer = sorted((len(one), len(other)))
    if _LEAST_LOST * (longer - shorter) > (1 - ASKED) * longer:
        return 0.0  # their lengths alone tell them apart
    return max(0.0, 1.0 - _distance(one, other) / longer)


def _skeleton_or_initial(word: str) -> str:
    key = skeleton(word)
    letters = word.rstrip(".'’ʼ`")
    is_initial = len(letters) == 1 or (word.endswith(".") and len(letters) == 2)
    return f"{key[:1]}." if key and is_initial and not is_chinese(word) else key


def _without_lone_patronymic(one: Words, other: Words) -> tuple[Words, Words]:
    """Both, the one without its patronymic if the other has none: it tells persons apart only where both have it."""
    plain, plain_other = _without_patronymic(one), _without_patronymic(other)
    if plain != one and plain_other == other:
        return plain, other
    if plain == one and plain_other != other:
        return one, plain_other
    return one, other


def _without_patronymic(words: Words) -> Words:
    plain = tuple(word for word in words if not _PATRONYMIC.search(word))
    return plain if len(plain) >= 2 else words


def _readings(words: Words) -> Iterator[Words]:
    """The words as they are, with two written as one, and without a French `M.` before a name."""
    yield words
    for at in range(len(words) - 1):
        if "." not in words[at] + words[at + 1]:
            yield (*words[:at], words[at] + words[at + 1], *words[at + 2 :])
    if len(words) > 2 and words[0] == "m.":
        yield words[1:]


def _of_words(one: Words, other: Words, arabic: bool) -> float:
    """The likeness of the least alike pair, words being paired in the best way; 0 if no pair is of two full words."""
    fewer, more = sorted((one, other), key=len)
    if not fewer:
        return 0.0
    table = [[likeness_of_words(first, second, arabic) for second in more] for first in fewer]
    full = [["." not in first + second for second in more] for first in fewer]
    return max(
        min(row[at] for row, at in zip(table, chosen, strict=True))
        * any(row[at] for row, at in zip(full, chosen, strict=True))
        for chosen in permutations(range(len(more)), len(fewer))
    )


def _distance(one: str, other: str) -> float:
    """What it takes to turn one skeleton into the other.

    Letters are lost, added, exchanged for near ones or for others, and two neighbours may have changed places.
    """
    before: list[float] = []
    row = [0.0]
    lost_of_other = [_LOST.get(letter, _FAR) for letter in other]
    for lost in lost_of_other:
        row.append(row[-1] + lost)
    for number, first in enumerate(one):
        lost = _LOST.get(first, _FAR)
        two_before, before, row = before, row, [row[0] + lost]
        for at, second in enumerate(other):
            exchanged = before[at] if first == second else before[at] + _NEAR.get(first + second, _FAR)
            least = min(exchanged, before[at + 1] + lost, row[at] + lost_of_other[at])
            if number and at and first == other[at - 1] and second == one[number - 1]:
                least = min(least, two_before[at - 1] + _SWAPPED)
            row.append(least)
    return row[-1]
