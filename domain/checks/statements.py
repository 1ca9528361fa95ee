"""Checks of what was said: figures that differ between speakers, and reports that say otherwise."""

from __future__ import annotations

from itertools import combinations
from typing import Any

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, visit_rule
from domain.core.quantity import agree
from domain.core.text import Wording
from domain.statements.claim import contradicts
from domain.statements.figure import AmendFigure, Figure


@visit_rule("figures-differ", "before-release", "protocol 8.7", told="always")
def figures_differ(plan: Plan) -> Findings:
    """The same figure of the same period has one value, whoever quotes it."""
    for one, other in combinations(plan.visit.figures.values(), 2):
        if one.like(other) and not agree(one.quantity, other.quantity):
            values = {
                "subject": one.subject, "before": one.quantity, "after": other.quantity,
                "member": _speaker(plan, one), "item": _title(plan, one),
                "who": _speaker(plan, other), "other": _title(plan, other),
            }  # fmt: skip
            fixes = tuple(Fix(AmendFigure, {"figure": each.id}) for each in (one, other))
            yield Finding((one.id, other.id), values, fixes)


@visit_rule("report-contradicts", "advisory", "protocol 1.2", told="always")
def report_contradicts(plan: Plan) -> Findings:
    """A report gives another value for a figure than the one quoted. It corrects nothing."""
    for claim in plan.visit.claims.values():
        figure = plan.visit.figures.get(claim.about)
        if figure is not None and contradicts(claim, figure):
            values = {
                "subject": figure.subject, "before": figure.quantity, "after": claim.quantity,
                "publisher": claim.publisher, "member": _speaker(plan, figure), "item": _title(plan, figure),
            }  # fmt: skip
            yield Finding((figure.id, claim.id), values, (Fix(AmendFigure, {"figure": figure.id}),))


def _speaker(plan: Plan, figure: Figure) -> Any:
    """Who quoted a figure; where nobody is named, where it was read."""
    return plan.visit.delegations.members[figure.member].words if figure.member is not None else figure.source


def _title(plan: Plan, figure: Figure) -> Wording:
    return plan.visit.programme.items[figure.item].title


RULES: tuple[Rule, ...] = (figures_differ, report_contradicts)
