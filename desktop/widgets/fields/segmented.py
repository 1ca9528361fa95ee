"""A choice of a few that are all seen at once, each reached by one letter."""

from typing import cast

import msgspec
from PySide6.QtCore import QElapsedTimer, QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QHBoxLayout, QStyle, QStyleOptionButton, QWidget

from desktop.look.colours import colours
from desktop.look.style.strokes import RING, BoxStrokes, paint_box
from desktop.widgets.button import Button, Variant
from desktop.widgets.keys.latin_letter import latin_letter


class Segment(msgspec.Struct, frozen=True):
    """One of the choices. `letter` chooses it while the focus is on the row, and is shown after the words; where it has
    none, a `count` is.
    """

    id: str
    text: str
    letter: str = ""
    icon: str = ""
    count: str = ""


class Segmented(QWidget):
    """Exactly one of the segments, or none before the first choice; arrows, letters and the mouse choose.

    `chosen` is emitted with the id when the reader chooses, not when `set_value` does. Whoever types on after a letter
    writes a word and chooses nothing: `chosen` is emitted with what was chosen before, or an empty id. Strong segments
    fill the chosen one with the accent (a field of a form), the others with the selection (a filter). Before the first
    choice of a form the ring of the focus lies around all of them.
    """

    chosen = Signal(str)

    def __init__(self, segments: tuple[Segment, ...], *, strong: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._variant = Variant.SEGMENT_STRONG if strong else Variant.SEGMENT
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
        self._segments: tuple[Segment, ...] = ()
        self._typed, self._before = QElapsedTimer(), cast("str | None", None)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self._group.idClicked.connect(self._clicked)
        self._group.buttonToggled.connect(self._stand_on_chosen)
        self.set_segments(segments)

    def set_segments(self, segments: tuple[Segment, ...]) -> None:
        """Offer other segments. What was chosen stays chosen where it is still offered."""
        if [segment.id for segment in segments] != list(self._buttons):
            chosen = self.value() if self._buttons else None
            self._make(segments)
            if chosen in self._buttons:
                self.set_value(chosen)
            self._stand_on_chosen()
            self._join()
        self.set_words(segments)

    def _make(self, segments: tuple[Segment, ...]) -> None:
        for gone in self._buttons.values():
            self._group.removeButton(gone)
            self._row.removeWidget(gone)
            gone.deleteLater()
        self._buttons, self._segments = {}, ()
        for number, segment in enumerate(segments):
            kind = _OfForm if self._variant is Variant.SEGMENT_STRONG else Button
            button = kind(segment.text, self._variant, icon=segment.icon, parent=self)
            button.setCheckable(True)
            self._buttons[segment.id] = button
            self._group.addButton(button, number)
            self._row.insertWidget(number, button)

    def value(self) -> str | None:
        """The id of the chosen segment."""
        number = self._group.checkedId()
        return self._segments[number].id if number >= 0 else None

    def set_value(self, segment_id: str) -> None:
        """Choose without telling. Raises KeyError for an unknown id."""
        self._buttons[segment_id].setChecked(True)

    def set_words(self, segments: tuple[Segment, ...]) -> None:
        """Show other words and letters of the same segments, such as in another language or with new counts."""
        if segments == self._segments:
            return
        self._segments = segments
        for segment in segments:
            button = self._buttons[segment.id]
            button.setText(segment.text)
            button.set_keys(segment.letter.upper() or segment.count)
            button.setAccessibleName(segment.text)

    def button(self, segment_id: str) -> Button:
        """The button of a segment. Raises KeyError for an unknown id."""
        return self._buttons[segment_id]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus to a segment, where it is visible: the chosen one, else the first."""
        (self._group.checkedButton() or self._group.buttons()[0]).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = None if _modified(event) else self._segment_of(event.text().casefold())
        if self._goes_on(event):
            self._take_back()
            return
        if chosen is None:
            super().keyPressEvent(event)
            return
        self._buttons[chosen].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._buttons[chosen].click()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._join()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def ring(self) -> QRect | None:
        """Where the ring of the focus lies while nothing is chosen; None where none lies around all of them."""
        focused = any(button.hasFocus() for button in self._buttons.values())
        if not focused or self._group.checkedId() >= 0:
            return None
        shown = list(self._buttons.values())
        return shown[0].geometry().united(shown[-1].geometry())

    def _goes_on(self, event: QKeyEvent) -> bool:
        """Whether a letter follows another at once: then a word is being typed."""
        if (
            _modified(event)
            or event.isAutoRepeat()
            or not event.text().isalpha()
            or not any(each.letter for each in self._segments)
        ):
            return False
        goes_on = self._typed.isValid() and self._typed.elapsed() < QApplication.keyboardInputInterval()
        self._typed.restart()
        if not goes_on:
            self._before = self.value()
        return goes_on

    def _take_back(self) -> None:
        """Choose again what was chosen before a word was typed, or nothing."""
        if self.value() == self._before:
            return
        if self._before is not None:
            self.set_value(self._before)
        else:
            self._group.setExclusive(False)
            self._buttons[self.value() or ""].setChecked(False)
            self._group.setExclusive(True)
            self._stand_on_chosen()
        self.chosen.emit(self._before or "")

    def _segment_of(self, letter: str) -> str | None:
        letters = {segment.letter.casefold(): segment.id for segment in self._segments if segment.letter}
        return letters.get(letter) or letters.get(latin_letter(letter))

    def _stand_on_chosen(self, *_args: object) -> None:
        """Let Tab stop at the chosen segment alone, of which arrows go on; where none is, at any."""
        chosen = self._group.checkedButton()
        for button in self._buttons.values():
            stop = chosen is None or button is chosen
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)

    def _join(self) -> None:
        """Let neighbours share one line; the leftmost keeps its own."""
        order = list(self._buttons.values())
        leftmost = order[-1] if self.isRightToLeft() else order[0]
        for button in order:
            button.set_joined(button is not leftmost)

    def _clicked(self, number: int) -> None:
        self.chosen.emit(self._segments[number].id)


class _OfForm(Button):
    """A segment in a form: Space and its letter choose it, Enter is left to the form."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._update_row()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._update_row()

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        if self._ring() is not None:
            option.state &= ~QStyle.StateFlag.State_HasFocus

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        ring = self._ring()
        if ring is not None:
            # Each draws its part of the ring: what a parent draws lies below its children.
            paint_box(QPainter(self), ring.translated(-self.pos()), BoxStrokes(None, colours().accent, RING))

    def _ring(self) -> QRect | None:
        row = self.parentWidget()
        return row.ring() if isinstance(row, Segmented) else None

    def _update_row(self) -> None:
        row = self.parentWidget()
        if row is not None:
            for each in row.findChildren(_OfForm):
                each.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _modified(event: QKeyEvent) -> bool:
    strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & strong)
