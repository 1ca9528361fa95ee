"""What a delegation is told of what changed between two entries."""

from __future__ import annotations

import pytest

from domain.core.problem import Refused
from domain.delegation.member_names import MemberPositionWorded
from domain.delegation.replacement import MemberReplaced, MemberWithdrawn
from domain.projections.paper.told_changes import DelegationChanges, told_changes
from tests.domain.facts import listed, meeting_planned, member, principals, taken_off, visit_opened
from tests.domain.scenario import Facts, Scenario

STOOD: tuple[Facts, ...] = (
    visit_opened(), principals(), member("abayev"), member("sato"),
    meeting_planned("talks", people=("putin", "tokayev")), listed("talks", "abayev"),
)  # fmt: skip


def told(*facts: Facts) -> DelegationChanges:
    return told_changes(Scenario(*STOOD).visit, Scenario(*STOOD, *facts).visit, "guest-delegation")


def test_a_replacement_is_told_with_whom_it_is_of_and_no_more_as_one_who_came_and_one_who_went() -> None:
    [change] = told(member("karin"), MemberReplaced("abayev", "karin")).members
    assert (change.member.key, change.how, [each.key for each in change.instead_of]) == ("karin", "instead", ["abayev"])


def test_who_comes_who_comes_no_more_and_who_is_called_otherwise_is_told() -> None:
    found = told(member("karin"), MemberWithdrawn("abayev"), MemberPositionWorded("sato", {"en": "Deputy"})).members
    assert [(each.how, each.member.key) for each in found] == [("called", "sato"), ("new", "karin"), ("gone", "abayev")]


def test_who_came_on_the_list_of_an_item_and_who_went_is_told_by_name() -> None:
    [change] = told(taken_off("talks", "abayev"), listed("talks", "sato")).changes
    assert change.change.facets == ("people",)
    assert ([each.person.key for each in change.came], [each.person.key for each in change.went]) == (
        ["sato"],
        ["abayev"],
    )


def test_nothing_is_told_of_a_member_who_came_and_went_again() -> None:
    with pytest.raises(Refused, match="sheet-nothing-changed"):
        told(member("karin"), MemberWithdrawn("karin"))


def test_its_rows_are_the_items_and_the_members_each_under_a_key_of_its_own() -> None:
    found = told(MemberWithdrawn("abayev"), taken_off("talks", "abayev"))
    assert [row.key for row in found.rows] == ["talks", "member/abayev"]
