"""Capitals in the names of a list: which words are written so, and such words as names are written."""

from __future__ import annotations

import re
from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.lists.names.name_words import PARTICLES

_TWO_INITIALS = late_pattern(r"(?!NG$)[BCDFGHJKLMNPRSTVWZ]{2}")
"""The initials of two given names without dots, as Americans write them: JD Vance. Ng is a family name."""
_ELIDED = late_pattern(r"^[dl]['’](?=[^\W\d_]{2})")
"""A particle before a vowel, written small before capitals."""
_SPANISH_PARTICLES = late_pattern(r"\bDE (?:LA|LAS|LOS)\b")


def cased(words: str, language: str | None = None) -> str:
    """A part of a name as names are written: `KASSYM-JOMART` is Kassym-Jomart, `DE BÚRCA` is de Búrca."""
    parts = words.split()
    capitals = [is_in_capitals(part) for part in parts]
    loud = any(capitals) and all(
        capital or part.casefold() in PARTICLES or len(part) < 3 for part, capital in zip(parts, capitals, strict=True)
    )
    several = loud and len(parts) > 1
    if several and language == "es":
        words = _SPANISH_PARTICLES.sub(lambda found: found[0].lower(), words)
        parts = words.split()
    return " ".join(_cased(part, language, several and at < len(parts)) for at, part in enumerate(parts, 1))


@lru_cache(maxsize=50_000)
def is_in_capitals(word: str) -> bool:
    """Whether a word of a name is in capitals; `JD` are initials, `McDONALD`, `deVILLIERS` and `d'ORIA` are."""
    word = _ELIDED.sub("", word)
    letters = [letter for letter in word if letter.isalpha()]
    plain = [
        letter
        for letter in letters
        if letter.casefold() != letter.upper().casefold() or letter.upper() != letter.lower()
    ]
    if "." in word or len(plain) < 2 or _TWO_INITIALS.fullmatch(word):
        return False
    small = [letter for letter in letters if letter.islower()]
    return not small or (
        letters[0].isupper() and word[:2] in ("Mc", "de", "Mac"[:2]) and word[2:].isupper() and len(word) > 3
    )


def _cased(word: str, language: str | None, among_loud: bool) -> str:
    if among_loud and word.casefold() in PARTICLES and language != "it":
        return word.lower()
    if not is_in_capitals(word) or (len(word) < 3 and not among_loud and not word.isupper()):
        return word
    return "-".join(_capitalised(part, language) for part in word.split("-"))


def _capitalised(word: str, language: str | None) -> str:
    if word[:2] == "Mc":
        return f"Mc{word[2:3]}{_lower(word[3:], language)}"
    pieces = re.split(r"(['’ʼ‘`])", word)
    whole = language == "uz" or ("\u0400" <= word[:1] <= "\u04ff" and len(pieces[0]) > 1)  # G‘ulomova, Мар'яна
    return "".join(
        piece if at % 2 else _lower(piece, language) if at and whole else piece[:1] + _lower(piece[1:], language)
        for at, piece in enumerate(pieces)
    )


def _lower(text: str, language: str | None) -> str:
    if language in ("tr", "az"):
        text = text.replace("I", "ı").replace("İ", "i")
    return text.lower().replace("i\u0307", "i")
