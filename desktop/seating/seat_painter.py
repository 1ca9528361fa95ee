"""How a seat is painted: its mark, who sits there, and what is noted of who sits behind."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.look.text_style import CAPTIONS
from desktop.seating.labels import NAMES, middle_of_name, name_lines, note_text
from desktop.seating.marks import RADIUS, rect
from desktop.seating.painted_words import paint_centred
from desktop.seating.room import LEVEL, LaidOutPlan, SeatBox
from desktop.seating.words import family
from desktop.wording.chairs import chair_on_plan
from desktop.wording.words import Words
from domain.projections.seating import SeatingPlan, SeatRow


def paint_seat(painter: QPainter, box: SeatBox, words: Words) -> None:
    """Paint a seat with its mark, and beside it the name of who sits at the table."""
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
    paint_centred(painter, number, mark.center(), fonts.strong(), now.base if filled else now.text)
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
    paint_centred(painter, letter, mark.center(), fonts.secondary_strong(), now.text)


def _name(painter: QPainter, box: SeatBox, words: Words) -> None:
    now, lines = colours(), name_lines(family(box.seat, words))
    colour = now.text if box.seat.names else now.secondary
    high, x = fonts.scaled(LEVEL), middle_of_name(box, max(map(NAMES.width, lines)))
    top = box.name.middle[1] - high * (len(lines) - 1) / 2
    for number, line in enumerate(lines):
        paint_centred(painter, line, QPointF(x, top + number * high), NAMES.font, colour)
    if box.seat.chair is not None:
        said = chair_on_plan(box.seat.chair, words)
        paint_centred(painter, said, QPointF(*box.chair.middle), fonts.caption(), now.secondary)
    if not box.seat.names:
        half = NAMES.width(lines[0]) / 2
        painter.setPen(QPen(now.secondary, 1, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x - half, box.name.bottom), QPointF(x + half, box.name.bottom))


def paint_note(painter: QPainter, room: LaidOutPlan, box: SeatBox, plan: SeatingPlan) -> None:
    """Who sits behind, in words beside the square, away from the arrow that shows the head's own right."""
    to_right = box.upper != (box.seat.where == "right-of-head")
    inner = rect(room.outline).adjusted(8, 0, -8, 0)
    limit = inner.right() - box.mark.right - 6 if to_right else box.mark.left - 6 - inner.left()
    lines = CAPTIONS.lines(note_text(plan, box.seat), int(limit))
    wide, high = max(map(CAPTIONS.width, lines)), CAPTIONS.line_height
    left = box.mark.right + 6 if to_right else box.mark.left - 6 - wide
    painter.setPen(colours().secondary)
    painter.setFont(fonts.caption())
    top = box.mark.middle[1] - high * len(lines) / 2
    for number, line in enumerate(lines):
        place = QRectF(left, top + number * high, wide + 2, high)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)


def noted_behind(room: LaidOutPlan) -> list[SeatBox]:
    """Those seated behind who are named in words: of several behind a head the outermost."""
    beside = [box for box in room.seats if box.seat.where in ("left-of-head", "right-of-head")]
    behind = [[b for b in room.seats if b.upper == upper and b.seat.where == "behind"] for upper in (True, False)]
    return [*beside, *(boxes[-1] for boxes in behind if boxes and not _beside_too(beside, boxes[-1]))]


def _beside_too(beside: list[SeatBox], box: SeatBox) -> bool:
    return any(each.upper == box.upper for each in beside)
