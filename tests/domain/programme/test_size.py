"""The size of a meeting: 1+N as agreed before names are known, limits, announced beside held."""

from __future__ import annotations

import pytest

from domain.core.message import Event
from domain.programme.holding import HeldFormatRecorded
from domain.programme.size import HowMany, Size, announced_size, held_size, so_many
from domain.programme.size_agreed import (
    AgreeSize,
    HeadsAndOthersAgreed,
    LimitSize,
    SizeAgreed,
    SizeLeftOpen,
    SizeLimited,
)
from domain.programme.size_held import HeldCountsNoted, HeldSizeNoted, NoteHeldSize, NoteSizes
from tests.domain.facts import (
    cancelled,
    headed,
    held_noted,
    instant,
    item_planned,
    listed,
    marked,
    meeting_planned,
    member,
    principals,
    size_agreed,
    started,
    withdrawn,
)
from tests.domain.scenario import Scenario

TALKS = meeting_planned("talks")
BOTH = (size_agreed("talks", "host", 1, 4), size_agreed("talks", "guest", 1, 4))


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
    assert announced_size(visit.visit, visit.visit.programme.items["talks"]) == {
        "host": so_many(5),
        "guest": so_many(5),
    }


def test_one_side_may_bring_more_than_the_other(visit: Scenario) -> None:
    # Equal numbers are a wish, never a rule (protocol 5.5).
    visit.given(TALKS, BOTH)
    visit.when(AgreeSize("talks", "1+6", "guest"))
    visit.then(size_agreed("talks", "guest", 1, 6))


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
    visit.then(size_agreed("talk", "host", 1, 0), size_agreed("talk", "guest", 1, 0))


def test_a_meal_has_no_size_but_a_number_of_a_side(visit: Scenario) -> None:
    visit.given(item_planned("dinner", kind="meal"))
    visit.when(AgreeSize("dinner", "1+4", "guest"))
    visit.then_refused("size-of-no-meeting", "size")
    visit.when(AgreeSize("dinner", side="guest", least=5, most=5))
    visit.then(SizeAgreed("dinner", "guest", None, 5, 5, about=False))


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
    visit.when(NoteSizes("talks", {"host": so_many(3), "guest": so_many(3)}))
    visit.then(held_noted("talks", host=3, guest=3))
    assert held_size(visit.visit, visit.visit.programme.items["talks"]) == {"host": so_many(3), "guest": so_many(3)}
    visit.when(NoteSizes("talks", {"host": so_many(3), "guest": so_many(3)}))
    visit.then_nothing()


def test_a_number_nobody_can_have_counted_is_refused(visit: Scenario) -> None:
    visit.when(NoteSizes("talks", {"host": so_many(3)}))
    visit.then_refused("unknown-item")
    visit.given(TALKS)
    visit.when(NoteSizes("talks", {"guest": HowMany(-1)}))
    visit.then_refused("count-out-of-range", "sizes")
    visit.when(NoteSizes("talks", {"guest": HowMany(12, 10)}))
    visit.then_refused("range-reversed", "sizes")


def test_a_plan_without_an_agreed_size_is_as_large_as_its_lists(heads: Scenario) -> None:
    heads.given(TALKS, listed("talks", "putin"), listed("talks", "tokayev"))
    heads.given(member("abayev"), listed("talks", "abayev"), member("karin"), listed("talks", "karin", "note-taker"))
    assert announced_size(heads.visit, heads.visit.programme.items["talks"]) == {
        "host": so_many(1),
        "guest": so_many(2),
    }


def test_co_heads_count_at_a_tete_a_tete(heads: Scenario) -> None:
    # Two presidents of the Union in Ankara, 2021 (protocol 2.4).
    heads.given(meeting_planned("talk", "tete-a-tete"), member("michel"), headed("talk", "guest", "tokayev", "michel"))
    assert announced_size(heads.visit, heads.visit.programme.items["talk"]) == {"host": so_many(1), "guest": so_many(2)}


def test_what_nobody_observed_or_noted_is_not_told(heads: Scenario) -> None:
    heads.given(TALKS, listed("talks", "putin"), listed("talks", "tokayev"), started("talks"))
    assert held_size(heads.visit, heads.visit.programme.items["talks"]) == {}


def test_attendance_half_taken_tells_no_size(heads: Scenario) -> None:
    heads.given(TALKS, listed("talks", "tokayev"), member("abayev"), listed("talks", "abayev"))
    heads.given(marked("talks", "tokayev"))
    assert held_size(heads.visit, heads.visit.programme.items["talks"]) == {}
    heads.given(marked("talks", "abayev", "absent"))
    assert held_size(heads.visit, heads.visit.programme.items["talks"]) == {"guest": so_many(1)}


def test_attendance_outweighs_what_was_noted(heads: Scenario) -> None:
    heads.given(TALKS, held_noted("talks", host=5, guest=5), marked("talks", "tokayev"))
    assert held_size(heads.visit, heads.visit.programme.items["talks"]) == {"host": so_many(5), "guest": so_many(1)}


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
    assert held_size(heads.visit, heads.visit.programme.items["talks"]) == {"guest": so_many(seen)}


def test_anchorage_was_announced_tete_a_tete_and_held_three_a_side(heads: Scenario) -> None:
    # Anchorage, 15 August 2025: a conversation of two was held by six (protocol 5.4).
    heads.given(meeting_planned("first", "tete-a-tete", people=("putin", "tokayev")), started("first", "19:26"))
    heads.given(HeldFormatRecorded("first", "restricted", instant("19:26")))
    present = [marked("first", key) for key in ("putin", "tokayev")]
    others = [(member(key, side), marked("first", key)) for key, side in BESIDE.items()]
    heads.given(*present, *others)
    item = heads.visit.programme.items["first"]
    assert announced_size(heads.visit, item) == {"host": so_many(1), "guest": so_many(1)}
    assert held_size(heads.visit, item) == {"host": so_many(3), "guest": so_many(3)}
    assert (item.format, item.held_format) == ("tete-a-tete", "restricted")


BESIDE = {"rubio": "host", "witkoff": "host", "lavrov": "guest", "ushakov": "guest"}


@pytest.mark.parametrize(
    ("size", "written"),
    [
        (Size(so_many(5), 1), "1+4"),
        (Size(HowMany(11, 13), 1), "1+10–12"),
        (Size(HowMany(10, 12)), "10–12"),
        (Size(HowMany(10, 10, about=True)), "~10"),
        (Size(HowMany(least=10)), "≥10"),
        (Size(HowMany(most=12)), "≤12"),
    ],
)
def test_a_size_is_written_in_short(size: Size, written: str) -> None:
    assert str(size) == written


def test_a_size_may_be_a_range_or_about_a_number(visit: Scenario) -> None:
    visit.given(TALKS)
    visit.when(AgreeSize("talks", side="guest", least=10, most=12))
    visit.then(SizeAgreed("talks", "guest", None, 10, 12, about=False))
    visit.when(AgreeSize("talks", side="host", least=10, most=10, about=True))
    visit.then(SizeAgreed("talks", "host", None, 10, 10, about=True))
    assert announced_size(visit.visit, visit.visit.programme.items["talks"]) == {
        "host": HowMany(10, 10, about=True), "guest": HowMany(10, 12),
    }  # fmt: skip


def test_a_size_is_said_in_one_way_and_forwards(visit: Scenario) -> None:
    visit.given(TALKS, meeting_planned("talk", "tete-a-tete"))
    visit.when(AgreeSize("talks", "1+4", least=5))
    visit.then_refused("size-said-twice", "size")
    visit.when(AgreeSize("talks", least=12, most=10))
    visit.then_refused("range-reversed", "least")
    visit.when(AgreeSize("talks", least=0))
    visit.then_refused("count-out-of-range", "least")
    visit.when(AgreeSize("talk", least=2, most=3))
    visit.then_refused("tete-a-tete-size", "size")


def test_the_room_is_noted_as_far_as_anybody_counted(visit: Scenario) -> None:
    visit.given(TALKS, started("talks"))
    noted = {"host": HowMany(10, 12), "guest": HowMany(10, 10, about=True)}
    visit.when(NoteSizes("talks", noted))
    visit.then(HeldSizeNoted("talks", noted))
    assert held_size(visit.visit, visit.visit.programme.items["talks"]) == noted
    visit.when(NoteSizes("talks", {"host": HowMany(10, 12), "guest": HowMany()}))
    visit.then(HeldSizeNoted("talks", {"host": HowMany(10, 12)}))


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (so_many(5), so_many(5), True),
        (so_many(5), so_many(6), False),
        (so_many(11), HowMany(10, 12), True),
        (so_many(13), HowMany(10, 12), False),
        (so_many(11), HowMany(10, 10, about=True), True),
        (so_many(12), HowMany(10, 10, about=True), False),
        (so_many(44), HowMany(40, 40, about=True), True),
        (so_many(4), HowMany(least=5), False),
        (so_many(400), HowMany(least=5), True),
        (HowMany(10, 12), HowMany(12, 14), True),
        (HowMany(most=9), HowMany(least=10), False),
    ],
)
def test_numbers_agree_where_one_may_be_the_other(one: HowMany, other: HowMany, agree: bool) -> None:
    assert one.agrees_with(other) is agree
    assert other.agrees_with(one) is agree


@pytest.mark.parametrize(
    ("size", "exact"),
    [
        (so_many(5), 5),
        (HowMany(10, 12), None),
        (HowMany(least=10), None),
        (HowMany(10, 10, about=True), None),
        (HowMany(), None),
    ],
)
def test_a_number_is_exact_where_it_is_one_and_not_meant_roughly(size: HowMany, exact: int | None) -> None:
    assert size.exact == exact


def test_sizes_of_version_1_say_no_more_than_they_did() -> None:
    assert HeadsAndOthersAgreed("talks", "host", 1, 4).upcast() == size_agreed("talks", "host", 1, 4)
    assert HeldCountsNoted("talks", 3, None, 0).upcast() == held_noted("talks", host=3, third=0)
    assert NoteHeldSize("talks", 3).upcast() == NoteSizes("talks", {"host": so_many(3)})


def test_a_spouse_listed_for_talks_counts_as_it_was_printed(heads: Scenario) -> None:
    """As announced and as held: the size as of an entry stays what it was (protocol 5.4)."""
    heads.given(member("abayev"), member("spouse", category="spouse"), meeting_planned("talks", people=("tokayev",)))
    heads.given(listed("talks", "abayev"), listed("talks", "spouse"))
    assert announced_size(heads.visit, heads.visit.programme.items["talks"]) == {"guest": so_many(3)}
    heads.given(started("talks"), marked("talks", "tokayev"), marked("talks", "abayev"), marked("talks", "spouse"))
    assert held_size(heads.visit, heads.visit.programme.items["talks"]) == {"guest": so_many(3)}
