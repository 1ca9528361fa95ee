"""How a line is painted: the flags, the way along it or the photographer, and everybody with number and name."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.look.text_style import SECONDARY_MEDIUM
from desktop.seating.flags import flags_width, paint_flags
from desktop.seating.line_room import FOOT, HEAD, MARGIN, LineDrawing, Stand
from desktop.seating.marks import RADIUS, paint_chosen, paint_together, rect
from desktop.seating.room import LEVEL
from desktop.seating.words import family, line_heading
from desktop.wording.words import say
from domain.core.names import GUEST, HOST
from domain.projections.lines import LinePlan, LineRow


def paint_line(
    painter: QPainter,
    drawing: LineDrawing,
    plan: LinePlan,
    chosen: str | None,
    together: Collection[str] = (),
    *,
    active: bool,
) -> None:
    """Everything but the ghost of whoever is dragged; `together` are all who are chosen, where they are several."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _head(painter, drawing, plan)
    for group in drawing.groups:
        words = say.words.of("side", group.side)
        _text(painter, words, rect(group.name), fonts.caption(fonts.SEMIBOLD), Qt.AlignmentFlag.AlignLeft)
    for x, y in drawing.path:
        _arrow(painter, QPointF(x, y))
    if plan.kind == "photograph":
        _photographer(painter, drawing)
    for stand in drawing.seats:
        if stand.seat.id == chosen:
            paint_chosen(painter, stand.whole, active=active)
        elif stand.seat.id in together:
            paint_together(painter, stand.whole, active=active)
        paint_stand(painter, stand)


def paint_stand(painter: QPainter, stand: Stand) -> None:
    """Someone: the host's side filled, the guest's ringed, a further party's square; who has no name yet dashed."""
    now, mark, row = colours(), rect(stand.mark).adjusted(0.75, 0.75, -0.75, -0.75), stand.seat
    filled = row.side == "host" and bool(row.names)
    style = Qt.PenStyle.SolidLine if row.names else Qt.PenStyle.DashLine
    painter.setPen(QPen(now.neutral if filled else now.secondary, 1.5, style))
    painter.setBrush(now.neutral if filled else now.base)
    if row.side not in (HOST, GUEST):
        painter.drawRoundedRect(mark, RADIUS, RADIUS)
    else:
        painter.drawEllipse(mark)
    painter.setFont(fonts.strong())
    painter.setPen(now.base if filled else now.text)
    painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, say.words.number(row.place))
    if row.by_hand:
        painter.setPen(QPen(now.base, 1))
        painter.setBrush(now.accent)
        painter.drawEllipse(QRectF(mark.right() - 8, mark.top() - 3, 10, 10))
    name = rect(stand.name)
    if not stand.upwards and name.top() > mark.bottom() + fonts.scaled(LEVEL):
        painter.setPen(QPen(now.border, 1))
        painter.drawLine(QPointF(mark.center().x(), mark.bottom() + 3), QPointF(mark.center().x(), name.top()))
    (_name_upwards if stand.upwards else _name)(painter, stand_name(row), name)


def stand_name(row: LineRow) -> str:
    """What stands below someone: the family name, and brackets for who has none yet."""
    return family(row, say.words) if row.names else say("drawing.unnamed")


def _name(painter: QPainter, text: str, place: QRectF) -> None:
    """A name in as many lines as it takes, from above."""
    painter.setFont(NAMES.font)
    painter.setPen(colours().text)
    high = fonts.scaled(LEVEL)
    for number, line in enumerate(NAMES.lines(text, int(place.width()))):
        box = QRectF(place.left(), place.top() + number * high, place.width(), high)
        painter.drawText(box, _MIDDLE | Qt.AlignmentFlag.AlignVCenter, line)


def _name_upwards(painter: QPainter, text: str, place: QRectF) -> None:
    """A name in one line from below upwards, its end at the mark."""
    painter.save()
    painter.setFont(NAMES.font)
    painter.setPen(colours().text)
    painter.translate(place.left(), place.bottom())
    painter.rotate(-90)
    box = QRectF(0, 0, place.height(), place.width())
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
    painter.restore()


NAMES = SECONDARY_MEDIUM
_MIDDLE = Qt.AlignmentFlag.AlignHCenter


def _head(painter: QPainter, drawing: LineDrawing, plan: LinePlan) -> None:
    """What line it is and at which point, and how the flags stand."""
    edge, high = fonts.scaled(MARGIN), fonts.scaled(HEAD)
    place = QRectF(edge, 0, drawing.width - 3 * edge - flags_width(plan), high)
    _text(painter, line_heading(plan, say.words), place, fonts.secondary_strong(), Qt.AlignmentFlag.AlignLeft)
    paint_flags(painter, plan, QRectF(0, 0, drawing.width - edge, high), high / 2)


def _photographer(painter: QPainter, drawing: LineDrawing) -> None:
    """Where the picture is taken from: below the front row."""
    high = fonts.scaled(FOOT)
    place = QRectF(0, drawing.height - high, drawing.width, high)
    _text(painter, say("lines.photographer"), place, fonts.caption(), _MIDDLE)


def _arrow(painter: QPainter, start: QPointF) -> None:
    """The way along a row."""
    tip = start + QPointF(fonts.scaled(14), 0)
    painter.setPen(QPen(colours().muted, 1.5))
    painter.drawLine(start, tip)
    for dy in (-3.5, 3.5):
        painter.drawLine(tip, tip + QPointF(-4.5, dy))


def _text(painter: QPainter, text: str, place: QRectF, font: QFont, align: Qt.AlignmentFlag) -> None:
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
    painter.setFont(font)
    painter.setPen(colours().text)
    painter.drawText(place, align | Qt.AlignmentFlag.AlignVCenter, shown)
