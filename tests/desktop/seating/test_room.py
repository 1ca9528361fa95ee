"""How a table lies in its room. Without Qt."""

from __future__ import annotations

import pytest

from desktop.seating.keys import SeatMove, neighbour, swap_partner
from desktop.seating.painter import flags_line
from desktop.seating.room import CROWDED, LaidOutPlan, Rectangle, lay_out, least_width
from desktop.seating.shapes import laid_out, width_for_names
from desktop.seating.sizes import NAME
from domain.seating.convention import PRESETS, Preset
from tests.desktop.seating.plans import plan, round_plan
from tests.domain.facts import listed, member


def x(room: LaidOutPlan, member: str) -> float:
    box = room.of(member)
    assert box is not None
    return box.mark.middle[0]


def y(room: LaidOutPlan, member: str) -> float:
    box = room.of(member)
    assert box is not None
    return box.mark.middle[1]


def test_the_guest_that_faces_the_door_sits_at_the_far_side() -> None:
    room = lay_out(plan(), 760)
    assert room.upper_side == "guest"
    assert (room.walls.upper, room.walls.lower) == ("", "door")


def test_the_guest_that_faces_the_windows_has_the_door_at_his_side() -> None:
    """Nobody's guest has his back to the door (protocol 6.4)."""
    room = lay_out(plan(convention="door-at-the-side"), 760)
    assert room.upper_side == "host"
    assert (room.walls.upper, room.walls.left, room.walls.lower) == ("windows", "door", "")
    assert y(room, "tokayev") > room.table.bottom > room.table.top > y(room, "putin")


def test_the_guest_sits_on_the_right_of_who_comes_in_by_the_end_of_the_table() -> None:
    """Coming in from the left wall one looks to the right: the right hand is the lower edge."""
    room = lay_out(plan(convention="end-to-the-door"), 760)
    assert room.walls.left == "door"
    assert y(room, "tokayev") > y(room, "putin")


@pytest.mark.parametrize("convention", PRESETS)
def test_heads_face_each_other(convention: Preset) -> None:
    room = lay_out(plan(convention=convention), 760)
    assert x(room, "putin") == x(room, "tokayev")


def test_the_right_of_the_upper_head_lies_on_the_left_of_the_drawing() -> None:
    room = lay_out(plan(), 760)
    assert x(room, "guest-2") < x(room, "tokayev") < x(room, "guest-3")
    assert x(room, "host-2") > x(room, "putin") > x(room, "host-3")


def test_counterparts_lie_opposite() -> None:
    room = lay_out(plan(convention="counterparts-opposite"), 760)
    for number in (2, 3, 4):
        assert x(room, f"host-{number}") == x(room, f"guest-{number}")


def test_an_interpreter_set_back_on_the_left_lies_between_the_head_and_the_left_neighbour() -> None:
    room = lay_out(plan(), 760)
    assert x(room, "tokayev") < x(room, "dana") < x(room, "guest-3")
    assert y(room, "dana") < y(room, "tokayev")


@pytest.mark.parametrize("convention", PRESETS)
@pytest.mark.parametrize(("host", "guest"), [(1, 1), (4, 3), (11, 11)])
@pytest.mark.parametrize("width", [480, 760, 1400])
def test_marks_lie_in_the_room_and_never_on_each_other(convention: Preset, host: int, guest: int, width: int) -> None:
    seating = plan(host, guest, convention)
    room = lay_out(seating, max(width, least_width(seating)))
    outline = room.outline
    for box in room.seats:
        assert outline.left <= box.mark.left < box.mark.right <= outline.right, box.seat.id
        assert outline.top <= box.mark.top < box.mark.bottom <= outline.bottom, box.seat.id
        assert room.at(*box.mark.middle) is box
        for other in room.seats:
            if other is not box:
                assert not box.mark.holds(*other.mark.middle), (box.seat.id, other.seat.id)


def test_where_it_is_crowded_neighbours_have_their_names_on_two_levels() -> None:
    room = lay_out(plan(11, 11), 640)
    head, second = room.of("tokayev"), room.of("guest-2")
    assert head is not None
    assert second is not None
    assert abs(head.mark.middle[0] - second.mark.middle[0]) < CROWDED
    assert head.name.top != second.name.top
    assert head.name.width > CROWDED


def test_everything_grows_with_the_text() -> None:
    normal, larger = lay_out(plan(), 760), lay_out(plan(), 1520, 2.0)
    assert larger.height == 2 * normal.height
    assert larger.table.width == pytest.approx(2 * normal.table.width, abs=4)


def test_with_nobody_listed_the_heads_have_their_seats() -> None:
    room = lay_out(plan(0, 0), 760)
    assert {box.seat.role for box in room.seats} == {"head", "interpreter", "note-taker"}
    assert room.table.width > 0


def test_arrows_lead_to_who_sits_that_way() -> None:
    room = lay_out(plan(), 760)
    assert neighbour(room, "tokayev", SeatMove.LEFT) == "guest-2"
    assert neighbour(room, "tokayev", SeatMove.RIGHT) == "guest-3"
    assert neighbour(room, "tokayev", SeatMove.DOWN) == "putin"
    assert neighbour(room, "tokayev", SeatMove.UP) == "dana"
    assert neighbour(room, "putin", SeatMove.DOWN) == "putin"
    assert neighbour(room, None, SeatMove.LEFT) == room.seats[0].seat.id
    assert neighbour(room, "putin", SeatMove.LAST) == room.seats[-1].seat.id


def test_a_seat_is_swapped_with_the_neighbour_of_the_same_side_only() -> None:
    room = lay_out(plan(), 760)
    assert swap_partner(room, "tokayev", SeatMove.LEFT) == "guest-2"
    assert swap_partner(room, "guest-4", SeatMove.LEFT) is None
    assert swap_partner(room, "dana", SeatMove.LEFT) is None
    assert swap_partner(room, "nobody", SeatMove.LEFT) is None


SHAPED: tuple[Preset, ...] = ("round", "heads-at-ends", "meal-ends", "meal-round")


@pytest.mark.parametrize("convention", SHAPED)
@pytest.mark.parametrize("width", [480, 760, 1200])
def test_round_any_table_everybody_has_a_seat_and_none_covers_another(convention: Preset, width: int) -> None:
    room = laid_out(plan(5, 4, convention), width)
    assert len(room.seats) == 11
    marks = [box.mark for box in room.seats]
    for number, one in enumerate(marks):
        assert room.outline.left <= one.left < one.right <= room.outline.right
        assert room.outline.top <= one.top < one.bottom <= room.outline.bottom
        for other in marks[number + 1 :]:
            apart = one.right <= other.left or other.right <= one.left
            assert apart or one.bottom <= other.top or other.bottom <= one.top


def _apart(one: Rectangle, other: Rectangle) -> bool:
    beside = one.right <= other.left or other.right <= one.left
    return beside or one.bottom <= other.top or other.bottom <= one.top


@pytest.mark.parametrize("convention", ["heads-at-ends", "meal-ends"])
@pytest.mark.parametrize("levels", [1, 3])
def test_whoever_is_set_back_behind_a_head_at_an_end_keeps_clear_of_his_name(convention: Preset, levels: int) -> None:
    aides = ("boris", "igor")
    more = (listed("talks", key, role) for key, role in zip(aides, ("interpreter", "note-taker"), strict=True))
    room = laid_out(plan(4, 4, convention, *(member(key, "host") for key in aides), *more), 480, levels=levels)
    back = [box.mark for box in room.seats if box.seat.where != "table"]
    heads = [box for box in room.seats if box.seat.id in ("putin", "tokayev")]
    assert (len(back), len(heads)) == (4, 2)
    for mark in back:
        assert room.outline.left <= mark.left < mark.right <= room.outline.right
        assert all(_apart(mark, head.name) and _apart(mark, head.mark) for head in heads)


@pytest.mark.parametrize("parties", [3, 8, 14, 27])
def test_at_a_table_of_many_parties_no_name_lies_on_another(parties: int) -> None:
    """Names of two lines, over the width a sheet of paper has."""
    room = laid_out(round_plan(parties), 1500.0, levels=2)
    seats = [box.name for box in room.seats] + [box.mark for box in room.seats]
    states = [Rectangle(each.x - each.wide / 2, each.y - each.tall / 2, each.wide, each.tall) for each in room.segments]
    assert (len(seats), len(states)) == (2 * parties, parties)
    for boxes in (seats, states):
        for number, one in enumerate(boxes):
            assert all(_apart(one, other) for other in boxes[number + 1 :])
    x, y = room.table.middle
    for state in states:
        assert state.width > 40
        assert state.height > 20
        for across in (state.left, state.right):
            assert ((across - x) / room.table.width * 2) ** 2 + ((state.middle[1] - y) / room.table.height * 2) ** 2 < 1


@pytest.mark.parametrize("levels", [1, 2, 3])
def test_whoever_sits_behind_a_head_of_many_parties_keeps_clear_of_his_name(levels: int) -> None:
    aides = {"host-aide": "host", "guest-aide": "guest", "third-aide": "party-3"}
    more = (
        *(member(key, side) for key, side in aides.items()),
        *(listed("talks", key, "interpreter") for key in aides),
    )
    room = laid_out(round_plan(3, *more), 860, levels=levels)
    back = [box.mark for box in room.seats if box.seat.where != "table"]
    heads = [box for box in room.seats if box.seat.where == "table"]
    assert (len(back), len(heads)) == (3, 3)
    for mark in back:
        assert room.outline.top <= mark.top < mark.bottom <= room.outline.bottom
        assert all(_apart(mark, head.name) and _apart(mark, head.mark) for head in heads)


@pytest.mark.parametrize("convention", SHAPED)
def test_over_the_width_its_names_ask_for_a_large_table_lays_none_on_another(convention: Preset) -> None:
    """Names of three lines; of those off the table a letter stands for the name on paper."""
    laid = plan(11, 11, convention)
    room = laid_out(laid, width_for_names(laid), levels=3)
    seated = [box for box in room.seats if box.seat.where == "table"]
    boxes = [*(box.name for box in seated), *(box.mark for box in seated)]
    assert len(seated) == 22
    assert {box.name.width for box in seated} == {NAME}
    for number, one in enumerate(boxes):
        assert room.outline.left <= one.left < one.right <= room.outline.right
        assert all(_apart(one, other) for other in boxes[number + 1 :])


def test_the_heads_of_a_round_table_are_opposite_each_other_the_guest_facing_the_door() -> None:
    room = laid_out(plan(4, 4, "round"), 760)
    assert x(room, "putin") == pytest.approx(x(room, "tokayev"))
    assert y(room, "tokayev") < room.table.top < room.table.bottom < y(room, "putin")
    assert x(room, "host-2") > x(room, "putin"), "the right of who looks up is on the right"


def test_with_the_heads_at_the_ends_the_guest_faces_the_door_in_the_left_wall() -> None:
    room = laid_out(plan(4, 4, "heads-at-ends"), 760)
    assert x(room, "putin") < room.table.left < room.table.right < x(room, "tokayev")
    assert room.walls.left == "door"
    assert y(room, "host-2") > room.table.bottom, "the host looks to the right: his right hand lies below"


def test_round_a_table_a_seat_is_swapped_with_the_nearest_of_the_own_side() -> None:
    room = laid_out(plan(3, 3, "meal-round"), 760)
    assert swap_partner(room, "putin", SeatMove.RIGHT) == "host-3"
    assert swap_partner(room, "putin", SeatMove.LEFT) == "host-2"


def test_the_words_of_the_flags_stand_below_the_wall_where_they_would_meet_those_of_the_door() -> None:
    seated = plan(1, 1)
    wide, narrow = laid_out(seated, 1600), laid_out(seated, 420)

    assert flags_line(wide, seated) < wide.outline.bottom
    assert narrow.outline.bottom < flags_line(narrow, seated) < narrow.height
