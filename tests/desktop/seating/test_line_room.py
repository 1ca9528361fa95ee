"""Where everybody in a line is drawn."""

from __future__ import annotations

from itertools import pairwise

import pytest

from desktop.seating.line_room import LineDrawing, lay_out_line
from domain.programme.honours import flag_order
from tests.desktop.seating.plans import line_plan


def lefts(drawing: LineDrawing) -> list[str]:
    """Who stands where, row by row, from left to right."""
    found = sorted(drawing.seats, key=lambda each: (each.mark.top, each.mark.left))
    return [each.seat.id for each in found]


def test_a_receiving_line_goes_from_left_to_right() -> None:
    drawing = lay_out_line(line_plan("receiving", host=2, guest=2), 800)
    assert lefts(drawing) == ["putin", "host-2", "tokayev", "guest-2"]
    assert len(drawing.path) == 1


def test_a_long_line_is_broken_into_rows_and_nobody_is_lost() -> None:
    drawing = lay_out_line(line_plan("receiving", host=9, guest=9), 420)
    assert len(drawing.seats) == 18
    assert len(drawing.path) > 1
    assert all(each.whole.left >= 0 and each.whole.right <= 420 for each in drawing.seats)


def test_nobody_covers_another() -> None:
    for kind in ("receiving", "presentation", "photograph"):
        boxes = [each.whole for each in lay_out_line(line_plan(kind, host=7, guest=5, rows=2), 600).seats]
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                apart = one.right <= other.left or other.right <= one.left
                assert apart or one.bottom <= other.top or other.bottom <= one.top


def test_each_side_of_a_presentation_stands_under_its_name() -> None:
    drawing = lay_out_line(line_plan("presentation", host=2, guest=2), 800)
    assert [group.side for group in drawing.groups] == ["host", "guest"]
    tops = {each.seat.id: each.mark.top for each in drawing.seats}
    assert tops["putin"] < drawing.groups[1].name.top < tops["tokayev"]


def test_in_a_photograph_the_guest_is_seen_on_the_left_and_the_front_row_below() -> None:
    """The guest stands on the right of the host, who looks at the reader."""
    drawing = lay_out_line(line_plan("photograph", host=3, guest=3, rows=2), 800)
    assert lefts(drawing) == ["guest-3", "host-3", "guest-2", "tokayev", "putin", "host-2"]


def test_names_of_a_long_row_stand_in_two_bands_where_side_by_side_their_words_would_be_broken() -> None:
    plan, word = line_plan("photograph", host=11, guest=11), 62.0
    side_by_side, drawing = lay_out_line(plan, 1200), lay_out_line(plan, 1200, widest_word=word)
    assert max(each.name.width for each in side_by_side.seats) < word
    assert min(each.name.width for each in drawing.seats) >= word
    names = [each.name for each in drawing.seats]
    for number, one in enumerate(names):
        assert one.left >= 0
        assert one.right <= drawing.width
        assert one.bottom <= drawing.height
        for other in names[number + 1 :]:
            assert (
                one.right <= other.left or other.right <= one.left or one.bottom <= other.top or other.bottom <= one.top
            )


def test_where_two_bands_are_too_narrow_names_are_written_upwards_in_full() -> None:
    drawing = lay_out_line(line_plan("photograph", host=11, guest=11), 500, widest_word=62.0, longest_name=150.0)
    assert all(each.upwards and each.name.height == 150.0 for each in drawing.seats)
    marks = sorted((each.mark.left, each.mark.right) for each in drawing.seats)
    assert all(one[1] <= other[0] for one, other in pairwise(marks))
    assert all(each.whole.bottom <= drawing.height for each in drawing.seats)


def test_in_a_mixed_photograph_the_host_is_in_the_middle() -> None:
    drawing = lay_out_line(line_plan("photograph", host=2, guest=2, mixing="host-first"), 800)
    assert drawing.of("putin").mark.middle[0] == pytest.approx(400)  # type: ignore[union-attr]
    assert lefts(drawing) == ["guest-2", "tokayev", "putin", "host-2"]


def test_whoever_stands_under_a_point_is_found() -> None:
    drawing = lay_out_line(line_plan("receiving", host=2, guest=2), 800)
    x, y = drawing.seats[2].mark.middle
    assert drawing.at(x, y) is drawing.seats[2]
    assert drawing.at(1, 1) is None


def test_of_two_flags_the_guest_has_the_right_which_is_seen_on_the_left() -> None:
    """Every right says whose; of two flags it is that of the flags (protocol 6.1)."""
    assert flag_order("guest-on-hosts-right") == ("guest", "host")
    assert flag_order("host-on-guests-right") == ("host", "guest")
