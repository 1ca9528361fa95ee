"""The bar above a table: words to find, chips to keep one kind, and how many rows are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec
from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from desktop.look import fonts, icons
from desktop.widgets.button import Button, ButtonSize
from desktop.widgets.label import Label
from desktop.widgets.layout.flow_layout import FlowLayout

FIELD_WIDTH = 168
BESIDE_HINT = 56
"""What the icon and the margins take beside the hint in the field."""


LeadingWidgets = Callable[[QWidget], tuple[QWidget, ...]]
"""Makes what stands in a bar before its field, as children of the bar."""


class FilterWords(msgspec.Struct, frozen=True):
    """What is said in the empty field, and on the chips in their order."""

    find: str
    chips: tuple[str, ...] = ()


class FilterBar(QWidget):
    """`changed` is emitted at every keystroke and choice. Ctrl+F anywhere in `owner` leads into the field.

    The first chip keeps everything. What `leading` makes stands before the field. Esc empties the field, Enter
    and Down leave it by `left`.
    """

    changed = Signal()
    left = Signal()
    entered = Signal()
    """The field has the keys: something will be looked for."""
    beside_changed = Signal()
    """What is offered beside all else has room now, or has none any more."""

    def __init__(self, owner: QWidget, chips: tuple[str, ...] = (), leading: LeadingWidgets | None = None) -> None:
        super().__init__(owner)
        self._chips = chips
        self._find = ""
        """What the field says it is for."""
        self._let_go = ""
        """The chip that is chosen again once the bar is no longer held to another; empty where it is not held."""
        self._row = FlowLayout(self)
        self._row.setContentsMargins(14, 6, 14, 6)
        self._row.setSpacing(8)
        # Tab follows the order in which the parts of the bar are made.
        for widget in leading(self) if leading is not None else ():
            self._row.addWidget(widget)
            self._row.keep(widget)
        self._field = QLineEdit(self)
        self._glass = QAction(icons.icon("search", "muted"), "", self)
        self._field.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._group = QButtonGroup(self)
        self._count = Label(font=fonts.secondary, tone="secondary", parent=self)
        self._beside = Label(font=fonts.secondary, tone="secondary", parent=self)
        self._beside.hide()
        self._row.addWidget(self._field)
        self._row.keep(self._field)
        self._widen_field()
        self._add_chips()
        self._connect(owner)

    def set_chips(self, chips: tuple[str, ...]) -> None:
        """Offer other chips, the first of them chosen unless the chosen one is still there."""
        if chips == self._chips:
            return
        chosen = self.chosen()
        for gone in self._group.buttons():
            self._group.removeButton(gone)
            self._row.removeWidget(gone)
            gone.deleteLater()
        for label in (self._count, self._beside):
            self._row.removeWidget(label)
        self._chips = chips
        self._add_chips()
        self._group.button(chips.index(chosen) if chosen in chips else 0).setChecked(True)

    def _add_chips(self) -> None:
        for number in range(len(self._chips)):
            self._row.addWidget(self._chip(number))
        self._row.addWidget(self._count)
        self._row.addWidget(self._beside)
        self._beside.raise_()  # It is read last too.

    def text(self) -> str:
        """The words to find."""
        return self._field.text()

    def chosen(self) -> str:
        """The id of the chosen chip; empty when there are none."""
        return self._chips[self._group.checkedId()] if self._chips else ""

    def choose(self, chip: str) -> None:
        """Choose a chip. Raises ValueError for an unknown one."""
        self._group.button(self._chips.index(chip)).click()

    def hold(self, chip: str, why: str = "") -> None:
        """Hold the bar to one chip, the others saying why they cannot be chosen now; an empty one lets it go."""
        if bool(chip) == bool(self._let_go):
            return
        self._let_go, chosen = (self.chosen(), chip) if chip else ("", self._let_go)
        self._group.button(self._chips.index(chosen)).setChecked(True)
        for number, each in enumerate(self._chips):
            button = self._group.button(number)
            button.setEnabled(not chip or each == chip)
            button.setToolTip("" if button.isEnabled() else why)

    def field(self) -> QLineEdit:
        """The field for the words."""
        return self._field

    def set_words(self, words: FilterWords) -> None:
        """Show the words, such as in another language."""
        self._find = words.find
        self._widen_field()
        self._say_hint()
        self._field.setAccessibleName(words.find)
        self._glass.setText(words.find)
        for number, text in enumerate(words.chips):
            self._group.button(number).setText(text)
            self._group.button(number).setAccessibleName(text)

    def changeEvent(self, event: QEvent) -> None:
        """Grow and shrink with the text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._widen_field()

    def _widen_field(self) -> None:
        least, whole = (self._width_of(hint) for hint in (self._find, f"{self._find}  Ctrl+F"))
        self._row.set_widths(self._field, least, max(fonts.scaled(FIELD_WIDTH), whole))

    def _width_of(self, hint: str) -> int:
        return self._field.fontMetrics().horizontalAdvance(hint) + fonts.scaled(BESIDE_HINT)

    def _say_hint(self) -> None:
        """Say in the empty field what it is for, and its key where there is room for both."""
        whole = f"{self._find}  Ctrl+F"
        self._field.setPlaceholderText(whole if self._field.width() >= self._width_of(whole) else self._find)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many rows each chip would keep."""
        for number, chip in enumerate(self._chips):
            button = self._group.button(number)
            assert isinstance(button, Button)
            button.set_keys(str(counts.get(chip, 0)))

    def set_shown(self, text: str) -> None:
        """Say how many of all rows are shown."""
        self._count.setText(text)
        self._count.setVisible(bool(text))
        self._fit_beside()

    def offer_beside(self, text: str) -> None:
        """Say something at the end of the row where there is room for it, and nowhere else."""
        self._beside.setText(text)
        self._fit_beside()

    def has_beside(self) -> bool:
        """Whether what was offered is said."""
        return not self._beside.isHidden()

    def _fit_beside(self) -> None:
        # Without showing it to measure: that lays the bar out, which asks again.
        own, margins = self._beside.sizeHint().width() + self._row.spacing(), self._row.contentsMargins()
        needed = self._row.row_width() + (own if self._beside.isHidden() else 0)
        fits = bool(self._beside.text()) and needed <= self.width() - margins.left() - margins.right()
        if fits == self._beside.isHidden():
            self._beside.setVisible(fits)
            self.beside_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_beside()

    def shown(self) -> str:
        """What is said of how many are shown."""
        return self._count.text()

    def _chip(self, number: int) -> Button:
        button = Button("", size=ButtonSize.SMALL, parent=self)
        button.setCheckable(True)
        button.setChecked(number == 0)
        self._group.addButton(button, number)
        return button

    def _connect(self, owner: QWidget) -> None:
        self._field.textChanged.connect(self._tell)
        self._field.returnPressed.connect(self.left)
        self._group.idClicked.connect(self._tell)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), owner)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._enter)
        self._field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Esc empty the field before it means anything else around it."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        elif event.type() == QEvent.Type.Resize:
            self._say_hint()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.left.emit()
            return True
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and bool(self._field.text())
        if escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if escape and event.type() == QEvent.Type.KeyPress:
            self._field.clear()
            return True
        return super().eventFilter(watched, event)

    def _enter(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def _tell(self, *_args: object) -> None:
        self.changed.emit()
