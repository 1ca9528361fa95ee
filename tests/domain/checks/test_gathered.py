"""Findings of one cause are told as one, and mended by one act where nothing is left to ask (protocol 11.4)."""

from __future__ import annotations

from domain.checks.check import Check
from domain.checks.elsewhere import Elsewhere
from domain.checks.gathered import ALIKE, COUNTED, COVERED, gathered
from domain.checks.rules import CODES, check
from domain.core.times import Moment
from domain.delegation.confirming import ConfirmMember
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.meeting import TakeOffParticipant
from domain.programme.outcome import EndExpected
from domain.programme.place import PlaceItem
from tests.domain.facts import (
    at,
    instant,
    item_planned,
    listed,
    meeting_planned,
    member,
    principals,
    started,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

HEADS = ("putin", "tokayev")
TALKS = (meeting_planned("talks", "expanded", people=HEADS), meeting_planned("supper", "expanded", people=HEADS))


def told(code: str, *facts: Facts) -> list[Check]:
    """What is told of that code of a visit with Abayev and Karin, two proposed members."""
    visit = Scenario(visit_opened(), principals(), member("abayev"), member("karin"), *TALKS, *facts).visit
    return [each for each in gathered(check(visit)) if each.code == code]


def test_members_who_are_not_confirmed_are_one_line_with_one_fix() -> None:
    facts = (listed("talks", "abayev"), listed("supper", "abayev"), listed("talks", "karin"))
    (line,) = told("listed-not-confirmed", *facts)
    assert (line.values["count"], len(line.parts)) == (2, 3), "two members, three places on lists"
    assert set(line.subjects) == {"abayev", "karin", "talks", "supper"}
    (fix,) = line.fixes
    assert (fix.command, {each["member"] for each in fix.each}) == (ConfirmMember, {"abayev", "karin"})
    assert len(fix.each) == 2, "nobody is confirmed twice"


def test_what_is_found_once_stands_for_itself() -> None:
    (line,) = told("listed-not-confirmed", listed("talks", "abayev"))
    assert (line.subjects, line.parts, line.fixes[0].each) == (("talks", "abayev"), (), ())


def test_what_is_left_to_ask_is_asked_of_the_first() -> None:
    (line,) = told("item-without-place", item_planned("wreath"), item_planned("tea"))
    assert line.values["count"] == 2
    (fix,) = line.fixes
    assert (fix.command, fix.each, fix.fields["item"]) == (PlaceItem, (), line.parts[0].subjects[0])


def test_all_who_have_hardly_time_between_two_items_are_one_line() -> None:
    """Whoever follows the head of his side is not asked about; the heads of both sides are one line."""
    hours = (("one", at("16:00", "17:00")), ("two", at("17:05", "18:00")))
    items = [item_planned(key, when, "interview", place=key) for key, when in hours]
    lists = [listed(key, head) for key, _ in hours for head in HEADS]
    visit = Scenario(visit_opened(), principals(), *items, *lists).visit
    (line,) = (each for each in gathered(check(visit, Elsewhere(1))) if each.code == "hardly-time-between")
    assert (line.values["count"], line.values["minutes"], line.values["needed"]) == (2, 5, 10)
    assert set(line.subjects) == {*HEADS, "one", "two"}


def test_all_whom_one_delay_keeps_from_the_next_item_are_one_line() -> None:
    """The talks end five minutes late, and everybody who is there goes on to the supper."""
    hours = (("one", at("10:00", "11:00")), ("two", at("11:00", "12:00")))
    items = [meeting_planned(key, when=when, people=HEADS, place=key) for key, when in hours]
    late = EndExpected("one", Moment(instant("08:05"), about=False), "", None)
    visit = Scenario(visit_opened(), principals(), *items, started("one", "07:05"), late).visit
    (line,) = (each for each in gathered(check(visit)) if each.code == "person-needed-twice")
    assert (line.values["count"], set(line.subjects)) == (2, {*HEADS, "one", "two"})
    assert [(fix.command, len(fix.each)) for fix in line.fixes] == [(TakeOffParticipant, 2)]


def test_another_cause_is_another_line() -> None:
    """Two who no longer come are two causes, however many lists bear each."""
    lists = [listed(item, key) for item in ("talks", "supper") for key in ("abayev", "karin")]
    lines = told("withdrawn-still-listed", *lists, MemberWithdrawn("abayev"), MemberWithdrawn("karin"))
    assert [len(line.parts) for line in lines] == [2, 2]
    assert {fix.command for line in lines for fix in line.fixes} == {TakeOffParticipant}
    assert [len(line.fixes[0].each) for line in lines] == [2, 2]


def test_what_was_accepted_is_no_part_of_it() -> None:
    """It stands by itself, with who kept it and why."""
    quiet = Check("item-without-place", "before-release", ("tea",), accepted=3, quiet=True)
    others = [Check("item-without-place", "before-release", (key,), {"item": key}) for key in ("wreath", "walk")]
    lines = gathered([*others, quiet])
    assert [len(line.parts) for line in lines] == [2, 0]


def test_what_says_less_than_another_is_left_out() -> None:
    """Who is to sit at restricted talks is told as that, and not once more as listed; a card waits for the name."""
    pressing = Check("unconfirmed-in-restricted", "now", ("talks", "abayev"))
    listed = [Check("listed-not-confirmed", "before-release", ("wide", key)) for key in ("abayev", "karin")]
    assert [each.subjects for each in gathered([pressing, *listed])] == [("talks", "abayev"), ("wide", "karin")]
    nameless = Check("listed-not-named", "before-release", ("talks", "abayev"))
    cards = [Check("card-without-name", "advisory", (item, "guest")) for item in ("talks", "wide")]
    assert [each.subjects for each in gathered([nameless, *cards])] == [("talks", "abayev"), ("wide", "guest")]


def test_every_cause_is_that_of_a_check() -> None:
    assert ALIKE.keys() <= CODES.keys()
    assert COUNTED.keys() <= ALIKE.keys()
    assert {*COVERED, *(more for more, _ in COVERED.values())} <= CODES.keys()
