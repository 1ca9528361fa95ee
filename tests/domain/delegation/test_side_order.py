"""Which order of offices a side follows (protocol 3.9)."""

from __future__ import annotations

import msgspec
import pytest

from domain.core.message import Event
from domain.delegation.list_order import ListOrderGiven
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.precedence import MemberPlacedAfter
from domain.delegation.side_order import AdoptOrder, OrderAdopted, OrderSetAside
from domain.registry.order_of_offices import OrderOfOffices, shipped_orders
from tests.domain.facts import member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

FRANCE = shipped_orders()["france-1995"]
OFFICES = {
    "former": "former-head", "speaker": "speaker", "senate": "speaker-of-upper-house", "premier": "prime-minister",
    "foreign": "foreign-minister", "mayor": "mayor", "ambassador": "resident-ambassador",
}  # fmt: skip
GENERAL = ["former", "senate", "speaker", "premier", "foreign", "ambassador", "mayor"]
AS_IN_FRANCE = ["premier", "senate", "speaker", "former", "foreign", "mayor", "ambassador"]


def adopted(key: str) -> Event:
    return OrderAdopted("guest", key, shipped_orders()[key])


def delegation(*facts: Facts) -> Scenario:
    members = tuple(member(key) for key in sorted(OFFICES))
    classed = tuple(MemberOfficeRanked(key, each, None, None) for key, each in OFFICES.items())
    return Scenario(visit_opened(), principals(), members, classed, *facts)


def order(visit: Scenario) -> list[str]:
    return [each.id for each in visit.visit.delegations.listed("guest")][1:]


def test_a_side_follows_an_order_from_the_entry_on_that_says_so() -> None:
    visit = delegation()
    assert order(visit) == GENERAL
    visit.when(AdoptOrder("guest", "france-1995"))
    visit.then(OrderAdopted("guest", "france-1995", FRANCE))
    assert order(visit) == AS_IN_FRANCE


def test_the_other_side_stands_as_before() -> None:
    visit = delegation(OrderAdopted("host", "france-1995", FRANCE))
    assert order(visit) == GENERAL


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("russia-practice", ["premier", "senate", "speaker", "former", "foreign", "ambassador", "mayor"]),
        ("united-kingdom-2009", ["premier", "speaker", "senate", "former", "foreign", "ambassador", "mayor"]),
        ("india-1979", ["premier", "former", "speaker", "foreign", "senate", "ambassador", "mayor"]),
        ("italy-2006", ["senate", "speaker", "premier", "former", "foreign", "ambassador", "mayor"]),
        ("italy-2006-abroad", ["premier", "senate", "speaker", "former", "foreign", "ambassador", "mayor"]),
        ("kazakhstan-2025", ["premier", "senate", "speaker", "former", "foreign", "ambassador", "mayor"]),
        ("kazakhstan-2026", ["senate", "speaker", "premier", "former", "foreign", "ambassador", "mayor"]),
        ("european-union-2009", ["speaker", "premier", "senate", "former", "foreign", "ambassador", "mayor"]),
        ("european-union-2009-external", ["premier", "foreign", "senate", "speaker", "former", "ambassador", "mayor"]),
        ("germany-practice", ["speaker", "premier", "senate", "former", "foreign", "ambassador", "mayor"]),
        ("united-states-2020", ["speaker", "former", "ambassador", "foreign", "senate", "premier", "mayor"]),
        ("china-practice", ["premier", "speaker", "senate", "former", "foreign", "ambassador", "mayor"]),
        ("turkey-2018", ["speaker", "foreign", "senate", "premier", "former", "ambassador", "mayor"]),
    ],
)
def test_one_delegation_stands_by_the_order_of_each_state(key: str, expected: list[str]) -> None:
    assert order(delegation(adopted(key))) == expected


def test_the_sending_sides_list_and_a_hand_go_before_the_order() -> None:
    visit = delegation(adopted("france-1995"), ListOrderGiven("guest", ("mayor", "premier")))
    assert order(visit) == ["mayor", "senate", "speaker", "former", "foreign", "premier", "ambassador"]
    visit.given(MemberPlacedAfter("former", "mayor"))
    assert order(visit)[:2] == ["mayor", "former"]


def test_equal_ranks_stand_in_the_national_order_of_their_offices() -> None:
    """The government of France in the order its president decides: a minister may stand before that of affairs."""
    ranked = (
        MemberOfficeRanked("foreign", "foreign-minister", 3, None),
        MemberOfficeRanked("mayor", "minister", 2, None),
    )
    assert order(delegation(adopted("france-1995"), ranked))[4:6] == ["mayor", "foreign"]


def test_without_an_order_a_side_follows_the_general_one_again() -> None:
    visit = delegation(adopted("france-1995"))
    visit.when(AdoptOrder("guest"))
    visit.then(OrderSetAside("guest"))
    assert order(visit) == GENERAL
    visit.when(AdoptOrder("guest"))
    visit.then_nothing()


def test_what_is_followed_already_is_not_recorded_again() -> None:
    visit = delegation(adopted("france-1995"))
    visit.when(AdoptOrder("guest", "france-1995"))
    visit.then_nothing()


def test_the_table_the_visit_holds_stays_whatever_becomes_of_the_known_one() -> None:
    """A visit reads its own stream only (protocol 3.9)."""
    of_before = msgspec.structs.replace(FRANCE, classes=("head-of-state", "former-head", "prime-minister"))
    visit = delegation(OrderAdopted("guest", "france-1995", of_before))
    assert order(visit)[:2] == ["former", "premier"]
    visit.when(AdoptOrder("guest", "france-1995"))
    visit.then(OrderAdopted("guest", "france-1995", FRANCE))


def test_an_order_nobody_knows_is_refused() -> None:
    visit = delegation()
    visit.when(AdoptOrder("guest", "france-1996"))
    visit.then_refused("unknown-order", "order")


def test_a_table_that_is_none_is_refused() -> None:
    nothing = OrderOfOffices({"en": "Atlantis"}, {"en": "Decree"}, None, None, {"en": "Gazette"}, ())
    visit = delegation()
    visit.when(AdoptOrder("guest", "atlantis", nothing))
    visit.then_refused("unfit-order", "table")


def test_the_form_opens_with_the_order_that_is_followed() -> None:
    visit = delegation(adopted("france-1995")).visit
    assert AdoptOrder.current_values(visit, {"side": "guest"}) == {"order": "france-1995"}
    assert AdoptOrder.current_values(visit, {"side": "host"}) == {"order": None}
