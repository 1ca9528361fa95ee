"""The language of a column of a list, told from the whole of it, as far as it tells (protocol 4.8)."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.lists.offices import OFFICE_WORDS, words_in

LIST_LANGUAGES = (
    "en", "fr", "ru", "kk", "ar", "zh", "de", "es", "tr", "pt", "it", "uz", "az", "uk", "ky", "ja", "ko", "fa", "he",
    "el", "ka", "hy", "hi", "pl", "nl", "ro", "hu", "cs", "sk", "sr", "bg", "be", "mn", "tg", "tk", "sv", "da", "no",
    "fi", "et", "lv", "lt", "th", "vi", "id", "ms",
)  # fmt: skip
"""The languages a column can be said to be in."""

_SCRIPTS: dict[str, str] = {
    "kana": "\u3040-\u30ff", "han": "\u3400-\u9fff", "hangul": "\uac00-\ud7a3",
    "arabic": "\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff", "cyrillic": "\u0400-\u052f",
    "greek": "\u0370-\u03ff", "hebrew": "\u0590-\u05ff", "georgian": "\u10a0-\u10ff",
    "armenian": "\u0530-\u058f", "devanagari": "\u0900-\u097f", "thai": "\u0e00-\u0e7f",
    "latin": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
}  # fmt: skip
_LETTERS = {script: late_pattern(f"[{letters}]") for script, letters in _SCRIPTS.items()}
_SCRIPT_SAYS = {
    "kana": "ja", "han": "zh", "hangul": "ko", "greek": "el", "hebrew": "he", "georgian": "ka", "armenian": "hy",
    "devanagari": "hi", "thai": "th",
}  # fmt: skip
_PERSIAN = late_pattern("[پچژگکی]|وزیر")
_KAZAKH = late_pattern("[ӘәҒғҚқҢңӨөҰұҮүҺһІі]")
_UKRAINIAN = late_pattern("[ЇїЄєҐґ]")
_KAZAKH_SHARE = 0.3
"""From which share of cells with letters of Kazakh a column is Kazakh: many of its names have none."""

_FUNCTION_WORDS: dict[str, str] = {
    "en": r"of|the|and|for|to|at|in|affairs|foreign|with",
    "fr": r"de|la|du|des|et|aux?|d['’]\w+|l['’]\w+|à|pour|auprès|affaires|étrangères|chargée?",
    "de": r"der|des|die|das|und|für|im|beim|den|dem|am|zu",
    "es": r"del?|y|la|el|los|las|para|en|exteriores",
    "pt": r"d[aeo]s?|e|para|n[ao]s?|ao|à|exteriores",
    "it": r"d[ei]|del|della|dell['’]\w+|dei|degli|delle|e|il|per|esteri",
    "tr": r"ve|için|ile|dışişleri|cumhur\w*|türkiye",
    "uz": r"va|respublikasi|ishlar|tashqi|bo['‘’ʻ]yicha",
    "az": r"və|üzrə|respublikası",
}  # fmt: skip
_SPELLINGS: dict[str, str] = {
    "fr": "[œèêëç]|é(?:e\b|s\b)", "de": "ß|ä|(?<![ğışİ])[öü]", "es": "[ñ¿]|ción", "pt": "[ãõ]"
    r"|ção", "tr": "[ğışİ]", "it": "à\\b|zione",
    "uz": "[og][‘ʻ]", "az": "[əƏ]",
}  # fmt: skip
_WORDS = {
    language: (late_pattern(OFFICE_WORDS[language], re.IGNORECASE), late_pattern(words, re.IGNORECASE))
    for language, words in _FUNCTION_WORDS.items()
}
_SPELT = {language: late_pattern(spellings) for language, spellings in _SPELLINGS.items()}
_OF_OFFICE, _OF_FUNCTION, _OF_SPELLING, _MOST_OF_A_CELL = 2.0, 1.0, 1.0, 5.0
_LEAD = 1.2
"""How far a language must be ahead of the next to be told."""
_CELLS_LOOKED_AT = 400
_LETTERS_LOOKED_AT = 300


def script_of(text: str) -> str:
    """The script most letters of a text are of; empty for none. A text with any kana is Japanese."""
    if text.isascii():
        return "latin" if any(map(str.isalpha, text[:_LETTERS_LOOKED_AT])) else ""
    counted = {script: len(pattern.findall(text[:_LETTERS_LOOKED_AT])) for script, pattern in _LETTERS.items()}
    if counted["kana"]:
        return "kana"
    most = max(counted, key=lambda script: counted[script])
    return most if counted[most] else ""


def told_language(cells: Iterable[str]) -> str | None:
    """The language these cells of one script are in, as all of them together tell; None: they do not tell."""
    some = [cell for _, cell in zip(range(_CELLS_LOOKED_AT), (cell for cell in cells if cell.strip()), strict=False)]
    scripts = Counter(filter(None, map(script_of, some)))
    if not scripts:
        return None
    script = "kana" if scripts["kana"] else scripts.most_common(1)[0][0]
    if script in _SCRIPT_SAYS:
        return _SCRIPT_SAYS[script]
    if script == "arabic":
        return "fa" if sum(bool(_PERSIAN.search(cell)) for cell in some) > 0.3 * len(some) else "ar"
    if script == "cyrillic":
        return _cyrillic([cell for cell in some if script_of(cell) == "cyrillic"])
    return _latin(some)


def _cyrillic(cells: list[str]) -> str:
    ukrainian = sum(bool(_UKRAINIAN.search(cell)) for cell in cells)
    kazakh = sum(bool(_KAZAKH.search(cell)) for cell in cells)
    if ukrainian > 0.2 * len(cells):
        return "uk"
    return "kk" if kazakh >= _KAZAKH_SHARE * len(cells) else "ru"


def _latin(cells: list[str]) -> str | None:
    scores: dict[str, float] = defaultdict(float)
    for cell in cells:
        for language, score in _scores(cell).items():
            scores[language] += min(score, _MOST_OF_A_CELL)
    ranked = sorted(scores.items(), key=lambda scored: -scored[1])
    (first, most), (_, next_most) = [*ranked, ("", 0.0), ("", 0.0)][:2]
    return first if most and most >= _LEAD * next_most else None


def _scores(cell: str) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for word in words_in(cell):
        for language, score in _score_of(word).items():
            found[language] += score
    for language, spellings in _SPELT.items():
        if spellings.search(cell[:_LETTERS_LOOKED_AT]):
            found[language] += _OF_SPELLING
    return found


@lru_cache(maxsize=50_000)
def _score_of(word: str) -> dict[str, float]:
    """How much one word tells of each language."""
    found = {}
    for language, (offices, functions) in _WORDS.items():
        score = _OF_OFFICE * bool(offices.match(word)) + _OF_FUNCTION * bool(functions.fullmatch(word))
        if score:
            found[language] = score
    return found
