"""Names in Chinese, Japanese and Korean characters, as they sound where they are foreign there, or read elsewhere.

Foreign names are written in syllables: 普京 is Putin, スターマー Starmer, 트럼프 Trump. Vowels that only carry a
consonant are left out. Chinese characters are read in Korean and Vietnamese by Unihan of Unicode and
`scripts/han-readings`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from domain.core.late import late
from domain.core.late_pattern import late_pattern
from domain.core.packaged import packaged

if TYPE_CHECKING:
    import anyascii
else:
    anyascii = late("anyascii")

_BARE = {
    **dict.fromkeys("斯思司丝", "s"), **dict.fromkeys("夫弗芙", "v"), **dict.fromkeys("尔爾", "r"), "特": "t",
    "克": "k", **dict.fromkeys("德得", "d"), "姆": "m", "恩": "n", "茨": "ts", "赫": "h",
    **dict.fromkeys("布卜", "b"), "普": "p", "格": "g", **dict.fromkeys("什施", "sh"),
    **dict.fromkeys("奇契", "ch"), **dict.fromkeys("兹茲", "z"), "丁": "din", "蒂": "ti", "迪": "di", "勒": "l",
    **dict.fromkeys("泽澤", "ze"), "加": "ka", **dict.fromkeys("诺諾", "no"), **dict.fromkeys("罗羅", "ro"),
    "洛": "lo", "莫": "mo", **dict.fromkeys("波博", "bo"), "佐": "zo", "科": "ko", **dict.fromkeys("戈哥", "go"),
    "托": "to", "多": "do", "若": "jo", **dict.fromkeys("沃伏", "vo"), "基": "ki", **dict.fromkeys("盖蓋", "ge"),
    **dict.fromkeys("维維威", "vi"), **dict.fromkeys("韦韋", "ve"), "瓦": "va", **dict.fromkeys("万萬", "van"),
    **dict.fromkeys("热熱", "je"), **dict.fromkeys("乔喬", "jo"), "休": "hu", "丘": "chu",
    **dict.fromkeys("让讓", "jan"), **dict.fromkeys("亚亞娅婭", "ia"), **dict.fromkeys("内內", "ne"), "哈": "ha",
    "唐": "don", "埃": "e",
}  # fmt: skip
"""Characters that stand for a consonant alone, or otherwise than they sound, in foreign names."""
_SOFT = (
    {"x": "sh", "q": "ch", "j": "j"},
    {"x": "h", "q": "k", "j": "g", "zh": "j"},
    {"x": "s", "q": "ch", "j": "t", "zh": "d", "ch": "t"},
)
"""What the softened consonants of Mandarin may stand for in foreign names."""
_INITIAL = late_pattern("zh|ch|sh|[a-z]")
_FINAL_G = late_pattern("(?<=n)g")
_KANA = late_pattern("[\u3040-\u30ff]")
_HANGUL = late_pattern("[\uac00-\ud7af]")
_SHORT_NAME = 3
"""Characters of a name in Chinese that is short: all of them tell whether it is a foreign one."""
_SMALL = {"ァ": "A", "ィ": "I", "ゥ": "U", "ェ": "E", "ォ": "O", "ャ": "Y", "ュ": "W", "ョ": "V",
          "ぁ": "A", "ぃ": "I", "ぅ": "U", "ぇ": "E", "ぉ": "O", "ゃ": "Y", "ゅ": "W", "ょ": "V",
          "ッ": "", "っ": "", "ー": ":", "ヴ": "vu"}  # fmt: skip
_GLIDES = (
    (late_pattern("(?<=sh|ch)iY"), "a"), (late_pattern("(?<=sh|ch)iW"), "u"), (late_pattern("(?<=sh|ch)iV"), "o"),
    (late_pattern("(?<=j)iY"), "a"), (late_pattern("(?<=j)iW"), "u"), (late_pattern("(?<=j)iV"), "o"),
    (late_pattern("i?Y"), "ya"), (late_pattern("i?W"), "yu"), (late_pattern("i?V"), "yo"),
    (late_pattern("[aeiou](?=[AEIOU])"), ""),
)  # fmt: skip
_CARRIED_KANA = late_pattern(
    "(?<=ts)u(?=[^aeiouy:]|$)|(?<=[bdfgkmprstvz])u(?=[^aeiouy:]|$)|(?<=[td])o(?=[^aeiouy:]|$)|(?<=ch|sh)i$|(?<=j)i$"
)
"""A vowel that only carries a consonant; a long one does not."""
_TSE = late_pattern("ts(?=[aeio])")
"""Besides a ts, what is a ch or tsh elsewhere: ツェリン."""
_CARRIED_HANGUL = late_pattern("(?<=[bcdghjklmnprst])eu(?=[^aeiouwy]|$)")
_HANGUL_VOWELS = (
    ("eo", "o"),
    ("ae", "e"),
    ("oe", "e"),
    ("eu", "u"),
    ("jj", "j"),
    ("kk", "k"),
    ("tt", "t"),
    ("pp", "p"),
)


@lru_cache(maxsize=20_000)
def as_foreign(word: str) -> tuple[str, ...]:
    """The spellings in Latin letters of a foreign name written so; none of a word in another script."""
    if _KANA.search(word):
        return tuple(dict.fromkeys(_of_kana(word)))
    if _HANGUL.search(word):
        return tuple(dict.fromkeys(_of_hangul(word)))
    if not _may_be_foreign(word):
        return ()
    return tuple(dict.fromkeys("".join(_syllable(char, soft) for char in word) for soft in _SOFT))


def _may_be_foreign(word: str) -> bool:
    """Whether a word is written with the characters of foreign names; of a long one all but one: 习近平 is none."""
    others = sum(char not in _foreign_characters() for char in word)
    return others <= (len(word) > _SHORT_NAME)


@cache
def _foreign_characters() -> frozenset[str]:
    lines = packaged("names", "han_foreign.txt").read_text(encoding="utf-8").splitlines()
    return frozenset("".join(line for line in lines if not line.startswith("#")))


@lru_cache(maxsize=20_000)
def read_elsewhere(word: str) -> tuple[str, ...]:
    """How Chinese characters are read in Korean and in Vietnamese, where all of them are."""
    read = ([table.get(char, "") for char in word] for table in _tables())
    return tuple("".join(each) for each in read if all(each))


@lru_cache(maxsize=20_000)
def read_in_korean(word: str) -> str:
    """How Chinese characters are read in Korean, where all of them are; empty otherwise."""
    read = [_tables()[0].get(char, "") for char in word]
    return "".join(read) if all(read) else ""


def read_alike_elsewhere(one: str, other: str) -> bool:
    """Whether two Chinese characters are read alike in Korean and in Vietnamese, wherever both are read."""
    read = [(table.get(one, ""), table.get(other, "")) for table in _tables()]
    told = [first == second for first, second in read if first and second]
    return bool(told) and all(told)


def _of_kana(word: str) -> Iterator[str]:
    plain = "".join(_SMALL[char] if char in _SMALL else anyascii.anyascii(char).lower() for char in word)
    for glide, read in _GLIDES:
        plain = glide.sub(read, plain)
    told = "".join(char for char in plain.lower() if char.isalpha() or char == ":")
    plain, bare = told.replace(":", ""), _CARRIED_KANA.sub("", told).replace(":", "")
    yield from (plain, bare, bare.replace("fu", "hu"), plain.replace("fu", "hu"))
    if _TSE.search(bare):
        yield _TSE.sub("ch", bare)


def _of_hangul(word: str) -> Iterator[str]:
    plain = "".join(filter(str.isalpha, anyascii.anyascii(word).lower()))
    yield plain
    bare = _CARRIED_HANGUL.sub("", plain)
    for spelt, read in _HANGUL_VOWELS:
        bare = bare.replace(spelt, read)
    yield bare
    if "p" in bare:
        yield bare.replace("p", "f")  # no letter is an f


@lru_cache(maxsize=20_000)
def _plain(char: str) -> str:
    return "".join(filter(str.isalpha, anyascii.anyascii(char).lower()))


def _syllable(char: str, soft: dict[str, str]) -> str:
    if char in _BARE:
        return _BARE[char]
    return _INITIAL.sub(lambda found: soft.get(found[0], found[0]), _FINAL_G.sub("", _plain(char)), count=1)


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    tables: dict[str, dict[str, str]] = {"ko": {}, "vi": {}}
    for line in packaged("names", "han.txt").read_text(encoding="utf-8").splitlines():
        what, colon, chars = line.partition(": ")
        if colon and not line.startswith("#"):
            language, _, reading = what.partition(" ")
            tables[language].update(dict.fromkeys(chars, reading))
    return tables["ko"], tables["vi"]
