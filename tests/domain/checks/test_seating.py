"""Checks of the table at items still to come."""

from __future__ import annotations

from domain.checks.check import Check
from domain.checks.rules import check
from domain.delegation.member_names import MemberPositionWorded, MemberRenamed
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.arrangements import ItemRetitled
from domain.programme.honours import Flags, HonoursArranged, SettleHonours
from domain.seating.line_commands import LineJoined, StandInLine
from domain.seating.seat_swaps import LeaveSeatsToRule
from domain.visit.parties import ParticipationSettled, PartyNamed
from domain.visit.party import Party
from tests.domain.facts import (
    cancelled,
    hosted_in,
    line_drawn_up,
    listed,
    meeting_planned,
    member,
    principals,
    started,
    swapped,
    table_set,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

PEOPLE = ("putin", "tokayev", "abayev", "karin")
TALKS = meeting_planned("talks", people=PEOPLE)


def found(code: str, *facts: Facts) -> list[Check]:
    """The findings of that code at talks of 1 + 3."""
    visit = Scenario(visit_opened(), principals(), member("abayev"), member("karin"), TALKS, *facts)
    return [each for each in check(visit.visit) if each.code == code]


def test_a_swap_is_idle_when_one_of_the_two_left_the_table() -> None:
    swap = swapped("talks", "abayev", "karin")
    assert found("swapped-seat-idle", swap) == []
    [gone] = found("swapped-seat-idle", swap, MemberWithdrawn("karin"))
    assert gone.subjects == ("talks", "abayev", "karin")
    assert gone.values["member"] == {"en": found_name("karin")}
    [moved] = found("swapped-seat-idle", swap, listed("talks", "abayev", "note-taker"))
    assert moved.fixes[0].command == LeaveSeatsToRule
    assert found("swapped-seat-idle", swap, MemberWithdrawn("karin"), started("talks")) == []


def test_an_interpreter_at_the_table_may_be_swapped() -> None:
    swap = (listed("talks", "karin", "interpreter"), swapped("talks", "abayev", "karin"))
    assert found("swapped-seat-idle", *swap, table_set("talks", "interpreter-second")) == []
    assert len(found("swapped-seat-idle", *swap, table_set("talks", "door-at-the-side"))) == 1


def test_more_people_than_the_table_seats() -> None:
    [small] = found("table-too-small", table_set("talks", "door-at-the-side", places=2))
    assert small.subjects == ("talks", "guest")
    assert (small.values["seated"], small.values["places"]) == (3, 2)
    assert found("table-too-small", table_set("talks", "door-at-the-side", places=3)) == []
    assert found("table-too-small", table_set("talks", "door-at-the-side")) == []
    assert found("table-too-small", table_set("talks", "door-at-the-side", places=2), cancelled("talks")) == []


def test_flags_chosen_against_the_law_of_the_host() -> None:
    chosen = SettleHonours("talks", flags_in_row="guest-on-hosts-right", flags_on_car="host-on-guests-right")
    visit = Scenario(hosted_in("Asia/Kolkata"), principals(), member("abayev"), member("karin"), TALKS)
    visit.when(chosen)
    [against] = [each for each in check(visit.visit) if each.code == "flags-against-law"]
    assert (against.values["places"], against.values["law"]) == (("row",), "india-2002")
    assert against.fixes[0].command == SettleHonours
    visit.when(SettleHonours("talks", flags_in_row="host-on-guests-right"))
    assert [each for each in check(visit.visit) if each.code == "flags-against-law"] == []
    in_moscow = HonoursArranged("talks", Flags(row="guest-on-hosts-right"), None, None, "")
    assert found("flags-against-law", in_moscow) == []


def test_a_name_is_missing_for_a_card() -> None:
    assert found("card-without-name") == []
    [missing] = found("card-without-name", MemberRenamed("karin", {}))
    assert (missing.subjects, missing.values["count"]) == (("talks", "guest"), 1)
    assert missing.fixes[0].fields == {"member": "karin"}
    assert found("card-without-name", MemberRenamed("karin", {}), MemberWithdrawn("karin")) == []
    assert found("card-without-name", MemberRenamed("karin", {}), started("talks")) == []


def found_name(key: str) -> object:
    """What a member of the tests is called."""
    visit = Scenario(visit_opened(), member(key)).visit
    return visit.delegations.members[key].names["en"]


def test_a_head_who_came_to_take_part_after_the_photograph_was_drawn_up_stands_in_it() -> None:
    pair = line_drawn_up("photo", "talks", ("putin", "tokayev"), "photograph")
    third = (PartyNamed("kyrgyzstan", Party({"en": "Kyrgyz Republic"})), member("japarov", "kyrgyzstan", "head"))
    joins = ParticipationSettled("talks", "kyrgyzstan", "in-the-room", {}, {})
    assert found("head-missing-from-photograph", *third, pair) == []
    [missing] = found("head-missing-from-photograph", *third, pair, joins)
    assert missing.subjects == ("talks", "photo", "japarov")
    assert (missing.fixes[0].command, missing.fixes[0].fields) == (StandInLine, {"line": "photo", "member": "japarov"})
    assert found("head-missing-from-photograph", *third, pair, joins, LineJoined("photo", "japarov", None)) == []
    assert found("head-missing-from-photograph", *third, pair, joins, started("talks")) == []
    receiving = line_drawn_up("line", "talks", ("putin",))
    assert found("head-missing-from-photograph", receiving) == [], "who receives does not pass along"


def test_ministers_who_meet_are_photographed_without_those_who_lead_the_visit() -> None:
    """The title of the meeting names them, and not who leads."""
    minister = MemberPositionWorded("karin", {"en": "Minister of Foreign Affairs"})
    title = ItemRetitled("two", {"en": "Minister of Foreign Affairs with counterparts"})
    talks, photo = meeting_planned("two"), line_drawn_up("photo", "two", ("karin",), "photograph")
    missing = [each.subjects[2] for each in found("head-missing-from-photograph", talks, photo)]
    assert missing == ["putin", "tokayev"]
    missing = [each.subjects[2] for each in found("head-missing-from-photograph", talks, photo, minister, title)]
    assert missing == ["putin"]
