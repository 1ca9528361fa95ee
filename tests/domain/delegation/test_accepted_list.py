"""What a list was that was accepted: the whole list, an addendum or a correction (protocol 4.9)."""

from __future__ import annotations

from domain.delegation.accepted_list import AcceptList, ListAccepted, ListRetracted, RetractList
from tests.domain.scenario import Scenario


def test_the_record_knows_what_a_list_was(visit: Scenario) -> None:
    visit.when(AcceptList("guest", "addendum", 2, "addendum.docx", "ab" * 32))
    visit.then(ListAccepted("list-addendum", "guest", "addendum", 2, "addendum.docx", "ab" * 32))
    visit.when(AcceptList("guest", "addendum", 3))
    visit.then(ListAccepted("list-addendum-2", "guest", "addendum", 3, None, None))
    assert [each.persons for each in visit.visit.accepted_lists.values()] == [2, 3]


def test_a_list_has_an_id_of_its_own(visit: Scenario) -> None:
    visit.given(ListAccepted("list-whole", "guest", "whole", 18, None, None))
    visit.when(AcceptList("guest", "whole", 18, list="list-whole"))
    visit.then_refused("id-taken", "list")


def test_a_list_is_taken_back(visit: Scenario) -> None:
    visit.given(ListAccepted("list-whole", "guest", "whole", 18, None, None))
    visit.when(RetractList("list-whole"))
    visit.then(ListRetracted("list-whole"))
    visit.when(RetractList("list-whole"))
    visit.then_refused("unknown-list", "list")
