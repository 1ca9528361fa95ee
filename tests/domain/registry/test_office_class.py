"""The office of a member, and whom he represents."""

from datetime import date

import pytest

from domain.delegation.member_office import MemberOfficeRanked, RankOffice, RecordRepresentation, RepresentationRecorded
from tests.domain.facts import member
from tests.domain.scenario import Scenario

MINISTER = {"en": "The Deputy Prime Minister"}


@pytest.fixture
def delegation(visit: Scenario) -> Scenario:
    """The guest's delegation: Tokayev, then Abayev and Nysanbayev."""
    visit.given(member("abayev"), member("nysanbayev"))
    return visit


def test_an_office_has_a_class_a_national_order_and_a_day_it_was_taken(delegation: Scenario) -> None:
    delegation.when(RankOffice("nysanbayev", "minister", 9, date(2023, 9, 2)))
    delegation.then(MemberOfficeRanked("nysanbayev", "minister", 9, date(2023, 9, 2)))
    delegation.when(RankOffice("nysanbayev", "minister", 9, date(2023, 9, 2)))
    delegation.then_nothing()


def test_nobody_unknown_holds_an_office(delegation: Scenario) -> None:
    delegation.when(RankOffice("nobody", "minister"))
    delegation.then_refused("unknown-member", "member")


def test_no_office_was_taken_in_another_age(delegation: Scenario) -> None:
    delegation.when(RankOffice("abayev", "ambassador", since=date(1815, 3, 19)))
    delegation.then_refused("day-out-of-range", "since")


def test_who_represents_another_keeps_his_own_rank(delegation: Scenario) -> None:
    """Who represents does not take the rank of the one represented (protocol 3.4)."""
    delegation.given(MemberOfficeRanked("abayev", "minister", None, None))
    delegation.when(RecordRepresentation("nysanbayev", MINISTER))
    delegation.then(RepresentationRecorded("nysanbayev", MINISTER))
    assert [found.id for found in delegation.visit.delegations.listed("guest")] == ["tokayev", "abayev", "nysanbayev"]
    delegation.when(RecordRepresentation("nysanbayev", MINISTER))
    delegation.then_nothing()
    delegation.when(RecordRepresentation("nysanbayev"))
    delegation.then(RepresentationRecorded("nysanbayev", {}))


def test_nobody_unknown_represents_anyone(delegation: Scenario) -> None:
    delegation.when(RecordRepresentation("nobody", MINISTER))
    delegation.then_refused("unknown-member", "member")
