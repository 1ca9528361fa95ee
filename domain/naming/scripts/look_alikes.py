"""Letters of one script that look like those of another: a Latin a in a Cyrillic name (protocol 10.11).

The pairs are those of "confusables" of Unicode Technical Standard 39, as far as they are letters of Latin, Cyrillic
and Greek that stand in names.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from domain.core.late_pattern import late_pattern

LATIN_LIKE_CYRILLIC = "AaBCcEeHhIiJjKkMOoPpSsTXxYyÄäËëÏïÖöÜ"
"""Latin letters that may be taken for Cyrillic ones."""

_WORD = late_pattern(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_CYRILLIC_LIKE_LATIN = "АаВСсЕеНһІіЈјКкМОоРрЅѕТХхУуҮӒӓЁёЇїӦӧ"
_GREEK_LIKE_LATIN = "ΑΒΕΖΗΙΚΜΝΟοΡΤΥΧνυ"
_LOOKS_ELSEWHERE = {
    "LATIN": frozenset(LATIN_LIKE_CYRILLIC),
    "CYRILLIC": frozenset(_CYRILLIC_LIKE_LATIN),
    "GREEK": frozenset(_GREEK_LIKE_LATIN),
}


@lru_cache(maxsize=50_000)
def foreign_letters(name: str) -> tuple[str, ...]:
    """The letters of a name that belong to another script than the rest and look like letters of it, each once.

    A word that mixes scripts is told by the script of fewer of its letters; a whole word that consists of look-alikes
    only, by the script of the other words.
    """
    scripts = {word: _scripts(word) for word in _WORD.findall(name)}
    pure = [next(iter(found)) for found in scripts.values() if len(found) == 1]
    rest = [script for script in pure if script in _LOOKS_ELSEWHERE]
    told: dict[str, None] = {}
    for word, found in scripts.items():
        own = max(found, key=lambda script: (found[script], script), default="")
        others = [script for script in rest if script != own]
        if len(found) == 1 and others and len(others) > len(rest) / 2 and len(word) > 1:
            own = others[0]
        for letter in word:
            script = _script(letter)
            if script not in ("", own) and _looks_alike(word, script, found):
                told[letter] = None
    return tuple(told)


def _looks_alike(word: str, script: str, found: dict[str, int]) -> bool:
    """Whether the letters of that script in a word look like another: of a word that is wholly of it, all of them."""
    letters = [letter for letter in word if _script(letter) == script]
    return len(found) > 1 or all(letter in _LOOKS_ELSEWHERE.get(script, ()) for letter in letters)


def _scripts(word: str) -> dict[str, int]:
    """How many letters of a word each script has."""
    counts: dict[str, int] = {}
    for letter in word:
        script = _script(letter)
        if script:
            counts[script] = counts.get(script, 0) + 1
    return counts


@lru_cache(maxsize=2_000)
def _script(letter: str) -> str:
    """Latin, Cyrillic or Greek; empty for anything else."""
    name = unicodedata.name(letter, "").partition(" ")[0] if letter.isalpha() else ""
    return name if name in _LOOKS_ELSEWHERE else ""
