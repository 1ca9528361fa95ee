"""A choice of a few that are all seen at once, each reached by one letter."""

import msgspec
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop.widgets.button import Button, Variant
from desktop.widgets.latin_letter import latin_letter


class Segment(msgspec.Struct, frozen=True):
    """One of the choices. `letter` chooses it while the focus is on the row, and is shown after the words."""

    id: str
    text: str
    letter: str = ""
    icon: str = ""


class Segmented(QWidget):
    """Exactly one of the segments, or none before the first choice; arrows, letters and the mouse choose.

    `chosen` is emitted with the id when the reader chooses, not when `set_value` does. Strong segments
    fill the chosen one with the accent (a field of a form), the others with the selection (a filter).
    """

    chosen = Signal(str)

    def __init__(self, segments: tuple[Segment, ...], *, strong: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._variant = Variant.SEGMENT_STRONG if strong else Variant.SEGMENT
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Button] = {}
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
        self.set_words(segments)
        self._stand_on_chosen()
        self._join()

    def _make(self, segments: tuple[Segment, ...]) -> None:
        for gone in self._buttons.values():
            self._group.removeButton(gone)
            self._row.removeWidget(gone)
            gone.deleteLater()
        self._buttons = {}
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
        self._segments = segments
        for segment in segments:
            button = self._buttons[segment.id]
            button.setText(segment.text)
            button.set_keys(segment.letter.upper())
            button.setAccessibleName(segment.text)

    def button(self, segment_id: str) -> Button:
        """The button of a segment. Raises KeyError for an unknown id."""
        return self._buttons[segment_id]

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the focus to a segment, where it is visible: the chosen one, else the first."""
        (self._group.checkedButton() or self._group.buttons()[0]).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = None if _modified(event) else self._segment_of(event.text().casefold())
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


def _modified(event: QKeyEvent) -> bool:
    strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & strong)
