"""How a ministry, an embassy or a department stands in a courtesy: in the dative of Russian and Kazakh, and shortly.

Who is addressed is recorded as it is called, with its article where the language has one: "the Embassy of …",
l’Ambassade de …, Посольство …, … Елшілігі. What is not recognised stands as it was recorded.
"""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern

_RUSSIAN_ENDINGS = (
    ("ство", "ству"), ("ение", "ению"), ("мент", "менту"), ("тариат", "тариату"), ("ция", "ции"), ("сия", "сии"),
    ("ярия", "ярии"), ("ома", "омам"), ("тет", "тету"), ("лужба", "лужбе"), ("бюро", "бюро"), ("дел", "делу"),
)  # fmt: skip
"""How the noun at the head of a Russian name ends, and how its dative does."""

_RUSSIAN_ADJECTIVES = (("ое", "ому"), ("ый", "ому"), ("ая", "ой"))

_KAZAKH_DATIVE = (("і", "іне"), ("ы", "ына"))
"""The last word of a Kazakh name is possessed: елшілігі, департаменті."""

_KAZAKH_ALONE = (("лігі", "лік"), ("лығы", "лық"), ("ті", "т"), ("ты", "т"))
_KAZAKH_ALONE_DATIVE = (("лік", "лікке"), ("лық", "лыққа"), ("т", "тке"))

_OF = {
    "en": late_pattern(r" (?:of|for|to|in|accredited) "),
    "fr": late_pattern(r" (?:de|du|des|à|au|aux|auprès|pour|en) | d['’]"),
}
"""What begins the rest of a name, that of which it is; a comma does not: Foreign, Commonwealth and … Office."""


def to_whom(name: str, language: str) -> str:
    """A name after the words that address it: Посольству Республики Казахстан; elsewhere as it stands."""
    if language == "ru":
        return _russian_head(name)[1]
    return _with_ending(name, _KAZAKH_DATIVE) if language == "kk" else name


def shortly(name: str, language: str) -> str:
    """A name when it comes again: the Embassy, l’Ambassade, Посольство, Елшілік."""
    if language in _OF:
        return _OF[language].split(name)[0]
    if language == "ru":
        return _russian_head(name)[0]
    return _with_ending(name.rsplit(maxsplit=1)[-1], _KAZAKH_ALONE) if language == "kk" and name else name


def shortly_to(name: str, language: str) -> str:
    """The same after the words that address it: Посольству, Елшілікке."""
    short = shortly(name, language)
    return _with_ending(short, _KAZAKH_ALONE_DATIVE) if language == "kk" else to_whom(short, language)


def heading(name: str, language: str) -> str:
    """A name by itself, at the head or the foot of a note: without an article, with a capital."""
    article = {"en": r"^the ", "fr": r"^(?:le |la |les |l['’])"}.get(language)
    bare = re.sub(article, "", name, count=1, flags=re.IGNORECASE) if article is not None else name
    return bare[:1].upper() + bare[1:] if bare != name else name


def _russian_head(name: str) -> tuple[str, str]:
    """The noun a Russian name begins with, its adjectives before it; and the whole name in the dative."""
    words = name.split(" ")
    inflected: list[str] = []
    for number, word in enumerate(words):
        noun = _with_ending(word, _RUSSIAN_ENDINGS)
        if noun != word or word.endswith("бюро"):
            return " ".join(words[: number + 1]), " ".join([*inflected, noun, *words[number + 1 :]])
        adjective = _with_ending(word, _RUSSIAN_ADJECTIVES)
        if adjective == word:
            break
        inflected.append(adjective)
    return name, name


def _with_ending(word: str, endings: tuple[tuple[str, str], ...]) -> str:
    found = next(((old, new) for old, new in endings if word.endswith(old)), None)
    return word.removesuffix(found[0]) + found[1] if found is not None else word
