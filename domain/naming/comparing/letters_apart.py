"""What tells two names of one script apart by a letter: as they are spelt alike, such a letter makes another name.

Names of two scripts, and those whose words differ in more than one place, are left to the likeness of their sounds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from domain.core.late import late
from domain.core.late_pattern import late_pattern
from domain.naming.scripts.letters import folded, is_arabic, is_latin, is_unspaced, is_vague
from domain.naming.scripts.palladius import syllables_of_pinyin
from domain.naming.scripts.skeleton import bones, skeleton

if TYPE_CHECKING:
    from rapidfuzz.distance import OSA
else:
    OSA = late("rapidfuzz.distance.OSA")

_CYRILLIC = late_pattern("^[\u0400-\u052f]+$")
_SUFFIX = late_pattern("(?:ov|ev|in|sk[iy]?i?|skaia)a?$")
"""How family names end that are made of others by what stands before: Ivanov, Ivankov; Zaleski, Zalewski."""
_IN_A, _MADE_OF_IT = late_pattern("[ая]$"), late_pattern("[иі]н$")
"""A word in a, and the family name made of it: Кислиця, Кислицин."""
_ENDS_APART, _IN_ENKO = late_pattern("[ао]$"), late_pattern("енк[ао]$")
"""Family names in a and in o are two, but for those in енко, which is енка in Belarus: Качка, Качко."""
_VOWELS = frozenset("aeiou")
_SPELT_ALIKE = (frozenset("ei"), frozenset("ae"), frozenset("ao"), frozenset("ou"))
"""Vowels that one name is spelt with here and there."""
_BEGIN_ALIKE = ({"s", "z"}, {"e", "i"}, {"j", "i"}, {"j", "z"}, {"k", "g"}, {"b", "v"}, {"s", "c"}, {"c", "j"})
"""Sounds that one name begins with in one language and another: Zelensky, Selenskyj."""
_SYLLABLE = late_pattern("(?:[bcdghjklmnprstvwxy]{0,3})[aeiouy]{1,3}(?:ng|nh|ch|rk|[hklmnpt])?")
_LONGEST_SYLLABLE = 6
_HOOKED = ("čć", "šśş", "žźż")
"""Letters with a hook or a stroke that sound nearly alike; those of two rows are two sounds."""
_FEW = 3
"""Letters of a word so short that one more makes another: Kis, Kiss."""
_SYLLABLES = (2, 3)
"""How many syllables of a name in Latin letters are known for those of East Asia."""
_ONE_SOUND = (("eo", "u"), ("eo", "o"), ("eu", "u"), ("ae", "e"), ("oe", "e"), ("ou", "u"), ("oo", "u"), ("ee", "i"))
"""How Korean vowels are written by one and by another."""


def are_apart_by_a_letter(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of one script differ in a letter, or two, that makes a name another."""
    first, second = [folded(word) for word in one], [folded(word) for word in other]
    if _are_syllables(first) and _are_syllables(second):
        return _are_other_given_names(first, second)
    left, right = _but_for(first, second), _but_for(second, first)
    if len(left) != 1 or len(right) != 1 or "." in left[0] + right[0]:
        return _is_house_and_father(first, second)
    marked, marked_other = one[first.index(left[0])], other[second.index(right[0])]
    return (
        _is_another(left[0], right[0])
        or _have_other_marks(marked, marked_other)
        or _have_other_hooks(marked.casefold(), marked_other.casefold())
    )


def are_doubtful(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of one script differ in one word so that they may be two: an officer is asked."""
    left, right = _sounding_otherwise(one, other), _sounding_otherwise(other, one)
    return len(left) == len(right) == 1 and (
        _have_other_consonants(*left, *right)
        or _begin_otherwise(*left, *right)
        or _has_a_vowel_behind(*left, *right)
        or (_are_of_a_short_family(one, other) and not any(map(syllables_of_pinyin, (*left, *right))))
    )


def _are_of_a_short_family(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names begin with one family name that is too short to tell anybody: Hun Manet, Hun Manith."""
    return len(one) == len(other) == 2 and one[0] == other[0] and len(one[0]) <= _FEW and is_latin(one[0])


def _has_a_vowel_behind(one: str, other: str) -> bool:
    """Whether a word of Latin letters is the other and a u or an o: Muhammad, Muhammadu; Robert, Roberto."""
    shorter, longer = sorted((one, other), key=len)
    return is_latin(one) and is_latin(other) and longer in (shorter + "u", shorter + "o")


def _sounding_otherwise(words: Sequence[str], others: Sequence[str]) -> list[str]:
    sounds = set(map(skeleton, others))
    return [folded(word) for word in words if skeleton(word) not in sounds]


def _have_other_consonants(one: str, other: str) -> bool:
    """Whether two words of Arabic letters differ in what is always written."""
    return is_arabic(one) and is_arabic(other) and bones(skeleton(one)) != bones(skeleton(other))


def _begin_otherwise(one: str, other: str) -> bool:
    """Whether two words of Latin letters sound nearly alike, begin with another letter, and have another vowel."""
    return (
        is_latin(one)
        and is_latin(other)
        and one[:1] != other[:1]
        and _differ_in_a_vowel(skeleton(one), skeleton(other))
    )


def _differ_in_a_vowel(one: str, other: str) -> bool:
    differing = [set(pair) for pair in zip(one, other, strict=False) if len(set(pair)) > 1]
    return len(one) == len(other) and len(differing) == 1 and differing[0] <= _VOWELS


def _but_for(words: Sequence[str], others: Sequence[str]) -> list[str]:
    return [word for word in words if word not in others]


def _is_another(one: str, other: str) -> bool:
    if is_arabic(one) and is_arabic(other):
        return _has_consonants_changed(bones(skeleton(one)), bones(skeleton(other)))
    if is_latin(one) != is_latin(other) or any(map(is_vague, (one, other))) or any(map(is_unspaced, (one, other))):
        return False
    shorter, longer = sorted((one, other), key=len)
    if is_latin(one) and (_has_such_a_letter_more(shorter, longer) or _have_b_and_f(one, other)):
        return True
    made_of_it = _IN_A.search(shorter) and _MADE_OF_IT.sub("", longer) == shorter[:-1]
    if (pinyin := syllables_of_pinyin(one)) and (pinyin_of_other := syllables_of_pinyin(other)):
        return len(pinyin) == len(pinyin_of_other) > 1 and _are_other_syllables(pinyin, pinyin_of_other)
    sound, other_sound = skeleton(one), skeleton(other)
    if sound == other_sound or not sound or not other_sound:
        return False
    return bool(
        (all(map(_CYRILLIC.match, (one, other))) and (made_of_it or _end_apart(one, other)))
        or (sound[0] != other_sound[0] and {sound[0], other_sound[0]} not in _BEGIN_ALIKE)
        or OSA.distance(sound, other_sound) > 1
        or _is_made_of_the_other(*sorted((sound, other_sound), key=len))
        or _has_another_vowel(sound, other_sound)
        or (all(map(_CYRILLIC.match, (one, other))) and _has_a_vowel_more(*sorted((sound, other_sound), key=len)))
    )


def _end_apart(one: str, other: str) -> bool:
    return bool(one[:-1] == other[:-1] and _ENDS_APART.search(one) and _ENDS_APART.search(other)) and not (
        _IN_ENKO.search(one)
    )


def _has_such_a_letter_more(shorter: str, longer: str) -> bool:
    """Whether the letter that a word has more at its end makes another name: Andreas, Carstens; Arefi; of few, Kiss."""
    if longer[:-1] != shorter:
        return False
    last, end = shorter[-1:], longer[-1:]
    of_his_house = end == "i" and skeleton(shorter)[-1:] not in _VOWELS
    return (end == "s" != last) or of_his_house or (end == last not in _VOWELS and len(shorter) <= _FEW)


def _have_b_and_f(one: str, other: str) -> bool:
    """Whether one has a b where the other has an f: no spelling takes one for the other."""
    return ("b" in one and "f" not in one and "f" in other and "b" not in other) or (
        "f" in one and "b" not in one and "b" in other and "f" not in other
    )


def _has_consonants_changed(one: str, other: str) -> bool:
    """Whether two consonants have changed places, as in Rahim and Karim: nobody spells so."""
    return one != other and sorted(one) == sorted(other)


def _have_other_marks(one: str, other: str) -> bool:
    """Whether two words that sound apart, each written with the marks of its language, differ in two letters so."""
    if one.isascii() or other.isascii() or not (is_latin(one) and is_latin(other)) or skeleton(one) == skeleton(other):
        return False
    return bool(OSA.distance(one.casefold(), other.casefold()) > 1)


def _have_other_hooks(one: str, other: str) -> bool:
    """Whether two words as long as each other differ in a letter with a hook alone: Babiš, Babič."""
    differing = [(a, b) for a, b in zip(one, other, strict=False) if a != b]
    if len(one) != len(other) or len(differing) != 1:
        return False
    told = [next((hooked for hooked in _HOOKED if letter in hooked), "") for letter in differing[0]]
    return all(told) and told[0] != told[1]


def _are_other_syllables(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether syllables of Mandarin differ by more than an n for ng, as misspellings do: Jinping, Jingping."""
    return any(a.replace("ng", "n") != b.replace("ng", "n") for a, b in zip(one, other, strict=True))


def _is_made_of_the_other(shorter: str, longer: str) -> bool:
    """Whether a family name is another with a consonant before its suffix; j is a glide, as in German Abajew."""
    end = _SUFFIX.search(shorter)
    if end is None or len(longer) != len(shorter) + 1 or not longer.endswith(shorter[end.start() :]):
        return False
    return longer[: end.start()] == shorter[: end.start()] and longer[end.start()] not in _VOWELS | {"j"}


def _has_another_vowel(one: str, other: str) -> bool:
    if len(one) != len(other):
        return False
    differing = [frozenset(pair) for pair in zip(one, other, strict=True) if len(set(pair)) > 1]
    return len(differing) == 1 and differing[0] <= _VOWELS and differing[0] not in _SPELT_ALIKE


def _has_a_vowel_more(shorter: str, longer: str) -> bool:
    """Whether a name in Cyrillic letters, in which nobody spells so, has a vowel more: Асанов, Асаинов."""
    return len(longer) == len(shorter) + 1 and any(
        letter in _VOWELS and longer[:at] + longer[at + 1 :] == shorter for at, letter in enumerate(longer)
    )


def _are_syllables(words: Sequence[str]) -> bool:
    """Whether a name may be Chinese, Korean or Vietnamese: each word is a syllable of Latin letters."""
    return len(words) in _SYLLABLES and all(
        len(word) <= _LONGEST_SYLLABLE and _SYLLABLE.fullmatch(word) for word in words
    )


def _are_other_given_names(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether, of one family name, a syllable more is given, or one that no other spelling is of the same."""
    if one[0] != other[0]:
        return False
    if len(one) != len(other):
        return True
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return (
        len(differing) == 1
        and skeleton(differing[0][0]) != skeleton(differing[0][1])
        and not _sound_alike(*differing[0])
    )


def _sound_alike(one: str, other: str) -> bool:
    """Whether two syllables may be one, as Korean is written by one and by another: Jeong, Jung, Chung."""
    return any(
        a.replace(spelt, said) == b for a, b in ((one, other), (other, one)) for spelt, said in _ONE_SOUND if spelt in a
    )


def _is_house_and_father(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether what is a family name in one, with its article, stands before the family name in the other."""
    shorter, longer = sorted((one, other), key=len)
    return 0 < len(shorter) < len(longer) and any(
        is_arabic(word) and shorter[-1] == f"ال{word}" for word in longer[:-1]
    )
