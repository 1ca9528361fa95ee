"""Names that stand alike in several languages: those of people whose state writes in Latin letters (protocol 10.12).

Nataša Pirc Musar is the same in French and in English; Сергей Лавров is Lavrov in one language and Lawrow in another,
and needs a form in each.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from domain.core.language_tag import base_of, script_of_language
from domain.core.names import Name
from domain.core.territories import territory_of
from domain.visit.party import Party
from domain.visit.visit_languages import official_languages

if TYPE_CHECKING:
    from domain.visit.visit import Visit

_RESPELLING = {"az", "kk", "lt", "lv", "sq", "tk", "uz"}
"""Languages in Latin letters that write names of others by their sound: Emanuels Makrons in Latvian."""
_SPELT_ONLY_THERE = _RESPELLING | {"vi"}
"""Languages whose names are written otherwise elsewhere: İlham Əliyev is Ilham Aliyev, Bùi Thanh Sơn has no marks."""


def writes_in_latin(party: Party | None) -> bool:
    """Whether all official languages of a state are written in Latin letters; of an organisation nobody knows it."""
    official = official_languages(territory_of(party.zone)) if party is not None and party.state else ()
    return bool(official) and all(map(_is_latin, official))


def stands_alike(name_in: str, language: str) -> bool:
    """Whether a name of such people, recorded in one language, stands in another as it is."""
    kept = base_of(name_in) not in _SPELT_ONLY_THERE and base_of(language) not in _RESPELLING
    return kept and _is_latin(name_in) and _is_latin(language)


def form_alike(names: Mapping[str, Name], language: str) -> bool:
    """Whether such people have a name that stands in a language, be it recorded in another."""
    return language in names or any(stands_alike(each, language) for each in names)


def names_alike(visit: Visit) -> frozenset[Name]:
    """The names of members whose state writes in Latin letters."""
    latin = {side for side in visit.sides if writes_in_latin(visit.party_of(side))}
    members = visit.delegations.members.values()
    return frozenset(name for member in members if member.side in latin for name in member.names.values())


def _is_latin(language: str) -> bool:
    return script_of_language(language) == "Latn"
