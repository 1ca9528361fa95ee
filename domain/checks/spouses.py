"""Checks of spouses: listed for talks, and standing apart from whom they accompany (protocol 2.3)."""

from __future__ import annotations

from functools import lru_cache

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule, visit_rule
from domain.checks.times import starts_at
from domain.delegation.delegation import Member
from domain.delegation.precedence import PlaceMember
from domain.naming.finding.mentions import Mentions
from domain.naming.words.findable import PartedName
from domain.programme.heads import is_beside
from domain.programme.meeting import TakeOffParticipant
from domain.programme.programme import Item
from domain.registry.office_words import class_in_some_words, class_inside_words


@item_rule("spouse-at-talks", "advisory", "protocol 2.3, 5.4", told="once-settled")
def spouse_at_talks(plan: Plan, item: Item) -> Findings:
    """A spouse has a programme of her or his own while the delegations talk: who is listed for both is asked about."""
    for member in plan.listed(item):
        if member.travels and item.people[member.id] == "delegate" and is_beside(plan.visit, item, member):
            values = {"member": member.words, "item": item.title, "time": item.planned}
            off = Fix(TakeOffParticipant, {"item": item.id, "member": member.id})
            yield Finding((item.id, member.id), values, (off,), starts_at(item))


@visit_rule("spouse-stands-apart", "before-release", "protocol 2.3", reads="members")
def spouse_stands_apart(plan: Plan) -> Findings:
    """A spouse whose words name another member than a head stands with that member, unless a list or a hand says."""
    delegations = plan.visit.delegations
    for side in plan.visit.sides if not plan.over else ():
        standing = plan.coming(side)
        spouses = [plan.members[key] for key in delegations.beside_the_head(side)]
        for spouse in (each for each in spouses if each.travels and each.position):
            theirs = _accompanied(spouse, [each for each in standing if each.category != "spouse"])
            if theirs is None or delegations.leads(side, theirs.id):
                continue
            if theirs is not _stands_with(spouse, standing):
                values = {"side": side, "member": spouse.words, "other": theirs.words}
                fix = Fix(PlaceMember, {"member": spouse.id, "after": theirs.id})
                yield Finding((spouse.id, theirs.id), values, (fix,))


RULES: tuple[Rule, ...] = (spouse_at_talks, spouse_stands_apart)


def _stands_with(spouse: Member, standing: list[Member]) -> Member | None:
    """The last who stands before a spouse and is none."""
    before = standing[: standing.index(spouse)]
    return next((each for each in reversed(before) if each.category != "spouse"), None)


def _accompanied(spouse: Member, others: list[Member]) -> Member | None:
    """The one member whom a spouse's words name, by name or else by office; None where they name none, or several."""
    named = [each for each in others if _is_named(each, spouse)]
    office = class_inside_words(spouse.position) if not named else None
    if office is not None:
        named = [each for each in others if office == (each.office_class or class_in_some_words(each.position))]
    return named[0] if len(named) == 1 else None


def _is_named(member: Member, spouse: Member) -> bool:
    """Whether the words that stand for a spouse's office name a member."""
    names = tuple((each.given, each.family) for each in member.names.values() if each.family)
    return any(_names(words, names) for words in spouse.position.values())


@lru_cache(maxsize=20_000)
def _names(words: str, names: tuple[tuple[str, str], ...]) -> bool:
    return Mentions("", (PartedName(given, family) for given, family in names)).in_text(words)
