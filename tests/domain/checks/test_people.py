"""Checks of people at items still to come."""

import pytest

from domain.checks.check import Check
from domain.checks.rules import check
from domain.delegation.category import MemberCategorised
from domain.delegation.confirming import MemberConfirmed
from domain.delegation.list_order import ListOrderGiven
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.principal import PrincipalNamed
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.meeting import MeetingFormatSet
from domain.visit.parties import PartyNamed
from domain.visit.party import Party
from tests.domain.facts import (
    cancelled,
    headed,
    item_planned,
    listed,
    meeting_planned,
    member,
    principals,
    size_agreed,
    speaker,
    started,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

TALKS = meeting_planned("talks", people=("putin", "tokayev"))
INTERPRETED = (TALKS, listed("talks", "karin", "interpreter"))


def found(code: str, *facts: Facts) -> list[tuple[str, ...]]:
    """The subjects of the findings of that code; Abayev and Karin are of the guest's side, Ushakov of the host's."""
    return [each.subjects for each in checks_of(*facts) if each.code == code]


def checks_of(*facts: Facts) -> list[Check]:
    people = (member("abayev"), member("karin"), member("ushakov", "host"))
    return list(check(Scenario(visit_opened(), principals(), *people, *facts).visit))


def test_who_was_withdrawn_is_still_listed() -> None:
    facts = (TALKS, listed("talks", "abayev"))
    assert found("withdrawn-still-listed", *facts, MemberWithdrawn("abayev")) == [("talks", "abayev")]
    assert found("withdrawn-still-listed", *facts) == []


def test_who_is_listed_is_not_confirmed() -> None:
    facts = (TALKS, listed("talks", "abayev"))
    assert found("listed-not-confirmed", *facts) == [("talks", "abayev")]
    assert found("listed-not-confirmed", *facts, MemberConfirmed("abayev")) == []
    assert found("listed-not-confirmed", *facts, MemberWithdrawn("abayev")) == []


def test_a_side_comes_without_its_head() -> None:
    alone = meeting_planned("talks", people=("putin", "abayev"))
    assert found("head-not-listed", alone) == [("talks", "guest")]
    assert found("head-not-listed", alone, headed("talks", "guest", "abayev")) == []
    assert found("head-not-listed", TALKS) == []
    assert found("head-not-listed", meeting_planned("talks")) == []


def test_another_head_of_the_delegation_comes_for_the_principal() -> None:
    """The prime minister at the talks of a visit whose host is the king (protocol 2.4)."""
    alone = (member("premier", "host", "head"), meeting_planned("talks", people=("premier", "tokayev")))
    assert found("head-not-listed", *alone) == []


def test_where_each_side_lists_others_alone_it_is_asked_who_leads() -> None:
    ministers = meeting_planned("talks", people=("ushakov", "karin"))
    assert found("head-not-listed", ministers) == []
    assert found("nobody-leads", ministers) == [("talks", "guest"), ("talks", "host")]
    one = headed("talks", "host", "ushakov")
    assert found("nobody-leads", ministers, one) == [("talks", "guest")]
    assert found("head-not-listed", ministers, one) == [], "the president of the guest does not come to ministers"
    named = (one, headed("talks", "guest", "karin"))
    assert found("nobody-leads", ministers, *named) == []
    fixes = [fix.fields for each in checks_of(ministers) if each.code == "nobody-leads" for fix in each.fixes]
    assert fixes == [
        {"item": "talks", "side": "guest", "members": ["karin"]},
        {"item": "talks", "side": "host", "members": ["ushakov"]},
    ]


def test_beside_a_member_who_leads_the_other_side_its_principal_is_proposed_too() -> None:
    """The president calls on the speaker of the parliament, and only those beside him were listed (protocol 2.4)."""
    call = (meeting_planned("call", people=("ushakov", "karin")), headed("call", "host", "ushakov"))
    assert [fix.fields for each in checks_of(*call) if each.code == "nobody-leads" for fix in each.fixes] == [
        {"item": "call", "side": "guest", "members": ["karin"]},
        {"item": "call", "member": "tokayev"},
    ]


def test_a_principal_sits_nowhere_below_another_of_his_side() -> None:
    """Key 3 seated a president second, below his prime minister, at an audience she led (protocol 2.4)."""
    audience = meeting_planned("talks", people=("ushakov", "putin", "tokayev", "karin"))
    assert found("principal-below-another", audience) == []
    assert found("principal-below-another", audience, headed("talks", "host", "ushakov")) == [("talks", "putin")]
    assert found("principal-below-another", audience, headed("talks", "host", "putin", "ushakov")) == []
    fixes = [each.fixes for each in checks_of(audience, headed("talks", "host", "ushakov"))
             if each.code == "principal-below-another"]  # fmt: skip
    assert [fix.fields for fix in fixes[0]] == [
        {"item": "talks", "side": "host", "members": ["putin"]}, {"item": "talks", "member": "putin"},
    ]  # fmt: skip


def test_a_prime_minister_who_leads_a_visit_sits_below_his_head_of_state() -> None:
    """The President of India receives, and the Prime Minister, whose guest it is, is there (protocol 2.4)."""
    offices = (MemberOfficeRanked("ushakov", "head-of-state", None, None),
               MemberOfficeRanked("putin", "prime-minister", None, None))  # fmt: skip
    banquet = (meeting_planned("talks", people=("ushakov", "putin", "tokayev")), headed("talks", "host", "ushakov"))
    assert found("principal-below-another", *banquet) == [("talks", "putin")]
    assert found("principal-below-another", *banquet, *offices) == []


def test_a_speaker_and_a_prime_minister_stand_as_their_side_lists_them() -> None:
    """The order of offices is each state's own: Italy puts those who preside over parliament first (protocol 3.9)."""
    offices = (MemberOfficeRanked("ushakov", "speaker", None, None),
               MemberOfficeRanked("putin", "prime-minister", None, None))  # fmt: skip
    talks = (meeting_planned("talks", people=("ushakov", "putin", "tokayev")), headed("talks", "host", "ushakov"))
    first, then = ListOrderGiven("host", ("putin", "ushakov")), ListOrderGiven("host", ("ushakov", "putin"))
    assert found("principal-below-another", *talks, *offices, first) == [("talks", "putin")]
    assert found("principal-below-another", *talks, *offices, then) == []
    monarch = MemberOfficeRanked("putin", "monarch", None, None)
    assert found("principal-below-another", *talks, offices[0], monarch, then) == [("talks", "putin")]


def test_who_leads_is_not_listed() -> None:
    """Also where no meeting is planned, but somebody was named to lead; of co-heads each is listed (protocol 2.4)."""
    wreath = (item_planned("wreath"), listed("wreath", "karin"))
    assert found("head-not-listed", *wreath) == []
    assert found("head-not-listed", *wreath, headed("wreath", "guest", "abayev")) == [("wreath", "guest")]
    together = headed("talks", "guest", "tokayev", "abayev")
    assert found("head-not-listed", TALKS, together) == [("talks", "guest")]
    assert found("head-not-listed", TALKS, together, listed("talks", "abayev")) == []


def test_at_a_table_of_more_than_two_sides_each_lists_who_leads_it() -> None:
    """The principal of a side that lists nobody has a seat there all the same (protocol 6.13)."""
    eu = (PartyNamed("eu", Party(organisation={"en": "EU"}, zone="Europe/Brussels")), member("costa", "eu", "head"))
    lunch = (*eu, item_planned("lunch", kind="meal", taking=("host", "guest", "eu")))
    assert found("head-not-listed", *lunch) == [], "nobody is listed yet"
    assert found("head-not-listed", *lunch, listed("lunch", "putin"), listed("lunch", "tokayev")) == [("lunch", "eu")]
    together = (listed("lunch", "putin"), listed("lunch", "tokayev"), listed("lunch", "costa"))
    assert found("head-not-listed", *lunch, *together) == []


def test_nobody_leads_a_side() -> None:
    nobody = (meeting_planned("talks", people=("putin", "abayev")), MemberCategorised("tokayev", "official"))
    assert found("nobody-leads", *nobody, PrincipalNamed("guest", "karin")) == []
    assert found("nobody-leads", *nobody) == [("talks", "guest")]
    assert found("head-not-listed", *nobody) == []


def test_who_was_withdrawn_still_leads() -> None:
    led = (TALKS, headed("talks", "guest", "abayev"))
    assert found("withdrawn-still-leads", *led, MemberWithdrawn("abayev")) == [("talks", "abayev")]
    assert found("withdrawn-still-leads", *led) == []


def test_the_sides_are_unequal() -> None:
    assert found("sides-unequal", TALKS, listed("talks", "abayev")) == [("talks",)]
    assert found("sides-unequal", TALKS, listed("talks", "abayev"), listed("talks", "ushakov")) == []


def test_co_heads_and_further_parties_upset_no_parity() -> None:
    """Ankara 2021: two presidents and one; 1+4 faces 2+3 as well as 2+4 (protocol 5.5)."""
    two = (TALKS, listed("talks", "abayev"), headed("talks", "guest", "tokayev", "abayev"))
    assert found("sides-unequal", *two) == []
    assert found("sides-unequal", *two, listed("talks", "ushakov")) == []
    many = (*two, listed("talks", "ushakov"), member("manturov", "host"), listed("talks", "manturov"))
    assert found("sides-unequal", *many) == [("talks",)]
    facing = (
        item_planned("call", taking=("host", "eu"), kind="talks"), MeetingFormatSet("call", "restricted"),
        member("costa", "eu", "head"), listed("call", "putin"), listed("call", "costa"),
    )  # fmt: skip
    assert found("sides-unequal", *facing) == []
    assert found("sides-unequal", *facing, listed("call", "ushakov")) == [("call",)]
    three = (TALKS, member("xi", "third"), listed("talks", "xi"), listed("talks", "abayev"))
    assert found("sides-unequal", *three) == []


def test_a_ceremony_has_no_parity() -> None:
    """A wreath is laid by one side, and a departure is watched by whoever comes (protocol 5.5)."""
    laying = (item_planned("wreath", kind="wreath"), MeetingFormatSet("wreath", "restricted"))
    people = (listed("wreath", "putin"), listed("wreath", "tokayev"), listed("wreath", "abayev"))
    assert found("sides-unequal", *laying, *people) == []


def test_unequal_sides_may_be_agreed() -> None:
    facts = (TALKS, listed("talks", "abayev"), size_agreed("talks", "host", 1, 0), size_agreed("talks", "guest", 1, 1))
    assert found("sides-unequal", *facts) == []
    assert found("sides-unequal", *facts[:-1]) == [("talks",)]


def test_who_was_withdrawn_counts_on_no_side() -> None:
    facts = (TALKS, listed("talks", "abayev"), MemberWithdrawn("abayev"))
    assert found("sides-unequal", *facts) == []


def test_interpreters_are_not_counted() -> None:
    assert found("sides-unequal", *INTERPRETED) == []


ALONE = meeting_planned("talks", "tete-a-tete", people=("putin", "tokayev"))


@pytest.mark.parametrize(
    "changed",
    [PrincipalNamed("guest", "abayev"), MemberCategorised("tokayev", "official"), headed("talks", "guest", "abayev")],
    ids=["another principal", "another category", "another head"],
)
def test_a_tete_a_tete_lists_someone_who_no_longer_leads(changed: Facts) -> None:
    assert found("tete-a-tete-not-head", ALONE) == []
    assert found("tete-a-tete-not-head", ALONE, changed) == [("talks", "tokayev")]
    assert found("tete-a-tete-not-head", TALKS, changed) == []


def test_interpreters_and_withdrawn_members_need_not_lead_a_tete_a_tete() -> None:
    facts = (ALONE, listed("talks", "karin", "interpreter"), PrincipalNamed("guest", "abayev"))
    assert found("tete-a-tete-not-head", *facts, MemberWithdrawn("tokayev")) == []


def test_co_heads_share_a_tete_a_tete() -> None:
    both = (ALONE, listed("talks", "abayev"), headed("talks", "guest", "tokayev", "abayev"))
    assert found("tete-a-tete-not-head", *both) == []


def test_who_was_withdrawn_still_speaks() -> None:
    facts = (item_planned("statements"), speaker("statements", "abayev"))
    assert found("withdrawn-still-speaks", *facts, MemberWithdrawn("abayev")) == [("statements", "abayev")]
    assert found("withdrawn-still-speaks", *facts) == []


@pytest.mark.parametrize("over", [started("talks"), cancelled("talks")])
@pytest.mark.parametrize("code", ["withdrawn-still-listed", "head-not-listed", "sides-unequal", "no-interpreter"])
def test_what_is_over_or_called_off_needs_nobody(code: str, over: Facts) -> None:
    people = ("putin", "abayev", "karin", "deputy")
    facts = (member("deputy"), meeting_planned("talks", people=people), MemberWithdrawn("abayev"))
    assert found(code, *facts)
    assert found(code, *facts, over) == []
