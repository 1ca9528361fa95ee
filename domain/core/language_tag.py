"""Languages by their tags of BCP 47, and words in any of them."""

from __future__ import annotations

import re
from typing import Annotated

import msgspec

from domain.core.languages import SPOKEN_LANGUAGES
from domain.core.nearest import nearest
from domain.core.problem import Refused
from domain.core.text import Line, Wording, refuse_long_line

UNDETERMINED = "und"
"""Under this tag stands what was kept without a language."""

LanguageTag = Annotated[str, msgspec.Meta(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4}$(?!\n)")]
"""A language by its tag of BCP 47, in any case of letters: `fr`, `kk-Latn`, `zh-Hans-CN`."""

TextsInAnyLanguage = dict[LanguageTag, Line]
"""The same words in several languages, whichever these are."""

_TAG = re.compile(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?((?:-[a-z0-9]{5,8}|-[0-9][a-z0-9]{3})*)", re.I)
_RENAMED = {"in": "id", "iw": "he", "ji": "yi"}


def canonical(tag: str, field: str) -> str:
    """The tag in canonical form: `kk-latn` is `kk-Latn`.

    Raises:
        Refused: `unknown-language-tag`.
    """
    found = _TAG.fullmatch(tag)
    language = _RENAMED.get(found[1].lower(), found[1].lower()) if found else ""
    if not found or (len(language) == 2 and language not in SPOKEN_LANGUAGES):
        near = nearest(language or tag, SPOKEN_LANGUAGES)
        raise Refused("unknown-language-tag", field=field, near=near, language=tag[:35])
    parts = (language, (found[2] or "").title(), (found[3] or "").upper(), found[4].lower().removeprefix("-"))
    return "-".join(part for part in parts if part)


def in_canonical_tags(words: Wording, field: str) -> Wording:
    """The words under the canonical tags of their languages; they may be none.

    Raises:
        Refused: `unknown-language-tag`, `text-missing`, `text-too-long` or `text-not-allowed`.
    """
    for line in words.values():
        refuse_long_line(line, field)
        if not line:
            raise Refused("text-missing", field=field)
    return {canonical(tag, field): line for tag, line in words.items()}


def same_words(one: Wording, other: Wording) -> bool:
    """Whether two say the same in some language, whatever the case of their letters."""
    return bool(_folded(one) & _folded(other)) or not (one or other)


def _folded(words: Wording) -> set[str]:
    return {" ".join(line.casefold().split()) for line in words.values()}
