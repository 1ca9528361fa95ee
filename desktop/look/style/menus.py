"""The menu bar, menus and tooltips."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOption, QStyleOptionMenuItem, QWidget

from desktop.look import fonts, icons
from desktop.look.colours import colours
from desktop.look.style.strokes import LINE, BoxStrokes, paint_box

State = QStyle.StateFlag
Kind = QStyleOptionMenuItem.MenuItemType

BAR_HEIGHT, BAR_PADDING, BAR_INSET = (24, 12), 10, 4
"""Of the menu bar: its height, of which a part grows with the text, and what stands beside and above them."""
MARGINS = QMargins(5, 5, 5, 5)
"""Of a menu: its border, and the room around its entries."""
ABOVE, BEFORE, BEHIND = 6, 12, 20
ICON_GAP, KEY_GAP = 8, 12
CHOICE_PADDING, CHOICE_ABOVE = 10, 4
"""Of an entry in the list of a box, beside and above its words."""
SEPARATOR = 9
TITLE_ABOVE = 10
"""Of the title of a group, above its words."""
ARROW = 12
TIP_MARGINS = QMargins(5, 2, 5, 2)


def paint_bar_item(option: QStyleOptionMenuItem, painter: QPainter, widget: QWidget | None) -> None:
    """Draw a menu's name in the bar."""
    now = colours()
    paint_bar(option, painter, widget)
    if option.state & State.State_Selected:
        pill = option.rect.adjusted(0, BAR_INSET, 0, -BAR_INSET)
        paint_box(painter, pill, BoxStrokes(now.selection, None))
    painter.setPen(now.text if option.state & State.State_Enabled else now.muted)
    painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic, option.text)


def paint_bar(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """Draw the bar where it has no names, and the line below it."""
    now, box = colours(), option.rect
    painter.fillRect(box, now.side)
    painter.fillRect(box.left(), box.bottom() + 1 - LINE, box.width(), LINE, now.rule)


def bar_item_size(option: QStyleOptionMenuItem, _contents: QSize, _widget: QWidget | None) -> QSize:
    """The size of a menu's name in the bar."""
    words = option.fontMetrics.size(Qt.TextFlag.TextShowMnemonic, option.text)
    return QSize(words.width() + 2 * BAR_PADDING, fonts.around(*BAR_HEIGHT))


def paint_panel(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """Draw the ground and the border of a menu."""
    now = colours()
    painter.fillRect(option.rect, now.base)
    painter.setPen(now.border)
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def paint_tip(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """Draw the ground and the border of a tooltip."""
    now = colours()
    painter.fillRect(option.rect, now.alternate)
    painter.setPen(now.border)
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1))


def paint_item(option: QStyleOptionMenuItem, painter: QPainter, widget: QWidget | None) -> None:
    """Draw an entry of a menu: an icon or a tick, its words, its key. The list of a box is drawn as a menu too."""
    if isinstance(widget, QComboBox):
        _paint_choice(option, painter)
    else:
        _paint_entry(option, painter)


def _paint_choice(option: QStyleOptionMenuItem, painter: QPainter) -> None:
    """Draw an entry of the list of a box: its words where those of the box are."""
    now, box = colours(), option.rect
    painter.fillRect(box, now.selection if option.state & State.State_Selected else now.base)
    painter.setPen(now.text if option.state & State.State_Enabled else now.muted)
    painter.setFont(option.font)
    side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
    words = box.adjusted(CHOICE_PADDING, 0, -CHOICE_PADDING, 0)
    painter.drawText(words, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, option.text)


def _paint_entry(option: QStyleOptionMenuItem, painter: QPainter) -> None:
    now = colours()
    if option.menuItemType is Kind.Separator:
        _paint_separator(option, painter)
        return
    enabled = bool(option.state & State.State_Enabled)
    if option.state & State.State_Selected and enabled:
        paint_box(painter, option.rect, BoxStrokes(now.selection, None))
    colour = now.text if enabled else now.muted
    _paint_picture(option, painter, colour)
    _paint_words(option, painter, colour)


def _paint_separator(option: QStyleOptionMenuItem, painter: QPainter) -> None:
    """Draw the line between two parts of a menu, or the title of a group."""
    now, box = colours(), option.rect
    if not option.text:
        painter.fillRect(box.left() + 8, box.center().y(), box.width() - 16, 1, now.rule)
        return
    painter.setPen(now.secondary)
    painter.setFont(fonts.group_heading())
    side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
    words = box.adjusted(BEFORE, 0, -BEFORE, 0)
    painter.drawText(words, side | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextSingleLine, option.text)


def item_size(option: QStyleOptionMenuItem, contents: QSize, widget: QWidget | None) -> QSize:
    """The size of an entry of a menu without its key, for which the menu makes room."""
    if option.menuItemType is Kind.Separator:
        return _separator_size(option, contents)
    metrics = QFontMetrics(option.font)
    words, _, key = option.text.partition("\t")
    width = metrics.size(Qt.TextFlag.TextShowMnemonic, words).width() + (KEY_GAP if key else 0)
    if isinstance(widget, QComboBox):
        return QSize(width + 2 * CHOICE_PADDING, metrics.height() + 2 * CHOICE_ABOVE)
    return QSize(_start(option) + width + BEHIND, metrics.height() + 2 * ABOVE)


def _separator_size(option: QStyleOptionMenuItem, contents: QSize) -> QSize:
    if not option.text:
        return QSize(contents.width(), SEPARATOR)
    metrics = QFontMetrics(fonts.group_heading())
    return QSize(metrics.horizontalAdvance(option.text) + 2 * BEFORE, metrics.height() + TITLE_ABOVE)


def _start(option: QStyleOptionMenuItem) -> int:
    """How far from the left the words begin."""
    pictured = option.maxIconWidth > 0 or option.menuHasCheckableItems
    return icons.edge() + 2 * ICON_GAP if pictured else BEFORE


def _paint_picture(option: QStyleOptionMenuItem, painter: QPainter, colour: QColor) -> None:
    edge = icons.edge()
    box = QRect(option.rect.left() + ICON_GAP, option.rect.center().y() - edge // 2, edge, edge)
    box = QStyle.visualRect(option.direction, option.rect, box)
    if not option.icon.isNull():
        mode = QIcon.Mode.Normal if option.state & State.State_Enabled else QIcon.Mode.Disabled
        option.icon.paint(painter, box, Qt.AlignmentFlag.AlignCenter, mode)
    elif option.checked:
        icons.paint(painter, "tick", box.toRectF(), colour)


def _paint_words(option: QStyleOptionMenuItem, painter: QPainter, colour: QColor) -> None:
    words, _, key = option.text.partition("\t")
    painter.setPen(colour)
    painter.setFont(option.font)
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic | Qt.TextFlag.TextSingleLine
    left = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
    box = option.rect.adjusted(_start(option), 0, -BEHIND, 0)
    painter.drawText(QStyle.visualRect(option.direction, option.rect, box), left | middle, words)
    if key:
        box.setLeft(box.right() + 1 - option.reservedShortcutWidth)
        painter.drawText(QStyle.visualRect(option.direction, option.rect, box), left | middle, key)
    if option.menuItemType is Kind.SubMenu:
        edge = icons.edge(ARROW)
        arrow = QRect(QPoint(option.rect.right() - edge - 3, option.rect.center().y() - edge // 2), QSize(edge, edge))
        arrow = QStyle.visualRect(option.direction, option.rect, arrow)
        icon = "chevron-left" if option.direction is Qt.LayoutDirection.RightToLeft else "chevron-right"
        icons.paint(painter, icon, arrow.toRectF(), colour)
