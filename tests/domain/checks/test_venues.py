"""A visit against the registry of venues: the time the motorcade takes (protocol 5.13)."""

from __future__ import annotations

from datetime import date

import pytest

from domain.checks.elsewhere import Elsewhere
from domain.checks.rules import check
from domain.core.times import When
from domain.programme.meeting import ParticipantTakenOff
from domain.programme.place import RoomAssigned
from domain.registry.registries import Registries
from domain.registry.venue import Venue
from tests.domain.facts import at, headed, item_planned, listed, meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

Subjects = list[tuple[str, ...]]
TRAVEL = Registries(venue={"kremlin": Venue(2, "kremlin", travel={"bolshoi": 20}), "bolshoi": Venue(1, "bolshoi")})


def talks(venue: str = "kremlin", end: str = "15:00") -> Facts:
    return (
        *meeting_planned("talks", when=at("14:00", end), people=("putin", "tokayev")),
        RoomAssigned("talks", venue, "hall", {"en": "Hall"}, None, 15),
    )


def gala(venue: str = "bolshoi") -> Facts:
    return (
        *meeting_planned("gala", when=at("15:15", "17:00"), people=("tokayev",)),
        RoomAssigned("gala", venue, "box", {"en": "Box"}, None, 15),
    )


def found(*facts: Facts, registries: Registries | None = TRAVEL, code: str = "travel-too-short") -> Subjects:
    visit = Scenario(visit_opened(), principals(), *facts).visit
    elsewhere = Elsewhere(1, registries=registries) if registries is not None else None
    return [each.subjects for each in check(visit, elsewhere) if each.code == code]


def test_between_two_houses_there_is_as_long_as_the_motorcade_takes() -> None:
    assert found(talks(), gala()) == [("tokayev", "talks", "gala")]
    assert found(talks("bolshoi"), gala("kremlin")) == [("tokayev", "talks", "gala")]


@pytest.mark.parametrize(
    "facts",
    [(talks(end="14:55"), gala()), (talks(), gala("kremlin")), (talks("nowhere"), gala())],
    ids=["in time", "one house", "nobody noted it"],
)
def test_it_says_nothing_where_there_is_time_or_none_is_known(facts: tuple[Facts, ...]) -> None:
    assert found(*facts) == []


def transfer(end: str) -> Facts:
    """The motorcade from the talks to the gala: its place is where it goes."""
    return (
        item_planned("motorcade", at("15:00", end), "transfer"),
        listed("motorcade", "tokayev"),
        RoomAssigned("motorcade", "bolshoi", "entrance", {"en": "Entrance"}, None, 15),
    )


def test_a_transfer_between_them_is_the_way_itself() -> None:
    assert found(talks(end="14:55"), transfer("15:15"), gala()) == []
    assert found(talks(), transfer("15:15"), gala()) == [("tokayev", "talks", "gala")]


def test_it_says_nothing_where_the_registry_is_not_known() -> None:
    assert found(talks(), gala(), registries=None) == []


def test_it_is_settled_before_release_by_moving_one_of_the_two() -> None:
    visit = Scenario(visit_opened(), principals(), talks(), gala()).visit
    (short,) = (each for each in check(visit, Elsewhere(1, registries=TRAVEL)) if each.code == "travel-too-short")
    assert short.level == "before-release"
    assert (short.values["minutes"], short.values["needed"]) == (15, 20)
    assert [fix.fields for fix in short.fixes] == [{"item": "gala"}, {"item": "talks"}]


def test_the_way_takes_minutes_that_pass_not_those_the_clocks_skip() -> None:
    def over_the_night(day: date) -> list[tuple[str, ...]]:
        hours = (("talks", "kremlin", "01:00", "01:50"), ("gala", "bolshoi", "03:00", "04:00"))
        return found(
            *(_in_paris(item, venue, at(start, end, day, zone="Europe/Paris")) for item, venue, start, end in hours)
        )

    assert over_the_night(date(2026, 3, 29)) == [("tokayev", "talks", "gala")]
    assert over_the_night(date(2026, 3, 28)) == []


def _in_paris(item: str, venue: str, when: When) -> Facts:
    room = RoomAssigned(item, venue, "hall", {"en": "Hall"}, None, 15)
    return (*meeting_planned(item, when=when, people=("tokayev",)), room)


def interview(id: str, start: str, end: str | None = None, kind: str = "other") -> Facts:
    return (item_planned(id, at(start, end), kind), listed(id, "tokayev"))


def hurried(*facts: Facts) -> Subjects:
    return found(*facts, code="hardly-time-between")


def test_an_item_without_an_end_takes_a_quarter_of_an_hour() -> None:
    """Two interviews at 18:00 and at 18:10: the first is not over (protocol 5.13)."""
    assert hurried(interview("one", "18:00"), interview("two", "18:10")) == [("tokayev", "one", "two")]
    assert hurried(interview("one", "18:00"), interview("two", "18:15")) == []
    assert hurried(interview("one", "18:00", "18:10"), interview("two", "18:10")) == []
    assert hurried(interview("one", "18:00", kind="ceremony"), interview("two", "18:10")) == [], "a short act"


def test_two_houses_lie_ten_minutes_apart_where_nobody_noted_the_way() -> None:
    near = (talks("nowhere"), gala())
    assert hurried(*near) == []
    soon = (talks("nowhere", "15:06"), gala())
    assert hurried(*soon) == [("tokayev", "talks", "gala")]
    assert hurried(talks("bolshoi", "15:06"), gala()) == [], "one house"
    assert hurried(talks("kremlin", "15:06"), gala()) == [], "travel-too-short says so"


def test_two_places_in_words_are_two_houses_too() -> None:
    def in_studio(id: str, start: str, end: str, place: str) -> Facts:
        return (item_planned(id, at(start, end), "interview", place=place), headed(id, "guest", "tokayev"))

    first = in_studio("one", "18:00", "18:05", "TF1")
    assert hurried(first, in_studio("two", "18:10", "18:20", "France 2")) == [("tokayev", "one", "two")]
    assert hurried(first, in_studio("two", "18:15", "18:20", "France 2")) == []
    assert hurried(first, in_studio("two", "18:10", "18:20", "Studio 3, TF1")) == [], "one house"


def test_whoever_does_not_follow_the_head_of_his_side_is_asked_about() -> None:
    minister = (member("abayev"), listed("talks", "abayev"), listed("gala", "abayev"))
    assert found(talks(), gala(), *minister) == [("tokayev", "talks", "gala")]
    alone = (*minister, ParticipantTakenOff("talks", "tokayev"))
    assert found(talks("nowhere"), gala(), *alone, code="hardly-time-between") == []
    assert found(talks(), gala(), *alone) == [("abayev", "talks", "gala")]
