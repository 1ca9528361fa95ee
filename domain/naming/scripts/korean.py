"""Korean names in Cyrillic letters, by the system of Kontsevich: 용만 is Ён Ман, 건희 is Гон Хи."""

from __future__ import annotations

from functools import lru_cache

from domain.core.late_pattern import late_pattern

_FIRST, _LAST = 0xAC00, 0xD7A3
_INITIALS = ["к", "кк", "н", "т", "тт", "р", "м", "п", "пп", "с", "сс", "-", "ч", "чч", "чх", "кх", "тх", "пх", "х"]
_VOWELS = [
    "а", "э", "я", "йя", "о", "е", "ё", "йе", "о", "ва", "вэ", "вэ", "ё", "у", "во", "вэ", "ви", "ю", "ы", "ый",
    "и",
]  # fmt: skip
_FINALS = [
    "-", "к", "к", "к", "н", "н", "н", "т", "ль", "к", "м", "ль", "ль", "ль", "п", "ль", "м", "п", "п", "т",
    "т", "н", "т", "т", "к", "т", "п", "т",
]  # fmt: skip
_VOICED = {"к": "г", "т": "д", "п": "б", "ч": "дж"}
_SOUNDING = late_pattern("[аэяоеёуюыийньм]$")
"""After what a consonant is voiced: vowels, n, m, ng and l."""
_AFTER_CONSONANT = {"йе": "е", "йя": "я", "ый": "и"}
_OF_AN_INITIAL, _OF_A_VOWEL = 588, 28
"""How many syllables begin with one consonant, and how many of those have one vowel."""


@lru_cache(maxsize=20_000)
def in_cyrillic_of_kontsevich(word: str) -> str:
    """The Cyrillic letters of a word in hangul; empty where it has other letters."""
    written = ""
    for letter in word:
        if not _FIRST <= ord(letter) <= _LAST:
            return ""
        initial, rest = divmod(ord(letter) - _FIRST, _OF_AN_INITIAL)
        vowel, final = divmod(rest, _OF_A_VOWEL)
        consonant = _INITIALS[initial].replace("-", "")
        if written and _SOUNDING.search(written):
            consonant = _VOICED.get(consonant, consonant)
        sound = _AFTER_CONSONANT.get(_VOWELS[vowel], _VOWELS[vowel]) if consonant else _VOWELS[vowel]
        written += consonant + sound + _FINALS[final].replace("-", "")
    return written
