"""Collation: in which order names stand in a list, by the alphabet of its language.

Kazakh and Russian by their own alphabets (Kazakh Ә after А, Қ after К); French and English letter by letter without
regard to accents; Arabic without vowel signs; Chinese by pinyin, character by character, in the order of CLDR, and
rare characters after them by their codes (protocol 3.7).
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from domain.core.names import Name
from domain.core.packaged import packaged

_ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
}
_ONE_FOR_ANOTHER = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ё": "е", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا"}
)
_FALLBACKS = ("en", "fr", "ru", "kk", "ar", "zh")

Key = tuple[tuple[int, ...], str]
"""What two lines are compared by: their letters, then, where those are alike, their very characters."""


@lru_cache(maxsize=1_000)
def collation_key(words: str, language: str) -> Key:
    """What words are sorted by in a language: letters first, then the case, accents and signs they differ in."""
    # Kept because a list is put in order again whenever something of one of its people changes.
    plain = unicodedata.normalize("NFC", words).casefold()
    return tuple(_weight(letter, language) for letter in _letters(plain, language)), words


def name_key(names: dict[str, Name], language: str | None = None) -> Key:
    """What a person is sorted by: the family name, then the given names, in the language or the nearest there is.

    Without a language it is English, then French; who has no name yet comes last.
    """
    for each in (language, *_FALLBACKS, *sorted(names)):
        name = names.get(each or "")
        if name is not None:
            return collation_key(f"{name.family or name.given}\t{name.given if name.family else ''}", each or "en")
    return (_LAST,), ""


_LAST = 0x110000 * 4


def _letters(plain: str, language: str) -> str:
    """The letters to compare: blanks and signs inside a name do not count, the end of the family name does."""
    if language not in _ALPHABETS:
        plain = unicodedata.normalize("NFKD", plain.translate(_ONE_FOR_ANOTHER))
    elif language == "ru":
        plain = plain.translate(_ONE_FOR_ANOTHER)
    return "".join(letter for letter in plain if letter.isalnum() or letter == "\t")


def _weight(letter: str, language: str) -> int:
    """Where a letter stands: the end of a name, digits and Latin before the letters of an alphabet of its own."""
    return _places(language).get(letter, ord(letter) if letter < "Ͱ" else 0x110000 + ord(letter))


@cache
def _places(language: str) -> dict[str, int]:
    return {letter: 0x1000 + place for place, letter in enumerate(_alphabet(language))}


def _alphabet(language: str) -> str:
    """The letters of a language in their order; those of Chinese as `scripts/chinese-order` writes them."""
    if language == "zh":
        return packaged("collation", "zh.txt").read_text(encoding="utf-8")
    return _ALPHABETS.get(language, "")
