"""What stands around the halves of the page: title above, what will be recorded beside, buttons below."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desktop.look import fonts
from desktop.look.held_sizes import hold_width
from desktop.widgets.button import Button, Variant
from desktop.widgets.label import Label
from desktop.widgets.layout.vertical_scroll import VerticalScroll
from desktop.widgets.surface import Surface
from desktop.wording.words import say

ASIDE_WIDTH = 236
EDGE, LEAST_FOOT = 20, 260
"""How far the foot stands from the edges, and how much room what is told there has beside the buttons at least."""


class Halves(QStackedWidget):
    """The halves of the page, as high as the one that is shown: a higher one behind it would push it out of sight."""

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        shown = self.currentWidget()
        return shown.heightForWidth(width) if shown is not None else super().heightForWidth(width)


class ReconcilingFrame(QWidget):
    """What the page of a list from outside looks like, as a form does: title, list, what will be recorded, buttons."""

    def __init__(self, middle: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Label(font=fonts.sheet_title, parent=self)
        self._hint = Label(font=fonts.secondary, tone="muted", parent=self)
        self._will = Label(font=fonts.secondary_strong, tone="secondary", parent=self)
        self._sentence = Label(font=fonts.recorded, parent=self)
        self._consequences = Label(font=fonts.secondary, parent=self)
        self._source = Label(font=fonts.secondary, tone="muted", parent=self)
        self._foot = Label(font=fonts.interface, parent=self)
        for label in (self._hint, self._sentence, self._consequences, self._source, self._foot):
            label.setWordWrap(True)
        self.back = Button("", keys="Alt+←", parent=self)
        self.keep = Button("", keys="Esc", parent=self)
        self.primary = Button("", Variant.PRIMARY, keys="Ctrl+Enter", parent=self)
        # What is long beside the list must not push the list and what is done with it out of sight: each scrolls alone.
        across = QHBoxLayout()
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        # A hint wider than a small screen must not widen the window: it is cut.
        middle.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        across.addWidget(VerticalScroll(middle, self), 1)
        across.addWidget(self._aside())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addLayout(across, 1)
        column.addWidget(self._made_feet())

    def reword(self, *, comparing: bool, side: str, read_as: str) -> None:
        """Say everything in the language of the window, for the half that is shown.

        Args:
            read_as: how the list is understood, which is shown before anything of it is accepted.
        """
        half = "findings" if comparing else "list"
        self._title.setText(say(f"reconcile.title.{half}", side=side))
        self._hint.setText(" ".join(filter(None, (read_as if comparing else "", say(f"reconcile.hint.{half}")))))
        self._will.setText(say("form.what-will-be-recorded"))
        self.back.setText(say("reconcile.back"))
        self.back.setVisible(comparing)
        self.keep.setText(say("form.keep-draft"))
        self.primary.setText(say("reconcile.record" if comparing else "reconcile.compare"))
        self._fit_feet()

    def show_sentence(self, text: str, source: str) -> None:
        """Show what will be recorded, and from which source."""
        self._sentence.setText(text)
        self._source.setText(source)
        self.show_consequences(())

    def show_consequences(self, lines: tuple[str, ...]) -> None:
        """Show what that does to the ranks, a line each."""
        self._consequences.setText("\n".join(lines))
        self._consequences.setVisible(bool(lines))

    def show_foot(self, text: str, tone: str = "muted") -> None:
        """Say beside the buttons why it cannot be recorded."""
        self._foot.setText(text)
        self._foot.set_tone(tone)

    def sentence(self) -> str:
        """What will be recorded."""
        return self._sentence.text()

    def consequences(self) -> tuple[str, ...]:
        """What it does to the ranks."""
        return tuple(self._consequences.text().splitlines())

    def source(self) -> str:
        """Which source it will have."""
        return self._source.text()

    def hint(self) -> str:
        """What is said under the title."""
        return self._hint.text()

    def foot(self) -> str:
        """What is said beside the buttons."""
        return self._foot.text()

    def _head(self) -> QWidget:
        head = QWidget(self)
        column = QVBoxLayout(head)
        column.setContentsMargins(20, 14, 20, 10)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        return head

    def _aside(self) -> QWidget:
        aside = Surface(parent=self)
        column = QVBoxLayout(aside)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        for label in (self._will, self._sentence, self._consequences, self._source):
            column.addWidget(label)
        column.addStretch(1)
        scroll = VerticalScroll(aside, self)
        hold_width(scroll, ASIDE_WIDTH)
        return scroll

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_feet()

    def _fit_feet(self) -> None:
        """Stand what is told beside the buttons where there is room for it, above them else."""
        shown = [button for button in (self.back, self.keep, self.primary) if not button.isHidden()]
        taken = sum(button.sizeHint().width() + 8 for button in shown) + 2 * EDGE
        beside = self.width() - taken >= fonts.scaled(LEAST_FOOT)
        side_by_side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._feet.setDirection(side_by_side if beside else below)

    def _made_feet(self) -> QWidget:
        feet, buttons = Surface("window", self, ruled=True), QWidget(self)
        self._feet = QBoxLayout(QBoxLayout.Direction.LeftToRight, feet)
        self._feet.setContentsMargins(EDGE, 10, EDGE, 10)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self.back, self.keep, self.primary):
            row.addWidget(button)
        self._feet.addWidget(self._foot, 1)
        self._feet.addWidget(buttons)
        return feet
