"""Who is no longer on a list is withdrawn with all that names him, as by the form (protocol 2.7, 4.8)."""

from __future__ import annotations

import pytest

from domain.checks.rules import check
from domain.core.message import Command
from domain.core.names import Name
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


SAID = "Mr Abayev will be replaced by Mr Smagulov"
STRUCK = ListedPerson(1, {"en": Name("", "Abayev")}, {}, struck=True, member="abayev", sentence=SAID)


def replaced(mission: Scenario, comes: ListedPerson) -> Reconciliation:
    """A note that strikes Abayev off, and names another."""
    return reconcile(mission.visit, "guest", (STRUCK, comes), said=ListSaid("correction"))


def comes(line: int, family: str, sentence: str) -> ListedPerson:
    return ListedPerson(line, {"en": Name("", family)}, {"en": "Adviser"}, added=True, sentence=sentence)


@pytest.mark.parametrize(("family", "by"), [("Smagulov", "smagulov"), ("Karin", "karin")])
def test_who_comes_instead_by_a_note_replaces_as_by_the_form(mission: Scenario, family: str, by: str) -> None:
    """What named the other passes to him where it may, one by one; signature and badge do not (protocol 2.8)."""
    found = replaced(mission, comes(1, family, SAID))
    commands = as_accepted(found, mission.visit, {each.id for each in found.differences}).commands
    record(mission, commands)
    gone = mission.visit.delegations.members["abayev"]
    assert (gone.status, gone.replaced_by) == ("replaced", by)
    assert mission.visit.programme.items["talks"].people.get(by) == "delegate"
    assert "abayev" not in mission.visit.programme.items["talks"].people
    assert mission.visit.documents["transit"].signatories == {}


def test_the_place_of_who_is_replaced_may_be_held_back(mission: Scenario) -> None:
    found = replaced(mission, comes(1, "Smagulov", SAID))
    accepted = {each.id for each in found.differences}
    off = {"abayev": {"listed:talks": "take-off"}}
    record(mission, as_accepted(found, mission.visit, accepted, departures=off).commands)
    assert "smagulov" not in mission.visit.programme.items["talks"].people
    assert mission.visit.delegations.members["abayev"].replaced_by == "smagulov"


@pytest.mark.parametrize(
    "other",
    [comes(2, "Smagulov", "Mr Smagulov joins the delegation"), comes(1, "Smagulov", "Mr Smagulov joins")],
    ids=["another row", "another sentence"],
)
def test_who_is_only_added_beside_replaces_nobody(mission: Scenario, other: ListedPerson) -> None:
    found = replaced(mission, other)
    accepted = as_accepted(found, mission.visit, {each.id for each in found.differences})
    assert accepted.successors == {}
    assert WithdrawMember("abayev") in accepted.commands


def test_while_who_comes_instead_is_held_the_other_only_goes(mission: Scenario) -> None:
    found = replaced(mission, comes(1, "Smagulov", SAID))
    assert WithdrawMember("abayev") in as_accepted(found, mission.visit, {"gone:abayev"}).commands
