"""Checks of what members of high office are listed as: no support, no interpreters, no spouses (protocol 2.2, 2.3)."""

from __future__ import annotations

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule, member_rule
from domain.checks.times import starts_at
from domain.delegation.category import CategoriseMember
from domain.delegation.delegation import Member
from domain.delegation.member_office import RankOffice
from domain.lists.names.company import is_spouse
from domain.naming.words.organisations import is_organisation
from domain.naming.words.titles import office_sought
from domain.programme.meeting import ListParticipant
from domain.programme.programme import Item
from domain.programme.size import UNCOUNTED
from domain.registry.office_words import class_in_some_words, class_in_words, is_deputy_speaker

_NO_MEMBERS = frozenset({"accompanying", "business", "support", "security", "press", "crew"})
_HIGH = frozenset(
    {
        "monarch", "head-of-state", "vice-president", "speaker-of-upper-house", "speaker", "prime-minister",
        "chief-justice", "first-deputy-prime-minister", "deputy-prime-minister", "foreign-minister", "minister",
    }
)  # fmt: skip
_SOVEREIGN = frozenset({"monarch", "head-of-state"})


@member_rule("high-office-not-official", "before-release", "protocol 2.2")
def high_office_not_official(plan: Plan, member: Member) -> Findings:
    """Who presides over a state, a parliament or a ministry, or is deputy there, is an official member as a rule."""
    if not plan.over and member.travels and member.category in _NO_MEMBERS and _holds_high_office(member):
        values = {"member": member.words, "side": member.side, "category": member.category}
        fix = Fix(CategoriseMember, {"member": member.id, "category": "official"})
        yield Finding((member.id,), values, (fix,))


@item_rule("high-office-interprets", "before-release", "protocol 5.4", told="once-settled")
def high_office_interprets(plan: Plan, item: Item) -> Findings:
    """Who holds such an office counts where he is listed, and neither interprets nor takes notes."""
    for member in plan.listed(item):
        capacity = item.people[member.id]
        if capacity in UNCOUNTED and member.travels and _holds_high_office(member):
            values = {"member": member.words, "item": item.title, "time": item.planned, "capacity": capacity}
            fix = Fix(ListParticipant, {"item": item.id, "member": member.id, "capacity": "delegate"})
            yield Finding((item.id, member.id), values, (fix,), starts_at(item))


@member_rule("spouse-with-rank", "before-release", "protocol 2.3")
def spouse_with_rank(plan: Plan, member: Member) -> Findings:
    """A spouse has no rank of office: who has one comes for the office, or the rank was given by the words alone."""
    if not plan.over and member.travels and member.category == "spouse" and member.office_class is not None:
        values = {"member": member.words, "side": member.side, "office_class": member.office_class}
        rankless = Fix(RankOffice, {"member": member.id, "office_class": None})
        yield Finding((member.id,), values, (rankless, _as_official(member)))


@member_rule("spouse-with-office", "before-release", "protocol 2.3")
def spouse_with_office(plan: Plan, member: Member) -> Findings:
    """Who holds a high office comes for it, and not as somebody's spouse, as a rule."""
    unranked = member.category == "spouse" and member.office_class is None
    if not plan.over and member.travels and unranked and _names_an_office_of_rank(member):
        values = {"member": member.words, "side": member.side, "position": member.position}
        yield Finding((member.id,), values, (_as_official(member),))


RULES: tuple[Rule, ...] = (high_office_not_official, high_office_interprets, spouse_with_rank, spouse_with_office)


def _as_official(member: Member) -> Fix:
    return Fix(CategoriseMember, {"member": member.id, "category": "official"})


def _names_an_office_of_rank(member: Member) -> bool:
    """Whether the words of a spouse name a high office or the head of an organisation; a queen may reign or not."""
    if any(map(is_spouse, member.position.values())):
        return False
    named = class_in_some_words(member.position)
    return named in _HIGH - _SOVEREIGN or any(map(_presides, member.position.values()))


def _presides(words: str) -> bool:
    """Whether words name who presides over a state or an organisation, and over nothing in it."""
    offices, states = office_sought(words)
    whole = class_in_some_words({"en": words}) == "head-of-state" or any(map(is_organisation, states))
    return offices[:1] == ("state",) and whole


def _holds_high_office(member: Member) -> bool:
    """Whether the office a member holds is a high one, by its class or else by its words."""
    held = member.office_class or class_in_words(member.position)
    return held in _HIGH or (held is None and is_deputy_speaker(member.position))
