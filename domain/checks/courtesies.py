"""Checks of courtesy titles: that one paper gives them to both sides, or to neither (protocol 10.5)."""

from __future__ import annotations

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, visit_rule
from domain.delegation.delegation import Member
from domain.delegation.member_courtesy import WordMemberCourtesy
from domain.visit.visit import Visit

_MOSTLY, _HARDLY = 0.5, 0.25
"""Of which share of its list at least a side bears courtesies in a language, and of which at most it bears none."""
_FEWEST = 3
"""On lists of fewer nobody asks."""


@visit_rule("courtesies-of-one-side", "before-release", "protocol 10.5", told="once-settled", reads="members")
def courtesies_of_one_side(plan: Plan) -> Findings:
    """In languages of the visit the list of one side gives courtesy titles, and that of another does not.

    Where a list names nobody in a language and another does, names are asked for first (`names-half-worded`). Languages
    in which the same members have none are told together.
    """
    lists = {side: _named(plan, side) for side in plan.visit.sides} if not plan.over else {}
    alike: dict[tuple[str, str, tuple[str, ...]], list[str]] = {}
    for language in _languages(plan.visit):
        named = {side: people for side, people in lists.items() if _is_in(people, language)}
        asked = {side: people for side, people in (named or lists).items() if len(people) >= _FEWEST}
        shares = {side: _share(people, language) for side, people in asked.items()}
        bearing = next((side for side, share in shares.items() if share >= _MOSTLY), None)
        for side, share in shares.items():
            if bearing is not None and share <= _HARDLY:
                without = tuple(each.id for each in lists[side] if not each.courtesy.get(language))
                alike.setdefault((side, bearing, without), []).append(language)
    for (side, bearing, without), languages in alike.items():
        first = min((plan.members[key] for key in without), key=lambda member: (member.category != "head", member.id))
        values = {
            "languages": tuple(languages), "side": side, "other": bearing, "member": first.words,
            "count": len(without), "all": len(lists[side]),
        }  # fmt: skip
        fix = Fix(WordMemberCourtesy, {"member": first.id})
        yield Finding((side, f"courtesy-{languages[0]}"), values, (fix,))


RULES: tuple[Rule, ...] = (courtesies_of_one_side,)


def _named(plan: Plan, side: str) -> list[Member]:
    return [each for each in plan.members.values() if each.side == side and each.travels and each.names]


def _languages(visit: Visit) -> tuple[str, ...]:
    """The languages of the title and those of the sheets of the visit."""
    return tuple(dict.fromkeys((*visit.title, *visit.languages)))


def _is_in(people: list[Member], language: str) -> bool:
    """Whether a list names anybody in a language."""
    return any(language in each.names for each in people)


def _share(people: list[Member], language: str) -> float:
    return sum(bool(each.courtesy.get(language)) for each in people) / len(people)
