"""How a written word may sound, by the spelling of one country or another: Latin letters do not say which.

A reading is a skeleton (`skeleton.py`). Wladimir, Vlagyimir and Vladimir are read alike by the spelling of German,
Hungarian and English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from domain.core.late_pattern import late_pattern
from domain.naming.scripts.east_asian import as_foreign, read_elsewhere, read_in_korean
from domain.naming.scripts.japanese import japanese_readings
from domain.naming.scripts.korean import in_cyrillic_of_kontsevich
from domain.naming.scripts.letters import folded, in_latin, in_pinyin, is_arabic, is_chinese, is_latin, is_unspaced
from domain.naming.scripts.palladius import in_pinyin_of_palladius, syllables_of_pinyin
from domain.naming.scripts.skeleton import heard, skeleton
from domain.naming.scripts.thai import is_siamese, without_muted

Spelling = tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], str], ...]]
"""What stands in every word that is read by it otherwise, and how each of its letters is read."""


def _spelling(*read: tuple[str, str]) -> Spelling:
    return late_pattern("|".join(f"(?:{spelt})" for spelt, _ in read)), tuple((late_pattern(a), b) for a, b in read)


_GERMAN = _spelling(
    ("tsch", "C"), ("dsch", "J"), ("sch", "C"), ("ch", "K"), ("^s(?=[tp])", "C"), ("tz|z", "S"), ("j", "I"),
    ("ie", "I"), ("eu|äu", "OI"),
)  # fmt: skip
_SZH = _spelling(("tsch", "C"), ("dsch", "J"), ("sch", "J"), ("^s(?=[aeiou])", "Z"), ("j", "I"))
"""German again: sch for ж, s for з."""
_HUNGARIAN = _spelling(
    ("dzs", "J"), ("dz", "Z"), ("zs", "J"), ("sz", "S"), ("cs", "C"), ("hsz", "S"), ("gy(?=i)", "D"), ("gy", "D"),
    ("ty", "T"), ("ly", "I"), ("ny", "N"), ("s", "C"), ("c", "S"), ("j", "I"),
)  # fmt: skip
_POLISH = _spelling(
    ("dzh|dz(?=i)", "J"), ("dz", "Z"), ("sz", "C"), ("cz", "C"), ("rz", "J"), ("ch", "K"), ("si(?=[aeou])", "S"),
    ("ci(?=[aeou])", "C"), ("ni(?=[aeou])", "N"), ("c(?!h)", "S"), ("j", "I"),
)  # fmt: skip
_SLAVIC = _spelling(("sh", "C"), ("zh", "J"), ("dzh", "J"), ("dz", "J"), ("ch", "C"), ("c", "S"), ("j", "I"))
"""Czech, Slovak, Slovene, Croatian, Lithuanian, Latvian, with their hooks or without."""
_CZECH = _spelling(("c?ch", "K"), ("pch", "P"), ("tch", "T"), ("c(?!h)", "S"), ("j", "I"))
_TURKISH = _spelling(("ch", "C"), ("sh", "C"), ("c", "J"), ("x", "K"), ("gh", "G"))
_SPANISH = _spelling(
    ("ch", "C"), ("j", "K"), ("g(?=[ei])", "K"), ("qu", "K"), ("gu(?=[ei])", "G"), ("ll", "I"), ("x", "K"), ("h", ""),
    ("z|c(?=[ei])", "S"), ("^y", "J"),
)  # fmt: skip
_ITALIAN = _spelling(
    ("sc(?=[ei])", "C"), ("ch", "K"), ("gh", "G"), ("c(?=[ei])", "C"), ("g(?=[ei])", "J"), ("gn", "N"), ("z", "S"),
    ("h", ""), ("j", "I"),
)  # fmt: skip
_PORTUGUESE = _spelling(
    ("t?ch", "C"), ("x", "C"), ("nh", "N"), ("lh", "L"), ("qu", "K"), ("^h", ""), ("ao$", "AN"), ("ou", "O")
)
_DUTCH = _spelling(
    ("tsj", "C"),
    ("sch", "SK"),
    ("oo", "O"),
    ("sj", "C"),
    ("dzj|dj", "J"),
    ("zj", "J"),
    ("oe", "U"),
    ("ij", "EI"),
    ("j", "I"),
)
_NORDIC = _spelling(("tsj|tj|kj", "C"), ("sj|skj", "C"), ("dzj|dj|zj", "J"), ("j", "I"),
    ("(?<=[aeiou])h(?=[^aeiou]|$)", ""))  # fmt: skip
_PINYIN = _spelling(("zh", "J"), ("ch", "C"), ("sh", "C"), ("x", "S"), ("q", "C"), ("c", "S"))
_WADE = _spelling(("hs", "S"), ("ch", "J"), ("ts", "Z"), ("k", "G"), ("t", "D"))
_AZERI = _spelling(("ch", "C"), ("sh", "C"), ("c", "J"), ("x", "K"), ("q", "G"))
_ENGLISH = _spelling(("c(?=[eiy])", "S"), ("g(?=[eiy])", "J"))
_KOREAN = _spelling(("ae", "E"), ("yeo|you|yu(?=n)", "E"), ("ng$", "N"), ("ee", "I"))
"""Korean names in Latin letters, as they are heard in Cyrillic ones and in kana: Jae is Чжэ, Myung is Мён."""
_KOREAN_WORD = late_pattern(
    "(?=.*(?:ae|eo|you|yu|ee))(?:(?:[bcdghjklmnprstwy]|ch|kk|jj|tt|ss|[bghkmpr]y)?(?:ae|eo|eu|oo|ee|ou|[aeiou])(?:ng|[nmklp])?){1,3}"
)
_KOREANS_WRITE = ("en", "ko")
_FRENCH = _spelling(
    ("ce$", "S"), ("g(?=[eiy])", "J"), ("tch", "C"), ("dj", "J"), ("ch", "C"), ("oi", "UA"), ("h", ""),
    ("eau|au", "O"), ("[ae][iy]$", "E"), ("(?<=[iao])n(?=$|[^aeiou])", "N"),
)  # fmt: skip
_EASTERN = _spelling(("x", "K"), ("o'|ʻ", "U"), ("j", "J"))
_VIETNAMESE = _spelling(("tr", "C"), ("ch", "T"), ("nh", "N"), ("x", "S"), ("qu", "KU"))
_SOMALI = _spelling(("x", "K"), ("sh", "C"), ("c", ""), ("dh", "D"))
"""For names in these languages alone: what is typed is not read so."""

_OF_LANGUAGES = {
    "de": _GERMAN, "hu": _HUNGARIAN, "pl": _POLISH, "cs": _CZECH, "sk": _CZECH, "sl": _SLAVIC, "hr": _SLAVIC,
    "bs": _SLAVIC, "sr": _SLAVIC, "lv": _SLAVIC, "lt": _SLAVIC, "tr": _TURKISH, "az": _AZERI, "es": _SPANISH,
    "it": _ITALIAN, "pt": _PORTUGUESE, "nl": _DUTCH, "da": _NORDIC, "nb": _NORDIC, "no": _NORDIC, "sv": _NORDIC,
    "fi": _NORDIC, "et": _NORDIC, "zh": _PINYIN, "fr": _FRENCH, "sq": _TURKISH, "uz": _EASTERN, "ro": _ITALIAN,
    "en": _ENGLISH,
}  # fmt: skip
_OF_NAMES = {
    **{language: (spelling,) for language, spelling in _OF_LANGUAGES.items()},
    "vi": (_VIETNAMESE,), "so": (_SOMALI,),
}  # fmt: skip
"""How names in each language may be read."""
_BY_MARKS = (
    (late_pattern("[čćšžđ]"), _SLAVIC), (late_pattern("[łńśąę]"), _POLISH), (late_pattern("[ğışə]"), _TURKISH),
    (late_pattern("[őű]"), _HUNGARIAN), (late_pattern("[ãõ]"), _PORTUGUESE), (late_pattern("[øå]"), _NORDIC),
    (late_pattern("[ơưăạảấầậắằặẹẻếềệịỉọỏốồộớờợụủứừựỳỷỹỵ]"), _VIETNAMESE),
)  # fmt: skip
"""By which spelling a name is read as well that has such letters, whatever language the record has it in."""
_CEDILLA, _WITH_CEDILLA = str.maketrans("çÇ", "ss"), frozenset(("fr", "pt", "ca"))
"""A letter that is an s in French, Portuguese and Catalan."""
_ALL = (*{id(spelling): spelling for spelling in _OF_LANGUAGES.values()}.values(), _SZH, _WADE)
_DECLINING = (_GERMAN, _SZH, _HUNGARIAN, _POLISH, _SLAVIC, _CZECH, _TURKISH, _NORDIC, _AZERI, _EASTERN)
"""The spellings of languages that put endings to names."""
_CASE = late_pattern("(?:[оеё]м|[ауеюя])$")
"""What is added to Chinese names in Russian."""
_TWICE = late_pattern(r"(.)\1")
_H_BY_ITSELF = late_pattern("(?<=[aeiou])([rtdb])h(?=[aeiou])")
"""An h that is heard behind a consonant, as in Burhan."""
_ARABIC_WAYS = (str.maketrans("ذق", "دگ"), str.maketrans("ذ", "د"), str.maketrans("ق", "گ"), str.maketrans("ج", "گ"),
                str.maketrans("ض", "ز"))  # fmt: skip
"""Letters said otherwise in one country or another: Qaddafi, Gaddafi; Gamal, Jamal."""
_BEFORE_TWO = late_pattern("[اإأ](?=[^اإأآويىئؤءع]{2})")
"""A vowel that is put before two consonants: اشتية."""
_TAMIL = late_pattern("[\u0b80-\u0bff]")
_TAMIL_WAYS = (late_pattern("(?<=[aeioumn])[ktpc]"), late_pattern("[ktpc]"))
"""Tamil writes g, d, b and j as k, t, p and c: within a word as a rule, in foreign names at its beginning too."""
_VOICED = str.maketrans("ktpc", "gdbj")
_SHI_FOR_XI = late_pattern("شي(?:ا|ه|و|ن|انغ|ان|او|نغ|ونغ)?")
"""Chinese syllables with the x of pinyin, as Arabic writes them: شي is Xi, شياو is Xiao."""
_X_OR_Q = late_pattern("x|^q")
"""Letters that tell a name of Chinese syllables, whatever language it is written in: Xi, Qiang."""
_APOSTROPHES = late_pattern("['’ʼ`ʻʿʾ‘]")
_SHORTEST_STEM = 3
_LONGEST_KOREAN = 4
_SH_OR_S = late_pattern("[শষ]")
"""Letters that are an sh in Bengali, and an s in Assamese and in foreign spellings."""
_JEH = late_pattern("дз|чж", re.IGNORECASE)
"""How the sound of an English j is written in Cyrillic letters, besides дж."""
_AS_A_W = late_pattern("у(?=[аеиоэ])", re.IGNORECASE)
"""How an English w is written in Cyrillic letters: Уэйн, Уайт."""
_GREEK_SOUNDS = late_pattern("(?<=.)ντ|(?<=[αεηιουωάέήίόύώ])γ(?=[ειέί])")
"""What is a d within a foreign name in Greek letters, and a glide: Ερντογάν, Τοκάγεφ."""
_THAI_N = late_pattern("ญ(?![\u0e30-\u0e3a])|(?<=.)[ลรฬ]$")
"""Letters of Thai that are an n where they close a syllable."""
_ASPIRATED = late_pattern("(?<=[кпт])х(?=[аеёиоуыэюяр])", re.IGNORECASE)
"""An h that is hardly heard behind a consonant, in names of Siam and India: Пхумтхам."""
_HANGUL = late_pattern("[\uac00-\ud7af]")
_KOREAN_FAMILIES = {
    "이": ("lee", "rhee"), "박": ("park",), "최": ("choi",), "노": ("roh",), "임": ("lim",), "유": ("yoo", "ryu"),
    "정": ("jung", "chung"), "김": ("kim",), "조": ("cho",), "강": ("kang",), "오": ("oh",), "우": ("woo",),
    "신": ("shin",), "구": ("koo",), "권": ("kwon",), "문": ("moon",), "윤": ("yoon",), "반": ("ban",), "전": ("chun",),
    "주": ("joo",), "선": ("sun",), "성": ("sung",), "엄": ("um",), "라": ("na",), "나": ("ra",), "류": ("yoo",),
    "여": ("yeo",), "리": ("lee",),
}  # fmt: skip
"""How Korean family names are written in Latin letters by those who bear them, whatever system there is."""


@lru_cache(maxsize=50_000)
def readings(word: str, language: str | None = None) -> tuple[str, ...]:
    """How a word may sound, the likeliest first.

    Args:
        language: the language the word is written in; None: any.
    """
    found = dict.fromkeys([skeleton(word)])
    if is_chinese(word):
        found = dict.fromkeys(_said_in_chinese(word, language))
    elif is_latin(word):
        spellings = (word, word.translate(_CEDILLA)) if language is None or language in _WITH_CEDILLA else (word,)
        for spelt in dict.fromkeys(spellings):
            found.update(dict.fromkeys(_said_in_latin(in_latin(spelt), language)))
        if language is not None and not word.isascii():
            marked = word.casefold()
            found.update(dict.fromkeys(_read(in_latin(word), way) for marks, way in _BY_MARKS if marks.search(marked)))
        if word.isascii() and language is not None:
            return tuple(filter(None, found))
    elif pinyin := _in_pinyin(folded_cyrillic(word)):
        found[_read(pinyin, _PINYIN)] = None
    if _TAMIL.search(word):
        found.update(dict.fromkeys(_voiced(found)))
    found.update(dict.fromkeys(_by_letters_of_two_sounds(word)))
    if language is None and is_unspaced(word):
        found.update(dict.fromkeys(heard(each) for each in as_foreign(word)))
    if language is None and _SHI_FOR_XI.fullmatch(word):
        found[skeleton(word.replace("ش", "س", 1))] = None
    if language is None and (stem := _before_apostrophe(word)):
        found.update(dict.fromkeys(readings(stem)))
    return tuple(filter(None, found))


def _by_letters_of_two_sounds(word: str) -> Iterator[str]:
    """How a word may sound whose letters, in its own script, have more than one sound."""
    if is_arabic(word):
        yield from (skeleton(way) for way in _said_in_arabic(word))
    if "ע" in word:
        yield skeleton(word.replace("ע", "א"))
    if _AS_A_W.match(word):
        yield skeleton(_AS_A_W.sub("в", word))
    if _THAI_N.search(word):
        yield skeleton(_THAI_N.sub("น", word))
    if _ASPIRATED.search(word):
        yield skeleton(_ASPIRATED.sub("", word))
    if is_siamese(word):
        yield from (heard(way) for said in (word, without_muted(word)) for way in _with_ph_as_p(in_latin(said)))
    if "μπ" in word[1:]:
        yield skeleton(word[:1] + word[1:].replace("μπ", "mp"))
    if _GREEK_SOUNDS.search(word):
        yield skeleton(_GREEK_SOUNDS.sub(lambda found: "δ" if found[0] == "ντ" else "ι", word))
    if _SH_OR_S.search(word):
        yield skeleton(_SH_OR_S.sub("স", word))
    if _JEH.search(word):
        yield skeleton(_JEH.sub("ж", word))
    if _HANGUL.search(word):
        yield from _said_in_korean(word)


@lru_cache(maxsize=50_000)
def declined_readings(word: str) -> frozenset[str]:
    """Which readings of a word typed may have an ending: those of languages that decline names."""
    if not is_latin(word) or is_chinese(word):
        return frozenset(readings(word))
    plain = in_latin(word)
    return frozenset((skeleton(word), *(_read(plain, way) for way in _DECLINING)))


def _in_pinyin(word: str) -> str:
    """A word in Cyrillic letters as pinyin, with the ending of its case or without it, or a letter typed twice."""
    ways = (word, _CASE.sub("", word), _TWICE.sub(r"\1", word))
    return next(filter(None, map(in_pinyin_of_palladius, ways)), "")


def _said_in_latin(plain: str, language: str | None) -> Iterator[str]:
    """Plain Latin letters by the spelling of a language, or of any; and with an h that is heard by itself."""
    ways = _ALL if language is None else _OF_NAMES.get(language[:2], ())
    yield from (_read(plain, way) for way in ways)
    if language is not None and _X_OR_Q.search(plain) and syllables_of_pinyin(plain):
        yield _read(plain, _PINYIN)
    if language in _KOREANS_WRITE and _KOREAN_WORD.fullmatch(plain):
        yield _read(plain, _KOREAN)
    if _H_BY_ITSELF.search(plain):
        yield heard(_H_BY_ITSELF.sub(r"\1K", plain))


def _said_in_chinese(word: str, language: str | None) -> Iterator[str]:
    """Chinese characters as they are read in Mandarin, in the languages around it, and in Japanese."""
    yield _read(in_pinyin(word), _PINYIN)
    yield skeleton(in_pinyin(word))
    yield from map(heard, read_elsewhere(word))
    if language is None:
        yield from map(heard, _as_koreans_spell(word))
    if language is None or language.startswith("ja"):
        yield from map(heard, japanese_readings(word))


def _as_koreans_spell(word: str) -> Iterator[str]:
    """A Korean name in Chinese characters, its family name as those spell it who bear it: 李在明 is Lee Jaemyeong."""
    family, given = read_in_korean(word[0]), read_in_korean(word[1:])
    if family and given and len(word) <= _LONGEST_KOREAN:
        yield from (spelt + given for spelt in _korean_families_by_sound().get(family, ()))


@cache
def _korean_families_by_sound() -> dict[str, tuple[str, ...]]:
    return {in_latin(family): spelt for family, spelt in _KOREAN_FAMILIES.items()}


def _said_in_korean(word: str) -> Iterator[str]:
    """A word in hangul as those spell it who bear it, or as a foreign name, and as it stands in Cyrillic letters."""
    yield from map(heard, _KOREAN_FAMILIES.get(word) or as_foreign(word))
    yield skeleton(in_cyrillic_of_kontsevich(word))


def _said_in_arabic(word: str) -> Iterator[str]:
    """A word with the letters that are said otherwise elsewhere; ع is heard as a vowel, تس as one consonant."""
    yield from (word.translate(way) for way in _ARABIC_WAYS)
    if "ع" in word:
        yield word.replace("ع", "أ")
    if "تس" in word:
        yield word.replace("تس", "س")
    if _BEFORE_TWO.match(word):
        yield word[1:]


def _with_ph_as_p(said: str) -> tuple[str, ...]:
    return said, said.replace("ph", "p")


def _voiced(sounds: Iterable[str]) -> list[str]:
    return [way.sub(lambda found: found[0].translate(_VOICED), sound) for sound in sounds for way in _TAMIL_WAYS]


def folded_cyrillic(word: str) -> str:
    """The word in small letters, with й and ё as they are."""
    return word.casefold()


def _read(plain: str, way: Spelling) -> str:
    spelt_so, sounds = way
    for spelt, sound in sounds if spelt_so.search(plain) else ():
        plain = spelt.sub(sound, plain)
    return heard(plain)


def _before_apostrophe(word: str) -> str:
    """What stands before an ending set off by an apostrophe, as in Turkish: Erdoğan'ın."""
    stem, *endings = _APOSTROPHES.split(folded(word))
    return stem if endings and len(stem) >= _SHORTEST_STEM and len(endings[-1]) <= _SHORTEST_STEM + 1 else ""
