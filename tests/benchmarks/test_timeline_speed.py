"""How quickly a day of many items follows a selection."""

from time import process_time

from pytestqt.qtbot import QtBot

from desktop.timeline.items import Block, Day, Gutter, Lane
from desktop.timeline.view import TimelineView

ITEMS = 500
LANES = (Lane("host", "Host"), Lane("guest", "Guest"), Lane("hall", "Hall"))


def test_five_hundred_blocks_move_their_selection_in_one_frame(qtbot: QtBot) -> None:
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(900, 420)
    view.set_day(Day(LANES, tuple(map(_block, range(ITEMS))), (Gutter("Moscow"),), 600, 1200))
    view.show()
    view.grab()
    started = process_time()
    view.select("b3")
    view.grab()
    assert process_time() - started < 0.1


def _block(number: int) -> Block:
    lane = (LANES[number % 3].id,)
    return Block(f"b{number}", lane, 600 + number, 620 + number, f"Item {number}", "10:00", ("a line",), "flag")
