"""Chinese syllables in Cyrillic letters, by the system of Palladius: Цзиньпин is jinping."""

from __future__ import annotations

import re
from functools import cache, lru_cache

_INITIALS = {
    "": "", "б": "b", "п": "p", "м": "m", "ф": "f", "д": "d", "т": "t", "н": "n", "л": "l", "г": "g", "к": "k",
    "х": "h", "чж": "zh", "ч": "ch", "ш": "sh", "ж": "r", "цз": "z", "ц": "c", "с": "s",
}  # fmt: skip
_FINALS = {
    "а": "a", "ай": "ai", "ань": "an", "ан": "ang", "ао": "ao", "э": "e", "эй": "ei", "энь": "en", "эн": "eng",
    "о": "o", "оу": "ou", "у": "u", "уа": "ua", "уай": "uai", "уань": "uan", "уан": "uang", "уй": "ui", "уэй": "ui",
    "унь": "un", "ун": "ong", "ы": "i", "и": "i",
}  # fmt: skip
_SOFT_INITIALS = {**_INITIALS, "цз": "j", "ц": "q", "с": "x"}
"""Before a soft final цз, ц and с are j, q and x."""
_SOFT_FINALS = {
    "и": "i", "я": "ia", "яо": "iao", "е": "ie", "ю": "iu", "янь": "ian", "ян": "iang", "инь": "in", "ин": "ing",
    "юн": "iong", "юй": "u", "юэ": "ue", "юань": "uan", "юнь": "un",
}  # fmt: skip
_ALONE = {
    "и": "yi", "я": "ya", "яо": "yao", "е": "ye", "ю": "you", "янь": "yan", "ян": "yang", "инь": "yin", "ин": "ying",
    "юн": "yong", "юй": "yu", "юэ": "yue", "юань": "yuan", "юнь": "yun", "у": "wu", "ва": "wa", "во": "wo",
    "вай": "wai", "вэй": "wei", "вань": "wan", "вэнь": "wen", "ван": "wang", "вэн": "weng", "эр": "er",
}  # fmt: skip
_LONGEST_SYLLABLE = 6
_LONGEST = 12
"""Letters of a word beyond which it is no Chinese name."""


@cache
def _syllables() -> dict[str, str]:
    hard = {first + last: initial + final for first, initial in _INITIALS.items() for last, final in _FINALS.items()}
    soft = {
        first + last: initial + final
        for first, initial in _SOFT_INITIALS.items()
        for last, final in _SOFT_FINALS.items()
        if first and first not in ("чж", "ч", "ш", "ж", "г", "к", "х", "ф")
    }
    return {**hard, **soft, **_ALONE}


@cache
def _word() -> re.Pattern[str]:
    """A word of such syllables; н before a vowel begins a syllable, so that the longest reading is tried first."""
    ways = "|".join(sorted(_syllables(), key=len, reverse=True))
    return re.compile(f"(?:{ways})+")


def in_pinyin_of_palladius(word: str) -> str:
    """The pinyin of a word in small Cyrillic letters, or nothing where it is not made of Chinese syllables."""
    if not 0 < len(word) <= _LONGEST or not _word().fullmatch(word):
        return ""
    return "".join(_parted(word) or ())


def is_syllable_of_pinyin(word: str) -> bool:
    """Whether a word in small Latin letters may be one Chinese syllable."""
    return word in _pinyin()


@lru_cache(maxsize=20_000)
def syllables_of_pinyin(word: str) -> tuple[str, ...]:
    """The syllables of a word in small Latin letters that is Chinese; none where it is not."""
    if not word:
        return ()
    for length in range(min(_LONGEST_SYLLABLE, len(word)), 0, -1):
        if word[:length] in _pinyin():
            if length == len(word):
                return (word,)
            if rest := syllables_of_pinyin(word[length:]):
                return (word[:length], *rest)
    return ()


@cache
def _pinyin() -> frozenset[str]:
    return frozenset(_syllables().values())


def _parted(word: str) -> tuple[str, ...] | None:
    """The syllables, the longest first; None where what is left is none."""
    if not word:
        return ()
    for length in range(min(6, len(word)), 0, -1):
        syllable = _syllables().get(word[:length])
        rest = _parted(word[length:]) if syllable else None
        if syllable and rest is not None:
            return (syllable, *rest)
    return None
