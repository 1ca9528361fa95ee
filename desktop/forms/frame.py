"""What a form looks like: title above, rows, what will be recorded beside or below them, buttons at the foot."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QStyle, QVBoxLayout, QWidget

from desktop.forms.foretold import Foretold
from desktop.forms.rows_area import RowsArea
from desktop.look import fonts
from desktop.widgets.button import Button, Variant
from desktop.widgets.fields.form_row import FormRow
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.widgets.surface import Surface
from desktop.wording.words import say

ASIDE_WIDTH = 276
LABELS_BESIDE = 720
"""Where the rows have less room, labels stand above their fields; in pixels at the normal size of text."""
ASIDE_BESIDE = 640
"""Where the form has less room, what will be recorded stands below the rows; likewise."""
ASIDE_SHARE = 0.36
"""How much of the height of the form it may take there."""
ASIDE_LEAST = 100
"""How high it is there at least, as long as the form has that: the usual sentence moves no field as it comes."""
LOW, LEAST_LOW = 440, 58
"""In a form lower than this it is that high at least: its heading and a line. The rows need what is left."""
LEAST_ROWS = 80
"""How high the rows are at least, in pixels at the normal size of text."""

ANY = (1 << 24) - 1
"""The most pixels a widget may have."""
INSET = 20


class FormFrame(QWidget):
    """Lays out the rows of a form in the order given; Tab goes the way one reads."""

    def __init__(self, rows: Iterable[FormRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = WrappedLabel(font=fonts.sheet_title, parent=self)
        self._hint = Label(font=fonts.secondary, tone="muted", parent=self)
        self._hint.setWordWrap(True)
        self._others = WrappedLabel(font=fonts.secondary, tone="warning", parent=self)
        self._others.hide()
        self._rows = tuple(rows)
        for row in self._rows:
            row.set_stacked(True)  # until it is known how wide it is
        self._area = self._scrolled(self._rows)
        self._will = Label(font=fonts.secondary_strong, tone="secondary", parent=self)
        self._sentence = Label(font=fonts.recorded, parent=self)
        self._sentence.setWordWrap(True)
        self.foretold = Foretold(self)
        self._foot = Label(font=fonts.interface, parent=self)
        self._foot.setWordWrap(True)
        self.keep = Button("", keys="Esc", parent=self)
        self.offers_keeping = False
        """Whether that button keeps what was typed."""
        self._offered: tuple[str, int] | None = None
        """What that button says, and at which size of text."""
        self.primary = Button("", Variant.PRIMARY, keys="Ctrl+Enter", parent=self)
        self._lay_out()

    def reword(self, code: str) -> None:
        """Say everything in the language of the window; `code` is that of what the form does."""
        self._title.setText(say(code))
        self._hint.setText(say(f"{code}.hint"))
        self._will.setText(say("form.what-will-be-recorded"))
        self.primary.setText(say(code))

    def offer_keeping(self, kept: bool) -> None:
        """Say what Esc does: whether it keeps a draft, or there is nothing to keep.

        The button has room for either: the one that records must not move away under the hand as one types.
        """
        wide, now = [], "form.keep-draft" if kept else "form.close"
        self.offers_keeping, offered = kept, (say(now), fonts.scaled(100))
        if offered == self._offered:
            return
        self._offered = offered
        for word in ("form.close", "form.keep-draft", now):
            self.keep.setText(say(word))
            wide.append(self.keep.sizeHint().width())
        self.keep.setMinimumWidth(max(wide))

    def show_sentence(self, text: str) -> None:
        """Show the sentence that will stand in the journal."""
        self._sentence.setText(text)

    def show_foot(self, text: str, tone: str = "muted") -> None:
        """Say beside the buttons why it cannot be recorded; `tone` is the name of a colour."""
        self._foot.setText(text)
        self._foot.setVisible(bool(text) or self._stands_beside())
        self._foot.set_tone(tone)

    def show_others(self, text: str) -> None:
        """Say above the fields who else fills in the same form; nothing where nobody does."""
        self._others.setText(text)
        self._others.setVisible(bool(text))

    def others(self) -> str:
        """What is said of who else fills in the same form."""
        return self._others.text()

    def foot(self) -> str:
        """What is said beside the buttons."""
        return self._foot.text()

    def sentence(self) -> str:
        """The sentence that will stand in the journal."""
        return self._sentence.text()

    def least_width(self) -> int:
        """How narrow it may be made, in pixels, with its labels above the fields."""
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return max((row.least_width() for row in self._rows), default=0) + 2 * INSET + bar

    def show_row(self, row: FormRow) -> None:
        """Scroll to a row."""
        self._area.ensureWidgetVisible(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self._stands_beside()
        self._foot.setVisible(bool(self._foot.text()) or beside)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._middle.setDirection(direction)
        self._feet.setDirection(direction)
        self._buttons.setMinimumWidth(self._width_of_buttons() if beside else 0)
        most = min(int(self.height() * ASIDE_SHARE), self._room_below())
        least = LEAST_LOW if self.height() < fonts.scaled(LOW) else ASIDE_LEAST
        self._beside.stand(beside=beside, most=most, least=fonts.scaled(least))
        room = self.width() - (self._beside.width() if beside else 0)
        for row in self._rows:
            row.set_stacked(room < fonts.scaled(LABELS_BESIDE))

    def _room_below(self) -> int:
        """How high what stands below the rows may be, so that head, foot and some rows keep their place."""
        others = sum(part.heightForWidth(self.width()) for part in (self._above, self._below))
        return max(self.height() - others - fonts.scaled(LEAST_ROWS), 0)

    def _stands_beside(self) -> bool:
        """Whether there is room for what will be recorded beside the rows."""
        return self.width() >= fonts.scaled(ASIDE_BESIDE)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._above = self._head()
        column.addWidget(self._above)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._area, 1)
        self._beside = self._aside()
        self._middle.addWidget(self._beside)
        column.addLayout(self._middle, 1)
        self._below = self._foot_bar()
        column.addWidget(self._below)

    def _head(self) -> QWidget:
        head = QWidget(self)
        boxes.column(self._title, self._hint, self._others, on=head, spacing=2, margins=(INSET, 14, INSET, 10))
        return head

    def _scrolled(self, rows: Iterable[FormRow]) -> RowsArea:
        body = QWidget()
        boxes.column(*rows, boxes.Stretch(), on=body, spacing=12, margins=(INSET, 8, INSET, 16))
        return RowsArea(body, self)

    def _aside(self) -> _Aside:
        aside = Surface(parent=self, ruled=True)
        boxes.column(
            self._will, self._sentence, self.foretold, boxes.Stretch(), on=aside, spacing=8, margins=(16, 14, 16, 14)
        )
        return _Aside(aside, self)

    def _foot_bar(self) -> QWidget:
        bar = Surface("window", self, ruled=True)
        self._feet = QBoxLayout(QBoxLayout.Direction.LeftToRight, bar)
        self._feet.setContentsMargins(INSET, 10, INSET, 10)
        self._buttons = QWidget(bar)
        row = FlowLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.keep, self.primary):
            row.addWidget(button)
        self._feet.addWidget(self._foot, 1)
        self._feet.addWidget(self._buttons)
        return bar

    def _width_of_buttons(self) -> int:
        return self.keep.minimumWidth() + self.primary.sizeHint().width() + 8


class _Aside(QScrollArea):
    """What stands beside or below the rows, scrolling, so that it never makes the form higher than its window.

    Below them it grows with what it says and keeps that height, so that the rows move no more than they must.
    """

    def __init__(self, inner: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inner)
        self._most = self._least = self._highest = 0
        self.stand(beside=True, most=0, least=0)

    def stand(self, *, beside: bool, most: int, least: int) -> None:
        """Stand beside the rows with a width of its own, or below them, no higher than `most` or than it had to be."""
        self._most, self._least, self._highest = 0 if beside else most, least, 0
        self.setMinimumWidth(fonts.scaled(ASIDE_WIDTH) if beside else 0)
        self.setMaximumWidth(fonts.scaled(ASIDE_WIDTH) if beside else ANY)
        self._take_height()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._take_height()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._highest = 0
        self._take_height()

    def _take_height(self) -> None:
        inner = self.widget()
        if not self._most or inner is None:
            self.setMinimumHeight(0)
            self.setMaximumHeight(ANY)
            return
        wanted = inner.heightForWidth(self.width()) if inner.hasHeightForWidth() else inner.sizeHint().height()
        self._highest = max(self._highest, wanted, self._least)
        self.setFixedHeight(min(self._highest, self._most))
