"""What makes two names of one script doubtful that sound alike: a letter that may make another name."""

from __future__ import annotations

from collections.abc import Sequence

from domain.core.late_pattern import late_pattern
from domain.naming.comparing.given_names import is_given_name_of_a_father
from domain.naming.scripts.letters import folded, is_latin
from domain.naming.scripts.readings import readings
from domain.naming.scripts.skeleton import skeleton

_CYRILLIC = late_pattern("^[\u0400-\u052f]+$")
_DOUBLED_END = late_pattern(r"([b-df-hj-np-tv-z])\1$")
_ENDS = (("is", "ies"), ("k", "ke"), ("ck", "ke"), ("wn", "wne"), ("een", "eene"), ("oor", "oore"), ("sten", "stin"))
"""How names end that sound alike: Davis and Davies, Clark and Clarke, Jack and Jake, Kristen and Kristin."""
_LONG_BY_TWO, _LONG_BY_AN_E = (
    late_pattern("^(.*)([aeou])\\2([bdfgklmnpst])$"),
    late_pattern("^(.*)([aeou])([bdfgklmnpst])e$"),
)
"""A long vowel at the end, written twice or before a silent e: Raab, Rabe."""
_SILENT_H = late_pattern("[bdgknrt]h$")
"""An h behind a consonant at the end, which nobody hears: Lind, Lindh."""
_HEBREW = late_pattern("^[\u05d0-\u05ea]+$")
_DOUBLED_VOWEL = late_pattern("י(?=י)|ו(?=ו)")
"""Letters that Hebrew writes twice within a name, or once."""
_ONE_SOUND = ({"к", "х"}, {"ч", "ш"}, {"с", "ц"}, {"в", "ф"})
_SOFT = late_pattern("[ьъ](?=.)")
_LIQUID_MOVED = late_pattern("^(.)(?:([aeiou])([rl])|([rl])([aeiou]))(.*)$")
_VOWELS = frozenset("aeiou")
_TWO = 2


def are_doubtful_as_written(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names differ in a word, in a letter by which family names are told apart that sound alike."""
    left, right = _but_for(one, other), _but_for(other, one)
    if len(left) == len(right) == 1 and _have_a_for_e_behind_a_given_name(one, other):
        return True
    return len(left) == len(right) and any(_are_two(first, second) for first, second in zip(left, right, strict=True))


def differ_in_several_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names differ as they are written in more than one word."""
    return len(_but_for(one, other)) > 1


def are_written_otherwise(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of one script differ in too much for a misspelling: who errs, errs in one word.

    In Latin letters two words are written otherwise, one of them so that no country's spelling reads it so; in Cyrillic
    ones a word, where the other name has a word more.
    """
    if any("." in word for word in (*one, *other)):
        return False
    left, right = _but_for(one, other), _but_for(other, one)
    if all(map(is_latin, (*left, *right))):
        two = len(one) == len(other) and len(left) == len(right) == _TWO
        return two and not all(map(_may_be_read_alike, left, right))
    cyrillic = all(map(_CYRILLIC.match, (*left, *right)))
    return bool(left and right) and cyrillic and len(one) != len(other)


def _may_be_read_alike(one: str, other: str) -> bool:
    return not set(readings(one)).isdisjoint(readings(other))


def _but_for(words: Sequence[str], others: Sequence[str]) -> list[str]:
    known = set(map(folded, others))
    return [word for word in map(folded, words) if word not in known]


def _are_two(one: str, other: str) -> bool:
    if is_latin(one) and is_latin(other):
        ends = _end_otherwise(one, other) or _have_a_long_vowel(one, other) or _are_of_spain_and_portugal(one, other)
        return ends or _have_a_liquid_moved(skeleton(one), skeleton(other))
    if _HEBREW.match(one) and _HEBREW.match(other):
        return _DOUBLED_VOWEL.sub("", one) == _DOUBLED_VOWEL.sub("", other)
    if _CYRILLIC.match(one) and _CYRILLIC.match(other):
        return (
            _SOFT.sub("", one) == _SOFT.sub("", other)
            or _has_a_consonant_more(*sorted((skeleton(one), skeleton(other)), key=len))
            or _differ_in_a_letter_of_one_sound(one, other)
        )
    return False


def _have_a_for_e_behind_a_given_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names in Latin letters have an a for an e in their last word: Barnier, Bernier; Raisi, Reisi."""
    first, second = folded(one[-1]), folded(other[-1])
    differing = [{a, b} for a, b in zip(first, second, strict=False) if a != b]
    if is_given_name_of_a_father(first) or is_given_name_of_a_father(second):
        return False  # Ahmad, Ahmed
    same = len(one) == len(other) > 1 and list(map(folded, one[:-1])) == list(map(folded, other[:-1]))
    return same and is_latin(first) and is_latin(second) and len(first) == len(second) and differing == [{"a", "e"}]


def _have_a_long_vowel(one: str, other: str) -> bool:
    """Whether two words are the same but for how a long vowel is written: Raab, Rabe."""
    return any(
        bool(twice and silent and twice.groups() == silent.groups())
        for twice, silent in (
            (_LONG_BY_TWO.match(one), _LONG_BY_AN_E.match(other)),
            (_LONG_BY_TWO.match(other), _LONG_BY_AN_E.match(one)),
        )
    )


def _differ_in_a_letter_of_one_sound(one: str, other: str) -> bool:
    """Whether two words differ in one letter that stands for nearly one sound in other scripts: Комшич, Комшиш."""
    differing = [{a, b} for a, b in zip(one, other, strict=False) if a != b]
    return len(one) == len(other) and len(differing) == 1 and differing[0] in _ONE_SOUND


def _end_otherwise(one: str, other: str) -> bool:
    """Whether two words differ in their end alone: one letter or two, Kis and Kiss; Davis and Davies."""
    shorter, longer = sorted((one, other), key=len)
    if (_DOUBLED_END.search(longer) or _SILENT_H.search(longer)) and longer[:-1] == shorter:
        return True
    return any(
        first.endswith(end) and second == first.removesuffix(end) + long_end
        for first, second in ((one, other), (other, one))
        for end, long_end in _ENDS
    )


def _are_of_spain_and_portugal(one: str, other: str) -> bool:
    """Whether two family names are one as it is spelt in Spain, and in Portugal, in more than its end: Gutiérrez."""
    other_end = {one[-2:], other[-2:]} == {"es", "ez"} and skeleton(one)[:-1] == skeleton(other)[:-1]
    return other_end and one[:-2] != other[:-2]


def _have_a_liquid_moved(one: str, other: str) -> bool:
    """Whether a vowel and an r or l behind the first sound have changed places: Birgit and Brigitte, Karl and Kral."""
    first, second = _LIQUID_MOVED.match(one), _LIQUID_MOVED.match(other)
    if first is None or second is None or one == other or first[1] != second[1]:
        return False
    return one[:1] + one[1:3][::-1] + one[3:] == other


def _has_a_consonant_more(shorter: str, longer: str) -> bool:
    """Whether one has a consonant more inside: Саимумин, Саидмумин."""
    return len(longer) == len(shorter) + 1 and any(
        letter not in _VOWELS and longer[:at] + longer[at + 1 :] == shorter for at, letter in enumerate(longer[1:-1], 1)
    )
