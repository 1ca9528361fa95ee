"""Checks: findings about a visit. They warn, they never refuse.

How a rule is added:

1. Write it in its family's file as a function of the plan and one subject, under `item_rule`, `member_rule`,
   `room_rule` or `visit_rule` with a code, a level and the rules it looks after: "protocol 5.12". It yields a `Finding`
   for each thing found.
2. Name it in the `RULES` of the family, and a new family in `FAMILIES` below.
3. Read the subject and what `plan` gives beside it (items of a member, members of an item, items in a room, heads).
   A rule that reads other subjects of its kind says which by `beside`; one that looks beyond the visit says
   `elsewhere=True` and reads `plan.elsewhere`: the registries, and what other visits need of them.
   Random histories hold it to this: found again = found from nothing.
4. Values: `item`, `other` and `member` are names; everything else is a fact, and brings an accepted finding back
   when it changes. Give times as values, `at` for when it bites, and a `Fix` or two: a command and its known fields.
5. Word `check.<code>` (a sentence with names and times) and `check-name.<code>` (a few words) in every catalogue.
6. Test it by name, seen to fire and not to fire.
"""

from __future__ import annotations

from domain.checks import (
    across,
    agenda,
    agreements,
    badges,
    co_heads,
    expected,
    formats,
    interpreting,
    lists,
    motorcade,
    orders,
    people,
    phrases,
    readiness,
    record,
    registry,
    seating,
    signing,
    sources,
    statements,
    symbols,
    texts,
    times,
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
    people,
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
    signing,
    venues,
    across,
    agreements,
    lists,
    orders,
    phrases,
    symbols,
    badges,
    motorcade,
    texts,
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
