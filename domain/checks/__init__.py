"""Checks: findings about a visit. They warn, they never refuse.

Adding a family: a module with a `checks(visit)` of its own, named in `FAMILIES`.
"""

from __future__ import annotations

from domain.checks import people, record, statements, times
from domain.checks.check import Check
from domain.visit import Visit

FAMILIES = (times, people, record, statements)


def check(visit: Visit) -> tuple[Check, ...]:
    """Everything found about a visit, most pressing first."""
    found = [each for family in FAMILIES for each in family.checks(visit)]
    return tuple(sorted(found, key=lambda each: each.order))
