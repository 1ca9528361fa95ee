"""Checks of what titles and lists of meetings leave open (protocol 2.4)."""

from __future__ import annotations

from domain.checks.check import Check
from domain.checks.rules import check
from domain.core.names import Name
from domain.delegation.member_names import MemberRenamed
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.arrangements import ItemRetitled, RetitleItem
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.size_agreed import SizeAgreed
from tests.domain.facts import headed, item_planned, listed, meeting_planned, member, principals, started, visit_opened
from tests.domain.scenario import Facts, Scenario

CALLED = (
    member("berri", "host"), MemberRenamed("berri", {"en": Name("Nabih", "Berri")}), meeting_planned("call"),
    ItemRetitled("call", {"en": "Meeting with Mr Berri"}),
)  # fmt: skip


def asked(code: str, *facts: Facts) -> list[Check]:
    visit = Scenario(visit_opened(), principals(), *facts)
    return [each for each in check(visit.visit) if each.code == code]


def test_a_title_names_another_than_who_leads() -> None:
    (found,) = asked("title-names-another", *CALLED)
    assert found.subjects == ("call", "host")
    assert [(each.command, each.fields["members"]) for each in found.fixes] == [
        (NameHeadOfSide, ["berri"]), (NameHeadOfSide, ["putin"]),
    ]  # fmt: skip


def test_who_leads_was_said_or_the_meeting_began() -> None:
    assert asked("title-names-another", *CALLED, headed("call", "host", "berri")) == []
    assert asked("title-names-another", *CALLED, headed("call", "host", "putin")) == []
    assert asked("title-names-another", *CALLED, started("call")) == []
    assert asked("title-names-another", *CALLED, ItemRetitled("call", {"en": "Restricted talks"})) == []


def test_one_of_two_who_lead_a_side_leads_it_alone() -> None:
    leyen = (member("leyen", "guest", "head"), MemberRenamed("leyen", {"en": Name("Ursula", "von der Leyen")}))
    titled = ItemRetitled("call", {"en": "Meeting with President von der Leyen"})
    assert asked("title-names-another", *leyen, meeting_planned("call"), titled) == []
    mere = member("leyen", "guest"), *leyen[1:]
    assert asked("title-names-another", *mere, meeting_planned("call"), titled) != []


def test_a_title_names_somebody_who_no_longer_comes() -> None:
    gone = MemberWithdrawn("berri")
    (found,) = asked("title-names-gone", *CALLED, gone)
    assert found.subjects == ("call", "berri")
    assert [(each.command, each.fields) for each in found.fixes] == [(RetitleItem, {"item": "call"})]
    assert asked("title-names-gone", *CALLED) == []
    assert asked("title-names-gone", *CALLED, gone, started("call")) == []
    assert asked("title-names-gone", *CALLED, gone, ItemRetitled("call", {"en": "Visit of Berri Street"})) == []
    namesake = (member("randa", "host"), MemberRenamed("randa", {"en": Name("Randa", "Berri")}))
    assert asked("title-names-gone", *CALLED, gone, *namesake) == []


def test_one_side_alone_lists_who_comes() -> None:
    hosts = (item_planned("call", kind="talks"), listed("call", "putin"), listed("call", "berri"))
    (found,) = asked("side-lists-nobody", member("berri", "host"), hosts)
    assert found.subjects == ("call", "guest")
    assert asked("side-lists-nobody", member("berri", "host"), hosts, listed("call", "tokayev")) == []
    assert asked("side-lists-nobody", item_planned("call", kind="talks")) == []


def test_in_a_format_it_is_told_that_the_sides_are_unequal_and_nothing_more() -> None:
    hosts = meeting_planned("call", people=("putin", "berri"))
    assert len(asked("sides-unequal", member("berri", "host"), hosts)) == 1
    assert asked("side-lists-nobody", member("berri", "host"), hosts) == []


def test_a_title_says_another_size_than_is_listed() -> None:
    """The programme of the other side said 1+1, and nobody noted it as agreed (protocol 5.4)."""
    titled = ItemRetitled("call", {"en": "Restricted talks (1+1)", "ru": "Переговоры в узком составе (1+1)"})
    few = meeting_planned("call", people=("putin", "berri", "tokayev"))
    (found,) = asked("title-says-another-size", member("berri", "host"), few, titled)
    assert (found.subjects, found.values["size"]) == (("call", "guest"), "1+1")
    many = meeting_planned("call", people=("putin", "berri", "tokayev", "karin"))
    assert asked("title-says-another-size", member("berri", "host"), member("karin"), many, titled) == []
    agreed = SizeAgreed("call", "guest", None, 1, 1, about=False)
    assert asked("title-says-another-size", member("berri", "host"), few, titled, agreed) == []
    assert asked("title-says-another-size", member("berri", "host"), few) == []
