"""The languages that may be chosen, as (code, name) pairs in the language of the window."""

from __future__ import annotations

from typing import get_args

from desktop.wording.words import say
from domain.core.languages import SPOKEN_LANGUAGES
from domain.core.text import Language


def spoken_languages() -> list[tuple[str, str]]:
    """Every language by its name: those most used in the office first, then in the order of their names."""
    named = [(code, say.words.spoken(code)) for code in SPOKEN_LANGUAGES]
    usual = ("en", "fr", "ru", "kk", "ar", "zh")
    rest = sorted((each for each in named if each[0] not in usual), key=lambda each: each[1].casefold())
    return [*((code, say.words.spoken(code)) for code in usual), *rest]


def authentic_languages() -> list[tuple[str, str]]:
    """The languages a text may be authentic in, and papers printed in."""
    return [(language, say.words.of("language", language)) for language in get_args(Language)]
