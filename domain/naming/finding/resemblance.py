"""How much a typed word resembles a word of a name: leniently, for finding. Who is one person: `likeness.py`.

What is typed may be in another script, spelt as another country's press does, declined, half typed, or mistyped.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from domain.core.late import late
from domain.core.late_pattern import late_pattern
from domain.naming.finding.frames import CLOSING_R, are_near, may_be_alike
from domain.naming.scripts.east_asian import read_elsewhere
from domain.naming.scripts.letters import (
    folded,
    is_arabic,
    is_chinese,
    is_in_full,
    is_latin,
    is_simplified_alone,
    is_unspaced,
    is_vague,
)
from domain.naming.scripts.readings import declined_readings, readings
from domain.naming.scripts.skeleton import bones, skeleton

if TYPE_CHECKING:
    from rapidfuzz.distance import OSA
else:
    OSA = late("rapidfuzz.distance.OSA")

EQUAL, ALIKE, DECLINED, BEGUN_AS_WRITTEN, BEGUN = 1.0, 0.98, 0.93, 0.925, 0.86
"""Equal as written; alike by sound; with an ending of its case; the beginning as written; the beginning by sound."""

_ENDING = late_pattern(
    "a|u|i|e|o|om|em|im|am|oi|ei|ogo|ego|omu|emu|oiu|eiu|ovi|evi|oviu?|k|s|as|is|us|os|es|ui|m|n|in|un|en|an|on"
    "|la|le|nin|nun|da|de|dan|den|tan|ten|ta|te|ni|nu|ga|ge|ka|ke|din|tin|di|ti|men|ben|ban|ran|rol|nal|nel|val|vel|al|bol|bel|tol|tel|ert|kent|ra|re|ba|be|pen|pan"
    "|nak|nek|t|ot|et|at|oz|ez|kez|koz|sa|si|su|li|lu|ile|il|el|ia|iai|ma|ning|dagi|nan|i?ssa|i?sta|i?lla|i?lta|i?lle|ksi|ul|ului"
    "|ului|ov|ova|ove|eva|ina|ine|ini|imi|ami|oni|eni"
)
"""What may be added to a name where it is declined, in some forty languages."""
_ADDED = late_pattern("(?:ova|s|as|is|us|am|im|om|em|ovi|iga|elle)$")
"""Endings that the press of some countries gives to foreign names in all their forms."""
_OF_AN_ENDING = 0.05
_VOWELS = "aeiou"
OPEN_VOWELS = str.maketrans("iu", "eo")
"""Vowels that Arabic and Hebrew write with one letter."""
_SHORTEST_DECLINED = 3
_SHORT = 3
"""Letters of a reading besides the first that is too short to be known before an ending."""
_NEAR = {
    **dict.fromkeys(("ei", "ou", "ae", "ao"), 0.25),
    **dict.fromkeys(("ai", "au", "eo", "eu", "io", "iu"), 0.4),
    "sz": 0.2, "cs": 0.35, "cj": 0.35, "jz": 0.35, "js": 0.45, "cz": 0.45, "gk": 0.3, "bv": 0.3, "bp": 0.3, "pv": 0.35,
    "dt": 0.3, "lr": 0.3, "mn": 0.4, "ck": 0.6, "st": 0.6, "ct": 0.6, "gj": 0.5, "ij": 0.5, "uv": 0.35, "bu": 0.5,
    "dj": 0.5, "dz": 0.5, "tz": 0.6, "jk": 0.6,
}  # fmt: skip
_COSTS = {
    letter: {pair.replace(letter, "", 1): cost for pair, cost in _NEAR.items() if letter in pair}
    for letter in sorted(set("".join(_NEAR)))
}
_LOST = {**dict.fromkeys("aeiou", 0.4), "k": 0.7, "j": 0.8, "n": 0.9, "g": 0.8}
_LOST_AT_FIRST = {**_LOST, **dict.fromkeys("aou", 0.8)}
"""What a letter counts that is lost: with a vowel a name hardly ever loses how it begins."""
_LEAST_LOST = min(_LOST.values())
_SWAPPED = 0.6
_FEW_BONES = 3
_MUCH_ALIKE = 0.8
"""How like names of few consonants must be with their vowels."""
_HARDLY_ALIKE = 0.7
"""Below this nobody asks how much two readings are alike."""
_FEW_OTHER = 1
_HANGUL = late_pattern("[\uac00-\ud7a3]+$")
_FEW_CHARACTERS, _ALIKE_IN_ALL = 2, 0.95
"""More Chinese characters than these that all sound alike are one name, though none is written alike: 趙樂際."""


@lru_cache(maxsize=100_000)
def resemblance(typed: str, word: str, language: str = "") -> float:
    """How much a typed word is like a word of a name in a language, from 0 to 1."""
    plain, name = folded(typed), folded(word)
    if plain == name:
        return EQUAL
    if name.startswith(plain):
        return _begun_as_written(plain, name)
    if (
        not may_be_alike(typed, word, language)
        or _are_of_another_syllable(plain, name)
        or _are_of_other_letters(plain, name)
    ):
        return 0.0
    if is_chinese(typed) and is_chinese(word):
        return _of_chinese(plain, name, language)
    vague = is_vague(typed) != is_vague(word)
    declined = is_latin(typed) or not vague
    if is_unspaced(typed) and not is_unspaced(word):
        return _of_syllables(typed, word, language)
    declining = declined_readings(typed)
    value = max(
        (
            max(
                _of_readings(said, heard, vague, said in declining and (not at or len(heard) > _SHORT), number),
                _of_declined(said, heard, vague) if declined else 0.0,
            )
            - _SECOND_READING * min(number, 2)
            for number, said in enumerate(readings(typed))
            for at, heard in enumerate(readings(word, language))
            if vague or are_near(said, heard)
        ),
        default=0.0,
    )
    return value - _OF_A_BREATH * _one_is_breathed(plain, name)


def _one_is_breathed(typed: str, name: str) -> bool:
    """Whether one begins with an h and the other with a k, which sound alike in a skeleton: Hayami is no Kamilov."""
    pairs = ((typed, name), (name, typed))
    return any(_BREATHED.match(one) and _STOPPED.match(other) for one, other in pairs)


def _are_of_another_syllable(typed: str, name: str) -> bool:
    """Whether two Korean names as long as each other differ in more than one of their syllables."""
    if len(typed) != len(name) or not (_HANGUL.match(typed) and _HANGUL.match(name)):
        return False
    return sum(one != other for one, other in zip(typed, name, strict=True)) > 1


def _are_of_other_letters(typed: str, name: str) -> bool:
    """Whether two words in Arabic letters differ in more than one, and in their consonants."""
    if not (is_arabic(typed) and is_arabic(name)) or bones(skeleton(typed)) == bones(skeleton(name)):
        return False
    return bool(OSA.distance(typed.removeprefix("ال"), name.removeprefix("ال")) > _FEW_OTHER)


def _of_syllables(typed: str, word: str, language: str) -> float:
    """Where a name is written in syllables of East Asia: an r that closes one is not heard there."""
    heard = {each for said in readings(word, language) for each in (said, CLOSING_R.sub("", said))}
    return max(
        (
            _of_readings(said, each, False, True, 0)
            for said in readings(typed)
            for each in heard
            if are_near(said, each)
        ),
        default=0.0,
    )


_BREATHED = late_pattern("h|[хһҳ]|(?:ال)?[حخهہھ]|[חה]")
_STOPPED = late_pattern("[kq](?=[aeiouy])|c(?=[aou])|[кқҡќκ]|კ|(?:ال)?[كکق]|[קכ]")
"""Letters of an h, and of a k before a vowel: a kh is either, and before a consonant nobody hears which it was."""
_OF_A_BREATH = 0.12


_SECOND_READING = 0.02


def likeness_of_sounds(one: str, other: str) -> float:
    """How much two readings sound alike, from 0 to 1."""
    longer = max(len(one), len(other))
    return max(0.0, 1.0 - _distance(one, other) / longer) if longer else 0.0


def _begun(typed: str, name: str) -> float:
    return BEGUN + 0.1 * len(typed) / len(name)


def _begun_as_written(typed: str, name: str) -> float:
    return _begun(typed, name) if len(typed) < _SHORTEST_DECLINED else BEGUN_AS_WRITTEN


def _of_chinese(typed: str, name: str, language: str) -> float:
    """Simplified and traditional characters of one name sound alike."""
    if len(typed) == len(name) and set(readings(typed)) & set(readings(name, language)):
        return (
            ALIKE
            if set(typed) & set(name) or _is_one_character(typed, name)
            else _ALIKE_IN_ALL
            if len(name) > _FEW_CHARACTERS
            else 0.8
        )
    return 0.0


def _is_one_character(typed: str, name: str) -> bool:
    """Whether two Chinese words, alike by sound, are one in full and in simplified writing: 習 and 习, 劉 and 刘.

    They are read alike in Korea and in Viet Nam as well; or each character is the other, or is of the one writing alone
    where the other is of the other alone.
    """
    if read_elsewhere(typed) and read_elsewhere(typed) == read_elsewhere(name):
        return True
    return all(one == other or _are_of_two_writings(one, other) for one, other in zip(typed, name, strict=True))


def _are_of_two_writings(one: str, other: str) -> bool:
    simplified, in_full = (one, other) if is_simplified_alone(one) else (other, one)
    return is_simplified_alone(simplified) and is_in_full(in_full)


def _of_readings(typed: str, name: str, vague: bool, declining: bool, number: int) -> float:
    """How like a name one reading of what is typed is; of few letters the first alone tells how a name begins."""
    if typed == name:
        return ALIKE
    if vague:
        return _of_vague(typed, name)
    if len(typed) > (_SHORTEST_DECLINED if number else 1) and name.startswith(typed):
        return _begun(typed, name) - 0.02
    if declining and _is_declined(typed, name):
        return DECLINED
    return likeness_of_sounds(typed, name)


def _of_declined(typed: str, name: str, vague: bool) -> float:
    """Where what is typed has an ending and is spelt by another country's press besides: Blērs, Mayová, Sadāms."""
    ending = _ADDED.search(typed)
    if ending is None or ending.start() < _SHORTEST_DECLINED:
        return 0.0
    stem = typed[: ending.start()]
    value = _of_vague(stem, name) if vague else likeness_of_sounds(stem, name)
    return value - _OF_AN_ENDING if value >= _MUCH_ALIKE else 0.0


def _of_vague(typed: str, name: str) -> float:
    """Where one of the scripts leaves out vowels: by consonants, and by vowels too where these are few."""
    one, other = bones(typed), bones(name)
    if len(typed) >= _SHORTEST_DECLINED > len(one) > 0 and name.translate(OPEN_VOWELS).startswith(
        typed.translate(OPEN_VOWELS)
    ):
        return max(_begun(typed, name) - 0.04, likeness_of_sounds(typed, name))
    if len(one) < _FEW_BONES or len(other) < _FEW_BONES:
        return likeness_of_sounds(typed, name) if one and other else 0.0
    if one == other:
        return 0.96 if len(one) > _FEW_BONES or likeness_of_sounds(typed, name) >= _MUCH_ALIKE else 0.94
    if len(one) >= _FEW_BONES and other.startswith(one):
        return _begun(one, other) - 0.04
    return likeness_of_sounds(one, other)


def _is_declined(typed: str, name: str) -> bool:
    """Whether what is typed is the name and an ending, or the name with an ending in place of its last vowel."""
    if len(name) < _SHORTEST_DECLINED or len(typed) < _SHORTEST_DECLINED:
        return False
    if typed.startswith(name):
        return bool(_ENDING.fullmatch(typed[len(name) :]))
    stem = name[:-1] if name[-1] in _VOWELS and len(name) > _SHORTEST_DECLINED else name
    ending = typed[len(stem) :]
    return typed.startswith(stem) and ending[:1] in _VOWELS and bool(_ENDING.fullmatch(ending))


@lru_cache(maxsize=200_000)
def _distance(one: str, other: str) -> float:
    """What it takes to turn one reading into the other; where it is so much that they are not alike, all of it."""
    row = [0.0]
    longer = max(len(one), len(other))
    most = (1.0 - _HARDLY_ALIKE) * longer
    if abs(len(one) - len(other)) * _LEAST_LOST > most:
        return float(longer)
    lost_of_other = [(_LOST if at else _LOST_AT_FIRST).get(letter, 1.0) for at, letter in enumerate(other)]
    for lost in lost_of_other:
        row.append(row[-1] + lost)
    before: list[float] = []
    for number, first in enumerate(one):
        lost = (_LOST if number else _LOST_AT_FIRST).get(first, 1.0)
        costs, one_before = _COSTS.get(first, {}), one[number - 1] if number else ""
        two_before, before, row = before, row, [row[0] + lost]
        for at, second in enumerate(other):
            # Compared one by one, as it is done some ten thousand times a keystroke.
            least = before[at] if first == second else before[at] + costs.get(second, 1.0)
            if (of_one := before[at + 1] + lost) < least:
                least = of_one
            if (of_other := row[at] + lost_of_other[at]) < least:
                least = of_other
            if at and second == one_before and first == other[at - 1]:
                least = min(least, two_before[at - 1] + _SWAPPED)
            row.append(least)
        if min(row) > most and min(before) > most:
            return float(longer)
    return row[-1]


def is_like_script(one: str, other: str) -> bool:
    """Whether two words are both Latin or both not."""
    return is_latin(one) == is_latin(other)
