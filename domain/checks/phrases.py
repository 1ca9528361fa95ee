"""Checks of a visit against the phrase book of the office: a term it uses has other words there now."""

from __future__ import annotations

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, visit_rule
from domain.registry.registries import Registries
from domain.visit.phrases import AdoptTerm, former_in


@visit_rule("phrase-changed", "before-release", "protocol 10.9", elsewhere=True)
def phrase_changed(plan: Plan) -> Findings:
    """A visit uses words that the phrase book had before; told once of each term, however many places use it."""
    registries = plan.elsewhere.registries if plan.elsewhere is not None else Registries()
    if not registries.former_words or plan.over:
        return
    for key, places in former_in(plan.visit, registries.former_words).items():
        (_, first), now = places[0], registries.phrases[key].words
        before = {language: line for language, line in first.words.items() if line != now.get(language, line)}
        after = {language: now[language] for language in before}
        values = {"before": before, "after": after, "count": len(places)}
        yield Finding((key,), values, (Fix(AdoptTerm, {"term": key}),))


RULES: tuple[Rule, ...] = (phrase_changed,)
