"""The rule of precedence: class of office, national order, date of taking office, name (protocol 3.2)."""

from __future__ import annotations

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.core.message import Command, Event
from domain.core.names import Name
from domain.delegation.list_order import ListLanguageSet, ListOrderGiven
from domain.delegation.member_names import MemberRenamed
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.order_rule import order_by_list
from domain.delegation.precedence import MemberPlacedAfter
from domain.delegation.principal import PrincipalNamed
from domain.delegation.proposing import MemberProposalRetracted
from domain.delegation.replacement import MemberWithdrawn
from domain.registry.office_class import OFFICE_CLASSES
from tests.domain.facts import member, principals, replaced, visit_opened
from tests.domain.histories import events_of, histories
from tests.domain.scenario import Scenario, fold
from tests.fuzz import tries


def office(id: str, office_class: str | None, national_order: int | None = None, since: date | None = None) -> Event:
    return MemberOfficeRanked(id, office_class, national_order, since)


def order(*facts: Event | tuple[Event, ...]) -> list[str]:
    visit = Scenario(visit_opened(), principals(), *facts).visit
    return [found.id for found in visit.delegations.listed("guest")]


def test_members_stand_by_class_of_office() -> None:
    ministers = member("vice"), member("minister"), member("deputy-pm"), member("aide")
    classes = office("vice", "deputy-minister"), office("minister", "minister"), office("aide", "aide")
    assert order(ministers, classes, office("deputy-pm", "deputy-prime-minister")) == [
        "tokayev", "deputy-pm", "minister", "aide", "vice",
    ]  # fmt: skip


def test_the_resident_ambassador_stands_after_the_ministers() -> None:
    people = member("abayev"), member("governor"), member("minister")
    classes = office("abayev", "resident-ambassador"), office("governor", "governor"), office("minister", "minister")
    assert order(people, classes) == ["tokayev", "minister", "abayev", "governor"]


def test_a_former_head_of_state_stands_after_those_in_office() -> None:
    """A former head stands after those in office (protocol 3.3)."""
    people = member("speaker"), member("former")
    assert order(people, office("speaker", "speaker"), office("former", "former-head")) == [
        "tokayev", "former", "speaker",
    ]  # fmt: skip


def test_ministers_stand_in_the_national_order_of_their_offices() -> None:
    people = member("industry"), member("ecology"), member("unnumbered")
    classes = office("industry", "minister", 14), office("ecology", "minister", 9), office("unnumbered", "minister")
    assert order(people, classes) == ["tokayev", "ecology", "industry", "unnumbered"]


def test_who_took_office_earlier_stands_before_who_took_it_later() -> None:
    """Whatever their names are: these stand against the alphabet."""
    people = member("b-later"), member("c-earlier"), member("a-unknown")
    since = (
        office("b-later", "minister", 9, date(2024, 2, 6)), office("c-earlier", "minister", 9, date(2023, 9, 2)),
        office("a-unknown", "minister", 9),
    )  # fmt: skip
    assert order(people, since) == ["tokayev", "c-earlier", "b-later", "a-unknown"]


def test_equal_offices_stand_by_name_in_the_language_of_the_list() -> None:
    names = [("a", "Ахметов"), ("b", "Әлиев"), ("c", "Бектұров"), ("d", "Қасымов"), ("e", "Козлов")]
    people = tuple(member(key) for key, _ in reversed(names))
    named = tuple(MemberRenamed(key, {"kk": Name(family=family)}) for key, family in names)
    classed = tuple(office(key, "aide") for key, _ in names)
    assert order(people, named, classed, ListLanguageSet("guest", "kk")) == ["tokayev", "a", "b", "c", "e", "d"]


def test_two_of_one_name_stand_in_the_order_of_their_ids() -> None:
    people = tuple(MemberRenamed(key, {"en": Name("A", "Karin")}) for key in ("zulu", "alpha"))
    classed = office("zulu", "aide"), office("alpha", "aide")
    assert order(member("zulu"), member("alpha"), people, classed) == ["tokayev", "alpha", "zulu"]


def test_whose_office_has_no_class_stands_after_those_whose_has_one_in_the_order_of_entry() -> None:
    assert order(member("zulu"), member("alpha"), member("staff"), office("staff", "staff")) == [
        "tokayev", "staff", "zulu", "alpha",
    ]  # fmt: skip


def test_the_principal_stands_first_whatever_his_office() -> None:
    """Inside a delegation its head comes first (protocol 3.2)."""
    assert order(member("abayev"), office("abayev", "staff"), PrincipalNamed("guest", "abayev")) == [
        "abayev", "tokayev",
    ]  # fmt: skip


def test_the_spouse_stands_after_the_head_and_takes_no_number() -> None:
    """The spouse is no member of the delegation and has a place of her or his own (protocol 2.3)."""
    visit = Scenario(visit_opened(), principals(), member("karin"), member("spouse", category="spouse")).visit
    assert [found.id for found in visit.delegations.listed("guest")] == ["tokayev", "spouse", "karin"]
    assert visit.delegations.ranks("guest") == {"tokayev": 1, "karin": 2}


def test_the_spouse_stands_after_every_head_of_the_delegation() -> None:
    facts = member("spouse", category="spouse"), member("second", category="head"), member("karin")
    visit = Scenario(visit_opened(), principals(), *facts).visit
    assert [found.id for found in visit.delegations.listed("guest")] == ["tokayev", "second", "spouse", "karin"]


def test_nobody_placed_after_the_head_comes_between_him_and_the_spouse() -> None:
    """The spouse has a place of her or his own in lines (protocol 2.3)."""
    people = member("karin"), member("abayev"), member("spouse", category="spouse")
    assert order(people, MemberPlacedAfter("abayev", "tokayev")) == ["tokayev", "spouse", "abayev", "karin"]
    by_hand = MemberPlacedAfter("spouse", "abayev")
    assert order(people, MemberPlacedAfter("abayev", "tokayev"), by_hand) == ["tokayev", "abayev", "spouse", "karin"]


def test_a_replacement_ranks_by_his_own_office() -> None:
    """The place of the one replaced does not pass to him (protocol 2.8)."""
    facts = replaced("minister", "deputy"), member("aide")
    classes = office("minister", "minister"), office("deputy", "deputy-minister"), office("aide", "aide")
    assert order(*facts, *classes) == ["tokayev", "minister", "aide", "deputy"]


def test_the_list_of_the_sending_side_wins_over_office() -> None:
    """The sending side's own order in its note verbale wins (protocol 3.1)."""
    people = member("minister"), member("abayev"), member("aide")
    classes = office("minister", "minister"), office("abayev", "resident-ambassador"), office("aide", "aide")
    given_list = ListOrderGiven("guest", ("tokayev", "abayev", "minister", "aide"))
    assert order(people, classes, given_list) == ["tokayev", "abayev", "minister", "aide"]


def test_who_is_not_on_the_sending_sides_list_keeps_the_place_of_his_office() -> None:
    people = member("minister"), member("abayev"), member("aide")
    classes = office("minister", "minister"), office("abayev", "resident-ambassador"), office("aide", "aide")
    given_list = ListOrderGiven("guest", ("aide", "minister"))
    assert order(people, classes, given_list) == ["tokayev", "aide", "abayev", "minister"]


def test_a_list_that_names_someone_who_was_never_on_it_is_followed_without_him() -> None:
    assert order(
        member("abayev"), ListOrderGiven("guest", ("abayev", "tokayev")), MemberProposalRetracted("abayev")
    ) == ["tokayev"]


@given(st.permutations(list("abcdefg")), st.lists(st.sampled_from("abcdefgxyz"), unique=True))
def test_a_list_orders_exactly_those_it_names(by_office: list[str], listed: list[str]) -> None:
    found = order_by_list(by_office, listed)
    named = [key for key in listed if key in by_office]
    assert [key for key in found if key in named] == named
    assert [key if key not in named else "" for key in found] == [key if key not in named else "" for key in by_office]


offices = st.tuples(
    st.none() | st.sampled_from(OFFICE_CLASSES[:3]), st.none() | st.integers(1, 2),
    st.none() | st.dates(date(2025, 1, 1), date(2025, 1, 3)), st.sampled_from(("Karin", "Kárin", "Ким", "")),
)  # fmt: skip


@given(st.lists(offices, min_size=2, max_size=7), st.randoms(use_true_random=False))
def test_the_order_is_total_and_the_same_for_equal_facts(
    found: list[tuple[str | None, int | None, date | None, str]], chance: Random
) -> None:
    people = [f"m{number}" for number in range(len(found))]
    facts: list[Event] = [member(key) for key in people]
    told: list[Event] = []
    for key, (office_class, national_order, since, family) in zip(people, found, strict=True):
        told += [office(key, office_class, national_order, since)]
        told += [MemberRenamed(key, {"en": Name(family=family)} if family else {})]
    shuffled = list(told)
    chance.shuffle(shuffled)
    first = order(*facts, *told)
    assert sorted(first[1:]) == sorted(people)
    assert order(*facts, *shuffled) == first


@tries(10)
@given(histories())
def test_what_is_remembered_of_an_order_is_what_follows_from_the_record(history: tuple[Command, ...]) -> None:
    """An event that changes what an order follows from and does not say so would be found here."""
    events = events_of(history)
    visit = fold(())
    for event in events:
        fold((event,), visit)
        remembered = {side: list(visit.delegations.order_of(side)) for side in visit.sides}
        visit.delegations.forget_order()
        assert remembered == {side: visit.delegations.order_of(side) for side in visit.sides}


@pytest.mark.parametrize("gone", ["minister", "abayev"])
def test_who_was_withdrawn_keeps_the_place_without_a_number(gone: str) -> None:
    facts = member("minister"), office("minister", "minister"), member("abayev"), MemberWithdrawn(gone)
    visit = Scenario(visit_opened(), principals(), *facts).visit
    assert [found.id for found in visit.delegations.listed("guest")] == ["tokayev", "minister", "abayev"]
    assert sorted(visit.delegations.ranks("guest").values()) == [1, 2]
    assert gone not in visit.delegations.ranks("guest")
