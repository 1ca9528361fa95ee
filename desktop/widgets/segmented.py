"""A choice of a few that are all seen at once, each reached by one letter."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from desktop.widgets.button import Button, Variant


@dataclass(frozen=True)
class Segment:
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
        self._segments = segments
        variant = Variant.SEGMENT_STRONG if strong else Variant.SEGMENT
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for number, segment in enumerate(segments):
            button = Button(segment.text, variant, icon=segment.icon, keys=segment.letter.upper(), parent=self)
            button.setCheckable(True)
            button.setAccessibleName(segment.text)
            self._group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(self._clicked)
        self._join()

    def value(self) -> str | None:
        """The id of the chosen segment."""
        number = self._group.checkedId()
        return self._segments[number].id if number >= 0 else None

    def set_value(self, segment_id: str) -> None:
        """Choose without telling. Raises KeyError for an unknown id."""
        for number, segment in enumerate(self._segments):
            if segment.id == segment_id:
                self._group.button(number).setChecked(True)
                return
        raise KeyError(segment_id)

    def set_segments_text(self, texts: tuple[str, ...]) -> None:
        """Reword the segments, in their order."""
        for number, text in enumerate(texts):
            self._group.button(number).setText(text)
            self._group.button(number).setAccessibleName(text)

    def button(self, segment_id: str) -> Button:
        """The button of a segment. Raises StopIteration for an unknown id."""
        number = next(n for n, segment in enumerate(self._segments) if segment.id == segment_id)
        found = self._group.button(number)
        assert isinstance(found, Button)
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = event.text().casefold()
        for number, segment in enumerate(self._segments):
            if pressed and not _modified(event) and pressed == segment.letter.casefold():
                self._group.button(number).setFocus(Qt.FocusReason.ShortcutFocusReason)
                self._group.button(number).click()
                return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._join()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _join(self) -> None:
        """Let neighbours share one line; the leftmost keeps its own."""
        leftmost = len(self._segments) - 1 if self.isRightToLeft() else 0
        for number in range(len(self._segments)):
            button = self._group.button(number)
            button.setProperty("joined", number != leftmost)
            button.style().unpolish(button)
            button.style().polish(button)

    def _clicked(self, number: int) -> None:
        self.chosen.emit(self._segments[number].id)


def _modified(event: QKeyEvent) -> bool:
    strong = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & strong)
