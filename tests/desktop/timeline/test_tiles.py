"""A day painted in tiles: another day, or the same at another moment, is painted anew only where it looks otherwise."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from desktop.timeline.fitting import WordFitting
from desktop.timeline.items import BlockState, ItemBlock, Lane, TimelineDay
from desktop.timeline.ruler import TypeRuler
from desktop.timeline.scene import Scene, lay_out
from desktop.timeline.tiles import TILE, Tiles

WIDTH, HIGH = 600, 6 * TILE


@dataclass
class Watched:
    """A scene that notes the tops of the tiles that are painted, and how high each stretch of them is."""

    scene: Scene
    painted: list[float] = field(default_factory=list)
    stretches: list[float] = field(default_factory=list)

    def paint(self, painter: QPainter, top: float, bottom: float) -> None:
        self.stretches.append(bottom - top)
        self.painted += [top + at * TILE for at in range(round(bottom - top) // TILE)]
        self.scene.paint(painter, top, bottom)

    def within(self, top: float, bottom: float) -> object:
        return self.scene.within(top, bottom)


def day(*blocks: ItemBlock) -> Watched:
    shown = TimelineDay(lanes=(Lane("host", "Russia"),), blocks=blocks, first=8 * 60, last=20 * 60)
    return Watched(lay_out(shown, WIDTH, 1.0, mirrored=False))


def block(name: str, start: int, tag: str = "") -> ItemBlock:
    return ItemBlock(id=name, lanes=("host",), start=start, end=start + 45, title=name, tag=tag)


def draw(tiles: Tiles, ratio: float = 1.0, top: int = 0, height: int = HIGH) -> QImage:
    picture = QPixmap(round(WIDTH * ratio), round(HIGH * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.black)
    painter = QPainter(picture)
    tiles.draw(painter, top, 0, height)
    painter.end()
    return picture.toImage()


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
def test_tiles_painted_together_look_as_each_by_itself(ratio: float, qapp: QApplication) -> None:
    shown = day(block("talks", 8 * 60 + 50, tag="now 10:00"), block("call", 9 * 60 + 20), block("supper", 12 * 60))
    together, apart = (Tiles(WIDTH, ratio, shown) for _ in range(2))
    # One after the other comes into view.
    for top in range(0, HIGH + TILE, TILE):
        draw(apart, ratio, top, TILE - 1)
    painted = len(shown.painted)
    assert painted == HIGH // TILE + 1
    assert draw(together, ratio) == draw(apart, ratio)
    assert len(shown.painted) == 2 * painted
    assert len(shown.stretches) == painted + 1


def test_tiles_that_end_within_a_pixel_are_painted_each_by_itself(qapp: QApplication) -> None:
    shown = day(block("talks", 8 * 60 + 50))
    draw(Tiles(WIDTH, 1.1, shown), 1.1)
    assert shown.stretches == [TILE] * (HIGH // TILE + 1)


def test_what_looks_as_before_is_not_painted_again(qapp: QApplication) -> None:
    before, same = (day(block("talks", 9 * 60), block("supper", 17 * 60)) for _ in range(2))
    tiles = Tiles(WIDTH, 1.0, before)
    draw(tiles)
    tiles.show(same)
    draw(tiles)
    assert len(before.painted) == len(set(before.painted)) > 1
    assert same.painted == []


def test_where_a_block_changed_it_is_painted_anew(qapp: QApplication) -> None:
    before = day(block("talks", 9 * 60), block("supper", 17 * 60))
    after = day(block("talks", 9 * 60, tag="now 10:00"), block("supper", 17 * 60))
    tiles = Tiles(WIDTH, 1.0, before)
    draw(tiles)
    tiles.show(after)
    draw(tiles)
    talks = after.scene.boxes[0]
    assert after.painted == [top for top in before.painted if top < talks.bottom + 2 and top + TILE > talks.top - 2]


def test_beside_what_runs_only_the_stretches_of_what_changed_are_painted_anew(qapp: QApplication) -> None:
    running = replace(block("talks", 9 * 60), state=BlockState.RUNNING, expected=10 * 60 + 30)
    before = day(running, block("call", 12 * 60), block("supper", 17 * 60))
    after = day(running, block("call", 12 * 60), block("supper", 17 * 60, tag="late"))
    longer = day(replace(running, expected=11 * 60), block("call", 12 * 60), block("supper", 17 * 60, tag="late"))
    tiles = Tiles(WIDTH, 1.0, before)
    draw(tiles)
    for shown in (after, longer):
        tiles.show(shown)
        draw(tiles)
    talks, call, supper = after.scene.boxes
    assert after.painted
    assert min(after.painted) + TILE > supper.top - 2
    assert min(longer.painted) <= talks.bottom + 2
    assert max(longer.painted) < call.top


def test_another_hour_paints_all_of_it(qapp: QApplication) -> None:
    before = day(block("talks", 9 * 60))
    later = Watched(
        lay_out(TimelineDay(lanes=(Lane("host", "Russia"),), first=9 * 60, last=20 * 60), WIDTH, 1.0, mirrored=False)
    )
    tiles = Tiles(WIDTH, 1.0, before)
    draw(tiles)
    tiles.show(later)
    draw(tiles)
    assert later.painted == before.painted


def test_a_day_of_which_other_things_are_told_lies_as_if_it_were_laid_out_anew(qapp: QApplication) -> None:
    fitting = WordFitting(TypeRuler())
    first, tagged, moved = (
        TimelineDay(lanes=(Lane("host", "Russia"), Lane("guest", "Kazakhstan")), blocks=blocks, first=480, last=1200)
        for blocks in (
            (block("talks", 540), shared("call", 550)),
            (block("talks", 540, tag="now 10:00"), replace(shared("call", 550), lines=("Kremlin",))),
            (block("talks", 600), shared("call", 550)),
        )
    )
    before = lay_out(first, WIDTH, 1.0, mirrored=False, fitting=fitting)
    for after in (tagged, moved):
        kept = lay_out(after, WIDTH, 1.0, mirrored=False, fitting=fitting, before=before)
        assert kept.boxes == lay_out(after, WIDTH, 1.0, mirrored=False, fitting=fitting).boxes != before.boxes
        assert kept.canvas.day is after
    assert before.telling(tagged) is not None
    assert before.telling(moved) is None


def shared(name: str, start: int) -> ItemBlock:
    return replace(block(name, start), lanes=("host", "guest"))
