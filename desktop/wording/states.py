"""What states and their cities are called, in each language of the window at once: offered where one is named."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from desktop.wording.words import Words
from desktop.wording.zone_city import capital_named, is_city_of, zone_city
from domain.core.cities import folded_city, states_with_capital
from domain.naming.lexicon import state_named
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


def state_in_every(typed: str, language: str) -> dict[str, str]:
    """A state as it is typed in a language, and in the other ones where that is what it is usually called."""
    term = states_offered().get(state_named(typed))
    return _with_others(typed, language, term.words if term is not None else {})


def city_in_every(typed: str, zone: str, language: str) -> dict[str, str]:
    """A city as it is typed in a language, and in the other ones where it is a capital or its clock bears its name."""
    names = frozenset({typed.strip()})
    words = {each: capital_named(names, each, Words(each).locale) for each in LANGUAGES} if typed.strip() else {}
    if zone and typed.strip() and not words[language] and is_city_of(zone, {language: typed}):
        words = {each: zone_city(zone, Words(each).locale) for each in LANGUAGES}
    return _with_others(typed, language, words)


def _with_others(typed: str, language: str, usual: Mapping[str, str]) -> dict[str, str]:
    said = typed.strip()
    if not said or folded_city(usual.get(language, "")) != folded_city(said):
        return {language: said} if said else {}
    return {**{each: words for each, words in usual.items() if words}, language: said}
