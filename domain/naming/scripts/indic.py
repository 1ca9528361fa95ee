"""The scripts of India in Latin letters, where a library reads them letter by letter: च is a ch, श a sh, ं an n or m.

Their blocks of Unicode are alike: a letter stands at one place in each.
"""

from __future__ import annotations

from itertools import pairwise

from domain.core.late_pattern import late_pattern

_INDIC = late_pattern("[\u0900-\u0d7f]")
_BLOCK = 0x80
_TAMIL = 0x0B80
_NASALS = (0x01, 0x02)
_TIPPI = "\u0a70"
"""A nasal of Gurmukhi alone."""
_CONSONANTS, _LABIALS = range(0x15, 0x3A), range(0x2A, 0x2F)
_DOTS_BELOW = frozenset("\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc")
_VIRAMA = 0x4D
_CH, _SH = (0x1A, 0x1B), (0x36, 0x37)
_DOTTED = {0x15: "q", 0x16: "kh", 0x17: "gh", 0x1C: "z", 0x21: "r", 0x22: "rh", 0x2B: "f", 0x38: "sh"}
"""Letters with a dot below, which write sounds of other languages."""
_SOUTH = 0x0B80
"""From this block on a nasal at the end of a word is an m."""


def is_indic(word: str) -> bool:
    """Whether a word has letters of India or Ceylon."""
    return bool(_INDIC.search(word))


def with_sounds_told(word: str) -> str:
    """A word with Latin letters where its own, read one by one, would tell another sound."""
    told = []
    before = ""
    for letter, following in pairwise((*word, "")):
        told.append("" if letter in _DOTS_BELOW else _said(letter, before, following))
        before = letter
    return "".join(told)


def _said(letter: str, before: str, following: str) -> str:
    block, at = divmod(ord(letter), _BLOCK)
    if not _INDIC.match(letter):
        return letter
    if following in _DOTS_BELOW and following and at in _DOTTED:
        return _DOTTED[at]
    if at in _NASALS or letter == _TIPPI:
        return _nasal(block * _BLOCK, before, following)
    if at in _CH:
        return _ch(block * _BLOCK, before + following)
    return "sh" if at in _SH else letter


def _nasal(block: int, before: str, following: str) -> str:
    """A nasal, and the vowel of the consonant before it where no sign tells another."""
    vowel = "a" if before and ord(before) % _BLOCK in _CONSONANTS else ""
    if not following:
        return vowel + ("m" if block > _SOUTH else "n")
    return vowel + ("m" if ord(following) % _BLOCK in _LABIALS else "n")


def _ch(block: int, beside: str) -> str:
    """Tamil writes an s and a ch with one letter: it is a ch where it is doubled."""
    is_doubled = any(ord(letter) % _BLOCK == _VIRAMA for letter in beside)
    return "s" if block == _TAMIL and not is_doubled else "ch"
