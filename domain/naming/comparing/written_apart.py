"""What tells two names apart as they are written, though they sound alike: his and hers, tones, short syllables.

Only names in one script are held against each other so: of a name in another script nobody knows how it is spelt here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import product

from domain.core.late_pattern import late_pattern
from domain.naming.comparing.given_names import is_also_a_family_name
from domain.naming.comparing.letters_apart import are_apart_by_a_letter
from domain.naming.scripts.letters import folded, is_arabic, is_latin
from domain.naming.scripts.palladius import is_syllable_of_pinyin
from domain.naming.scripts.skeleton import skeleton

_HERS = (
    ("o", "a"), ("", "a"), ("", "e"), ("n", "nne"), ("l", "lle"), ("t", "tte"), ("e", "ie"), ("s", "sa"),
    ("", "ie"), ("ael", "ele"), ("k", "ce"), ("ck", "ce"), ("ian", "ina"), ("c", "que"), ("и", "я"), ("", "а"),
    ("ь", "я"),
    ("p", "ppa"), ("иан", "ина"), ("er", "ra"),
    ("as", "aite"), ("is", "yte"), ("us", "ute"), ("as", "iene"), ("is", "iene"), ("us", "iene"),
)  # fmt: skip
"""How a man's name ends, and a woman's: Mario and Maria, Jean and Jeanne, Евгений and Евгения, Anušauskaitė."""
_FAMILY = late_pattern("(?:ov|ev|in|ов|ев|ин)$")
"""Family names that take an a when a woman bears them tell a couple: an officer is asked."""
_SHORTEST = 4
"""Letters of a name from which on it has a man's form and a woman's."""
_VIETNAMESE = late_pattern("[\u0306\u031b\u0323\u0309]|\u0302[\u0300\u0301\u0303]")
"""Marks that stand, besides accents that others have too, on the letters of Viet Nam, and two marks on one letter."""
_SIGN_AT_THE_END = late_pattern("[\u093e-\u094c\u09be-\u09cc\u0a3e-\u0a4c\u0abe-\u0acc\u0bbe-\u0bcc\u0c3e-\u0c4c]$")
_IN_I = late_pattern("[^aeiou]i$")
_HEBREW = late_pattern("^[\u05d0-\u05ea]+$")
_ARABIC_ENDS = "یية"
_MARK = late_pattern("[\u0300-\u031b\u0323]")


def are_apart(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words of two names, as written, are those of two persons."""
    return (
        are_man_and_woman(one, other)
        or have_other_tones(one, other)
        or are_other_syllables(one, other)
        or _is_made_of_the_other(one, other)
        or _is_hers_in_hebrew(one, other)
        or are_apart_by_a_letter(one, other)
    )


def are_man_and_woman(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words of two names differ in one that is a man's in one of them and a woman's in the other."""
    first, second = _but_for(one, other), _but_for(other, one)
    return any(_is_hers(his, her) or _is_hers(her, his) for his, her in product(first, second)) or any(
        _has_a_vowel_sign_more(one, other) for one, other in product(first, second)
    )


def have_other_tones(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names written with the marks of Vietnamese differ in marks alone: Hùng and Hưng."""
    if not (any(map(_has_marks, (one, other))) and all(_MARK.search(_in_parts(words)) for words in (one, other))):
        return False
    first, second = {folded(word): _composed(word) for word in one}, {folded(word): _composed(word) for word in other}
    return any(first[word] != second[word] for word in first.keys() & second.keys())


def are_other_syllables(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two Chinese names in Latin letters differ in given names of one syllable: Li Peng and Li Ping.

    Of a name so short each syllable is another; in a longer one it is rather a misspelling: Jinping, Jingping.
    """
    first, second = [word.casefold() for word in one], [word.casefold() for word in other]
    return (
        len(first) == len(second) == 2
        and len(set(first) & set(second)) == 1
        and all(is_syllable_of_pinyin(folded(word)) for word in (*first, *second))
    )


def _is_made_of_the_other(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a word of Arabic letters is the other with the ending of whoever is of a place, a people, or of hers."""
    pairs = product(set(one) - set(other), set(other) - set(one))
    return any(
        is_arabic(a) and is_arabic(b) and (a.rstrip(_ARABIC_ENDS) == b or b.rstrip(_ARABIC_ENDS) == a) for a, b in pairs
    )


def _is_hers_in_hebrew(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a word of Hebrew letters is the other with the ending of a woman's: ישראל, ישראלה."""
    pairs = product(set(one) - set(other), set(other) - set(one))
    return any(_HEBREW.match(longer) and longer == f"{his}ה" for pair in pairs for his, longer in (pair, pair[::-1]))


def _but_for(words: Sequence[str], others: Sequence[str]) -> list[str]:
    known = set(map(folded, others))
    return [word for word in map(folded, words) if word not in known and "." not in word and len(word) >= _SHORTEST]


def _is_hers(his: str, hers: str) -> bool:
    if is_latin(his) != is_latin(hers):
        return False
    if is_latin(his) and _sound_as_his_and_hers(skeleton(his), skeleton(hers)):
        return True
    if _FAMILY.search(his) and not (is_latin(his) and is_also_a_family_name(his)):
        return False
    return any(hers.endswith(her) and his == hers.removesuffix(her) + him for him, her in _HERS)


def _sound_as_his_and_hers(his: str, hers: str) -> bool:
    """Whether two names are a man's and a woman's, however each is spelt: Christian, Cristina; Anthony, Antonia."""
    if his.endswith("ian") and hers == his.removesuffix("ian") + "ina":
        return True
    return bool(_IN_I.search(his)) and hers == his + "a"


def _has_a_vowel_sign_more(one: str, other: str) -> bool:
    """Whether a word in a script of India is the other with a vowel at its end: Ashwin and Ashwini."""
    shorter, longer = sorted((one, other), key=len)
    return bool(_SIGN_AT_THE_END.search(longer)) and longer[:-1] == shorter


def _has_marks(words: Sequence[str]) -> bool:
    return bool(_VIETNAMESE.search(_in_parts(words)))


def _in_parts(words: Sequence[str]) -> str:
    return unicodedata.normalize("NFD", " ".join(words))


def _composed(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold()
