"""How a table is painted: the room, the table, the seats with their names. Text is not scaled down."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.look.text_style import CAPTIONS, GROUP, TextStyle
from desktop.seating.flags import flags_width, paint_flags
from desktop.seating.labels import ARROW, frames_of, segment_width
from desktop.seating.marks import paint_chosen, paint_together, rect
from desktop.seating.room import LaidOutPlan, SeatBox, TableSegment
from desktop.seating.seat_painter import noted_behind, paint_note, paint_seat
from desktop.seating.wall_painter import DOOR, paint_walls
from desktop.seating.words import own_right_words, plan_sizes, plan_title
from desktop.wording.words import say
from domain.core.text import Wording
from domain.projections.seating import SeatingPlan

INSET = 14
"""How far words along a wall stay from the corner."""
ROUND_INSET = 0.16
"""How far words on a round table stay from the sides of the square around it, as a share of it."""


class PlanState(msgspec.Struct, frozen=True):
    """Who is chosen, and whether the plan has the focus; the side states to be named."""

    chosen: str | None = None
    active: bool = False
    states: dict[str, Wording] | None = None
    together: frozenset[str] = frozenset()
    """All who are chosen, where they are several."""


def paint_room(painter: QPainter, room: LaidOutPlan, plan: SeatingPlan, look: PlanState) -> None:
    """Everything but the ghost of a seat that is dragged."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_walls(painter, room)
    if not plan.goes_round:
        _sides(painter, room, plan, look)
    _table(painter, room, plan, look.states or {})
    for segment in room.segments:
        _named(painter, _called(segment.side, look.states or {}), segment)
    if plan.shape != "heads-at-ends" and not plan.goes_round:
        _right_hands(painter, room, plan)
    paint_flags(painter, plan, rect(room.outline).adjusted(0, 0, -fonts.scaled(INSET), 0), flags_line(room, plan))
    for box in room.seats:
        if box.seat.id in look.together and box.seat.id != look.chosen:
            paint_together(painter, box.whole)
        elif box.seat.id == look.chosen:
            for part in frames_of(box):
                paint_chosen(painter, part, active=look.active)
    for box in room.seats:
        paint_seat(painter, box, say.words)
    for box in noted_behind(room) if plan.shape != "heads-at-ends" else ():
        paint_note(painter, room, box, plan)


def flags_line(room: LaidOutPlan, plan: SeatingPlan) -> float:
    """The height of the line of the flags: within the lower wall, or below it where they would meet its words."""
    free = room.outline.width / 2 - fonts.scaled(INSET + DOOR // 2)
    inside = not room.walls.lower or flags_width(plan) <= free
    return room.outline.bottom + (-fonts.scaled(16) if inside else fonts.scaled(11))


def paint_ghost(painter: QPainter, box: SeatBox, dx: float, dy: float) -> None:
    """A seat on its way to another."""
    painter.save()
    painter.setOpacity(0.8)
    painter.translate(dx, dy)
    paint_seat(painter, box, say.words)
    painter.restore()


def _sides(painter: QPainter, room: LaidOutPlan, plan: SeatingPlan, look: PlanState) -> None:
    """The sides by name; where they do not each have a side of the table, with the mark of their seats."""
    marked = plan.ranking == "sides-alternate" or plan.shape == "heads-at-ends"
    lower = "guest" if room.upper_side == "host" else "host"
    inset, high = fonts.scaled(INSET), fonts.scaled(16)
    painter.setFont(fonts.caption(fonts.SEMIBOLD))
    painter.setPen(colours().secondary)
    for row, top in ((room.upper_side, room.outline.top + 8), (lower, room.outline.bottom - high - 8)):
        side = plan.side_of(row)
        words = _called(side, look.states or {})
        place = QRectF(room.outline.left + inset, top, room.outline.width / 3, high)
        if marked:
            _mark(painter, row, QPointF(place.left() + high / 2, place.center().y()), high * 0.7)
            place.setLeft(place.left() + high * 1.4)
        _lines(painter, GROUP, words, place, upwards=row == lower)


def _called(side: str, states: dict[str, Wording]) -> str:
    """What a side is called at the table: by its state."""
    return say.words.pick(states.get(side, {})) or say.words.of("side", side)


def _lines(painter: QPainter, style: TextStyle, words: str, place: QRectF, *, upwards: bool) -> None:
    """Words in as many lines as they take, from those of a place downwards or upwards."""
    lines = style.lines(words, int(place.width()))
    for number, line in enumerate(reversed(lines) if upwards else lines):
        away = number * style.line_height
        there = place.translated(0, -away if upwards else away)
        painter.drawText(there, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)


def _mark(painter: QPainter, side: str, at: QPointF, edge: float) -> None:
    painter.save()
    painter.setPen(QPen(colours().secondary, 1.5))
    painter.setBrush(colours().neutral if side == "host" else colours().base)
    painter.drawEllipse(at, edge / 2, edge / 2)
    painter.restore()


def _between(table: QRectF, segments: tuple[TableSegment, ...], states: dict[str, Wording]) -> QRectF:
    """The part of a table between the names of the sides to the left and to the right of its middle."""
    middle, apart = table.center(), fonts.scaled(INSET)
    wide = max(
        (
            segment_width(segment, _called(segment.side, states)) / 2 - abs(segment.x - middle.x()) + table.width() / 2
            for segment in segments
            if abs(segment.y - middle.y()) < 2 * apart
        ),
        default=0.0,
    )
    return table.adjusted(wide + apart, 0, -wide - apart, 0) if wide > 0 else table


def _table(painter: QPainter, room: LaidOutPlan, plan: SeatingPlan, states: dict[str, Wording]) -> None:
    now, table = colours(), rect(room.table)
    painter.setPen(QPen(now.border, 1.5))
    painter.setBrush(now.alternate)
    if plan.shape == "round":
        painter.drawEllipse(table)
    else:
        painter.drawRoundedRect(table, 6, 6)
    if plan.shape == "long":
        painter.setPen(QPen(now.rule, 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(room.centre, table.top() + 3), QPointF(room.centre, table.bottom() - 3))
    title = (plan_title(plan, say.words), plan_sizes(plan, say.words))
    if plan.shape == "round":
        inset = table.width() * ROUND_INSET
        table = table.adjusted(inset, table.height() * ROUND_INSET, -inset, -table.height() * ROUND_INSET)
    if plan.goes_round:
        _on_table(painter, title, _between(table, room.segments, states), fonts.recorded(), now.text)
        return
    caption = QFontMetricsF(fonts.caption()).height() + 4
    inner = table.adjusted(8, 3, -8, -5)
    _on_table(painter, title, inner.adjusted(0, 0, 0, -caption), fonts.recorded(), now.text)
    convention = (say.words.of("convention", plan.convention), "")
    foot = inner.adjusted(0, inner.height() - caption, 0, 0)
    _on_table(painter, convention, foot, fonts.caption(), now.muted)


def _fits(needed: QRectF, area: QRectF) -> bool:
    return needed.width() <= area.width() and needed.height() <= area.height()


def _on_table(painter: QPainter, texts: tuple[str, ...], area: QRectF, font: QFont, colour: QColor) -> None:
    """The first of some words that has room in a part of the table, in its middle and in several lines; else the last.

    The title stands above the drawing as well, so that the numbers are enough.
    """
    flags, metrics = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, QFontMetricsF(font)
    shown = next((each for each in texts if _fits(metrics.boundingRect(area, flags, each), area)), texts[-1])
    painter.fillRect(metrics.boundingRect(area, flags, shown).adjusted(-4, 0, 4, 0), colours().alternate)
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(area, flags, shown)


def _named(painter: QPainter, words: str, segment: TableSegment) -> None:
    """The name of a side before its seats, in several lines where it is long."""
    box = QRectF(0, 0, segment.wide, segment.tall)
    box.moveCenter(QPointF(segment.x, segment.y))
    painter.setPen(colours().secondary)
    painter.setFont(fonts.caption(fonts.SEMIBOLD))
    way = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextDontClip
    painter.drawText(box, way, words)


def _right_hands(painter: QPainter, room: LaidOutPlan, plan: SeatingPlan) -> None:
    """An arrow beside each head that shows the head's own right."""
    now = colours()
    for upper in (True, False):
        heads = [box for box in room.seats if box.upper == upper and box.seat.middle and box.seat.at == 0]
        beside = [box.seat.where for box in room.seats if box.upper == upper]
        if not heads or "right-of-head" in beside:
            continue
        x, y = heads[0].mark.middle[0], _set_back_line(room, upper)
        words = own_right_words(plan, heads[0].seat.row, say.words)
        wide, way = CAPTIONS.width(words), -1 if upper else 1
        start, high = x + way * fonts.scaled(ARROW), CAPTIONS.line_height
        painter.setPen(now.muted)
        painter.setFont(fonts.caption())
        place = QRectF(min(start, start + way * wide), y - high / 2, wide, high)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        _arrow(painter, QPointF(start + way * (wide + 6), y), way)


def _set_back_line(room: LaidOutPlan, upper: bool) -> float:
    away = fonts.scaled(26 + 12)
    return room.outline.top + away if upper else room.outline.bottom - away


def _arrow(painter: QPainter, start: QPointF, way: int) -> None:
    tip = start + QPointF(way * 16, 0)
    painter.setPen(QPen(colours().muted, 1.5))
    painter.drawLine(start, tip)
    for dy in (-3.5, 3.5):
        painter.drawLine(tip, tip + QPointF(-way * 4.5, dy))
