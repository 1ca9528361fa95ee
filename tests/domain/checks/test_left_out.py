"""Whom the list of a side leaves out stands above nobody it names for want of a class (protocol 3.1, 4.9)."""

from __future__ import annotations

import pytest

from domain.checks.check import Check
from domain.checks.rules import check
from domain.delegation.list_order import ListOrderGiven
from domain.delegation.member_office import MemberOfficeRanked, RankOffice
from domain.delegation.precedence import MemberPlacedAfter, PlaceMember
from domain.delegation.replacement import MemberWithdrawn
from tests.domain.facts import member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

ATTACHE = MemberOfficeRanked("attache", "staff", None, None)
LIST = ListOrderGiven("guest", ("tokayev", "bektenov", "karin"))
MEMBERS = (member("bektenov"), member("karin"), member("attache"))


def folded(*facts: Facts) -> Scenario:
    return Scenario(visit_opened(), principals(), MEMBERS, *facts)


def asked(*facts: Facts) -> list[Check]:
    return [each for each in check(folded(*facts).visit) if each.code == "left-out-above-listed"]


def test_an_attache_classed_before_the_list_came_stands_above_nobody_it_names_unasked() -> None:
    facts = (ATTACHE, LIST)
    assert [each.id for each in folded(facts).visit.delegations.listed("guest")][:2] == ["tokayev", "attache"]
    (found,) = asked(facts)
    assert (found.code, found.level) == ("left-out-above-listed", "before-release")
    assert [found.values[who]["en"].family for who in ("member", "other")] == ["Attache", "Bektenov"]
    assert [(each.command, each.fields) for each in found.fixes] == [
        (PlaceMember, {"member": "attache", "after": "karin"})
    ]


def test_classed_after_the_list_he_is_placed_by_it_at_once() -> None:
    scenario = folded(LIST)
    scenario.given(*RankOffice("attache", "staff").decide(scenario.visit))
    assert [each.id for each in scenario.visit.delegations.listed("guest")][-1] == "attache"
    assert [each for each in check(scenario.visit) if each.code == "left-out-above-listed"] == []


def test_of_two_of_one_class_whom_the_list_leaves_out_each_is_told() -> None:
    """None of them stands where he does for the other's sake."""
    second = MemberOfficeRanked("second", "staff", None, None)
    (found,) = asked(member("second"), ATTACHE, second, LIST)
    assert [each.fields for each in found.fixes] == [{"member": "second", "after": "karin"}]
    (found,) = asked(member("second"), ATTACHE, second, LIST, MemberPlacedAfter("second", "karin"))
    assert [each.fields for each in found.fixes] == [{"member": "attache", "after": "second"}]


@pytest.mark.parametrize(
    "facts",
    [
        (ATTACHE,),
        (LIST,),
        (ATTACHE, LIST, MemberPlacedAfter("attache", "bektenov")),
        (ATTACHE, LIST, MemberWithdrawn("attache")),
        (ATTACHE, MemberOfficeRanked("bektenov", "minister", None, None), LIST, MemberWithdrawn("karin")),
        (MemberOfficeRanked("attache", "prime-minister", None, None), LIST),
    ],
    ids=["no list", "no class", "by hand", "no longer coming", "below all who are classed", "a prime minister"],
)
def test_who_stands_where_his_office_would_is_not_asked_about(facts: tuple[Facts, ...]) -> None:
    assert asked(*facts) == []
