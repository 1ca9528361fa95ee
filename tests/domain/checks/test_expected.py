"""The checklist of a visit's category (protocol 5.8): expected, never required."""

from __future__ import annotations

from typing import get_args

import pytest

from domain.checks.expected import CHECKLISTS
from domain.checks.rules import check
from domain.delegation.member_office import MemberOfficeRanked
from domain.programme.arrangements import ItemRetitled
from domain.programme.item_kind import KNOWN_KINDS
from domain.programme.meeting import PlanMeeting
from domain.programme.planning import PlanItem
from domain.visit.amending import VisitCategoryCorrected
from domain.visit.closing import VisitCancelled, VisitClosed
from domain.visit.opening import VisitCategory
from tests.domain.facts import (
    at,
    cancelled,
    item_planned,
    listed,
    meeting_planned,
    member,
    principals,
    retracted,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario


def missing(category: VisitCategory, *facts: Facts) -> list[str]:
    """What a visit of the category misses, in the order of its checklist."""
    visit = Scenario(visit_opened(), VisitCategoryCorrected(category), *facts)
    found = {each.subjects[1]: each for each in check(visit.visit) if each.code == "expected-item-missing"}
    assert {each.level for each in found.values()} <= {"advisory"}
    return [expected.name for expected in CHECKLISTS[category] if expected.name in found]


def test_every_category_has_a_checklist_of_kinds_there_are() -> None:
    assert set(CHECKLISTS) == set(get_args(VisitCategory))
    for checklist in CHECKLISTS.values():
        assert {kind for expected in checklist for kind in expected.kinds} <= set(KNOWN_KINDS)


@pytest.mark.parametrize(
    ("category", "expected"),
    [
        (
            "state",
            [
                "arrival", "welcome", "wreath", "restricted-talks", "expanded-talks", "signing", "press-statements",
                "state-meal", "culture", "departure",
            ],
        ),
        ("official", ["arrival", "welcome", "talks", "official-meal", "departure"]),
        ("working", ["arrival", "talks", "departure"]),
        ("unofficial", ["arrival", "departure"]),
        ("transit", ["airport-meeting", "departure"]),
    ],
)  # fmt: skip
def test_a_visit_misses_what_its_category_expects(category: VisitCategory, expected: list[str]) -> None:
    assert missing(category) == expected


def test_an_item_of_the_kind_is_what_was_expected() -> None:
    wreath = item_planned("wreath", kind="wreath")
    assert "wreath" not in missing("state", wreath)
    assert "wreath" in missing("state", wreath, cancelled("wreath"))
    assert "wreath" in missing("state", wreath, retracted("wreath"))


def test_a_breakfast_is_no_official_meal() -> None:
    assert "official-meal" in missing("official", item_planned("meal", at("08:00", "09:00"), "meal"))
    assert "official-meal" not in missing("official", item_planned("meal", at("13:00", "14:00"), "meal"))


def test_of_a_monarch_neither_talks_nor_signing_are_expected() -> None:
    reigning = (*principals(), MemberOfficeRanked("tokayev", "monarch", None, None))
    told = missing("state", *reigning)
    assert {"restricted-talks", "expanded-talks", "signing", "press-statements"}.isdisjoint(told)
    assert {"arrival", "welcome", "state-meal"} <= set(told)
    assert "restricted-talks" in missing("state", *principals())


def test_talks_are_expected_in_two_formats() -> None:
    narrow, wide = meeting_planned("narrow"), meeting_planned("wide", "expanded")
    assert {"restricted-talks", "expanded-talks"} <= set(missing("state", item_planned("talks", kind="talks")))
    assert "restricted-talks" not in missing("state", narrow)
    assert "expanded-talks" in missing("state", narrow)
    assert "expanded-talks" not in missing("state", wide)
    assert "talks" not in missing("working", wide)


@pytest.mark.parametrize("over", [VisitClosed(), VisitCancelled()])
def test_a_visit_that_is_over_or_called_off_misses_nothing(over: Facts) -> None:
    assert missing("state", over) == []


def test_the_fix_opens_what_is_missing_with_what_is_known() -> None:
    visit = Scenario(visit_opened()).visit
    fixes = {each.subjects[1]: each.fixes[0] for each in check(visit) if each.code == "expected-item-missing"}
    assert (fixes["wreath"].command, fixes["wreath"].fields) == (PlanItem, {"kind": "wreath"})
    assert fixes["arrival"].fields == {"kind": "arrival", "when": {"day": "2025-11-11"}}
    assert (fixes["expanded-talks"].command, fixes["expanded-talks"].fields) == (
        PlanMeeting, {"kind": "talks", "format": "expanded"},
    )  # fmt: skip


def test_the_arrival_of_a_minister_is_not_that_of_the_visit() -> None:
    minister = (*principals(), member("abayev"), item_planned("lands", kind="arrival"), listed("lands", "abayev"))
    assert "arrival" not in missing("state", *minister)
    minister = (*minister, ItemRetitled("lands", {"en": "Arrival of Minister Abayev"}))
    assert "arrival" in missing("state", *minister)
    assert "arrival" not in missing("state", *minister, item_planned("arrival", kind="arrival"))
