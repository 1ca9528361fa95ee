"""Checks of texts: a name spelt otherwise than it is registered, an office that somebody does not hold that day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from domain.checks.check import Finding, Fix
from domain.checks.expected_names import ExpectedNames, called_in
from domain.checks.given_fields import NamedMembers, given_fields, own_fields
from domain.checks.plan import Plan
from domain.checks.registered import RegisteredNames
from domain.checks.rule import Findings, Rule, member_rule, visit_rule
from domain.checks.text_holder import UNSAID, WhatHasText
from domain.checks.texts_of import texts_of
from domain.core.language_tag import base_of
from domain.core.names import Name, is_han
from domain.core.text import Wording
from domain.delegation.delegation import Member
from domain.delegation.member_names import RenameMember
from domain.naming.comparing.family_names_first import is_family_name_first
from domain.naming.scripts.look_alikes import foreign_letters
from domain.naming.texts.in_text import Misspelling
from domain.naming.words.offices_in_text import core_of, mentions, office_given
from domain.registry.office_held import OfficeHeld
from domain.registry.person import Person
from domain.registry.person_names import ChangeSpelling, SpellName


@visit_rule("name-misspelt", "before-release", "protocol 10.10", elsewhere=True, told="always")
def name_misspelt(plan: Plan) -> Findings:
    """A text of the visit spells whoever it names as the visit and the registry do in its language."""
    called = called_in(plan)
    texts = tuple(texts_of(plan.visit, called.in_order))
    called.registered.look_up(words for wording, _ in texts for words in wording.values())
    for wording, belongs in texts:
        found = [
            _misspelt(plan, each, belongs(), language)
            for language, words in wording.items()
            for each in (called.spelt[language].misspelt_in(words) if language in called.spelt else ())
        ]
        found += _registered_misspelt(called.registered, wording, belongs)
        if not found:
            called.in_order.note(wording)
        yield from found


@visit_rule("office-not-held", "before-release", "protocol 2.5, 10.10", elsewhere=True, told="always")
def office_not_held(plan: Plan) -> Findings:
    """A text gives nobody an office that he had left by its day or did not hold yet, nor a field that is another's."""
    called = called_in(plan)
    left = list(_given_offices_left(plan, called))
    yield from left
    told = {finding.subjects for finding in left}
    yield from (finding for finding in _given_fields(plan, called) if finding.subjects not in told)
    yield from _registered_given_offices(plan, called.registered)


@member_rule("letters-of-another-script", "before-release", "protocol 10.11")
def letters_of_another_script(plan: Plan, member: Member) -> Findings:
    """A name on a list is written in letters of one script: a Latin a in a Cyrillic name sorts and finds otherwise."""
    for language, name in member.names.items():
        if member.travels and not plan.over and foreign_letters(str(name)):
            yield _mixed(member, str(name), language, Fix(RenameMember, {"member": member.id}))


@member_rule("registered-in-another-script", "before-release", "protocol 10.11", elsewhere=True)
def registered_in_another_script(plan: Plan, member: Member) -> Findings:
    """The same of every form the registry has of him."""
    person = plan.elsewhere.registries.current_person(member.person) if plan.elsewhere is not None else None
    if person is None or not member.travels or plan.over:
        return
    for form, name in person.forms.items():
        shown = member.names.get(form)
        if foreign_letters(name.in_full) and (shown is None or not foreign_letters(str(shown))):
            command = ChangeSpelling if form in person.approvals else SpellName
            yield _mixed(member, name.in_full, form, Fix(command, {"person": person.reference, "form": form}))


@visit_rule("patronymic-missing", "advisory", "protocol 10.14", reads="members")
def patronymic_missing(plan: Plan) -> Findings:
    """Where a list of one side gives the patronymics, it gives everybody's."""
    for side in plan.visit.sides if not plan.over else ():
        listed = [member for member in plan.members.values() if member.side == side and member.travels]
        for language in dict.fromkeys(language for member in listed for language in member.names):
            named = [member for member in listed if language in member.names]
            without = [member for member in named if not member.names[language].patronymic]
            if _SHOWN <= len(named) - len(without) >= _SHOWN * len(without):
                yield from (_without_patronymic(member, language) for member in without)


_SHOWN = 3
"""How many with a patronymic, at least, stand on a list for each without one, before that is told."""


@member_rule("family-name-order", "before-release", "protocol 10.15")
def family_name_order(plan: Plan, member: Member) -> Findings:
    """Whoever is named with the family name first in one language is so in every other, unless somebody said not."""
    leading = [
        str(name) for name in member.names.values() if name.leads_with_family or _is_whole_there(plan, member, name)
    ]
    unsaid = [name for name in member.names.values() if name.given and name.family and name.family_first is None]
    others = tuple(dict.fromkeys(str(name) for name in unsaid if not name.leads_with_family))
    if leading and others and member.travels and not plan.over:
        values = {"member": member.words, "first": leading[0], "others": others}
        yield Finding((member.id,), values, (Fix(RenameMember, {"member": member.id}),))


def _is_whole_there(plan: Plan, member: Member, name: Name) -> bool:
    """Whether a name in characters that parts nothing is that of somebody whose people say the family name first."""
    party = plan.visit.party_of(member.side)
    whole = not name.given and is_han(name.family) and party is not None
    return whole and is_family_name_first(name.family, party.names if party is not None else (), written_first=True)


@member_rule("reading-missing", "advisory", "protocol 10.16", elsewhere=True)
def reading_missing(plan: Plan, member: Member) -> Findings:
    """How a Japanese name in characters is read is said somewhere: nobody finds it by its sound, or can say it."""
    japanese = next((name for form, name in member.names.items() if base_of(form) == "ja"), None)
    person = plan.elsewhere.registries.current_person(member.person) if plan.elsewhere is not None else None
    known = [*member.names.values(), *(person.forms.values() if person is not None else ())]
    if japanese is None or not member.travels or plan.over:
        return
    if all(is_han(name.family or name.given) and not name.phonetic for name in known):
        fields = {"person": person.reference, "form": "ja"} if person is not None else {"member": member.id}
        fix = Fix(SpellName if person is not None else RenameMember, fields)
        yield Finding((member.id,), {"member": member.words, "name": str(japanese)}, (fix,))


RULES: tuple[Rule, ...] = (
    name_misspelt, office_not_held, letters_of_another_script, registered_in_another_script, patronymic_missing,
    family_name_order, reading_missing,
)  # fmt: skip


def _misspelt(plan: Plan, found: Misspelling, of: WhatHasText, language: str) -> Finding:
    values = {
        "text": of.kind, "what": of.what, "written": found.written, "right": found.right,
        "member": plan.members[found.who].words,
    }  # fmt: skip
    return Finding((of.subject, found.who, of.key(language)), values, (of.fix,))


def _given_offices_left(plan: Plan, called: ExpectedNames) -> Findings:
    for wording, belongs in texts_of(plan.visit) if called.changing else ():
        for language, words in wording.items():
            if mentions(words, called.changing_names):
                yield from _given_offices(plan, called, words, language, belongs())


def _given_fields(plan: Plan, called: ExpectedNames) -> Findings:
    """Members called ministers of what is not theirs."""
    members = NamedMembers(member for member in plan.members.values() if member.travels)
    for wording, belongs in texts_of(plan.visit, called.naming_nobody):
        named = members.given_offices(wording)
        if not named:
            called.naming_nobody.note(wording)
            continue
        yield from (found for member in named for found in _given_a_member(plan, wording, member, belongs()))


def _given_a_member(plan: Plan, wording: Wording, member: Member, of: WhatHasText) -> Findings:
    own = own_fields(plan, member, of.day)
    for language, words in wording.items() if own is not None else ():
        written = next(given_fields(words, language, member, own or frozenset()), "")
        if written:
            values = {"text": of.kind, "what": of.what, "written": written, "member": member.words, "day": of.day}
            yield Finding((of.subject, member.id, of.key(language)), values, (of.fix,))


def _given_offices(plan: Plan, called: ExpectedNames, words: str, language: str, of: WhatHasText) -> Findings:
    for key, person in called.changing:
        member = plan.members[key]
        titles = _titles_not_held(person, language, of.day)
        given = (office_given(words, title, _family_names(member, language)) for title in titles)
        written = next(filter(None, given), "")
        if written:
            values = {"text": of.kind, "what": of.what, "written": written, "member": member.words, "day": of.day}
            yield Finding((of.subject, key, of.key(language)), values, (of.fix,))


def _registered_misspelt(
    registered: RegisteredNames, wording: Wording, belongs: Callable[[], WhatHasText]
) -> Iterator[Finding]:
    """Persons of the registry who are no members, spelt otherwise in a text."""
    for language, words in wording.items():
        for each, person in registered.misspelt_in(words, language):
            of = belongs()
            values = {"text": of.kind, "what": of.what, "written": each.written, "right": each.right}
            subjects = (of.subject, person.reference, of.key(language))
            yield Finding(subjects, {**values, "member": _called(person)}, (of.fix,))


def _registered_given_offices(plan: Plan, registered: RegisteredNames) -> Findings:
    """Persons of the registry who are no members, given an office they do not hold on the day."""
    for wording, belongs in texts_of(plan.visit, registered.in_order):
        if not any(map(registered.names_holders, wording.values())):
            registered.in_order.note(wording)
            continue
        of = belongs()
        faults = (
            (written, person, language)
            for language, words in wording.items()
            for written, person in registered.offices_in(words, language, of.day, _titles_not_held)
        )
        for written, person, language in faults:
            values = {"text": of.kind, "what": of.what, "written": written, "member": _called(person), "day": of.day}
            yield Finding((of.subject, person.reference, of.key(language)), values, (of.fix,))


def _called(person: Person) -> Wording:
    return {language: str(name) for language, name in person.names.items()}


def _mixed(member: Member, name: str, language: str, fix: Fix) -> Finding:
    letters = tuple(f"{letter} (U+{ord(letter):04X})" for letter in foreign_letters(name))
    return Finding((member.id, language.lower()), {"member": member.words, "letters": letters}, (fix,))


def _without_patronymic(member: Member, language: str) -> Finding:
    values = {"member": member.words, "language": language}
    return Finding((member.id, language.lower()), values, (Fix(RenameMember, {"member": member.id}),))


def _titles_not_held(person: Person, language: str, day: date) -> list[str]:
    """What an office is called in a language that the person holds at another time but not on the day."""
    others = [each for each in person.offices.values() if not each.on(day)]
    if not others:
        return []
    held = {title for each in person.offices.values() if each.on(day) for title in _titles(each, language)}
    found = (title for each in others for title in _titles(each, language))
    return [title for title in dict.fromkeys(found) if title not in held]


def _titles(held: OfficeHeld, language: str) -> Iterator[str]:
    """The title, the short one, and what stands before "of": Prime Minister."""
    for wording in (held.title, held.short):
        for key, title in wording.items():
            if language in (key, UNSAID):
                yield title.casefold()
                yield core_of(title)


def _family_names(member: Member, language: str) -> tuple[str, ...]:
    names = member.names.items()
    return tuple(dict.fromkeys(name.family for key, name in names if language in (key, UNSAID) and name.family))
