"""Checks of what was said: figures that differ between speakers, and reports that say otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from domain.checks.check import Check
from domain.visit import Visit


def checks(visit: Visit) -> Iterator[Check]:
    """The same figure quoted with different values, and claims that contradict a quoted figure."""
    for one, other in combinations(visit.figures.values(), 2):
        same = (one.subject.casefold(), one.period.casefold()) == (other.subject.casefold(), other.period.casefold())
        if same and one.unit == other.unit and one.value != other.value:
            values = {"subject": one.subject, "before": one.value, "after": other.value, "unit": one.unit}
            yield Check("figures-differ", "before-release", (one.id, other.id), values)
    for claim in visit.claims.values():
        figure = visit.figures.get(claim.about)
        if figure is not None and claim.value is not None and claim.value != figure.value:
            values = {
                "subject": figure.subject, "before": figure.value, "unit": figure.unit,
                "after": claim.value, "publisher": claim.publisher,
            }  # fmt: skip
            yield Check("report-contradicts", "advisory", (figure.id, claim.id), values)
