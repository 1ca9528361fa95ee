"""Breaks a text into lines between its words. Pure: what is wide is told by the caller."""

from __future__ import annotations

from collections.abc import Callable, Iterator

_VOWELS = frozenset("aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýÿąęőűаеёиоуыэюяіїєәөүұαεηιουωάέήίόύώ")
_HYPHEN = "-"


def wrap(text: str, width: float, advance: Callable[[str], float]) -> tuple[str, ...]:
    """Lines no wider than `width`; a word wider than that is broken where it must be, a letter at least a line."""
    if advance(text) <= width:
        return (text,) if text else ()
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if advance(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *whole, line = _broken(word, width, advance)
        lines += whole
    return (*lines, line) if line else tuple(lines)


def _broken(word: str, width: float, advance: Callable[[str], float]) -> Iterator[str]:
    """A word in parts that fit: after a hyphen or a dash where there is one, between what is bound together, between
    syllables, else anywhere."""
    while advance(word) > width and len(word) > 1:
        most = max((n for n in range(1, len(word)) if advance(word[:n]) <= width), default=1)
        cut = _last_of("-/–", word, most) or _last_of("\u00a0\u202f", word, most)
        syllable = 0 if cut else _last_syllable(word, width, advance)
        cut = cut or syllable or most
        yield word[:cut].rstrip("\u00a0\u202f") + (_HYPHEN if syllable else "")
        word = word[cut:].lstrip("\u00a0\u202f")
    yield word


def _last_syllable(word: str, width: float, advance: Callable[[str], float]) -> int:
    """Where the last syllable begins before which a word fits with a hyphen; 0 where none is known."""
    low = word.casefold()
    if len(low) != len(word):
        return 0
    begins = (n for n in range(2, len(word) - 2) if _begins_syllable(low, n))
    return max((n for n in begins if advance(word[:n] + _HYPHEN) <= width), default=0)


def _begins_syllable(word: str, at: int) -> bool:
    """Whether a consonant stands there before a vowel, with a vowel and a letter of its own before it in the word."""
    consonant, before = word[at], word[:at]
    bare = consonant.isalpha() and consonant not in _VOWELS and word[at + 1] in _VOWELS
    start = max(before.rfind(sign) for sign in "'’") + 1
    return bare and at - start > 1 and not _VOWELS.isdisjoint(before[start:]) and word[at - 1].isalpha()


def _last_of(signs: str, word: str, most: int) -> int:
    """Where a word may be broken behind the last of some signs, within so many letters; 0 where there is none."""
    return max(word.rfind(sign, 0, most) for sign in signs) + 1
