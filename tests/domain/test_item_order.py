"""The order of precedence at one item."""

import pytest

from domain.item_order import order_at
from domain.precedence import PlaceMember
from domain.replacement import MemberWithdrawn
from tests.domain.facts import headed, item_planned, listed, meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Scenario


@pytest.fixture
def talks() -> Scenario:
    """Restricted talks: Karin was listed before Abayev, who stands before him in the delegation."""
    return Scenario(
        visit_opened(), principals(), member("abayev"), member("karin"), member("ushakov", "host"),
        meeting_planned("talks", people=("karin", "putin", "abayev", "tokayev")),
    )  # fmt: skip


def order(scenario: Scenario, side: str = "guest", item: str = "talks", capacity: str = "delegate") -> list[str]:
    return order_at(scenario.visit, scenario.visit.programme.items[item], side, capacity)


def test_an_item_follows_the_order_of_the_delegation(talks: Scenario) -> None:
    """Practice §2: a composition follows the order of precedence."""
    assert order(talks) == ["tokayev", "abayev", "karin"]
    talks.when(PlaceMember("karin", 2))
    assert order(talks) == ["tokayev", "karin", "abayev"]


def test_the_head_of_side_of_the_item_comes_first(talks: Scenario) -> None:
    """Practice §2: a speaker's call has another head than the visit."""
    talks.given(headed("talks", "guest", "karin"))
    assert order(talks) == ["karin", "tokayev", "abayev"]


def test_co_heads_come_first_in_the_order_in_which_they_were_declared(talks: Scenario) -> None:
    talks.given(headed("talks", "guest", "karin", "tokayev"))
    assert order(talks) == ["karin", "tokayev", "abayev"]


def test_the_principal_is_there_where_his_side_takes_part_and_nobody_is_listed(talks: Scenario) -> None:
    talks.given(item_planned("wreath", taking="guest"))
    assert (order(talks, "guest", "wreath"), order(talks, "host", "wreath")) == (["tokayev"], [])
    assert order(talks, "third", "talks") == []


def test_who_was_withdrawn_is_left_out(talks: Scenario) -> None:
    talks.given(MemberWithdrawn("abayev"), MemberWithdrawn("tokayev"))
    assert order(talks) == ["karin"]


def test_interpreters_have_an_order_of_their_own(talks: Scenario) -> None:
    """Interpreters are listed, not counted (practice §2)."""
    talks.given(listed("talks", "karin", "interpreter"))
    assert order(talks) == ["tokayev", "abayev"]
    assert order(talks, capacity="interpreter") == ["karin"]


def test_a_principal_who_interprets_does_not_lead(talks: Scenario) -> None:
    talks.given(listed("talks", "tokayev", "note-taker"))
    assert order(talks) == ["abayev", "karin"]
