"""What states and their cities are called, in each language of the window at once: offered where one is named."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from desktop.wording.states_as_they_sign import AS_THEY_SIGN
from desktop.wording.words import Words
from desktop.wording.zone_city import capital_named, is_city_of, zone_city
from domain.core.cities import folded_city, states_with_capital, zone_of_city
from domain.core.language_tag import base_of, script_of_language
from domain.naming.scripts.letters import is_latin
from domain.naming.words.lexicon import state_named
from domain.naming.words.official_names import state_officially_named
from domain.registry.phrase_book import Term

if TYPE_CHECKING:
    from babel.core import Locale

LANGUAGES = ("en", "fr", "ru", "kk")
NEAR = 0.75
"""From which likeness on a misspelt name is taken for that of a state, of 1."""
ORGANISATIONS = ("EU", "UN")
"""Organisations of which the languages of the window know the names as they do those of states."""


@cache
def states_offered() -> Mapping[str, Term]:
    """What the states whose capital is known are called, by their codes; none with a former name in brackets."""
    signing = {code: Term("state", {each: names[each] for each in LANGUAGES}) for code, names in AS_THEY_SIGN.items()}
    return {**_usually_named(code for code in states_with_capital() if code not in signing), **signing}


@cache
def _organisations() -> Mapping[str, Term]:
    return _usually_named(ORGANISATIONS)


def _usually_named(codes: Iterable[str]) -> Mapping[str, Term]:
    names = {language: Words(language).locale.territories for language in LANGUAGES}
    named = {code: {language: names[language].get(code, "") for language in LANGUAGES} for code in codes}
    whole = {code: words for code, words in named.items() if all(words.values()) and "(" not in "".join(words.values())}
    return {code: Term("state", words) for code, words in whole.items()}


def state_in_every(typed: str, language: str, own: Iterable[str] = ()) -> dict[str, str]:
    """A state or organisation as it is typed in a language, and in the others where that is what it is usually called.

    Args:
        own: further languages, those of the states of a visit.
    """
    code = state_named(typed) or state_officially_named(typed)
    term = states_offered().get(code) or _organisations().get(code)
    if term is None:
        return _with_others(typed, language, {})
    return _with_others(typed, language, {**term.words, **_in_further_languages(code, own)})


def _in_further_languages(code: str, own: Iterable[str]) -> dict[str, str]:
    if code in AS_THEY_SIGN:
        return {each: AS_THEY_SIGN[code].get(each, "") for each in own if each not in LANGUAGES}
    usual = {each: _locale(each).territories.get(code, "") for each in _further(own)}
    return {each: name for each, name in usual.items() if "(" not in name}


def state_near(typed: str, language: str) -> str:
    """The usual name of the state whose name a misspelt one resembles most; empty where it resembles none."""
    usual = {folded_city(name): name for code, name in Words(language).locale.territories.items() if code.isalpha()}
    found = get_close_matches(folded_city(typed), usual, n=1, cutoff=NEAR)
    return usual[found[0]] if found else ""


def city_in_every(typed: str, zone: str, language: str, own: Iterable[str] = ()) -> dict[str, str]:
    """A city as it is typed in a language, and in the other ones where it is a capital or its clock bears its name.

    A name in letters the language is not written in is none of it. `own` as for a state.
    """
    names, said = frozenset({typed.strip()}), typed.strip()
    if not said or not zone:
        return {language: said} if said else {}
    if is_city_of(zone, {language: said}):
        words = {each: zone_city(zone, _locale(each)) for each in (*LANGUAGES, *_further(own))}
    else:
        here = LANGUAGES if zone_of_city(said) == zone else ()
        words = {each: capital_named(names, each, Words(each).locale) for each in here}
    usual = {each: name for each, name in words.items() if "(" not in name and is_latin(name) is _is_in_latin(each)}
    return _with_others(said, language, usual)


def _further(own: Iterable[str]) -> tuple[str, ...]:
    """Those of some languages that are none of the window and of which the names of states are known."""
    return tuple(each for each in own if each not in LANGUAGES and _locale(each).language == base_of(each))


def _locale(language: str) -> Locale:
    return Words(language).locale


def _is_in_latin(language: str) -> bool:
    return script_of_language(language) == "Latn"


def _with_others(typed: str, language: str, usual: Mapping[str, str]) -> dict[str, str]:
    said = typed.strip()
    if not said or folded_city(usual.get(language, "")) != folded_city(said):
        return {language: said} if said else {}
    return {**{each: words for each, words in usual.items() if words}, language: said}
