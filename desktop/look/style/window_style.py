"""The style of the window: Fusion, with the controls of the window drawn in its colours and measures.

Qt asks a style for each control at each painting and layout, so what is drawn here stands in tables, by the
name Qt has for it, and what a table does not name is left to Fusion. Metrics and hints, which layouts ask for
by the ten thousand, are not overridden: what they would say is said in `polish`, or as a size or a rectangle.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionSlider,
    QTextEdit,
    QToolButton,
    QWidget,
)

from desktop.look import fonts, icons
from desktop.look.colours import colours
from desktop.look.style import buttons, fields, menus, scroll_bars, tables

Paints = Callable[[Any, QPainter, Any], None]
"""Draws an element of a widget from its option, whose class Qt documents for each element."""
Sizes = Callable[[Any, QSize, Any], QSize]
"""The size of a widget, from its option and the size of its contents."""
Corrects = Callable[[QSize], QSize]
"""The size of a widget, from the size that Fusion gives it."""
Places = Callable[[Any], QRect]
"""Where a part of a widget lies, from its option."""


class WindowStyle(QProxyStyle):
    """Draws by `colours()`, asked at each painting; a new palette needs no new style."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def polish(self, what: QWidget | QApplication | QPalette) -> QPalette | None:  # type: ignore[override]
        """Give a widget the measures that it keeps itself."""
        if isinstance(what, QMenu):
            what.setContentsMargins(menus.MARGINS)
        elif isinstance(what, QHeaderView) and what.orientation() is Qt.Orientation.Horizontal:
            what.setFont(fonts.secondary_strong())
        elif isinstance(what, QDialogButtonBox):
            for button in what.buttons():
                button.setIcon(QIcon())  # Fusion's own are of another hand.
        elif isinstance(what, QToolButton) and what.objectName() == _OTHER_MENUS:
            what.setIcon(icons.icon("chevron-down"))  # Fusion's own is black on any ground.
        elif isinstance(what, QLabel) and what.windowType() is Qt.WindowType.ToolTip:
            what.setContentsMargins(menus.TIP_MARGINS)
        return super().polish(what)

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        paint = _PRIMITIVES.get(element)
        if paint is None:
            super().drawPrimitive(element, option, painter, widget)
        else:
            paint(option, painter, widget)

    def drawControl(
        self, element: QStyle.ControlElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        paint = _CONTROLS.get(element)
        if element == Control.CE_ShapedFrame:
            paint = _frame_painter(widget)
        if paint is None:
            super().drawControl(element, option, painter, widget)
        else:
            paint(option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        paint = _COMPLEXES.get(control)
        if paint is None:
            super().drawComplexControl(control, option, painter, widget)
        else:
            paint(option, painter, widget)

    def sizeFromContents(
        self, kind: QStyle.ContentsType, option: QStyleOption, contents: QSize, widget: QWidget | None = None
    ) -> QSize:
        sized = _SIZES.get(kind)
        if sized is not None:
            return sized(option, contents, widget)
        # No widget is None to Qt, which the annotations of PySide do not know, here and below.
        fusion = super().sizeFromContents(kind, option, contents, widget)  # type: ignore[arg-type]
        corrected = _CORRECTED_SIZES.get(kind)
        return fusion if corrected is None else corrected(fusion)

    def subElementRect(self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None) -> QRect:
        if element == Rect.SE_LineEditContents and isinstance(option, QStyleOptionFrame):
            return fields.line_edit_contents(option, widget)
        if element == Rect.SE_ShapedFrameContents and isinstance(widget, QAbstractScrollArea):
            return _frame_contents(option, widget)
        return super().subElementRect(element, option, widget)  # type: ignore[arg-type]

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        if control == Complex.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return scroll_bars.part_rect(option, part)
        placed = _PARTS.get((control, part))
        if placed is not None:
            return placed(option)
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]


Complex, Contents, Control = QStyle.ComplexControl, QStyle.ContentsType, QStyle.ControlElement
Part, Primitive, Rect = QStyle.SubControl, QStyle.PrimitiveElement, QStyle.SubElement

_TEXTS = (QPlainTextEdit, QTextEdit)
_OTHER_MENUS = "qt_menubar_ext_button"
"""Qt's name for the button behind which stand the menus that a bar has no room for."""


def _nothing(_option: QStyleOption, _painter: QPainter, _widget: QWidget | None) -> None:
    """Draw nothing: something else does."""


def _paint_splitter(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    painter.fillRect(option.rect, colours().rule)


_PRIMITIVES: dict[QStyle.PrimitiveElement, Paints] = {
    Primitive.PE_PanelLineEdit: fields.paint_line_edit,
    Primitive.PE_FrameFocusRect: fields.paint_focus,
    Primitive.PE_IndicatorCheckBox: fields.paint_check,
    Primitive.PE_PanelItemViewItem: tables.paint_item_ground,
    Primitive.PE_PanelItemViewRow: _nothing,
    Primitive.PE_PanelButtonTool: buttons.paint_plain,
    Primitive.PE_PanelMenu: menus.paint_panel,
    Primitive.PE_PanelTipLabel: menus.paint_tip,
    Primitive.PE_FrameMenu: _nothing,
    Primitive.PE_PanelMenuBar: _nothing,
}
_CONTROLS: dict[QStyle.ControlElement, Paints] = {
    Control.CE_PushButtonBevel: buttons.paint_plain,
    Control.CE_HeaderSection: tables.paint_section,
    Control.CE_HeaderEmptyArea: tables.paint_section,
    Control.CE_HeaderLabel: tables.paint_section_words,
    Control.CE_MenuItem: menus.paint_item,
    Control.CE_MenuBarItem: menus.paint_bar_item,
    Control.CE_MenuBarEmptyArea: menus.paint_bar,
    Control.CE_Splitter: _paint_splitter,
}
_COMPLEXES: dict[QStyle.ComplexControl, Paints] = {
    Complex.CC_ComboBox: fields.paint_combo_box,
    Complex.CC_ScrollBar: scroll_bars.paint_scroll_bar,
}
_SIZES: dict[QStyle.ContentsType, Sizes] = {
    Contents.CT_PushButton: buttons.plain_size,
    Contents.CT_LineEdit: fields.line_edit_size,
    Contents.CT_ComboBox: fields.combo_box_size,
    Contents.CT_MenuItem: menus.item_size,
    Contents.CT_MenuBarItem: menus.bar_item_size,
    Contents.CT_ScrollBar: scroll_bars.scroll_bar_size,
}
_CORRECTED_SIZES: dict[QStyle.ContentsType, Corrects] = {
    Contents.CT_CheckBox: fields.check_box_size,
    Contents.CT_HeaderSection: tables.section_size,
}
_PARTS: dict[tuple[QStyle.ComplexControl, QStyle.SubControl], Places] = {
    (Complex.CC_ComboBox, Part.SC_ComboBoxEditField): fields.entry_rect,
    (Complex.CC_ComboBox, Part.SC_ComboBoxArrow): fields.arrow_rect,
}


def _frame_painter(widget: QWidget | None) -> Paints | None:
    """What draws the frame of something that scrolls; None for the frames that Fusion draws."""
    if not isinstance(widget, QAbstractScrollArea):
        return None
    if isinstance(widget, _TEXTS):
        return fields.paint_field_frame
    return tables.paint_view_frame if isinstance(widget, QAbstractItemView) else _nothing


def _frame_contents(option: QStyleOption, widget: QAbstractScrollArea) -> QRect:
    if isinstance(widget, _TEXTS):
        return fields.text_edit_contents(option)
    return tables.view_contents(option, widget) if isinstance(widget, QAbstractItemView) else QRect(option.rect)
