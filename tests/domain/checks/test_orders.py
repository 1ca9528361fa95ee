"""The order of offices of a side: its state's own, or a question (protocol 3.9)."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from domain.checks.check import Check
from domain.checks.elsewhere import Elsewhere
from domain.checks.rules import check
from domain.delegation.list_order import GiveListOrder, ListOrderGiven
from domain.delegation.member_office import MemberOfficeRanked, RankOffice
from domain.delegation.precedence import MemberPlacedAfter, PlaceMember
from domain.delegation.replacement import MemberWithdrawn
from domain.delegation.side_order import AdoptOrder, OrderAdopted
from domain.registry.order_of_offices import shipped_orders
from domain.registry.registries import Registries
from domain.visit.amending import VisitRedated
from domain.visit.closing import VisitClosed
from domain.visit.parties import NameParty
from domain.visit.party import Party
from domain.visit.party_order import OrderParties, PartiesOrderSet
from tests.domain.facts import member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

ORDERS = shipped_orders()
KAZAKHSTAN = OrderAdopted("guest", "kazakhstan-2025", ORDERS["kazakhstan-2025"])
TWO = (member("former"), member("premier"))
CLASSED = (
    MemberOfficeRanked("former", "former-head", None, None), MemberOfficeRanked("premier", "prime-minister", None, None)
)  # fmt: skip
MINISTER = (member("nurtleu"), MemberOfficeRanked("nurtleu", "minister", None, None))
LATER = VisitRedated(date(2026, 7, 1), date(2026, 7, 2))


def found(code: str, *facts: Facts, registries: Registries | None = None, guest: str = "") -> list[Check]:
    visit = Scenario(visit_opened(), principals(), *TWO, *CLASSED, *facts).visit
    if guest:
        visit.parties["guest"] = Party({"en": guest}, {"en": "Poseidonis"}, "Asia/Almaty")
    return [each for each in check(visit, Elsewhere(1, registries or Registries())) if each.code == code]


def test_the_order_of_the_state_is_proposed_where_it_would_place_the_members_otherwise() -> None:
    (proposed,) = found("order-not-adopted")
    assert (proposed.subjects, proposed.level) == (("guest",), "advisory")
    (fix,) = proposed.fixes
    assert (fix.command, fix.fields) == (AdoptOrder, {"side": "guest", "order": "kazakhstan-2025"})


def test_it_is_told_of_a_past_visit_whose_lists_are_still_printed_until_it_is_closed() -> None:
    (proposed,) = found("order-not-adopted")
    assert (proposed.since, proposed.until) == (None, None)
    assert found("order-not-adopted", VisitClosed()) == []


def test_of_two_orders_that_of_the_days_of_the_visit_is_proposed() -> None:
    vice = MemberOfficeRanked("premier", "vice-president", None, None)
    facts = (LATER, vice, MemberOfficeRanked("former", "speaker", None, None), member("a"),
             MemberOfficeRanked("a", "head-of-state", None, None))  # fmt: skip
    assert found("order-not-adopted", *facts) == []
    (proposed,) = found("order-out-of-date", KAZAKHSTAN, *facts)
    assert proposed.fixes[0].fields["order"] == "kazakhstan-2026"


@pytest.mark.parametrize(
    "facts",
    [
        (KAZAKHSTAN,),
        (MemberWithdrawn("former"),),
        (MemberPlacedAfter("former", "premier"),),
        (ListOrderGiven("guest", ("premier", "former")),),
        (MemberOfficeRanked("former", "minister", None, None),),
    ],
    ids=["followed", "not coming", "placed by hand", "listed by its side", "placed alike"],
)
def test_it_is_not_proposed_where_nothing_would_change(facts: tuple[Facts, ...]) -> None:
    assert found("order-not-adopted", *facts) == []


def test_the_offices_own_order_is_proposed_before_one_the_program_knows() -> None:
    own = msgspec.structs.replace(
        ORDERS["kazakhstan-2025"],
        valid_from=date(2025, 6, 1),
        classes=("head-of-state", "prime-minister", "former-head"),
    )
    (proposed,) = found("order-not-adopted", registries=Registries(orders={"protocol-2025": own}))
    assert proposed.fixes[0].fields["order"] == "protocol-2025"


def test_no_order_known_of_a_state_is_a_question() -> None:
    (asked,) = found("order-unknown", guest="Atlantis")
    assert (asked.subjects, asked.fixes[0].command) == (("guest",), GiveListOrder)


@pytest.mark.parametrize(
    "facts",
    [(ListOrderGiven("guest", ("premier", "former")),), (MemberWithdrawn("former"),), (KAZAKHSTAN,)],
    ids=["its own list", "one office", "another order"],
)
def test_nothing_is_asked_of_a_side_that_said_how_it_stands(facts: tuple[Facts, ...]) -> None:
    assert found("order-unknown", *facts, guest="Atlantis") == []
    assert found("order-unknown") == []


def test_a_place_the_order_leaves_open_is_a_question() -> None:
    (asked,) = found("order-leaves-open", KAZAKHSTAN, MINISTER)
    assert (asked.subjects, asked.values["count"]) == (("guest",), 1)
    assert [(fix.command, fix.fields) for fix in asked.fixes] == [
        (GiveListOrder, {"side": "guest"}), (PlaceMember, {"member": "nurtleu"}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "facts",
    [
        (MINISTER,),
        (KAZAKHSTAN, MINISTER, MemberPlacedAfter("nurtleu", "premier")),
        (KAZAKHSTAN, MINISTER, ListOrderGiven("guest", ("premier", "nurtleu"))),
        (KAZAKHSTAN, MINISTER, MemberOfficeRanked("nurtleu", "aide", None, None)),
        (KAZAKHSTAN, MINISTER, MemberOfficeRanked("nurtleu", "staff", None, None)),
    ],
    ids=["the general order", "placed by hand", "listed", "named by it", "below all it names"],
)
def test_nothing_is_asked_of_whose_place_is_known(facts: tuple[Facts, ...]) -> None:
    assert found("order-leaves-open", *facts) == []


def test_an_order_that_does_not_hold_on_a_day_of_the_visit_is_told() -> None:
    assert found("order-out-of-date", KAZAKHSTAN) == []
    (told,) = found("order-out-of-date", KAZAKHSTAN, VisitRedated(date(2026, 6, 30), date(2026, 7, 1)))
    assert told.level == "before-release"
    assert told.fixes[0].fields == {"side": "guest", "order": None}


@pytest.mark.parametrize("rule", ["class-first", "by-taking-office"])
def test_an_order_of_parties_by_what_nobody_knows_of_their_heads_is_asked(rule: str) -> None:
    """Else the plan names a rule that it does not follow (protocol 2.13)."""
    order = PartiesOrderSet(rule, None, None, ())
    (asked,) = found("order-of-parties-unknown", order)
    assert (asked.subjects, asked.level, asked.values["rule"]) == (("visit",), "before-release", rule)
    assert [each.command for each in asked.fixes] == [RankOffice, OrderParties]
    since = date(2019, 3, 20)
    known = [MemberOfficeRanked(key, "head-of-state", None, since) for key in ("putin", "tokayev")]
    assert found("order-of-parties-unknown", order, known[0]) != []
    assert found("order-of-parties-unknown", order, *known) == []
    assert found("order-of-parties-unknown", order, VisitClosed()) == []


def test_an_alphabet_asks_for_the_name_in_its_language() -> None:
    (asked,) = found("order-of-parties-unknown", PartiesOrderSet("alphabetical", "ja", None, ()))
    assert [each.command for each in asked.fixes] == [NameParty, OrderParties]
