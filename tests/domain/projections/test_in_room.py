"""Who was in the room at an instant: certain only as far as it was observed (protocol 1.3)."""

import pytest

from domain.delegation.replacement import MemberWithdrawn
from domain.programme.attendance import AttendanceMarked
from domain.programme.presence import PresenceNoted
from domain.projections.in_room import present_at
from tests.domain.facts import (
    ended,
    instant,
    late,
    left_early,
    marked,
    meeting_planned,
    member,
    principals,
    started,
    stay,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

TALKS = meeting_planned("talks", people=("putin", "tokayev", "abayev"))
HELD = (started("talks", "11:05"), ended("talks", "12:10"))
PRESENT = marked("talks", "abayev")


def where(clock: str, *facts: Facts, who: str = "abayev") -> tuple[str, str]:
    """Where someone was at that time (UTC), and why."""
    visit = Scenario(visit_opened(), principals(), member("abayev"), member("karin"), TALKS, *facts).visit
    found = present_at(visit, visit.programme.items["talks"], instant(clock))
    (room,) = (person.room for person in found.people if person.id == who)
    assert room is not None
    return room.there, room.because


def test_who_was_not_marked_is_not_known_to_have_been_there_though_he_was_expected() -> None:
    assert where("11:40", HELD) == ("uncertain", "not-observed")


@pytest.mark.parametrize(
    ("clock", "there"),
    [
        ("11:04", ("out", "not-begun")), ("11:05", ("in", "throughout")), ("11:40", ("in", "throughout")),
        ("12:10", ("in", "throughout")), ("12:11", ("out", "over")),
    ],
)  # fmt: skip
def test_who_was_present_was_there_while_the_item_was_held(clock: str, there: tuple[str, str]) -> None:
    assert where(clock, PRESENT, HELD) == there


def test_an_end_nobody_noted_leaves_open_who_was_still_there() -> None:
    assert where("11:40", PRESENT, started("talks", "11:05")) == ("uncertain", "end-not-observed")
    assert where("11:40", PRESENT, ended("talks", "12:10")) == ("uncertain", "start-not-observed")
    assert where("11:40", PRESENT) == ("uncertain", "start-not-observed")


def test_what_was_noted_later_shows_that_it_still_ran() -> None:
    facts = (PRESENT, started("talks", "11:05"), late("talks", "tokayev", "11:45"))
    assert where("11:40", *facts) == ("in", "throughout")
    assert where("11:46", *facts) == ("uncertain", "end-not-observed")


@pytest.mark.parametrize(
    ("clock", "there"),
    [
        ("11:19", ("out", "not-yet-come")), ("11:20", ("in", "seen")), ("12:04", ("in", "seen")),
        ("12:05", ("out", "gone")),
    ],
)  # fmt: skip
def test_who_came_late_and_left_early_was_there_between(clock: str, there: tuple[str, str]) -> None:
    assert where(clock, late("talks", "abayev", "11:20"), left_early("talks", "abayev", "12:05"), HELD) == there


def test_a_time_that_was_not_noted_leaves_it_open() -> None:
    assert where("11:40", late("talks", "abayev", None), HELD) == ("uncertain", "coming-not-observed")
    assert where("11:40", left_early("talks", "abayev", None), HELD) == ("uncertain", "leaving-not-observed")
    both = (late("talks", "abayev", None), left_early("talks", "abayev", "12:05"))
    assert where("11:40", *both, HELD) == ("uncertain", "coming-not-observed")
    assert where("12:06", *both, HELD) == ("out", "gone")


@pytest.mark.parametrize(
    ("clock", "there"),
    [
        ("11:01", ("out", "not-yet-come")), ("11:10", ("in", "seen")), ("11:20", ("out", "went-out")),
        ("11:34", ("out", "went-out")), ("11:40", ("in", "seen")), ("12:10", ("out", "gone")),
    ],
)  # fmt: skip
def test_who_went_out_and_came_back_was_not_there_between(clock: str, there: tuple[str, str]) -> None:
    stays = (stay("11:02", "11:20"), stay("11:35", "12:10"))
    assert where(clock, PresenceNoted("talks", "abayev", stays, False, False), HELD) == there


def test_when_he_came_back_was_not_noted() -> None:
    noted = PresenceNoted("talks", "abayev", (stay("11:06", "11:20"), stay(None, "12:00")), False, False)
    assert where("11:40", noted, HELD) == ("uncertain", "times-not-observed")
    assert where("11:10", noted, HELD) == ("in", "seen")
    assert where("12:00", noted, HELD) == ("out", "gone")


def test_who_was_absent_or_replaced_was_not_there() -> None:
    assert where("11:40", marked("talks", "abayev", "absent"), HELD) == ("out", "absent")
    replaced = AttendanceMarked("talks", "abayev", "replaced", instant("11:30"), "karin")
    assert where("11:40", replaced, HELD) == ("out", "replaced")
    assert where("11:20", replaced, HELD) == ("uncertain", "before-replaced")
    assert where("11:40", replaced, HELD, who="karin") == ("in", "seen")
    assert where("11:20", replaced, HELD, who="karin") == ("out", "not-yet-come")


def test_who_was_withdrawn_and_on_no_list_may_have_been_there() -> None:
    facts = (MemberWithdrawn("karin"), marked("talks", "karin"), HELD)
    assert where("11:40", *facts, who="karin") == ("in", "throughout")
