"""Who takes part in the items of a visit of several parties, as their titles have it."""

from __future__ import annotations

import pytest

from domain.checks.check import Check
from domain.checks.gathered import gathered
from domain.checks.rules import check
from domain.core.message import Event
from domain.programme.arrangements import ItemRetitled
from domain.visit.amending import VisitCategoryCorrected
from domain.visit.parties import ParticipationSettled, PartyNamed
from domain.visit.party import Party
from domain.visit.who_takes_part import PartiesSettled, SettleParties
from tests.domain.facts import item_planned, listed, member, principals, started, visit_opened
from tests.domain.scenario import Facts, Scenario

NAMED = (
    PartyNamed("host", Party({"en": "Azerbaijan"})),
    PartyNamed("guest", Party({"en": "Kazakhstan"})),
    PartyNamed("hungary", Party({"en": "Hungary"})),
)
UNION = PartyNamed("eu", Party(organisation={"en": "European Union"}, short={"en": "EU"}))


def titled(item: str, title: str) -> tuple[Event, ...]:
    return item_planned(item, kind="talks"), ItemRetitled(item, {"en": title})


BILATERAL = titled("bilateral", "Bilateral meeting: Azerbaijan – Hungary")
PLENARY = titled("plenary", "Plenary session")


def summit(*facts: Facts) -> Scenario:
    return Scenario(visit_opened(), VisitCategoryCorrected("working"), *principals(), *NAMED, *facts)


def found(code: str, scenario: Scenario) -> list[Check]:
    return [each for each in check(scenario.visit) if each.code == code]


def mended(scenario: Scenario, asked: Check) -> Scenario:
    for fix in asked.fixes:
        assert fix.command is SettleParties
        for fields in fix.each or (fix.fields,):
            scenario.when(SettleParties(**fields))
    return scenario


def test_a_bilateral_is_of_those_its_title_names() -> None:
    scenario = summit(*BILATERAL)
    (asked,) = found("title-names-other-parties", scenario)
    assert (asked.values["named"], asked.values["taking"]) == (("host", "hungary"), ("host", "guest"))

    assert found("title-names-other-parties", mended(scenario, asked)) == []
    assert scenario.visit.programme.items["bilateral"].taking == ("host", "hungary")


def test_many_are_put_right_by_one_act() -> None:
    scenario = summit(*BILATERAL, *titled("second", "Kazakhstan – Hungary"))
    (asked,) = gathered(found("title-names-other-parties", scenario))
    assert len(asked.fixes[0].each) == 2

    mended(scenario, asked)
    items = scenario.visit.programme.items
    assert (items["bilateral"].taking, items["second"].taking) == (("host", "hungary"), ("guest", "hungary"))


def test_who_joins_by_video_goes_on_doing_so() -> None:
    joins = ParticipationSettled("bilateral", "hungary", "by-video", {"en": "Budapest"}, {})
    scenario = summit(*BILATERAL, joins)
    (asked,) = found("title-names-other-parties", scenario)
    item = mended(scenario, asked).visit.programme.items["bilateral"]
    assert (item.taking, item.participation["hungary"].place) == (("host",), {"en": "Budapest"})
    assert found("title-names-other-parties", scenario) == []


@pytest.mark.parametrize(
    "facts",
    [
        (*BILATERAL, PartiesSettled("bilateral", ("host", "hungary"))),
        (*BILATERAL, started("bilateral")),
        titled("one", "Azerbaijan – Kazakhstan"),
        titled("one", "Luncheon of the President of Hungary"),
        PLENARY,
    ],
)
def test_no_other_party_is_asked_for_where_the_title_names_none(facts: tuple[Event, ...]) -> None:
    assert found("title-names-other-parties", summit(*facts)) == []


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("talks", "Opening address by the President of Kazakhstan; speech by the President of Hungary"),
        ("talks", "Summit session; Kazakhstan–Hungary corridor presented"),
        ("meal", "Dinner hosted by the President of Kazakhstan in honour of the President of Hungary"),
        ("culture", "Concert of artists of Kazakhstan and Hungary"),
        ("ceremony", "Welcome of the heads of delegation of Kazakhstan and Hungary"),
    ],
)
def test_what_some_do_at_a_meeting_of_all_leaves_out_nobody(kind: str, title: str) -> None:
    six = summit(UNION, item_planned("item", kind=kind), ItemRetitled("item", {"en": title}))
    six.given(PartiesSettled("item", ("host", "guest", "hungary", "eu")))
    assert found("title-names-other-parties", six) == []


@pytest.mark.parametrize(
    ("kind", "title"), [("transfer", "To the hotel"), ("talks", "Bilateral meetings (by schedule)")]
)
def test_of_a_way_or_of_bilaterals_nobody_asks_who_else_takes_part(kind: str, title: str) -> None:
    scenario = summit(UNION, item_planned("item", kind=kind), ItemRetitled("item", {"en": title}))
    assert found("parties-not-settled", scenario) == []


def test_the_third_party_of_a_trilateral_meeting_is_missed() -> None:
    scenario = Scenario(visit_opened(), *principals(), *NAMED[:2], UNION)
    scenario.given(*titled("one", "Trilateral meeting"), *titled("two", "Azerbaijan – EU meeting on trade"))
    one, two = found("title-names-other-parties", scenario)
    assert one.values["named"] == ("host", "guest", "eu")
    assert two.values["named"] == ("host", "eu")


def test_letters_that_name_a_party_are_written_large() -> None:
    scenario = Scenario(visit_opened(), *principals(), *NAMED[:2])
    scenario.given(PartyNamed("un", Party(organisation={"fr": "Nations unies"}, short={"fr": "UN"})))
    scenario.given(*titled("one", "Dîner offert par un ami : Azerbaijan"), *titled("two", "AZERBAIJAN : UN DÎNER"))
    assert found("title-names-other-parties", scenario) == []


def test_of_many_parties_it_is_asked_who_takes_part_where_nobody_said_so() -> None:
    scenario = summit(UNION, *BILATERAL, *PLENARY)
    (asked,) = found("parties-not-settled", scenario)
    assert asked.subjects == ("plenary",)

    mended(scenario, asked)
    assert scenario.visit.programme.items["plenary"].taking == ("host", "guest", "hungary", "eu")
    assert found("parties-not-settled", scenario) == []


def test_it_is_not_asked_of_three_parties_or_of_what_lists_who_comes() -> None:
    assert found("parties-not-settled", summit(*PLENARY)) == []
    assert found("parties-not-settled", summit(UNION, *PLENARY, member("abayev"), listed("plenary", "abayev"))) == []
    assert found("parties-not-settled", summit(UNION, *titled("tea", "Programme of the spouses"))) == []


def test_a_state_visit_is_of_two_whoever_joins_them_on_its_margins() -> None:
    scenario = summit(UNION, *PLENARY)
    assert found("parties-not-settled", scenario) != []
    scenario.given(VisitCategoryCorrected("state"))
    assert found("parties-not-settled", scenario) == []


def test_who_joins_by_video_has_no_seat_and_lists_nobody_for_the_room() -> None:
    orban = (member("orban", "hungary", "head"), member("fm", "hungary"), member("abayev"))
    there = (*PLENARY, PartiesSettled("plenary", ("host", "guest", "hungary")), *orban)
    listing = tuple(listed("plenary", each) for each in ("putin", "tokayev", "abayev"))
    joins = ParticipationSettled("plenary", "hungary", "by-video", {}, {})
    codes = ("side-lists-nobody", "head-not-listed")
    assert [each.subjects for code in codes for each in found(code, summit(*there, *listing))] != []
    assert [each.subjects for code in codes for each in found(code, summit(*there, *listing, joins))] == []


def test_who_was_listed_before_it_was_said_who_meets_is_told_and_taken_off() -> None:
    there = (
        member("abayev"),
        listed("bilateral", "putin"),
        listed("bilateral", "tokayev"),
        listed("bilateral", "abayev"),
    )
    assert found("listed-of-absent-party", summit(*BILATERAL, *there)) == []
    settled = PartiesSettled("bilateral", ("host", "hungary"))
    (asked,) = gathered(found("listed-of-absent-party", summit(*BILATERAL, *there, settled)))
    assert {fields["member"] for fields in asked.fixes[0].each} == {"tokayev", "abayev"}
    assert asked.fixes[1].fields == {"item": "bilateral", "sides": {"guest": "in-the-room"}}
    alone = PartiesSettled("bilateral", ("host",))
    assert found("listed-of-absent-party", summit(*BILATERAL, *there, alone)) == [], "what one side does is its own"
