"""The list of a delegation, in order of precedence."""

from uuid import UUID

from domain.delegation.precedence import MemberPlaced
from domain.delegation.proposing import MemberProposalRetracted
from domain.projections.delegation import delegation
from domain.projections.visits import visit_row
from tests.domain.facts import member, principals, replaced, visit_opened, withdrawn
from tests.domain.scenario import Scenario


def test_a_list_keeps_who_comes_no_more_without_a_rank() -> None:
    visit = Scenario(visit_opened(), principals(), withdrawn("abayev"), replaced("karin", "deputy")).visit
    rows = [(row.id, row.rank, row.status, row.replaced_by, row.principal) for row in delegation(visit, "guest")]
    assert rows == [
        ("tokayev", 1, "confirmed", None, True),
        ("abayev", None, "withdrawn", None, False),
        ("karin", None, "replaced", "deputy", False),
        ("deputy", 2, "proposed", None, False),
    ]


def test_a_list_follows_the_order_of_precedence() -> None:
    visit = Scenario(visit_opened(), principals(), member("abayev"), member("karin"), MemberPlaced("karin", 2)).visit
    assert [row.id for row in delegation(visit, "guest")] == ["tokayev", "karin", "abayev"]


def test_a_proposal_taken_back_was_never_on_the_list() -> None:
    visit = Scenario(visit_opened(), principals(), member("abayev"), MemberProposalRetracted("abayev")).visit
    assert [row.id for row in delegation(visit)] == ["putin", "tokayev"]


def test_a_visit_in_one_line() -> None:
    row = visit_row(UUID(int=1), Scenario(visit_opened(), principals()).visit)
    assert (row.reference, row.category, row.status, row.entries) == ("KZ-2025-11", "state", "planned", 5)
    assert (row.host, row.guest) == ({"en": "Russia"}, {"en": "Kazakhstan"})
