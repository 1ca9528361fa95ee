"""Checks of texts: a name spelt otherwise than it is registered, an office that somebody does not hold that day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from domain.checks.called import Called, called_in
from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, member_rule, visit_rule
from domain.checks.texts_of import UNSAID, WhatHasText, texts_of
from domain.delegation.delegation import Member
from domain.delegation.member_names import RenameMember
from domain.naming.in_text import Misspelling, stem_pattern
from domain.naming.look_alikes import foreign_letters
from domain.registry.office_held import OfficeHeld
from domain.registry.person import Person
from domain.registry.person_names import ChangeSpelling, SpellName

_NO_LONGER = frozenset(
    {
        "former", "ex", "late", "then", "future", "past", "ancien", "ancienne", "feu", "alors", "futur",
        "бывший", "бывшего", "бывшему", "бывшим", "бывшем", "бывшая", "бывшей", "экс", "тогдашний", "будущий",
        "бұрынғы",
    }
)  # fmt: skip
"""What says before an office that somebody holds it no longer, or not yet."""
_CORE = re.compile(r"^(.+?) (?:of|for|de|du|des|d’|d'|pour)\b", re.IGNORECASE)
_LAST_WORD = re.compile(r"([^\W\d_]+)[\s\u00a0-]*$")


@visit_rule("name-misspelt", "before-release", "protocol 10.10", elsewhere=True, told="always")
def name_misspelt(plan: Plan) -> Findings:
    """A text of the visit spells whoever it names as the visit and the registry do in its language."""
    spelt = called_in(plan).spelt
    for wording, belongs in texts_of(plan.visit):
        for language, words in wording.items():
            names = spelt.get(language)
            for found in names.misspelt_in(words) if names is not None else ():
                yield _misspelt(plan, found, belongs(), language)


@visit_rule("office-not-held", "before-release", "protocol 2.5, 10.10", elsewhere=True, told="always")
def office_not_held(plan: Plan) -> Findings:
    """A text gives nobody an office that he had left by its day, or did not hold yet."""
    called = called_in(plan)
    for wording, belongs in texts_of(plan.visit) if called.changing else ():
        for language, words in wording.items():
            if _mentions(words, called.changing_names):
                yield from _given_offices(plan, called, words, language, belongs())


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


RULES: tuple[Rule, ...] = (name_misspelt, office_not_held, letters_of_another_script, registered_in_another_script)


def _misspelt(plan: Plan, found: Misspelling, of: WhatHasText, language: str) -> Finding:
    values = {
        "text": of.kind, "what": of.what, "written": found.written, "right": found.right,
        "member": plan.members[found.who].words,
    }  # fmt: skip
    return Finding((of.subject, found.who, of.key(language)), values, (of.fix,))


def _given_offices(plan: Plan, called: Called, words: str, language: str, of: WhatHasText) -> Findings:
    for key, person in called.changing:
        member = plan.members[key]
        titles = _titles_not_held(person, language, of.day)
        given = (_gives(words, title, _family_names(member, language)) for title in titles)
        written = next(filter(None, given), "")
        if written:
            values = {"text": of.kind, "what": of.what, "written": written, "member": member.words, "day": of.day}
            yield Finding((of.subject, key, of.key(language)), values, (of.fix,))


def _mixed(member: Member, name: str, language: str, fix: Fix) -> Finding:
    letters = tuple(f"{letter} (U+{ord(letter):04X})" for letter in foreign_letters(name))
    return Finding((member.id, language.lower()), {"member": member.words, "letters": letters}, (fix,))


def _titles_not_held(person: Person, language: str, day: date) -> list[str]:
    """What an office is called in a language that the person holds at another time but not on the day."""
    held = {title for each in person.offices.values() if each.on(day) for title in _titles(each, language)}
    others = (each for each in person.offices.values() if not each.on(day))
    found = (title for each in others for title in _titles(each, language))
    return [title for title in dict.fromkeys(found) if title not in held]


def _titles(held: OfficeHeld, language: str) -> Iterator[str]:
    """The title, the short one, and what stands before "of": Prime Minister."""
    for wording in (held.title, held.short):
        for key, title in wording.items():
            if language in (key, UNSAID):
                yield title.casefold()
                core = _CORE.match(title)
                if core is not None:
                    yield core[1].casefold()


def _family_names(member: Member, language: str) -> tuple[str, ...]:
    names = member.names.items()
    return tuple(dict.fromkeys(name.family for key, name in names if language in (key, UNSAID) and name.family))


@lru_cache(maxsize=50_000)
def _mentions(words: str, stems: tuple[str, ...]) -> bool:
    """Whether a text has any of these beginnings of words."""
    small = words.casefold()
    return any(stem in small for stem in stems)


@lru_cache(maxsize=50_000)
def _gives(words: str, title: str, families: tuple[str, ...]) -> str:
    """The words in which a text gives somebody an office directly before his name; empty if it does not."""
    for family in families:
        found = _office_before(title, family).search(words)
        before = _LAST_WORD.search(words[: found.start()]) if found is not None else None
        if found is not None and (before is None or before[1].casefold() not in _NO_LONGER):
            return found[0]
    return ""


@lru_cache(maxsize=2_000)
def _office_before(title: str, family: str) -> re.Pattern[str]:
    office = r"[\s\u00a0-]+".join(stem_pattern(word) for word in re.split(r"[\s\u00a0-]+", title))
    given = r"(?:[^\W\d_]+[.’'-]?[\s\u00a0-]*){0,3}?"
    return re.compile(rf"\b{office}[\s\u00a0]+{given}\b{stem_pattern(family)}\b", re.IGNORECASE)
