"""Checks of the languages of a visit: who is named in some of them only, and states that are not (protocol 10.12)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from domain.checks.check import Finding, Fix
from domain.checks.plan import THE_VISIT, Plan
from domain.checks.rule import Findings, Rule, visit_rule
from domain.delegation.delegation import Member
from domain.delegation.member_names import RenameMember, WordPosition
from domain.visit.names_alike import form_alike, writes_in_latin
from domain.visit.parties import NameParty
from domain.visit.visit_languages import languages_of


@visit_rule("names-half-worded", "before-release", "protocol 10.12", told="once-settled", reads="members")
def names_half_worded(plan: Plan) -> Findings:
    """In a language of the visit in which some are named, everybody is, with his office; told once of each language.

    In a language of its own in which most of a side are named, all of that side are.
    """
    everybody = [member for member in plan.members.values() if member.travels and member.names] if not plan.over else []
    for language, of, people in _asked(plan, everybody) if everybody else ():
        unworded = [member for member in people if not _is_worded(member, language)]
        named = any(language in member.names for member in people)
        latin = _written_in_latin(plan) if unworded and named else frozenset()
        without = [member for member in unworded if _lacks(member, language, latin)]
        if without and named:
            first = min(without, key=lambda member: (member.category != "head", member.id))
            values = {"languages": (language,), "member": first.words, "count": len(without), "all": len(people)}
            mend = WordPosition if _is_named(first, language, latin) else RenameMember
            yield Finding((of, f"names-{language}"), values, (Fix(mend, {"member": first.id}),))


@visit_rule("side-half-worded", "before-release", "protocol 10.12", told="once-settled", reads="members")
def side_half_worded(plan: Plan) -> Findings:
    """A state or an organisation is called in the languages of the visit in which its people are."""
    named = {language for member in plan.members.values() for language in member.names}
    for side in plan.visit.sides if not plan.over else ():
        party = plan.visit.party_of(side)
        called = party.called if party is not None else {}
        without = tuple(each for each in _languages(plan) if each in named and each not in called)
        if called and without:
            yield Finding((side,), {"side": side, "languages": without}, (Fix(NameParty, {"side": side}),))


def _languages(plan: Plan) -> Iterable[str]:
    """The languages of a visit as they were stated, else those of its title."""
    return plan.visit.languages or plan.visit.title


def _asked(plan: Plan, everybody: list[Member]) -> Iterator[tuple[str, str, list[Member]]]:
    """Each language with those who are to be named in it: all of the visit, or in one of its own of a side."""
    stated = _languages(plan)
    yield from ((language, THE_VISIT, everybody) for language in stated)
    for language in languages_of(plan.visit):
        named = [member for member in everybody if language in member.names] if language not in stated else []
        for side in dict.fromkeys(member.side for member in named):
            people = [member for member in everybody if member.side == side]
            if sum(language in member.names for member in people) > len(people) / 2:
                yield language, side, people


def _written_in_latin(plan: Plan) -> frozenset[str]:
    """The sides whose people bear one name in all languages in Latin letters."""
    return frozenset(side for side in plan.visit.sides if writes_in_latin(plan.visit.party_of(side)))


def _is_worded(member: Member, language: str) -> bool:
    return language in member.names and (not member.position or language in member.position)


def _lacks(member: Member, language: str, latin: frozenset[str]) -> bool:
    return not _is_named(member, language, latin) or (bool(member.position) and language not in member.position)


def _is_named(member: Member, language: str, latin: frozenset[str]) -> bool:
    """Whether his name has a form in a language; where his side writes in Latin letters it may be that of another."""
    return form_alike(member.names, language) if member.side in latin else language in member.names


RULES: tuple[Rule, ...] = (names_half_worded, side_half_worded)
