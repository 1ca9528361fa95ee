"""How much two names are alike, whatever their script, spelling, order of words and titles.

A likeness is a number from 0 to 1. It is computed from the skeletons of the words alone, so that it is the same on
every desk and in every year. Two names of one person are expected at `ALIKE` or above; two persons below. Between
`ASKED` and `ALIKE` an officer is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from domain.core.names import Name
from domain.naming.comparing.given_names import is_given_name_of_a_father, told_by_order
from domain.naming.comparing.kinship import KinTold, told_by, told_in_one_manner
from domain.naming.comparing.letters_apart import are_doubtful
from domain.naming.comparing.paired_words import likeness_of_paired, likeness_of_skeletons
from domain.naming.comparing.patronymics import is_one_father
from domain.naming.comparing.skeleton_likeness import likeness_of_words
from domain.naming.comparing.thresholds import ALIKE, APART, BESIDES
from domain.naming.comparing.words_of_name import skeletons, skeletons_of, words_of
from domain.naming.comparing.written_apart import are_apart
from domain.naming.comparing.written_doubtfully import (
    are_doubtful_as_written,
    are_written_otherwise,
    differ_in_several_words,
)
from domain.naming.scripts.east_asian import read_alike_elsewhere
from domain.naming.scripts.letters import in_pinyin, is_arabic, is_chinese, is_simplified, is_unspaced
from domain.naming.scripts.skeleton import bones, skeleton


def likeness(one: str, other: str) -> float:
    """How much two names are alike, from 0 to 1; the order of their words means nothing.

    Every word of the name with fewer words must be like one of the other; what the other has besides (a patronymic,
    a second given name) is left aside. Numbers of kings, Jr. and Sr., and fathers where both name them, must be equal.
    Forms in Chinese, Japanese and Korean characters are alike only when equal.
    """
    if is_unspaced(one) or is_unspaced(other):
        first_way, second_way = "".join(one.split()), "".join(other.split())
        return 1.0 if first_way == second_way else BESIDES * _are_two_ways_of_writing(first_way, second_way)
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
    found = min(likeness_of_skeletons(skeletons_of(first.words), skeletons_of(second.words), arabic), alike_at_most)
    return min(found, APART) if found < ALIKE and are_written_otherwise(first.words, second.words) else found


def _as_written(one: Sequence[str], other: Sequence[str]) -> float:
    """How alike two names are at most that sound alike and are written otherwise."""
    order = told_by_order(one, other)
    if order == "apart" or are_apart(one, other):
        return APART
    if are_doubtful_as_written(one, other):
        return APART if differ_in_several_words(one, other) else BESIDES
    return BESIDES if order or are_doubtful(one, other) else 1.0


def _besides_a_father(one: KinTold, other: KinTold) -> float:
    """How alike names are at most that tell a father and a given name, and of which one has a family name besides."""
    shorter, longer = sorted((len(one.words), len(other.words)))
    if not (one.fathers and other.fathers):
        told, plain = (one, other) if one.fathers else (other, one)
        return _of_a_father_or_a_house(told, plain) if told.fathers and len(told.words) == 1 else 1.0
    pairs = zip(one.fathers, other.fathers, strict=False)
    besides = shorter == 1 < longer or any(len(first.split()) != len(second.split()) for first, second in pairs)
    return BESIDES if besides else 1.0


def _of_a_father_or_a_house(told: KinTold, plain: KinTold) -> float:
    """How alike Anwar bin Ibrahim is at most to whoever is Anwar too: Anwar Ibrahim, Anwar Al Saud, Anwar Ismail."""
    given, *_ = skeletons(told.words[0]) or ("",)
    left = [word for word in plain.words if likeness_of_words(given, skeleton(word)) < ALIKE] if given else []
    fathers = [each for father in told.fathers for each in skeletons(father)]
    if len(plain.words) == 1 or not left or any(_is_like_one_of(word, fathers) for word in left):
        return 1.0
    return APART if is_given_name_of_a_father(left[0]) else BESIDES


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


def _of_fathers(one: tuple[str, ...], other: tuple[str, ...], arabic: bool) -> float:
    """How alike the fathers are that both names tell."""
    pairs = zip(one, other, strict=False)
    return min(
        (likeness_of_paired(skeletons(first), skeletons(second), arabic) for first, second in pairs), default=1.0
    )


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
