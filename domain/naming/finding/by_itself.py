"""How like a name a word must be that is typed by itself: nothing beside it tells a namesake from a stranger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.core.late import late
from domain.naming.finding.resemblance import is_like_script
from domain.naming.scripts.japanese import japanese_readings
from domain.naming.scripts.letters import folded, is_latin, is_unspaced, is_vague
from domain.naming.scripts.readings import readings
from domain.naming.scripts.skeleton import bones, heard, skeleton
from domain.naming.words.typed import Word

if TYPE_CHECKING:
    from rapidfuzz.distance import OSA
else:
    OSA = late("rapidfuzz.distance.OSA")

_SHARED = ("given", "patronymic")
"""Names that many share."""
_GIVEN, _GIVEN_ACROSS, _GIVEN_VAGUE = 0.87, 0.835, 0.80
"""How well a given name must fit, in one script, across two, and without vowels."""
_GIVEN_BY_MORE = 0.94
"""The same where what is typed is not how it begins, and more than a letter differs: Larsen is no Lars."""
_OF_FEW_BONES, _SHORT = 0.87, 0.92
"""How well what tells little must fit, in a script without vowels, and within one script."""
_MISSPELT = 0.87
"""The same of a name that is misspelt by more than a slip."""
_ACROSS = 0.825
"""The same across two scripts that tell vowels."""
_IN_CHARACTERS, _IN_CHARACTERS_BOTH = 0.9, 0.81
"""The same of a name in characters of East Asia, or run together, and of a whole one where such are typed."""
_OF_FEW, _OF_NO_VOWELS = 0.778, 0.8
"""The same of a few such characters typed, and of any for a name in a script without vowels."""
_WITHOUT_VOWELS, _WITHOUT_VOWELS_FEW_BONES = 0.93, 0.9
"""The same of a name in a script without vowels, and of one that has few consonants besides."""
_SHORTEST, _FEW_BONES = 3, 2


def tells_too_little(word: Word, value: float, name: Word, *, alone: bool, sure: bool) -> bool:
    """Whether a word is less like a name than a word must be that is typed by itself.

    Args:
        value: how like the name it is.
        alone: whether the name is one word.
        sure: whether that is enough for no misspelling.
    """
    if name.particle and not word.particle:
        return True
    shared = name.role in _SHARED and not alone
    return (
        value < _least(word, name, sure=sure)
        or (shared and value < _least_of_given(word, name))
        or _is_too_short(word, value, name)
    )


def _least(word: Word, name: Word, *, sure: bool) -> float:
    if is_unspaced(word.text):
        short = len(word.text) <= _SHORTEST
        in_both = name.role == "whole" != word.role and is_unspaced(name.text)
        return _IN_CHARACTERS_BOTH if in_both else _OF_NO_VOWELS if is_vague(name.text) else _OF_FEW if short else 0.0
    if is_unspaced(name.text) or name.role == "whole":
        return 0.0 if _begins_in_japanese(word.text, name.text) else _IN_CHARACTERS
    if is_vague(word.text) or is_vague(name.text):
        return 0.0 if is_vague(word.text) else _least_without_vowels(name)
    if not is_like_script(word.text, name.text):
        return _ACROSS
    return 0.0 if sure or _is_a_slip(word.text, name.text) else _MISSPELT


def _least_without_vowels(name: Word) -> float:
    return _WITHOUT_VOWELS_FEW_BONES if len(bones(skeleton(name.text))) <= _FEW_BONES else _WITHOUT_VOWELS


def _least_of_given(word: Word, name: Word) -> float:
    if is_vague(word.text):
        return _GIVEN_VAGUE
    told = not (is_unspaced(word.text) or is_unspaced(name.text) or is_vague(name.text))
    if told and not (_is_a_slip(word.text, name.text) or _begins(word.text, name.text)):
        return _GIVEN_BY_MORE
    return _GIVEN if is_like_script(word.text, name.text) else _GIVEN_ACROSS


def _is_too_short(word: Word, value: float, name: Word) -> bool:
    if is_vague(word.text):
        return value < _OF_FEW_BONES and len(bones(skeleton(word.text))) <= _FEW_BONES
    if is_unspaced(word.text) or not is_like_script(word.text, name.text):
        return False
    begun = folded(name.text).startswith(folded(word.text))
    return value < _SHORT and not begun and len(skeleton(word.text)) <= _SHORTEST


def _begins(typed: str, name: str) -> bool:
    return folded(name).startswith(folded(typed)) or skeleton(name).startswith(skeleton(typed))


def _begins_in_japanese(typed: str, name: str) -> bool:
    """Whether a name in characters, as it is read in Japanese, begins with what is typed: Taka, 高橋."""
    said = skeleton(typed)
    return len(said) > _SHORTEST and any(heard(each).startswith(said) for each in japanese_readings(name))


def _is_a_slip(typed: str, name: str) -> bool:
    """Whether one letter makes the difference, which is not the first: who mistypes a name begins it right."""
    heard_so = () if is_latin(typed) else readings(typed)
    pairs = ((folded(typed), folded(name)), *((said, skeleton(name)) for said in (skeleton(typed), *heard_so)))
    return any(one[:1] == other[:1] and OSA.distance(one, other) == 1 for one, other in pairs)
