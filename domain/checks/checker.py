"""The findings of one visit, kept: after new events, only what they can have changed is looked at again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from operator import attrgetter
from typing import get_args

from msgspec.structs import replace

from domain.checks.check import Check, CheckKey, outstanding
from domain.checks.elsewhere import Elsewhere
from domain.checks.plan import THE_VISIT, Plan, Subject
from domain.checks.rule import AboutKind, Rule
from domain.core.message import Event
from domain.visit.visit import Visit

RuleSubject = tuple[Rule, str]
"""A rule, and the subject it looks at."""


class Checker:
    """The findings of the rules about one visit. It never changes: what was recorded since makes another one."""

    def __init__(self, rules: Sequence[Rule], visit: Visit, elsewhere: Elsewhere | None = None) -> None:
        self._rules = rules
        self._about = {
            about: [rule for rule in rules if rule.about == about and not rule.apart] for about in get_args(AboutKind)
        }
        self._plan = Plan(visit, elsewhere)
        self._found: dict[RuleSubject, tuple[Check, ...]] = {}
        self._beside: dict[RuleSubject, frozenset[str]] = {}
        for rule in rules:
            self._look_everywhere(rule)

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """Everything found, those not accepted first, the most pressing and the nearest in time."""
        return self._in_order(self._found.values())

    def after(self, visit: Visit, events: Iterable[Event], elsewhere: Elsewhere | None = None) -> Checker:
        """The findings once these events led to the visit given."""
        next_one = self._forked()
        next_one._follow(visit, frozenset(subject for event in events for subject, _ in event.touches()), elsewhere)
        return next_one

    def foretold(self, visit: Visit, events: Iterable[Event]) -> tuple[Check, ...]:
        """The findings that these events would add, were they to lead to the visit given."""
        then = self.after(visit, events, self._plan.elsewhere)
        other = visit.accepted != self._plan.visit.accepted
        new = [some for pair, some in then._found.items() if other or some is not self._found.get(pair)]
        return tuple(each for each in outstanding(then._in_order(new)) if each.key not in self._standing)

    @cached_property
    def _standing(self) -> frozenset[CheckKey]:
        return frozenset(each.key for each in outstanding(self.checks))

    def _in_order(self, some: Iterable[tuple[Check, ...]]) -> tuple[Check, ...]:
        visit = self._plan.visit
        found = [each for found in some for each in found]
        if visit.accepted:
            found = [_marked(each, visit) if each.key in visit.accepted else each for each in found]
        return tuple(sorted(found, key=attrgetter("order")))

    def _forked(self) -> Checker:
        fork = Checker.__new__(Checker)
        fork._rules, fork._about, fork._plan = self._rules, self._about, self._plan.forked()
        fork._found, fork._beside = dict(self._found), dict(self._beside)
        return fork

    def _follow(self, visit: Visit, touched: frozenset[str], elsewhere: Elsewhere | None) -> None:
        principals, before = self._plan.principals, self._plan.elsewhere
        again, unknown = set(self._around(touched)), self._plan.unknown(touched)
        self._plan.follow(visit, touched, elsewhere)
        again.update(self._around(touched))
        if self._plan.unknown(unknown):
            again |= self._every(self._rules)
        elif principals != self._plan.principals:
            again |= self._every([rule for rule in self._rules if rule.about == "item"])
        if elsewhere is not before:
            again |= self._every([rule for rule in self._rules if rule.apart])
        if elsewhere is not before and (elsewhere is None or elsewhere.differs_from(before)):
            again |= self._every([rule for rule in self._rules if rule.elsewhere])
        self._look_at(again)

    def _around(self, touched: frozenset[str]) -> Iterator[RuleSubject]:
        subjects: set[Subject] = {*self._plan.around(touched)}
        changed = {"all", *(f"{about}s" for about, _ in self._plan.standing(touched))}
        yield from ((rule, THE_VISIT) for rule in self._about["visit"] if rule.reads in changed)
        for about, key in subjects:
            for rule in self._about[about]:
                yield (rule, key)
                if rule.beside is not None:
                    yield from ((rule, other) for other in self._neighbours(rule, key))

    def _neighbours(self, rule: Rule, key: str) -> frozenset[str]:
        """Those beside the subject when it was last looked at, and those beside it as it stands."""
        return rule.neighbours(self._plan, key) | self._beside.get((rule, key), frozenset())

    def _every(self, rules: Sequence[Rule]) -> set[RuleSubject]:
        wanted = {(rule, key) for rule in rules for key in self._plan.subjects(rule.about)}
        return wanted | {(rule, key) for rule, key in self._found if rule in rules}

    def _look_everywhere(self, rule: Rule) -> None:
        """Find what a rule finds, for the first time."""
        if not rule.asked_of(self._plan):
            return
        for key, found in rule.found_everywhere(self._plan):
            self._found[rule, key] = found
        if rule.beside is not None:
            for key in self._plan.subjects(rule.about):
                self._beside[rule, key] = rule.neighbours(self._plan, key)

    def _look_at(self, wanted: Iterable[RuleSubject]) -> None:
        plan, none = self._plan, ()
        standing = {about: plan.subjects(about) for about in self._about}
        for pair in wanted:
            rule, key = pair
            stands = key in standing[rule.about] and (not rule.elsewhere or plan.elsewhere is not None)
            found = rule.found(plan, key) if stands else none
            if found:
                self._found[pair] = found
            else:
                self._found.pop(pair, None)
            if rule.beside is not None:
                self._beside[pair] = rule.neighbours(plan, key)


def _marked(check: Check, visit: Visit) -> Check:
    acceptance = visit.accepted[check.key]
    return replace(check, accepted=acceptance.entry, quiet=acceptance.fingerprint == check.fingerprint)
