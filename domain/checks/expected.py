"""What a visit of a category is expected to have: a checklist that locks nothing (protocol 5.8).

The category is political and may be disputed; what is not wanted is accepted with a reason.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec

from domain.checks.check import Finding, Fix
from domain.checks.plan import THE_VISIT, Plan
from domain.checks.rule import Findings, Rule, visit_rule
from domain.programme.accompanying import known_as
from domain.programme.item_kind import KnownKind
from domain.programme.meeting import Format, PlanMeeting
from domain.programme.planning import PlanItem
from domain.programme.programme import Item
from domain.programme.travelling_apart import Travellers
from domain.visit.opening import VisitCategory
from domain.visit.visit import Visit


class _Planned(NamedTuple):
    """What tells of an item whether it is one that is expected: many are alike in it."""

    kind: str
    format: Format | None
    starts: str | None


class ExpectedItem(msgspec.Struct, frozen=True):
    """An item a visit is expected to have: of one of these kinds and, of talks, in one of these formats."""

    name: str
    kinds: tuple[KnownKind, ...]
    formats: tuple[Format, ...] = ()
    not_before: str = ""
    """The hour of the day before which an item is something else: nobody is honoured by a breakfast."""

    def is_met_by(self, planned: _Planned) -> bool:
        """Whether an item is what is expected. One in the format is, whatever kind it was entered as."""
        if planned.starts is not None and planned.starts < self.not_before:
            return False
        return planned.format in self.formats if self.formats else planned.kind in self.kinds

    def fix(self, visit: Visit) -> Fix:
        """The command that would enter it, with what is known."""
        days = {"arrival": visit.first_day, "departure": visit.last_day}
        day = visit.first_day if visit.first_day == visit.last_day else days.get(self.name)
        known: dict[str, Any] = {"kind": self.kinds[0], **({"when": {"day": day.isoformat()}} if day else {})}
        if self.formats:
            return Fix(PlanMeeting, {**known, "format": self.formats[0]})
        return Fix(PlanItem, known)


ARRIVAL, DEPARTURE = ExpectedItem("arrival", ("arrival",)), ExpectedItem("departure", ("departure",))
WELCOME = ExpectedItem("welcome", ("ceremony",))
TALKS = ExpectedItem("talks", ("talks",), ("expanded", "restricted", "tete-a-tete"))
RESTRICTED = ExpectedItem("restricted-talks", ("talks",), ("restricted", "tete-a-tete"))
EXPANDED = ExpectedItem("expanded-talks", ("talks",), ("expanded",))
MEAL: tuple[KnownKind, ...] = ("meal", "working-meal")
NOON_MEAL = "11:00"
"""The hour before which a meal is a breakfast."""

CHECKLISTS: dict[VisitCategory, tuple[ExpectedItem, ...]] = {
    "state": (
        ARRIVAL, WELCOME, ExpectedItem("wreath", ("wreath",)), RESTRICTED, EXPANDED,
        ExpectedItem("signing", ("signing",)), ExpectedItem("press-statements", ("press-statements",)),
        ExpectedItem("state-meal", MEAL, not_before=NOON_MEAL), ExpectedItem("culture", ("culture",)), DEPARTURE,
    ),
    "official": (ARRIVAL, WELCOME, TALKS, ExpectedItem("official-meal", MEAL, not_before=NOON_MEAL), DEPARTURE),
    "official-working": (ARRIVAL, TALKS, ExpectedItem("official-meal", MEAL, not_before=NOON_MEAL), DEPARTURE),
    "working": (ARRIVAL, TALKS, DEPARTURE),
    "unofficial": (ARRIVAL, DEPARTURE),
    "private": (ARRIVAL, DEPARTURE),
    "transit": (ExpectedItem("airport-meeting", ("courtesy-call", "arrival", "talks")), DEPARTURE),
}  # fmt: skip
"""What the visits of a category have in common, in the order in which it comes."""


_OF_A_GOVERNMENT = frozenset({"restricted-talks", "expanded-talks", "signing", "press-statements"})
"""What is not expected where a monarch leads a side: many of them reign and do not govern."""


@visit_rule("expected-item-missing", "advisory", "protocol 5.8")
def expected_item_missing(plan: Plan) -> Findings:
    """A visit that is still being planned has what visits of its category have, and of its heads may be expected."""
    visit = plan.visit
    if plan.over or not visit.category:
        return
    of_members = Travellers(visit).journeys
    there = {_planned(item) for key, item in plan.items.items() if not item.cancelled and key not in of_members}
    unusual = _OF_A_GOVERNMENT if _is_led_by_a_monarch(visit) else frozenset()
    for expected in CHECKLISTS[visit.category]:
        if expected.name not in unusual and not any(map(expected.is_met_by, there)):
            values = {"expected": expected.name, "category": visit.category}
            yield Finding((THE_VISIT, expected.name), values, (expected.fix(visit),))


def _planned(item: Item) -> _Planned:
    return _Planned(known_as(item), item.format, item.planned.start if item.planned is not None else None)


def _is_led_by_a_monarch(visit: Visit) -> bool:
    leading = (visit.delegations.principal_of(side) for side in visit.sides)
    return any(visit.delegations.members[head].office_class == "monarch" for head in leading if head is not None)


RULES: tuple[Rule, ...] = (expected_item_missing,)
