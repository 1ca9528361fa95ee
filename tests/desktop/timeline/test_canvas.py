"""The ground of a timeline: clocks and the heads of the lanes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter

from desktop.look import fonts
from desktop.look.theme import Theme
from desktop.timeline.canvas import HEAD, Canvas
from desktop.timeline.items import Gutter, Lane, TimelineDay

DAY = TimelineDay(
    lanes=(Lane("host", "Host"), Lane("guest", "Guest"), Lane("third", "Third")), gutters=(Gutter("Moscow"),)
)


def test_a_clock_is_as_wide_as_the_name_of_its_city(theme: Theme) -> None:
    short = Canvas(DAY, 800, 1.0).gutter
    long = Canvas(replace(DAY, gutters=(Gutter("Anchorage"),)), 800, 1.0).gutter
    assert long > short
    assert long >= 4 + QFontMetrics(fonts.caption(fonts.SEMIBOLD)).horizontalAdvance("Anchorage")


def test_two_long_names_stand_beside_each_other(theme: Theme) -> None:
    one = Canvas(replace(DAY, gutters=(Gutter("Anchorage"),)), 800, 1.0).gutter
    both = Canvas(replace(DAY, gutters=(Gutter("Anchorage"), Gutter("Washington", ((0, 240),)))), 800, 1.0).gutter
    assert both >= one + QFontMetrics(fonts.caption()).horizontalAdvance("Washington")


def test_the_other_clock_has_room_for_two_figures_where_that_of_the_venue_shows_one(theme: Theme) -> None:
    hours = QFontMetrics(fonts.caption())
    wide = [
        Canvas(replace(DAY, gutters=(Gutter("Oslo"), Gutter("Baku", ((0, ahead),), "H h MM"))), 800, 1.0).gutter
        for ahead in (0, 8 * 60)
    ]
    assert wide[1] == wide[0] >= 4 + 2 * hours.horizontalAdvance("22 h 00")


def test_the_longest_name_leaves_the_lanes_their_room(theme: Theme) -> None:
    named = Canvas(replace(DAY, gutters=(Gutter("Sri Jayawardenepura Kotte " * 3),)), 800, 1.0)
    assert named.gutter < 200
    assert named.head > Canvas(DAY, 800, 1.0).head, "it wraps instead"


def test_no_name_in_the_head_of_a_lane_is_cut(theme: Theme) -> None:
    day = replace(DAY, lanes=(Lane("host", "République du Kazakhstan", "Kassym-Jomart Tokaïev"), *DAY.lanes[1:]))
    heads = [Canvas(day, width, 1.0).head for width in (900, 400, 300)]
    assert heads == sorted(heads)
    assert heads[0] == fonts.scaled(HEAD) < heads[-1]


@pytest.mark.parametrize(("side", "lines"), [("", 0), ("host", 1), ("third", 2)])
def test_the_head_of_a_lane_bears_the_rule_of_its_side(theme: Theme, side: str, lines: int) -> None:
    day = replace(DAY, lanes=(Lane("one", "", side=side),))
    canvas = Canvas(day, 400, 1.0)
    image = QImage(400, fonts.scaled(HEAD), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    canvas.paint_head(painter)
    painter.end()
    column = [QColor(image.pixel(300, y)).name() == theme.colours.neutral.name() for y in range(image.height())]
    runs = sum(here and not above for above, here in zip([False, *column], column, strict=False))
    assert runs == lines


def test_an_hour_that_a_line_cuts_is_not_left_by_half(theme: Theme) -> None:
    canvas = Canvas(replace(DAY, first=480, last=1200), 800, 1.0)
    ten = canvas.y(600)
    cut = canvas.hour_cut_at(ten)
    assert (cut.top(), cut.bottom()) == (ten, ten + fonts.scaled(8))
    assert cut.right() < canvas.gutter
    left = canvas.hour_cut_at(ten, above=True)
    assert (left.top(), left.bottom()) == (ten - fonts.scaled(8), ten)
    assert canvas.hour_cut_at(ten + fonts.scaled(9)).isEmpty()
    assert canvas.hour_cut_at(canvas.y(630)).isEmpty(), "half an hour has no clock"
    now = Canvas(replace(DAY, first=480, last=1200, now=605), 800, 1.0)
    assert now.hour_cut_at(now.y(600)).isEmpty(), "the clock of now stands there instead"


def gutter_of(theme: Theme, canvas: Canvas, paint: Callable[[QPainter], None]) -> QImage:
    """What is painted in the gutter."""
    image = QImage(canvas.gutter - 2, canvas.height, QImage.Format.Format_RGB32)
    image.fill(theme.colours.base)
    painter = QPainter(image)
    paint(painter)
    painter.end()
    return image


def test_the_hour_a_line_cuts_is_told_whole_below_the_line(theme: Theme) -> None:
    canvas = Canvas(replace(DAY, first=480, last=1200), 800, 1.0)
    ten, high = round(canvas.y(600)), fonts.scaled(16)
    whole = gutter_of(theme, canvas, partial(canvas.paint, top=0, bottom=canvas.height))
    below = gutter_of(theme, canvas, partial(canvas.paint_hour_below, y=ten))
    nothing = gutter_of(theme, canvas, lambda _painter: None)

    told = below.copy(0, ten, below.width(), high)
    assert told == whole.copy(0, ten - high // 2, whole.width(), high)
    assert told != nothing.copy(0, ten, nothing.width(), high)
