"""Several states named in one field, as those who come to a meeting of many: Kazakhstan, Türkiye and Hungary."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from desktop.wording.states import city_in_every, state_in_every
from desktop.wording.words import Words, say
from desktop.wording.zone_city import capital_words
from domain.core.cities import capital_of
from domain.core.late_pattern import late_pattern
from domain.naming.words.official_names import state_officially_named

_BETWEEN = late_pattern(r"\s*[,;،、]\s*")
_AND = late_pattern(r"\s+(?:and|et|und|и|және|y|e|ve|та|i)\s+|\s+و\s*|\s*&\s*")

_LEADS = late_pattern(r"^(?:and|et|und|и|және|y|e|ve|та|i)\s+")
"""What stands before the last behind a comma: Kazakhstan, Türkiye, and Hungary."""


def states_named(text: str) -> tuple[str, ...]:
    """The states a text names one after the other, each once and with a known capital; none where it is no such list.

    Bosnia and Herzegovina is one state.
    """
    if state_officially_named(text):
        return ()
    parts = [part for between in _BETWEEN.split(text.strip()) if between for part in _apart(_LEADS.sub("", between))]
    states: dict[str, str] = {}
    for part in parts:
        states.setdefault(state_officially_named(part), part)
    known = all(capital_of(code) is not None for code in states)
    return tuple(states.values()) if len(states) > 1 and known else ()


def first_named(text: str) -> str:
    """The first of several states that are named, else the text itself."""
    return next(iter(states_named(text)), text)


def named_together(first: Mapping[str, str], further: Sequence[Mapping[str, str]]) -> dict[str, str]:
    """What several states are called one after the other, in each language in which all of them are named."""
    shared = [language for language in first if all(language in each for each in further)]
    return {each: Words(each).listed([first[each], *(other[each] for other in further)]) for each in shared}


def party_of(state: str, own: Sequence[str]) -> dict[str, Any]:
    """A state as the party of a visit: what it and its capital are called, and its clock."""
    capital = capital_of(state_officially_named(state))
    assert capital is not None
    language, zone = say.words.language, capital.city.zone
    named = city_in_every(capital_words(capital, language, say.words.locale), zone, language, own)
    return {"state": state_in_every(state, language, own), "capital": named, "zone": zone}


def _apart(part: str) -> list[str]:
    """The states of a part without commas, one before each `and` that stands behind a state."""
    if not state_officially_named(part):
        for found in _AND.finditer(part):
            if state_officially_named(part[: found.start()]):
                return [part[: found.start()], *_apart(part[found.end() :])]
    return [part]
