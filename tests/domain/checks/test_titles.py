"""Checks of what titles and lists of meetings leave open (protocol 2.4)."""

from __future__ import annotations

from domain.checks.check import Check
from domain.checks.rules import check
from domain.core.names import Name
from domain.delegation.member_names import MemberRenamed
from domain.programme.arrangements import ItemRetitled
from domain.programme.head_of_side import NameHeadOfSide
from tests.domain.facts import headed, meeting_planned, member, principals, started, visit_opened
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


def test_one_side_alone_lists_who_comes() -> None:
    hosts = meeting_planned("call", people=("putin", "berri"))
    (found,) = asked("side-lists-nobody", member("berri", "host"), hosts)
    assert found.subjects == ("call", "guest")
    both = meeting_planned("call", people=("putin", "berri", "tokayev"))
    assert asked("side-lists-nobody", member("berri", "host"), both) == []
    assert asked("side-lists-nobody", meeting_planned("call")) == []
