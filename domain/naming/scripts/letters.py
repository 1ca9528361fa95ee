"""The letters of names: words folded to small letters, and written in plain Latin ones, whatever their script.

This is the only place that folds case and transliterates. Cyrillic, Arabic, Hebrew and Greek letters are read as names
are spelt in the press, Burmese ones by their own rules (`burmese.py`), all other scripts as the library `anyascii`
does.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from domain.core.late import late
from domain.core.late_pattern import late_pattern
from domain.naming.scripts.burmese import in_latin_of_burmese, is_burmese
from domain.naming.scripts.indic import is_indic, with_sounds_told
from domain.naming.scripts.thai import as_said, is_siamese

if TYPE_CHECKING:
    import anyascii
else:
    anyascii = late("anyascii")

_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "j", "з": "z", "и": "i", "й": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "v",
    "х": "k", "ц": "s", "ч": "c", "ш": "c", "щ": "c", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia",
    "ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "k", "і": "i", "ї": "i", "є": "e",
    "ґ": "g", "ў": "u", "ј": "i", "љ": "li", "њ": "ni", "ђ": "j", "ћ": "c", "џ": "j", "ѓ": "g", "ќ": "k", "ѕ": "z",
    "ҷ": "j", "ҳ": "k", "ӣ": "i", "ӯ": "u", "ҙ": "z", "ҫ": "s", "ҡ": "k", "җ": "j", "ӑ": "a", "ӗ": "e", "ӳ": "u",
}  # fmt: skip
_ARABIC = {
    "ا": "a", "أ": "a", "إ": "a", "آ": "a", "ى": "a", "ٱ": "a", "ب": "b", "پ": "p", "ت": "t", "ط": "t", "ة": "",
    "ث": "s", "س": "s", "ص": "s", "ج": "j", "ژ": "j", "ش": "c", "چ": "c", "ح": "k", "خ": "k", "ه": "k", "ق": "k",
    "ك": "k", "ک": "k", "غ": "g", "گ": "g", "د": "d", "ض": "d", "ذ": "z", "ز": "z", "ظ": "z", "ر": "r", "ل": "l",
    "م": "m", "ن": "n", "ف": "v", "ڤ": "v", "و": "u", "ؤ": "u", "ي": "i", "ی": "i", "ئ": "i", "ع": "", "ء": "",
    "ٹ": "t", "ڈ": "d", "ڑ": "r", "ں": "n", "ھ": "k", "ہ": "k", "ے": "e", "ۍ": "i", "ې": "e", "ځ": "z", "څ": "s",
    "ډ": "d", "ټ": "t", "ړ": "r", "ږ": "j", "ښ": "c", "ګ": "g", "ڼ": "n", "ێ": "e", "ۆ": "o", "ە": "e", "ڕ": "r",
    "ڵ": "l", "ڭ": "n", "ۇ": "u", "ۈ": "u", "ۋ": "v", "ـ": "",
}  # fmt: skip
_HEBREW = {
    "א": "a", "ב": "b", "ג": "g", "ד": "d", "ה": "k", "ו": "u", "ז": "z", "ח": "k", "ט": "t", "י": "i", "כ": "k",
    "ך": "k", "ל": "l", "מ": "m", "ם": "m", "נ": "n", "ן": "n", "ס": "s", "ע": "", "פ": "p", "ף": "v", "צ": "s",
    "ץ": "s", "ק": "k", "ר": "r", "ש": "c", "ת": "t", "׳": "", "״": "",
}  # fmt: skip
_GREEK = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "t", "ι": "i", "κ": "k", "λ": "l",
    "μ": "m", "ν": "n", "ξ": "ks", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "i", "φ": "v",
    "χ": "k", "ψ": "ps", "ω": "o",
}  # fmt: skip
_MARKED_LATIN = {
    "š": "sh", "ş": "sh", "ș": "sh", "č": "ch", "ç": "ch", "ć": "ch", "ž": "zh", "ż": "zh", "ź": "zh", "ś": "sh",
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "t", "ß": "s", "æ": "e", "œ": "e", "ə": "a", "ŋ": "n",
    "ț": "ts", "ţ": "ts", "ħ": "h",
}  # fmt: skip
_WITH_GERESH = {"ג": "j", "ז": "j", "צ": "c", "ץ": "c", "ת": "t", "ח": "k", "ע": "g", "ר": "g"}
_GERESH = late_pattern("[גזצץ][׳'’]|[תחער][׳'’](?=[\u05d0-\u05ea])")
"""Letters of Hebrew that stand with a stroke for sounds of other languages: ג׳ is a j, צ׳ a ch."""
_GREEK_ACCENTS = str.maketrans("άέήίόύώ", "αεηιουω")
_LETTERS = str.maketrans({**_CYRILLIC, **_ARABIC, **_HEBREW, **_GREEK, **_MARKED_LATIN})
_TOGETHER = (
    (
        late_pattern("[\u0400-\u052f]"),
        ((late_pattern("дж"), "ж"), (late_pattern("ыо"), "уо"), (late_pattern("ь(?=[еёюяио])"), "и")),
    ),
    (
        late_pattern("[\u0370-\u03ff]"),
        (
            (late_pattern("μπ"), "b"),
            (late_pattern("^ντ"), "d"),
            (late_pattern("γκ|γγ"), "g"),
            (late_pattern("τζ"), "j"),
            (late_pattern("τσ"), "c"),
            (late_pattern("ου"), "u"),
            (late_pattern("ει|οι|υι"), "ι"),
            (late_pattern("αι"), "ε"),
            (late_pattern("(?<=[αε])υ"), "v"),
        ),
    ),
    (
        late_pattern("[\u0590-\u05ff]"),
        (
            (late_pattern("וו"), "v"),
            (late_pattern("(?<=.)ה$"), "א"),
            (late_pattern("^א(?=י(?!י)|ו)"), ""),
        ),
    ),
    (
        late_pattern("[\u0600-\u06ff]"),
        (
            (late_pattern("تش"), "چ"),
            (late_pattern("^ال"), ""),
            (late_pattern("^[اإ](?=[يی])|^أ(?=و)"), ""),
        ),
    ),
    (late_pattern("[\u0530-\u058f]"), ((late_pattern("ու"), "u"),)),
)
"""Letters that are read together, by the script that has them."""
_MARKS = dict.fromkeys(
    [*range(0x0300, 0x0370), *range(0x0591, 0x05C8), *range(0x064B, 0x0660), 0x0670, *range(0x200B, 0x2010), 0x00AD]
)
_ACCENTS = dict.fromkeys(range(0x0300, 0x0370))
_INVISIBLE = dict.fromkeys([*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF, 0x00AD])
_LATIN = late_pattern("[a-z\u00c0-\u024f\u1e00-\u1eff]")
_VAGUE = late_pattern(
    "[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]"
)
"""Hebrew, Arabic, the scripts of India, Thai, Lao, Tibetan, Burmese, Khmer: vowels are left out or not told."""
_IN_ARABIC = late_pattern("[\u0600-\u06ff]")
_READ_BY_LETTER = late_pattern("[\u0370-\u052f\u0590-\u06ff]")
_HAN = late_pattern("[\u3400-\u9fff\uf900-\ufaff]")
_RUN_TOGETHER = late_pattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_UNSPACED = late_pattern("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")


@lru_cache(maxsize=100_000)
def folded(text: str) -> str:
    """The text in small letters of its own script, without accents and characters nobody sees."""
    small = text.casefold()
    if small.isascii():
        return small
    plain = unicodedata.normalize("NFKD", small.translate(_INVISIBLE)).translate(_ACCENTS)
    return unicodedata.normalize("NFC", plain)


@lru_cache(maxsize=100_000)
def in_latin(word: str) -> str:
    """The letters of one word in plain small Latin ones.

    Of Cyrillic, Arabic, Hebrew and Greek letters they stand for sounds, as a skeleton's do (`skeleton.py`).
    """
    if word.isascii() and word.isalpha():
        return word.lower()
    if is_burmese(word):
        return "".join(filter(str.isascii, in_latin_of_burmese(word)))
    written = as_said(word) if is_siamese(word) else _GERESH.sub(lambda found: _WITH_GERESH[found[0][0]], word)
    letters = _letters_of(unicodedata.normalize("NFC", written.casefold()).translate(_MARKS).translate(_GREEK_ACCENTS))
    if letters.isascii():
        return letters
    letters = _read_together(with_sounds_told(letters) if is_indic(letters) else letters)
    plain = unicodedata.normalize("NFKD", letters.translate(_LETTERS)).translate(_MARKS)
    plain = plain if plain.isascii() else unicodedata.normalize("NFC", plain)
    if not plain.isascii() and not is_chinese(plain):
        plain = "".join(filter(str.isalpha, anyascii.anyascii(plain).lower()))
    return plain


def _read_together(letters: str) -> str:
    for script, together in _TOGETHER:
        if script.search(letters):
            for written, read in together:
                letters = written.sub(read, letters)
    return letters


def _letters_of(word: str) -> str:
    """The letters of a word, with the vowel signs of the scripts that write vowels as signs."""
    return "".join(letter for letter in word if letter.isalpha() or unicodedata.category(letter)[0] == "M")


@lru_cache(maxsize=20_000)
def in_pinyin(text: str) -> str:
    """Chinese characters as the syllables of Mandarin, other letters as `in_latin` has them."""
    return "".join(filter(str.isalpha, anyascii.anyascii(text).lower()))


def script_of(text: str) -> str:
    """The script of the first letter of a text, as Unicode calls it: LATIN, CYRILLIC; empty where there is none."""
    letter = next(filter(str.isalpha, text), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


@lru_cache(maxsize=100_000)
def has_digit(word: str) -> bool:
    """Whether a word has a digit: it is no name, and is looked up as it is written."""
    return any(map(str.isdigit, word))


@lru_cache(maxsize=100_000)
def is_latin(word: str) -> bool:
    """Whether a word has Latin letters."""
    return bool(_LATIN.search(word.casefold()))


def has_own_spelling(word: str) -> bool:
    """Whether what `in_latin` makes of a word is spelt (sh, kh), and not one letter a sound."""
    return not _READ_BY_LETTER.search(word)


def is_vague(word: str) -> bool:
    """Whether a word is written in a script that leaves out vowels, or does not tell them reliably."""
    return bool(_VAGUE.search(word))


def is_arabic(word: str) -> bool:
    """Whether a word is written in Arabic letters, which leave out short vowels."""
    return bool(_IN_ARABIC.search(word))


def is_chinese(word: str) -> bool:
    """Whether a word is written in Chinese characters, which are compared as they are."""
    return bool(_HAN.search(word))


@lru_cache(maxsize=20_000)
def is_simplified(character: str) -> bool:
    """Whether a Chinese character is written so in simplified writing; one in full that has a simpler form is not."""
    return _is_encoded(character, "gb2312")


@lru_cache(maxsize=20_000)
def is_in_full(character: str) -> bool:
    """Whether a Chinese character is written so in traditional writing alone, as 劉 is, whose simpler form is 刘."""
    return not is_simplified(character) and _is_encoded(character, "big5")


@lru_cache(maxsize=20_000)
def is_simplified_alone(character: str) -> bool:
    """Whether a Chinese character is written so in simplified writing alone, as 刘 is."""
    return is_simplified(character) and not _is_encoded(character, "big5")


def _is_encoded(character: str, encoding: str) -> bool:
    try:
        return bool(character.encode(encoding))
    except UnicodeEncodeError:
        return False


def is_unspaced(word: str) -> bool:
    """Whether a word is written as Chinese, Japanese and Korean names are: as a rule without blanks."""
    return bool(_UNSPACED.search(word))


def runs_together(word: str) -> bool:
    """Whether a word is written in a script that parts no words: besides those, Thai, Lao, Burmese and Khmer."""
    return bool(_UNSPACED.search(word) or _RUN_TOGETHER.search(word))
