"""How a block is painted: its ground, border and bar by kind and state, then its words as far as they fit."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from desktop.look import fonts, icons
from desktop.look.colours import Colours, colours
from desktop.timeline.items import Block, Kind, State

BAR = 4
RADIUS = 3
LINE = 15
INDENT = 22
NARROW = 250
FAR_GAP = 8


@dataclass(frozen=True)
class Dress:
    """The colours of one block; no bar, no ground where the colour is None."""

    ground: QColor | None
    border: QColor | None
    bar: QColor | None
    dashed: bool = False


class BlockChoice(Enum):
    """Whether a block is selected, and whether the keyboard is with the timeline."""

    NONE = auto()
    ACTIVE = auto()
    INACTIVE = auto()


def dress(block: Block, colours: Colours, choice: BlockChoice = BlockChoice.NONE) -> Dress:
    """The colours of a block: by conflict, else by state, else by kind."""
    kind = {
        Kind.TALKS: Dress(colours.accent_tint, colours.accent, colours.accent),
        Kind.ITEM: Dress(colours.alternate, colours.border, colours.neutral),
        Kind.PAUSE: Dress(colours.hatch, None, None),
    }[block.kind]
    chosen = {BlockChoice.ACTIVE: colours.selection, BlockChoice.INACTIVE: colours.neutral_tint}.get(choice)
    ground = chosen or kind.ground
    if block.state in (State.CANCELLED, State.GHOST):
        return Dress(chosen, colours.border, None, dashed=True)
    if block.conflict:
        return Dress(ground, colours.warning, colours.warning)
    if block.state is State.RUNNING:
        return Dress(ground, colours.accent, colours.accent)
    if block.state is State.HELD:
        return Dress(ground, colours.rule, colours.rule)
    return Dress(ground, kind.border, kind.bar)


def paint_block(
    painter: QPainter, block: Block, rect: QRectF, *, apart: bool, choice: BlockChoice, mirrored: bool
) -> None:
    """Paint a block; `apart` with its short title, `mirrored` with the bar at the right."""
    now = colours()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ground(painter, rect, dress(block, now, choice), mirrored=mirrored)
    if choice is not BlockChoice.NONE:
        painter.setPen(QPen(now.accent, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), RADIUS + 2, RADIUS + 2)
    painter.setClipRect(rect)
    inner = rect.adjusted(7, 2, -13, -2) if mirrored else rect.adjusted(13, 2, -7, -2)
    compact = apart or rect.width() < fonts.scaled(NARROW)
    _paint_words(painter, inner, _rows(block, now, compact=compact), mirrored=mirrored)
    painter.restore()


@dataclass(frozen=True)
class _Row:
    """A line of words: an icon or an empty place for one, the words, and what stands at the far end."""

    text: str
    font: QFont
    colour: QColor
    icon: str = ""
    indent: bool = False
    far: str = ""
    far_colour: QColor | None = None
    tag: bool = False


def _rows(block: Block, colours: Colours, *, compact: bool) -> list[_Row]:
    quiet = block.kind is Kind.PAUSE or block.state is State.GHOST
    title = fonts.secondary() if quiet else fonts.secondary_strong()
    title.setStrikeOut(block.state is State.CANCELLED)
    colour = colours.secondary if quiet else colours.text
    second = fonts.secondary()
    if compact:
        text = block.short_title or block.title
        lines = (block.time_text, block.conflict)
        tones = (colours.secondary, colours.warning)
        below = [_Row(line, second, tone) for line, tone in zip(lines, tones, strict=True) if line]
        return [_Row(text, title, colour), *below, *_tag_row(block, second, colours)]
    time = colours.confirmed if block.state is State.HELD else colours.secondary
    indent = bool(block.icon)
    first = _Row(block.title, title, colour, block.icon, indent, block.time_text, time)
    spoken = colours.confirmed if block.state is State.RUNNING else colours.secondary
    below = [_Row(line, second, spoken, indent=indent) for line in block.lines]
    if block.conflict:
        below.append(_Row(block.conflict, second, colours.warning, "triangle", indent=True))
    return _with_tag([first, *below], block.tag)


def _tag_row(block: Block, font: QFont, colours: Colours) -> list[_Row]:
    return [_Row("", font, colours.secondary, far=block.tag, tag=True)] if block.tag else []


def _with_tag(rows: list[_Row], tag: str) -> list[_Row]:
    """A tag takes the far end of the second line; a block of one line gives up its time for it."""
    if tag:
        number = min(1, len(rows) - 1)
        rows[number] = replace(rows[number], far=tag, tag=True)
    return rows


def _paint_ground(painter: QPainter, rect: QRectF, worn: Dress, *, mirrored: bool) -> None:
    style = Qt.PenStyle.DashLine if worn.dashed else Qt.PenStyle.SolidLine
    painter.setPen(Qt.PenStyle.NoPen if worn.border is None else QPen(worn.border, 1, style))
    painter.setBrush(Qt.BrushStyle.NoBrush if worn.ground is None else worn.ground)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    if worn.bar is not None:
        left = rect.right() - BAR if mirrored else rect.left()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(worn.bar)
        painter.drawRoundedRect(QRectF(left, rect.top(), BAR, rect.height()), 1.5, 1.5)


def _paint_words(painter: QPainter, inner: QRectF, rows: list[_Row], *, mirrored: bool) -> None:
    """As many lines as there is height for; a single one stands in the middle of a low block."""
    line = fonts.scaled(LINE)
    fitting = max(1, int(inner.height() // line))
    if fitting == 1:
        _paint_row(painter, inner, _merged(rows, inner.width()), mirrored=mirrored)
        return
    for number, row in enumerate(rows[:fitting]):
        box = QRectF(inner.left(), inner.top() + 1 + number * line, inner.width(), line)
        _paint_row(painter, box, row, mirrored=mirrored)


def _merged(rows: list[_Row], width: float) -> _Row:
    """The first line, with the tag that would have stood on a later one; its time gives way to its title."""
    row = rows[0]
    if tag := next((row.far for row in rows if row.tag), ""):
        return replace(row, far=tag, tag=True)
    near = fonts.scaled(INDENT) if row.indent else 0
    room = width - near - QFontMetricsF(row.font).horizontalAdvance(row.text) - FAR_GAP
    far = QFontMetricsF(fonts.secondary()).elidedText(row.far, Qt.TextElideMode.ElideRight, max(room, 0))
    return replace(row, far=far.removesuffix("…") and far)


def _paint_row(painter: QPainter, box: QRectF, row: _Row, *, mirrored: bool) -> None:
    far_width = _paint_far(painter, box, row, mirrored=mirrored)
    if row.icon:
        size = icons.edge()
        left = box.right() - size if mirrored else box.left()
        place = QRectF(left, box.center().y() - size / 2, size, size)
        icons.paint(painter, row.icon, place, row.colour)
    near = fonts.scaled(INDENT) if row.indent else 0
    room = box.adjusted(far_width, 0, -near, 0) if mirrored else box.adjusted(near, 0, -far_width, 0)
    painter.setPen(row.colour)
    painter.setFont(row.font)
    text = QFontMetricsF(row.font).elidedText(row.text, Qt.TextElideMode.ElideRight, room.width())
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, text)


def _paint_far(painter: QPainter, box: QRectF, row: _Row, *, mirrored: bool) -> float:
    """Paint the time or the tag at the far end; returns the room it took."""
    if not row.far:
        return 0
    now = colours()
    font = fonts.caption(fonts.MEDIUM) if row.tag else fonts.secondary()
    width = QFontMetricsF(font).horizontalAdvance(row.far) + (10 if row.tag else 0)
    left = box.left() if mirrored else box.right() - width
    place = QRectF(left, box.top(), width, box.height())
    if row.tag:
        height = fonts.scaled(14)
        place = QRectF(left, box.center().y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(now.banner)
        painter.drawRoundedRect(place, 2, 2)
    painter.setPen(now.on_banner if row.tag else row.far_colour or now.secondary)
    painter.setFont(font)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, row.far)
    return width + FAR_GAP
