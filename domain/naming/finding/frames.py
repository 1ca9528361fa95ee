"""The kinds of sounds of words, by which words that are nothing alike are told before anybody looks closely.

A kind is one letter for sounds that names exchange from language to language: b for b, p, v; k for k and g; s for s, z,
c and j. A frame is the consonants of a reading by their kinds.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from domain.core.late import late
from domain.core.late_pattern import late_pattern
from domain.naming.scripts.letters import is_unspaced, is_vague
from domain.naming.scripts.readings import readings
from domain.naming.scripts.skeleton import bones

if TYPE_CHECKING:
    from rapidfuzz.distance import OSA
else:
    OSA = late("rapidfuzz.distance.OSA")

FRAME_LETTERS = "bkstln"
_KINDS = str.maketrans("pvgzcjdrm", "bbkssstln")
_ONE_VOWEL = str.maketrans("eiou", "aaaa")
_NO_VOWELS = str.maketrans(dict.fromkeys("aeiou"))
_TWICE = late_pattern(r"(.)\1+")
CLOSING_R = late_pattern("(?<=[aeiou])r(?=[^aeiou]|$)")
_ALIKE, _ALIKE_BY_CONSONANTS = 0.599, 0.499
"""How like the kinds of two readings are that are looked at closely; and those of consonants, where no more is told."""
_FEW_BONES = 3
"""Consonants fewer than which tell nothing without the vowels."""


@lru_cache(maxsize=100_000)
def frame(reading: str) -> str:
    """The consonants of a reading by their kind alone: what names that resemble one another have nearly in common."""
    return _TWICE.sub(r"\1", reading.translate(_KINDS)).translate(_NO_VOWELS)


def near_frames(own: str) -> set[str]:
    """The frame, and those that differ from it by one consonant, or by two that have changed places."""
    found = {own}
    found.update(own[:at] + own[at + 1] + own[at] + own[at + 2 :] for at in range(len(own) - 1))
    for at in range(len(own) + 1):
        found.update(own[:at] + letter + own[at:] for letter in FRAME_LETTERS)
        if at < len(own):
            found.add(own[:at] + own[at + 1 :])
            found.update(own[:at] + letter + own[at + 1 :] for letter in FRAME_LETTERS)
    return found - {""}


def are_near(one: str, other: str) -> bool:
    """Whether it is worth looking closely at two readings: as one may be begun or declined, or by their kinds."""
    return begins_nearly(one, other) or bool(OSA.normalized_similarity(_kinds(one), _kinds(other)) >= _ALIKE)


def may_be_alike(typed: str, word: str, language: str) -> bool:
    """Whether it is worth looking closely at a word typed and a word of a name in a language."""
    one = kinds_of(typed, None)
    return any(
        begins_nearly(own, other) or OSA.normalized_similarity(own, other) >= held.least
        for held in ways_of_holding(one.script, kinds_of(word, language))
        for own in (one.consonants if held.by_consonants else one.kinds)
        for other in held.kinds
    )


def begins_nearly(one: str, other: str) -> bool:
    """Whether one is how the other begins, or the other with more behind it, but for its last letter."""
    return other.startswith(one) or one.startswith(other[:-1])


class WayOfHolding(msgspec.Struct, frozen=True, gc=False):
    """By which kinds of sounds a word of a name is held against what is typed, and how like these must be."""

    by_consonants: bool
    kinds: tuple[str, ...]
    least: float


@lru_cache(maxsize=50_000)
def ways_of_holding(script: Script, other: Kinds) -> tuple[WayOfHolding, ...]:
    """How words typed in a script are held against a word of a name: by sounds, by consonants where no more is told."""
    if script.unspaced and not other.script.unspaced:
        return (WayOfHolding(False, other.kinds + other.with_no_closing_r, _ALIKE),)
    if script.vague == other.script.vague:
        return (WayOfHolding(False, other.kinds, _ALIKE),)
    by_consonants = WayOfHolding(True, other.consonants, _ALIKE_BY_CONSONANTS)
    if script.few or other.script.few:
        return by_consonants, WayOfHolding(False, other.kinds, _ALIKE_BY_CONSONANTS)
    return (by_consonants,)


class Script(msgspec.Struct, frozen=True, gc=False):
    """What the script of a word leaves open: whether it tells no vowels, or writes syllables without blanks."""

    vague: bool
    unspaced: bool
    few: bool
    """Whether a reading of the word has so few consonants that its vowels tell more."""


class Kinds(msgspec.Struct, frozen=True, gc=False):
    """What tells of a word that it is nothing like another: the kinds of its readings, and of their consonants."""

    kinds: tuple[str, ...]
    with_no_closing_r: tuple[str, ...]
    """The kinds of readings with an r that closes a syllable, without it: it is not heard in East Asia."""
    consonants: tuple[str, ...]
    script: Script


@lru_cache(maxsize=50_000)
def kinds_of(word: str, language: str | None) -> Kinds:
    """The kinds of sounds of a word, as `readings` has these."""
    said = readings(word, language)
    consonants = [bones(each) for each in said]
    return Kinds(
        tuple(dict.fromkeys(map(_kinds, said))),
        tuple(dict.fromkeys(_kinds(CLOSING_R.sub("", each)) for each in said if CLOSING_R.search(each))),
        tuple(dict.fromkeys(each.translate(_KINDS) for each in consonants)),
        Script(is_vague(word), is_unspaced(word), min(map(len, consonants), default=0) < _FEW_BONES),
    )


@lru_cache(maxsize=50_000)
def _kinds(reading: str) -> str:
    return reading.translate(_KINDS).translate(_ONE_VOWEL)
