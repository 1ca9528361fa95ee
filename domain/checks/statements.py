"""Checks of what was said: figures that differ between speakers, and reports that say otherwise."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import Any

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, visit_rule
from domain.core.text import Wording
from domain.statements.figure import CorrectFigure, Figure


@visit_rule("figures-differ", "before-release", "protocol 8.7", told="always")
def figures_differ(plan: Plan) -> Findings:
    """The same figure of the same period has one value, whoever quotes it."""
    alike: defaultdict[tuple[str, str, str], list[Figure]] = defaultdict(list)
    for figure in plan.visit.figures.values():
        alike[figure.subject.casefold(), figure.period.casefold(), figure.unit].append(figure)
    for figures in alike.values():
        for one, other in combinations(figures, 2):
            if one.value != other.value:
                values = {
                    "subject": one.subject, "period": one.period, "before": one.value, "after": other.value,
                    "unit": one.unit, "member": _speaker(plan, one), "item": _title(plan, one),
                    "who": _speaker(plan, other), "other": _title(plan, other),
                }  # fmt: skip
                fixes = tuple(Fix(CorrectFigure, {"figure": each.id}) for each in (one, other))
                yield Finding((one.id, other.id), values, fixes)


def _speaker(plan: Plan, figure: Figure) -> Any:
    return plan.visit.delegations.members[figure.member].words


def _title(plan: Plan, figure: Figure) -> Wording:
    return plan.visit.programme.items[figure.item].title


@visit_rule("report-contradicts", "advisory", "protocol 1.2", told="always")
def report_contradicts(plan: Plan) -> Findings:
    """A report gives another value for a figure than the one quoted. It corrects nothing."""
    for claim in plan.visit.claims.values():
        figure = plan.visit.figures.get(claim.about)
        if figure is not None and claim.value is not None and claim.value != figure.value:
            values = {
                "subject": figure.subject, "before": figure.value, "unit": figure.unit,
                "after": claim.value, "publisher": claim.publisher, "period": figure.period,
                "member": _speaker(plan, figure), "item": _title(plan, figure),
            }  # fmt: skip
            yield Finding((figure.id, claim.id), values, (Fix(CorrectFigure, {"figure": figure.id}),))


RULES: tuple[Rule, ...] = (figures_differ, report_contradicts)
