"""Lines: who stands in them, in which order, introduced by whom."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal

import msgspec
import pytest

from domain.core.names import Name
from domain.delegation.acting import ActingFor, MemberActingNoted
from domain.delegation.list_order import ListOrderGiven
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.proposing import MemberProposed
from domain.delegation.replacement import MemberWithdrawn
from domain.delegation.side_order import OrderAdopted
from domain.programme.honours import HonoursArranged
from domain.projections.lines import LinePlan, lines
from domain.registry.order_of_offices import shipped_orders
from domain.seating.item_order import PlaceParticipant
from domain.seating.line_commands import (
    LeavePlaceToOrder,
    LineJoined,
    LineLeft,
    LinePlaceGiven,
    LinePlaceLeftToOrder,
    PlaceInLine,
    StandInLine,
    StepOutOfLine,
)
from domain.seating.lines import (
    ArrangeLine,
    DrawUpLine,
    LineArranged,
    LineClassesSettled,
    LineDrawnUp,
    LineRestored,
    LineTakenDown,
    RestoreLine,
    TakeDownLine,
)
from domain.visit.parties import PartyNamed
from domain.visit.party import Party
from domain.visit.party_order import PartiesOrderSet
from tests.domain.facts import cancelled, headed, item_planned, line_drawn_up, listed, member, place_given, withdrawn
from tests.domain.scenario import Facts, Scenario

PEOPLE = ("putin", "manturov", "tokayev", "kosherbayev", "abayev")


@pytest.fixture
def arrival(visit: Scenario) -> Scenario:
    """The arrival: two of the host and three of the guest are expected."""
    visit.given(
        member("manturov", "host"), member("kosherbayev"), member("abayev"), item_planned("arrival", kind="arrival"),
        *(listed("arrival", key) for key in PEOPLE),
    )  # fmt: skip
    return visit


@pytest.fixture
def line(arrival: Scenario) -> Scenario:
    """A receiving line of all of them."""
    arrival.given(line_drawn_up("steps", "arrival", PEOPLE))
    return arrival


def plan(scenario: Scenario) -> LinePlan:
    return lines(scenario.visit)[0]


def order(scenario: Scenario) -> list[str]:
    return [each.id for each in plan(scenario).people]


def test_everybody_expected_stands_in_a_line_drawn_up_without_people(arrival: Scenario) -> None:
    arrival.when(DrawUpLine("arrival", "receiving", {"en": "Aircraft steps"}, line="steps"))
    arrival.then(LineDrawnUp("steps", "arrival", "receiving", {"en": "Aircraft steps"}, "host-then-guest", 1, PEOPLE))


def test_co_heads_stand_in_a_line_for_which_nobody_of_their_side_is_listed(visit: Scenario) -> None:
    visit.given(member("leyen", category="head"), item_planned("photo", kind="photograph"))
    visit.when(DrawUpLine("photo", "photograph", line="line"))
    assert [row.id for row in plan(visit).people] == ["putin", "tokayev", "leyen"]


def test_whoever_is_expected_of_a_further_party_stands_in_it_too(arrival: Scenario) -> None:
    arrival.given(member("mirziyoyev", "uzbekistan"), listed("arrival", "mirziyoyev"))
    arrival.when(DrawUpLine("arrival", "photograph", line="photo"))
    assert [row.id for row in plan(arrival).people] == [*PEOPLE, "mirziyoyev"]
    assert plan(arrival).sides == ("host", "guest", "uzbekistan")


@pytest.mark.parametrize(
    ("mixing", "stand"),
    [
        ("host-then-guest", ["costa", "kallas", "putin", "manturov", "tokayev", "kosherbayev", "abayev"]),
        ("guest-then-host", ["costa", "kallas", "tokayev", "kosherbayev", "abayev", "putin", "manturov"]),
        ("host-first", ["costa", "putin", "tokayev", "kallas", "manturov", "kosherbayev", "abayev"]),
        ("guest-first", ["costa", "tokayev", "putin", "kallas", "kosherbayev", "manturov", "abayev"]),
        ("by-class", ["costa", "tokayev", "putin", "kallas", "kosherbayev", "abayev", "manturov"]),
    ],
)
def test_many_parties_stand_in_the_order_that_was_set_for_them(
    arrival: Scenario, mixing: str, stand: list[str]
) -> None:  # fmt: skip
    """The host comes last where others are to go before him (protocol 2.13, 6.7)."""
    people = (*PEOPLE, "costa", "kallas")
    union = PartyNamed("eu", Party(organisation={"en": "European Union"}, zone="Europe/Brussels"))
    arrival.given(
        union, member("costa", "eu", "head"), member("kallas", "eu"), headed("arrival", "eu", "costa"),
        listed("arrival", "costa"), listed("arrival", "kallas"),
        line_drawn_up("steps", "arrival", people, mixing=mixing),
    )  # fmt: skip
    assert not plan(arrival).in_party_order
    arrival.given(PartiesOrderSet("by-hand", None, None, ("eu", "host", "guest")))
    assert (order(arrival), plan(arrival).in_party_order) == (stand, True)


def test_the_office_makes_up_the_id_of_a_line(arrival: Scenario) -> None:
    arrival.when(DrawUpLine("arrival", "receiving", people=("putin",)))
    assert list(arrival.visit.lines) == ["receiving-arrival"]


def test_what_no_line_is_drawn_up_for(arrival: Scenario) -> None:
    arrival.when(DrawUpLine("nothing", "receiving", people=("putin",)))
    arrival.then_refused("unknown-item", "item")
    arrival.when(DrawUpLine("arrival", "receiving", people=("nobody",)))
    arrival.then_refused("unknown-member", "people")
    arrival.when(DrawUpLine("arrival", "receiving", people=("putin", "putin")))
    arrival.then_refused("listed-twice", "people")
    arrival.when(DrawUpLine("arrival", "receiving", people=("putin",), line="abayev"))
    arrival.then_refused("id-taken", "line")
    arrival.given(withdrawn("karin"))
    arrival.when(DrawUpLine("arrival", "receiving", people=("karin",)))
    arrival.then_refused("member-withdrawn", "people")
    arrival.given(item_planned("reserve", kind="reserve", taking="guest"), MemberWithdrawn("tokayev"))
    arrival.when(DrawUpLine("reserve", "receiving"))
    arrival.then_refused("nobody-listed", "people")
    arrival.given(cancelled("arrival"))
    arrival.when(DrawUpLine("arrival", "receiving", people=("putin",)))
    arrival.then_refused("item-cancelled", "item")


def test_a_line_follows_the_order_of_precedence(line: Scenario) -> None:
    """Lines and seats use the same order (protocol 6.7)."""
    assert order(line) == list(PEOPLE)
    line.given(headed("arrival", "guest", "abayev"))
    assert order(line) == ["putin", "manturov", "abayev", "tokayev", "kosherbayev"]


def test_sides_that_mix_do_so_by_a_named_rule(arrival: Scenario) -> None:
    """The sides alternate, the guest first (protocol 3.8)."""
    arrival.given(line_drawn_up("steps", "arrival", PEOPLE, mixing="guest-first"))
    assert order(arrival) == ["tokayev", "putin", "kosherbayev", "manturov", "abayev"]


def test_by_class_heads_come_first_then_offices_and_the_guest_before_the_host(arrival: Scenario) -> None:
    """By class of office, whatever else someone is in the delegation (protocol 3.8)."""
    offices = {"manturov": "minister", "kosherbayev": "minister", "abayev": "deputy-prime-minister"}
    arrival.given(*(MemberOfficeRanked(key, office, None, None) for key, office in offices.items()))
    arrival.given(line_drawn_up("steps", "arrival", PEOPLE, mixing="by-class"))
    assert order(arrival) == ["tokayev", "putin", "abayev", "kosherbayev", "manturov"]


BY_CLASS = DrawUpLine("arrival", "receiving", {}, mixing="by-class", line="steps")


def by_class(arrival: Scenario, *facts: Facts) -> list[str]:
    """A line of all who are expected, drawn up by class today."""
    arrival.given(*facts)
    command = BY_CLASS.complete(arrival.visit, datetime(2025, 11, 11, tzinfo=UTC))
    arrival.given(*command.decide(arrival.visit))
    return order(arrival)


def test_by_class_whoever_has_no_class_holds_nobody_back(arrival: Scenario) -> None:
    """An aide without a class before the foreign minister let all ministers of the host go before that one."""
    facts = (
        *(member(key, side) for key, side in (("nurtleu", "guest"), ("lavrov", "host"), ("belousov", "host"))),
        *(MemberOfficeRanked(key, "minister", None, None) for key in ("manturov", "belousov", "nurtleu")),
        MemberOfficeRanked("lavrov", "foreign-minister", None, None),
        MemberOfficeRanked("kosherbayev", "foreign-minister", None, None),
        ListOrderGiven("guest", ("tokayev", "abayev", "kosherbayev", "nurtleu")),
        *(listed("arrival", key) for key in ("nurtleu", "lavrov", "belousov")),
    )
    stand = by_class(arrival, *facts)
    assert stand == ["tokayev", "putin", "abayev", "kosherbayev", "lavrov", "nurtleu", "belousov", "manturov"]


def test_by_class_the_spouses_stand_beside_the_heads(arrival: Scenario) -> None:
    spouses = (member("first-lady", "guest", "spouse"), member("hostess", "host", "spouse"))
    facts = (
        *spouses, listed("arrival", "first-lady"), listed("arrival", "hostess"),
        *(MemberOfficeRanked(key, "minister", None, None) for key in ("kosherbayev", "manturov")),
    )  # fmt: skip
    stand = by_class(arrival, *facts)
    assert stand == ["tokayev", "putin", "first-lady", "hostess", "kosherbayev", "manturov", "abayev"]


@pytest.mark.parametrize(("interim", "stand"), [("titular", "kosherbayev"), ("own", "manturov")])
def test_by_class_who_acts_ad_interim_stands_as_the_order_of_his_side_says(
    arrival: Scenario, interim: Literal["titular", "own"], stand: str
) -> None:
    """A deputy who acts for the foreign minister stands as that one where his state says so (protocol 3.10)."""
    table = msgspec.structs.replace(shipped_orders()["france-1995"], interim=interim)
    facts = (
        OrderAdopted("guest", "france-1995", table), MemberOfficeRanked("kosherbayev", "deputy-minister", None, None),
        MemberActingNoted("kosherbayev", ActingFor({"en": "Minister of Foreign Affairs"}, "foreign-minister")),
        MemberOfficeRanked("manturov", "minister", None, None),
    )  # fmt: skip
    assert by_class(arrival, *facts)[2] == stand


def test_a_line_drawn_up_by_class_before_stands_as_it_was_printed(arrival: Scenario) -> None:
    """A line keeps how classes were compared when it was drawn up, also where it is arranged anew and taken back."""
    facts = (
        *(MemberOfficeRanked(key, "minister", None, None) for key in ("manturov", "kosherbayev")),
        ListOrderGiven("guest", ("tokayev", "abayev", "kosherbayev")),
    )
    arrival.given(*facts, line_drawn_up("steps", "arrival", PEOPLE, mixing="by-class"))
    assert order(arrival) == ["tokayev", "putin", "manturov", "abayev", "kosherbayev"]
    for mixing in ("guest-first", "by-class"):
        arrival.given(*ArrangeLine("steps", mixing).decide(arrival.visit))
    assert order(arrival) == ["tokayev", "putin", "manturov", "abayev", "kosherbayev"]
    arrival.given(line_drawn_up("hall", "arrival", PEOPLE))
    arrival.when(ArrangeLine("hall", "by-class"))
    arrival.then(LineArranged("hall", "by-class", 1), LineClassesSettled("hall"))


def test_a_line_by_class_that_is_given_rows_compares_classes_as_before(arrival: Scenario) -> None:
    facts = (
        *(MemberOfficeRanked(key, "minister", None, None) for key in ("manturov", "kosherbayev")),
        ListOrderGiven("guest", ("tokayev", "abayev", "kosherbayev")),
    )
    stand = by_class(arrival, *facts)
    arrival.given(LineArranged("steps", "by-class", 2))
    assert order(arrival) == stand == ["tokayev", "putin", "abayev", "kosherbayev", "manturov"]


def test_a_line_follows_the_order_of_its_own_occasion(line: Scenario) -> None:
    """Who was given another place at the item stands so in its lines (protocol 3.5)."""
    line.when(PlaceParticipant("arrival", "abayev", after="tokayev"))
    assert order(line) == ["putin", "manturov", "tokayev", "abayev", "kosherbayev"]


def test_the_rule_of_a_line_is_changed_and_places_by_hand_stay(line: Scenario) -> None:
    line.given(place_given("steps", "abayev", "putin"))
    line.when(ArrangeLine("steps", "guest-first"))
    line.then(LineArranged("steps", "guest-first", 1))
    assert order(line) == ["tokayev", "putin", "abayev", "kosherbayev", "manturov"]
    line.when(ArrangeLine("steps", "guest-first"))
    line.then_nothing()


def test_a_photograph_is_given_more_rows(arrival: Scenario) -> None:
    arrival.given(line_drawn_up("photo", "arrival", PEOPLE, kind="photograph"))
    arrival.when(ArrangeLine("photo", rows=3))
    arrival.then(LineArranged("photo", "host-then-guest", 3))
    assert {each.id: each.row for each in plan(arrival).people}["abayev"] == 3
    arrival.when(ArrangeLine("nothing", rows=3))
    arrival.then_refused("unknown-line", "line")


@pytest.mark.parametrize(("rows", "allowed"), [(0, False), (1, True), (9, True), (10, False)])
def test_a_photograph_has_one_to_nine_rows(rows: int, allowed: bool) -> None:
    asked = {"line": "photo", "rows": rows}
    if allowed:
        assert msgspec.convert(asked, ArrangeLine).rows == rows
    else:
        with pytest.raises(msgspec.ValidationError, match="rows"):
            msgspec.convert(asked, ArrangeLine)


def test_each_side_of_a_presentation_is_a_line_of_its_own(arrival: Scenario) -> None:
    arrival.given(line_drawn_up("hall", "arrival", PEOPLE, kind="presentation"))
    assert [(each.side, each.place) for each in plan(arrival).people] == [
        ("host", 1), ("host", 2), ("guest", 1), ("guest", 2), ("guest", 3),
    ]  # fmt: skip


def test_in_a_photograph_the_guest_stands_on_the_right_of_the_host(arrival: Scenario) -> None:
    """By default the guest has the place of honour (protocol 6.2). The front row is filled first."""
    arrival.given(line_drawn_up("photo", "arrival", PEOPLE, kind="photograph", rows=2))
    found = {each.id: (each.row, each.at) for each in plan(arrival).people}
    assert found == {
        "tokayev": (1, 1), "kosherbayev": (1, 2), "abayev": (2, 1), "putin": (1, -1), "manturov": (1, -2),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("mixing", "expected"),
    [
        ("host-first", {"putin": 0, "tokayev": 1, "manturov": -1, "kosherbayev": 2, "abayev": -2}),
        ("guest-first", {"tokayev": 0, "putin": 1, "kosherbayev": -1, "manturov": 2, "abayev": -2}),
    ],
)
def test_in_a_photograph_that_mixes_the_sides_the_first_stands_in_the_centre(
    arrival: Scenario, mixing: str, expected: dict[str, int]
) -> None:
    """A named rule mixes the sides, the guest on the host's right (protocol 3.8, 6.2)."""
    arrival.given(line_drawn_up("photo", "arrival", PEOPLE, kind="photograph", mixing=mixing))
    assert {each.id: each.at for each in plan(arrival).people} == expected
    assert [each.place for each in plan(arrival).people] == [1, 2, 3, 4, 5]


def test_by_national_rule_the_second_of_a_photograph_stands_on_the_left(arrival: Scenario) -> None:
    """National law may override the place of honour (protocol 6.3)."""
    arrival.given(
        line_drawn_up("photo", "arrival", PEOPLE, kind="photograph", mixing="host-first", rows=2),
        HonoursArranged("arrival", None, "host-on-guests-right", None, "decree"),
    )
    assert {each.id: (each.row, each.at) for each in plan(arrival).people} == {
        "putin": (1, 0), "tokayev": (1, -1), "manturov": (1, 1), "kosherbayev": (2, 0), "abayev": (2, -1),
    }  # fmt: skip


def test_who_was_withdrawn_stands_in_no_line(line: Scenario) -> None:
    line.given(MemberWithdrawn("kosherbayev"))
    assert order(line) == ["putin", "manturov", "tokayev", "abayev"]


def test_a_place_is_given_by_hand_with_a_reason(line: Scenario) -> None:
    line.when(PlaceInLine("steps", "abayev", "tokayev"))
    line.then(LinePlaceGiven("steps", "abayev", "tokayev", 0))
    assert order(line) == ["putin", "manturov", "tokayev", "abayev", "kosherbayev"]
    assert [each.id for each in plan(line).people if each.by_hand] == ["abayev"]
    line.when(PlaceInLine("steps", "abayev", "tokayev"))
    line.then_nothing()
    assert PlaceInLine.needs_reason


def test_the_first_place_is_given_by_hand(line: Scenario) -> None:
    line.when(PlaceInLine("steps", "tokayev"))
    assert order(line)[0] == "tokayev"


def test_a_later_place_goes_on_from_the_earlier_ones(line: Scenario) -> None:
    line.given(place_given("steps", "abayev", "putin"))
    line.when(PlaceInLine("steps", "kosherbayev", "abayev"))
    assert order(line) == ["putin", "abayev", "kosherbayev", "manturov", "tokayev"]


def test_a_place_after_somebody_who_is_gone_is_passed_over(line: Scenario) -> None:
    line.given(place_given("steps", "abayev", "tokayev"), LineLeft("steps", "tokayev"))
    assert order(line) == ["putin", "manturov", "kosherbayev", "abayev"]


def test_what_place_is_not_given(line: Scenario) -> None:
    line.when(PlaceInLine("nothing", "abayev"))
    line.then_refused("unknown-line", "line")
    line.when(PlaceInLine("steps", "karin"))
    line.then_refused("not-in-line", "member")
    line.when(PlaceInLine("steps", "abayev", "abayev"))
    line.then_refused("after-oneself", "after")


def test_a_place_is_left_to_the_order_again(line: Scenario) -> None:
    line.given(place_given("steps", "abayev", "putin"))
    line.when(LeavePlaceToOrder("steps", "abayev"))
    line.then(LinePlaceLeftToOrder("steps", "abayev"))
    assert order(line) == list(PEOPLE)
    line.when(LeavePlaceToOrder("steps", "abayev"))
    line.then_refused("not-placed", "member")
    line.when(LeavePlaceToOrder("nothing", "abayev"))
    line.then_refused("unknown-line", "line")


def test_someone_joins_a_line_introduced_by_another(line: Scenario) -> None:
    line.given(member("karin"))
    line.when(StandInLine("steps", "karin", "abayev"))
    line.then(LineJoined("steps", "karin", "abayev"))
    assert plan(line).people[-1].by == "abayev"
    line.when(StandInLine("steps", "karin", "abayev"))
    line.then_refused("already-in-line", "member")
    line.when(StandInLine("steps", "karin"))
    line.then(LineJoined("steps", "karin", None))


def test_who_joins_no_line(line: Scenario) -> None:
    line.when(StandInLine("nothing", "abayev"))
    line.then_refused("unknown-line", "line")
    line.when(StandInLine("steps", "nobody"))
    line.then_refused("unknown-member", "member")
    line.given(withdrawn("karin"))
    line.when(StandInLine("steps", "karin"))
    line.then_refused("member-withdrawn", "member")


def test_someone_steps_out_of_a_line(line: Scenario) -> None:
    line.when(StepOutOfLine("steps", "manturov"))
    line.then(LineLeft("steps", "manturov"))
    line.when(StepOutOfLine("steps", "manturov"))
    line.then_refused("not-in-line", "member")
    line.when(StepOutOfLine("nothing", "manturov"))
    line.then_refused("unknown-line", "line")


def test_a_line_is_taken_down_and_restored(line: Scenario) -> None:
    line.when(TakeDownLine("steps"))
    line.then(LineTakenDown("steps"))
    assert lines(line.visit) == ()
    line.when(TakeDownLine("steps"))
    line.then_refused("unknown-line", "line")
    line.when(RestoreLine("steps"))
    line.then(LineRestored("steps"))
    line.when(RestoreLine("steps"))
    line.then_nothing()
    line.when(RestoreLine("nothing"))
    line.then_refused("unknown-line", "line")


def test_whoever_shares_a_family_name_with_another_in_the_line_is_told(line: Scenario) -> None:
    spouse = MemberProposed("spouse", "guest", {"en": Name("Aigul", "Abayev")}, {"en": "Spouse"}, "spouse")
    line.given(spouse, listed("arrival", "spouse"), LineJoined("steps", "spouse", None))
    assert {row.id for row in plan(line).people if row.namesake} == {"abayev", "spouse"}
