"""Burmese letters as names are spelt in Latin ones, by the agreement of BGN and PCGN of 1970: အောင် is aung.

A syllable is a consonant, what is joined to it, and a rhyme; tones are left out, as they are in names.
"""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern

_INITIALS = {
    "က": "k", "ခ": "k", "ဂ": "g", "ဃ": "g", "င": "ng", "စ": "s", "ဆ": "s", "ဇ": "z", "ဈ": "z", "ဉ": "ny", "ည": "ny",
    "ဋ": "t", "ဌ": "t", "ဍ": "d", "ဎ": "d", "ဏ": "n", "တ": "t", "ထ": "t", "ဒ": "d", "ဓ": "d", "န": "n", "ပ": "p",
    "ဖ": "p", "ဗ": "b", "ဘ": "b", "မ": "m", "ယ": "y", "ရ": "y", "လ": "l", "ဝ": "w", "သ": "th", "ဿ": "th", "ဟ": "h",
    "ဠ": "l", "အ": "", "ဥ": "u", "ဦ": "u", "ဣ": "i", "ဤ": "i", "ဧ": "e", "ဩ": "aw", "ဪ": "aw",
}  # fmt: skip
_JOINED = {"ျ": "y", "ြ": "y", "ွ": "w", "ှ": "h"}
_RHYMES = {
    "": "a", "ာ": "a", "ါ": "a", "ိ": "i", "ီ": "i", "ု": "u", "ူ": "u", "ေ": "e", "ဲ": "e", "ော": "aw", "ေါ": "aw",
    "ော်": "aw", "ေါ်": "aw", "ံ": "an", "ို": "o", "ုံ": "on", "ိံ": "ein", "င်": "in", "ောင်": "aung", "ေါင်": "aung",
    "ိုင်": "aing", "န်": "an", "မ်": "an", "ိန်": "ein", "ိမ်": "ein", "ုန်": "on", "ုမ်": "on", "က်": "et",
    "ောက်": "auk", "ေါက်": "auk", "ိုက်": "aik", "တ်": "at", "ပ်": "at", "ိတ်": "eik", "ိပ်": "eik", "ုတ်": "ok",
    "ုပ်": "ok", "စ်": "it", "ည်": "i", "ဉ်": "in", "ယ်": "e", "ာန်": "an", "ာတ်": "at",
}  # fmt: skip
_ROUNDED = {"an": "un", "at": "ut"}
"""Rhymes after a w that is joined to the consonant and heard in them."""
_TONES = dict.fromkeys(map(ord, "း့"))
_SYLLABLE = late_pattern(
    "([က-ဪဿ])([ျြွှ]*)("
    + "|".join(sorted((re.escape(rhyme) for rhyme in _RHYMES if rhyme), key=len, reverse=True))
    + ")?"
)
_BURMESE = late_pattern("[က-ဪဿ]")


def is_burmese(word: str) -> bool:
    """Whether a word has Burmese letters."""
    return bool(_BURMESE.search(word))


def in_latin_of_burmese(word: str) -> str:
    """A Burmese word in small Latin letters."""
    return _SYLLABLE.sub(_syllable, word.translate(_TONES))


def _syllable(found: re.Match[str]) -> str:
    initial, joined, rhyme = _INITIALS.get(found[1], ""), found[2], _RHYMES[found[3] or ""]
    if "ှ" in joined:
        initial = "sh" if initial == "y" or (initial == "th" and "ျ" in joined) else f"h{initial}"
        joined = joined.replace("ှ", "")
        joined = joined.replace("ျ", "") if initial == "sh" else joined
    if found[1] in "ဥဦဣဤဧဩဪ" and not found[3]:
        return initial
    if joined.endswith("ွ") and rhyme in _ROUNDED:
        joined, rhyme = joined[:-1], _ROUNDED[rhyme]
    return initial + "".join(_JOINED[each] for each in joined) + rhyme
