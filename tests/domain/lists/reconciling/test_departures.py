"""Who is no longer on a list is withdrawn with all that names him, as by the form (protocol 2.7, 4.8)."""

from __future__ import annotations

import pytest

from domain.checks.rules import check
from domain.core.message import Command
from domain.delegation.badge import BadgeIssued, CancelBadge
from domain.delegation.replacement import WithdrawMember
from domain.lists.listed import ListedPerson
from domain.lists.reconciling.accept_list import as_accepted
from domain.lists.reconciling.list_said import ListSaid
from domain.lists.reconciling.reconcile import reconcile
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.meeting import TakeOffParticipant
from tests.domain.facts import document, headed, item_planned, meeting_planned, member, principals, signs
from tests.domain.scenario import Scenario

TALKS = meeting_planned("talks", people=("tokayev", "abayev", "karin"))


@pytest.fixture
def mission(visit: Scenario) -> Scenario:
    """Tokayev, Abayev and Karin; both sign, sit at the talks, and lead the call together."""
    visit.given(principals(), member("abayev"), member("karin"), TALKS, BadgeIssued("abayev", "17"))
    visit.given(item_planned("call"), headed("call", "guest", "abayev", "karin"))
    visit.given(item_planned("signing"), document("transit"), signs("transit", "abayev"))
    return visit


def gone(mission: Scenario, *left_out: str) -> tuple[Reconciliation, frozenset[str]]:
    """A whole list without these, on which that is accepted."""
    standing = mission.visit.delegations.listed("guest")
    entries = [
        ListedPerson(number, each.names, each.position)
        for number, each in enumerate(standing, start=1)
        if each.id not in left_out
    ]
    found = reconcile(mission.visit, "guest", entries, said=ListSaid("whole"))
    return found, frozenset(f"gone:{each}" for each in left_out)


def record(mission: Scenario, commands: tuple[Command, ...]) -> None:
    for command in commands:
        mission.when(command)
        assert mission.recorded, mission.refused


def test_who_is_gone_is_taken_off_all_that_names_him(mission: Scenario) -> None:
    found, accepted = gone(mission, "abayev")
    commands = as_accepted(found, mission.visit, accepted).commands
    assert {type(each) for each in commands} >= {TakeOffParticipant, CancelBadge, WithdrawMember}
    record(mission, commands)
    assert [each.code for each in check(mission.visit) if "abayev" in each.subjects] == []


def test_what_is_decided_otherwise_stays(mission: Scenario) -> None:
    found, accepted = gone(mission, "abayev")
    kept = {"abayev": {"listed:talks": "keep", "signs:transit": "hand-over"}}
    commands = as_accepted(found, mission.visit, accepted, departures=kept).commands
    assert not any(isinstance(each, TakeOffParticipant) for each in commands)
    record(mission, commands)
    assert mission.visit.programme.items["talks"].people["abayev"] == "delegate"
    assert mission.visit.documents["transit"].signatories == {}, "a signature is offered to nobody"


def test_of_two_who_are_gone_neither_leads_after_the_other(mission: Scenario) -> None:
    """Each is taken off what stands once the one before has gone."""
    found, accepted = gone(mission, "abayev", "karin")
    commands = as_accepted(found, mission.visit, accepted).commands
    record(mission, commands)
    assert mission.visit.programme.items["call"].heads == {}
    assert [each.members for each in commands if isinstance(each, NameHeadOfSide)] == [("karin",), ()]
    assert [each.code for each in check(mission.visit) if {"abayev", "karin"} & {*each.subjects}] == []


def test_who_is_held_stays_where_he_is(mission: Scenario) -> None:
    found, _ = gone(mission, "abayev")
    assert as_accepted(found, mission.visit, frozenset()).commands == ()
