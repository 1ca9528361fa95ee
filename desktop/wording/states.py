"""What states are called, in each language of the window at once: offered where a state is named."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from desktop.wording.words import Words
from domain.core.cities import states_with_capital
from domain.registry.phrase_book import Term

LANGUAGES = ("en", "fr", "ru", "kk")
NAMED_OTHERWISE = {"BY", "CD", "CG", "KG", "KP", "KR", "MD", "PS", "TL", "VA"}
"""States that sign under another name, or are called otherwise by themselves, than CLDR calls them in some language."""


@cache
def states_offered() -> Mapping[str, Term]:
    """The usual names of the states whose capital is known, by their codes; none with a former name in brackets."""
    names = {language: Words(language).locale.territories for language in LANGUAGES}
    codes = [code for code in states_with_capital() if code not in NAMED_OTHERWISE]
    named = {code: {language: names[language].get(code, "") for language in LANGUAGES} for code in codes}
    whole = {code: words for code, words in named.items() if all(words.values()) and "(" not in "".join(words.values())}
    return {code: Term("state", words) for code, words in whole.items()}
