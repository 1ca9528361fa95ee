"""Every rule there is, and what they find about a visit."""

from __future__ import annotations

from domain.checks import (
    across,
    agenda,
    agreements,
    badges,
    co_heads,
    courtesies,
    doubles,
    expected,
    formats,
    hand_places,
    heads,
    interpreting,
    journeys,
    leading,
    left_out,
    lists,
    motorcade,
    offices,
    orders,
    people,
    phrases,
    readiness,
    record,
    registry,
    seating,
    signing,
    sources,
    spouses,
    statements,
    symbols,
    taking_part,
    texts,
    times,
    titles,
    translations,
    venues,
)
from domain.checks.check import Check
from domain.checks.checker import Checker
from domain.checks.elsewhere import Elsewhere
from domain.checks.plan import Plan
from domain.checks.rule import Rule
from domain.visit.visit import Visit

FAMILIES = (
    times,
    doubles,
    journeys,
    people,
    heads,
    spouses,
    offices,
    formats,
    interpreting,
    readiness,
    record,
    registry,
    sources,
    statements,
    agenda,
    expected,
    seating,
    co_heads,
    courtesies,
    signing,
    venues,
    across,
    agreements,
    leading,
    lists,
    left_out,
    hand_places,
    orders,
    phrases,
    symbols,
    taking_part,
    badges,
    motorcade,
    texts,
    titles,
    translations,
)

RULES: tuple[Rule, ...] = tuple(rule for family in FAMILIES for rule in family.RULES)
"""Every rule there is."""

CODES: dict[str, Rule] = {rule.code: rule for rule in RULES}
"""Every rule by its code."""


def checker(visit: Visit, elsewhere: Elsewhere | None = None) -> Checker:
    """The findings of a visit, ready to be kept up with what is recorded."""
    return Checker(RULES, visit, elsewhere)


def check(visit: Visit, elsewhere: Elsewhere | None = None) -> tuple[Check, ...]:
    """Everything found about a visit, most pressing first; those accepted as they stand come last and are `quiet`."""
    return checker(visit, elsewhere).checks


def find(visit: Visit, code: str, subjects: tuple[str, ...]) -> Check | None:
    """The finding of that code about those subjects, if it stands within the visit."""
    rule = CODES.get(code)
    if rule is None:
        return None
    plan = Plan(visit)
    found = (each for key in plan.subjects(rule.about) for each in rule.look(plan, key))
    return next((each for each in found if each.subjects == subjects), None)
