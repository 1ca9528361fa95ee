"""How a block is painted: its plan behind it, its ground, border and bar by kind and state, then its words."""

from enum import Enum, auto
from math import inf

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.look import fonts, icons
from desktop.look.colours import Colours, colours
from desktop.timeline.fitting import BAR, FAR, ICON, NEAR, PADDING, BlockRow, BlockWords, Role
from desktop.timeline.items import BlockKind, BlockState, ItemBlock
from desktop.timeline.ruler import LINE

RADIUS = 3
BESIDE_NOW = 4
"""How far the line of now ends before words, in pixels."""
# Made once: every row of words that is painted asks for one of them.
_OF_KNOWN_ENDS = (BlockState.HELD, BlockState.PLANNED, BlockState.RUNNING)
"""States of which a start or an end can be about or not known."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Dress(msgspec.Struct, frozen=True):
    """The colours of one block; no bar, no ground where the colour is None."""

    ground: QColor | None
    border: QColor | None
    bar: QColor | None
    dashed: bool = False
    width: int = 1


class BlockChoice(Enum):
    """Whether a block is selected, and whether the keyboard is with the timeline."""

    NONE = auto()
    ACTIVE = auto()
    INACTIVE = auto()


def dress(block: ItemBlock, colours: Colours, choice: BlockChoice = BlockChoice.NONE) -> Dress:
    """The colours of a block: by state, else by kind; a conflict has a border of its own."""
    worn = _dress(block, colours)
    if choice is not BlockChoice.NONE and block.state is not BlockState.PROPOSED:
        ground = colours.selection if choice is BlockChoice.ACTIVE or block.state is BlockState.RUNNING else None
        worn = replace(worn, ground=ground or colours.neutral_tint, border=colours.accent, width=2)
    return replace(worn, border=colours.warning, width=2) if block.conflict and not worn.dashed else worn


def _dress(block: ItemBlock, colours: Colours) -> Dress:
    if block.state in (BlockState.CANCELLED, BlockState.GHOST):
        return Dress(None, colours.border, None, dashed=True)
    if block.state is BlockState.PROPOSED:
        return Dress(colours.base, colours.warning, None, dashed=True)
    if block.state is BlockState.RUNNING:
        return Dress(colours.selection, colours.accent, colours.accent, width=2)
    if block.state is BlockState.HELD:
        hours_known = not (block.soft_start and block.soft_end)
        return Dress(colours.base, colours.border, colours.confirmed if hours_known else None)
    return {
        BlockKind.TALKS: Dress(colours.base, colours.accent, colours.accent),
        BlockKind.ITEM: Dress(colours.alternate, colours.border, colours.neutral),
        BlockKind.PAUSE: Dress(colours.hatch, None, None),
    }[block.kind]


class BlockPlace(msgspec.Struct, frozen=True):
    """Where a block lies on the canvas: its rectangle, how far its time reaches, and from where words may stand.

    `now` is the height of the line of now, where that crosses it, and `room` how wide it is where words may stand.
    """

    rect: QRectF
    ends: float
    apart: bool = False
    mirrored: bool = False
    inset: float = 0.0
    now: float | None = None
    room: float = inf


class Plate(msgspec.Struct, frozen=True):
    """What words stand on where the line of now crosses them, that it does not strike them out."""

    now: float
    ground: QColor

    def lay(self, painter: QPainter, box: QRectF) -> None:
        """Cover the line where it crosses a box."""
        if box.top() - 1 < self.now < box.bottom() + 1:
            painter.fillRect(
                QRectF(box.left() - BESIDE_NOW, self.now - 2, box.width() + 2 * BESIDE_NOW, 4), self.ground
            )


def paint_plan(painter: QPainter, rect: QRectF) -> None:
    """The plan of a block, behind it."""
    now = colours()
    painter.setPen(QPen(now.border, 1, Qt.PenStyle.DashLine))
    painter.setBrush(now.neutral_tint)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)


def paint_expected(painter: QPainter, rect: QRectF) -> None:
    """From now on, until when what runs is expected to go on."""
    now = colours()
    painter.setPen(QPen(now.accent, 1, Qt.PenStyle.DashLine))
    painter.setBrush(now.base)
    painter.drawRoundedRect(rect.adjusted(0.5, 0, -0.5, -0.5), RADIUS, RADIUS)


def say_expected(painter: QPainter, rect: QRectF, text: str, *, mirrored: bool) -> None:
    """That in words, where there is room for all of them; they stand on the block's tooltip and are spoken anyway."""
    now, line, edge, font = colours(), fonts.scaled(LINE), icons.edge(14), fonts.secondary()
    if not text or rect.height() < line + 2:
        return
    inner = rect.adjusted(FAR, 0, -NEAR, 0) if mirrored else rect.adjusted(NEAR, 0, -FAR, 0)
    room = inner.width() - edge - 6
    if QFontMetricsF(font).horizontalAdvance(text) > room:
        return
    row = QRectF(inner.left(), rect.center().y() - line / 2, inner.width(), line)
    left = row.right() - edge if mirrored else row.left()
    icons.paint(painter, "clock", QRectF(left, row.center().y() - edge / 2, edge, edge), now.warning)
    painter.setPen(now.warning)
    painter.setFont(font)
    beside = row.adjusted(0, 0, -edge - 6, 0) if mirrored else row.adjusted(edge + 6, 0, 0, 0)
    painter.drawText(beside, _near(mirrored=mirrored), text)


def paint_clash(painter: QPainter, rect: QRectF) -> None:
    """Where what runs is expected to reach into the plan of the next item."""
    painter.fillRect(rect, colours().warning_tint)
    painter.setPen(QPen(colours().warning, 1, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(rect.left(), rect.bottom(), rect.right(), rect.bottom()))


def paint_block(painter: QPainter, block: ItemBlock, place: BlockPlace, words: BlockWords, choice: BlockChoice) -> None:
    """Paint a block with its words."""
    now, rect = colours(), place.rect
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    worn = dress(block, now, choice)
    _paint_ground(painter, block, place, worn)
    if choice is BlockChoice.ACTIVE:
        painter.setPen(QPen(now.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), RADIUS + 1, RADIUS + 1)
    narrower = max(rect.width() - place.room, 0.0)
    room = rect.adjusted(narrower, 0, 0, 0) if place.mirrored else rect.adjusted(0, 0, -narrower, 0)
    inner = room.adjusted(FAR, 0, -NEAR, 0) if place.mirrored else room.adjusted(NEAR, 0, -FAR, 0)
    if place.now is not None:
        painter.fillRect(QRectF(rect.left(), place.now - 1, rect.width(), 2), now.refusal)
    plate = None if place.now is None else Plate(place.now, worn.ground or now.base)
    _paint_words(painter, inner.adjusted(0, place.inset, 0, 0), block, words, plate, mirrored=place.mirrored)
    painter.restore()


def _paint_ground(painter: QPainter, block: ItemBlock, place: BlockPlace, worn: Dress) -> None:
    half = worn.width / 2
    rect = place.rect.adjusted(half, half, -half, -half)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if worn.ground is None else worn.ground)
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
    _paint_border(painter, block, rect, worn)
    if worn.bar is not None:
        left = place.rect.right() - BAR if place.mirrored else place.rect.left()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(worn.bar)
        high = max(min(place.ends, place.rect.bottom()) - place.rect.top(), 2)
        painter.drawRoundedRect(QRectF(left, place.rect.top(), BAR, high), 1.5, 1.5)


def _paint_border(painter: QPainter, block: ItemBlock, rect: QRectF, worn: Dress) -> None:
    """The border; dashed where a start or an end is about or not known."""
    if worn.border is None:
        return
    solid, dashed = QPen(worn.border, worn.width), QPen(worn.border, worn.width, Qt.PenStyle.DashLine)
    soft = (block.soft_start, block.soft_end) if block.state in _OF_KNOWN_ENDS else (False, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if worn.dashed or not any(soft) or all(soft):
        painter.setPen(dashed if worn.dashed or all(soft) else solid)
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        return
    sides = (
        (QLineF(rect.topLeft(), rect.topRight()), soft[0]),
        (QLineF(rect.bottomLeft(), rect.bottomRight()), soft[1]),
        (QLineF(rect.topLeft(), rect.bottomLeft()), False),
        (QLineF(rect.topRight(), rect.bottomRight()), False),
    )
    for line, is_soft in sides:
        painter.setPen(dashed if is_soft else solid)
        painter.drawLine(line)


def _paint_words(
    painter: QPainter, inner: QRectF, block: ItemBlock, words: BlockWords, plate: Plate | None, *, mirrored: bool
) -> None:
    """The rows from the top; a single one stands in the middle of a low block."""
    line, rows = fonts.scaled(LINE), words.rows
    top = inner.top() + PADDING
    if len(rows) == 1 and inner.height() < 2 * line:
        top = inner.center().y() - line / 2
    if words.icon:
        if plate is not None:
            left = inner.right() - icons.edge() if mirrored else inner.left()
            plate.lay(painter, QRectF(left, top, icons.edge(), line))
        _paint_icon(painter, inner, top, block, mirrored=mirrored)
        indent = fonts.scaled(ICON)
        inner = inner.adjusted(0, 0, -indent, 0) if mirrored else inner.adjusted(indent, 0, 0, 0)
    for number, row in enumerate(rows):
        box = QRectF(inner.left(), top + number * line, inner.width(), line)
        if plate is not None:
            _lay_plates(painter, plate, box, block, row, mirrored=mirrored)
        _paint_row(painter, box, block, row, mirrored=mirrored)


def _lay_plates(
    painter: QPainter, plate: Plate, box: QRectF, block: ItemBlock, row: BlockRow, *, mirrored: bool
) -> None:
    """Where the words of a row stand, at its near end and at its far one."""
    for text, font, far in (
        (row.text, _font(block, row.role), mirrored),
        (row.far, fonts.secondary(), not mirrored),
    ):
        if text:
            wide = QFontMetricsF(font).horizontalAdvance(text)
            plate.lay(painter, QRectF(box.right() - wide if far else box.left(), box.top(), wide, box.height()))


def _paint_icon(painter: QPainter, inner: QRectF, top: float, block: ItemBlock, *, mirrored: bool) -> None:
    size, line = icons.edge(), fonts.scaled(LINE)
    left = inner.right() - size if mirrored else inner.left()
    icons.paint(painter, block.icon, QRectF(left, top + (line - size) / 2, size, size), _tone(block, Role.TITLE))


def _paint_row(painter: QPainter, box: QRectF, block: ItemBlock, row: BlockRow, *, mirrored: bool) -> None:
    painter.setPen(_tone(block, row.role))
    painter.setFont(_font(block, row.role))
    painter.drawText(box, _near(mirrored=mirrored), row.text)
    if row.tag:
        _paint_tag(painter, box, row.far, mirrored=mirrored)
    elif row.far:
        painter.setPen(_tone(block, Role.TIME))
        painter.setFont(fonts.secondary())
        painter.drawText(box, _near(mirrored=not mirrored), row.far)


def _tone(block: ItemBlock, role: Role) -> QColor:
    now = colours()
    quiet = block.kind is BlockKind.PAUSE or block.state is BlockState.GHOST
    if role is Role.TITLE:
        return now.secondary if quiet else now.text
    if role is Role.CONFLICT or (role is Role.TIME and block.state is BlockState.PROPOSED):
        return now.warning
    observed = block.state in (BlockState.HELD, BlockState.RUNNING)
    return now.confirmed if role is Role.TIME and observed else now.secondary


def _font(block: ItemBlock, role: Role) -> QFont:
    quiet = block.kind is BlockKind.PAUSE or block.state is BlockState.GHOST
    font = fonts.secondary_strong() if role is Role.TITLE and not quiet else fonts.secondary()
    font.setStrikeOut(role is Role.TITLE and block.state is BlockState.CANCELLED)
    return font


def _paint_tag(painter: QPainter, box: QRectF, text: str, *, mirrored: bool) -> None:
    """How it differs today, at the far end, over whatever stands there."""
    now, font = colours(), fonts.caption(fonts.MEDIUM)
    width, height = QFontMetricsF(font).horizontalAdvance(text) + 10, fonts.scaled(14)
    left = box.left() if mirrored else box.right() - width
    place = QRectF(left, box.center().y() - height / 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(now.banner)
    painter.drawRoundedRect(place, 2, 2)
    painter.setPen(now.on_banner)
    painter.setFont(font)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def _near(*, mirrored: bool) -> Qt.AlignmentFlag:
    return _RIGHT if mirrored else _LEFT
