"""What the members of a visit are called, as checks of texts look for it; kept while nobody is called otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import is_
from typing import Any

import msgspec

from domain.checks.noted_wordings import NotedWordings
from domain.checks.plan import Plan
from domain.checks.registered import RegisteredNames
from domain.checks.text_holder import UNSAID
from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.delegation.delegation import Member
from domain.naming.texts.in_text import NamesInText, SpeltForm, names_in_text
from domain.naming.texts.text_words import stem_of
from domain.registry.office_held import OfficeHeld
from domain.registry.person import Person
from domain.visit.visit import Visit

_REALM = late_pattern(
    r"^(?:(?:crown|grand|prince|princesse?|duke|duchess|ducs?|duchesse|earl|countess|marquess|bishop|archbishop|évêque|"
    r"archevêque|prinz|prinzessin|herzog|herzogin|bischof|erzbischof|принц|принцесса|герцог|герцогиня|епископ|"
    r"архиепископ|príncipe|princesa|duque|duquesa)\W+)+(?:(?:of|de|du|d|von|af|van)\W+)?(\w+)",
    re.IGNORECASE,
)
"""The realm of a title: Wales of “Prince of Wales”."""


class ExpectedNames(msgspec.Struct, frozen=True):
    """How the members are spelt by language, and whose offices begin or end about the time of the visit."""

    spelt: dict[str, NamesInText]
    """Under `und` they are spelt as in any language."""
    changing: tuple[tuple[str, Person], ...]
    """By their ids."""
    changing_names: tuple[str, ...]
    """The beginnings of their family names, in any language."""
    registered: RegisteredNames
    """Everybody else in the registry."""
    in_order: NotedWordings = msgspec.field(default_factory=NotedWordings)
    """The wordings that spell everybody as he is spelt here."""
    naming_nobody: NotedWordings = msgspec.field(default_factory=NotedWordings)
    """The wordings that call no member a minister by name."""


_MOST_VISITS = 16
_kept: list[tuple[list[Any], ExpectedNames]] = []
"""What was found last, with what it was found from: looking at every name anew would double the time of a change."""


def called_in(plan: Plan) -> ExpectedNames:
    """What the members of a visit are called as it stands."""
    stands = _stands(plan)
    for known, called in _kept:
        if len(known) == len(stands) and all(map(is_, known, stands)):
            return called
    called = _found(plan)
    _kept[:] = [(stands, called), *_kept[: _MOST_VISITS - 1]]
    return called


def _stands(plan: Plan) -> list[Any]:
    """All it follows from; events put another value in the place of each, and change none."""
    visit = plan.visit
    registries = plan.elsewhere.registries if plan.elsewhere is not None else None
    members = [part for each in _standing(plan) for part in (each.names, each.person, each.position)]
    return [
        registries,
        visit.parties.get("host"),
        visit.parties.get("guest"),
        visit.places,
        visit.first_day,
        visit.last_day,
        *members,
    ]


def _standing(plan: Plan) -> list[Member]:
    return [each for each in plan.members.values() if not each.retracted]


def _found(plan: Plan) -> ExpectedNames:
    visit = plan.visit
    spelt = {
        language: names_in_text(forms, _others_so_called(plan, language)) for language, forms in _forms(plan).items()
    }
    changing = [(member, person) for member, person in _registered(plan) if _changes(visit, person)]
    families = (name.family for member, _ in changing for name in member.names.values() if name.family)
    stems = tuple(dict.fromkeys(stem_of(family) for family in families))
    return ExpectedNames(spelt, tuple((member.id, person) for member, person in changing), stems, _others(plan, spelt))


def _others(plan: Plan, spelt: dict[str, NamesInText]) -> RegisteredNames:
    """The persons of the registry beside the members."""
    if plan.elsewhere is None:
        return RegisteredNames({}, frozenset(), spelt)
    registries = plan.elsewhere.registries
    members = (key for member in _standing(plan) if member.person for key in registries.known_as(member.person))
    return RegisteredNames(registries.person, frozenset(members), spelt)


def _registered(plan: Plan) -> Iterator[tuple[Member, Person]]:
    """The members who are persons of the registry."""
    for member in _standing(plan):
        if member.person is not None and plan.elsewhere is not None:
            person = plan.elsewhere.registries.current_person(member.person)
            if person is not None:
                yield member, person


def _changes(visit: Visit, person: Person) -> bool:
    def beside(held: OfficeHeld) -> bool:
        ended = held.until is not None and held.until <= visit.last_day
        return ended or (held.since is not None and held.since > visit.first_day)

    return any(beside(held) for held in person.offices.values())


def _forms(plan: Plan) -> dict[str, tuple[SpeltForm, ...]]:
    """How the members are spelt, by language: in the visit and in the registry."""
    found: dict[str, dict[SpeltForm, None]] = {UNSAID: {}}
    for member in _standing(plan):
        for language, name in member.names.items():
            _keep(found, language, member.id, name)
    for member, person in _registered(plan):
        for language, form in person.forms.items():
            _keep(found, language, member.id, Name(form.given, form.family))
    return {language: tuple(forms) for language, forms in found.items()}


def _keep(found: dict[str, dict[SpeltForm, None]], language: str, who: str, name: Name) -> None:
    form = SpeltForm(who, name.given, name.family, language)
    found.setdefault(language, {})[form] = None
    found[UNSAID][form] = None


def _others_so_called(plan: Plan, language: str) -> tuple[str, ...]:
    """What may be called nearly as somebody is: states, capitals and places of the visit, realms of titles."""
    visit = plan.visit
    parties = [wording for party in visit.parties.values() for wording in (party.state, party.capital)]
    wordings = (*parties, *(place.name for place in visit.places))
    places = (words for each in wordings for key, words in each.items() if language in (key, UNSAID))
    return (*places, *_realms(plan, language))


def _realms(plan: Plan, language: str) -> Iterator[str]:
    """Of what the members are princes, dukes or bishops: the Prince of Wales is nobody called Wiles."""
    for member in _standing(plan):
        for key, words in member.position.items():
            if language in (key, UNSAID):
                yield from _REALM.findall(words)
