"""The bar under the timeline: what moving items would record and bring, before anything is recorded."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.look import fonts
from desktop.widgets.button import Button, Variant
from desktop.widgets.label import Label
from desktop.widgets.picture import Picture
from desktop.widgets.surface import Surface


class ShiftBar(Surface):
    """Hidden while nothing waits. Its words wrap; a warning stands below what would be recorded.

    While it is shown it never becomes lower: the day above it would slide away under the hand that moves an item.
    """

    recorded = Signal()
    dropped = Signal()
    other_wanted = Signal()
    """The form is to be opened instead."""
    shown = Signal(bool)
    """Whether it is shown now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("accent_tint", parent, ruled=True)
        self._sentence = Label(font=fonts.recorded, parent=self)
        self._picture = Picture("triangle", "warning", parent=self)
        self._warning = Label(font=fonts.secondary, tone="warning", parent=self)
        for label in (self._sentence, self._warning):
            label.setWordWrap(True)
        self._record = Button("", Variant.PRIMARY, keys="Enter", parent=self)
        self._other = Button("", keys="F2", parent=self)
        self._drop = Button("", keys="Esc", parent=self)
        self._record.clicked.connect(self.recorded)
        self._other.clicked.connect(self.other_wanted)
        self._drop.clicked.connect(self.dropped)
        self._lay_out()
        self.hide()

    def word(self, record: str, other: str, drop: str) -> None:
        """What its buttons say."""
        self._record.setText(record)
        self._other.setText(other)
        self._drop.setText(drop)

    def show_sentence(self, sentence: str, warning: str, *, may_be_recorded: bool, one: bool) -> None:
        """Tell what would be recorded, and what stands against it; `one` where a form could ask about it."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._warning.setText(warning)
        for widget in (self._warning, self._picture):
            widget.setVisible(bool(warning))
        self._record.setEnabled(may_be_recorded)
        self._other.setVisible(one)
        self.show()

    def withhold(self) -> None:
        """Offer to record nothing until it is told what that would be."""
        self._record.setEnabled(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.isHidden():
            self.be_as_high_as(event.size().height())

    def be_as_high_as(self, height: int) -> None:
        """Take at least so many pixels until it is hidden, such as those of a bar in whose place it comes."""
        self.setMinimumHeight(max(self.minimumHeight(), height))

    def setVisible(self, visible: bool) -> None:
        was = not self.isHidden()
        if not visible:
            self.setMinimumHeight(0)
        super().setVisible(visible)
        if was is not visible:
            self.shown.emit(visible)

    def texts(self) -> tuple[str, str]:
        """What would be recorded, and the warning below it."""
        return self._sentence.text(), self._warning.text()

    def take_focus(self) -> None:
        """Focus what records, where that is offered: Enter is pressed there, Esc leaves everything as planned."""
        if self.may_record():
            self._record.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def may_record(self) -> bool:
        """Whether it offers to record."""
        return not self.isHidden() and self._record.isEnabled()

    def _lay_out(self) -> None:
        column, buttons, warned = QVBoxLayout(self), QHBoxLayout(), QHBoxLayout()
        warned.setSpacing(6)
        warned.addWidget(self._picture, alignment=Qt.AlignmentFlag.AlignTop)
        warned.addWidget(self._warning, 1)
        buttons.setSpacing(10)
        buttons.addStretch(1)
        for button in (self._drop, self._other, self._record):
            buttons.addWidget(button)
        column.setContentsMargins(16, 7, 16, 7)
        column.setSpacing(4)
        column.addWidget(self._sentence)
        column.addLayout(warned)
        column.addLayout(buttons)
