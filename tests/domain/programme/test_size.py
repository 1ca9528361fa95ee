"""The size of a meeting: 1+N as agreed before names are known, limits, announced beside held."""

from __future__ import annotations

import pytest

from domain.core.message import Event
from domain.programme.holding import HeldFormatRecorded
from domain.programme.size import (
    AgreeSize,
    HeldSizeNoted,
    LimitSize,
    NoteHeldSize,
    Size,
    SizeAgreed,
    SizeLeftOpen,
    SizeLimited,
    announced_size,
    by_side,
    held_size,
)
from tests.domain.facts import (
    cancelled,
    headed,
    instant,
    listed,
    marked,
    meeting_planned,
    member,
    principals,
    started,
    withdrawn,
)
from tests.domain.scenario import Scenario

TALKS = meeting_planned("talks")
BOTH = (SizeAgreed("talks", "host", 1, 4), SizeAgreed("talks", "guest", 1, 4))


@pytest.fixture
def heads(visit: Scenario) -> Scenario:
    """The visit with both heads of state on the lists."""
    visit.given(principals())
    return visit


def test_a_size_is_agreed_for_both_sides_before_anybody_is_named(visit: Scenario) -> None:
    # 1+4 was laid for the working lunch in Ankara, 2021 (protocol 5.5).
    visit.given(TALKS)
    visit.when(AgreeSize("talks", "1+4"))
    visit.then(*BOTH)
    assert announced_size(visit.visit, visit.visit.programme.items["talks"]) == {"host": 5, "guest": 5}


def test_one_side_may_bring_more_than_the_other(visit: Scenario) -> None:
    # Equal numbers are a wish, never a rule (protocol 5.5).
    visit.given(TALKS, BOTH)
    visit.when(AgreeSize("talks", "1+6", "guest"))
    visit.then(SizeAgreed("talks", "guest", 1, 6))


def test_a_size_agreed_already_is_not_recorded_again(visit: Scenario) -> None:
    visit.given(TALKS, BOTH)
    visit.when(AgreeSize("talks", "1+4"))
    visit.then_nothing()


def test_a_size_may_be_left_open_again(visit: Scenario) -> None:
    visit.given(TALKS, BOTH)
    visit.when(AgreeSize("talks"))
    visit.then(SizeLeftOpen("talks", "host"), SizeLeftOpen("talks", "guest"))


def test_a_tete_a_tete_is_of_the_heads_alone(visit: Scenario) -> None:
    visit.given(meeting_planned("talk", "tete-a-tete"))
    visit.when(AgreeSize("talk", "1+1"))
    visit.then_refused("tete-a-tete-size", "size")
    visit.when(AgreeSize("talk", "1"))
    visit.then(SizeAgreed("talk", "host", 1, 0), SizeAgreed("talk", "guest", 1, 0))


def test_the_size_of_what_does_not_come_is_not_agreed(visit: Scenario) -> None:
    visit.when(AgreeSize("talks", "1+4"))
    visit.then_refused("unknown-item")
    visit.given(TALKS, cancelled("talks"))
    visit.when(AgreeSize("talks", "1+4"))
    visit.then_refused("item-cancelled")
    visit.when(LimitSize("talks", 7))
    visit.then_refused("item-cancelled")


def test_what_has_begun_is_noted_and_no_longer_planned(visit: Scenario) -> None:
    visit.given(TALKS, started("talks"))
    visit.when(AgreeSize("talks", "1+4"))
    visit.then_refused("already-held")
    visit.when(LimitSize("talks", 7))
    visit.then_refused("already-held")


def test_a_limit_holds_for_both_sides_or_for_one(visit: Scenario) -> None:
    visit.given(TALKS)
    visit.when(LimitSize("talks", 7))
    visit.then(SizeLimited("talks", "host", 7), SizeLimited("talks", "guest", 7))
    visit.when(LimitSize("talks", None, "guest"))
    visit.then(SizeLimited("talks", "guest", None))
    assert visit.visit.programme.items["talks"].limits == {"host": 7}


@pytest.mark.parametrize("most", [0, -3, 1000])
def test_a_limit_is_a_number_of_people(visit: Scenario, most: int) -> None:
    visit.given(TALKS)
    visit.when(LimitSize("talks", most))
    visit.then_refused("count-out-of-range", "most")


def test_a_limit_is_set_on_something_that_is_planned(visit: Scenario) -> None:
    visit.when(LimitSize("talks", 7))
    visit.then_refused("unknown-item")


def test_how_many_were_in_the_room_is_noted_where_nobody_took_attendance(visit: Scenario) -> None:
    visit.given(TALKS, started("talks"))
    visit.when(NoteHeldSize("talks", 3, 3))
    visit.then(HeldSizeNoted("talks", 3, 3, None))
    assert held_size(visit.visit, visit.visit.programme.items["talks"]) == {"host": 3, "guest": 3}
    visit.when(NoteHeldSize("talks", 3, 3))
    visit.then_nothing()


def test_a_number_nobody_can_have_counted_is_refused(visit: Scenario) -> None:
    visit.when(NoteHeldSize("talks", 3))
    visit.then_refused("unknown-item")
    visit.given(TALKS)
    visit.when(NoteHeldSize("talks", guest=-1))
    visit.then_refused("count-out-of-range", "guest")


def test_a_plan_without_an_agreed_size_is_as_large_as_its_lists(heads: Scenario) -> None:
    heads.given(TALKS, listed("talks", "putin"), listed("talks", "tokayev"))
    heads.given(member("abayev"), listed("talks", "abayev"), member("karin"), listed("talks", "karin", "note-taker"))
    assert announced_size(heads.visit, heads.visit.programme.items["talks"]) == {"host": 1, "guest": 2}


def test_co_heads_count_at_a_tete_a_tete(heads: Scenario) -> None:
    # Two presidents of the Union in Ankara, 2021 (protocol 2.4).
    heads.given(meeting_planned("talk", "tete-a-tete"), member("michel"), headed("talk", "guest", "tokayev", "michel"))
    assert announced_size(heads.visit, heads.visit.programme.items["talk"]) == {"host": 1, "guest": 2}


def test_what_nobody_observed_or_noted_is_not_told(heads: Scenario) -> None:
    heads.given(TALKS, listed("talks", "putin"), listed("talks", "tokayev"), started("talks"))
    assert held_size(heads.visit, heads.visit.programme.items["talks"]) == {}


def test_attendance_half_taken_tells_no_size(heads: Scenario) -> None:
    heads.given(TALKS, listed("talks", "tokayev"), member("abayev"), listed("talks", "abayev"))
    heads.given(marked("talks", "tokayev"))
    assert held_size(heads.visit, heads.visit.programme.items["talks"]) == {}
    heads.given(marked("talks", "abayev", "absent"))
    assert held_size(heads.visit, heads.visit.programme.items["talks"]) == {"guest": 1}


def test_attendance_outweighs_what_was_noted(heads: Scenario) -> None:
    heads.given(TALKS, HeldSizeNoted("talks", 5, 5, None), marked("talks", "tokayev"))
    assert held_size(heads.visit, heads.visit.programme.items["talks"]) == {"host": 5, "guest": 1}


@pytest.mark.parametrize(
    ("facts", "seen"),
    [
        ((listed("talks", "abayev", "note-taker"), marked("talks", "abayev")), 1),
        ((listed("talks", "abayev"), marked("talks", "abayev", "late")), 2),
        ((listed("talks", "abayev"), marked("talks", "abayev", "left-early")), 2),
        ((listed("talks", "abayev"), marked("talks", "abayev", "replaced", by="karin")), 2),
        ((listed("talks", "abayev", "interpreter"), marked("talks", "abayev", "replaced", by="karin")), 1),
        ((listed("talks", "gone"),), 1),
        ((marked("talks", "gone"),), 2),
    ],
    ids=["note-taker", "late", "left early", "replaced", "interpreter replaced", "withdrawn", "withdrawn but there"],
)
def test_who_counts_in_the_room(heads: Scenario, facts: tuple[Event, ...], seen: int) -> None:
    """Interpreters and note-takers do not count; whoever was there does, expected or not (protocol 5.4)."""
    heads.given(TALKS, listed("talks", "tokayev"), marked("talks", "tokayev"))
    heads.given(member("abayev"), member("karin"), withdrawn("gone"), facts)
    assert held_size(heads.visit, heads.visit.programme.items["talks"]) == {"guest": seen}


def test_anchorage_was_announced_1_and_1_and_held_3_and_3(heads: Scenario) -> None:
    # Anchorage, 15 August 2025: a conversation of two was held by six (protocol 5.4).
    heads.given(meeting_planned("first", "tete-a-tete", people=("putin", "tokayev")), started("first", "19:26"))
    heads.given(HeldFormatRecorded("first", "restricted", instant("19:26")))
    present = [marked("first", key) for key in ("putin", "tokayev")]
    others = [(member(key, side), marked("first", key)) for key, side in BESIDE.items()]
    heads.given(*present, *others)
    item = heads.visit.programme.items["first"]
    assert by_side(announced_size(heads.visit, item)) == "1+1"
    assert by_side(held_size(heads.visit, item)) == "3+3"
    assert (item.format, item.held_format) == ("tete-a-tete", "restricted")


BESIDE = {"rubio": "host", "witkoff": "host", "lavrov": "guest", "ushakov": "guest"}


def test_sizes_are_written_as_people_write_them() -> None:
    assert str(Size(1, 4)) == "1+4"
    assert by_side({"host": 3, "guest": 3}) == "3+3"
    assert by_side({"host": 3}) == "3+–"
    assert by_side({"host": 3, "guest": 3, "third": 2}) == "3+3+2"
    assert by_side({}) == ""
    assert by_side({"guest": 1}, ("guest",)) == "1"
    assert by_side({"guest": 1, "host": 2}, ("guest",)) == "2+1"
