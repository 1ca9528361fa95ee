"""A seating plan has room for every name at every width, whatever the shape of its table: it is drawn smaller before
anything of it is cut or has to be scrolled to."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.look import fonts
from desktop.seating.labels import NAMES, middle_of_name, name_lines
from desktop.seating.room import Rectangle, SeatBox
from desktop.seating.view import SeatingView
from desktop.seating.words import family
from desktop.widgets.layout import boxes
from desktop.wording.words import say
from domain.core.names import Name
from domain.projections.seating import SeatingPlan
from domain.seating.convention import Preset
from tests.desktop.cut_text import faults
from tests.desktop.seating.plans import plan, round_plan

LONG = ("Lévesque-St-Onge", "Nurmuhambetgalieva", "Al Nahyan", "von der Leyen", "Boštjančič", "Xi")
SHAPES: tuple[Preset, ...] = ("place-of-honour", "interpreter-second", "heads-at-ends", "meal-round", "round")


def long_named(seating: SeatingPlan) -> SeatingPlan:
    seats = (
        replace(seat, names={"en": Name(family=LONG[number % len(LONG)])}) for number, seat in enumerate(seating.seats)
    )
    return replace(seating, seats=tuple(seats))


def words_of(box: SeatBox) -> Rectangle:
    """Where the name at a seat is painted."""
    lines, y = name_lines(family(box.seat, say.words)), box.name.middle[1]
    wide, high = max(map(NAMES.width, lines)), NAMES.line_height * len(lines) * 0.8
    x = middle_of_name(box, wide)
    return Rectangle(x - wide / 2, y - high / 2, wide, high)


def apart(one: Rectangle, other: Rectangle) -> bool:
    beside = one.right <= other.left + 1 or other.right <= one.left + 1
    return beside or one.bottom <= other.top + 1 or other.bottom <= one.top + 1


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("width", [420, 560, 800, 1150])
@pytest.mark.parametrize("seating", [*(plan(11, 11, each) for each in SHAPES), plan(2, 2, "round"), round_plan(8)],
                         ids=[*SHAPES, "few", "parties"])  # fmt: skip
def test_no_name_of_a_plan_is_cut_or_lies_on_another(
    qtbot: QtBot, seating: SeatingPlan, width: int, scale: int
) -> None:
    fonts.set_setting(fonts.TextSetting(scale))
    try:
        view = SeatingView()
        qtbot.addWidget(view)
        view.show_plan(long_named(seating), {})
        view.resize(width, view.heightForWidth(width))
        view.show()
        assert view.minimumWidth() <= width
        assert faults(view) == []
        room = view._room
        assert room is not None
        seated = [box for box in room.seats if box.seat.where in ("table", "table-end")]
        places = [*((box.seat.id, words_of(box)) for box in seated), *((box.seat.id, box.mark) for box in room.seats)]
        met = [
            (who, other)
            for number, (who, one) in enumerate(places)
            for other, there in places[number + 1 :]
            if not apart(one, there)
        ]
        assert met == []
        outside = [who for who, one in places if one.left < room.outline.left or one.right > room.outline.right]
        assert outside == []
    finally:
        fonts.set_setting(fonts.TextSetting())


@pytest.mark.parametrize("few", [3, 5, 6, 8])
@pytest.mark.parametrize("width", [560, 800, 960, 1128, 1300])
def test_the_room_has_all_the_height_it_asks_for_at_each_width(qtbot: QtBot, width: int, few: int) -> None:
    fonts.set_setting(fonts.TextSetting(200))
    try:
        around, view = QWidget(), SeatingView()
        qtbot.addWidget(around)
        view.show_plan(long_named(plan(few, few, "place-of-honour")), {})
        boxes.column(view, boxes.Stretch(), on=around)
        around.resize(width, 3_000)
        around.show()
        QApplication.processEvents()
        assert view.height() == view.heightForWidth(view.width())
    finally:
        fonts.set_setting(fonts.TextSetting())
