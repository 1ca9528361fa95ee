"""Who leads a side where the principal does not, and who is expected to lead it at all (protocol 2.4)."""

import pytest

from domain.core.message import Event
from domain.delegation.category import MemberCategorised
from domain.delegation.principal import PrincipalNamed
from domain.delegation.replacement import MemberReplaced, MemberWithdrawn
from domain.programme.heads import expected_heads, heads_of, leading_and_beside
from tests.domain.facts import headed, item_planned, listed, meeting_planned, member, principals, started, visit_opened
from tests.domain.scenario import Scenario


def test_another_head_of_the_delegation_leads_talks_the_principal_is_not_listed_for(visit: Scenario) -> None:
    visit.given(
        member("prime", category="head"), member("minister"), meeting_planned("talks", people=("prime", "minister"))
    )
    talks = visit.visit.programme.items["talks"]
    assert heads_of(visit.visit, talks, "guest") == ("prime",)
    visit.given(listed("talks", "tokayev"))
    assert heads_of(visit.visit, talks, "guest") == ("tokayev",)


def test_a_minister_listed_without_the_principal_does_not_lead(visit: Scenario) -> None:
    visit.given(member("prime", category="head"), member("minister"), meeting_planned("talks", people=("minister",)))
    assert heads_of(visit.visit, visit.visit.programme.items["talks"], "guest") == ("tokayev",)


def test_principals_are_not_expected_where_each_side_lists_others_alone(visit: Scenario) -> None:
    visit.given(member("lavrov", "host"), member("nurtleu"), meeting_planned("talks", people=("nurtleu",)))
    talks = visit.visit.programme.items["talks"]
    assert expected_heads(visit.visit, talks, "guest") == ("tokayev",), "the list of the other side may follow"
    visit.given(listed("talks", "lavrov"))
    assert expected_heads(visit.visit, talks, "guest") == expected_heads(visit.visit, talks, "host") == ()
    visit.given(listed("talks", "putin"))
    assert expected_heads(visit.visit, talks, "guest") == ("tokayev",)


def test_a_minister_named_to_lead_a_side_brings_no_principal_to_the_other(visit: Scenario) -> None:
    """The talks of ministers stay theirs while one side after the other is named who leads it (protocol 2.4)."""
    visit.given(member("lavrov", "host"), member("nurtleu"))
    visit.given(meeting_planned("talks", people=("lavrov", "nurtleu")), headed("talks", "host", "lavrov"))
    talks = visit.visit.programme.items["talks"]
    assert [expected_heads(visit.visit, talks, side) for side in ("host", "guest")] == [("lavrov",), ()]
    assert leading_and_beside(visit.visit, talks, "guest") == (1, 0)
    visit.given(headed("talks", "host", "putin"), listed("talks", "putin"))
    assert expected_heads(visit.visit, talks, "guest") == ("tokayev",)


def test_nobody_who_leads_is_expected_at_the_programme_of_a_spouse(visit: Scenario) -> None:
    """Listed for the spouse alone: the head of the side that lists nobody is not there either (protocol 2.4)."""
    visit.given(member("brigitte", category="spouse"), item_planned("museum"), listed("museum", "brigitte"))
    museum = visit.visit.programme.items["museum"]
    assert [expected_heads(visit.visit, museum, side) for side in ("host", "guest")] == [(), ()]


def test_a_minister_who_greets_keeps_no_head_from_an_arrival(visit: Scenario) -> None:
    visit.given(member("manturov", "host"), item_planned("arrival", kind="arrival"), listed("arrival", "manturov"))
    arrival = visit.visit.programme.items["arrival"]
    assert [expected_heads(visit.visit, arrival, side) for side in ("host", "guest")] == [(), ("tokayev",)]


def test_of_others_alone_the_first_leads(visit: Scenario) -> None:
    visit.given(member("lavrov", "host"), member("ushakov", "host"), member("nurtleu"))
    visit.given(meeting_planned("talks", people=("lavrov", "ushakov", "nurtleu")))
    talks = visit.visit.programme.items["talks"]
    assert [leading_and_beside(visit.visit, talks, side) for side in ("host", "guest")] == [(1, 1), (1, 0)]
    visit.given(listed("talks", "tokayev"))
    assert leading_and_beside(visit.visit, talks, "guest") == (1, 1)


def test_whoever_is_named_leads_though_another_head_is_listed(visit: Scenario) -> None:
    visit.given(
        member("prime", category="head"), member("minister"), meeting_planned("talks", people=("prime", "minister"))
    )
    visit.given(headed("talks", "guest", "minister"))
    assert heads_of(visit.visit, visit.visit.programme.items["talks"], "guest") == ("minister",)


@pytest.mark.parametrize(
    "later",
    [
        PrincipalNamed("guest", "abayev"), MemberWithdrawn("tokayev"), MemberReplaced("tokayev", "abayev"),
        MemberCategorised("tokayev", "official"),
    ],
    ids=["another principal", "withdrawn", "replaced", "another category"],
)  # fmt: skip
def test_who_led_what_has_begun_has_led_it_whoever_leads_later(later: Event) -> None:
    """The head of a meeting that was held is a fact of its hour (protocol 2.4)."""
    begun = (*meeting_planned("talks", people=("putin", "tokayev", "abayev")), started("talks", "13:36"))
    to_come = meeting_planned("expanded", people=("putin", "tokayev", "abayev"))
    visit = Scenario(visit_opened(), principals(), member("abayev"), begun, to_come, later).visit
    talks, expanded = (visit.programme.items[key] for key in ("talks", "expanded"))
    assert heads_of(visit, talks, "guest") == ("tokayev",)
    assert heads_of(visit, talks, "host") == ("putin",)
    assert heads_of(visit, expanded, "guest") != ("tokayev",)


def test_who_led_a_tete_a_tete_nobody_is_listed_for_has_led_it() -> None:
    alone = (*meeting_planned("alone", "tete-a-tete", people=()), started("alone", "13:36"))
    visit = Scenario(
        visit_opened(), principals(), member("abayev"), alone, PrincipalNamed("guest", "abayev")
    ).visit  # fmt: skip
    assert heads_of(visit, visit.programme.items["alone"], "guest") == ("tokayev",)


def test_what_lists_others_alone_was_not_led_by_the_principal() -> None:
    tea = (item_planned("tea", kind="tea"), listed("tea", "abayev"), started("tea", "13:36"))
    visit = Scenario(visit_opened(), principals(), member("abayev"), tea, PrincipalNamed("guest", "abayev")).visit
    assert visit.programme.items["tea"].heads == {}
