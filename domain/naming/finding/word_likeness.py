"""How much a typed word is like one word of a name, as that is known: its role, its language, an initial, a number."""

from __future__ import annotations

from functools import lru_cache

from domain.naming.comparing.patronymics import is_one_father, patronymic_in
from domain.naming.finding.resemblance import BEGUN, is_like_script, resemblance
from domain.naming.scripts.letters import has_digit, is_unspaced, is_vague, runs_together
from domain.naming.scripts.readings import readings
from domain.naming.scripts.skeleton import skeleton
from domain.naming.words.regnal import regnal_name
from domain.naming.words.typed import Word, is_number

_INITIAL, _OF_AN_INITIAL = 0.95, 0.8
_OF_A_PARTICLE = 0.15
"""How much less alike a word is to one that may be left out: Ali is no Al."""
_SAID_OTHERWISE = 0.93
"""How alike two forms of the name of a sovereign are: Charles, Карл."""
_RUN_TOGETHER, _RUN_TOGETHER_VAGUE, _OF_RUNNING = 0.94, 0.955, 0.15
"""How like words typed apart must be, run together, to a word of a name, and what it counts less below that."""
_OF_ONE_FATHER = 0.97
"""How alike patronymics of one father are."""
_SHORT = 3


@lru_cache(maxsize=200_000)
def likeness_of_word(word: Word, name: Word) -> float:
    """How much a typed word is like a word of a name, from 0 to 1."""
    if is_number(name.text) or has_digit(word.text) or (is_number(word.text) and len(word.text) > 1):
        return float(word.text == name.text)
    if word.initial or name.initial:
        return (_INITIAL if word.initial else _OF_AN_INITIAL) * _begin_alike(word, name)
    told = _told_of_one_father(word.text, name.text) if name.role == "patronymic" else None
    return _likeness_of_names(word, name) if told is None else _OF_ONE_FATHER * told


def _likeness_of_names(word: Word, name: Word) -> float:
    value = resemblance(word.text, name.text, name.language)
    if not value and not name.regnal:
        return 0.0
    if name.particle and not word.particle:
        return value - _OF_A_PARTICLE
    if name.regnal and name.regnal == regnal_name(word.text):
        return max(_SAID_OTHERWISE, value)
    part = name.role != "whole" and is_vague(word.text) != is_vague(name.text)
    least = _RUN_TOGETHER_VAGUE if part else _RUN_TOGETHER
    if word.role == "whole" and value < least and not runs_together(word.text):
        return value - _OF_RUNNING
    short = min(len(word.text), len(name.text)) < _SHORT
    return value if value >= BEGUN - 0.02 or not short else value - 0.2


def _told_of_one_father(typed: str, name: str) -> bool | None:
    """Whether a patronymic typed in another manner than the name has it is of the same father: Ахметұлы, Ахметович.

    None where what is typed is no patronymic, or one in the same manner.
    """
    told, known = patronymic_in(typed), patronymic_in(name)
    if told is None or (known is not None and told.manner == known.manner):
        return None
    return is_one_father(told.father, known.father if known else name) and told.child in (known or told).child


def _begin_alike(typed: Word, name: Word) -> bool:
    """Whether an initial may stand for a word: Y. for Yermek as well, whose skeleton is `ermek`; Ж. for Gérard."""
    one, other = typed.text, name.text
    first, second = skeleton(one)[:1], skeleton(other)[:1]
    if one[:1].casefold() == other[:1].casefold() or first == second or {first, second} <= set("iej"):
        return True
    if not typed.initial or (is_like_script(one, other) and not is_unspaced(other)):
        return False
    said = {reading[:1] for reading in readings(other, name.language)}
    return first in said or (one[:1].casefold() == "ч" and "j" in said)
