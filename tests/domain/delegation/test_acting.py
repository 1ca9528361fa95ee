"""Who acts ad interim, and by which office he ranks (protocol 3.10)."""

from __future__ import annotations

import msgspec
import pytest

from domain.checks.rules import check
from domain.delegation.acting import ActingFor, MemberActingNoted, NoteActing
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.side_order import OrderAdopted
from domain.registry.order_of_offices import shipped_orders
from tests.domain.facts import member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

FRANCE = shipped_orders()["france-1995"]
MINISTER = ActingFor({"en": "Minister of the Economy"}, "minister", 2)
ACTING = MemberActingNoted("deputy", MINISTER)


def delegation(*facts: Facts) -> Scenario:
    members = member("deputy"), member("former"), member("other")
    classed = (
        MemberOfficeRanked("deputy", "deputy-minister", 9, None), MemberOfficeRanked("other", "minister", 5, None),
        MemberOfficeRanked("former", "former-prime-minister", None, None),
    )  # fmt: skip
    return Scenario(visit_opened(), principals(), members, classed, *facts)


def order(visit: Scenario) -> list[str]:
    return [each.id for each in visit.visit.delegations.listed("guest")][1:]


def following(interim: str | None) -> OrderAdopted:
    return OrderAdopted("guest", "france-1995", msgspec.structs.replace(FRANCE, interim=interim))


def test_who_acts_ad_interim_is_noted_with_the_office_he_acts_in() -> None:
    visit = delegation()
    visit.when(NoteActing("deputy", {"en": "Minister of the Economy"}, "minister", 2))
    visit.then(ACTING)
    assert NoteActing.current_values(visit.visit, {"member": "deputy"})["office_class"] == "minister"
    visit.when(NoteActing("deputy", {"en": "Minister of the Economy"}, "minister", 2))
    visit.then_nothing()
    visit.when(NoteActing("deputy"))
    visit.then(MemberActingNoted("deputy", None))


def test_he_has_the_rank_of_the_holder_where_the_order_says_so() -> None:
    assert order(delegation(ACTING, following("titular"))) == ["deputy", "other", "former"]


@pytest.mark.parametrize("interim", ["own", None])
def test_he_keeps_the_rank_of_his_own_office_where_it_does_not(interim: str | None) -> None:
    assert order(delegation(ACTING, following(interim))) == ["other", "former", "deputy"]


def test_by_the_general_order_he_keeps_his_own() -> None:
    assert order(delegation(ACTING)) == ["former", "other", "deputy"]


def test_an_order_that_says_nothing_of_it_is_a_question() -> None:
    def asked(*facts: Facts) -> list[str]:
        return [each.code for each in check(delegation(*facts).visit) if each.code == "order-leaves-open"]

    assert asked(ACTING, following(None)) == ["order-leaves-open"]
    assert asked(ACTING, following("own")) == asked(following(None)) == []


def test_a_class_without_the_words_of_the_office_is_refused() -> None:
    visit = delegation()
    visit.when(NoteActing("deputy", {}, "minister"))
    visit.then_refused("text-missing", "office")
    visit.when(NoteActing("nobody", {"en": "Minister"}))
    visit.then_refused("unknown-member", "member")
