"""How much two names are alike, whatever their script, spelling, order of words and titles.

A likeness is a number from 0 to 1. It is computed from the skeletons of the words alone, so that it is the same on
every desk and in every year. Two names of one person are expected at `ALIKE` or above; two persons below. Between
`ASKED` and `ALIKE` an officer is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, permutations

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.naming.east_asian import read_alike_elsewhere
from domain.naming.given_names import is_given_name_of_a_father, told_by_order
from domain.naming.kinship import KinTold, told_by, told_in_one_manner
from domain.naming.letters import in_pinyin, is_arabic, is_chinese, is_simplified, is_unspaced
from domain.naming.letters_apart import are_doubtful
from domain.naming.patronymics import is_one_father
from domain.naming.skeleton import bones, skeleton
from domain.naming.written_apart import are_apart
from domain.naming.written_doubtfully import are_doubtful_as_written, are_written_otherwise, differ_in_several_words

ALIKE = 0.885
"""From here on two names are taken for those of one person."""

ASKED = 0.84
"""From here on two names may be those of one person: a misspelling, or a relative."""

_GLIDE_OR_VOWEL = {"i", "e"}
"""Y. may stand for Yermek, whose skeleton is `ermek`."""
INITIAL_ALIKE = 0.84
"""How much an initial is like a word it may stand for: not enough to tell brothers apart, so that one is asked."""

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
_PATRONYMIC = late_pattern(
    r"(?:ovic|evic|ovna|evna|icna|inicna|uli|ugli|oglu|kizi|dotir|dottir)$|^(?:il|nikit|kuzm|vom|luk|sav)ic$"
)
_SHE = late_pattern(r".*(?:ov|ev|in)$")
"""Family names that take an a when a woman bears them: Smirnov and Smirnova are two persons, maybe a couple."""
_SIGNS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u0780-\u07bf"
    "\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff"
)
"""Accents, and letters and vowels that are written as signs of others."""
_WORD = late_pattern(rf"(?:[^\W\d_]|[{_SIGNS}])+(?:['’ʼ`׳](?:[^\W\d_]|[{_SIGNS}])+)*\.?")
_FAR, _NEAR_SOUNDS, _SWAPPED = 1.0, 0.4, 0.6
_NEAR = {pair: _NEAR_SOUNDS for near in ("ei", "ou", "ea", "oa", "sz", "jz", "ji", "mn") for pair in (near, near[::-1])}
_LOST = {"a": 0.7, "e": 0.7, "i": 0.7, "o": 0.7, "u": 0.7, "j": 0.6}
_LEAST_LOST = min(_LOST.values())
_VOWELS = frozenset("aeiou")
_ONE_FATHER, _FATHERS_APART = 0.95, 0.5
"""How alike patronymics of one father are, and how far apart they may be spelt."""
_APART = 0.83
"""How alike a man and a woman are at most of one family name."""
_FEW_LETTERS = 4
"""Words as short as this, or that begin otherwise, are asked about where they are not equal: Dung, Dong."""
_SHORT = 3
"""Words as short as this are alike only when equal."""
_RUN_TOGETHER = 0.95
"""How alike names must be of which one runs two words together."""
_BESIDES = 0.84
"""How alike two names are at most of which one has a word besides: an officer is asked."""
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
    return _skeletons(words_of(name))


def _skeletons(words: Iterable[str]) -> NameWords:
    return tuple(key for word in words if (key := _skeleton_or_initial(word)))


def likeness(one: str, other: str) -> float:
    """How much two names are alike, from 0 to 1; the order of their words means nothing.

    Every word of the name with fewer words must be like one of the other; what the other has besides (a patronymic,
    a second given name) is left aside. Numbers of kings, Jr. and Sr., and fathers where both name them, must be equal.
    Forms in Chinese, Japanese and Korean characters are alike only when equal.
    """
    if is_unspaced(one) or is_unspaced(other):
        first_way, second_way = "".join(one.split()), "".join(other.split())
        return 1.0 if first_way == second_way else _BESIDES * _are_two_ways_of_writing(first_way, second_way)
    first, second = _told(one), _told(other)
    in_one_manner = told_in_one_manner(first, second)
    first, second = in_one_manner or (first, second)
    if in_one_manner is not None and not is_one_father(first.fathers[0], second.fathers[0]):
        return 0.0
    if first.number != second.number or first.generation != second.generation:
        return 0.0
    if first.child and second.child and first.child != second.child:
        return 0.0
    arabic = is_arabic(one) != is_arabic(other)
    alike_at_most = min(
        1.0 if in_one_manner is not None else _of_fathers(first.fathers, second.fathers, arabic),
        _as_written(first.words, second.words),
        _besides_a_father(first, second),
    )
    found = min(_of_names(_skeletons(first.words), _skeletons(second.words), arabic), alike_at_most)
    return min(found, _APART) if found < ALIKE and are_written_otherwise(first.words, second.words) else found


def _as_written(one: Sequence[str], other: Sequence[str]) -> float:
    """How alike two names are at most that sound alike and are written otherwise."""
    order = told_by_order(one, other)
    if order == "apart" or are_apart(one, other):
        return _APART
    if are_doubtful_as_written(one, other):
        return _APART if differ_in_several_words(one, other) else _BESIDES
    return _BESIDES if order or are_doubtful(one, other) else 1.0


def _besides_a_father(one: KinTold, other: KinTold) -> float:
    """How alike names are at most that tell a father and a given name, and of which one has a family name besides."""
    shorter, longer = sorted((len(one.words), len(other.words)))
    if not (one.fathers and other.fathers):
        told, plain = (one, other) if one.fathers else (other, one)
        return _of_a_father_or_a_house(told, plain) if told.fathers and len(told.words) == 1 else 1.0
    pairs = zip(one.fathers, other.fathers, strict=False)
    besides = shorter == 1 < longer or any(len(first.split()) != len(second.split()) for first, second in pairs)
    return _BESIDES if besides else 1.0


def _of_a_father_or_a_house(told: KinTold, plain: KinTold) -> float:
    """How alike Anwar bin Ibrahim is at most to whoever is Anwar too: Anwar Ibrahim, Anwar Al Saud, Anwar Ismail."""
    given, *_ = skeletons(told.words[0]) or ("",)
    left = [word for word in plain.words if likeness_of_words(given, skeleton(word)) < ALIKE] if given else []
    fathers = [each for father in told.fathers for each in skeletons(father)]
    if len(plain.words) == 1 or not left or any(_is_like_one_of(word, fathers) for word in left):
        return 1.0
    return _APART if is_given_name_of_a_father(left[0]) else _BESIDES


def _is_like_one_of(word: str, others: Sequence[str]) -> bool:
    key = skeleton(word)
    return any(bones(key) == bones(other) or likeness_of_words(key, other) >= ALIKE for other in others)


def _are_two_ways_of_writing(one: str, other: str) -> bool:
    """Whether two names in Chinese characters may be one in full and in simplified characters."""
    return (
        is_chinese(one)
        and is_chinese(other)
        and len(one) == len(other)
        and bool(set(one) & set(other))
        and all(_is_one_character(first, second) for first, second in zip(one, other, strict=True))
    )


def _is_one_character(one: str, other: str) -> bool:
    """Whether two characters are read alike in China, Korea and Viet Nam: 军 and 均 sound alike in China alone.

    Two that are both simplified, or are written so in any case, are two.
    """
    if one == other:
        return True
    if is_simplified(one) and is_simplified(other):
        return False
    return in_pinyin(one) == in_pinyin(other) and read_alike_elsewhere(one, other)


def _of_names(one: NameWords, other: NameWords, arabic: bool) -> float:
    first, second = _without_lone_patronymic(one, other)
    best = _of_words(first, second, arabic)
    for each, another in chain(
        ((each, second) for each in _readings(first)), ((first, each) for each in _readings(second))
    ):
        found = _of_words(each, another, arabic)
        if found >= _RUN_TOGETHER:
            best = max(best, found)
    return best


def _of_fathers(one: tuple[str, ...], other: tuple[str, ...], arabic: bool) -> float:
    """How alike the fathers are that both names tell."""
    pairs = zip(one, other, strict=False)
    return min((_of_words(skeletons(first), skeletons(second), arabic) for first, second in pairs), default=1.0)


@lru_cache(maxsize=100_000)
def _told(name: str) -> KinTold:
    return told_by(words_of(name))


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
    if min(len(one), len(other)) <= _SHORT:
        return 0.0  # Yi and Yang are two.
    return _of_consonants(one, other) if arabic else _of_sounds(one, other)


def _of_consonants(one: str, other: str) -> float:
    """The likeness of words of which one is written without vowels."""
    first, second = bones(one) or one, bones(other) or other
    return 1.0 if first == second else _of_sounds(first, second)


def _of_sounds(one: str, other: str) -> float:
    if _SHE.match(min(one, other)) and max(one, other) == min(one, other) + "a":
        return ASKED
    if _PATRONYMIC.search(one) and _PATRONYMIC.search(other):
        return _ONE_FATHER * (_distance(one, other) < _FATHERS_APART)
    shorter, longer = sorted((len(one), len(other)))
    if _LEAST_LOST * (longer - shorter) > (1 - ASKED) * longer:
        return 0.0  # their lengths alone tell them apart
    found = max(0.0, 1.0 - _distance(one, other) / longer)
    return found if longer > _FEW_LETTERS and one[0] == other[0] else min(found, _BESIDES)


def _skeleton_or_initial(word: str) -> str:
    key = skeleton(word)
    letters = word.rstrip(".'’ʼ`")
    is_initial = (len(letters) == 1 and (word.endswith(".") or key not in _VOWELS)) or (
        word.endswith(".") and len(letters) == 2
    )
    return f"{key[:1]}." if key and is_initial and not is_chinese(word) else key


def _without_lone_patronymic(one: NameWords, other: NameWords) -> tuple[NameWords, NameWords]:
    """Both, the one without its patronymic if the other has none: it tells persons apart only where both have it."""
    if _has_initials(one, 2) or _has_initials(other, 2):
        return one, other
    plain, plain_other = _without_patronymic(one), _without_patronymic(other)
    if plain != one and plain_other == other:
        return plain, other
    if plain == one and plain_other != other:
        return one, plain_other
    return one, other


def _has_initials(words: NameWords, least: int) -> bool:
    return sum("." in word for word in words) >= least


def _without_patronymic(words: NameWords) -> NameWords:
    plain = tuple(word for word in words if not _PATRONYMIC.search(word))
    return plain if len(plain) >= 2 else words


def _readings(words: NameWords) -> Iterator[NameWords]:
    """The words with two written as one, and without a French `M.` before a name."""
    for at in range(len(words) - 1):
        if "." not in words[at] + words[at + 1]:
            yield (*words[:at], words[at] + words[at + 1], *words[at + 2 :])
    if len(words) > 2 and words[0] == "m.":
        yield words[1:]


def _of_words(one: NameWords, other: NameWords, arabic: bool) -> float:
    """The likeness of the least alike pair, words being paired in the best way; 0 if no pair is of two full words.

    What the longer name has besides counts: a full word before all others makes it another's, the son's of whoever
    has the rest; elsewhere, and where both have initials, it makes the two less alike.
    """
    fewer, more = sorted((one, other), key=len)
    if not fewer:
        return 0.0
    table = [[likeness_of_words(first, second, arabic) for second in more] for first in fewer]
    full = [["." not in first + second for second in more] for first in fewer]
    return max(
        min(row[at] for row, at in zip(table, chosen, strict=True))
        * any(row[at] for row, at in zip(full, chosen, strict=True))
        * _with_besides(fewer, more, set(chosen))
        * (1.0 if _is_turned(chosen) else _of_disorder(fewer, chosen))
        for chosen in permutations(range(len(more)), len(fewer))
    )


def _is_turned(chosen: tuple[int, ...]) -> bool:
    """Whether words stand in one order in both names, or the last words of one first in the other."""
    least = chosen.index(min(chosen))
    turned = chosen[least:] + chosen[:least]
    return list(turned) == sorted(turned)


def _of_disorder(words: NameWords, chosen: tuple[int, ...]) -> float:
    """How alike names are at most whose words stand in another order: José María is not María José."""
    changed_places = (
        len(words) == 3 and sum(at != other for at, other in enumerate(chosen)) == 2 and chosen != (2, 1, 0)
    )
    return _APART if changed_places and not any(map(_PATRONYMIC.search, words)) else _BESIDES


def _with_besides(fewer: NameWords, more: NameWords, chosen: set[int]) -> float:
    """By how much what the longer name has besides makes them less alike."""
    besides = [at for at in range(len(more)) if at not in chosen]
    if len(fewer) < 2 < len(more) and not any(map(_PATRONYMIC.search, more)):
        return 1.0 if chosen & {0, len(more) - 1} else _BESIDES  # a father's name stands within his son's
    if len(fewer) < 2 or not besides:
        return 1.0
    if any("." in word for word in fewer) and any("." in more[at] for at in besides):
        return 0.0 if sum("." not in word for word in fewer) > 1 else _BESIDES
    told = any(map(_PATRONYMIC.search, fewer))
    words = [at for at in besides if "." not in more[at] and (told or not _PATRONYMIC.search(more[at]))]
    if not words:
        initial = any("." in more[at] for at in besides)
        in_full = not any("." in word for word in (*fewer, *(more[at] for at in chosen)))
        return _BESIDES if initial and in_full else 1.0  # George Bush, George W. Bush
    return 0.0 if words[0] == 0 or len(words) > 1 or any("." in word for word in fewer) else _BESIDES


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
