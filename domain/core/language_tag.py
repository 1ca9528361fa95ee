"""Languages by their tags of BCP 47, and words in any of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from domain.core.languages import SPOKEN_LANGUAGES
from domain.core.late import late
from domain.core.late_pattern import late_pattern
from domain.core.nearest import nearest
from domain.core.problem import Refused
from domain.core.text import NO_LANGUAGE, Wording, refuse_long_line

if TYPE_CHECKING:
    import babel
    import langcodes
else:
    babel, langcodes = late("babel"), late("langcodes")

UNDETERMINED = NO_LANGUAGE
"""Under this tag stands what was kept without a language."""

_TAG = late_pattern(r"[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8}|-[0-9][a-z0-9]{3})*", re.I)
_RENAMED = {"in": "id", "iw": "he", "ji": "yi"}
_KNOWN = {UNDETERMINED, *SPOKEN_LANGUAGES} - {"tl", "sh"}
"""The codes that are canonical as they stand, told without the tables of all the others."""
_LATIN, _CYRILLIC, _ARABIC = (
    "az bs cs da de en es et fi fr hr hu id is it lt lv ms nb nl no pl pt ro sk sl sq sv sw tk tr uz vi",
    "be bg kk ky mk mn ru sr tg uk",
    "ar fa ps ur",
)
_SCRIPTS = {
    **dict.fromkeys(_LATIN.split(), "Latn"), **dict.fromkeys(_CYRILLIC.split(), "Cyrl"),
    **dict.fromkeys(_ARABIC.split(), "Arab"),
    "el": "Grek", "he": "Hebr", "hi": "Deva", "hy": "Armn", "ja": "Jpan", "ka": "Geor", "ko": "Kore", "zh": "Hans",
    "am": "Ethi", "bn": "Beng", "km": "Khmr", "lo": "Laoo", "my": "Mymr", "ne": "Deva", "si": "Sinh", "ta": "Taml",
    "te": "Telu", "th": "Thai", "zh-Hant": "Hant", "zh-hant": "Hant",
}  # fmt: skip
"""The scripts of languages that are often asked about, told without the tables of all the others."""
_FROM_RIGHT = ("Adlm", "Arab", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa")
_NAMED_IN = ("en", "fr", "ru", "kk")


def canonical_tag(tag: str, field: str) -> str:
    """The tag in canonical form, by the registry of language tags: `kk-latn` is `kk-Latn`, `deu` is `de`.

    Raises:
        Refused: `unknown-language-tag`, with the tags of the languages that are spelt or called most like it.
    """
    if tag in _KNOWN:
        return tag
    written = _RENAMED.get(tag.lower(), tag)
    if not _TAG.fullmatch(written) or not langcodes.tag_is_valid(written):
        raise Refused("unknown-language-tag", field=field, near=_nearest(tag), language=tag[:35])
    return str(langcodes.standardize_tag(written))


def name_form(form: str, field: str) -> str:
    """The key of a form of a name, whatever its capitals: the canonical tag in small letters, or `passport`.

    Raises:
        Refused: as `canonical_tag`.
    """
    return "passport" if form.lower() == "passport" else canonical_tag(form, field).lower()


def base_of(tag: str) -> str:
    """The language of a tag without script, region and variant: `zh` of `zh-Hant`."""
    return tag.partition("-")[0]


def script_of_language(tag: str) -> str:
    """The script a language is written in, by its tag or as is likeliest: `Arab` of `fa`, `Latn` of `de`.

    Empty for what is no tag.
    """
    if tag == UNDETERMINED or not _TAG.fullmatch(tag):
        return ""
    return _SCRIPTS.get(tag) or langcodes.get(tag).maximize().script or ""


def reads_from_right(tag: str) -> bool:
    """Whether a language is written from right to left, by its script or by the likeliest one: Arabic, Hebrew, Urdu."""
    return script_of_language(tag) in _FROM_RIGHT


def understood(spoken: str, heard: str) -> bool:
    """Whether who speaks one language follows what is said in another: scripts and regions of one are alike to the ear.

    `zh-Hant` and `zh`, `prs` and `fa`, `no` and `nb` are understood; Ukrainian and Russian are two languages.
    """
    return base_of(spoken) == base_of(heard) or _one_language(spoken) == _one_language(heard)


def in_common(one: Iterable[str], other: Iterable[str]) -> bool:
    """Whether who speaks some languages and who speaks others have one in common."""
    return any(understood(spoken, heard) for spoken, heard in product(one, other))


@cache
def _one_language(tag: str) -> str:
    base = base_of(tag)
    if base not in _KNOWN:
        base = base_of(str(langcodes.standardize_tag(tag, macro=True)))
    return "no" if base in ("nb", "nn") else base


def in_canonical_tags(words: Wording, field: str) -> Wording:
    """The words under the canonical tags of their languages; they may be none.

    Raises:
        Refused: `unknown-language-tag`, `text-missing`, `text-too-long` or `text-not-allowed`.
    """
    for line in words.values():
        refuse_long_line(line, field)
        if not line:
            raise Refused("text-missing", field=field)
    return {canonical_tag(tag, field): line for tag, line in words.items()}


def same_words(one: Wording, other: Wording) -> bool:
    """Whether two say the same in some language, whatever the case of their letters."""
    return bool(_folded(one) & _folded(other)) or not (one or other)


def _nearest(typed: str) -> tuple[str, ...]:
    """The tags like what was typed: those of a language called so, else those that are spelt so."""
    first = typed.replace("_", "-").partition("-")[0]
    called = [_names()[name] for name in nearest(first, _names())]
    return tuple(dict.fromkeys(called)) if len(first) > 3 and called else nearest(first, SPOKEN_LANGUAGES)


@cache
def _names() -> dict[str, str]:
    """The tags of languages by what they are called, in the languages of the window."""
    named = ((language, babel.Locale(language).languages) for language in _NAMED_IN)
    return {name.casefold(): tag for _, names in named for tag, name in names.items() if tag in SPOKEN_LANGUAGES}


def _folded(words: Wording) -> set[str]:
    return {" ".join(line.casefold().split()) for line in words.values()}
