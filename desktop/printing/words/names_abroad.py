"""Which names on a sheet are from abroad, where the capital of i has a dot: PUTIN, but FİDAN, on Turkish paper."""

from __future__ import annotations

from desktop.wording.names import DOTTED
from domain.core.language_tag import base_of
from domain.core.names import Name
from domain.naming.words.lexicon import state_named
from domain.visit.party import Party
from domain.visit.visit import Visit

_STATES = ("TR", "AZ", "KZ")
"""The states whose languages set a dot on the capital of i."""


def names_abroad(visit: Visit) -> dict[Name, bool]:
    """Of the names of members in such languages, whether their side is of another state; of an organisation's none."""
    found: dict[Name, bool] = {}
    states: dict[str, str] = {}
    for member in visit.delegations.members.values():
        named = [name for language, name in member.names.items() if base_of(language) in DOTTED]
        if not named:
            continue
        if member.side not in states:
            states[member.side] = _state_of(visit.party_of(member.side))
        if states[member.side]:
            found.update(dict.fromkeys(named, states[member.side] not in _STATES))
    return found


def _state_of(party: Party | None) -> str:
    """The code of the state a side is; empty for an organisation, and where its name is none of a state's."""
    named = map(state_named, party.state.values()) if party is not None else ()
    return next(filter(None, named), "")
