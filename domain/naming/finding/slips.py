"""Who may be meant where nobody fits: a name with a slip in it, written in another script than the record has.

It is asked last, where nothing else is found, and says that it is probably a misspelling, so that it may be lenient. Of
a whole name one word must be right and the others nearly; a word by itself must be long, and right but for a letter.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from domain.core.late import late
from domain.core.late_pattern import late_pattern
from domain.naming.finding.resemblance import is_like_script
from domain.naming.finding.word_likeness import likeness_of_word
from domain.naming.scripts.letters import has_digit, is_unspaced, is_vague
from domain.naming.scripts.readings import readings
from domain.naming.scripts.skeleton import bones
from domain.naming.words.findable import Findable, PartedName
from domain.naming.words.typed import Word, is_number, words_of

if TYPE_CHECKING:
    from rapidfuzz.distance import OSA
else:
    OSA = late("rapidfuzz.distance.OSA")

_RIGHT, _RIGHT_ACROSS, _RIGHT_VAGUE = 0.93, 0.85, 0.93
"""How like a word of a name is that is right: in one script, across two, and where one of them tells no vowels."""
_NEARLY, _NEARLY_IN_ONE_SCRIPT, _NEARLY_HEARD = 0.6, 0.75, 0.68
"""How like the other words of a whole name must be where one is right: by their letters, and as syllables sound."""
_EACH, _ALL = 0.745, 0.805
"""How like each word must be, and all of them, where none is right."""
_LONG, _LONG_OF_BONES = 6, 5
"""Sounds of a word by itself in which one may be wrong, and consonants where no vowels are told."""
_LONG_OF_SYLLABLES = 4
"""Consonants of a name in a whole name, where no vowels are told, of which one may be wrong."""
_LIKE, _LIKE_AS_LETTERS = 0.7, 0.55
"""How like words are that are nearly one: as they sound, and by their letters."""
_SHORTEST = 3
_SILENT = late_pattern("(?<=[^aeiou])e$")
"""An e at the end, which some languages do not sound."""


def fit_but_for_a_slip(typed: Sequence[Word], entry: Findable) -> float:
    """How well what is typed fits a person but for a slip, from 0 to 1; 0 where it does not."""
    telling = [word for word in typed if not (word.particle or word.initial)]
    if any(map(_is_counted, telling)) or not telling:
        return 0.0
    return max((_of_form(telling, form) for form in entry.forms), default=0.0)


def _is_counted(word: Word) -> bool:
    return has_digit(word.text) or (is_number(word.text) and len(word.text) > 1)


def _of_form(typed: Sequence[Word], form: PartedName) -> float:
    names = [name for name in words_of(form) if not (name.particle or name.initial)]
    if len(typed) > 1:
        return _of_several(typed, names)
    said = [name for name in names if name.role in ("family", "")]
    return max((_of_one(typed[0], name) for name in said), default=0.0)


def _of_one(word: Word, name: Word) -> float:
    """Of a word by itself: it is long, and one sound of it is wrong, lost or in another place."""
    wrong, sounds, vague = _wrong_sounds(word.text, name)
    least = _LONG_OF_BONES if vague and is_unspaced(word.text) else _LONG
    return 1 - wrong / sounds if wrong <= 1 and sounds >= least else 0.0


def _of_several(typed: Sequence[Word], names: Sequence[Word]) -> float:
    """Of a whole name: each word typed is nearly another of the name, and one of them is right."""
    left, values, right = list(names), list[float](), False
    for word in typed:
        if not left:
            return 0.0
        value, name = max(((_likeness(word, name), name) for name in left), key=lambda each: each[0])
        if not value:
            return 0.0
        left.remove(name)
        values.append(value)
        right = right or _is_right(word, name)
    named = any(name.role in ("family", "") for name in names if name not in left)
    value = sum(values) / len(values)
    return value if named and (right or (min(values) >= _EACH and value >= _ALL)) else 0.0


def _is_right(word: Word, name: Word) -> bool:
    value = likeness_of_word(word, name)
    if is_vague(word.text) != is_vague(name.text):
        return value >= _RIGHT_VAGUE
    return value >= (_RIGHT if is_like_script(word.text, name.text) else _RIGHT_ACROSS)


def _likeness(word: Word, name: Word) -> float:
    """How alike two words are that are nearly one, 0 where they are not, or begin otherwise."""
    heard = likeness_of_word(word, name)
    if _is_right(word, name):
        return heard
    wrong, sounds, vague = _wrong_sounds(word.text, name)
    if not sounds:
        return 0.0
    as_letters = 1 - wrong / sounds
    if heard >= _LIKE and (as_letters >= _LIKE_AS_LETTERS or (vague and wrong <= 1)):
        return heard
    if vague and (wrong > 1 or sounds < _LONG_OF_SYLLABLES):
        return 0.0
    in_one_script = is_like_script(word.text, name.text) and is_unspaced(word.text) == is_unspaced(name.text)
    least = _NEARLY_IN_ONE_SCRIPT if in_one_script else _NEARLY
    nearly = as_letters >= least or (heard >= _NEARLY_HEARD and is_unspaced(word.text) and not vague)
    return max(heard, as_letters) if nearly else 0.0


@lru_cache(maxsize=20_000)
def _wrong_sounds(typed: str, name: Word) -> tuple[int, int, bool]:
    """How many sounds of two words differ, of how many, whether of consonants; 0 of 0 where they begin otherwise."""
    vague = is_vague(typed) != is_vague(name.text)
    best = (0, 0, vague)
    for said in readings(typed):
        for heard in readings(name.text, name.language):
            one, other = (_SILENT.sub("", bones(each) if vague else each) for each in (said, heard))
            if one[:1] != other[:1] or min(len(one), len(other)) < _SHORTEST - vague:
                continue
            wrong, sounds = int(OSA.distance(one, other)), max(len(one), len(other))
            if not best[1] or wrong / sounds < best[0] / best[1]:
                best = (wrong, sounds, vague)
    return best
