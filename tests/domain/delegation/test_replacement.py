"""Who will not come, and who comes instead: withdrawn, replaced, reinstated."""

from domain.delegation.replacement import (
    MemberReinstated,
    MemberReplaced,
    MemberWithdrawn,
    ReinstateMember,
    ReplaceMember,
    WithdrawMember,
)
from domain.programme.heads import counted
from domain.projections.attendance import attendance_of
from domain.seating.item_order import order_at
from tests.domain.facts import meeting_planned, member, replaced, started, withdrawn
from tests.domain.scenario import Scenario


def test_a_member_is_withdrawn_with_a_reason_though_meetings_list_him(visit: Scenario) -> None:
    visit.given(member("abayev"), meeting_planned("talks", people=("abayev",)))
    visit.when(WithdrawMember("abayev"))
    visit.then(MemberWithdrawn("abayev"))
    assert WithdrawMember.needs_reason
    assert "abayev" in visit.visit.programme.items["talks"].people


def test_nobody_unknown_is_withdrawn(visit: Scenario) -> None:
    visit.when(WithdrawMember("abayev"))
    visit.then_refused("unknown-member", "member")


def test_nobody_is_withdrawn_twice(visit: Scenario) -> None:
    visit.given(withdrawn("abayev"))
    visit.when(WithdrawMember("abayev"))
    visit.then_refused("member-withdrawn", "member")


def test_a_withdrawn_member_is_expected_again(visit: Scenario) -> None:
    visit.given(withdrawn("abayev"))
    visit.when(ReinstateMember("abayev", "confirmed"))
    visit.then(MemberReinstated("abayev", "confirmed"))
    visit.when(ReinstateMember("abayev"))
    visit.then_nothing()


def test_nobody_unknown_is_reinstated(visit: Scenario) -> None:
    visit.when(ReinstateMember("abayev"))
    visit.then_refused("unknown-member", "member")


def test_another_comes_instead_at_his_own_rank(visit: Scenario) -> None:
    visit.given(member("abayev"), member("nurtleu"), member("deputy"))
    visit.when(ReplaceMember("abayev", "deputy"))
    visit.then(MemberReplaced("abayev", "deputy"))
    delegations = visit.visit.delegations
    assert delegations.ranks("guest") == {"tokayev": 1, "nurtleu": 2, "deputy": 3}


def test_nobody_unknown_is_replaced(visit: Scenario) -> None:
    visit.when(ReplaceMember("abayev", "tokayev"))
    visit.then_refused("unknown-member", "member")


def test_nobody_unknown_comes_instead(visit: Scenario) -> None:
    visit.when(ReplaceMember("tokayev", "abayev"))
    visit.then_refused("unknown-member", "by")


def test_who_was_withdrawn_does_not_come_instead(visit: Scenario) -> None:
    visit.given(withdrawn("abayev"))
    visit.when(ReplaceMember("tokayev", "abayev"))
    visit.then_refused("member-withdrawn", "by")


def test_nobody_replaces_himself(visit: Scenario) -> None:
    visit.when(ReplaceMember("tokayev", "tokayev"))
    visit.then_refused("same-person", "by")


def test_nobody_comes_instead_for_the_other_side(visit: Scenario) -> None:
    visit.when(ReplaceMember("tokayev", "putin"))
    visit.then_refused("other-side", "by")


def test_who_was_replaced_is_reinstated(visit: Scenario) -> None:
    visit.given(replaced("abayev", "deputy"))
    visit.when(ReinstateMember("abayev"))
    visit.then(MemberReinstated("abayev", "proposed"))
    assert visit.visit.delegations.members["abayev"].replaced_by is None


def test_who_is_replaced_after_the_talks_began_stays_on_their_list(visit: Scenario) -> None:
    people = ("abayev", "nurtleu")
    visit.given(member("abayev"), member("nurtleu"), member("deputy"))
    visit.given(*(meeting_planned(talks, people=people) for talks in ("first", "second")), started("first"))
    visit.when(ReplaceMember("abayev", "deputy"))
    items = visit.visit.programme.items
    assert counted(visit.visit, items["first"]) == {"guest": 2}
    assert counted(visit.visit, items["second"]) == {"guest": 1}
    assert "abayev" in order_at(visit.visit, items["first"], "guest")
    assert "abayev" not in order_at(visit.visit, items["second"], "guest")
    assert [each.id for each in attendance_of(visit.visit, items["first"]).people if each.expected] == [
        "abayev",
        "nurtleu",
    ]


def test_who_is_withdrawn_before_the_talks_is_not_counted_there_once_they_began(visit: Scenario) -> None:
    visit.given(member("abayev"), member("nurtleu"), meeting_planned("talks", people=("abayev", "nurtleu")))
    visit.given(withdrawn("abayev"), started("talks"))
    assert counted(visit.visit, visit.visit.programme.items["talks"]) == {"guest": 1}
