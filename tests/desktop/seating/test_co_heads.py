"""Two who lead a side together, as drawn: neither nearer to the middle than the other (protocol 6.12). Without Qt."""

from __future__ import annotations

import math

import pytest

from desktop.seating.line_room import lay_out_line
from desktop.seating.room import LaidOutPlan
from desktop.seating.shapes import laid_out
from desktop.seating.words import place_words
from desktop.wording.words import Words
from domain.projections.seating import SeatingPlan
from domain.seating.convention import PRESETS, Preset
from tests.desktop.seating.plans import line_plan, plan
from tests.domain.facts import headed

TOGETHER = headed("talks", "guest", "tokayev", "guest-2")


def mark(room: LaidOutPlan, member: str) -> tuple[float, float]:
    box = room.of(member)
    assert box is not None
    return box.mark.middle


def away(room: LaidOutPlan, member: str, other: str) -> float:
    (x, y), (to_x, to_y) = mark(room, member), mark(room, other)
    return math.hypot(x - to_x, y - to_y)


@pytest.mark.parametrize("convention", PRESETS)
def test_co_heads_are_drawn_as_far_from_the_head_of_the_other_side(convention: Preset) -> None:
    room = laid_out(plan(4, 4, convention, TOGETHER), 900)
    assert away(room, "tokayev", "putin") == pytest.approx(away(room, "guest-2", "putin"))


@pytest.mark.parametrize("convention", PRESETS)
@pytest.mark.parametrize(("host", "guest"), [(1, 2), (4, 3), (11, 11)])
def test_marks_and_names_of_co_heads_lie_apart_from_all_others(convention: Preset, host: int, guest: int) -> None:
    room = laid_out(plan(host, guest, convention, TOGETHER), 1400)
    for box in room.seats:
        assert room.outline.left <= box.mark.left < box.mark.right <= room.outline.right, box.seat.id
        assert room.outline.top <= box.mark.top < box.mark.bottom <= room.outline.bottom, box.seat.id
        for other in room.seats:
            apart = max(abs(box.mark.middle[0] - other.mark.middle[0]), abs(box.mark.middle[1] - other.mark.middle[1]))
            assert other is box or apart >= min(box.mark.width, other.mark.width), (box.seat.id, other.seat.id)


def test_places_are_told_from_the_nearer_of_the_two() -> None:
    seating = plan(4, 4, "place-of-honour", TOGETHER)
    assert told(seating, "tokayev") == told(seating, "guest-2") == "in the centre"
    assert told(seating, "guest-3") == "1 place to the right of Tokayev"
    assert told(seating, "guest-4") == "1 place to the left of Guest-2"


def told(seating: SeatingPlan, member: str) -> str:
    seat = next(each for each in seating.seats if each.id == member)
    return place_words(seat, seating, Words("en"))


@pytest.mark.parametrize("mixing", ["host-then-guest", "guest-first", "by-class"])
def test_in_a_photograph_the_other_head_stands_between_them(mixing: str) -> None:
    drawing = lay_out_line(line_plan("photograph", 3, 3, TOGETHER, mixing=mixing), 900)
    xs = {each.seat.id: each.mark.middle[0] for each in drawing.seats}
    assert xs["putin"] == pytest.approx(drawing.centre)
    assert xs["putin"] - xs["tokayev"] == pytest.approx(xs["guest-2"] - xs["putin"])
    assert xs["tokayev"] < xs["putin"], "on his right, as seen from the front"
