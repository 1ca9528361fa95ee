"""The order of parties follows a named rule (protocol 2.13)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.delegation.member_office import MemberOfficeRanked
from domain.visit.parties import PartyNamed
from domain.visit.party import Party, untold_in_order
from domain.visit.party_order import OrderParties, PartiesOrderSet
from tests.domain.facts import member
from tests.domain.scenario import Scenario

JAPAN = Party({"en": "Japan", "fr": "Japon"}, {}, "Asia/Tokyo")
ARMENIA = Party({"en": "Armenia", "fr": "Arménie"}, {}, "Asia/Yerevan")


@pytest.fixture
def summit(visit: Scenario) -> Scenario:
    """Russia receives Kazakhstan, and Japan and Armenia join; each head took office on a day of his own."""
    visit.given(PartyNamed("japan", JAPAN), PartyNamed("armenia", ARMENIA))
    for side, office, since in (
        ("host", "head-of-state", date(2012, 5, 7)),
        ("guest", "head-of-state", date(2019, 3, 20)),
        ("japan", "prime-minister", date(2008, 9, 24)),
        ("armenia", "prime-minister", date(2018, 5, 8)),
    ):
        visit.given(member(f"head-of-{side}", side, "head"), MemberOfficeRanked(f"head-of-{side}", office, None, since))
    return visit


def test_without_a_rule_host_and_guest_come_before_those_who_join(summit: Scenario) -> None:
    assert summit.visit.sides == ("host", "guest", "japan", "armenia")


@pytest.mark.parametrize(
    ("asked", "sides"),
    [
        (OrderParties("by-taking-office"), ("japan", "host", "armenia", "guest")),
        (OrderParties("by-taking-office", host="first"), ("host", "japan", "armenia", "guest")),
        (OrderParties("class-first"), ("host", "guest", "japan", "armenia")),
        (OrderParties("class-first", host="last"), ("guest", "japan", "armenia", "host")),
        (OrderParties("alphabetical", "en"), ("armenia", "japan", "guest", "host")),
        (OrderParties("as-named", host="last"), ("guest", "japan", "armenia", "host")),
        (OrderParties("by-hand", order=("armenia", "guest", "host")), ("armenia", "guest", "host", "japan")),
        (OrderParties("by-hand", order=("Japan", "guest")), ("japan", "guest", "host", "armenia")),
    ],
)
def test_the_parties_stand_by_the_rule(summit: Scenario, asked: OrderParties, sides: tuple[str, ...]) -> None:
    summit.when(asked)
    assert summit.refused is None
    assert summit.visit.sides == sides


def test_a_monarch_comes_before_other_heads_of_state(summit: Scenario) -> None:
    summit.given(MemberOfficeRanked("head-of-japan", "monarch", None, None))
    summit.when(OrderParties("class-first"))
    assert summit.visit.sides == ("japan", "host", "guest", "armenia")


def test_who_took_office_on_a_day_nobody_knows_comes_last(summit: Scenario) -> None:
    summit.given(MemberOfficeRanked("head-of-japan", "prime-minister", None, None))
    summit.when(OrderParties("by-taking-office"))
    assert summit.visit.sides == ("host", "armenia", "guest", "japan")


def test_an_alphabet_has_a_language_and_an_order_by_hand_its_parties(summit: Scenario) -> None:
    summit.when(OrderParties("alphabetical"))
    summit.then_refused("language-of-alphabet", "language")
    summit.when(OrderParties("by-hand"))
    summit.then_refused("empty-order", "order")
    summit.when(OrderParties("by-hand", order=("japan", "japan")))
    summit.then_refused("listed-twice", "order")
    summit.when(OrderParties("by-hand", order=("japan", "korea")))
    summit.then_refused("unknown-side", "order")


def test_only_what_the_rule_asks_for_is_recorded(summit: Scenario) -> None:
    summit.when(OrderParties("class-first", "en", "last", ("japan",)))
    summit.then(PartiesOrderSet("class-first", None, "last", ()))
    summit.when(OrderParties("class-first", host="last"))
    summit.then_nothing()
    summit.when(OrderParties())
    summit.then(PartiesOrderSet(None, None, None, ()))


def test_of_whom_it_is_not_known_what_the_rule_goes_by_is_asked(summit: Scenario) -> None:
    """Else the plan names a rule that it does not follow."""
    summit.when(OrderParties("class-first"))
    assert untold_in_order(summit.visit) == ()
    summit.given(MemberOfficeRanked("head-of-japan", None, None, None))
    assert untold_in_order(summit.visit) == ("japan",)
    summit.when(OrderParties("by-taking-office"))
    assert untold_in_order(summit.visit) == ("japan",)
    summit.given(MemberOfficeRanked("head-of-japan", None, None, date(2008, 9, 24)))
    assert untold_in_order(summit.visit) == ()


def test_who_has_no_name_in_the_language_of_the_alphabet_is_asked_for_it(summit: Scenario) -> None:
    summit.given(PartyNamed("japan", Party({"en": "Japan"}, {}, "Asia/Tokyo")))
    summit.when(OrderParties("alphabetical", "en"))
    assert untold_in_order(summit.visit) == ()
    summit.when(OrderParties("alphabetical", "fr"))
    assert "japan" in untold_in_order(summit.visit)
    assert "armenia" not in untold_in_order(summit.visit)


def test_nothing_is_asked_of_a_host_who_stands_first_or_where_nobody_set_a_rule(summit: Scenario) -> None:
    summit.given(MemberOfficeRanked("head-of-host", None, None, None))
    assert untold_in_order(summit.visit) == ()
    summit.when(OrderParties("class-first", host="first"))
    assert untold_in_order(summit.visit) == ()
    summit.when(OrderParties("by-hand", order=("japan",)))
    assert untold_in_order(summit.visit) == ()
