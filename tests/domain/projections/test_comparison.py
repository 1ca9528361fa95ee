"""Two moments of a visit compared, in the words of protocol."""

from typing import Any

import pytest

from domain.arrangements import ItemPlaced, ItemRetitled
from domain.closing import VisitCancelled
from domain.delegation import MemberCategorised, MemberConfirmed, MemberProposalRetracted
from domain.message import Event
from domain.names import MemberPositionWorded, MemberRenamed
from domain.precedence import MemberPlaced
from domain.programme import ItemMoved, ItemReinstated
from domain.projections.comparison import Difference, compare
from domain.replacement import MemberWithdrawn
from domain.visit import VisitCategoryCorrected, VisitRedated, VisitRetitled
from tests.domain.facts import (
    DAY,
    at,
    cancelled,
    headed,
    item_planned,
    listed,
    meeting_planned,
    member,
    planned,
    principals,
    retracted,
    started,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

BEFORE = (visit_opened(), principals(), member("abayev"), member("karin"), meeting_planned("talks"))
TALKS = {"en": "Talks"}


def differences(*facts: Facts) -> tuple[Difference, ...]:
    """What these events changed."""
    return compare(Scenario(*BEFORE).visit, Scenario(*BEFORE, *facts).visit)


def test_equal_moments_differ_in_nothing() -> None:
    assert differences() == ()


@pytest.mark.parametrize(
    ("event", "code"),
    [
        (VisitCategoryCorrected("working"), "visit-category"),
        (VisitRetitled({"en": "Visit"}), "visit-title"),
        (VisitCancelled(), "visit-status"),
        (VisitRedated(DAY, DAY), "visit-days"),
        (ItemMoved("talks", planned(at("16:00"))), "item-moved"),
        (ItemPlaced("talks", {}), "item-placed"),
        (ItemRetitled("talks", {"en": "Conversation"}), "item-retitled"),
        (cancelled("talks"), "item-status"),
        (listed("talks", "abayev"), "item-people"),
        (headed("talks", "guest", "abayev"), "item-heads"),
        (item_planned("wreath"), "item-new"),
        (retracted("talks"), "item-gone"),
        (member("deputy"), "member-new"),
        (MemberProposalRetracted("karin"), "member-gone"),
        (MemberConfirmed("karin"), "member-status"),
        (MemberRenamed("karin", {}), "member-name"),
        (MemberPositionWorded("karin", {}), "member-position"),
        (MemberCategorised("karin", "press"), "member-category"),
    ],
)
def test_a_change_is_one_difference(event: Event, code: str) -> None:
    assert [each.code for each in differences(event)] == [code]


def test_a_difference_says_what_was_and_what_is() -> None:
    (found,) = differences(ItemMoved("talks", planned(at("16:00"))))
    assert (found.what, found.before, found.after) == (TALKS, planned(at("14:00", "15:00")), planned(at("16:00")))


def test_a_start_is_a_status_and_a_time() -> None:
    codes = [each.code for each in differences(started("talks"))]
    assert codes == ["visit-status", "item-status", "item-actual"]


def test_another_order_is_told_of_all_it_moves() -> None:
    moved: list[tuple[str, Any, Any]] = [
        (each.subject, each.before, each.after) for each in differences(MemberPlaced("karin", 2))
    ]
    assert sorted(moved) == [("abayev", 2, 3), ("karin", 3, 2)]


@pytest.mark.parametrize(
    "facts",
    [
        (ItemMoved("talks", planned(at("16:00"))), ItemMoved("talks", planned(at("14:00", "15:00")))),
        (cancelled("talks"), ItemReinstated("talks")),
        (item_planned("wreath"), retracted("wreath")),
        (member("deputy"), MemberProposalRetracted("deputy")),
    ],
    ids=["moved and back", "cancelled and reinstated", "an item never there", "a member never there"],
)
def test_what_cancelled_out_is_left_out(facts: tuple[Facts, ...]) -> None:
    assert differences(*facts) == ()


def test_who_was_withdrawn_changes_the_ranks_below() -> None:
    codes = {(each.code, each.subject) for each in differences(MemberWithdrawn("abayev"))}
    assert codes == {("member-status", "abayev"), ("member-rank", "abayev"), ("member-rank", "karin")}
