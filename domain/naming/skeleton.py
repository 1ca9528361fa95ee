"""The skeleton of a name: one spelling for all its spellings, whatever the script and the way it was transliterated.

Токаев, Tokayev, Toqaev, Tokaïev and Тоқаев are all `tokaev`. Letters of a skeleton stand for sounds: `c` for what is
written ш, ч, щ, sh, ch, tch or (fr) ch; `j` for ж, дж, zh, j; `k` for к, қ, х, h, kh, q; `v` for в, w, ф; `s` for
с and ц; `i` for и, й, ы, y. Sources: the usual systems for Russian (ICAO Doc 9303, French
practice) and Kazakh (Latin alphabets of 2018 and 2021). Chinese characters stay as they are, as they tell no sound.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_CYRILLIC = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "j", "з": "z", "и": "i", "й": "i",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "v",
        "х": "k", "ц": "s", "ч": "c", "ш": "c", "щ": "c", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
        "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "k", "і": "i", "ї": "i", "є": "e",
        "ґ": "g", "ў": "u",
    }
)  # fmt: skip
_ARABIC = str.maketrans(
    {
        "ا": "a", "أ": "a", "إ": "a", "آ": "a", "ى": "a", "ٱ": "a", "ب": "b", "پ": "p", "ت": "t", "ط": "t", "ة": "",
        "ث": "s", "س": "s", "ص": "s", "ج": "j", "ژ": "j", "ش": "c", "چ": "c", "ح": "k", "خ": "k", "ه": "k", "ق": "k",
        "ك": "k", "ک": "k", "غ": "g", "گ": "g", "د": "d", "ض": "d", "ذ": "z", "ز": "z", "ظ": "z", "ر": "r", "ل": "l",
        "م": "m", "ن": "n", "ف": "v", "ڤ": "v", "و": "u", "ؤ": "u", "ي": "i", "ی": "i", "ئ": "i", "ع": "", "ء": "",
        "ـ": "",
    }
)  # fmt: skip
_MARKED_LATIN = str.maketrans(
    {"š": "sh", "ş": "sh", "ș": "sh", "č": "ch", "ç": "ch", "ć": "ch", "ž": "zh", "ż": "zh", "ı": "i", "ł": "l",
     "ø": "o", "đ": "d", "ß": "s", "æ": "e", "œ": "e", "ə": "a", "ŋ": "n"}
)  # fmt: skip

_LATIN_SPELLINGS = (
    (r"chtch|shch|tsch|sch|tch|sh|sz|cz", "c"),
    (r"ch(?=[rl])", "k"),
    (r"ch", "c"),
    (r"dzh|dz(?=h)|dj|zh", "j"),
    (r"kh|gh(?=$)|ck", "k"),
    (r"gh|gu(?=[eiy])", "g"),
    (r"ph", "v"),
    (r"([tdrb])h", r"\1"),
    (r"t[sz]", "s"),
    (r"qu(?=[ei])", "k"),
    (r"c(?=[eiy](?!$))", "s"),
    (r"ou|oo", "u"),
    (r"(?<=[aeiouy])j$", "i"),
    (r"^x", "k"),
    (r"x", "ks"),
    (r"(?<=[^aeiouy])yo", "e"),
    (r"(?<=[^aeiouy])e$", ""),
)
"""How sounds are spelt in English, French and the Latin alphabets of Kazakh, in the order in which they are read."""
_LATIN_SPELLINGS_READ = tuple((re.compile(spelling), sound) for spelling, sound in _LATIN_SPELLINGS)
_ONE_LETTER_SOUNDS = str.maketrans({"y": "i", "w": "v", "f": "v", "q": "k", "h": "k"})
_LATIN = re.compile("[a-z\u00c0-\u024f]")

_SOFT_SIGN_AS_GLIDE = re.compile("ь(?=[еёюяио])")
_DOUBLE = re.compile(r"(.)\1+")
_GLIDE = re.compile(r"(?<=[aeou])i(?=[aeou])")
_SOFT_VOWEL = re.compile(r"(?:^|(?<=[^aeiou]))i(?:e|o(?=[^aeiou]))")
_ACCENTS = dict.fromkeys([*range(0x0300, 0x0370), *range(0x064B, 0x0660), 0x0670])
_BONES = str.maketrans({"a": "", "e": "", "i": "", "o": "", "u": "", "p": "b"})
_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """The skeleton of one word. Empty for a word without letters."""
    small = unicodedata.normalize("NFC", word.casefold())
    letters = "".join(_LETTERS.findall(small))
    plain = letters if letters.isascii() else _in_plain_letters(letters)
    return _smoothed(_sounds_of_latin(plain) if _LATIN.search(small) else plain)


def is_arabic(word: str) -> bool:
    """Whether a word is written in Arabic letters, which leave out short vowels."""
    return any("\u0600" <= letter <= "\u06ff" for letter in word)


def is_chinese(word: str) -> bool:
    """Whether a word is written in Chinese characters, which are compared as they are."""
    return any("\u3400" <= letter <= "\u9fff" for letter in word)


def bones(skeleton: str) -> str:
    """The consonants of a skeleton, as far as Arabic letters can tell them: p is written as b."""
    return skeleton.translate(_BONES)


def _in_plain_letters(letters: str) -> str:
    """Cyrillic and Arabic letters as sounds, accented Latin ones as plain letters or as the usual two."""
    spelt = _SOFT_SIGN_AS_GLIDE.sub("и", letters.replace("дж", "ж"))
    spelt = spelt.replace("تش", "چ").removeprefix("ال")
    spelt = spelt.translate(_CYRILLIC).translate(_ARABIC).translate(_MARKED_LATIN)
    return unicodedata.normalize("NFKD", spelt).translate(_ACCENTS)


def _sounds_of_latin(letters: str) -> str:
    # What sounds as ш becomes C at first, to be told from the c of Nicolas, which sounds as k.
    for spelling, sound in _LATIN_SPELLINGS_READ:
        letters = spelling.sub("C" if sound == "c" else sound, letters)
    return letters.replace("c", "k").lower().translate(_ONE_LETTER_SOUNDS)


def _smoothed(sounds: str) -> str:
    """Without doubled letters, glides between vowels (aye, aie) and softening before e (ye, ie)."""
    sounds = _DOUBLE.sub(r"\1", sounds)
    sounds = _SOFT_VOWEL.sub("e", sounds)
    return _DOUBLE.sub(r"\1", _GLIDE.sub("", sounds))


def one_letter_fewer(word: str) -> Iterator[str]:
    """The word, and what is left of it without each of its letters: two words alike but for one letter share some."""
    yield word
    if len(word) > 2:
        yield from (word[:at] + word[at + 1 :] for at in range(len(word)))
