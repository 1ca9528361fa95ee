"""How a table is painted: the room, the table, the seats with their names. Text is not scaled down."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter, QPen

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.seating.flags import flags_width, paint_flags
from desktop.seating.marks import RADIUS, paint_chosen, paint_together, rect
from desktop.seating.room import LaidOutPlan, SeatBox, TableSegment
from desktop.seating.words import family, off_table_words, own_right_words, plan_title
from desktop.wording.chairs import chair_on_plan
from desktop.wording.words import Words, say
from domain.core.text import Wording
from domain.projections.seating import SeatingPlan, SeatRow

WINDOW, DOOR = 92, 84
"""The width of a window, and of the door, in a wall."""
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
    _walls(painter, room)
    if not plan.goes_round:
        _sides(painter, room, plan, look)
    _table(painter, room, plan)
    for segment in room.segments:
        words = say.words.pick((look.states or {}).get(segment.side, {})) or say.words.of("side", segment.side)
        _named(painter, words, segment)
    if plan.shape != "heads-at-ends" and not plan.goes_round:
        _right_hands(painter, room, plan)
    paint_flags(painter, plan, room.outline.right - fonts.scaled(INSET), flags_line(room, plan))
    for box in room.seats:
        if box.seat.id in look.together and box.seat.id != look.chosen:
            paint_together(painter, box.whole)
        elif box.seat.id == look.chosen:
            paint_chosen(painter, box.whole, active=look.active)
    for box in room.seats:
        _seat(painter, box, say.words)
    for box in _noted(room) if plan.shape != "heads-at-ends" else ():
        _note(painter, room, box, plan)


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
    _seat(painter, box, say.words)
    painter.restore()


def _walls(painter: QPainter, room: LaidOutPlan) -> None:
    outline, now = rect(room.outline), colours()
    painter.setPen(QPen(now.border, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(outline)
    upper, lower = room.walls.upper, room.walls.lower
    for what, y, inward in ((upper, outline.top(), 1), (lower, outline.bottom(), -1)):
        middle = QPointF(outline.center().x(), y)
        if what == "windows":
            _windows(painter, outline, y)
        elif what == "door":
            _door(painter, middle, along=True, inward=inward)
        if what:
            _wall_word(painter, what, middle + QPointF(0, inward * fonts.scaled(14)))
    for what, x, inward in ((room.walls.left, outline.left(), 1), (room.walls.right, outline.right(), -1)):
        if what == "door":
            _door(painter, QPointF(x, outline.center().y()), along=False, inward=inward)
        elif what == "windows":
            _window(painter, QPointF(x, outline.center().y()), QPointF(0, WINDOW / 2))
        if what:
            _wall_word(painter, what, QPointF(x + inward * fonts.scaled(30), outline.center().y()))


def _windows(painter: QPainter, outline: QRectF, y: float) -> None:
    for part in (0.22, 0.5, 0.78):
        _window(painter, QPointF(outline.left() + outline.width() * part, y), QPointF(WINDOW / 2, 0))


def _window(painter: QPainter, middle: QPointF, half: QPointF) -> None:
    painter.setPen(QPen(colours().accent, 5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QLineF(middle - half, middle + half))


def _door(painter: QPainter, middle: QPointF, *, along: bool, inward: int) -> None:
    """A gap in the wall between two jambs."""
    half, jamb = DOOR / 2, 8 * inward
    gap = QPointF(half, 0) if along else QPointF(0, half)
    into = QPointF(0, jamb) if along else QPointF(jamb, 0)
    painter.setPen(QPen(colours().base, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.drawLine(QLineF(middle - gap, middle + gap))
    painter.setPen(QPen(colours().border, 2))
    for end in (middle - gap, middle + gap):
        painter.drawLine(QLineF(end, end + into))


def _wall_word(painter: QPainter, what: str, at: QPointF) -> None:
    _centred(painter, say(f"seating.wall.{what}"), at, fonts.caption(), colours().muted)


def _sides(painter: QPainter, room: LaidOutPlan, plan: SeatingPlan, look: PlanState) -> None:
    """The sides by name; where they do not each have a side of the table, with the mark of their seats."""
    marked = plan.ranking == "sides-alternate" or plan.shape == "heads-at-ends"
    lower = "guest" if room.upper_side == "host" else "host"
    inset, high = fonts.scaled(INSET), fonts.scaled(16)
    painter.setFont(fonts.caption(fonts.SEMIBOLD))
    painter.setPen(colours().secondary)
    for row, top in ((room.upper_side, room.outline.top + 8), (lower, room.outline.bottom - high - 8)):
        side = plan.side_of(row)
        words = say.words.pick((look.states or {}).get(side, {})) or say.words.of("side", side)
        place = QRectF(room.outline.left + inset, top, room.outline.width / 3, high)
        if marked:
            _mark(painter, row, QPointF(place.left() + high / 2, place.center().y()), high * 0.7)
            place.setLeft(place.left() + high * 1.4)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _mark(painter: QPainter, side: str, at: QPointF, edge: float) -> None:
    painter.save()
    painter.setPen(QPen(colours().secondary, 1.5))
    painter.setBrush(colours().neutral if side == "host" else colours().base)
    painter.drawEllipse(at, edge / 2, edge / 2)
    painter.restore()


def _table(painter: QPainter, room: LaidOutPlan, plan: SeatingPlan) -> None:
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
    title = plan_title(plan, say.words)
    if plan.goes_round:
        inset = table.width() * ROUND_INSET
        _on_table(painter, title, table.adjusted(inset, inset, -inset, -inset), fonts.recorded(), now.text)
        return
    caption = QFontMetricsF(fonts.caption()).height() + 4
    inner = table.adjusted(8, 3, -8, -5)
    _on_table(painter, title, inner.adjusted(0, 0, 0, -caption), fonts.recorded(), now.text)
    convention = say.words.of("convention", plan.convention)
    foot = inner.adjusted(0, inner.height() - caption, 0, 0)
    _on_table(painter, convention, foot, fonts.caption(), now.muted)


def _on_table(painter: QPainter, text: str, area: QRectF, font: QFont, colour: QColor) -> None:
    """Words in the middle of a part of the table, in as many lines as it has room for."""
    flags, metrics = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, QFontMetricsF(font)
    lines = max(int(area.height() / metrics.lineSpacing()), 1)
    shown, room = text, area.width() * lines
    while metrics.boundingRect(area, flags, shown).height() > area.height() and room > area.width() / 2:
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        room -= metrics.averageCharWidth()
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
    metrics = QFontMetrics(fonts.caption())
    for upper in (True, False):
        heads = [box for box in room.seats if box.upper == upper and box.seat.middle and box.seat.at == 0]
        beside = [box.seat.where for box in room.seats if box.upper == upper]
        if not heads or "right-of-head" in beside:
            continue
        x, y = heads[0].mark.middle[0], _set_back_line(room, upper)
        words = own_right_words(plan, heads[0].seat.row, say.words)
        wide, way = metrics.horizontalAdvance(words), -1 if upper else 1
        start = x + way * fonts.scaled(24)
        painter.setPen(now.muted)
        painter.setFont(fonts.caption())
        place = QRectF(min(start, start + way * wide), y - 8, wide, 16)
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


def _seat(painter: QPainter, box: SeatBox, words: Words) -> None:
    if box.seat.role in ("interpreter", "note-taker"):
        _square(painter, box, words)
    else:
        _disc(painter, box, words)
    if box.seat.where == "table":
        _name(painter, box, words)


def _disc(painter: QPainter, box: SeatBox, words: Words) -> None:
    """The host filled, the guest ringed; who has no name yet dashed."""
    now, mark = colours(), rect(box.mark)
    named = bool(box.seat.names)
    filled = box.seat.side == "host" and named
    style = Qt.PenStyle.SolidLine if named else Qt.PenStyle.DashLine
    painter.setPen(QPen(now.neutral if filled else now.secondary, 1.5, style))
    painter.setBrush(now.neutral if filled else now.base)
    painter.drawEllipse(mark.adjusted(0.75, 0.75, -0.75, -0.75))
    number = words.number(box.seat.number) if box.seat.number else ""
    _centred(painter, number, mark.center(), fonts.strong(), now.base if filled else now.text)
    if isinstance(box.seat, SeatRow) and box.seat.swapped:
        _swapped(painter, mark)


def _swapped(painter: QPainter, mark: QRectF) -> None:
    """A small mark at the upper edge: this seat was changed by hand."""
    now = colours()
    spot = QRectF(mark.right() - 9, mark.top() - 3, 12, 12)
    painter.setPen(QPen(now.base, 1))
    painter.setBrush(now.accent)
    painter.drawEllipse(spot)
    painter.setPen(QPen(now.on_accent, 1.4))
    middle = spot.center()
    painter.drawLine(middle + QPointF(-3, -1.4), middle + QPointF(3, -1.4))
    painter.drawLine(middle + QPointF(-3, 1.6), middle + QPointF(3, 1.6))


def _square(painter: QPainter, box: SeatBox, words: Words) -> None:
    now, mark = colours(), rect(box.mark)
    style = Qt.PenStyle.SolidLine if box.seat.names else Qt.PenStyle.DashLine
    painter.setPen(QPen(now.secondary, 1.5, style))
    painter.setBrush(now.base)
    painter.drawRoundedRect(mark.adjusted(0.75, 0.75, -0.75, -0.75), RADIUS, RADIUS)
    letter = words(f"seating.letter.{box.seat.role}")
    _centred(painter, letter, mark.center(), fonts.secondary_strong(), now.text)


def _name(painter: QPainter, box: SeatBox, words: Words) -> None:
    font, now = fonts.secondary(fonts.MEDIUM), colours()
    text = family(box.seat, words)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.name.width))
    colour = now.text if box.seat.names else now.secondary
    x, y = box.name.middle
    _centred(painter, shown, QPointF(x, y), font, colour)
    if box.seat.chair is not None:
        said = QFontMetrics(fonts.caption()).elidedText(
            chair_on_plan(box.seat.chair, words), Qt.TextElideMode.ElideRight, int(box.chair.width)
        )
        _centred(painter, said, QPointF(*box.chair.middle), fonts.caption(), now.secondary)
    if not box.seat.names:
        half = QFontMetrics(font).horizontalAdvance(shown) / 2
        painter.setPen(QPen(now.secondary, 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x - half, box.name.bottom), QPointF(x + half, box.name.bottom))


def _note(painter: QPainter, room: LaidOutPlan, box: SeatBox, plan: SeatingPlan) -> None:
    """Who sits behind, in words beside the square, away from the arrow that shows the head's own right."""
    font, now, words = fonts.caption(), colours(), say.words
    where = off_table_words(box.seat, plan, words)
    text = words("seating.role-at", role=words(f"role.{box.seat.role}"), where=where)
    to_right = box.upper != (box.seat.where == "right-of-head")
    inner = rect(room.outline).adjusted(8, 0, -8, 0)
    limit = inner.right() - box.mark.right - 6 if to_right else box.mark.left - 6 - inner.left()
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(limit))
    wide = QFontMetrics(font).horizontalAdvance(shown)
    left = box.mark.right + 6 if to_right else box.mark.left - 6 - wide
    painter.setPen(now.secondary)
    painter.setFont(font)
    place = QRectF(left, box.mark.top, wide + 2, box.mark.height)
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def _noted(room: LaidOutPlan) -> list[SeatBox]:
    """Those seated behind who are named in words: of several behind a head the outermost."""
    beside = [box for box in room.seats if box.seat.where in ("left-of-head", "right-of-head")]
    behind = [[b for b in room.seats if b.upper == upper and b.seat.where == "behind"] for upper in (True, False)]
    return [*beside, *(boxes[-1] for boxes in behind if boxes and not _beside_too(beside, boxes[-1]))]


def _beside_too(beside: list[SeatBox], box: SeatBox) -> bool:
    return any(each.upper == box.upper for each in beside)


def _centred(painter: QPainter, text: str, at: QPointF, font: QFont, colour: QColor) -> None:
    metrics = QFontMetrics(font)
    box = QRectF(0, 0, metrics.horizontalAdvance(text) + 4, metrics.height())
    box.moveCenter(at)
    painter.setPen(colour)
    painter.setFont(font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
